"""A flow as values for its template: paths, words and classes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agentops_showcase.drawings.flow import Flow
from agentops_showcase.drawings.grid import BAR, BARS, COLUMN, HEAD, LABEL, LINE, REFUSED_BAR, Bars, Box
from agentops_showcase.drawings.layout import (
    BESIDE,
    METER,
    SQUARE,
    Drawn,
    Layout,
    Meter,
    Refusal,
    head_places,
    layout,
)
from agentops_showcase.render.lettering import room_for
from agentops_showcase.render.strokes import Point, arrow, spelt, way

CLASSES = {"work": "ao-d-node", "question": "ao-d-node", "file": "ao-d-file", "refused": "ao-d-refused"}
NOTE_LINE = 18.0
TICK_HALF = 1.5


def flow_values(flow: Flow, canvas: float = COLUMN) -> dict[str, Any]:
    """Return what the template of the drawing needs."""
    plan = layout(flow, canvas)
    return {
        "width": spelt(plan.width),
        "height": spelt(plan.height),
        "heads": [
            {
                "phase": flow.columns[at].phase,
                "letter": flow.columns[at].letter,
                "title": flow.columns[at].title,
                "x": spelt(x),
                "square_middle": spelt(x + HEAD / 2),
                "words": spelt(words),
                "middle": spelt(HEAD / 2),
                "size": spelt(HEAD),
            }
            for at, x, words in head_places(flow, plan)
        ],
        "boxes": [_box(box) for box in plan.boxes],
        "gates": [_gate(gate) for gate in plan.gates],
        "edges": [{"way": way(each), "head": ""} for each in plan.stubs]
        + [{"way": way(each), "head": arrow(each)} for each in plan.exits]
        + [_edge(each.line.points) for each in plan.lines if not each.line.edge.back],
        "backs": [_edge(each.line.points) for each in plan.lines if each.line.edge.back],
        "words": [_words(each) for each in plan.lines if each.words],
        "refusals": [_refusal(each, flow) for each in plan.refusals],
        "meters": [_meter(each, flow, plan, at == 0) for at, each in enumerate(plan.meters)],
        "limit": flow.limit,
    }


def _edge(points: Sequence[Point]) -> dict[str, str]:
    return {"way": way(points), "head": arrow(points)}


def _box(box: Box) -> dict[str, Any]:
    x, y = box.middle
    refused = box.node.kind == "refused"
    rows = [(words, "ao-d-text") for words in box.lines]
    if box.node.note:
        rows.append((box.node.note, "ao-d-label"))
    leading = NOTE_LINE if box.node.note else LINE
    first = y - leading * (len(rows) - 1) / 2
    return {
        "class": CLASSES[box.node.kind],
        "x": spelt(box.x),
        "y": spelt(box.y),
        "width": spelt(REFUSED_BAR if refused else box.width),
        "height": spelt(box.height),
        "refused": refused,
        "text_x": spelt(box.x + REFUSED_BAR + 10 if refused else x),
        "lines": [
            {"class": kind, "y": spelt(first + at * leading), "words": words} for at, (words, kind) in enumerate(rows)
        ],
    }


def _gate(gate: Bars) -> dict[str, Any]:
    person = gate.node.gate is not None and gate.node.gate.person
    return {
        "person": person,
        "left": spelt(gate.x),
        "right": spelt(gate.x + BARS - BAR),
        "y": spelt(gate.y),
        "width": spelt(BAR),
        "height": spelt(gate.height),
        "words": gate.node.gate.words if gate.node.gate and person else "",
        "words_x": spelt(gate.words_x),
        "words_y": spelt(gate.words_y),
    }


def _words(drawn: Drawn) -> dict[str, Any]:
    assert drawn.words is not None
    found = drawn.words
    return {"text": found.text, "x": spelt(found.x), "y": spelt(found.y), "middle": found.middle}


def _refusal(refusal: Refusal, flow: Flow) -> dict[str, str]:
    column = flow.columns[refusal.column]
    return {
        "phase": column.phase,
        "letter": column.letter,
        "x": spelt(refusal.x),
        "y": spelt(refusal.y),
        "size": spelt(SQUARE),
        "square_middle": spelt(refusal.x + SQUARE / 2),
        "middle": spelt(refusal.y + SQUARE / 2),
        "words": spelt(refusal.x + SQUARE + BESIDE),
        "text": refusal.text,
        "way": way(refusal.points),
        "head": arrow(refusal.points),
    }


def _meter(meter: Meter, flow: Flow, plan: Layout, first: bool) -> dict[str, Any]:
    """The first meter also says what its tick means."""
    del plan
    share = f"{flow.columns[meter.column].share}\u00a0%"
    return {
        "x": spelt(meter.x),
        "y": spelt(meter.y),
        "width": spelt(meter.width),
        "height": spelt(METER),
        "used": spelt(meter.used),
        "tick": spelt(meter.x + meter.tick - TICK_HALF),
        "tick_y": spelt(meter.y - 5),
        "share": share,
        "share_y": spelt(meter.y + METER + 18),
        "limit": f"{flow.limit}\u00a0%" if first else "",
        "limit_x": spelt(meter.x + max(meter.tick - 14, room_for(share, LABEL) + 8)),
    }
