"""A stand-in is written the way the place is written, and a longer word is taken whole."""

import pytest

from agentops_showcase.case_studies import anonymity
from agentops_showcase.case_studies.anonymize import Book, propose

DENY = anonymity.parse("Torvandel\nQuernlight Press\nBrézal")


def after(text: str) -> str:
    return propose("draft", text, DENY, Book()).after


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At Torvandel we tried it.\n", "At Company A we tried it.\n"),
        ("That was Torvandel's idea.\n", "That was Company A's idea.\n"),
        ("That was Torvandel’s idea.\n", "That was Company A’s idea.\n"),
        ("Set `TORVANDEL_DB` first.\n", "Set `COMPANY_A_DB` first.\n"),
        ("Set `torvandel_db` first.\n", "Set `company_a_db` first.\n"),
        ("Set `torvandel-db` first.\n", "Set `company-a-db` first.\n"),
        ("Call `torvandelDb()` first.\n", "Call `companyADb()` first.\n"),
        ("Call `openTorvandelDb()` first.\n", "Call `openCompanyADb()` first.\n"),
        ("The TORVANDEL sign hung there.\n", "The COMPANY A sign hung there.\n"),
        ("The quernlight_press job ran.\n", "The company_a job ran.\n"),
        ("The `QuernlightPress` job ran.\n", "The `CompanyA` job ran.\n"),
        ("BREZAL and brézal are one.\n", "COMPANY A and company A are one.\n"),
        ("We wrote T\u200borvandel so.\n", "We wrote Company A so.\n"),
        ("We wrote %54orvandel so.\n", "We wrote Company A so.\n"),
        ("Project Torvandel began.\n", "Project A began.\n"),
    ],
)
def test_the_spelling_of_the_place_stays(text: str, expected: str) -> None:
    assert after(text) == expected


def test_one_name_for_one_thing_and_another_for_another() -> None:
    text = "Torvandel, torvandel_db, TORVANDEL_X and Quernlight Press.\n"
    assert after(text) == "Company A, company_a_db, COMPANY_A_X and Company B.\n"


def test_a_name_that_the_text_has_already_is_not_given_twice() -> None:
    assert after("Company A bought from Torvandel.\n") == "Company A bought from Company B.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our ward has 640 beds.\n", "Our ward has 101-1000 beds.\n"),
        ("It went live on 3 February 2024.\n", "It went live in Q1 2024.\n"),
        ("We have over 100 beds there.\n", "We have 101-1000 beds there.\n"),
    ],
)
def test_a_size_becomes_a_band_and_a_day_a_quarter(text: str, expected: str) -> None:
    assert after(text) == expected


def test_a_result_keeps_its_size() -> None:
    text = '---\nmetrics:\n  - name: "Beds"\n    before: {value: 640}\n---\n\nWe have 640 beds, then 320 beds.\n'
    assert "640 beds" in after(text)
    assert "value: 640" in after(text)


def test_a_term_before_everyday_words_is_no_person() -> None:
    text = '---\nmetrics:\n  - name: "Torvandel releases"\n---\n\nAt Torvandel and in @torvandel.\n'
    assert "At Company A and in @company-a." in after(text)
    assert "Engineer" not in after(text)
