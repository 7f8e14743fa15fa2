"""The grade of a study: what its method supports at best, and why not more."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agentops_showcase.case_studies import words
from agentops_showcase.case_studies.account import Method
from agentops_showcase.case_studies.answers import Gaps
from agentops_showcase.case_studies.metric import Metric

ORDER = "DCBA"


@dataclass(frozen=True, slots=True)
class Cap:
    """A fact that keeps a study at a grade or below."""

    grade: str
    reason: str


_MEASURING = re.compile(r"(?:period|method|metrics\.1)(?:\.(\w+))?")
_TOLD_APART = ("design", "measured_by")


def caps(method: Method, metrics: tuple[Metric, ...], baseline_weeks: int | None, gaps: Gaps) -> tuple[Cap, ...]:
    """Return every fact that keeps the grade down, the lowest grade first; the first metric counts."""
    found: list[Cap] = []
    if gaps.provenance == "illustration":
        found.append(Cap("D", "it is an illustration"))
    if not metrics:
        found.append(Cap("D", "it has no metric"))
    else:
        found += _headline(metrics[0], method.design)
    if baseline_weeks == 0:
        found.append(Cap("C", "there was no baseline period"))
    if method.measured_by != "independent":
        judge = words.JUDGES.get(method.measured_by, "someone the source does not name")
        found.append(Cap("B", f"the result was judged by {judge}"))
    if method.design not in words.COMPARED:
        design = words.DESIGNS.get(method.design, "not stated")
        found.append(Cap("B", f"the design is {design}"))
    for path in gaps.reasons:
        gap = _MEASURING.fullmatch(path)
        if gap and gap[1] not in _TOLD_APART:
            found.append(Cap("B", f"{_gap(path)} is not stated"))
    return tuple(sorted(found, key=lambda each: ORDER.index(each.grade)))


def alone(metric: Metric, design: str) -> bool:
    """Tell whether a metric has one side because nothing was compared."""
    return design in words.UNCOMPARED and metric.before.blank and not metric.after.blank


def _gap(path: str) -> str:
    """Name a field in running text."""
    names = [part.replace("_", " ") for part in path.split(".") if not part.isdigit()]
    return f"the {names[-1]}" if len(names) == 1 else f"the {names[-1]} of the {names[0].removesuffix('s')}"


def _headline(metric: Metric, design: str) -> list[Cap]:
    lone = alone(metric, design)
    sides = (metric.after,) if lone else (metric.before, metric.after)
    found = []
    if metric.total is None and any(side.n is None for side in sides):
        found.append(Cap("D", f"'{metric.name}' does not say how many were looked at"))
    if metric.source_of_data in words.GUESSED:
        found.append(Cap("C", f"'{metric.name}' rests on {words.DATA[metric.source_of_data]}"))
    if not all(side.count or side.spread for side in sides):
        where = "" if lone else " on both sides"
        found.append(Cap("C", f"'{metric.name}' has neither counts nor a spread{where}"))
    return found


def ceiling(found: tuple[Cap, ...]) -> str:
    """Return the best grade the facts allow."""
    return found[0].grade if found else "A"


def reason(grade: str, found: tuple[Cap, ...]) -> str:
    """Say in one sentence why the grade is not one higher."""
    if grade not in ORDER or grade == "A":
        return ""
    above = ORDER[ORDER.index(grade) + 1]
    holding = [each.reason for each in found if ORDER.index(each.grade) < ORDER.index(above)]
    if not holding:
        return f"The fields would allow {above}; the editors chose {grade}."
    return f"Not {above}, because {', and '.join(holding)}."
