"""Minutes that something takes: one number or a range, so that a page can add them up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from agentops_showcase.problems import Report
from agentops_showcase.sources.node import Fields
from agentops_showcase.workflows import rules

_RANGE = re.compile(r"([1-9][0-9]{0,4})(?: to ([1-9][0-9]{0,4}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Minutes:
    """From `low` to `high`; the same number twice when there is no range."""

    low: int
    high: int

    @property
    def spelt(self) -> str:
        """The words for a page: "5" or "10 to 20"."""
        return f"{self.low:,}" if self.low == self.high else f"{self.low:,} to {self.high:,}"

    @property
    def hours(self) -> str:
        """The same in whole hours, or nothing when that says less than the minutes."""
        low, high = round(self.low / 60), round(self.high / 60)
        if self.low < 90:
            return ""
        return str(low) if low == high else f"{low} to {high}"


def sum_of(parts: Iterable[Minutes]) -> Minutes:
    """Add the lower ends and the upper ends."""
    found = list(parts)
    return Minutes(sum(each.low for each in found), sum(each.high for each in found))


def minutes_of(read: Fields, report: Report) -> Minutes:
    """Read the field `minutes`, or report that it cannot be added up."""
    text = read.text("minutes", limit=30)
    match = _RANGE.fullmatch(text)
    low, high = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if text and not 0 < low <= high:
        expected = "a number, or a range such as '10 to 20'"
        fix = "write whole minutes, the smaller number first; waiting belongs into 'not_counted'"
        report.add(rules.MINUTES.at(read.place("minutes"), f"'{text}'", expected, fix))
    return Minutes(low, high)
