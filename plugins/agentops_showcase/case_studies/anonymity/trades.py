"""Words for a kind of business, place or farm in many languages, and the identifiers that hold one beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.knowledge import joined, strange
from agentops_showcase.case_studies.anonymity.words import folded

_TOKEN = re.compile(r"(?<![A-Za-zÀ-ɏ0-9_+-])[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ]|[_-](?=[A-Za-zÀ-ɏ])){5,59}(?![A-Za-zÀ-ɏ+=])")
_PIECE = re.compile(r"[A-ZÀ-Þ]?[a-zß-ÿĀ-ɏ]+|[A-ZÀ-Þ]+(?![a-z])")
_UNSPEAKABLE = re.compile("[bcdfghjklmnpqrstvwxz]{5}")
_LONGEST = 48


def trade(word: str) -> bool:
    """Tell whether a word says what somebody trades in, or what kind of house it is."""
    plain = folded(word)
    return plain in LISTS["nouns"] or plain in LISTS["kinds"] or kind_at_end(plain)


def kind_at_end(plain: str) -> bool:
    """Tell whether a compound ends with a word for a kind of house."""
    return any(plain.endswith(each) and len(plain) - len(each) >= 3 for each in LISTS["kind_endings"])


def identifiers(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield where an identifier joins a kind of business and a word of no list, with those words."""
    for token in _TOKEN.finditer(text):
        pieces = [(each.start(), each.end(), folded(each[0])) for each in _PIECE.finditer(token[0])]
        before = text[max(0, token.start() - 200) : token.start()].rpartition(" ")[2]
        if "://" in before:
            continue  # the page of somebody's site
        if not 2 <= len(pieces) <= 8 or len(token[0]) > _LONGEST or ("-" in token[0] and token[0] != token[0].lower()):
            continue
        kinds = [
            each for each in pieces if len(each[2]) > 3 and each[2] not in LISTS["software_trades"] and trade(each[2])
        ]
        odd = [each for each in pieces if each not in kinds and _odd(each[2])]
        if kinds and odd:
            ends = [*kinds, *odd]
            first, last = min(each[0] for each in ends), max(each[1] for each in ends)
            yield token.start() + first, token.start() + last, tuple(each[2] for each in odd)


def _odd(plain: str) -> bool:
    return (
        len(plain) >= 5
        and not _UNSPEAKABLE.search(plain)
        and strange(plain)
        and not joined(plain)
        and not any(len(each) > 3 and plain.startswith(each) for each in LISTS["technical"])
        and not any(plain in LISTS[each] for each in ("estate", "services", "every_words", "decorators"))
    )
