"""Which way a result points follows from its figures, and a direction that could be chance is not given."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.case_studies.metric import Metric, Side
from agentops_showcase.case_studies.outcome import BETTER, NONE, UNCLEAR, WORDS, WORSE, outcome, tally
from tests.case_studies.several import counted, faultless, valued

BASE = faultless().metrics[0]


def metric(before: Side, after: Side, direction: str = "lower-better") -> Metric:
    return replace(BASE, before=before, after=after, direction=direction)


@pytest.mark.parametrize(
    ("found", "kind", "tested"),
    [
        (metric(counted(30, 40), counted(5, 40)), BETTER, True),
        (metric(counted(30, 40), counted(5, 40), "higher-better"), WORSE, True),
        (metric(counted(4, 25), counted(0, 25)), UNCLEAR, True),
        (metric(counted(4, 25), counted(0, 25), "neutral"), NONE, False),
        (metric(valued(9), valued(3)), BETTER, False),
        (metric(valued(3), valued(9)), WORSE, False),
        (metric(valued(3), valued(3)), UNCLEAR, False),
        (metric(valued(None), valued(3)), NONE, False),
        (None, NONE, False),
    ],
)
def test_a_result_points_where_its_figures_do(found: Metric | None, kind: str, tested: bool) -> None:
    assert (outcome(found).kind, outcome(found).tested) == (kind, tested)
    assert outcome(found).said.startswith(WORDS[kind])


values = st.none() | st.integers(-1000, 1000)


@given(values, values)
def test_turning_the_direction_turns_the_outcome(was: int | None, now: int | None) -> None:
    one = outcome(metric(valued(was), valued(now))).kind
    other = outcome(metric(valued(was), valued(now), "higher-better")).kind
    assert other == {BETTER: WORSE, WORSE: BETTER}.get(one, one)


def test_the_other_metrics_are_counted_in_one_line() -> None:
    better, worse = metric(valued(9), valued(3)), metric(valued(3), valued(9))
    assert tally((better, worse, better)) == "2 better, 1 worse"
    assert tally(()) == ""
    assert outcome(replace(better, before=Side(Fraction(9), 5, "", None))).kind == BETTER
