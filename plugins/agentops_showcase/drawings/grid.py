"""Where the boxes and gates of a flow stand: numbers in px, from the grid its author wrote."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.drawings.flow import Flow, Node
from agentops_showcase.render.lettering import EDGE, box_for, room_for

COLUMN, PAGE = 672.0, 1120.0  # the width of a column of text, and of a page
BOX, NARROWEST = 140.0, 88.0
WORK_HEIGHT, FILE_HEIGHT = 52.0, 44.0
GAP, GATE_GAP, WIDEST_GAP = 34.0, 52.0, 112.0
ROW_GAP = 34.0
BARS, BAR, GATE_HEIGHT, AIR = 16.0, 5.0, 44.0, 3.0
EXIT = 46.0  # behind a gate with nothing after it
HEAD, HEAD_ROOM, STRIP = 24.0, 44.0, 24.0
TEXT, LABEL, LINE = 15.0, 13.0, 19.0
ON_LINE = 26.0  # what a line shows at both ends of its words
REFUSED_BAR, REFUSED_ROOM = 4.0, 22.0  # its bar at the left, and what its words leave free

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A node in its place: left, top, width and height."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]

    @property
    def rect(self) -> Rect:
        """The edges: left, top, right, bottom."""
        return self.x, self.y, self.x + self.width, self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The centre."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Bars:
    """The gate of a node; words of a person's gate are centred on `words_x`."""

    node: Node
    x: float
    y: float
    height: float
    words_x: float
    words_y: float

    @property
    def rect(self) -> Rect:
        """The edges: left, top, right, bottom."""
        return self.x, self.y, self.x + BARS, self.y + self.height

    @property
    def words_rect(self) -> Rect:
        """The room that the words above it take; none above a gate that no person keeps."""
        gate = self.node.gate
        half = room_for(gate.words, LABEL) / 2 if gate and gate.person else 0.0
        return self.words_x - half, self.words_y - LABEL, self.words_x + half, self.words_y

    @property
    def middle(self) -> float:
        """The middle of the two bars."""
        return self.x + BARS / 2


@dataclass(frozen=True, slots=True)
class Grid:
    """Boxes and gates in their places, and the lines of the grid: left edges, gaps and rows."""

    canvas: float
    box: float
    lefts: tuple[float, ...]
    rows: tuple[tuple[float, float], ...]  # top and bottom
    boxes: dict[str, Box]
    gates: dict[str, Bars]

    @property
    def bottom(self) -> float:
        """Where the lowest row ends."""
        return self.rows[-1][1] if self.rows else 0.0


def label_width(node: Node) -> float:
    """Return the width of the box that holds the words of a node; one with a note has one line for its label."""
    around = REFUSED_ROOM if node.kind == "refused" else 2 * EDGE
    if node.note:
        return max(room_for(node.label, TEXT), room_for(node.note, LABEL)) + around
    return box_for(node.label, TEXT)[1] - 2 * EDGE + around


def widest_box(flow: Flow, canvas: float) -> float:
    """Return the widest box that leaves room for lines and gates."""
    room = canvas - sum(_gaps(flow)) - (EXIT if _ends_in_gate(flow) else 0.0)
    return room / max(1, flow.width)


def place(flow: Flow, canvas: float) -> Grid:
    """Place every node that has a cell; the same width for all boxes, the spare room between them."""
    nodes = [node for node in flow.nodes if node.column >= 0]
    most = widest_box(flow, canvas)
    need = max((label_width(node) for node in nodes), default=NARROWEST)
    box = max(NARROWEST, min(-(-need // 2) * 2, most), min(BOX, most) // 2 * 2)
    gaps, end = _gaps(flow), EXIT if _ends_in_gate(flow) else 0.0
    spare = max(0.0, canvas - flow.width * box - sum(gaps) - end)
    lefts, x = [0.0], 0.0
    for gap in gaps:
        x += box + min(max(gap, WIDEST_GAP), gap + spare / len(gaps)) // 1
        lefts.append(x)
    rows = _rows(flow, nodes)
    boxes = {node.id: _box(node, lefts[node.column], rows[node.row], box) for node in nodes}
    gates = {node.id: _bars(node, boxes[node.id], lefts, box, flow, canvas) for node in nodes if node.gate}
    return Grid(canvas, box, tuple(lefts), rows, boxes, gates)


def strip_top(flow: Flow) -> float:
    """Return where the words above gates of persons stand."""
    return HEAD_ROOM if flow.columns else 0.0


def _people(flow: Flow) -> bool:
    return any(node.gate and node.gate.person for node in flow.nodes)


def _ends_in_gate(flow: Flow) -> bool:
    return any(node.gate and node.column == flow.width - 1 for node in flow.nodes)


def _gaps(flow: Flow) -> list[float]:
    gaps = [GAP] * max(0, flow.width - 1)
    for node in flow.nodes:
        if node.gate and 0 <= node.column < len(gaps):
            gaps[node.column] = max(gaps[node.column], GATE_GAP)
    for edge in flow.edges:
        source, target = flow.node(edge.source), flow.node(edge.target)
        if edge.label and source and target and min(source.column, target.column) >= 0:
            low, high = sorted((source.column, target.column))
            if high == low + 1 and source.row == target.row:
                gated = BARS + 2 * AIR if source.gate else 0.0
                gaps[low] = max(gaps[low], room_for(edge.label, LABEL) + ON_LINE + gated)
    return gaps


def _height(node: Node) -> float:
    return FILE_HEIGHT if node.kind == "file" else WORK_HEIGHT


def _rows(flow: Flow, nodes: list[Node]) -> tuple[tuple[float, float], ...]:
    y = strip_top(flow) + (STRIP if _people(flow) else 0.0)
    found = []
    for row in range(max((node.row for node in nodes), default=-1) + 1):
        height = max((_height(node) for node in nodes if node.row == row), default=WORK_HEIGHT)
        found.append((y, y + height))
        y += height + ROW_GAP
    return tuple(found)


def _box(node: Node, x: float, row: tuple[float, float], width: float) -> Box:
    height = _height(node)
    if node.kind == "refused":  # no wider than its words, since nothing is drawn around them
        own = min(width, label_width(node))
        x, width = x + (width - own) / 2, own
    whole = bool(node.note) or room_for(node.label, TEXT) + 2 * EDGE <= width
    lines = (node.label,) if whole else box_for(node.label, TEXT)[0]
    return Box(node, x, (row[0] + row[1] - height) / 2, width, height, lines)


def _bars(node: Node, box: Box, lefts: list[float], width: float, flow: Flow, canvas: float) -> Bars:
    right = lefts[node.column] + width
    after = lefts[node.column + 1] if node.column + 1 < len(lefts) else right + EXIT
    x = round(right + min(14.0, (after - right - BARS) * 0.3))
    low = box.middle[1] + GATE_HEIGHT / 2
    assert node.gate is not None
    if not node.gate.person:
        return Bars(node, x, low - GATE_HEIGHT, GATE_HEIGHT, 0.0, 0.0)
    top = strip_top(flow) + STRIP - 5
    half = room_for(node.gate.words, LABEL) / 2
    words = min(max(x + BARS / 2, half), canvas - half)
    return Bars(node, x, top, low - top, words, strip_top(flow) + LABEL)
