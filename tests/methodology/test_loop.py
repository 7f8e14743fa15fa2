"""The drawing of any loop: nothing overlaps, words fit, the way back stays clear; and the loops that are written."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentops_showcase.methodology import read_methodology
from agentops_showcase.methodology.loop import ACTORS, Back, Loop, LoopStep, parse_loop
from agentops_showcase.methodology.loop_drawing import loop_values
from agentops_showcase.methodology.loop_layout import (
    APART,
    BACK,
    BAR,
    BOX_HEIGHT,
    GATE_HEIGHT,
    HEIGHT,
    LABEL,
    MIDDLE,
    NAMES,
    NARROWEST,
    TEXT,
    WIDEST,
    label_lines,
    lines,
    slots,
    way_back,
)
from agentops_showcase.problems import Report
from agentops_showcase.render import render
from agentops_showcase.render.lettering import EDGE, SLACK, width_of
from agentops_showcase.sources import Text, read_yaml
from agentops_showcase.sources.node import fields_of
from tests.conftest import ROOT

GATES = st.lists(st.booleans(), min_size=3, max_size=5).map(tuple)
PIXELS = st.floats(NARROWEST, WIDEST)
HALF_GATE = BAR + APART / 2


def steps(gates: tuple[bool, ...]) -> tuple[LoopStep, ...]:
    return tuple(LoopStep(f"Step {at}", ACTORS[at % 4], gate) for at, gate in enumerate(gates))


@st.composite
def loops(draw: st.DrawFn) -> Loop:
    gates = draw(GATES)
    start = draw(st.integers(2, len(gates)))
    return Loop("It goes on", steps(gates), Back(start, draw(st.integers(1, start - 1)), "again"))


@given(GATES, PIXELS)
def test_boxes_and_gates_stand_side_by_side_inside_the_drawing(gates: tuple[bool, ...], wide: float) -> None:
    spans = []
    for slot in slots(gates):
        spans.append((slot.left * wide / 100, slot.right * wide / 100))
        if slot.gate is not None:
            middle = slot.gate * wide / 100
            spans.append((middle - HALF_GATE, middle + HALF_GATE))
    assert spans[0][0] == 0
    assert spans[-1][1] <= wide + 0.01
    assert all(one[1] + 4 < other[0] for one, other in pairwise(spans))


@given(GATES)
def test_boxes_are_alike_and_the_last_thing_ends_at_the_edge(gates: tuple[bool, ...]) -> None:
    places = slots(gates)
    assert len({round(slot.width, 6) for slot in places}) == 1
    assert max([line.end for line in lines(places)] + [places[-1].right]) == pytest.approx(100)


@given(GATES, PIXELS)
def test_lines_run_right_touch_no_gate_and_have_room_for_their_heads(gates: tuple[bool, ...], wide: float) -> None:
    places = slots(gates)
    boxes = [(slot.left, slot.right) for slot in places]
    for line in lines(places):
        assert (line.end - line.start) * wide / 100 > (10 if line.head else 2)
        assert all(line.end <= left + 0.001 or line.start >= right - 0.001 for left, right in boxes)
        for slot in places:
            if slot.gate is not None:
                near = min(abs(line.start - slot.gate), abs(line.end - slot.gate)) * wide / 100
                assert line.end < slot.gate or line.start > slot.gate
                assert near >= HALF_GATE + 2
    entered = {round(line.end, 6) for line in lines(places) if line.head}
    assert entered >= {round(slot.left, 6) for slot in places[1:]}


@given(loops())
def test_the_way_back_goes_left_below_every_box_and_gate(loop: Loop) -> None:
    drawn = loop_values(loop)
    back = drawn["back"]
    assert float(back["leaves"]) > float(back["arrives"])
    assert all(float(step["bottom"]) < BACK - LABEL / 2 for step in drawn["steps"])
    start = drawn["steps"][loop.back.start - 1]
    assert float(back["top"]) == float(start["bottom"] if start["gate"] is None else MIDDLE + GATE_HEIGHT / 2 + 3)
    places = slots(loop.gates)
    for at, slot in enumerate(places, 1):
        for end, own in zip(
            way_back(places, loop.back.start, loop.back.end), (loop.back.start, loop.back.end), strict=True
        ):
            if at != own:
                assert not slot.left - 0.5 < end < slot.right + 0.5
    assert BACK + LABEL / 2 <= HEIGHT
    assert NAMES + LABEL / 2 < MIDDLE - BOX_HEIGHT / 2


def test_every_factor_has_a_loop_of_its_own_whose_words_fit_with_slack() -> None:
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    found = [factor.loop for factor in whole.factors]
    assert all(found)
    assert len({each.title for each in found if each}) == len(whole.factors)
    for each in found:
        assert each is not None
        room = slots(each.gates)[0].width * NARROWEST / 100
        for step in each.steps:
            words = label_lines(step.label, each.gates)
            assert 1 <= len(words) <= 2
            assert all(width_of(line, TEXT) * SLACK + 2 * EDGE <= room + 0.01 for line in words)


@settings(deadline=None)
@given(loops())
def test_drawing_and_list_say_the_same_and_carry_no_style(loop: Loop) -> None:
    html = render("factor_loop.html", **loop_values(loop))
    drawing, listed = html.split("</svg>\n<ol")
    for step in loop.steps:
        assert f">{step.label}<" in drawing
        assert f"{step.label} <span" in listed
    assert drawing.count("ao-d-gate") >= sum(loop.gates)
    assert listed.count("can refuse)") == sum(loop.gates)
    assert 'role="img"' in drawing
    assert not re.search(r"\sstyle=|\son[a-z]+=", html)
    assert not re.search(r"ao-d-phase", html)


def test_the_amber_gate_is_a_persons() -> None:
    made = Loop(
        "x",
        (LoopStep("a", "agent", True), LoopStep("b", "person", True), LoopStep("c", "person", False)),
        Back(3, 1, "again"),
    )
    html = render("factor_loop.html", **loop_values(made))
    assert html.count("ao-d-gate-person") == html.count("ao-d-label-person") == html.count("ao-step-person") == 1


@pytest.mark.parametrize(
    "text",
    [
        "steps: 3\nback: 4\n",
        "steps: []\nback: {from: 1, to: 1, label: a}\ntitle: x\n",
        "title: [1]\nsteps: [1, 2, 3]\nback: []\n",
        'title: ""\nsteps: [{label: "", who: agent}, {}, {label: 4}]\nback: {from: 0, to: -1}\n',
        'title: "x"\nsteps: [{label: "", who: agent}, {label: " ", who: agent}, {label: "c", who: agent}]\n'
        'back: {from: 1, to: 1, label: ""}\n',
    ],
)
def test_a_loop_of_another_shape_is_a_finding_and_never_a_crash(text: str) -> None:
    report = Report()
    node = read_yaml(Text("docs/factors/01-a.md", text), report)
    read = fields_of(node, report) if node else None
    assert read is not None
    assert parse_loop(read, report) is None
    assert report.problems
