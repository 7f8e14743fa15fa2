"""The before/after chart as numbers: x in per cent of the width, y and text in pixels, so text never scales."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil

from agentops_showcase.case_studies.metric import Metric, Side
from agentops_showcase.case_studies.shown import amount, named

HEIGHT = 148
ROWS = (40, 88)
LABELS = (20, 116)
AXIS = 124
TICK_LABEL = 143
SQUARE = 16
WHISKER = 12
NARROWEST = 260
"""The narrowest chart in pixels for which labels must fit: a phone of 320 px with its gutters and some slack."""
LETTER = 9
"""Pixels a letter of a label takes at most, on average, in a wide sans of 15 px; 8 for the 13 px of the axis."""
TICK_LETTER = 8
LONGEST = 26
"""Letters of the longest label that fits the narrowest chart; a longer one loses its n, which the table has."""

_LEFT, _SPAN = Fraction(4), Fraction(92)
_STEPS = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))


@dataclass(frozen=True, slots=True)
class Label:
    """A word at a place; `anchor` is start, middle or end, `shift` moves it in pixels."""

    x: str
    y: int
    anchor: str
    shift: int
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One side: the square at x, and the ends of its whisker where an interval is known."""

    x: str
    y: int
    low: str
    high: str
    filled: bool
    label: Label


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything the template draws."""

    ticks: tuple[Label, ...]
    marks: tuple[Mark, ...]

    @property
    def whiskers(self) -> bool:
        """Whether every side shows how sure it is."""
        return all(mark.low for mark in self.marks)


def chart(metric: Metric, names: tuple[str, str] = ("Before", "After")) -> Chart | None:
    """Lay out a metric; None when no side has a value from 0 up."""
    sides = [(at, side) for at, side in enumerate((metric.before, metric.after)) if side.value is not None]
    values = [side.value for _, side in sides if side.value is not None]
    if not values or min(values) < 0:
        return None
    scale = _scale_of(metric.unit)
    ends = [side.interval.high * scale for _, side in sides if side.interval and scale]
    ticks = _ticks(max(*values, *ends, Fraction(0)), metric.unit)
    top = ticks[-1]
    marks = tuple(_mark(at, side, metric, scale, top, names[at]) for at, side in sides)
    return Chart(tuple(_tick(each, at, ticks, metric.unit) for at, each in enumerate(ticks)), marks)


def _scale_of(unit: str) -> Fraction:
    """Return what turns a share into the unit; 0 for a unit that is no share."""
    return {"percent": Fraction(100), "ratio": Fraction(1)}.get(unit, Fraction(0))


def _ticks(most: Fraction, unit: str) -> tuple[Fraction, ...]:
    """Return two to five round values from 0 that cover the largest; fewer where their words would touch."""
    for intervals in (4, 3, 2, 1):
        step = _step(most / intervals if most else Fraction(1, intervals))
        found = tuple(step * at for at in range(ceil(most / step) + 1 if most else intervals + 1))
        if len(found) == 2 or _apart(found, unit):
            return found
    raise AssertionError("two ticks always fit")


def _step(least: Fraction) -> Fraction:
    size = Fraction(1)
    while size > least:
        size /= 10
    while size * 10 <= least:
        size *= 10
    return next(step * size for step in _STEPS if step * size >= least)


def _apart(ticks: tuple[Fraction, ...], unit: str) -> bool:
    spans = [span(_tick(each, at, ticks, unit), TICK_LETTER) for at, each in enumerate(ticks)]
    return all(left[1] + 6 <= right[0] for left, right in pairwise(spans))


def span(label: Label, letter: int, width: int = NARROWEST) -> tuple[float, float]:
    """Return where a label begins and ends, in pixels, in a chart of some width."""
    size = len(label.text) * letter
    at = float(Fraction(label.x)) * width / 100 + label.shift
    start = at - {"start": 0, "middle": size / 2, "end": size}[label.anchor]
    return start, start + size


def _x(value: Fraction, top: Fraction) -> Fraction:
    return _LEFT + _SPAN * value / top


def _spelt(x: Fraction) -> str:
    return f"{float(x):.2f}".rstrip("0").rstrip(".")


def _tick(value: Fraction, at: int, ticks: tuple[Fraction, ...], unit: str) -> Label:
    last = at == len(ticks) - 1
    text = amount(value, unit) if last else named(value)
    anchor, shift = ("end", SQUARE // 2) if last else ("middle", 0)
    return Label(_spelt(_x(value, ticks[-1])), TICK_LABEL, anchor, shift, text)


def _mark(at: int, side: Side, metric: Metric, scale: Fraction, top: Fraction, name: str) -> Mark:
    value = side.value or Fraction(0)
    x = _x(value, top)
    low = high = ""
    if side.interval and scale:
        low, high = (_spelt(_x(end * scale, top)) for end in (side.interval.low, side.interval.high))
    words = side.count or amount(value, metric.unit)
    text = f"{name}: {words}"
    longer = text if side.count or side.n is None else f"{text}, n = {side.n:,}"
    label = _label(x, LABELS[at], longer if len(longer) <= LONGEST else text)
    return Mark(_spelt(x), ROWS[at], low, high, bool(at), label)


def _label(x: Fraction, y: int, text: str) -> Label:
    """Centre a label on its square where it fits, else let it begin or end there, else begin at the left."""
    left, size = x * NARROWEST / 100, len(text) * LETTER
    if size / 2 <= left <= NARROWEST - Fraction(size, 2):
        return Label(_spelt(x), y, "middle", 0, text)
    if left - SQUARE // 2 + size <= NARROWEST:
        return Label(_spelt(x), y, "start", -SQUARE // 2, text)
    if left + SQUARE // 2 >= size:
        return Label(_spelt(x), y, "end", SQUARE // 2, text)
    return Label(_spelt(_LEFT), y, "start", -SQUARE // 2, text)
