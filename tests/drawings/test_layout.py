"""The drawing of any flow: nothing overlaps, words fit, lines keep clear; and the map of any methodology likewise."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.drawings.chart import BANDS, Band, Chart
from agentops_showcase.drawings.chart_layout import NAMES, ChartLayout, chart_layout
from agentops_showcase.drawings.checks import MOST_CROSSINGS, check
from agentops_showcase.drawings.drawing import Drawing
from agentops_showcase.drawings.flow import Column, Flow
from agentops_showcase.drawings.flow_shown import flow_values
from agentops_showcase.drawings.grid import BARS, COLUMN, LABEL, PAGE, TEXT, Rect, label_width, widest_box
from agentops_showcase.drawings.layout import SQUARE, Layout, layout, overlap
from agentops_showcase.drawings.reading import read_drawings
from agentops_showcase.drawings.routing import hits
from agentops_showcase.methodology import Methodology, read_methodology
from agentops_showcase.problems import Report
from agentops_showcase.render.lettering import SLACK, width_of
from agentops_showcase.workflows import read_workflows
from tests.conftest import ROOT
from tests.drawings.making import HERE, edge, flow, flows, node

CANVAS = st.sampled_from((COLUMN, PAGE))


def inside(rect: Rect, plan: Layout) -> bool:
    return rect[0] >= -0.1 and rect[1] >= -0.1 and rect[2] <= plan.width + 0.1 and rect[3] <= plan.height + 0.1


def usable(made: Flow, canvas: float) -> bool:
    """Tell whether the check would let its words and columns pass."""
    return all(label_width(each) <= widest_box(made, canvas) for each in made.nodes)


@given(flows(), CANVAS)
def test_no_two_boxes_overlap_and_gates_that_do_are_reported(made: Flow, canvas: float) -> None:
    if not usable(made, canvas):
        return
    plan = layout(made, canvas)
    assert len(plan.boxes) == len(made.nodes)
    for one, other in combinations([box.rect for box in plan.boxes], 2):
        assert not overlap(one, other)
    for gate in plan.gates:
        assert not any(overlap(gate.rect, box.rect) for box in plan.boxes)
    clashing = {frozenset((one.node.id, other.node.id)) for one, other in plan.clashes}
    for first, second in combinations(plan.gates, 2):
        assert overlap(first.rect, second.rect) == (frozenset((first.node.id, second.node.id)) in clashing)


@given(flows(), CANVAS)
def test_everything_stands_inside_the_drawing(made: Flow, canvas: float) -> None:
    if not usable(made, canvas):
        return
    plan = layout(made, canvas)
    assert plan.width == canvas
    rects = [box.rect for box in plan.boxes] + [gate.rect for gate in plan.gates]
    rects += [each.words.rect for each in plan.lines if each.words]
    rects += [(x, y, x, y) for way in (*plan.stubs, *plan.exits) for x, y in way]
    rects += [(meter.x, meter.y, meter.x + meter.width, meter.y + 32) for meter in plan.meters]
    assert all(inside(rect, plan) for rect in rects)


@given(flows(), CANVAS)
def test_every_label_fits_its_box_with_slack(made: Flow, canvas: float) -> None:
    if not usable(made, canvas):
        return
    for box in layout(made, canvas).boxes:
        assert 1 <= len(box.lines) <= (1 if box.node.note else 2)
        assert all(width_of(line, TEXT) * SLACK <= box.width - 11.9 for line in box.lines)
        assert width_of(box.node.note, LABEL) * SLACK <= box.width - 11.9


@given(flows(), CANVAS)
def test_lines_run_at_right_angles_and_through_no_box_and_no_gate(made: Flow, canvas: float) -> None:
    plan = layout(made, canvas)
    for drawn in plan.lines:
        line = drawn.line
        for (x, y), (to_x, to_y) in line.segments:
            assert (x == to_x) != (y == to_y)
        for box in plan.boxes:
            own = box.node.id in {line.edge.source, line.edge.target}
            assert not any(hits(part, box.rect, -0.5 if own else 3.9) for part in line.segments), (line, box.node.id)
        for gate in plan.gates:
            own = gate.node.id == line.edge.source
            assert not any(hits(part, gate.rect, 0.4 if own else 3.9) for part in line.segments), (line, gate.node.id)


@given(flows(), CANVAS)
def test_a_line_ends_at_a_side_of_its_box_with_room_for_its_head(made: Flow, canvas: float) -> None:
    plan = layout(made, canvas)
    boxes = {box.node.id: box for box in plan.boxes}
    for drawn in plan.lines:
        (from_x, from_y), (x, y) = drawn.line.points[-2:]
        left, top, right, bottom = boxes[drawn.line.edge.target].rect
        assert abs(from_x - x) + abs(from_y - y) >= 10
        assert (x in {left, right} and top < y < bottom) or (y in {top, bottom} and left < x < right)


@given(flows(), CANVAS)
def test_every_line_is_drawn_or_said_to_be_missing(made: Flow, canvas: float) -> None:
    plan = layout(made, canvas)
    drawn = [each.line.edge for each in plan.lines]
    assert sorted(map(repr, [*drawn, *plan.stuck])) == sorted(map(repr, made.edges))
    labelled = [each.line.edge for each in plan.lines if each.words]
    assert {each for each in drawn if each.label} == {*labelled, *plan.crowded}


@given(flows(), CANVAS)
def test_words_on_lines_touch_no_box_no_gate_and_no_other_line(made: Flow, canvas: float) -> None:
    plan = layout(made, canvas)
    for drawn in plan.lines:
        if drawn.words is None:
            continue
        solid = [box.rect for box in plan.boxes] + [gate.rect for gate in plan.gates]
        assert not any(overlap(drawn.words.rect, rect) for rect in solid)
        others = [part for each in plan.lines if each is not drawn for part in each.line.segments]
        assert not any(hits(part, drawn.words.rect, 0.9) for part in others)


@given(flows(), CANVAS)
def test_words_on_a_line_show_some_of_it_at_both_ends(made: Flow, canvas: float) -> None:
    for drawn in layout(made, canvas).lines:
        if drawn.words is None or not drawn.words.middle:
            continue
        left, _, right, _ = drawn.words.rect
        parts = [part for part in drawn.line.segments if part[0][1] == part[1][1] == drawn.words.y]
        assert any(min(x, to_x) + 6 <= left and right <= max(x, to_x) - 6 for (x, _), (to_x, _) in parts)


@pytest.mark.parametrize("count", range(1, 45))
def test_words_that_a_line_across_does_not_hold_stand_beside_it_or_nowhere(count: int) -> None:
    plan = layout(flow((node("a", 0, 0), node("b", 1, 1)), (edge("a", "b", "n" * count),)))
    (drawn,) = plan.lines
    if drawn.words is None:
        assert plan.crowded
    elif drawn.words.middle:
        (x, _), (to_x, _) = next(part for part in drawn.line.segments if part[0][1] == part[1][1])
        assert x + 6 <= drawn.words.rect[0] < drawn.words.rect[2] <= to_x - 6


@given(flows())
def test_what_the_check_lets_pass_crosses_once_at_most_and_draws_every_line(made: Flow) -> None:
    report = Report()
    check(Drawing("made", "Made", "It is made.", "", "", made, HERE), report)
    if not report.problems:
        plan = layout(made)
        assert plan.crossings <= MOST_CROSSINGS
        assert not plan.stuck
        assert not plan.crowded
        assert not plan.clashes


@given(flows(), CANVAS)
def test_the_same_flow_gives_the_same_drawing(made: Flow, canvas: float) -> None:
    assert flow_values(made, canvas) == flow_values(made, canvas)


def test_lines_find_their_way_whatever_their_order() -> None:
    nodes = (node("a", 0, 0), node("b", 0, 1), node("c", 0, 2), node("d", 1, 1))
    edges = (edge("a", "b"), edge("b", "c"), edge("c", "d"), edge("d", "a"))
    for order in (edges, edges[::-1]):
        plan = layout(flow(nodes, order))
        assert (plan.stuck, plan.crossings) == ((), 0)


def test_two_lines_that_must_cross_are_counted() -> None:
    nodes = (node("a", 0, 0), node("b", 0, 1), node("c", 1, 0), node("d", 1, 1))
    plan = layout(flow(nodes, (edge("a", "d"), edge("b", "c"), edge("a", "b"), edge("c", "d"), edge("d", "b"))))
    assert plan.crossings + len(plan.stuck) >= 1


def test_a_gate_lets_through_to_the_right_and_refuses_from_below() -> None:
    nodes = (node("a", 0, 0), node("b", 0, 1, gate="check"), node("c", 0, 2))
    plan = layout(flow(nodes, (edge("a", "b"), edge("b", "c"), edge("b", "a", back=True))))
    (gate,) = plan.gates
    ways = {(each.line.edge.source, each.line.edge.target): each.line.points for each in plan.lines}
    assert ways["b", "c"][0][0] > gate.x + BARS
    assert ways["b", "a"][0][1] > gate.rect[3]
    assert max(y for _, y in ways["b", "a"]) > plan.grid.bottom


def test_a_refusal_that_names_a_phase_ends_at_its_square_below_everything() -> None:
    columns = (Column("Plan", "plan", "P", 30, HERE), Column("Build", "implement", "I", 20, HERE))
    nodes = (node("a", 0, 0), node("b", 0, 1, gate="person"))
    plan = layout(flow(nodes, (edge("a", "b"), edge("b", "plan", "no", back=True)), columns))
    (refusal,) = plan.refusals
    assert refusal.x == plan.grid.lefts[0]
    assert refusal.y > plan.grid.bottom
    assert refusal.points[-1][0] > refusal.x + SQUARE
    assert plan.meters[0].y > refusal.y + SQUARE
    assert [meter.used / meter.width for meter in plan.meters] == [0.3, 0.2]
    assert [meter.tick / meter.width for meter in plan.meters] == [0.4, 0.4]


@pytest.fixture(scope="module")
def whole() -> Methodology:
    found = read_methodology(ROOT, Report())
    assert found is not None
    return found


def chart() -> Chart:
    return Chart(tuple(Band(kind, kind.capitalize(), "what stands in this band") for kind in BANDS))


def cut(whole: Methodology, pillars: int, laws: int, factors: int, patterns: int) -> Methodology:
    return replace(
        whole,
        pillars=whole.pillars[:pillars],
        laws=whole.laws[:laws],
        factors=whole.factors[:factors],
        patterns=whole.patterns[:patterns],
    )


@given(st.data(), st.integers(0, 4), st.integers(0, 5), st.integers(0, 12), st.integers(0, 6))
def test_no_two_things_of_any_map_overlap_and_all_stand_right_of_the_names(
    whole: Methodology, data: st.DataObject, pillars: int, laws: int, factors: int, patterns: int
) -> None:
    del data
    plan = chart_layout(chart(), cut(whole, pillars, laws, factors, patterns))
    rects = [
        (thing.x, thing.y, thing.x + thing.width, thing.y + thing.height) for row in plan.rows for thing in row.things
    ]
    for one, other in combinations(rects, 2):
        assert not overlap(one, other, -0.01)
    assert all(rect[0] >= NAMES and rect[2] <= PAGE + 1 and rect[3] <= plan.height for rect in rects)
    for row, after in pairwise(plan.rows):
        assert row.y + row.height < after.y


def texts(plan: ChartLayout) -> set[str]:
    return {piece.text for row in plan.rows for thing in row.things for piece in thing.pieces}


def test_the_map_has_every_factor_once_below_its_first_pillar(whole: Methodology) -> None:
    plan = chart_layout(chart(), whole)
    rows = {row.kind: row for row in plan.rows}
    assert tuple(rows) == BANDS
    column = {thing.key: thing.x for thing in rows["pillars"].things}
    placed = {thing.key: thing for thing in rows["factors"].things}
    assert sorted(map(int, placed)) == [each.number for each in whole.factors]
    for factor in whole.factors:
        thing = placed[str(factor.number)]
        assert (thing.x, thing.gate) == (column[factor.pillar], factor.gate)
        assert factor.roman in texts(plan)


def test_the_words_of_the_map_stay_in_their_columns(whole: Methodology) -> None:
    for row in chart_layout(chart(), whole).rows:
        for thing in row.things:
            for piece in thing.pieces:
                size = {"ao-d-name": 19, "ao-d-number": 30, "ao-d-roman": 18, "ao-d-label": LABEL}.get(piece.kind, TEXT)
                half = width_of(piece.text, size) / 2 if row.kind == "patterns" and piece.key else 0
                assert piece.x - half >= thing.x - 0.1
                assert piece.x - half + width_of(piece.text, size) <= thing.x + thing.width + 16


def test_the_diagrams_of_this_site_have_one_crossing_at_most(whole: Methodology) -> None:
    report = Report()
    titles = {each.id: each.title for each in read_workflows(ROOT, {}, Report())}
    found = read_drawings(ROOT, whole, report, titles)
    assert report.problems == []
    assert {each.id for each in found.drawn} >= {"map", "phases", "waves", "routing", "bundle", "window", "learning"}
    for each in found.drawn:
        if isinstance(each.form, Flow):
            for canvas in (COLUMN, PAGE):
                plan = layout(each.form, canvas)
                assert (plan.stuck, plan.crowded, plan.crossings) == ((), (), 0), (each.id, canvas)
