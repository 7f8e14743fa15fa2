"""A flow: boxes in a grid, lines between them, gates that refuse and the ways back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agentops_showcase.drawings.subject import Subject, Subjects, read_subject
from agentops_showcase.methodology import Methodology
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources.node import Fields, text_of

KINDS = ("work", "file", "question", "refused")
KEEPERS = ("check", "person")
FREE = "."
NOWHERE = Place("")


@dataclass(frozen=True, slots=True)
class Gate:
    """A double bar right of a node; what a person decides there is written above it."""

    who: str
    words: str
    place: Place

    @property
    def person(self) -> bool:
        """Whether it needs a person."""
        return self.who == "person"


@dataclass(frozen=True, slots=True)
class Node:
    """A box. Without a label of its own it carries the name of its subject; `row` and `column` count from 0."""

    id: str
    kind: str
    label: str
    note: str
    subject: Subject | None
    gate: Gate | None
    row: int
    column: int
    place: Place = NOWHERE
    label_place: Place = NOWHERE
    note_place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Edge:
    """A line; a way back is dashed and may lead to the head of a column instead of a node."""

    source: str
    target: str
    label: str
    back: bool
    place: Place = NOWHERE
    source_place: Place = NOWHERE
    target_place: Place = NOWHERE
    label_place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Column:
    """What stands above a column: a phase or a title; `share` is the part of the window used, 0 without a bar."""

    title: str
    phase: str
    letter: str
    share: int
    share_place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in the grid as it is written."""

    node: str
    row: int
    column: int
    place: Place


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole flow; nodes stand in the order in which the list tells them, the first is where it begins."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    columns: tuple[Column, ...]
    cells: tuple[Cell, ...]
    limit: int

    def node(self, node_id: str) -> Node | None:
        """Return the node of an id."""
        return next((each for each in self.nodes if each.id == node_id), None)

    def head(self, phase: str) -> int | None:
        """Return the column whose head is a phase."""
        return next((at for at, each in enumerate(self.columns) if phase and each.phase == phase), None)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max((cell.column + 1 for cell in self.cells), default=0)


def parse_flow(read: Fields, named: Subjects, whole: Methodology, report: Report) -> Flow:
    """Read a flow; what its parts say of each other is checked later."""
    cells = tuple(_cells(read, report))
    columns = tuple(_column(each, named, whole, report) for each in read.groups("columns"))
    where = {cell.node: cell for cell in reversed(cells)}
    nodes = tuple(_node(each, where, named, report) for each in read.groups("nodes", required=True))
    edges = [_edge(each, back=False) for each in read.groups("edges", required=True)]
    edges += [_edge(each, back=True) for each in read.groups("returns")]
    limit = read.number("limit", low=0, high=100, required=False)
    return Flow(nodes, tuple(edges), columns, cells, limit)


def _cells(read: Fields, report: Report) -> Iterator[Cell]:
    for row, line in enumerate(read.items("grid", required=True)):
        if line.kind != "list":
            text_of(line, report)
            yield Cell(line.text, row, 0, line.place)
            continue
        for column, cell in enumerate(line.items):
            text = text_of(cell, report, 40)
            if text and text != FREE:
                yield Cell(text, row, column, cell.place)


def _column(read: Fields, named: Subjects, whole: Methodology, report: Report) -> Column:
    subject = read_subject(read, named, report)
    phase = whole.phase(subject.key) if subject and subject.scheme == "phase" else None
    title = read.text("title", required=subject is None and read.node.get("phase") is None, limit=30)
    share = read.number("share", low=0, high=999, required=False)
    found = Column(
        title or (subject.words if subject else ""),
        phase.id if phase else "",
        phase.letter if phase else "",
        share,
        read.place("share"),
    )
    read.done()
    return found


def _node(read: Fields, where: dict[str, Cell], named: Subjects, report: Report) -> Node:
    node_id = read.text("id", limit=40)
    subject = read_subject(read, named, report)
    own = read.text("label", required=False, limit=80).strip()
    note = read.text("note", required=False, limit=60).strip()
    cell = where.get(node_id)
    kind = read.choice("kind", KINDS, required=False) or "work"
    gate = read.group("gate")
    found = Node(
        node_id,
        kind,
        own or (subject.words if subject else ""),
        note or (subject.short if subject and own else ""),
        subject,
        _gate(gate) if gate else None,
        cell.row if cell else -1,
        cell.column if cell else -1,
        read.place("id"),
        read.place("label"),
        read.place("note") if note else read.place("label"),
    )
    read.done()
    return found


def _gate(read: Fields) -> Gate:
    found = Gate(read.choice("who", KEEPERS), read.text("words", limit=60), read.place("words"))
    read.done()
    return found


def _edge(read: Fields, *, back: bool) -> Edge:
    found = Edge(
        read.text("from", limit=40),
        read.text("to", limit=40),
        read.text("label", required=False, limit=60).strip(),
        back,
        read.node.place,
        read.place("from"),
        read.place("to"),
        read.place("label"),
    )
    read.done()
    return found
