"""What a word is: everyday, public, a first name, or none of these, which is what a name looks like."""

from __future__ import annotations

import re
from functools import lru_cache

from agentops_showcase.case_studies.anonymity.data import LISTS, WORDS
from agentops_showcase.case_studies.anonymity.words import folded, stems

_PUBLIC = LISTS["public"]
_BEFORE = ("un", "re", "non", "pre", "sub", "over", "multi", "micro", "auto", "co", "de", "dis", "inter")
_LONGEST = 40  # no word of a language, and no name, is longer
_PARTS = re.compile(r"[^a-z]+")


@lru_cache(maxsize=20000)
def everyday(word: str) -> bool:
    """Tell whether a word (lower case, no accents) is in the dictionary or a regular form of one that is."""
    if len(word) > _LONGEST:
        return False
    if word in LISTS.every_stop or everyday_base(word):
        return True
    for before in _BEFORE:
        if word.startswith(before) and len(word) - len(before) >= 4 and everyday_base(word[len(before) :]):
            return True
    return False


@lru_cache(maxsize=20000)
def everyday_base(word: str, steps: int = 3) -> bool:
    """Tell whether a word, or what it is a form of, is in the dictionary."""
    return word in WORDS.common or (steps > 0 and any(everyday_base(stem, steps - 1) for stem in stems(word)))


@lru_cache(maxsize=20000)
def public(word: str) -> bool:
    """Tell whether a word (lower case, no accents) is the name of a public product, place, people or month."""
    return (
        word in _PUBLIC
        or word in WORDS.proper
        or word in LISTS["months"]
        or word in LISTS["roles"]
        or (word.endswith("s") and word[:-1] in _PUBLIC)
    )


@lru_cache(maxsize=20000)
def joined(word: str) -> bool:
    """Tell whether a word is two or three everyday words written as one."""
    return 6 <= len(word) <= _LONGEST and any(
        _piece(word[:n]) and (_piece(word[n:]) or (len(word) - n >= 9 and joined(word[n:])))
        for n in range(3, len(word) - 2)
    )


def _piece(word: str) -> bool:
    return everyday_base(word) or word in _PUBLIC or word == "lib"


def owned(label: str) -> bool:
    """Tell whether a label of a host belongs to somebody: no list knows it, or it joins two words of other trades."""
    plain = re.sub("[^a-z]", "", label.lower())
    if plain.startswith(("my", "your")) and (everyday(plain[2:]) or joined(plain[2:]) or everyday(plain[4:])):
        return False
    if estate(label):
        return True
    return joined(plain) and not everyday(plain) and not public(plain) and not technical(plain)


@lru_cache(maxsize=20000)
def strange(word: str) -> bool:
    """Tell whether no list knows the word, so that it may be a name; a part of a compound is enough."""
    for part in _PARTS.split(folded(word.replace("’", "'")).removesuffix("'s")):
        if len(part) >= 3 and not everyday(part) and not public(part):
            return True
    return False


@lru_cache(maxsize=20000)
def given(word: str) -> bool:
    """Tell whether a word is a first name, or several with hyphens."""
    parts = folded(word).replace("'", "").split("-")
    if len(parts) > 1 and word[word.index("-") + 1 :][:1].islower() and everyday(parts[1]):
        return False
    return parts[0] in WORDS.first and all(len(part) >= 2 for part in parts)


def ambiguous(word: str) -> bool:
    """Tell whether a word is also an everyday one or a public name."""
    plain = folded(word)
    return everyday(plain) or public(plain) or plain in LISTS["words_too"]


def surname(word: str) -> bool:
    """Tell whether a capitalised word can end the name of a person."""
    plain = folded(word.replace("’", "'"))
    return strange(word) or plain in WORDS.last or plain in WORDS.first


@lru_cache(maxsize=4000)
def handle(word: str) -> bool:
    """Tell whether a lower-case token can be somebody's account: a part of it is no word anybody knows."""
    plain = folded(word)
    if plain in LISTS["accounts"] or plain in LISTS["roles"] or plain in _PUBLIC:
        return False
    parts = [part for part in _PARTS.split(plain) if part]
    unknown = [part for part in parts if len(part) >= 3 and _unknown(part)]
    return bool(unknown) and not any(part in LISTS["estate"] for part in parts)


def _unknown(part: str) -> bool:
    return not everyday(part) and part not in _PUBLIC and part not in LISTS["roles"] and not joined(part)


@lru_cache(maxsize=4000)
def estate(name: str) -> bool:
    """Tell whether the name of a resource holds a word that belongs to somebody."""
    parts = [part for part in _PARTS.split(folded(name)) if part]
    return any(
        len(part) >= 3
        and part not in LISTS["estate"]
        and not public(part)
        and not everyday(part)
        and (not joined(part) or (len(part) >= 8 and not technical(part)))
        for part in parts
    )


def technical(word: str) -> bool:
    """Tell whether a joined word starts or ends with a word of the trade, like "datastore" or "webserver"."""
    return any(word.startswith(each) or word.endswith(each) for each in LISTS["technical"])
