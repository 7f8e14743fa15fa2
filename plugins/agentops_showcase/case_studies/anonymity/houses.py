"""House names: words of no list that a text writes with a capital, and that its paths, schemas or settings hold too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from agentops_showcase.case_studies.anonymity.blocks import Block
from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.deny import squeezed
from agentops_showcase.case_studies.anonymity.knowledge import given, joined, strange, technical
from agentops_showcase.case_studies.anonymity.words import folded

_TOKEN = re.compile(r"[^\s\"'`,;(){}\[\]<>|«»“”„]+")
_PIECE = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![a-z])")
_MADE = re.compile(r"[A-Za-z0-9][_/.:@-][A-Za-z0-9]|[a-z][A-Z]|^[/~]")
_TAKEN_IN = re.compile(
    r"[ \t>$#-]*(?:import|from|use|using|require|include|#include|@import|pip3?|npm|npx|pnpm|yarn|uv|go[ ]get|FROM"
    r"|image:|uses:|apt|brew|cargo|gem|helm[ ]repo|docker[ ]pull|extern|load|library"
    r"|[A-Za-z@/-]{2,40}[\"']?[ ]?[:=]{1,2}[ ]?[\"']?[~^>=v]{0,2}[0-9])"
)
_ENDS = re.compile(r"[.!?:]\s*[\"'(*_“„«]*$")
_RUN = re.compile(r"[^aeiouy]{5}")
_NO_HOUSE = ("decorators", "every_words", "placeholder_people", "stand_in_hosts")
_LEVELS = frozenset(["prod", "production", "staging", "preprod", "uat", "prd", "stg"])


@dataclass(slots=True)
class _Seen:
    parts: set[str] = field(default_factory=set)  # in identifiers and paths
    code: set[str] = field(default_factory=set)  # anywhere in code
    level: set[str] = field(default_factory=set)  # beside a word for an environment
    large: set[str] = field(default_factory=set)  # with a capital inside a sentence
    small: set[str] = field(default_factory=set)  # as a word, or in capitals like a standard
    public: set[str] = field(default_factory=set)  # in public addresses and what is installed


def houses(blocks: Iterable[Block], stem: str, tongue: str) -> Iterator[str]:
    """Yield the squeezed names, in order."""
    seen = _Seen()
    for block in blocks:
        if not block.cited:
            _read(seen, block)
    named = {folded(each) for each in re.findall(r"[^\W\d_]+", stem)}
    for word in sorted(seen.parts | seen.large | seen.code):
        if word in seen.public or word in seen.small or _RUN.search(word):
            continue
        if tongue == "en":
            known = (
                word in seen.level
                or (word in seen.parts and word in seen.large)
                or (word in named and word in seen.code)
            )
        else:
            known = word in seen.large and (word in seen.level or (word in named and tongue != "de"))
        if known:
            yield word


def _read(seen: _Seen, block: Block) -> None:
    taken = block.kind == "code" and bool(_TAKEN_IN.match(block.text))
    for token in _TOKEN.finditer(block.text):
        text = token[0]
        ticked = block.text[max(0, token.start() - 1) : token.start()] == "`"
        made = bool(_MADE.search(text))
        pieces = [(piece[0], squeezed(piece[0]).letters) for piece in _PIECE.finditer(text)]
        level = any(letters in _LEVELS for _, letters in pieces)
        for piece, letters in pieces:
            if not _odd(piece, letters):
                continue
            if "://" in text or taken or text.startswith(("@", "www.")):
                seen.public.add(letters)
            elif made and (block.kind == "code" or ticked or "_" in text or "/" in text):
                seen.parts.add(letters)
                seen.code.add(letters)
                if level:
                    seen.level.add(letters)
            elif block.kind == "code" or ticked:
                seen.code.add(letters)
            elif not piece[0].isupper() or (piece.isupper() and block.kind != "front"):
                seen.small.add(letters)
            elif not made and token.start() and not _ENDS.search(block.text[: token.start()]) and block.kind == "prose":
                seen.large.add(letters)


def _odd(piece: str, letters: str) -> bool:
    return (
        5 <= len(letters) <= 20
        and letters.isalpha()
        and strange(piece)
        and not joined(letters)
        and not given(piece)
        and not technical(letters)
        and not any(letters in LISTS[each] for each in _NO_HOUSE)
    )
