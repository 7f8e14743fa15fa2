"""The loop of a factor as values for its template: the drawing, and the list that says the same."""

from __future__ import annotations

from typing import Any

from agentops_showcase.methodology.loop import Loop, LoopStep
from agentops_showcase.methodology.loop_layout import (
    APART,
    BACK,
    BAR,
    BOX_HEIGHT,
    FILE_HEIGHT,
    GATE_HEIGHT,
    HEIGHT,
    MIDDLE,
    NAMES,
    PERSON_TOP,
    Slot,
    label_lines,
    lines,
    slots,
    way_back,
)

LEADING = 19.0  # from one line of a label to the next


def loop_values(loop: Loop) -> dict[str, Any]:
    """Return what the template needs."""
    places = slots(loop.gates)
    steps = [_step(step, slot, loop) for step, slot in zip(loop.steps, places, strict=True)]
    leaves, arrives = way_back(places, loop.back.start, loop.back.end)
    return {
        "title": loop.title,
        "height": _spelt(HEIGHT),
        "middle": _spelt(MIDDLE),
        "names": _spelt(NAMES),
        "steps": steps,
        "lines": [{"start": _spelt(each.start), "end": _spelt(each.end), "head": each.head} for each in lines(places)],
        "bar": {"width": _spelt(BAR), "left": _spelt(-BAR - APART / 2), "right": _spelt(APART / 2)},
        "back": {
            "from": loop.back.start,
            "label": loop.back.label,
            "step": loop.steps[loop.back.end - 1].label,
            "leaves": _spelt(leaves),
            "arrives": _spelt(arrives),
            "middle": _spelt((leaves + arrives) / 2),
            "y": _spelt(BACK),
            "top": steps[loop.back.start - 1]["foot"],
            "tip": steps[loop.back.end - 1]["bottom"],
        },
        "signs": {
            "file": any(each.who == "repository" for each in loop.steps),
            "gate": any(loop.gates),
            "person": any(each.gate and each.who == "person" for each in loop.steps),
        },
    }


def _spelt(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _step(step: LoopStep, slot: Slot, loop: Loop) -> dict[str, Any]:
    """Return one box; `foot` is where a way back leaves it, below the gate when there is one."""
    height = FILE_HEIGHT if step.who == "repository" else BOX_HEIGHT
    person = step.gate and step.who == "person"
    words = label_lines(step.label, loop.gates)
    top = PERSON_TOP if person else MIDDLE - GATE_HEIGHT / 2
    low = MIDDLE + GATE_HEIGHT / 2
    return {
        "label": step.label,
        "who": step.who,
        "file": step.who == "repository",
        "person": person,
        "x": _spelt(slot.left),
        "width": _spelt(slot.width),
        "middle": _spelt(slot.middle),
        "y": _spelt(MIDDLE - height / 2),
        "height": _spelt(height),
        "bottom": _spelt(MIDDLE + height / 2),
        "foot": _spelt(MIDDLE + height / 2 if slot.gate is None else low + 3),
        "lines": [
            {"words": line, "y": _spelt(MIDDLE - LEADING * (len(words) - 1) / 2 + at * LEADING)}
            for at, line in enumerate(words)
        ],
        "gate": None if slot.gate is None else {"x": _spelt(slot.gate), "y": _spelt(top), "height": _spelt(low - top)},
    }
