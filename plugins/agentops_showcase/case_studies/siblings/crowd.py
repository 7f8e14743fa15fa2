"""Whom the facets of a study single out: how many published studies agree with all that it discloses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agentops_showcase.case_studies.siblings.rules import BANDS, CROWD
from agentops_showcase.case_studies.study import Study
from agentops_showcase.problems import Place, Report

LEAST = 3
"""How many studies have to agree with what one of them discloses, itself counted."""
ENOUGH = 12
"""From how many studies on that is asked; before, no study could have company."""

FACETS = (("sector", "sector"), ("region", "region"), ("size", "size_band"), ("team", "team_band"))
"""Attribute of the organisation and its field. The domain of the work tells little, and has to be answered."""

_SILENT = frozenset({"", "undisclosed", "other", "global"})
_SPELT = """
    three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
"""
_HEADS = """
    people persons employees staff engineers developers programmers writers researchers nurses doctors teachers lawyers
    consultants colleagues members customers clients users patients students sites offices branches shops stores
"""
_BAND = r"(?:to|-|\N{EN DASH})"
_COUNTED = re.compile(
    rf"(?<![\w.,-])(?<!\bto )(?<!\N{{EN DASH}} )"
    rf"(?:\d[\d,]*\d|[4-9]|{'|'.join(_SPELT.split())})(?![\w,.]*\d|\s?{_BAND}\s?\d)"
    rf"(?:\s[a-z-]+)?\s(?:{'|'.join(_HEADS.split())})\b",
    re.IGNORECASE,
)
"""A head count with at most one word between; "2 to 5 people" is a band, "one person" and "two people" fit many."""


def hidden(study: Study) -> bool:
    """Tell whether a study hides whom it is about; published work that is cited hides nobody."""
    return study.anonymisation.level != "none-public-work" and study.provenance not in {"literature", "illustration"}


def check_crowd(
    study: Study, published: Sequence[Study], report: Report, *, least: int = LEAST, enough: int = ENOUGH
) -> None:
    """Report a study whose facets too few others share; an answer left open agrees with every other."""
    others = [each for each in published if hidden(each) and each.slug != study.slug]
    if not hidden(study) or len(others) + 1 < enough:
        return
    told = [(name, field) for name, field in FACETS if getattr(study.organisation, name) not in _SILENT]
    size = _size(study, others, told)
    if size >= least:
        return
    found = ", ".join(f"{field} {getattr(study.organisation, name)}" for name, field in told)
    left = {field: _size(study, others, [each for each in told if each[1] != field]) for _, field in told}
    best = max(left, key=lambda field: left[field])
    fits = "1 study fits" if size == 1 else f"{size} studies fit"
    expected = f"at least {least} of {len(others) + 1} studies that fit, {fits}"
    enough_said = "" if left[best] >= least else ", and another one as well"
    fix = f"answer {best} with undisclosed, which leaves {left[best]}{enough_said}"
    report.add(CROWD.at(_place(study), found, expected, fix))


def _size(study: Study, others: Sequence[Study], told: Sequence[tuple[str, str]]) -> int:
    """Count the studies that say the same, the study itself included."""
    mine = study.organisation
    return 1 + sum(all(getattr(each.organisation, name) == getattr(mine, name) for name, _ in told) for each in others)


def check_bands(study: Study, report: Report) -> None:
    """Report head counts, and a month where sector and region are named as well."""
    if not hidden(study):
        return
    for group, field in (("organisation", "description"), ("environment", "technical_context")):
        inside = study.document.data.get(group)
        node = inside.get(field) if inside else None
        match = _COUNTED.search(node.text) if node else None
        if node and match:
            fix = "leave the number out; size_band and team_band say how large"
            report.add(BANDS.at(node.place, f"'{match[0]}'", "no head count", fix))
    place = study.organisation
    named = all(each not in _SILENT for each in (place.sector, place.region))
    if named and re.fullmatch(r"\d{4}-\d{2}", study.period.start):
        found = f"sector {place.sector}, region {place.region} and the month {study.period.start}"
        expected, fix = "at most two of the three", "write the quarter as YYYY-Qn, or answer region with undisclosed"
        report.add(BANDS.at(_place(study), found, expected, fix))


def _place(study: Study) -> Place:
    return study.document.data.keys.get("organisation", study.place)
