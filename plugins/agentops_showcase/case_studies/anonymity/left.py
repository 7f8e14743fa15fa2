"""What is left in a draft that gives something away: names of two words and machines that no list knows.

Who forgot one host or one colleague forgot others as well, and of many of those nothing tells but that nobody knows
the word. A text without a leak is full of such words, so they are looked for only where a graver finding stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from agentops_showcase.case_studies.anonymity.blocks import Block
from agentops_showcase.case_studies.anonymity.data import FILLED, LISTS
from agentops_showcase.case_studies.anonymity.findings import Finding
from agentops_showcase.case_studies.anonymity.knowledge import joined, public, strange, technical
from agentops_showcase.case_studies.anonymity.phrases import cited
from agentops_showcase.case_studies.anonymity.words import folded
from agentops_showcase.problems import Level

CODE = "ANON036"
_NO_GIFT = frozenset({"ANON030", "ANON031", "ANON032"})
_LINK = "(?:(?:de|del|della|di|du|des|da|do|dos|van|von|der|la|le|les|al|y|e|et|and|&)[ ]|d['’])?"
_PHRASE = re.compile(
    rf"(?<![{FILLED['A']}0-9_@/\\.#$`'-]){FILLED['W']}(?:[ ]{_LINK}{FILLED['W']}){{1,4}}"
    rf"(?![{FILLED['A']}0-9_]|[-`/@=(][^ ]|[.][a-z0-9])",
    re.ASCII,
)
_OPENS = re.compile(r"(?:^|[.!?:;|>\"“«(\[\]*_–—-])[ \"'“«(*_`]*$")


def told(found: Iterable[Finding]) -> bool:
    """Tell whether a draft gives something away beyond doubt."""
    return any(each.level is Level.ERROR and each.code not in _NO_GIFT for each in found)


def left(text: str, block: Block, tongue: str) -> Iterator[tuple[int, int]]:
    """Yield where two words or more with capitals stand of which one is in no list."""
    if block.cited or block.kind not in {"prose", "cell"} or (tongue == "de" and block.kind == "prose"):
        return
    for found in _PHRASE.finditer(text):
        words = [folded(word.replace("’", "'").removesuffix("'s")) for word in re.findall(r"[^ ]+", found[0])]
        big = [word for word in re.findall(r"[^ ]+", found[0]) if word[0].isupper()]
        start, end = found.span()
        if _OPENS.search(text[max(0, start - 12) : start]) and words[0] in LISTS["articles"] | LISTS["every_words"]:
            start += len(big[0]) + 1
            big = big[1:]
        if len(big) >= 2 and any(_odd(word) for word in big) and not cited(text, end, big) and not _public(words):
            yield start, end - 2 * text[start:end].endswith(("'s", "’s"))


def _public(words: list[str]) -> bool:
    return any(public(word) or word in LISTS["placeholder_people"] for word in words)


def _odd(word: str) -> bool:
    plain = folded(word)
    return len(word) >= 4 and not word.isupper() and strange(word) and not (joined(plain) and technical(plain))
