"""The questions a reader puts to their own work, and which three factors the answers point at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from agentops_showcase.methodology import Methodology
from agentops_showcase.problems import Place, Report, counted
from agentops_showcase.selfcheck import rules
from agentops_showcase.sources import read_text, read_yaml
from agentops_showcase.sources.node import Fields, fields_of

PATH = "docs/_data/self-check.yml"
PER_FACTOR = 3
YES, NO, UNKNOWN, OUT = "y", "n", "u", "x"


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions about one factor; `why` says why somebody would begin with it."""

    factor: int
    why: str
    questions: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """The whole sheet, in the order of the factors; `start` orders factors that are equally far away."""

    title: str
    description: str
    lead: str
    start: tuple[int, ...]
    asked: tuple[Asked, ...]


def read_self_check(root: Path, whole: Methodology, report: Report) -> SelfCheck | None:
    """Read the sheet; None on a site without one, or when it is unusable."""
    if not (root / PATH).exists():
        return None
    mark = len(report.problems)
    text = read_text(root, PATH, report)
    node = read_yaml(text, report) if text else None
    read = fields_of(node, report) if node else None
    if read is None:
        return None
    found = SelfCheck(
        read.text("title", limit=60),
        read.text("description", limit=170),
        read.text("lead", limit=300),
        read.numbers("start", low=1, high=12),
        tuple(_asked(each, report) for each in read.groups("factors", required=True)),
    )
    _check_cover(found, whole, read, report)
    read.done()
    return None if report.errors_since(mark) else found


def _asked(read: Fields, report: Report) -> Asked:
    found = Asked(
        read.number("factor", low=1, high=12),
        read.text("why", limit=160),
        read.texts("questions", limit=200),
        read.place("factor"),
    )
    if len(found.questions) != PER_FACTOR:
        what, fix = f"{counted(len(found.questions), 'question')}", "write the ones that are missing, or take some away"
        report.add(rules.QUESTIONS.at(read.place("questions"), what, f"{PER_FACTOR} questions", fix))
    for each in found.questions:
        if not each.endswith("?"):
            expected, fix = "a text that ends in a question mark", "make it a question with yes or no as its answer"
            report.add(rules.QUESTIONS.at(read.place("questions"), f"'{each}'", expected, fix))
    read.done()
    return found


def _check_cover(found: SelfCheck, whole: Methodology, read: Fields, report: Report) -> None:
    if "factor" not in whole.complete:
        return
    wanted = sorted(each.number for each in whole.factors)
    for field, numbers in (("factors", [each.factor for each in found.asked]), ("start", list(found.start))):
        if sorted(numbers) != wanted:
            what = f"the factors {', '.join(map(str, sorted(numbers))) or 'none'} under '{field}'"
            expected = f"each of {', '.join(map(str, wanted))} once"
            report.add(rules.COVER.at(read.place(field), what, expected, f"add or remove entries of '{field}'"))


def begin_with(answers: Mapping[int, str], start: Sequence[int], count: int = 3) -> tuple[int, ...]:
    """Return the factors to begin with, given answers like "ynu" by factor: fewest yes first, ties by `start`.

    A factor is left out when each of its questions was answered by yes, or does not apply. The page does the same in
    its script.
    """
    settled = {YES, OUT}
    open_ones = [number for number in start if sum(each in settled for each in answers.get(number, "")) < PER_FACTOR]
    return tuple(sorted(open_ones, key=lambda number: answers.get(number, "").count(YES))[:count])
