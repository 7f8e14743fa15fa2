"""Where the squares of the drawing stand: a spoke for each factor, a square for each question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

SIZE = 640  # the drawing's width and height in its own units
CENTRE = SIZE / 2
RINGS = (74.0, 134.0, 194.0)  # distance of the squares from the centre
LABEL = 252.0
INNER = 30.0


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the drawing, rounded to half a unit."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Spoke:
    """The line of one factor: where it begins and ends, its squares from inside out, and its numeral."""

    number: int
    inner: Point
    squares: tuple[Point, ...]
    label: Point


def spokes(numbers: Sequence[int]) -> tuple[Spoke, ...]:
    """Spread the factors over the circle, the first at the top, clockwise."""
    return tuple(_spoke(number, 2 * pi * at / len(numbers)) for at, number in enumerate(numbers))


def _spoke(number: int, angle: float) -> Spoke:
    def point(distance: float) -> Point:
        return Point(_half(CENTRE + distance * sin(angle)), _half(CENTRE - distance * cos(angle)))

    return Spoke(number, point(INNER), tuple(point(each) for each in RINGS), point(LABEL))


def _half(value: float) -> float:
    return round(value * 2) / 2
