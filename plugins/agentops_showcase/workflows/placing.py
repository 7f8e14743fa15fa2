"""Which column each step of a phase stands in: as few as possible, then without crossings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agentops_showcase.workflows.wiring import COLUMN, RAIL, Cell, Frame, Wire, clear_of_boxes, crossings, wires

WIDTH = 140.0
CROSSING = 60.0  # a crossing is as bad as this many px of width


@dataclass(frozen=True, slots=True)
class Row:
    """Where a step stands from top to bottom, which is settled before its column is."""

    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Columns by step, and whether a line runs along the right side."""

    columns: Mapping[str, int]
    rail: bool

    def width(self, box: float) -> float:
        """Return the width of the phase for a width of boxes."""
        return box + max(self.columns.values()) * (box / 2 + COLUMN) + (RAIL if self.rail else 0)

    def cells(self, rows: Mapping[str, Row], left: float, box: float) -> dict[str, Cell]:
        """Return the boxes of the phase."""
        return {
            step: Cell(column, left + column * (box / 2 + COLUMN), rows[step].y, box, rows[step].height)
            for step, column in self.columns.items()
        }


def place(rows: Mapping[str, Row], needs: Mapping[str, Sequence[str]], gate_y: float) -> Placed:
    """Choose the columns of the steps of one phase."""
    best: tuple[float, Placed] | None = None
    for count in range(1, len(rows) + 1):
        for columns in _columns(rows, needs, count):
            rated = _rated(columns, rows, needs, gate_y)
            if rated and (best is None or rated[0] < best[0]):
                best = rated
        if best is not None and best[0] < CROSSING + best[1].width(WIDTH):
            return best[1]
    assert best is not None  # a column for every step always works
    return best[1]


def _columns(rows: Mapping[str, Row], needs: Mapping[str, Sequence[str]], count: int) -> Iterator[dict[str, int]]:
    steps = tuple(rows)

    def choose(at: int, chosen: dict[str, int]) -> Iterator[dict[str, int]]:
        if at == len(steps):
            if len(set(chosen.values())) == count:
                yield dict(chosen)
            return
        step = steps[at]
        lowest = max((chosen[each] + (rows[each].y > rows[step].y) for each in needs[step]), default=0)
        for column in range(lowest, count):
            chosen[step] = column
            yield from choose(at + 1, chosen)
        chosen.pop(step, None)

    return choose(0, {})


def _rated(
    columns: Mapping[str, int], rows: Mapping[str, Row], needs: Mapping[str, Sequence[str]], gate_y: float
) -> tuple[float, Placed] | None:
    placed = Placed(columns, rail=False)
    cells = placed.cells(rows, 0.0, WIDTH)
    right = placed.width(WIDTH)
    lines = wires(cells, needs, Frame(0.0, right + RAIL, gate_y, -2 * RAIL, right + 4 * RAIL))
    if lines is None or not all(clear_of_boxes(line, cells) for line in lines):
        return None
    crossed = crossings(lines)
    if crossed is None:
        return None
    placed = Placed(columns, rail=any(_railed(line) for line in lines))
    return placed.width(WIDTH) + CROSSING * crossed + sum(columns.values()) / 100, placed


def _railed(line: Wire) -> bool:
    """A line with four corners or more ran along the side; to a gate there are two at most."""
    return len(line.points) > 4
