"""Problems: collected once each, in any number, and safe to print."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.problems import Level, Place, Problem, Report, Rule, counted, inert, nearest

RULE = Rule("XYZ001", "example", "An example", why="So.", instead="Otherwise.")


def problem(line: int) -> Problem:
    return RULE.at(Place("a.md", line), "this", "that", "change it")


@given(st.lists(st.integers(1, 5)))
def test_a_problem_is_kept_once_in_the_order_they_were_met(lines: list[int]) -> None:
    report = Report()
    for line in lines:
        report.add(problem(line))
    assert [each.place.line for each in report.problems] == list(dict.fromkeys(lines))


def test_what_stands_in_the_list_already_is_known() -> None:
    report = Report([problem(1)])
    report.problems += [problem(2)]
    for line in (1, 2, 3, 3):
        report.add(problem(line))
    assert [each.place.line for each in report.problems] == [1, 2, 3]
    assert report == Report([problem(1), problem(2), problem(3)])


def test_many_problems_take_no_more_than_their_share() -> None:
    report = Report()
    start = time.process_time()
    for line in range(30_000):
        report.add(problem(line))
    assert len(report.problems) == 30_000
    assert time.process_time() - start < 10


def test_errors_are_those_since_a_mark() -> None:
    report = Report([problem(1)])
    report.add(Rule("XYZ002", "w", "t", why="w", instead="i", level=Level.WARNING).at(Place("b"), "f", "e", "x"))
    assert report.errors_since(0)
    assert not report.errors_since(1)


@pytest.mark.parametrize(
    ("char", "spelt"),
    [
        ("\x1b", "\\u001b"),
        ("\u202e", "\\u202e"),
        ("\ue000", "\\ue000"),
        ("\u0378", "\\u0378"),
        ("\U000e0fff", "\\ue0fff"),
        ("\ufffe", "\\ufffe"),
        ("é", "é"),
        (" ", " "),
    ],
)
def test_what_cannot_be_seen_is_spelt_out(char: str, spelt: str) -> None:
    assert inert(char) == spelt


@given(st.text())
def test_nothing_unseen_is_ever_printed(text: str) -> None:
    shown = inert(text)
    assert all(unicodedata.category(each) not in {"Cc", "Cf", "Cs", "Co", "Cn"} for each in shown)


def test_a_long_text_is_cut() -> None:
    assert inert("a" * 400) == "a" * 299 + "…"


def test_the_nearest_word_is_named_only_when_it_is_near() -> None:
    assert nearest("kommand", ["command", "agent"]) == ", did you mean 'command'?"
    assert nearest("zzz", ["command"]) == ""


def test_one_is_not_counted_as_many() -> None:
    assert [counted(number, "finding") for number in (0, 1, 2, 1200)] == [
        "0 findings",
        "1 finding",
        "2 findings",
        "1,200 findings",
    ]
