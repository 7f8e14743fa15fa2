"""Where everything of a diagram stands: numbers only, rounded to half a px; the template draws them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agentops_showcase.render.lettering import box_for, room_for
from agentops_showcase.render.strokes import Point
from agentops_showcase.workflows.placing import Placed, Row, place
from agentops_showcase.workflows.wiring import GATE, Cell, Frame, Wire, wires
from agentops_showcase.workflows.workflow import LANES, Phase, Step, Workflow

CANVAS = 1120.0
NAMES = 112.0  # for the names of the lanes
BOX, NARROWEST, BOX_HEIGHT, FILE_HEIGHT = 140.0, 112.0, 52.0, 44.0
ROW_GAP, PAD, STRIP = 28.0, 22.0, 14.0
GAP, WIDEST_GAP = 56.0, 96.0  # between phases, around a gate
BARS, BAR, GATE_HEIGHT, AIR = 16.0, 5.0, 44.0, 3.0
HEAD, HEAD_ROOM, SQUARE = 24.0, 46.0, 20.0
REFUSED, WINDOW = 76.0, 48.0
TEXT, LABEL = 15.0, 13.0
LONGEST_WORDS = 150.0  # above a gate of a person


@dataclass(frozen=True, slots=True)
class Lane:
    """A band across the drawing."""

    id: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """A step: work, or the file it leaves in the repository."""

    step: str
    file: bool
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from a step or gate to the next; only one that enters a step has a head."""

    source: str
    target: str
    points: tuple[Point, ...]
    head: bool


@dataclass(frozen=True, slots=True)
class Bars:
    """A gate on the boundary behind its phase; a person's has words above it, centred on `x` plus 8."""

    phase: str
    person: bool
    x: float
    y: float
    height: float
    words: str
    words_y: float


@dataclass(frozen=True, slots=True)
class Return:
    """The dashed way of refused work, from a gate to the square of the phase in which it goes on."""

    phase: str
    back_to: str
    x: float
    y: float
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Meter:
    """The window at the end of a phase; all numbers are px of the drawing."""

    phase: str
    x: float
    y: float
    width: float
    used: float
    tick: float


@dataclass(frozen=True, slots=True)
class Head:
    """Letter and name of a phase."""

    phase: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole drawing."""

    width: float
    height: float
    lanes: tuple[Lane, ...]
    heads: tuple[Head, ...]
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    gates: tuple[Bars, ...]
    returns: tuple[Return, ...]
    meters: tuple[Meter, ...]


def layout(workflow: Workflow) -> Layout:
    """Lay out a workflow whose ids and lanes were checked."""
    lanes = _lanes(workflow)
    rows = [_rows(phase, lanes) for phase in workflow.phases]
    agent = lanes[LANES.index("agent")]
    gate_y = _half(agent.y + agent.height / 2)
    needs = [needs_within(phase) for phase in workflow.phases]
    placed = [place(row, need, gate_y) for row, need in zip(rows, needs, strict=True)]
    box, gap, end = _widths(workflow, placed)
    boxes: list[Box] = []
    edges: list[Edge] = []
    gates: list[Bars] = []
    lefts: list[float] = []
    left, before = NAMES, None
    for phase, spots, row, need in zip(workflow.phases, placed, rows, needs, strict=True):
        right = left + spots.width(box)
        gate_x = _half(right + ((GAP if phase is workflow.phases[-1] else gap) - BARS) / 2)
        cells = spots.cells(row, left, box)
        boxes += [_box(step, cells[step.id]) for step in phase.steps]
        frame = Frame(left, right, gate_y, None if before is None else before + BARS + AIR, gate_x - AIR)
        edges += [_edge(wire) for wire in wires(cells, need, frame) or ()]
        gates.append(_bars(phase, gate_x, gate_y, lanes[0]))
        lefts.append(left)
        left, before = right + gap, gate_x
    floor = lanes[-1].y + lanes[-1].height
    starts = list(zip(workflow.phases, lefts, strict=True))
    return Layout(
        width=max(CANVAS, _half(left - gap + end)),
        height=floor + REFUSED + WINDOW,
        lanes=lanes,
        heads=tuple(Head(phase.id, x, 0.0) for phase, x in starts),
        boxes=tuple(boxes),
        edges=tuple(edges),
        gates=tuple(gates),
        returns=tuple(_return(phase, gate, x, floor) for (phase, x), gate in zip(starts, gates, strict=True)),
        meters=tuple(_meter(phase, workflow.budget, x, floor + REFUSED, box) for phase, x in starts),
    )


def needs_within(phase: Phase) -> dict[str, tuple[str, ...]]:
    """Return what each step needs of its own phase; the gate before the phase stands for all other needs."""
    inside = {step.id for step in phase.steps}
    return {
        step.id: tuple(dict.fromkeys(need.step for need in step.needs if need.step in inside)) for step in phase.steps
    }


def words_in(step: Step) -> str:
    """Return what stands in the box of a step: the file a step leaves in the repository, else its label."""
    return step.makes if shows_file(step) else step.label


def shows_file(step: Step) -> bool:
    """Tell whether a step is drawn as the file it leaves."""
    return step.lane == "repository" and bool(step.makes)


def _half(number: float) -> float:
    return round(number * 2) / 2


def _count(phase: Phase, lane: str) -> int:
    return sum(step.lane == lane for step in phase.steps)


def _stack(count: int) -> float:
    return count * BOX_HEIGHT + max(0, count - 1) * ROW_GAP


def _lanes(workflow: Workflow) -> tuple[Lane, ...]:
    found: list[Lane] = []
    y = HEAD_ROOM
    for name in LANES:
        rows = max((1, *(_count(phase, name) for phase in workflow.phases)))
        strip = STRIP if name == "person" and any(phase.gate.person for phase in workflow.phases) else 0.0
        found.append(Lane(name, y, _stack(rows) + 2 * PAD + strip))
        y += found[-1].height
    return tuple(found)


def _rows(phase: Phase, lanes: Sequence[Lane]) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for lane in lanes:
        steps = [step for step in phase.steps if step.lane == lane.id]
        low = lane.y + lane.height - PAD if lane.id == "person" else lane.y + (lane.height + _stack(len(steps))) / 2
        top = low - _stack(len(steps))
        for at, step in enumerate(steps):
            height = FILE_HEIGHT if shows_file(step) else BOX_HEIGHT
            rows[step.id] = Row(top + at * (BOX_HEIGHT + ROW_GAP) + (BOX_HEIGHT - height) / 2, height)
    return {step.id: rows[step.id] for step in phase.steps}


def _widths(workflow: Workflow, placed: Sequence[Placed]) -> tuple[float, float, float]:
    """Return the width of boxes, the gap between phases and the room behind the last one."""
    need = max((box_for(words_in(step), TEXT)[1] for step in workflow.steps), default=0)
    last = workflow.phases[-1].gate
    words = room_for(last.text, LABEL) / 2 if last.person else 0.0
    end = GAP / 2 + max(BARS / 2, words) + 6
    between = len(placed) - 1
    free = CANVAS - NAMES - end - between * GAP
    least, most = (sum(each.width(box) for each in placed) for box in (NARROWEST, BOX))
    fits = NARROWEST + (free - least) * (BOX - NARROWEST) / (most - least)
    box = max(min(BOX, fits // 2 * 2), min(BOX, -(-need // 2) * 2), NARROWEST)
    spare = free - sum(each.width(box) for each in placed)
    gap = GAP + max(0.0, spare / between) if between else GAP
    return box, min(WIDEST_GAP, gap // 2 * 2), end


def _box(step: Step, cell: Cell) -> Box:
    lines, _ = box_for(words_in(step), TEXT)
    whole = room_for(words_in(step), TEXT) + 12 <= cell.width
    return Box(
        step.id,
        shows_file(step),
        _half(cell.x),
        _half(cell.y),
        cell.width,
        cell.height,
        (words_in(step),) if whole else lines,
    )


def _edge(wire: Wire) -> Edge:
    points = [(_half(x), _half(y)) for x, y in wire.points]
    return Edge(wire.source, wire.target, tuple(points), head=wire.target != GATE)


def _bars(phase: Phase, x: float, gate_y: float, person: Lane) -> Bars:
    low = gate_y + GATE_HEIGHT / 2
    if not phase.gate.person:
        return Bars(phase.id, False, x, low - GATE_HEIGHT, GATE_HEIGHT, "", 0.0)
    top = person.y + 26
    return Bars(phase.id, True, x, top, low - top, phase.gate.text, person.y + 18)


def _return(phase: Phase, gate: Bars, left: float, floor: float) -> Return:
    x, y = gate.x + BARS / 2, floor + 30.0
    words = _half(left + SQUARE + 8 + room_for(phase.gate.back_to.capitalize(), LABEL) + 12)
    way = ((x, gate.y + gate.height + AIR), (x, y), (words, y))
    return Return(phase.id, phase.gate.back_to, left, y - SQUARE / 2, way)


def _meter(phase: Phase, budget: int, left: float, y: float, width: float) -> Meter:
    return Meter(phase.id, left, y, width, _half(width * phase.share / 100), _half(width * budget / 100))
