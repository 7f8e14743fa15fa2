"""The sentences in which a study tells its own story, each with its place; forms and formulas are left out.

Consent, anonymisation, what is not stated and the notes on anonymisation are much the same in every study.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agentops_showcase.case_studies.study import Study
from agentops_showcase.problems import Place
from agentops_showcase.sources import Node

FORMAL = frozenset(
    {"schema", "id", "slug", "status", "provenance", "evidence_grade", "published", "updated", "domain", "phases_used",
     "patterns", "factors", "anonymisation", "consent", "checklist", "readiness", "not_stated", "materials", "period",
     "tools_disclosed"}
)  # fmt: skip
SHINGLE = 4
PASSAGE = 15
"""Words in the same order that make a passage: an average sentence; names, formulas and idioms are shorter."""

LONGEST = 50_000
"""Characters of a paragraph above which it is no text that anybody told, and only takes time."""

Run = tuple[str, ...]

NOTES = "Notes on anonymisation"

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_HEADING = re.compile(r"#{1,6}[ \t]+(.*)")
_CITED = re.compile(r"https?://")
_WORD = re.compile(r"[^\W_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or the text of a field; `start` is its offset in the file, None inside the front matter."""

    text: str
    study: Study
    start: int | None
    whole: Place

    def place(self, start: int, end: int) -> Place:
        """Return the place of a stretch of the piece; a field is shown as a whole."""
        if self.start is None:
            return self.whole
        return self.study.document.text.place(self.start + start, self.start + end)

    def words(self) -> list[tuple[str, int, int]]:
        """Return every word in small letters with its begin and end; lines that cite an address are not told."""
        return [(match[0].casefold(), match.start(), match.end()) for match in _WORD.finditer(uncited(self.text))]


def uncited(text: str) -> str:
    """Blank lines that cite an address, letter for letter: two studies of one source cite it alike."""
    return "\n".join(" " * len(line) if _CITED.search(line) else line for line in text.split("\n"))


@dataclass(frozen=True, slots=True)
class Telling:
    """A study, its pieces, and every run of `SHINGLE` and of `PASSAGE` words in them."""

    study: Study
    pieces: tuple[Piece, ...]
    shingles: frozenset[Run]
    passages: frozenset[Run]


def telling(study: Study) -> Telling:
    """Collect the pieces of a study, front matter first."""
    fields = [
        each for name, node in study.document.data.fields.items() if name not in FORMAL for each in _fields(node, study)
    ]
    pieces = (*fields, *_paragraphs(study))
    words = [[word for word, _, _ in each.words()] for each in pieces]
    shingles, passages = (
        frozenset(run for each in words for _, run in runs(each, size)) for size in (SHINGLE, PASSAGE)
    )
    return Telling(study, pieces, shingles, passages)


def runs(words: Sequence[str], size: int) -> Iterator[tuple[int, Run]]:
    """Yield every run of so many words with the number of its first."""
    for at in range(len(words) - size + 1):
        yield at, tuple(words[at : at + size])


def _fields(node: Node, study: Study) -> Iterator[Piece]:
    if node.kind == "text":
        yield Piece(node.text, study, None, node.place)
    for each in (*node.items, *(inside for name, inside in node.fields.items() if name not in FORMAL)):
        yield from _fields(each, study)


def _paragraphs(study: Study) -> Iterator[Piece]:
    text, formal = study.document.text, False
    for match in _PARAGRAPH.finditer(text.body, study.document.start):
        heading = _HEADING.match(match[0])
        if heading:
            formal = heading[1].strip() == NOTES
        elif not formal and len(match[0]) <= LONGEST:
            yield Piece(match[0], study, match.start(), text.place(match.start(), match.end()))
