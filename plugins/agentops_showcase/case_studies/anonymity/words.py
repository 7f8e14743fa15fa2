"""The word lists, front-coded in data/, and what an everyday word, a first name or a public name is."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "e"}
)
_ENDINGS = (
    ("'s", ""), ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""),
    ("ing", ""), ("ing", "e"), ("ers", ""), ("ers", "e"), ("er", ""), ("er", "e"), ("r", ""), ("est", ""),
    ("st", ""), ("ly", ""), ("ily", "y"), ("ness", ""), ("able", ""), ("able", "e"), ("less", ""), ("ful", ""),
    ("ment", ""),  # codespell:ignore ment
    ("ity", ""), ("ity", "e"), ("ation", "e"), ("ation", "ate"), ("ion", "e"), ("ion", ""),
)  # fmt: skip
_DOUBLING = frozenset({"ed", "ing", "er", "ers"})


def folded(text: str) -> str:
    """Return the text in lower case, without accents."""
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(each for each in apart if not unicodedata.combining(each)).translate(_PLAIN)


def stems(word: str) -> Iterator[str]:
    """Yield what a word may be a form of."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: len(word) - len(ending)] + instead
            yield stem
            if ending in _DOUBLING and not instead and stem[-1] == stem[-2]:
                yield stem[:-1]


def front_decoded(text: str) -> frozenset[str]:
    """Read a list in which each line starts with how many characters it shares with the one before."""
    words, before = [], ""
    for line in text.split("\n"):
        if line:
            before = before[: int(line[0], 36)] + line[1:]
            words.append(before)
    return frozenset(words)
