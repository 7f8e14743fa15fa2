"""The drawing of any workflow: nothing overlaps, nothing leaves the canvas, every arrow goes on."""

from itertools import combinations, pairwise

from hypothesis import HealthCheck, given, settings

from agentops_showcase.render.lettering import SLACK, width_of
from agentops_showcase.workflows.layout import BAR, BARS, CANVAS, LABEL, TEXT, Edge, Layout, layout
from agentops_showcase.workflows.workflow import Workflow
from tests.workflows.making import phase, step, workflow, workflows

any_workflow = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
Rect = tuple[float, float, float, float]


def crosses(edge: Edge, rect: Rect, *, inset: float = 0.0) -> bool:
    left, top, right, bottom = rect[0] + inset, rect[1] + inset, rect[2] - inset, rect[3] - inset
    return any(
        min(x, to_x) < right and max(x, to_x) > left and min(y, to_y) < bottom and max(y, to_y) > top
        for (x, y), (to_x, to_y) in pairwise(edge.points)
    )


def rects(plan: Layout) -> dict[str, Rect]:
    return {box.step: (box.x, box.y, box.x + box.width, box.y + box.height) for box in plan.boxes}


@any_workflow
@given(workflows())
def test_no_two_boxes_overlap(made: Workflow) -> None:
    found = rects(layout(made))
    assert len(found) == len(made.steps)
    for one, other in combinations(found.values(), 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


@any_workflow
@given(workflows())
def test_every_box_stands_in_its_lane(made: Workflow) -> None:
    plan = layout(made)
    lanes = {lane.id: lane for lane in plan.lanes}
    for box, each in zip(plan.boxes, made.steps, strict=True):
        lane = lanes[each.lane]
        assert lane.y < box.y
        assert box.y + box.height < lane.y + lane.height


@any_workflow
@given(workflows())
def test_every_arrow_enters_its_step_from_the_left_or_from_above(made: Workflow) -> None:
    plan = layout(made)
    found = rects(plan)
    for edge in plan.edges:
        assert edge.head == (edge.target in found)
        (x, y), (to_x, to_y) = edge.points[-2:]
        assert (to_x > x and to_y == y) or (to_y > y and to_x == x)
        if edge.head:
            left, top, right, _ = found[edge.target]
            assert (to_x, to_y) == (left, to_y) if to_y == y else to_y == top and left < to_x < right
        if edge.head and edge.source in found:
            source = found[edge.source]
            assert left > source[0] or top >= source[3]


@any_workflow
@given(workflows())
def test_lines_run_at_right_angles_and_through_no_box_but_their_own_ends(made: Workflow) -> None:
    plan = layout(made)
    for edge in plan.edges:
        assert all(x == to_x or y == to_y for (x, y), (to_x, to_y) in pairwise(edge.points))
        for name, rect in rects(plan).items():
            assert not crosses(edge, rect, inset=0.5 if name in {edge.source, edge.target} else -2.0), (edge, name)


@any_workflow
@given(workflows())
def test_no_line_goes_through_a_gate_and_none_leaves_out_a_step(made: Workflow) -> None:
    plan = layout(made)
    for gate in plan.gates:
        bars = (gate.x, gate.y, gate.x + BARS, gate.y + gate.height)
        assert not any(crosses(edge, bars) for edge in plan.edges)
    ends = {edge.source for edge in plan.edges}
    assert ends >= {each.id for each in made.steps}  # every step leads on, to another or to the gate


@any_workflow
@given(workflows())
def test_nothing_leaves_the_canvas(made: Workflow) -> None:
    plan = layout(made)
    assert plan.width >= CANVAS
    ways = [edge.points for edge in plan.edges] + [back.points for back in plan.returns]
    points = [point for way in ways for point in way]
    points += [(rect[at], rect[at + 1]) for rect in rects(plan).values() for at in (0, 2)]
    points += [(gate.x + BARS, gate.y + gate.height) for gate in plan.gates]
    points += [(meter.x + meter.width, meter.y + 34) for meter in plan.meters]
    for gate in plan.gates:
        half = width_of(gate.words, LABEL) * SLACK / 2
        points += [(gate.x + BARS / 2 - half, gate.words_y), (gate.x + BARS / 2 + half, gate.words_y)]
    assert all(0 <= x <= plan.width and 0 <= y <= plan.height for x, y in points)


@any_workflow
@given(workflows())
def test_words_fit_their_boxes_with_slack(made: Workflow) -> None:
    for box in layout(made).boxes:
        assert 1 <= len(box.lines) <= 2
        assert all(width_of(line, TEXT) * SLACK + 8 <= box.width for line in box.lines)


@any_workflow
@given(workflows())
def test_words_of_gates_and_ways_back_do_not_meet(made: Workflow) -> None:
    plan = layout(made)
    spans = [
        (gate.x + BARS / 2 - half, gate.x + BARS / 2 + half)
        for gate in plan.gates
        if (half := width_of(gate.words, LABEL) * SLACK / 2)
    ]
    assert all(one[1] < other[0] for one, other in pairwise(spans))
    for back, gate in zip(plan.returns, plan.gates, strict=True):
        (_, top), (x, y), (end, _) = back.points
        assert top > gate.y + gate.height
        assert y > plan.lanes[-1].y + plan.lanes[-1].height
        assert back.x < end < x == gate.x + BARS / 2
        tail = Edge("", "", back.points, head=False)
        assert not any(crosses(tail, rect, inset=-2.0) for rect in rects(plan).values())
        assert not any(crosses(tail, (a, min(b, d), c, max(b, d))) for a, b, c, d in _pieces(plan))


def _pieces(plan: Layout) -> list[Rect]:
    return [
        (min(x, to_x) - 1, min(y, to_y) - 1, max(x, to_x) + 1, max(y, to_y) + 1)
        for edge in plan.edges
        for (x, y), (to_x, to_y) in pairwise(edge.points)
    ]


@settings(max_examples=20, deadline=None)
@given(workflows())
def test_the_same_workflow_gives_the_same_numbers_in_halves(made: Workflow) -> None:
    plan = layout(made)
    assert plan == layout(made)
    numbers = [number for edge in plan.edges for point in edge.points for number in point]
    numbers += [number for rect in rects(plan).values() for number in rect]
    assert all(number * 2 == int(number * 2) for number in numbers)


def test_a_step_after_one_below_it_stands_further_right() -> None:
    plan = layout(workflow(phase("plan", step("draft"), step("look", "person", ("draft",)))))
    draft, look = plan.boxes
    assert look.x > draft.x + draft.width / 2
    assert look.y < draft.y
    between = next(edge for edge in plan.edges if edge.source == "draft")
    assert len(between.points) == 3


def test_two_steps_side_by_side_share_a_column_and_their_lines_meet() -> None:
    steps = (step("one"), step("two"), step("both", "repository", ("one", "two")))
    plan = layout(workflow(phase("validate", *steps)))
    assert len({box.x for box in plan.boxes}) == 1
    assert {edge.points[-1] for edge in plan.edges if edge.target == "both"} == {
        (plan.boxes[2].x + plan.boxes[2].width / 2, plan.boxes[2].y)
    }


def test_five_plain_phases_use_full_boxes_and_the_whole_width() -> None:
    names = ("research", "plan", "implement", "validate", "learn")
    plan = layout(workflow(*(phase(name, step(name)) for name in names)))
    assert {box.width for box in plan.boxes} == {140.0}
    assert plan.width == CANVAS
    assert CANVAS - (plan.gates[-1].x + BARS) < 20
    assert all(gate.height == 44 and BAR == 5 for gate in plan.gates)


def test_a_gate_of_a_person_reaches_up_into_the_lane_of_the_person() -> None:
    plan = layout(workflow(phase("plan", step("draft"), person=True)))
    gate, person = plan.gates[0], plan.lanes[0]
    assert person.y < gate.words_y < gate.y < person.y + person.height < gate.y + gate.height
