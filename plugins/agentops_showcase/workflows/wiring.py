"""How the lines of one phase run: always right or down into a step, at right angles, clear of other boxes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from agentops_showcase.render.strokes import Point, Segment, meet

COLUMN = 18.0  # from the middle of a box to the next column
RAIL = 12.0  # right of a column, for a line that passes a box of the same column
JOG = 14.0  # above a box, where such a line turns in
ENTRY = 13.0  # left of a phase, where lines from the gate part
EXIT = 10.0  # right of a phase, where lines to the gate meet
CLEAR = 4.0
GATE = "|"


@dataclass(frozen=True, slots=True)
class Cell:
    """The box of a step in its phase; `column` counts from 0."""

    column: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        """The centre of the box."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Wire:
    """A line between two steps, or between a step and a gate, which is called GATE."""

    source: str
    target: str
    points: tuple[Point, ...]

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The straight parts, in order."""
        return tuple(pairwise(self.points))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a phase begins and ends, and where its gates stand; `before` and `after` are edges of gates."""

    left: float
    right: float
    gate_y: float
    before: float | None
    after: float


def wires(cells: Mapping[str, Cell], needs: Mapping[str, Sequence[str]], frame: Frame) -> tuple[Wire, ...] | None:
    """Run all lines of a phase, or return None when these places do not allow it."""
    found: list[Wire] = []
    for step, before in needs.items():
        for source in before:
            points = _between(source, step, cells)
            if points is None:
                return None
            found.append(Wire(source, step, points))
    needed = {each for before in needs.values() for each in before}
    if frame.before is not None:
        found += [Wire(GATE, step, _in(cells[step], frame)) for step, before in needs.items() if not before]
    found += [Wire(step, GATE, _out(cells[step], frame)) for step in needs if step not in needed]
    return tuple(found)


def _between(source: str, target: str, cells: Mapping[str, Cell]) -> tuple[Point, ...] | None:
    start, end = cells[source], cells[target]
    (x, y), (to_x, to_y) = start.middle, end.middle
    if start.column == end.column:
        if to_y < y:
            return None
        blocked = any(
            each.column == start.column and y < each.middle[1] < to_y
            for name, each in cells.items()
            if name not in {source, target}
        )
        if not blocked:
            return (x, start.bottom), (to_x, end.y)
        if any(each.column > start.column for each in cells.values()):
            return None
        rail, turn = start.right + RAIL, end.y - JOG
        return (start.right, y), (rail, y), (rail, turn), (to_x, turn), (to_x, end.y)
    if start.column > end.column or to_y == y:
        return None
    return (x, start.bottom if to_y > y else start.y), (x, to_y), (end.x, to_y)


def _in(cell: Cell, frame: Frame) -> tuple[Point, ...]:
    assert frame.before is not None
    y, trunk = cell.middle[1], frame.left - ENTRY
    if y == frame.gate_y:
        return (frame.before, y), (cell.x, y)
    return (frame.before, frame.gate_y), (trunk, frame.gate_y), (trunk, y), (cell.x, y)


def _out(cell: Cell, frame: Frame) -> tuple[Point, ...]:
    y, trunk = cell.middle[1], frame.right + EXIT
    if y == frame.gate_y:
        return (cell.right, y), (frame.after, y)
    return (cell.right, y), (trunk, y), (trunk, frame.gate_y), (frame.after, frame.gate_y)


def clear_of_boxes(wire: Wire, cells: Mapping[str, Cell]) -> bool:
    """Tell whether a line keeps away from every box, and from its own but at its ends."""
    for name, cell in cells.items():
        own = name in {wire.source, wire.target}
        gap = -0.5 if own else CLEAR
        for (x, y), (to_x, to_y) in wire.segments:
            across = max(x, to_x) > cell.x - gap and min(x, to_x) < cell.right + gap
            if across and max(y, to_y) > cell.y - gap and min(y, to_y) < cell.bottom + gap:
                return False
    return True


def crossings(lines: Iterable[Wire]) -> int | None:
    """Count where unrelated lines cross; None when two of them run over each other."""
    count = 0
    for one, other in combinations(lines, 2):
        if one.source == other.source or one.target == other.target:  # these may share their way
            continue
        for first in one.segments:
            for second in other.segments:
                meets = meet(first, second)
                if meets is None:
                    return None
                count += meets
    return count
