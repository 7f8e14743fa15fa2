"""Values for tests: flows built directly, good and bad."""

from __future__ import annotations

from hypothesis import strategies as st

from agentops_showcase.drawings.flow import KEEPERS, KINDS, Cell, Column, Edge, Flow, Gate, Node
from agentops_showcase.problems import Place

HERE = Place("made.yml")
WORDS = ("Read", "Write it down", "Ask somebody", "Split at the seams", "Wait", "Compare", "Illimitable", "A W M")


def node(
    node_id: str, row: int, column: int, *, label: str = "", note: str = "", kind: str = "work", gate: str = ""
) -> Node:
    keeper = Gate(gate, "it holds", HERE) if gate else None
    return Node(node_id, kind, label or node_id, note, None, keeper, row, column, HERE, HERE, HERE)


def edge(source: str, target: str, label: str = "", *, back: bool = False) -> Edge:
    return Edge(source, target, label, back, HERE, HERE, HERE, HERE)


def flow(nodes: tuple[Node, ...], edges: tuple[Edge, ...], columns: tuple[Column, ...] = (), limit: int = 40) -> Flow:
    cells = tuple(Cell(each.id, each.row, each.column, HERE) for each in nodes if each.column >= 0)
    return Flow(nodes, edges, columns, cells, limit)


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Make any flow in a grid of at most four by four, with lines, words, gates and ways back wherever they fall."""
    wide, high = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    cells = [(row, column) for row in range(high) for column in range(wide)]
    chosen = draw(st.lists(st.sampled_from(cells), min_size=1, max_size=9, unique=True))
    words = st.sampled_from(WORDS)
    nodes = tuple(
        node(
            f"n{at}",
            row,
            column,
            label=draw(words),
            note=draw(st.sampled_from(("", "", "200 tokens"))),
            kind=draw(st.sampled_from(KINDS)),
            gate=draw(st.sampled_from(("", "", "", *KEEPERS))),
        )
        for at, (row, column) in enumerate(chosen)
    )
    ids = [each.id for each in nodes]
    pairs = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=8, unique=True))
    edges = tuple(
        edge(one, other, draw(st.sampled_from(("", "yes", "a fact is missing"))), back=draw(st.booleans()))
        for one, other in pairs
        if one != other
    )
    heads = draw(st.booleans())
    columns = tuple(Column(f"Head {at}", "", "", draw(st.integers(0, 100)), HERE) for at in range(wide if heads else 0))
    return flow(nodes, edges, columns)
