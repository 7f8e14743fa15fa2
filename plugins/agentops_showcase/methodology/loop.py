"""The loop of a factor: the few steps that its practice keeps repeating, and the way back to an earlier one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agentops_showcase.methodology import rules
from agentops_showcase.methodology.loop_layout import (
    FEWEST,
    LABEL,
    MOST,
    TEXT,
    back_room,
    label_lines,
    label_room,
)
from agentops_showcase.problems import Place, Report
from agentops_showcase.render.lettering import room_for
from agentops_showcase.sources.node import Fields

ACTORS = ("person", "agent", "repository", "check")


@dataclass(frozen=True, slots=True)
class LoopStep:
    """What happens, and who does it; a gate is a step that can refuse."""

    label: str
    who: str
    gate: bool


@dataclass(frozen=True, slots=True)
class Back:
    """The way back: step numbers counted from 1, `start` always after `end`."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop whose words fit its drawing; `title` says what it keeps going."""

    title: str
    steps: tuple[LoopStep, ...]
    back: Back

    @property
    def gates(self) -> tuple[bool, ...]:
        """Which of the steps are gates."""
        return tuple(each.gate for each in self.steps)


def parse_loop(read: Fields, report: Report) -> Loop | None:
    """Check one loop, down to whether its words fit the drawing at its narrowest."""
    mark = len(report.problems)
    title = read.text("title", limit=70)
    groups = list(read.groups("steps", required=True))
    steps = tuple(_step(each) for each in groups)
    back = _back(read, report)
    read.done()
    if report.errors_since(mark) or back is None:
        return None
    loop = Loop(title, steps, back)
    if not FEWEST <= len(steps) <= MOST:
        found, fix = f"a loop of {len(steps)}", "join steps that belong together, or name the one that is missing"
        report.add(rules.LOOP_STEPS.at(read.place("steps"), found, f"{FEWEST} to {MOST} steps", fix))
    elif _goes_back(loop, read, report):
        _fits(loop, [each.place("label") for each in groups], read, report)
    return None if report.errors_since(mark) else loop


def _step(read: Fields) -> LoopStep:
    found = LoopStep(read.text("label", limit=60), read.choice("who", ACTORS), read.flag("gate"))
    read.done()
    return found


def _back(read: Fields, report: Report) -> Back | None:
    group = read.group("back")
    if group is None:
        if read.node.get("back") is None:
            found, fix = "a loop without 'back'", "add 'back' with 'from', 'to' and 'label'"
            report.add(rules.LOOP_RETURN.at(read.node.place, found, "a way back to an earlier step", fix))
        return None
    back = Back(group.number("from", low=1, high=99), group.number("to", low=1, high=99), group.text("label", limit=80))
    group.done()
    return back


def _goes_back(loop: Loop, read: Fields, report: Report) -> bool:
    mark = len(report.problems)
    group, count, back = read.node.get("back"), len(loop.steps), loop.back
    places = {name: node.place for name in ("from", "to") if group and (node := group.get(name))}
    for name, number in (("from", back.start), ("to", back.end)):
        if number > count:
            expected, fix = f"a number from 1 to {count}", "count the steps of this loop"
            report.add(rules.LOOP_BACK.at(places[name], f"step {number}", expected, fix))
    if not report.errors_since(mark) and back.end >= back.start:
        expected = f"a step before step {back.start}" if back.start > 1 else "a way back from a later step"
        fix = "swap 'from' and 'to', or name an earlier step"
        report.add(rules.LOOP_BACK.at(places["to"], f"back to step {back.end}", expected, fix))
    return not report.errors_since(mark)


def _fits(loop: Loop, places: Sequence[Place], read: Fields, report: Report) -> None:
    room, back = label_room(loop.gates), loop.back
    for step, place in zip(loop.steps, places, strict=True):
        widest = max(label_lines(step.label, loop.gates), key=lambda line: room_for(line, TEXT), default="")
        if not step.label.strip():
            report.add(rules.LOOP_LABEL.at(place, "a step without words", "a few words", "say what happens"))
        elif room_for(widest, TEXT) > room:
            expected = f"two lines of about {_characters(widest, room, TEXT)} characters here"
            report.add(rules.LOOP_LABEL.at(place, f"'{step.label}'", expected, "say it shorter"))
    room = back_room(loop.gates, back.start, back.end)
    if room_for(back.label, LABEL) > room:
        group = read.node.get("back")
        label = group.get("label") if group else None
        expected = f"about {_characters(back.label, room, LABEL)} characters between steps {back.end} and {back.start}"
        place = label.place if label else read.node.place
        report.add(rules.LOOP_LABEL.at(place, f"'{back.label}'", expected, "say it shorter"))


def _characters(line: str, room: float, size: float) -> int:
    return int(len(line) * room / room_for(line, size))
