"""Text that two studies share: single passages, or so much that one is a copy of the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agentops_showcase.case_studies.siblings.rules import ALIKE, PASSAGE
from agentops_showcase.case_studies.siblings.telling import PASSAGE as WORDS
from agentops_showcase.case_studies.siblings.telling import SHINGLE, Piece, Run, Telling, runs
from agentops_showcase.problems import Report

SHARE = 30
"""Per cent of the runs of four words of the shorter study that make two studies alike; unrelated ones share up to 2."""
LEAST = 60
"""Runs of four words below which a share says nothing."""


def check_alike(mine: Telling, older: Sequence[Telling], report: Report) -> None:
    """Report the sibling that a study is most of all a copy of, else every passage, with the first that has it."""
    alike = [(_share(mine, each), each) for each in older]
    share, other = max(alike, key=lambda each: each[0], default=(0, mine))
    if share >= SHARE:
        found = f"{share} % of its runs of {SHINGLE} words in {other.study.document.path} too"
        fix = "mend that study instead, or write this one from its own notes"
        report.add(ALIKE.at(mine.study.place, found, f"less than {SHARE} %", fix))
        return
    known: dict[Run, tuple[Piece, int]] = {}
    for each in older:
        if not mine.passages.isdisjoint(each.passages):
            for piece in each.pieces:
                for at, run in runs([word for word, _, _ in piece.words()], WORDS):
                    known.setdefault(run, (piece, at))
    if known:
        _check_passages(mine, known, report)


def _share(mine: Telling, other: Telling) -> int:
    """Return how many per cent of the shorter one's runs stand in both."""
    shorter = min(len(mine.shingles), len(other.shingles))
    return 100 * len(mine.shingles & other.shingles) // shorter if shorter >= LEAST else 0


def _check_passages(mine: Telling, known: Mapping[Run, tuple[Piece, int]], report: Report) -> None:
    for piece in mine.pieces:
        spots = piece.words()
        words = [word for word, _, _ in spots]
        end = 0
        for at, run in runs(words, WORDS):
            if at < end or run not in known:
                continue
            there, start = known[run]
            end = at + _common(words[at:], [word for word, _, _ in there.words()][start:])
            first, last = spots[at][1], spots[end - 1][2]
            said = " ".join(piece.text[first:last].split())
            shown = said if len(said) <= 90 else f"{said[:89]}…"
            found = f"'{shown}', {end - at} words that {there.whole} has too"
            fix = "write it anew from what happened here, or link the other study"
            report.add(PASSAGE.at(piece.place(first, last), found, f"fewer than {WORDS} words in common", fix))


def _common(one: list[str], other: list[str]) -> int:
    size = 0
    while size < min(len(one), len(other)) and one[size] == other[size]:
        size += 1
    return size
