"""Paths of pictures in the words of office files."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STEP = re.compile(r"([MLHVhvz])([^MLHVhvz]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def emu(points: float) -> int:
    """Return points in the unit of office files."""
    return round(points * 12700)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an outline: a move, a line to a point, or the way back to the start."""

    x: int = 0
    y: int = 0
    move: bool = False
    close: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A path in units of its own; an open one has no inside."""

    width: int
    height: int
    steps: tuple[Step, ...]
    open: bool = False


def outline(path: str, side: int) -> Outline:
    """Read a path of whole numbers in a square of a side."""
    steps: list[Step] = []
    x = y = 0
    for letter, rest in _STEP.findall(path):
        numbers = [int(float(each)) for each in _NUMBER.findall(rest)]
        if letter == "z":
            steps.append(Step(close=True))
            continue
        if letter in "ML":
            x, y = numbers
        elif letter in "Hh":
            x = numbers[0] + (x if letter == "h" else 0)
        else:
            y = numbers[0] + (y if letter == "v" else 0)
        steps.append(Step(x, y, move=letter == "M"))
    return Outline(side, side, tuple(steps))


def polyline(points: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float, float, float], Outline]:
    """Return what a line through points covers, and its outline in that."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    wide, high = max(x for x, _ in points) - left, max(y for _, y in points) - top
    steps = tuple(Step(emu(x - left), emu(y - top), move=not at) for at, (x, y) in enumerate(points))
    return (left, top, wide, high), Outline(emu(wide), emu(high), steps, open=True)
