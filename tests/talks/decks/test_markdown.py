"""Words stay words in Markdown, whatever they hold."""

from __future__ import annotations

import html
import re

import markdown as library
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.talks.decks.archive import archive
from agentops_showcase.talks.decks.lettering import SANS, lines_of
from agentops_showcase.talks.decks.markdown import comment, inside, markdown

_PLAIN = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60)


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "- no list",
        "1. no list",
        "a *b* c_d_e",
        "`git push --no-verify`",
        "<b>bold</b> & {{ x }}",
        "[a](b)",
        "$x$ | ~y~",
    ],
)
def test_a_text_shows_what_it_says(text: str) -> None:
    made = library.markdown(markdown(text))
    assert html.unescape(re.sub(r"<[^>]+>", "", made)) == text


@given(_PLAIN)
def test_no_text_ends_a_comment_or_opens_a_tag(text: str) -> None:
    assert "-->" not in comment([text])
    assert "<" not in markdown(text)
    assert not set('<>"{}') & set(inside(text))


@pytest.mark.parametrize("name", ["/etc", "../a", "a/../b", "a\\b", "a//b", ""])
def test_no_archive_leads_out_of_its_folder(name: str) -> None:
    with pytest.raises(ValueError, match="no safe name"):
        archive([(name, b"")])


def test_a_word_that_is_wider_than_its_box_has_no_lines() -> None:
    assert lines_of("a" * 50, SANS, 20, 100) is None
    assert lines_of("a b c", SANS, 20, 1000) == 1
