"""Text that two studies share: single passages, or so much that one is a copy of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agentops_showcase.case_studies.siblings.rules import ALIKE, PASSAGE
from agentops_showcase.case_studies.siblings.telling import Piece, Telling
from agentops_showcase.problems import Report

PASSAGE_WORDS = 15
"""Words in the same order that make a passage: an average sentence; names, formulas and idioms are shorter."""
SHINGLE = 4
SHARE = 30
"""Per cent of the runs of four words of the shorter study that make two studies alike; unrelated ones share 1 to 3."""
LEAST = 60
"""Runs of four words below which a share says nothing."""

Run = tuple[str, ...]


def check_alike(mine: Telling, older: Sequence[Telling], report: Report) -> None:
    """Report the sibling that a study is a copy of, else every passage that stands in one."""
    own = _shingles(mine)
    for other in older:
        theirs = _shingles(other)
        shorter = min(len(own), len(theirs))
        share = 100 * len(own & theirs) // shorter if shorter >= LEAST else 0
        if share >= SHARE:
            found = f"{share} % of its runs of {SHINGLE} words in {other.study.document.path} too"
            fix = "mend that study instead, or write this one from its own notes"
            report.add(ALIKE.at(mine.study.place, found, f"less than {SHARE} %", fix))
        else:
            _check_passages(mine, other, report)


def _check_passages(mine: Telling, other: Telling, report: Report) -> None:
    known: dict[Run, tuple[Piece, int]] = {}
    for piece in other.pieces:
        words = [word for word, _, _ in piece.words()]
        for at, run in _runs(words, PASSAGE_WORDS):
            known.setdefault(run, (piece, at))
    for piece in mine.pieces if known else ():
        spots = piece.words()
        words = [word for word, _, _ in spots]
        end = 0
        for at, run in _runs(words, PASSAGE_WORDS):
            if at < end or run not in known:
                continue
            there, start = known[run]
            end = at + _common(words[at:], [word for word, _, _ in there.words()][start:])
            first, last = spots[at][1], spots[end - 1][2]
            said = " ".join(piece.text[first:last].split())
            shown = said if len(said) <= 90 else f"{said[:89]}…"
            found = f"'{shown}', {end - at} words that {there.whole} has too"
            fix = "write it anew from what happened here, or link the other study"
            report.add(PASSAGE.at(piece.place(first, last), found, f"fewer than {PASSAGE_WORDS} words in common", fix))


def _shingles(told: Telling) -> set[Run]:
    return {run for piece in told.pieces for _, run in _runs([word for word, _, _ in piece.words()], SHINGLE)}


def _runs(words: list[str], size: int) -> Iterator[tuple[int, Run]]:
    for at in range(len(words) - size + 1):
        yield at, tuple(words[at : at + size])


def _common(one: list[str], other: list[str]) -> int:
    size = 0
    while size < min(len(one), len(other)) and one[size] == other[size]:
        size += 1
    return size
