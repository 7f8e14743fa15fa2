"""Counts of claims become intervals: against a library, in words, and for every claim of this site that has counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, fisher_exact

from agentops_showcase.methodology import read_methodology
from agentops_showcase.methodology.counted import Counted
from agentops_showcase.methodology.figures import interval, probability
from agentops_showcase.methodology.intervals import Count, difference, fisher
from agentops_showcase.problems import Report
from tests.conftest import ROOT
from tests.methodology.test_intervals import counts


def _claims() -> dict[str, Counted]:
    whole = read_methodology(ROOT, Report())
    assert whole
    return {each.id: each.counts for each in whole.claims if each.counts}


CLAIMS = _claims()


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_prints_the_intervals_that_the_library_gives(claim: str) -> None:
    counted = CLAIMS[claim]
    for _, count in counted.parts:
        found = binomtest(count.k, count.n).proportion_ci(method="wilson")
        assert f"{found.low * 100:.0f} to {found.high * 100:.0f}\N{NO-BREAK SPACE}%" in str(counted)
    if counted.arms:
        was, now = counted.arms
        p = fisher_exact([[was.k, was.n - was.k], [now.k, now.n - now.k]]).pvalue
        assert f"p = {p:.2f} (Fisher exact" in str(counted)


def test_the_gate_reads_as_its_record_should() -> None:
    space = "\N{NO-BREAK SPACE}"
    assert str(CLAIMS["C-gate"]) == (
        f"6 to 35{space}% before, 0 to 13{space}% after (95{space}%, Wilson); difference 35 fewer to 0.4 more points "
        "(Newcombe); p = 0.11 (Fisher exact, two-sided). Computed here from the counts. "
        f"None in 25 leaves room for up to 12{space}% (rule of three)"
    )


def test_a_claim_may_name_its_parts() -> None:
    assert [name for name, _ in CLAIMS["C-909"].parts] == [
        "overall",
        "for simple tasks",
        "for medium ones",
        "for complex ones",
    ]


@given(st.integers(20, 2000))
def test_the_rule_of_three_is_near_the_exact_bound(n: int) -> None:
    exact = binomtest(0, n, alternative="less").proportion_ci(method="exact").high
    assert 3 / n == pytest.approx(exact, rel=0.08)
    assert "(rule of three)" in str(Counted((("", Count(0, n)),)))


def test_few_cases_without_an_event_promise_nothing() -> None:
    assert str(Counted((("", Count(0, 4)),))).endswith("None in 4 leaves room for nearly anything")


@given(counts(), counts())
def test_two_arms_say_difference_and_test_and_a_part_says_neither(was: Count, now: Count) -> None:
    said = str(Counted((("before", was), ("after", now))))
    assert interval(was) in said
    assert interval(now) in said
    assert probability(fisher(was, now)) in said
    assert difference(was, now).low <= now.share - was.share
    assert "Fisher" not in str(Counted((("", was),)))
