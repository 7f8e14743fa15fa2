"""The drawing of a workflow as values for its template: paths, words and classes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from agentops_showcase.render.lettering import room_for
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
from agentops_showcase.workflows.wiring import Point
from agentops_showcase.workflows.workflow import Workflow

HEAD_LONG, HEAD_HALF = 8.0, 4.0
LINE = 19.0  # from one line of a label to the next
LANE_NAMES = {"person": "Person", "agent": "Agent", "repository": "Repository"}


def drawing(workflow: Workflow, names: Mapping[str, str], letters: Mapping[str, str]) -> dict[str, Any]:
    """Return what the template of the diagram needs; `names` and `letters` are those of the phases."""
    plan = layout(workflow)
    squares = {phase: {"phase": phase, "letter": letters[phase], "name": names[phase]} for phase in names}
    return {
        "id": workflow.id,
        "width": _spelt(plan.width),
        "height": _spelt(plan.height),
        "title": f"{workflow.title}: {len(workflow.phases)} phases in three lanes, a gate behind each",
        "lanes": _lanes(plan),
        "heads": [{**squares[head.phase], "x": _spelt(head.x), "y": _spelt(head.y)} for head in plan.heads],
        "boxes": [_box(box) for box in plan.boxes],
        "edges": [_edge(edge) for edge in plan.edges],
        "gates": [_gate(gate) for gate in plan.gates],
        "refused_y": _spelt(plan.returns[0].y + SQUARE / 2),
        "returns": [{**squares[each.back_to], **_return(each)} for each in plan.returns],
        "window_y": _spelt(plan.meters[0].y + 7),
        "meters": [
            _meter(meter, phase.share, workflow.budget if at == 0 else 0)
            for at, (meter, phase) in enumerate(zip(plan.meters, workflow.phases, strict=True))
        ],
    }


def _spelt(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _way(points: Sequence[Point]) -> str:
    """Spell a path of right angles with the shortest commands."""
    parts = [f"M{_spelt(points[0][0])} {_spelt(points[0][1])}"]
    for (x, y), (to_x, to_y) in pairwise(points):
        if to_y != y:
            parts.append(f"V{_spelt(to_y)}")
        if to_x != x:
            parts.append(f"H{_spelt(to_x)}")
    return "".join(parts)


def _arrow(points: Sequence[Point]) -> str:
    """Spell the head at the end of a line; it points where the last part goes."""
    (from_x, from_y), (x, y) = points[-2:]
    if from_x == x:
        back = y - HEAD_LONG if y > from_y else y + HEAD_LONG
        corners = ((x, y), (x - HEAD_HALF, back), (x + HEAD_HALF, back))
    else:
        back = x - HEAD_LONG if x > from_x else x + HEAD_LONG
        corners = ((x, y), (back, y - HEAD_HALF), (back, y + HEAD_HALF))
    return "M" + "L".join(f"{_spelt(at)} {_spelt(down)}" for at, down in corners) + "z"


def _lanes(plan: Layout) -> list[dict[str, Any]]:
    return [
        {
            "name": LANE_NAMES[lane.id],
            "y": _spelt(lane.y),
            "height": _spelt(lane.height),
            "middle": _spelt(_middle(plan, lane.id, lane.y + lane.height / 2)),
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
        "x": _spelt(box.x),
        "y": _spelt(box.y),
        "width": _spelt(box.width),
        "height": _spelt(box.height),
        "lines": [
            {"x": _spelt(box.x + box.width / 2), "y": _spelt(first + at * LINE), "words": words}
            for at, words in enumerate(box.lines)
        ],
    }


def _edge(edge: Edge) -> dict[str, str]:
    return {"way": _way(edge.points), "head": _arrow(edge.points) if edge.head else ""}


def _gate(gate: Bars) -> dict[str, Any]:
    return {
        "person": gate.person,
        "left": _spelt(gate.x),
        "right": _spelt(gate.x + BARS - BAR),
        "y": _spelt(gate.y),
        "width": _spelt(BAR),
        "height": _spelt(gate.height),
        "words": gate.words,
        "words_x": _spelt(gate.x + BARS / 2),
        "words_y": _spelt(gate.words_y),
    }


def _return(back: Return) -> dict[str, str]:
    return {
        "x": _spelt(back.x),
        "y": _spelt(back.y),
        "way": _way(back.points),
        "head": _arrow(back.points),
        "middle": _spelt(back.y + SQUARE / 2),
    }


def _meter(meter: Meter, share: int, budget: int) -> dict[str, Any]:
    """The first meter also says what its tick means, beside the share or, when that is in the way, behind it."""
    words = f"{share}\u00a0%"
    return {
        "x": _spelt(meter.x),
        "y": _spelt(meter.y),
        "width": _spelt(meter.width),
        "used": _spelt(meter.used),
        "tick": _spelt(meter.x + meter.tick - 1.5),
        "tick_y": _spelt(meter.y - 5),
        "share": words,
        "share_y": _spelt(meter.y + 32),
        "budget": f"{budget}\u00a0%" if budget else "",
        "budget_x": _spelt(meter.x + max(meter.tick - 14, room_for(words, LABEL) + 8)),
    }
