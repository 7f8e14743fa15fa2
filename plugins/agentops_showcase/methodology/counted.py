"""The counts behind a claim, and the interval that follows from them; nobody types one that can be computed."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.methodology import rules
from agentops_showcase.methodology.figures import SPACE, change, interval, probability, rounded
from agentops_showcase.methodology.intervals import Count, difference, fisher
from agentops_showcase.problems import Report
from agentops_showcase.sources.node import Fields

MOST = 20_000
"""The largest total; an exact test of more would take seconds, and is not what so many cases need."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a source counted: the whole, two arms that follow each other, or named parts; "" names the whole."""

    parts: tuple[tuple[str, Count], ...]

    @property
    def arms(self) -> tuple[Count, Count] | None:
        """The counts before and after, None when they are no pair."""
        known = dict(self.parts)
        return (known["before"], known["after"]) if set(known) == {"before", "after"} else None

    def __str__(self) -> str:
        spans = ", ".join(f"{interval(count)}{f' {name}' if name else ''}" for name, count in self.parts)
        said = f"{spans} (95{SPACE}%, Wilson)"
        if self.arms:
            was, now = self.arms
            chance = probability(fisher(was, now))
            p = f"p {chance}" if chance.startswith("below") else f"p = {chance}"
            said += f"; difference {change(difference(was, now))} points (Newcombe); {p} (Fisher exact, two-sided)"
        return f"{said}. Computed here from the counts{self._none()}"

    def _none(self) -> str:
        """Say what a count of nothing leaves open, by the rule of three."""
        empty = [f"None in {count.n:,} leaves room for {_three(count)}" for _, count in self.parts if not count.k]
        return "".join(f". {each}" for each in empty)


def _three(count: Count) -> str:
    """Spell three in n, the most that seeing none in n is compatible with, one-sided; a rule for n from 20 up."""
    share = rounded(Count(3, count.n).share * 100) if count.n >= 20 else ""
    return f"up to {share}{SPACE}% (rule of three)" if share else "nearly anything"


def parse_counts(read: Fields, report: Report) -> Counted | None:
    """Check the counts of a claim: `events` of `total`, or `before` and `after`, or a list of `parts`."""
    group = read.group("counts")
    if group is None:
        return None
    parts: list[tuple[str, Count | None]] = []
    if group.raw("events") or group.raw("total"):
        parts.append(("overall" if group.raw("parts") else "", _count(group, report)))
    for name in ("before", "after"):
        arm = group.group(name)
        if arm:
            parts.append((name, _count(arm, report)))
            arm.done()
    for each in group.groups("parts"):
        parts.append((each.text("name", limit=60), _count(each, report)))
        each.done()
    group.done()
    if not parts or ({name for name, _ in parts} & {"before", "after"} and len(parts) != 2):
        expected = "'events' of 'total', or 'before' and 'after' with those two each"
        report.add(rules.COUNTS.at(read.place("counts"), "counts of one side", expected, "add what is missing"))
        return None
    return Counted(tuple((name, count) for name, count in parts if count))


def _count(read: Fields, report: Report) -> Count | None:
    mark = len(report.problems)
    events = read.number("events", low=0, high=MOST)
    total = read.number("total", low=1, high=MOST)
    if report.errors_since(mark):
        return None
    if events > total:
        expected = f"at most {total}, of which they were counted"
        report.add(rules.COUNTS.at(read.place("events"), f"{events} of {total}", expected, "swap or correct them"))
        return None
    return Count(events, total)
