"""What changed is told in words, sentence by sentence, and within bounds."""

from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.editions import Frozen
from agentops_showcase.editions.changes import MOST_HUNKS, MOST_LETTERS, Compared, compared, readable
from agentops_showcase.editions.moving import moved_into
from agentops_showcase.problems import Place
from agentops_showcase.render import render
from tests.editions.making import sheet

WORDS = st.text("ab .", max_size=12)


def difference(then: str, now: str) -> Compared:
    old = sheet(body=then)
    frozen = Frozen("1", "2026-04-01", "2026-01", (moved_into(old, "1", frozenset({old.route})),), Place("x"))
    (found,) = compared(frozen, (sheet(body=now),))
    return found


def test_the_same_words_are_the_same_whatever_is_drawn_or_linked() -> None:
    assert difference("A [law](../../laws/1/) is.", "A [law](../../laws/1/) is.").same
    assert difference('<p class="old">A law &amp; more.</p>', "A law & more.").same
    assert difference("A [law](../../laws/1/) is.", "A [law](../../laws/2/) is.").same


def test_a_changed_word_is_shown_in_its_sentence_and_part() -> None:
    found = difference("## Monday\n\nMeasure the board once.", "## Monday\n\nMeasure the board twice.")
    (hunk,) = found.hunks
    assert (hunk.part, hunk.kind) == ("Monday", "changed")
    assert hunk.pieces == (("kept", "Measure the board"), ("removed", "once."), ("added", "twice."))


def test_sentences_with_nothing_in_common_stand_one_after_the_other() -> None:
    found = difference("Measure twice.", "Nobody saw anything.")
    assert [each.kind for each in found.hunks] == ["removed", "added"]


def test_a_new_and_a_lost_paragraph_are_named() -> None:
    assert [each.kind for each in difference("One.", "One.\n\nTwo words.").hunks] == ["added"]
    assert [each.kind for each in difference("One.\n\nTwo words.", "One.").hunks] == ["removed"]


def test_a_page_that_was_written_anew_stays_within_bounds() -> None:
    then = "\n\n".join(f"Kept {at}.\n\nOld {at} {'x' * 3000}." for at in range(100))
    now = "\n\n".join(f"Kept {at}.\n\nNew {at} {'y' * 3000}." for at in range(100))
    found = difference(then, now)
    assert len(found.hunks) == MOST_HUNKS
    assert found.more == 200 - MOST_HUNKS
    assert max(len(words) for each in found.hunks for _, words in each.pieces) <= MOST_LETTERS


@given(st.lists(WORDS), st.lists(WORDS))
def test_what_is_kept_and_removed_is_the_old_text(then: list[str], now: list[str]) -> None:
    found = difference("\n\n".join(then), "\n\n".join(now))
    lost = sorted(
        word for each in found.hunks for kind, words in each.pieces if kind == "removed" for word in words.split()
    )
    new = sorted(
        word for each in found.hunks for kind, words in each.pieces if kind == "added" for word in words.split()
    )
    old_words = sorted(" ".join(readable(sheet(body="\n\n".join(then)))).split())
    now_words = sorted(" ".join(readable(sheet(body="\n\n".join(now)))).split())
    for word in lost:
        old_words.remove(word)
    for word in new:
        now_words.remove(word)
    assert old_words == now_words


def test_a_change_is_said_in_words_and_foreign_text_is_escaped() -> None:
    found = difference("Measure the `<b>` once.", "Measure the `<i>` twice.")
    shown = render(
        "edition_changes.html",
        edition=Frozen("1", "2026-04-01", "2026-01", (), Place("x")),
        changed=[{"id": "a", "title": "A", "then": "b", "now": "c", "hunks": found.hunks, "more": 0}],
        gone=[], same=[], added=[], lineage=None,
    )  # fmt: skip
    assert "removed: </span>" in shown
    assert "added: </span>" in shown
    assert "<b>" not in shown
