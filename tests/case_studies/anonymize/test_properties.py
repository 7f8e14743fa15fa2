"""What holds for any text: once is enough, the check agrees, names are stable, results keep their size."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentops_showcase.case_studies import anonymity
from agentops_showcase.case_studies.anonymity.deny import squeezed
from agentops_showcase.case_studies.anonymize import (
    Book,
    KeyFileError,
    Proposal,
    book_of,
    difference,
    key_text,
    propose,
)
from agentops_showcase.problems import Level
from agentops_showcase.sources import Text

TERMS = ("Torvandel", "Quernlight", "Brezalix")
DENY = anonymity.parse("\n".join(TERMS))
SPELLINGS = st.sampled_from(TERMS).flatmap(
    lambda term: st.sampled_from(
        (
            term,
            term.upper(),
            term.lower(),
            f"{term}'s",
            f"`{term.upper()}_KEY`",
            f"`{term.lower()}-prod`",
            f"`my{term}Client`",
        )
    )
)
FACTS = st.sampled_from(
    (
        "10.44.7.19 answered", "it ran on db-prod-07.torvandel.internal", "write to zdenka.halvarsen@torvandel.com",
        "Zdenka Halvarsen wrote it", "the path was /home" + "/zhalvarsen/notes", "ticket ROUTE-4471 says so",
        "call +34 600 55 01 99", "the card was 3c:a9:f4:1e:77:b2", "password: Heron-Basalt-4471",
        "four of 25 broke", "16 % before and 4 % after", "it took 40 minutes",
    )
)  # fmt: skip
SENTENCES = st.one_of(SPELLINGS.map(lambda term: f"We asked {term} about it."), FACTS.map(lambda fact: f"Then {fact}."))
FRAMES = st.sampled_from(
    ("{}", "# {}", "- {}", "> {}", "| a | b |\n|---|---|\n| 1 | {} |", "```sh\n# {}\n```", "<!-- {} -->")
)
DOCUMENTS = st.lists(st.tuples(FRAMES, SENTENCES), min_size=1, max_size=8).map(
    lambda parts: "\n\n".join(frame.format(text) for frame, text in parts) + "\n"
)


def proposed(body: str, book: Book | None = None) -> Proposal:
    return propose("draft", body, DENY, book or Book())


@settings(deadline=None, max_examples=80)
@given(DOCUMENTS)
def test_a_second_run_changes_nothing_with_or_without_the_key(body: str) -> None:
    once = proposed(body)
    for book in (Book(), book_of(key_text(once.book))):
        assert proposed(once.after, book).edits == ()


@settings(deadline=None, max_examples=80)
@given(DOCUMENTS)
def test_the_check_finds_fault_with_no_replacement(body: str) -> None:
    left = anonymity.check(Text("draft.md", proposed(body).after), DENY)
    assert [each for each in left if each.level is not Level.NOTE] == []


@settings(deadline=None, max_examples=80)
@given(DOCUMENTS)
def test_no_private_term_is_left_and_none_is_in_the_masked_difference(body: str) -> None:
    found = proposed(body)
    shown = difference(found, "draft.md", "draft.md", show=False)
    for text in (found.after, shown):
        seen = squeezed(text).letters
        for term in (*TERMS, "halvarsen", "Heron-Basalt", "10.44.7.19", "ROUTE-4471"):
            assert squeezed(term).letters not in seen


@settings(deadline=None, max_examples=60)
@given(DOCUMENTS, DOCUMENTS)
def test_a_second_study_gets_the_same_names_from_the_key(first: str, second: str) -> None:
    book = book_of(key_text(proposed(first).book))
    before = {old: one.name for one in book.entries for old in one.old}
    later = proposed(second, book).book
    assert {old: one.name for one in later.entries for old in one.old if old in before} == before
    names = [one.name for one in later.entries]
    assert len(names) == len(set(names))


@settings(deadline=None, max_examples=60)
@given(DOCUMENTS)
def test_results_keep_size_and_direction(body: str) -> None:
    figures = r"[0-9]+ %|[a-z]+ of 25|40 minutes"
    assert re.findall(figures, proposed(body).after) == re.findall(figures, body)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(TERMS), min_size=1, max_size=6))
def test_the_key_leads_back(terms: list[str]) -> None:
    body = "".join(f"We asked {term} about it.\n\n" for term in terms)
    found = proposed(body)
    back = found.after
    for one in book_of(key_text(found.book)).entries:
        back = back.replace(one.name, one.old[0])
    assert back == body


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_text_stops_it(body: str) -> None:
    found = proposed(body.replace("\r", "\n"))
    assert proposed(found.after).edits == ()


def test_secrets_are_in_no_key() -> None:
    found = proposed("password: Heron-Basalt-4471\n")
    assert found.after == "password: REDACTED\n"
    assert found.edits[0].secret
    assert "Heron" not in key_text(found.book)


@pytest.mark.parametrize(
    "text",
    [
        "", "{}", "[]", "null", "names", '{"format": "other", "names": []}', '{"format": "agentops-key-1"}',
        '{"format": "agentops-key-1", "names": [{"family": "company", "name": "Company A", "old": [1]}]}',
        '{"format": "agentops-key-1", "names": [{"family": "a", "name": "A", "old": []},'
        ' {"family": "a", "name": "A", "old": []}]}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(KeyFileError):
        book_of(text)
