"""Shares, intervals and tests: against a library on a grid, against published figures, and by their own laws."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, fisher_exact

from agentops_showcase.methodology.intervals import Count, difference, fisher

GRID = [(k, n) for n in (1, 2, 3, 7, 25, 110, 1000) for k in sorted({0, 1, n // 3, n // 2, n - 1, n}) if k <= n]


@st.composite
def counts(draw: st.DrawFn, most: int = 400) -> Count:
    n = draw(st.integers(1, most))
    return Count(draw(st.integers(0, n)), n)


@pytest.mark.parametrize(("k", "n"), GRID)
def test_the_interval_is_the_one_the_library_gives(k: int, n: int) -> None:
    expected = binomtest(k, n).proportion_ci(method="wilson")
    found = Count(k, n).interval
    assert float(found.low) == pytest.approx(expected.low, abs=1e-12)
    assert float(found.high) == pytest.approx(expected.high, abs=1e-12)


@pytest.mark.parametrize(("k", "n"), GRID)
@pytest.mark.parametrize("other", [Count(0, 25), Count(3, 25), Count(49, 50)])
def test_the_test_is_the_one_the_library_gives(k: int, n: int, other: Count) -> None:
    table = [[k, n - k], [other.k, other.n - other.k]]
    assert float(fisher(Count(k, n), other)) == pytest.approx(fisher_exact(table).pvalue, rel=1e-9)


def test_the_gate_study_has_its_published_figures() -> None:
    before, after = Count(4, 25), Count(0, 25)
    assert [round(float(end) * 100) for end in (before.interval.low, before.interval.high)] == [6, 35]
    assert [round(float(end) * 100) for end in (after.interval.low, after.interval.high)] == [0, 13]
    assert round(float(fisher(before, after)), 2) == 0.11
    assert difference(before, after).holds(Fraction(0))


def test_the_routing_study_has_its_published_figures() -> None:
    for count, low, high in ((Count(100, 110), 84.1, 95.0), (Count(21, 25), 65, 94), (Count(34, 35), 85, 99)):
        assert float(count.interval.low) * 100 == pytest.approx(low, abs=0.6)
        assert float(count.interval.high) * 100 == pytest.approx(high, abs=0.6)


def test_a_difference_has_the_interval_of_its_published_example() -> None:
    found = difference(Count(48, 80), Count(56, 70))  # Newcombe 1998, table II, row a, method 10
    assert [round(float(end), 4) for end in (found.low, found.high)] == [0.0524, 0.3339]


@given(counts())
def test_an_interval_holds_its_share_and_stays_between_none_and_all(count: Count) -> None:
    found = count.interval
    assert 0 <= found.low <= count.share <= found.high <= 1


@given(counts())
def test_counting_the_others_mirrors_the_interval(count: Count) -> None:
    other = Count(count.n - count.k, count.n).interval
    assert (1 - other.high, 1 - other.low) == (count.interval.low, count.interval.high)


@given(counts(), counts())
def test_swapping_the_sides_mirrors_the_difference_and_keeps_the_test(before: Count, after: Count) -> None:
    one, two = difference(before, after), difference(after, before)
    assert (one.low, one.high) == (-two.high, -two.low)
    assert one.holds(after.share - before.share)
    assert fisher(before, after) == fisher(after, before)
    assert 0 < fisher(before, after) <= 1


@given(counts())
def test_nothing_changed_is_never_ruled_out_by_the_same_count(count: Count) -> None:
    assert fisher(count, count) == 1
    assert difference(count, count).holds(Fraction(0))


@pytest.mark.parametrize(("k", "n"), [(-1, 5), (6, 5), (0, 0)])
def test_an_impossible_count_cannot_be_made(k: int, n: int) -> None:
    with pytest.raises(ValueError, match="is no count"):
        Count(k, n)
