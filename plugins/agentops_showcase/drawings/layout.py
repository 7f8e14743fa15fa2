"""A flow with everything in its place: what the template draws, and what the checks and the tests measure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from agentops_showcase.drawings.flow import Edge, Flow
from agentops_showcase.drawings.grid import (
    AIR,
    COLUMN,
    EXIT,
    HEAD,
    LABEL,
    ON_LINE,
    Bars,
    Box,
    Grid,
    Rect,
    place,
)
from agentops_showcase.drawings.routing import Line, crossings, hits, route
from agentops_showcase.render.lettering import room_for
from agentops_showcase.render.strokes import Point, Segment

RETURN, SQUARE = 32.0, 20.0
METER, METER_ROOM = 14.0, 40.0
BESIDE = 9.0


@dataclass(frozen=True, slots=True)
class Words:
    """Text on or beside a line; `middle` when it stands on it, with the line hidden behind."""

    text: str
    x: float
    y: float
    middle: bool

    @property
    def rect(self) -> Rect:
        """The room it takes."""
        room = room_for(self.text, LABEL)
        left = self.x - room / 2 if self.middle else self.x
        return left, self.y - LABEL / 2, left + room, self.y + LABEL / 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line with its words."""

    line: Line
    words: Words | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """The dashed way from a gate to the square of the phase where work goes on, in a strip of its own."""

    edge: Edge
    column: int
    x: float
    y: float
    text: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Meter:
    """The window at the end of a column; all numbers are px."""

    column: int
    x: float
    y: float
    width: float
    used: float
    tick: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole drawing, and what of it could not be drawn."""

    width: float
    height: float
    grid: Grid
    stubs: tuple[tuple[Point, ...], ...]
    exits: tuple[tuple[Point, ...], ...]
    lines: tuple[Drawn, ...]
    refusals: tuple[Refusal, ...]
    meters: tuple[Meter, ...]
    stuck: tuple[Edge, ...]
    crowded: tuple[Edge, ...]
    crossings: int

    @property
    def clashes(self) -> tuple[tuple[Bars, Bars], ...]:
        """Gates that stand in each other's way, since a person's gate reaches down from above."""
        return tuple((one, other) for one, other in combinations(self.gates, 2) if overlap(one.rect, other.rect))

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes in the order of the nodes."""
        return tuple(self.grid.boxes.values())

    @property
    def gates(self) -> tuple[Bars, ...]:
        """The gates in the order of the nodes."""
        return tuple(self.grid.gates.values())


def layout(flow: Flow, canvas: float = COLUMN) -> Layout:
    """Lay out a flow on a canvas; parts that refer to nothing are left out."""
    grid = place(flow, canvas)
    lines, stuck = route([edge for edge in flow.edges if _between_boxes(edge, grid)], grid)
    words = {line.edge: found for line in lines if line.edge.label and (found := _words(line, lines, grid))}
    drawn = tuple(Drawn(line, words.get(line.edge)) for line in lines)
    floor = max([grid.bottom, *(y for line in lines for _, y in line.points), *(_low(each) for each in words.values())])
    refusals, stray = _refusals(flow, grid, floor)
    floor = max([floor, *(each.y + SQUARE for each in refusals)])
    meters = _meters(flow, grid, floor)
    onward = {edge.source for edge in flow.edges if not edge.back}
    bars = {name: gate for name, gate in grid.gates.items() if name not in onward}
    return Layout(
        canvas,
        (meters[0].y + METER_ROOM if meters else floor) + 2,
        grid,
        tuple(((grid.boxes[name].rect[2], grid.boxes[name].middle[1]), _before(grid, name)) for name in grid.gates),
        tuple((_behind(grid, name), (grid.boxes[name].rect[2] + EXIT, _before(grid, name)[1])) for name in bars),
        drawn,
        refusals,
        meters,
        stuck,
        (*(line.edge for line in lines if line.edge.label and line.edge not in words), *stray),
        crossings(lines),
    )


def head_places(flow: Flow, plan: Layout) -> tuple[tuple[int, float, float], ...]:
    """Return column, x of its head and x of its words."""
    return tuple(
        (at, plan.grid.lefts[at], plan.grid.lefts[at] + (HEAD + 9 if column.phase else 0.0))
        for at, column in enumerate(flow.columns[: len(plan.grid.lefts)])
    )


def _between_boxes(edge: Edge, grid: Grid) -> bool:
    return edge.source in grid.boxes and edge.target in grid.boxes


def _before(grid: Grid, name: str) -> Point:
    return grid.gates[name].x - AIR, grid.boxes[name].middle[1]


def _behind(grid: Grid, name: str) -> Point:
    return grid.gates[name].rect[2] + AIR, grid.boxes[name].middle[1]


def _low(words: Words) -> float:
    return words.rect[3]


def _words(line: Line, lines: tuple[Line, ...], grid: Grid) -> Words | None:
    """Put words on the longest piece across that holds them, else beside the longest piece down."""
    room = room_for(line.edge.label, LABEL)
    found: list[tuple[float, Words]] = []
    for (x, y), (to_x, to_y) in line.segments:
        length = abs(to_x - x) + abs(to_y - y)
        if y == to_y and length >= room + ON_LINE - 4:
            inset = 4.0 if (to_x, to_y) == line.points[-1] else 0.0  # the head takes some of it
            middle = (x + to_x) / 2 - (inset if to_x > x else -inset)
            found.append((1000 + length, Words(line.edge.label, middle, y, middle=True)))
        elif x == to_x and length >= LABEL + 8:
            inset = 4.0 if (to_x, to_y) == line.points[-1] else 0.0
            middle = (y + to_y) / 2 - (inset if to_y > y else -inset)
            found.append((length, Words(line.edge.label, x + BESIDE, middle, middle=False)))
    for _, words in sorted(found, key=lambda each: -each[0]):
        if _free(words, line, lines, grid):
            return words
    return None


def _free(words: Words, own: Line, lines: tuple[Line, ...], grid: Grid) -> bool:
    rect = words.rect
    if rect[0] < 0 or rect[2] > grid.canvas:
        return False
    solid = [*(box.rect for box in grid.boxes.values()), *(gate.rect for gate in grid.gates.values())]
    if any(overlap(rect, other, 1.0) for other in solid):
        return False
    others: list[Segment] = [part for line in lines if line is not own for part in line.segments]
    return not any(hits(part, rect, 1.0) for part in others)


def overlap(one: Rect, other: Rect, gap: float = 0.0) -> bool:
    """Tell whether two rectangles come nearer to each other than a gap."""
    across = one[0] < other[2] + gap and other[0] < one[2] + gap
    return across and one[1] < other[3] + gap and other[1] < one[3] + gap


def _refusals(flow: Flow, grid: Grid, floor: float) -> tuple[tuple[Refusal, ...], tuple[Edge, ...]]:
    found: list[Refusal] = []
    stray: list[Edge] = []
    leaving = [edge for edge in flow.edges if edge.source in grid.boxes]
    for edge in sorted(leaving, key=lambda each: grid.boxes[each.source].x):
        column = flow.head(edge.target)
        if not edge.back or column is None or edge.target in grid.boxes:
            continue
        gate, box = grid.gates.get(edge.source), grid.boxes[edge.source]
        x, top = (gate.middle, gate.rect[3] + AIR) if gate else (box.middle[0], box.rect[3])
        left, y = grid.lefts[column], floor + RETURN * (len(found) + 1) - SQUARE / 2
        text = flow.columns[column].title + (f", {edge.label}" if edge.label else "")
        words = left + SQUARE + BESIDE + room_for(text, LABEL) + 6
        drop = ((x, top), (x, y))
        if words + LABEL > x or any(hits(drop, each.rect, 1.0) for each in grid.boxes.values() if each is not box):
            stray.append(edge)
        found.append(Refusal(edge, column, left, y - SQUARE / 2, text, ((x, top), (x, y), (words, y))))
    return tuple(found), tuple(stray)


def _meters(flow: Flow, grid: Grid, floor: float) -> tuple[Meter, ...]:
    y = floor + 26
    return tuple(
        Meter(at, grid.lefts[at], y, grid.box, grid.box * column.share / 100, grid.box * flow.limit / 100)
        for at, column in enumerate(flow.columns[: len(grid.lefts)])
        if column.share
    )
