"""Percentages in the text of a study: what follows from the data passes, whatever contradicts it does not."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agentops_showcase.case_studies import Study
from agentops_showcase.case_studies.figures import check_figures
from agentops_showcase.case_studies.metric import Side
from agentops_showcase.methodology.intervals import Count
from agentops_showcase.problems import Report
from agentops_showcase.sources import Text
from tests.case_studies.messages import GOLDEN, read

((STUDY,), _) = read(GOLDEN / "stu-faultless" / "input")
COUNTED, TIMED = STUDY.metrics
counts = st.integers(1, 400).flatmap(lambda n: st.builds(Count, st.integers(0, n), st.just(n)))


def said(text: str, before: Count, after: Count, study: Study = STUDY) -> list[str]:
    """Return what is found in a text beside one metric with these counts."""
    sides = (Side(100 * each.share, each.n, "", each) for each in (before, after))
    metric = replace(COUNTED, before=next(sides), after=next(sides))
    document = study.document
    body = document.text.body[: document.start] + text + "\n"
    changed = replace(document, text=Text(document.path, body), data=replace(document.data, fields={}))
    report = Report()
    check_figures(replace(study, metrics=(metric,), document=changed), report)
    return [each.found.strip("'") for each in report.problems]


TEN, THREE = Count(10, 40), Count(3, 40)


@given(counts, counts, st.integers(0, 2))
def test_a_share_as_it_would_be_rounded_passes(before: Count, after: Count, digits: int) -> None:
    spelt = f"{float(100 * before.share):.{digits}f}"
    assume(abs(Fraction(spelt) - 100 * before.share) <= Fraction(1, 2 * 10**digits))
    assert said(f"It was {spelt} % at first.", before, after) == []


@given(st.integers(0, 100))
def test_a_number_beside_a_count_follows_from_that_count(figure: int) -> None:
    found = said(f"In the first week {figure} % (3 of 8) came back.", TEN, THREE)
    assert found == ([] if figure in {37, 38} else [f"{figure} %"])


@pytest.mark.parametrize(
    "text",
    [
        "25 % came back, then 7.5 %.",
        "Counted in half a year, or in half an hour.",
        "A quarter of the changes, 25 percent, came back.",
        "Between 14 and 40 %, so 14 to 40 %, with a 95 % interval.",
        "75 % stayed.",
        "It fell by 70 %, to 30 % of what it was.",
        "It fell by 17.5 percentage points.",
        "About 26 % came back.",
        "The 40 % rule was not tried.",
        "`80 %` is code.",
        "Only 3 of 8 (37.5 %) came back in May, and 2 of 5, that is 40 %, in June.",
    ],
)
def test_what_follows_from_the_data_passes(text: str) -> None:
    assert said(text, TEN, THREE) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("26 % came back.", ["26 %"]),
        ("It fell by 30 %.", ["30 %"]),
        ("It fell by 17.5 %.", ["17.5 %"]),
        ("It fell by 70 percentage points.", ["70 percentage points"]),
        ("Between 10–45 % came back.", ["10–45 %"]),
        ("About 30 % came back.", ["30 %"]),
        ("10 of 40 (20 %) came back.", ["20 %"]),
        ("Returns halved.", []),
        ("Returns doubled.", ["doubled"]),
        ("Returns were cut in half.", ["in half"]),
        ("1,000 % of nothing", ["1,000 %"]),
    ],
)
def test_what_contradicts_the_data_is_found(text: str, found: list[str]) -> None:
    if text == "Returns halved.":
        assert said(text, Count(10, 40), Count(5, 40)) == []
    else:
        assert said(text, TEN, THREE) == found


def test_a_value_without_counts_gives_its_change_and_nothing_else() -> None:
    report = Report()
    document = STUDY.document
    body = document.text.body[: document.start] + "The wait grew by 100 %, or 40 %.\n"
    changed = replace(document, text=Text(document.path, body), data=replace(document.data, fields={}))
    check_figures(replace(STUDY, metrics=(TIMED,), document=changed), report)
    assert [each.found.strip("'") for each in report.problems] == ["40 %"]
