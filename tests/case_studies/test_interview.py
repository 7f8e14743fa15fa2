"""An answer that is refused says why, what is expected, and which word was probably meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.case_studies import amounts, words
from agentops_showcase.case_studies.form import FORM
from agentops_showcase.case_studies.interview import Ask, interview
from agentops_showcase.case_studies.meant import ALIKE, band_of, meant
from agentops_showcase.case_studies.question import Question
from tests.case_studies.messages import manual

ASKS = {each.name: each for each in interview(manual(), "taken".__eq__)}


@pytest.mark.parametrize(
    ("name", "said", "why"),
    [
        ("title", "Too short", "10 to 90 characters are needed, and it has 9"),
        ("title", "Were we 10x faster with it?", "'10x' is a multiplier"),
        ("title", "Two\tcolumns of text", "all of them visible"),
        ("slug", "My Study", "lower-case letters, digits and hyphens are allowed, and nothing else; write my-study"),
        ("slug", "taken", "is there already: taken.md"),
        ("factor", "40", "'40' is not the number of a factor"),
        ("factor", "I", "I is written 1"),
        ("domain", "logistics", "is a trade. Here the kind of work is asked"),
        ("domain", "logistics", "as sector: transport"),
        ("domain", "devops", "did you mean 'platform'?"),
        ("domain", "sofftwarre", "did you mean 'software'?"),
        ("domain", "juggling", "'juggling' is none of the words"),
        ("unit", "%", "did you mean 'percent'?"),
        ("direction", "lower", "did you mean 'lower-better'?"),
        ("direction", "fewer", "did you mean 'lower-better'?"),
        ("before", "31 %", "write the number alone: 31"),
        ("before", "31,5 percent", "Write the counts behind it, like 19 of 61"),
        ("before", "61 of 19", "at most as many as there were"),
        ("before", "0 of 0", "at most as many as there were"),
        ("after", "2,5", "behind a point"),
        ("after", "a third", "neither a count nor a value"),
        ("metric", "x" * 81, "at most 80"),
    ],
)
def test_a_refusal_gives_the_reason(name: str, said: str, why: str) -> None:
    assert why in ASKS[name].refuse(said)


@pytest.mark.parametrize("each", ASKS.values(), ids=ASKS)
def test_every_question_says_what_it_expects_and_its_example_fits(each: Ask) -> None:
    assert all(each.expects)
    fits = {"factor": "1", "domain": "platform"}.get(each.name, each.example)
    assert each.refuse(fits) == ""
    assert fits in each.example or each.name == "factor"


@pytest.mark.parametrize("said", ["19 of 61", "19/61", "19 / 61", "19 out of 61", "19  OF 61", " 19 of 61 "])
def test_counts_are_read_however_they_are_written(said: str) -> None:
    assert amounts.count(said) == (19, 61)
    assert amounts.refusal(said) == ""


@pytest.mark.parametrize(
    ("said", "read"),
    [("2.5", ("2.5", "")), ("2.5, n 40", ("2.5", "40")), ("-3 n=4", ("-3", "4")), ("four", None), ("2x", None)],
)
def test_a_value_has_its_number_of_cases_beside_it(said: str, read: tuple[str, str] | None) -> None:
    assert amounts.value(said) == read


@pytest.mark.parametrize(
    ("said", "known", "band"),
    [
        ("1", words.SIZES, "solo"), ("1", words.TEAMS, "1"), ("250", words.SIZES, "101-1000"),
        ("1000", words.SIZES, "101-1000"), ("1001", words.SIZES, "1000+"), ("26", words.TEAMS, "26+"),
        ("about 1,200 people", words.SIZES, "1000+"), ("200-300", words.SIZES, "101-1000"),
        ("15 to 30", words.SIZES, ""), ("0", words.SIZES, ""), ("many", words.SIZES, ""), ("4", words.DOMAINS, ""),
    ],
)  # fmt: skip
def test_a_number_lies_in_one_band(said: str, known: dict[str, str], band: str) -> None:
    assert band_of(said, known) == band


@given(st.integers(1, 10**7))
def test_every_number_of_people_lies_in_a_band(number: int) -> None:
    for known in (words.SIZES, words.TEAMS):
        assert band_of(str(number), known) in known


def test_a_word_for_another_leads_to_one_the_form_knows() -> None:
    def known(form: Question) -> set[str]:
        return {one for each in form.inside for one in (*(each.known or ()), *known(each))}

    assert set(ALIKE.values()) <= known(FORM)
    assert all(each == each.lower().strip() for each in ALIKE)


@pytest.mark.parametrize(
    ("trade", "sector"),
    [("logistics", "transport"), ("government", "public"), ("Utilities", "energy"), ("bank", "finance"),
     ("hospital", "health"), ("law", "services"), ("railway", "transport"), ("newspaper", "")],
)  # fmt: skip
def test_common_trades_have_a_sector(trade: str, sector: str) -> None:
    assert meant(trade, words.SECTORS) == sector


@given(st.text(max_size=40))
def test_what_nobody_expects_never_raises(said: str) -> None:
    for each in ASKS.values():
        assert isinstance(each.refuse(said), str)
    assert meant(said, words.SECTORS) in {"", *words.SECTORS}
