"""Freeze the current edition: check that it may be, and return its files."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.editions import rules
from agentops_showcase.editions.manifest import written
from agentops_showcase.editions.moving import moved_into
from agentops_showcase.editions.sheet import Frozen, Sheet, check_listed
from agentops_showcase.methodology.whole import Edition
from agentops_showcase.problems import Report


@dataclass(frozen=True, slots=True)
class State:
    """The edition that the text has now, its pages, and the editions that were frozen before, newest first."""

    edition: Edition
    today: tuple[Sheet, ...]
    frozen: tuple[Frozen, ...]

    @property
    def numbers(self) -> dict[str, str]:
        """The numbers there are, with the day of freezing, "" for the one that is still open."""
        return {self.edition.number: ""} | {each.number: each.date for each in self.frozen}

    @property
    def standing(self) -> Frozen | None:
        """The frozen text of the current edition, None before it is frozen."""
        return next((each for each in self.frozen if each.number == self.edition.number), None)


def is_current(state: State, number: str, report: Report) -> bool:
    """Tell whether a number is the one that the text has now, and report where it is not."""
    if number == state.edition.number:
        return True
    found = f"the edition '{state.edition.number}' where {number} is to be frozen"
    fix = f"freeze {state.edition.number}, or change the number here first"
    report.add(rules.NOT_CURRENT.at(state.edition.place, found, number, fix))
    return False


def freeze(state: State, number: str, day: str, report: Report) -> dict[str, bytes]:
    """Return the files of the edition by their path in its folder; nothing when the report says why not."""
    mark = len(report.problems)
    already = next((each for each in state.frozen if each.number == number), None)
    if already:
        found = f"edition {number}, frozen on {already.date}"
        fix = "give the text a new number, or leave the frozen one alone"
        report.add(rules.TWICE.at(already.place, found, "an edition that is not frozen yet", fix))
    else:
        is_current(state, number, report)
    check_listed(state.edition, state.today, report)
    if len(report.problems) > mark:
        return {}
    kept = frozenset(each.route for each in state.today)
    return written(tuple(moved_into(each, number, kept) for each in state.today), number, day, state.edition.date)
