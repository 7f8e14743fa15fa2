"""The chart keeps to its box, its labels keep apart, and its squares stand where the numbers are."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.case_studies.chart import (
    AXIS,
    HEIGHT,
    LABELS,
    LETTER,
    NARROWEST,
    ROWS,
    SQUARE,
    TICK_LETTER,
    WHISKER,
    Chart,
    Label,
    chart,
    span,
)  # fmt: skip
from agentops_showcase.case_studies.metric import Metric, Side
from agentops_showcase.case_studies.words import UNITS
from agentops_showcase.methodology.intervals import Count
from agentops_showcase.problems import Place
from tests.methodology.test_intervals import counts

PHONE = 390 - 2 * 16


def metric(before: Side, after: Side, unit: str = "percent") -> Metric:
    return Metric("Broken", "d", unit, "lower-better", before, after, "", "exact", "vcs", Place("x.md"))


def counted(count: Count) -> Side:
    return Side(count.share * 100, count.n, "", count)


def valued(value: Fraction | None, n: int | None = None) -> Side:
    return Side(value, n, "", None)


values = (
    st.none() | st.fractions(0, 920_000_999, max_denominator=1).map(Fraction) | st.fractions(0, 9, max_denominator=1000)
)
sides = st.builds(valued, values, st.none() | st.integers(1, 10**9))
metrics = st.one_of(
    st.builds(lambda one, two: metric(counted(one), counted(two)), counts(20_000), counts(20_000)),
    st.builds(metric, sides, sides, st.sampled_from(sorted(UNITS))),
)


@given(metrics, st.sampled_from([NARROWEST, PHONE, 700, 1200]))
def test_a_chart_never_leaves_its_box(drawn: Metric, width: int) -> None:
    found = chart(drawn)
    if found is None:
        return
    for mark in found.marks:
        at = float(mark.x) * width / 100
        assert SQUARE / 2 <= at <= width - SQUARE / 2
        for end in (mark.low, mark.high):
            assert not end or 0 <= float(end) <= 100
        assert WHISKER // 2 <= mark.y <= AXIS - WHISKER // 2
    for label, letter in labels(found):
        first, last = span(label, letter, width)
        assert first >= 0, label
        assert last <= width, label
        assert 10 <= label.y <= HEIGHT


@given(metrics, st.sampled_from([NARROWEST, PHONE, 700, 1200]))
def test_labels_never_overlap(drawn: Metric, width: int) -> None:
    found = chart(drawn)
    if found is None:
        return
    for one, two in pairwise(found.ticks):
        assert span(one, TICK_LETTER, width)[1] < span(two, TICK_LETTER, width)[0]
    heights = sorted({*(mark.label.y for mark in found.marks), found.ticks[0].y})
    assert all(above + 15 <= below for above, below in pairwise(heights))
    for mark in found.marks:
        assert mark.label.y + 4 <= mark.y - SQUARE // 2 or mark.label.y - 12 >= mark.y + SQUARE // 2


@given(metrics)
def test_the_axis_begins_at_nothing_and_has_at_most_five_ticks(drawn: Metric) -> None:
    found = chart(drawn)
    if found is None:
        return
    assert found.ticks[0].text == "0"
    assert 2 <= len(found.ticks) <= 5
    assert all(float(mark.high or mark.x) <= float(found.ticks[-1].x) for mark in found.marks)


def test_the_gate_study_is_drawn_as_its_picture_shows() -> None:
    found = chart(metric(counted(Count(4, 25)), counted(Count(0, 25))))
    assert found is not None
    assert [tick.text for tick in found.ticks] == ["0", "10", "20", "30", "40\N{NO-BREAK SPACE}%"]
    before, after = found.marks
    assert (before.filled, before.y, before.label.y, before.label.text) == (
        False,
        ROWS[0],
        LABELS[0],
        "Before: 4 of 25",
    )
    assert (after.filled, after.y, after.label.y, after.label.text) == (True, ROWS[1], LABELS[1], "After: 0 of 25")
    assert before.label.y < before.y < after.y < after.label.y
    assert (before.x, after.x) == ("40.8", "4")
    assert found.whiskers


def test_a_value_without_a_count_has_no_whisker() -> None:
    found = chart(metric(valued(Fraction(4), 12), valued(Fraction(14, 5), 12), "hours"))
    assert found is not None
    assert not found.whiskers
    assert [mark.label.text for mark in found.marks] == [
        "Before: 4\N{NO-BREAK SPACE}h, n = 12",
        "After: 2.8\N{NO-BREAK SPACE}h, n = 12",
    ]


@pytest.mark.parametrize("side", [valued(None), valued(Fraction(-1))])
def test_what_cannot_be_drawn_from_zero_is_not_drawn(side: Side) -> None:
    assert chart(metric(side, side, "score")) is None


def labels(found: Chart) -> list[tuple[Label, int]]:
    return [*((mark.label, LETTER) for mark in found.marks), *((tick, TICK_LETTER) for tick in found.ticks)]
