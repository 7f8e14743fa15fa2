"""Names in the forms that systems give them: without vowels, cut to eight letters, by initials, in another case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.knowledge import everyday, joined, public, strange
from agentops_showcase.case_studies.anonymity.words import folded

_PIECE = re.compile(r"[A-Z]+[a-z]+[0-9]{0,2}(?![^\W\d_])|[^\W\d_]+")
_VOWELS = str.maketrans("", "", "aeiouy")
_MOST = 40


@dataclass(frozen=True, slots=True)
class Forms:
    """The words of the names that are known."""

    bones: dict[str, str]
    pairs: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    initials: frozenset[str]
    stems: tuple[tuple[str, ...], ...]

    def __bool__(self) -> bool:
        return bool(self.bones or self.phrases or self.stems)


def known(names: Iterable[str], tongue: str) -> Forms:
    """Collect the forms of names, given as they are written."""
    bones: dict[str, str] = {}
    pairs: set[str] = set()
    phrases: list[tuple[str, ...]] = []
    stems: list[tuple[str, ...]] = []
    for name in list(dict.fromkeys(names))[:_MOST]:
        if "." in name.strip(".") and " " not in name:
            continue
        words = tuple(folded(word) for word in re.findall(r"[^\W\d_]+", name))
        words = tuple(word for word in words if word not in LISTS["every_words"])
        for word in words:
            if (len(word) >= 6 and strange(word)) or (len(words) == 1 and len(word) >= 6):
                bones.setdefault(word[0] + word[1:].translate(_VOWELS), word)
        halves = words if len(words) == 2 else _halves(words[0]) if len(words) == 1 else ()
        if halves:
            pairs.add("".join(word[0] for word in halves))
        if 2 <= len(words) <= 5 and any(strange(word) for word in words):
            phrases.append(words)
        if tongue not in {"en", "de"} and words and all(len(word) >= 5 for word in words) and any(map(strange, words)):
            stems.append(tuple(_stem(word) for word in words))
    initials = frozenset("".join(word[0] for word in words).upper() for words in phrases if len(words) >= 3)
    return Forms(
        bones, frozenset(pairs) - LISTS["short_words"], tuple(phrases), initials - LISTS["prefixes"], tuple(stems)
    )


def _halves(word: str) -> tuple[str, ...]:
    """Return the two everyday words of which a name is made."""
    for size in range(3, len(word) - 2):
        if everyday(word[:size]) and everyday(word[size:]) and not everyday(word):
            return word[:size], word[size:]
    return ()


def _stem(word: str) -> str:
    return word[: max(5, len(word) - 3)] if len(word) > 6 else word[: max(4, len(word) - 2)]


def places(forms: Forms, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a known name stands in a form of its own."""
    if not forms:
        return
    words = list(_PIECE.finditer(text))
    for piece in words:
        joint = text[piece.end() : piece.end() + 1] in {"_", "-"} and bool(
            text[piece.end() + 1 : piece.end() + 2].strip()
        )
        leads = joint and not text[piece.start() - 1 : piece.start()].strip("\"'`(/ ")
        if _short(forms, piece[0], leads) or (leads and folded(piece[0]) in forms.pairs):
            yield piece.span()
    for stems in forms.stems:
        for at in range(len(words) - len(stems) + 1):
            run = words[at : at + len(stems)]
            if all(_inflected(word[0], stem) for word, stem in zip(run, stems, strict=True)):
                yield run[0].start(), run[-1].end()


def _short(forms: Forms, piece: str, leads: bool) -> bool:
    plain = folded(piece)
    if piece in forms.initials:
        return True
    if (
        (piece.isupper() or leads)
        and len(plain) >= 3
        and piece.upper() not in LISTS["prefixes"]
        and _abbreviated(forms, plain)
    ):
        return True
    if not 4 <= len(plain) <= 20 or everyday(plain) or public(plain) or joined(plain):
        return False
    word = forms.bones.get(plain[0] + plain[1:].translate(_VOWELS), "")
    if word and len(plain) < len(word) and len(plain.translate(_VOWELS)) >= 4 and _within(plain, word):
        return True
    return any(_pieced(plain, words) and not _first_only(plain, words) for words in forms.phrases)


def _abbreviated(forms: Forms, plain: str) -> bool:
    """Tell whether a short token in capitals, or at the head of an identifier, is what is left of a name."""
    if everyday(plain) or public(plain):
        return False
    if len(plain) == 3 and any(len(words) == 2 and _pieced(plain, words) for words in forms.phrases):
        return True
    for bones, word in forms.bones.items():
        if plain[0] == bones[0] and (_within(plain, bones) and 4 * len(plain) >= 3 * len(bones)):
            return True
        if 4 <= len(plain) <= len(word) - 2 and word.startswith(plain):
            return True
    return False


def _within(short: str, word: str) -> bool:
    rest = iter(word)
    return all(char in rest for char in short)


def _pieced(plain: str, words: tuple[str, ...]) -> bool:
    """Tell whether a token is made of the beginnings of all words in turn, one of them three letters long."""
    if len(words) == 1:
        return len(plain) >= 1 and words[0].startswith(plain)
    for size in range(1, len(plain)):
        if not words[0].startswith(plain[:size]):
            return False
        if _pieced(plain[size:], words[1:]):
            return True
    return False


def _first_only(plain: str, words: tuple[str, ...]) -> bool:
    return words[0].startswith(plain) or len(plain) < 2 + len(words)


def _inflected(word: str, stem: str) -> bool:
    plain = folded(word)
    return word[0].isupper() and plain.startswith(stem) and len(plain) - len(stem) <= 5 and not everyday(plain)
