"""How the lines of a flow run: at right angles, clear of boxes and gates, with as few corners and crossings as can be.

Every line has a handful of ways it could take. Lines are settled one after the other and then looked at again while
that makes the whole better, so the order in which a file lists them does not decide the picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from agentops_showcase.drawings.flow import Edge
from agentops_showcase.drawings.grid import AIR, ROW_GAP, Bars, Box, Grid, Rect
from agentops_showcase.render.strokes import Point, Segment, meet

ROUNDS = 4
CLEAR = 4.0
CORNER, CROSSING, OVERLAP = 40.0, 400.0, 100_000.0
ASIDE = (0.0, -9.0, 9.0)  # from the middle of a gap
LEAST = 10.0  # in front of a head
BELOW = 26.0  # under a row, for a way back

Port = tuple[str, Point]


@dataclass(frozen=True, slots=True)
class Line:
    """An edge and its way."""

    edge: Edge
    points: tuple[Point, ...]

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The straight parts, in order."""
        return tuple(pairwise(self.points))


def route(edges: Sequence[Edge], grid: Grid) -> tuple[tuple[Line, ...], tuple[Edge, ...]]:
    """Run the lines between boxes; return them, and the edges for which there is no clear way."""
    ways = {at: _clear(edge, grid) for at, edge in enumerate(edges)}
    chosen: dict[int, Line] = {}
    for _ in range(ROUNDS):
        before = dict(chosen)
        for at, lines in ways.items():
            others = [line for other, line in chosen.items() if other != at]
            if lines:
                chosen[at] = min(lines, key=lambda line: _cost(line, others))
        if chosen == before:
            break
    stuck = [edges[at] for at in ways if at not in chosen]
    for at in sorted(chosen, reverse=True):
        others = [line for other, line in chosen.items() if other != at]
        if _cost(chosen[at], others) >= OVERLAP:
            stuck.append(chosen.pop(at).edge)
    return tuple(chosen[at] for at in sorted(chosen)), tuple(stuck)


def crossings(lines: Sequence[Line]) -> int:
    """Count where lines cross that share neither end."""
    return sum(_crossed(one, other) or 0 for at, one in enumerate(lines) for other in lines[at + 1 :])


def _cost(line: Line, others: Sequence[Line]) -> float:
    length = sum(abs(x - to_x) + abs(y - to_y) for (x, y), (to_x, to_y) in line.segments)
    found = length / 10 + CORNER * (len(line.points) - 2)
    for other in others:
        crossed = _crossed(line, other)
        found += OVERLAP if crossed is None else CROSSING * crossed
    return found


def _crossed(one: Line, other: Line) -> int | None:
    """Count crossings; None when unrelated lines run over each other. Lines of one box may share their way."""
    alike = one.edge.back == other.edge.back
    if alike and (one.edge.source == other.edge.source or one.edge.target == other.edge.target):
        return 0
    found = 0
    for first in one.segments:
        for second in other.segments:
            meets = meet(first, second)
            if meets is None:
                return None
            found += meets
    return found


def _clear(edge: Edge, grid: Grid) -> list[Line]:
    source, target = grid.boxes.get(edge.source), grid.boxes.get(edge.target)
    if source is None or target is None or source is target:
        return []
    found = []
    for points in _ways(edge, source, target, grid):
        line = Line(edge, points)
        if _is_clear(line, grid):
            found.append(line)
    return found


def _is_clear(line: Line, grid: Grid) -> bool:
    for name, box in grid.boxes.items():
        own = name in {line.edge.source, line.edge.target}
        if any(hits(segment, box.rect, -0.5 if own else CLEAR) for segment in line.segments):
            return False
    for name, gate in grid.gates.items():
        own = name == line.edge.source
        if any(hits(segment, gate.rect, 0.5 if own else CLEAR) for segment in line.segments):
            return False
    return True


def hits(segment: Segment, rect: Rect, gap: float) -> bool:
    """Tell whether a straight part comes nearer to a box than a gap."""
    (x, y), (to_x, to_y) = segment
    left, top, right, bottom = rect
    across = max(x, to_x) > left - gap and min(x, to_x) < right + gap
    return across and max(y, to_y) > top - gap and min(y, to_y) < bottom + gap


def _ports(edge: Edge, box: Box, gate: Bars | None) -> Iterator[Port]:
    """Yield the sides a line may leave by; what a gate lets through leaves it to the right, what it refuses below."""
    left, top, right, bottom = box.rect
    x, y = box.middle
    if gate is not None:
        if edge.back:
            yield "down", (gate.middle, gate.rect[3] + AIR)
        else:
            yield "right", (gate.rect[2] + AIR, y)
        return
    if edge.back:
        yield "down", (x, bottom)
        return
    yield "right", (right, y)
    yield "down", (x, bottom)
    yield "left", (left, y)
    yield "up", (x, top)


def _ways(edge: Edge, source: Box, target: Box, grid: Grid) -> Iterator[tuple[Point, ...]]:
    left, top, right, bottom = target.rect
    x, y = target.middle
    entries: Mapping[str, Point] = {"left": (left, y), "up": (x, top), "right": (right, y), "down": (x, bottom)}
    for leaves, start in _ports(edge, source, grid.gates.get(edge.source)):
        for enters, end in entries.items():
            for points in _between(leaves, start, enters, end, grid):
                if _runs(points, leaves, enters):
                    yield points


def _between(leaves: str, start: Point, enters: str, end: Point, grid: Grid) -> Iterator[tuple[Point, ...]]:
    (x, y), (to_x, to_y) = start, end
    flat, flat_end = leaves in {"left", "right"}, enters in {"left", "right"}
    if flat and flat_end:
        if y == to_y:
            yield start, end
        for middle in _lanes(x, to_x, grid):
            yield start, (middle, y), (middle, to_y), end
    elif not flat and not flat_end:
        if x == to_x:
            yield start, end
        for middle in _levels(grid):
            yield start, (x, middle), (to_x, middle), end
    elif flat:
        yield start, (to_x, y), end
    else:
        yield start, (x, to_y), end


def _lanes(x: float, to_x: float, grid: Grid) -> Iterator[float]:
    """Yield where a line may run down: in the gaps beside both ends, clear of a gate that stands there."""
    for at, left in enumerate(grid.lefts):
        right = left + grid.box
        after = grid.lefts[at + 1] if at + 1 < len(grid.lefts) else right + 2 * BELOW
        bars = [gate.rect[2] for gate in grid.gates.values() if right < gate.x < after]
        free = max([right, *bars])
        if min(abs(free - x), abs(right - x), abs(after - to_x), abs(after - x), abs(right - to_x)) < 4 * AIR:
            for aside in ASIDE:
                yield round((free + after) / 2 + aside)


def _levels(grid: Grid) -> Iterator[float]:
    """Yield where a line may run across: between two rows, and below the last one."""
    for _, bottom in grid.rows[:-1]:
        for aside in ASIDE:
            yield round(bottom + ROW_GAP / 2 + aside)
    yield grid.bottom + BELOW


def _runs(points: tuple[Point, ...], leaves: str, enters: str) -> bool:
    """Tell whether a way leaves and enters by its sides, goes on everywhere, and has room for its head."""
    steps = list(pairwise(points))
    if any(a == b for a, b in steps):
        return False
    (x, y), (to_x, to_y) = steps[0]
    out = {"right": to_x > x, "left": to_x < x, "down": to_y > y, "up": to_y < y}[leaves]
    (x, y), (to_x, to_y) = steps[-1]
    into = {"left": to_x > x, "right": to_x < x, "up": to_y > y, "down": to_y < y}[enters]
    return out and into and abs(to_x - x) + abs(to_y - y) >= LEAST
