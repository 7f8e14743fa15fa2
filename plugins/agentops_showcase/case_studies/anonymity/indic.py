"""Letters of India: nine scripts laid out alike, read as Devanagari, and a word of it in Latin letters."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_BLOCKS = range(0x980, 0xD80)  # Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam
_FIRST, _WIDTH = 0x900, 0x80
_SOUNDS = "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v sh sh s h l"
_OPEN = "a i i u u ri e ai o au o"
_CONSONANTS = dict(zip("कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ", _SOUNDS.split(" "), strict=True))
_SIGNS = dict(zip("ािीुूृेैोौॉ", _OPEN.split(" "), strict=True))
_VOWELS = dict(zip("अआइईउऊऋएऐओऔऑ", ("a", *_OPEN.split(" ")), strict=True))
_LONGEST = 16


def mapped(text: str) -> str:
    """Return a text with each Indian letter moved to where Devanagari has it; other letters stay."""
    return "".join(chr(_FIRST + ord(char) % _WIDTH) if ord(char) in _BLOCKS else char for char in text)


def foreign(text: str) -> bool:
    """Tell whether a text has Indian letters that are none of Devanagari."""
    return any(ord(char) in _BLOCKS for char in text)


def bare(word: str) -> str:
    """Return a word without the dots below its letters."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if char not in "़ःँ")


@lru_cache(maxsize=4000)
def latin(word: str) -> tuple[str, ...]:
    """Return how a word of Devanagari may be written in Latin letters: the short a is heard or not."""
    if not 2 <= len(word) <= _LONGEST:
        return ()
    units = _units(word)
    if not units:
        return ()
    full = "".join(each + vowel for each, vowel in units)
    full = full[:-1] if units[-1][1] == "a" and word[-1] in _CONSONANTS else full
    both = (full, _dropped(units, word))
    return tuple(other for each in both for other in (each, each.replace("v", "w")))


def _dropped(units: list[tuple[str, str]], word: str) -> str:
    """Leave the short a out of the last but one syllable, and at the end."""
    ends = len(units) - 1
    bare_end = word[-1] in _CONSONANTS
    out = ""
    for at, (sound, vowel) in enumerate(units):
        silent = vowel == "a" and ((at == ends and bare_end) or (at == ends - 1 and at > 0 and not bare_end and sound))
        out += sound + ("" if silent else vowel)
    return out


def _units(word: str) -> list[tuple[str, str]]:
    """Return consonants with their vowels; nothing where a letter is in no table."""
    units: list[tuple[str, str]] = []
    for char in word:
        if char in _CONSONANTS:
            units.append((_CONSONANTS[char], "a"))
        elif char in _VOWELS:
            units.append(("", _VOWELS[char]))
        elif char in _SIGNS and units:
            units[-1] = (units[-1][0], _SIGNS[char])
        elif char == "्" and units:
            units[-1] = (units[-1][0], "")
        elif char == "ं" and units:
            units.append(("n", ""))
        else:
            return []
    return units
