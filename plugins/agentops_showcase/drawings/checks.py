"""What the parts of a diagram say about each other, and whether it can be drawn by the rules of the house."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from agentops_showcase.drawings import rules
from agentops_showcase.drawings.drawing import Drawing
from agentops_showcase.drawings.flow import Edge, Flow, Node
from agentops_showcase.drawings.grid import COLUMN, LABEL, NARROWEST, TEXT, label_width, widest_box
from agentops_showcase.drawings.layout import layout, overlap
from agentops_showcase.drawings.window import Window
from agentops_showcase.problems import Place, Problem, Report, nearest
from agentops_showcase.render.lettering import lines_of, room_for

MOST_CROSSINGS = 1
LONGEST_WORDS = 150.0  # above a gate of a person


def check(drawing: Drawing, report: Report) -> None:
    """Report everything that is wrong at once, and the drawing itself only when the rest is sound."""
    mark = len(report.problems)
    for problem in _words(drawing):
        report.add(problem)
    if isinstance(drawing.form, Window):
        _add(_window(drawing.form), report)
    if not isinstance(drawing.form, Flow):
        return
    flow = drawing.form
    _add(_placed(flow), report)
    _add(_known(flow), report)
    _add(_fits(flow, drawing.place), report)
    if not report.errors_since(mark):
        _add(_reached(flow), report)
        _add(_drawn(flow, drawing.place), report)


def _add(problems: Iterator[Problem], report: Report) -> None:
    for problem in problems:
        report.add(problem)


def _words(drawing: Drawing) -> Iterator[Problem]:
    for name, text in (("title", drawing.title), ("says", drawing.says)):
        if not text:
            expected = {"title": "what the picture is about", "says": "what the picture shows, in a sentence or two"}
            yield rules.NO_WORDS.at(drawing.place, f"no '{name}'", expected[name], f"add '{name}'")
    if isinstance(drawing.form, Flow):
        for node in drawing.form.nodes:
            if not node.label:
                found = f"the node '{node.id}' without words"
                fix = "add 'label', or name what it stands for"
                yield rules.NO_WORDS.at(node.place, found, "a label, or something it names", fix)


def _window(window: Window) -> Iterator[Problem]:
    for moment in window.moments:
        if moment.total > window.size:
            found = f"{moment.total:,} tokens at '{moment.name}'"
            fix = "take tokens away or enlarge 'size'"
            yield rules.TOO_LARGE.at(moment.place, found, f"at most the window of {window.size:,}", fix)


def _placed(flow: Flow) -> Iterator[Problem]:
    ids = [node.id for node in flow.nodes]
    misspelt = any(cell.node not in ids for cell in flow.cells)
    for at, node in enumerate(flow.nodes):
        if node.id in ids[:at]:
            yield rules.PLACED.at(node.place, f"the id '{node.id}' a second time", "an id of its own", "rename one")
        elif node.id and node.column < 0 and not misspelt:
            fix = "write its id into a cell of 'grid'"
            yield rules.PLACED.at(node.place, f"the node '{node.id}' without a place", "a cell in the grid", fix)
        if flow.head(node.id) is not None:
            found = f"the node '{node.id}', which is also the phase of a column"
            yield rules.PLACED.at(node.place, found, "an id that no column has", "rename the node")
    seen: list[str] = []
    for cell in flow.cells:
        if cell.node in seen:
            fix = "write a full stop into one of the cells"
            yield rules.PLACED.at(cell.place, f"'{cell.node}' a second time", "one cell for each node", fix)
        elif cell.node not in ids:
            expected = f"the id of a node{nearest(cell.node, ids)}"
            yield rules.UNKNOWN_NODE.at(cell.place, f"'{cell.node}' in the grid", expected, "correct the id")
        seen.append(cell.node)


def _known(flow: Flow) -> Iterator[Problem]:
    ids = [node.id for node in flow.nodes]
    phases = [column.phase for column in flow.columns if column.phase]
    for edge in flow.edges:
        targets = [*ids, *phases] if edge.back else ids
        for name, place, known in ((edge.source, edge.source_place, ids), (edge.target, edge.target_place, targets)):
            if name and name not in known:
                expected = f"the id of a node{nearest(name, known)}"
                yield rules.UNKNOWN_NODE.at(place, f"'{name}' at the end of a line", expected, "correct the id")
        if edge.source and edge.source == edge.target:
            found = f"a line from '{edge.source}' to itself"
            yield rules.NO_WAY.at(edge.place, found, "a line to another node", "name the node where work goes on")


def _fits(flow: Flow, place: Place) -> Iterator[Problem]:
    room = widest_box(flow, COLUMN)
    if room < NARROWEST:
        found = f"{flow.width} columns with their gates and words on lines"
        fix = "use fewer columns, or shorter words between them"
        yield rules.TOO_LARGE.at(place, found, f"boxes at least {NARROWEST:.0f} px wide in {COLUMN:.0f} px", fix)
        return
    for node in flow.nodes:
        if label_width(node) > room:
            yield _too_long(node, room)
        gate = node.gate
        if gate and gate.person and room_for(gate.words, LABEL) > LONGEST_WORDS:
            share = int(len(gate.words) * LONGEST_WORDS / room_for(gate.words, LABEL))
            expected = f"about {share} characters above a gate"
            yield rules.LABEL_TOO_LONG.at(gate.place, f"'{gate.words}'", expected, "say it shorter")
    for column in flow.columns:
        if column.share > 100:
            found = f"a share of {column.share:,} per cent of the window"
            yield rules.TOO_LARGE.at(column.share_place, found, "from 1 to 100", "write per cent of the window")


def _too_long(node: Node, room: float) -> Problem:
    if node.note:
        texts = ((node.label, TEXT, node.label_place), (node.note, LABEL, node.note_place))
        text, size, place = max(texts, key=lambda each: room_for(each[0], each[1]))
        lines = "one line"
    else:
        text, size, place = (
            max(lines_of(node.label, TEXT), key=lambda line: room_for(line, TEXT)),
            TEXT,
            node.label_place,
        )
        lines = "two lines" if len(lines_of(node.label, TEXT)) > 1 else "one line"
    share = int(len(text) * (room - 12) / room_for(text, size))
    shown = f"'{node.label}'" if text != node.note else f"'{node.note}'"
    return rules.LABEL_TOO_LONG.at(place, shown, f"{lines} of about {share} characters", "say it shorter")


def _reached(flow: Flow) -> Iterator[Problem]:
    reached = {flow.nodes[0].id} if flow.nodes else set()
    while True:
        more = {edge.target for edge in flow.edges if edge.source in reached} - reached
        if not more:
            break
        reached |= more
    for node in flow.nodes:
        if node.id not in reached:
            expected = f"a way to it from '{flow.nodes[0].id}', the first node"
            yield rules.UNREACHABLE.at(node.place, f"the node '{node.id}'", expected, "draw the line, or drop the node")


def _drawn(flow: Flow, place: Place) -> Iterator[Problem]:
    plan = layout(flow)
    for edge in plan.stuck:
        found = f"the line from '{edge.source}' to '{edge.target}'"
        expected = "a way clear of boxes, gates and other lines"
        yield rules.NO_WAY.at(edge.place, found, expected, "move a node in the grid, or leave a cell free beside it")
    for one, other in plan.clashes:
        found = f"the gates of '{one.node.id}' and '{other.node.id}' in one gap"
        fix = "give one of them another column"
        yield rules.NO_WAY.at(other.node.place, found, "gates clear of each other", fix)
    people = [gate for gate in plan.gates if gate.node.gate and gate.node.gate.person]
    for one, other in combinations(people, 2):
        if one.node.column != other.node.column and overlap(one.words_rect, other.words_rect, 6.0):
            found = f"the words above '{one.node.id}' and '{other.node.id}' side by side"
            place_of = other.node.gate.place if other.node.gate else other.node.place
            yield rules.LABEL_TOO_LONG.at(place_of, found, "words with a gap between them", "say both shorter")
    for edge in plan.crowded:
        fix = "say it shorter, or give the line more room"
        yield rules.LABEL_TOO_LONG.at(_label(edge), f"'{edge.label}' on a line", "words that its line holds", fix)
    if plan.crossings > MOST_CROSSINGS:
        fix = "reorder the grid, or part the diagram in two"
        yield rules.CROSSINGS.at(place, f"{plan.crossings} crossings", f"at most {MOST_CROSSINGS}", fix)


def _label(edge: Edge) -> Place:
    return edge.label_place
