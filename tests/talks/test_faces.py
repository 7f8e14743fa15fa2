from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.talks.faces import balanced, face, wrapped

FACES = ("serif-400", "serif-600", "sans-400", "sans-600")
WORDS = st.lists(st.text(st.characters(codec="latin-1", categories=["L", "N", "P"]), min_size=1), max_size=12)


@pytest.mark.parametrize("name", FACES)
def test_a_face_holds_the_letters_of_latin_alphabets(name: str) -> None:
    assert face(name).unknown("Ångström, naïve; Łódź “40 %” – it’s 3 × 4 · €") == ""


@pytest.mark.parametrize("name", FACES)
def test_widths_are_those_of_the_font(name: str) -> None:
    found = face(name)
    assert found.units == 1000
    assert found.width("l", 10) < found.width("m", 10)
    assert found.width("AV", 1000) < found.width("A", 1000) + found.width("V", 1000)  # kerned
    assert found.width("", 10) == 0


def test_an_unknown_letter_is_told_and_drawn_as_a_square() -> None:
    assert face("sans-400").unknown("a漢b漢🐟") == "漢🐟"
    assert face("sans-400").outline("漢").count("z") == 2


def test_outlines_begin_where_the_letters_before_end() -> None:
    found = face("sans-400")
    first, second = found.outline("H"), found.outline("HH")
    assert second.startswith(first)
    assert second.count("M") == 2


@given(WORDS, st.floats(20, 400))
def test_lines_hold_every_word_once_and_keep_to_their_width(words: list[str], room: float) -> None:
    text = " ".join(words)
    for lines in (wrapped(text, room, "sans-400", 10), balanced(text, room, "sans-400", 10)):
        assert " ".join(lines) == text
        for line in lines:
            assert " " not in line or face("sans-400").width(line, 10) <= room + 1e-6


@given(WORDS, st.floats(60, 400))
def test_even_lines_are_no_more_than_greedy_ones(words: list[str], room: float) -> None:
    text = " ".join(words)
    assert len(balanced(text, room, "serif-400", 10)) <= len(wrapped(text, room, "serif-400", 10))
