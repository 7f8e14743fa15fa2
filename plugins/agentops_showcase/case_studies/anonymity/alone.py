"""Capitals that are there for a name, where nothing else says so."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity.blocks import Block
from agentops_showcase.case_studies.anonymity.data import FILLED, LISTS
from agentops_showcase.case_studies.anonymity.knowledge import everyday, joined, public, strange, technical
from agentops_showcase.case_studies.anonymity.words import folded

_SOURCE = re.compile(
    r"(?:Sources?|sources?|References?|references?|[Ss]ee|cf[.]?|[Qq]uellen?|[Ff]uentes?|[Ff]onti|[Pp]aper|[Bb]ook)"
    r"[ :][^.;]*$"
)
_OFFICE = re.compile(
    r"(?:afdeling|dział|oddělení|département|departamento|dipartimento|avdel(?:n)?ing(?:en)?|service|ufficio)[ ]$"
)
_TITLED = re.compile(rf"{FILLED['W']}|&", re.ASCII)
_LOGIN = re.compile("[a-z]{1,12}[._][a-z]{4,20}")
_SMALL = re.compile("(?:^|[ ])[ά-ώа-яёіїєґ]{2,20}[ ,]")
_KINDRED = re.compile(r"(?:genus|species|family|order|taxon|Gattung|Familie|género|genre|famille|genere)[ ][*_]?$")
_CODE_BEFORE = "[`'\"“„«&"
_CODE_AFTER = re.compile(r"[`/@=-]|:[^ ]|[.][^\W_]|\"|”")


def lone(text: str, start: int, end: int, big: list[str], block: Block, opens: bool, tongue: str) -> bool:
    """Tell whether a capital inside a sentence is there for a name: a word of no list, in no link and no code."""
    if not big or opens or tongue == "de" or block.kind != "prose" or len(big) > 3:
        return False
    if _SOURCE.search(text[max(0, start - 160) : start]):
        return False
    around = text[start - 1 : start] in _CODE_BEFORE or _CODE_AFTER.match(text[end : end + 2])
    if around or _OFFICE.search(text[max(0, start - 20) : start]):
        return False
    if _KINDRED.search(text[max(0, start - 10) : start]):
        return False
    first = big[0]
    if ord(first[0]) > 0x36F:
        if folded(first) in LISTS["months"]:
            return False
        dash = text[max(0, start - 2) : start] in {"— ", "– "} or not _SMALL.search(text[:start])
        return len(first) >= 4 and not dash and not first.isupper() and ord(first[0]) < 0x530
    return (
        len(first) >= 4
        and all(part[1:] == part[1:].lower() and _piece(part, first) for part in re.split("[-'’]", first))
        and strange(first)
        and not any(folded(first) in LISTS[each] for each in ("every_words", "words_too", "nouns"))
        and not any(public(folded(word)) for word in big)
        and not form_of_public(folded(first))
        and not (joined(folded(first)) and technical(folded(first)))
    )


def _piece(part: str, word: str) -> bool:
    return part == word or (len(part) > 2 and not everyday(folded(part)))


def form_of_public(plain: str) -> bool:
    """Tell whether a word is a public name with the ending of another language."""
    return any(plain[:size] in LISTS["public"] for size in range(max(4, len(plain) - 4), len(plain)))


def label(text: str, start: int, end: int, big: list[str]) -> bool:
    """Tell whether two words of no list, each with a capital, are all that a part of a drawing says."""
    edges = text[start - 1 : start], text[end : end + 1]
    if not all(edge and edge in "\"'()[]{}|" for edge in edges):
        return False
    return all(strange(word) and len(word) >= 4 and not word.isupper() for word in big)


def encoded(text: str) -> bool:
    """Tell whether somebody encoded a name: up to four words with capitals, one of them in no list, or an account."""
    words = text.split(" ")
    if len(words) == 1 and (_LOGIN.fullmatch(text) or (len(text) >= 6 and text[:1].isupper() and text[1:].islower())):
        return strange(text) and not joined(folded(text))
    return 2 <= len(words) <= 4 and all(_TITLED.fullmatch(word) for word in words) and any(map(strange, words))
