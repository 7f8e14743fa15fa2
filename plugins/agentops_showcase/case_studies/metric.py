"""A metric: one thing that was looked at before and after, with what can be computed from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from agentops_showcase.case_studies import amounts, rules
from agentops_showcase.case_studies.answers import Answers
from agentops_showcase.methodology.intervals import Count, Interval, difference, fisher
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import Node

TYPED = re.compile(
    r"(?<![\w.])(?<!C-)\d+(?:[.,]\d+)?\s?(?:x|×)(?!\w)|(?<![\w.])\d+(?:[.,]\d+)?-?fold\b"
    r"|(?<![\w.])\d+(?:[.,]\d+)?\s+times\s+(?:as|faster|slower|more|fewer|less|better|higher|lower)\b",
    re.IGNORECASE,
)
"""Wordings of a multiplier; the name of a claim may hold one."""

_ONE_IN_TWENTY = Fraction(1, 20)


@dataclass(frozen=True, slots=True)
class Side:
    """What a metric was on one side: in its unit (None when unknown), of how many, with a count for a rate."""

    value: Fraction | None
    n: int | None
    spread: str
    count: Count | None

    @property
    def blank(self) -> bool:
        """Whether nothing at all is known of this side."""
        return self.value is None and self.n is None and self.count is None and not self.spread

    @property
    def interval(self) -> Interval | None:
        """The 95 % interval for a share, None when there is no count."""
        return self.count.interval if self.count else None


@dataclass(frozen=True, slots=True)
class Metric:
    """One row of results; the first of a study is its headline."""

    name: str
    definition: str
    unit: str
    direction: str
    before: Side
    after: Side
    interval: str
    disclosed_as: str
    source_of_data: str
    place: Place
    total: int | None = None
    """How many in all, where a source does not say how they divide into before and after."""
    period: str = ""
    method: str = ""

    @property
    def counted(self) -> tuple[Count, Count] | None:
        """Both counts, None unless both are known."""
        return (self.before.count, self.after.count) if self.before.count and self.after.count else None

    @property
    def sized(self) -> bool:
        """Whether it is known how many were looked at: on both sides, or in all."""
        return self.total is not None or (self.before.n is not None and self.after.n is not None)

    @property
    def ratio(self) -> Fraction | None:
        """Before divided by after, None when one is unknown or the divisor is zero."""
        was, now = self.before.value, self.after.value
        return None if was is None or not now else was / now

    @property
    def difference(self) -> Fraction | None:
        """After minus before, in the unit of the metric."""
        was, now = self.before.value, self.after.value
        return None if was is None or now is None else now - was

    @property
    def range(self) -> Interval | None:
        """The 95 % interval of the difference of two shares, 0 to 1."""
        return difference(*self.counted) if self.counted else None

    @property
    def chance(self) -> Fraction | None:
        """Fisher's exact p for the two counts."""
        return fisher(*self.counted) if self.counted else None

    @property
    def settled(self) -> bool | None:
        """Whether interval and test both rule out that nothing changed; None when neither can be computed."""
        if self.range is None or self.chance is None:
            return None
        return not self.range.holds(Fraction(0)) and self.chance < _ONE_IN_TWENTY


def parse_metric(read: Answers) -> Metric | None:
    """Check one metric; counts fill in what the sides leave out, and must agree with what they say."""
    mark = len(read.report.problems)
    unit = read.choice("unit")
    counts = read.group("counts")
    sides = [_side(read, counts, name, unit) for name in ("before", "after")]
    metric = Metric(
        name=read.text("name"),
        definition=read.text("definition"),
        unit=unit,
        direction=read.choice("direction"),
        before=sides[0],
        after=sides[1],
        interval=read.text("interval"),
        period=read.text("period"),
        method=read.text("method"),
        disclosed_as=read.choice("disclosed_as"),
        source_of_data=read.choice("source_of_data"),
        place=read.place("name"),
        total=read.whole("n"),
    )
    if metric.interval and metric.counted:
        fix = "remove it; the counts beside it give the interval"
        read.report.add(rules.INTERVAL.at(read.place("interval"), f"'{metric.interval}'", "no typed interval", fix))
    for name in ("name", "definition", "interval", "period", "method"):
        refuse_multiplier(read.read.node.get(name), read.report)
    empty = read.draft and not (metric.name and metric.unit)
    return None if empty or read.report.errors_since(mark) else metric


def refuse_multiplier(node: Node | None, report: Report) -> None:
    """Report a multiplier that somebody typed into a text."""
    found = TYPED.search(node.text) if node and node.kind == "text" else None
    if node and found:
        fix = "give both values as a metric and leave the multiplier out"
        report.add(rules.MULTIPLIER.at(node.place, f"'{found[0]}'", "no multiplier", fix))


def _side(read: Answers, counts: Answers, name: str, unit: str) -> Side:
    count = _count(counts, name)
    given = read.read.node.get(name)
    pair = amounts.count(given.text) if given is not None and given.kind == "text" else None
    if given is not None and pair:
        read.raw(name)
        fix = f"write {name}: [{pair[0]}, {pair[1]}] below 'counts:'"
        expected = "a group with value, n and spread; counts stand under 'counts'"
        read.report.add(given.problem(rules.COUNTS, expected, fix))
        return Side(None, None, "", None)
    group = read.group(name)
    value = group.decimal("value")
    n = group.whole("n")
    spread = group.text("spread")
    refuse_multiplier(group.read.node.get("spread"), read.report)
    if count is None:
        return Side(value[0] if value else None, n, spread, None)
    if n is not None and n != count.n:
        fix = "correct one of the two, or leave n out"
        read.report.add(rules.COUNTS.at(group.place("n"), f"n {n}", f"{count.n}, as in the count", fix))
    exact = {"percent": count.share * 100, "count": Fraction(count.k), "ratio": count.share}.get(unit)
    if value and exact is not None and abs(value[0] - exact) > value[1]:
        expected = f"{float(exact):.4g}, which is {count}"
        fix = "correct the value or the count, or leave the value out"
        read.report.add(rules.COUNTS.at(group.place("value"), f"{float(value[0]):g}", expected, fix))
    return Side(exact if exact is not None else value[0] if value else None, count.n, spread, count)


def _count(counts: Answers, name: str) -> Count | None:
    given = counts.raw(name)
    if given is None:
        return None
    pair = amounts.count(given.text) if given.kind == "text" else None
    numbers = counts.numbers(name) if given.kind == "list" else ()
    if len(given.items) != 2 or len(numbers) != 2:
        fix = f"write it as [{pair[0]}, {pair[1]}], without quotation marks" if pair else "write it like [4, 25]"
        expected = "two whole numbers in brackets, [how many, of how many]"
        counts.report.add(given.problem(rules.COUNTS, expected, fix))
        return None
    k, n = numbers
    if not 0 <= k <= n or n < 1:
        expected = "at most as many as there were, and at least one of them"
        counts.report.add(rules.COUNTS.at(given.place, f"{k} of {n}", expected, "swap or correct the two numbers"))
        return None
    return Count(k, n)
