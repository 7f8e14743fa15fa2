"""Walk the text of a page and report outcome numbers that stand without a record.

What is read as an outcome number is decided sentence by sentence in `magnitudes`; here it is decided where a number
may stand: beside a link to its claim, in a block that labels it, in a table of settings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from agentops_showcase.methodology import rules
from agentops_showcase.methodology.claim import Claim
from agentops_showcase.methodology.magnitudes import magnitudes
from agentops_showcase.problems import Report
from agentops_showcase.sources import Text

LABELLED = ("illustration", "claim", "ruled-out", "gates", "diagram", "file", "inserted")
"""Blocks whose numbers are labelled, quoted, drawn or waited for."""

_CITED = re.compile(r"\]\(claim:([^)\s]+)\)")
_HIDDEN = re.compile(r"(`+)(?:(?!\1).)+?\1(?!`)|<[^>\n]*>|\]\([^)\n]*\)", re.DOTALL)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_COLONS = re.compile(r"(:{3,})[ \t]*(\S*).*")
_STARTS = re.compile(r"[ \t]*(?:[-*+][ \t]|\d+[.)][ \t]|#{1,6}[ \t]|>|:[ \t]|\|)")
_SETTINGS = re.compile(
    r"\bsettings?\b|\bstart (?:value|with|at|from)\b|\bstarting (?:value|point)|\bvalue to start", re.IGNORECASE
)
_TOP = re.compile(r"(\w+):")
_BREAK = re.compile(r"(?<=[.!?])[\"')\]*_]*\s+(?=[\"'(\[*_]*[A-Z\d])")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, a list item, a row or a line of front matter; `whole` units are excused by one link anywhere."""

    start: int
    end: int
    whole: bool


def check_outcomes(text: Text, claims: Iterable[Claim], report: Report) -> None:
    """Report the outcome numbers of a page that neither a claim nor a label stands beside.

    A wording that a record rules out is reported as that, and not a second time as a number.
    """
    known = tuple(claims)
    cited = set(_CITED.findall(text.body))
    labelled = any(each.label == "heuristic" and each.id in cited for each in known)
    out = [match.span() for each in known for shape in each.patterns for match in shape.finditer(text.body)]
    for unit in units(text.body):
        for first, last, setting in _bare(text.body[unit.start : unit.end], unit.whole):
            start, end = unit.start + first, unit.start + last
            if (setting and labelled) or any(low < end and start < high for low, high in out):
                continue
            place = text.place(start, end)
            found = f"'{' '.join(text.body[start:end].split())}'"
            if setting:
                expected = "a setting beside its label, or a page that cites a record labelled heuristic"
                fix = "link the record of the value, as in [a heuristic](claim:C-40)"
            else:
                expected = "an outcome number beside its claim, or in an illustration"
                fix = "link the claim that holds the number in this sentence, or say it without the number"
            report.add(rules.OUTCOME.at(place, found, expected, fix))


def _bare(words: str, whole: bool) -> Iterator[tuple[int, int, bool]]:
    """Yield the outcome numbers of a unit that have no link to a claim near them."""
    sentences = _sentences(words)
    cites = [bool(_CITED.search(words, first, last)) for first, last in sentences]
    hidden = _HIDDEN.sub(_blanked, words)
    for at, (first, last) in enumerate(sentences):
        near = any(cites) if whole else any(cites[max(0, at - 1) : at + 2])
        if not near:
            for each in magnitudes(hidden[first:last]):
                yield first + each.start, first + each.end, each.setting


def _sentences(words: str) -> list[tuple[int, int]]:
    edges = [0, *(match.end() for match in _BREAK.finditer(words)), len(words)]
    return [(first, last) for first, last in pairwise(edges) if words[first:last].strip()]


def _blanked(match: re.Match[str]) -> str:
    """Blank code, tags and addresses, and keep the length; code stays one word."""
    return re.sub(r"[^\n]", "X" if match[1] else " ", match[0])


def units(body: str) -> Iterator[Unit]:
    """Yield the stretches of a file that are prose, outside code, labelled blocks and tables of settings."""
    lines = list(_lines(body))
    first = next((at for at, (_, line) in enumerate(lines) if at and line.rstrip() == "---"), -1)
    if body.startswith("---") and first > 0:
        yield from _front(lines[1:first])
        lines = lines[first + 1 :]
    start = end = -1
    for offset, line in [*_prose(lines), (-1, "")]:
        begins = _STARTS.match(line)
        if start >= 0 and (begins or not line.strip()):
            yield Unit(start, end, bool(_STARTS.match(body, start)))
            start = -1
        if line.strip():
            start = offset if start < 0 else start
            end = offset + len(line)


def _lines(body: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for line in body.split("\n"):
        yield offset, line
        offset += len(line) + 1


def _front(lines: list[tuple[int, str]]) -> Iterator[Unit]:
    field = ""
    for offset, line in lines:
        named = _TOP.match(line)
        field = named[1] if named else field
        if field != "settings" and line.strip():
            yield Unit(offset + (named.end() if named else 0), offset + len(line), True)


def _prose(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the lines that are prose; what is not becomes an empty line, so that nothing is joined across it."""
    fence, blocks, settings = "", list[tuple[int, str]](), False
    for offset, line in lines:
        fenced = _FENCE.match(line)
        colons = None if fence or fenced else _COLONS.fullmatch(line)
        row = line.lstrip().startswith("|")
        settings = row and (settings or bool(_SETTINGS.search(line)))
        if fence:
            fence = "" if fenced and fenced[1].startswith(fence) and not line.strip(" `~") else fence
        elif fenced:
            fence = fenced[1]
        elif colons and colons[2]:
            blocks.append((len(colons[1]), colons[2]))
        elif colons and blocks and blocks[-1][0] == len(colons[1]):
            blocks.pop()
        elif not colons and not settings and not any(name in LABELLED for _, name in blocks):
            yield offset, line
            continue
        yield offset, ""
