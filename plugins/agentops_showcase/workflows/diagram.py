"""The drawing of a workflow as values for its template: paths, words and classes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agentops_showcase.render.lettering import room_for
from agentops_showcase.render.strokes import arrow, spelt, way
from agentops_showcase.workflows.layout import (
    BAR,
    BARS,
    BOX_HEIGHT,
    LABEL,
    SQUARE,
    Bars,
    Box,
    Edge,
    Layout,
    Meter,
    Return,
    layout,
)
from agentops_showcase.workflows.workflow import Workflow

LINE = 19.0  # from one line of a label to the next
LANE_NAMES = {"person": "Person", "agent": "Agent", "repository": "Repository"}


def drawing(workflow: Workflow, names: Mapping[str, str], letters: Mapping[str, str]) -> dict[str, Any]:
    """Return what the template of the diagram needs; `names` and `letters` are those of the phases."""
    plan = layout(workflow)
    squares = {phase: {"phase": phase, "letter": letters[phase], "name": names[phase]} for phase in names}
    return {
        "id": workflow.id,
        "width": spelt(plan.width),
        "height": spelt(plan.height),
        "title": f"{workflow.title}: {len(workflow.phases)} phases in three lanes, a gate behind each",
        "lanes": _lanes(plan),
        "heads": [{**squares[head.phase], "x": spelt(head.x), "y": spelt(head.y)} for head in plan.heads],
        "boxes": [_box(box) for box in plan.boxes],
        "edges": [_edge(edge) for edge in plan.edges],
        "gates": [_gate(gate) for gate in plan.gates],
        "refused_y": spelt(plan.returns[0].y + SQUARE / 2),
        "returns": [{**squares[each.back_to], **_return(each)} for each in plan.returns],
        "window_y": spelt(plan.meters[0].y + 7),
        "meters": [
            _meter(meter, phase.share, workflow.budget if at == 0 else 0)
            for at, (meter, phase) in enumerate(zip(plan.meters, workflow.phases, strict=True))
        ],
    }


def _lanes(plan: Layout) -> list[dict[str, Any]]:
    return [
        {
            "name": LANE_NAMES[lane.id],
            "y": spelt(lane.y),
            "height": spelt(lane.height),
            "middle": spelt(_middle(plan, lane.id, lane.y + lane.height / 2)),
            "wash": at % 2 == 1,
        }
        for at, lane in enumerate(plan.lanes)
    ]


def _middle(plan: Layout, lane: str, middle: float) -> float:
    """The name of the upper lane stands beside its boxes, which leave room for the words of gates above them."""
    return plan.lanes[0].y + plan.lanes[0].height - 22 - BOX_HEIGHT / 2 if lane == "person" else middle


def _box(box: Box) -> dict[str, Any]:
    first = box.y + box.height / 2 - LINE * (len(box.lines) - 1) / 2
    return {
        "class": "ao-d-file" if box.file else "ao-d-node",
        "x": spelt(box.x),
        "y": spelt(box.y),
        "width": spelt(box.width),
        "height": spelt(box.height),
        "lines": [
            {"x": spelt(box.x + box.width / 2), "y": spelt(first + at * LINE), "words": words}
            for at, words in enumerate(box.lines)
        ],
    }


def _edge(edge: Edge) -> dict[str, str]:
    return {"way": way(edge.points), "head": arrow(edge.points) if edge.head else ""}


def _gate(gate: Bars) -> dict[str, Any]:
    return {
        "person": gate.person,
        "left": spelt(gate.x),
        "right": spelt(gate.x + BARS - BAR),
        "y": spelt(gate.y),
        "width": spelt(BAR),
        "height": spelt(gate.height),
        "words": gate.words,
        "words_x": spelt(gate.x + BARS / 2),
        "words_y": spelt(gate.words_y),
    }


def _return(back: Return) -> dict[str, str]:
    return {
        "x": spelt(back.x),
        "y": spelt(back.y),
        "way": way(back.points),
        "head": arrow(back.points),
        "middle": spelt(back.y + SQUARE / 2),
    }


def _meter(meter: Meter, share: int, budget: int) -> dict[str, Any]:
    """The first meter also says what its tick means, beside the share or, when that is in the way, behind it."""
    words = f"{share}\u00a0%"
    return {
        "x": spelt(meter.x),
        "y": spelt(meter.y),
        "width": spelt(meter.width),
        "used": spelt(meter.used),
        "tick": spelt(meter.x + meter.tick - 1.5),
        "tick_y": spelt(meter.y - 5),
        "share": words,
        "share_y": spelt(meter.y + 32),
        "budget": f"{budget}\u00a0%" if budget else "",
        "budget_x": spelt(meter.x + max(meter.tick - 14, room_for(words, LABEL) + 8)),
    }
