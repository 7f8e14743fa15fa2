"""Answer "I cited Factor V of 2026-02": by number or name, and month. docs/assets/lineage.js answers alike."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agentops_showcase.lineage.edition import ROMAN, Edition, Name
from agentops_showcase.lineage.whole import Lineage

_ASKED = re.compile(r"(.*?)(?:[\s-]+(\d{4}-\d{2}))?", re.DOTALL)
_ODD = re.compile(r"[^a-z0-9.]+")


@dataclass(frozen=True, slots=True)
class Question:
    """What was cited: a number, else a name as an address spells it; and the month, "" for any."""

    number: int
    name: str
    month: str


def asked(text: str) -> Question:
    """Read what a reader typed, or the fragment of an address: "V-2026-02", "factor 5", "validate-externally"."""
    match = _ASKED.fullmatch(text.strip())
    head, month = (match[1], match[2] or "") if match else ("", "")
    word = _ODD.sub("-", head.lower()).strip("-.").removeprefix("factor-")
    if re.fullmatch(r"\d{1,2}", word):
        return Question(int(word), "", month)
    number = ROMAN.index(word.upper()) if word and word.upper() in ROMAN else 0
    return Question(number, "" if number else word, month)


def find(lineage: Lineage, question: Question) -> tuple[Name, ...]:
    """Return the names that were meant; outside of all editions the earliest, or every one of that name."""
    named = [
        (edition, name)
        for edition in lineage.editions
        for name in edition.names
        if (name.number == question.number if question.number else question.name in name.spellings)
    ]
    then = [pair for pair in named if in_use(pair[0], question.month)]
    if not then and named and question.month < min(edition.first for edition, _ in named)[:7]:
        first = min(edition.first for edition, _ in named)
        then = [pair for pair in named if pair[0].first == first]
    return tuple(name for _, name in then or named)


def in_use(edition: Edition, month: str) -> bool:
    """Tell whether an edition was in use on any day of a month; "" is any month."""
    return not month or (edition.first[:7] <= month and (not edition.last or month <= edition.last[:7]))
