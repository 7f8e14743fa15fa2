"""Names in a row: what stands beside the name of a person, joined by a comma or a word for and, is one as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from agentops_showcase.case_studies.anonymity.data import FILLED, LISTS
from agentops_showcase.case_studies.anonymity.findings import Finding
from agentops_showcase.case_studies.anonymity.knowledge import ambiguous, given, public
from agentops_showcase.case_studies.anonymity.validators.names import cue_name, named_person
from agentops_showcase.case_studies.anonymity.words import folded

_NAME = f"({FILLED['W']}(?:[ ]{FILLED['W']})?)"
_AND = "(?:and|und|et|y|e|ed|en|i|og|och|ja|ve|și|és|as well as|sowie|oder|or|ou|of|lub|nebo)"
_TO = "(?:(?:an|à|a|ad|al|ao|to|dla|til|till|also|auch|our|my|unsere[nr]?|meine[nr]?|Herrn|Frau)[ ]){0,2}"
_RIGHT = re.compile(
    rf"(?:,[ \n]{{1,3}}(?:{_AND}[ \n])?|[ \n]{_AND}[ \n]){_TO}{_NAME}(?![{FILLED['A']}0-9_(]|[.][a-z])", re.ASCII
)
_LEFT = re.compile(
    rf"(?<![{FILLED['A']}0-9_@/.-]){_NAME}(?:,[ \n]{{1,3}}(?:{_AND}[ \n])?|[ \n]{_AND}[ \n]){_TO}\Z", re.ASCII
)
_NEXT = re.compile(rf",[ \n]|[ \n]{_AND}[ \n]|[.;)]?\Z|[.;)][ \n]")
_FAR, _MOST = 60, 60


def beside(body: str, found: Iterable[Finding], tongue: str) -> Iterator[tuple[int, int]]:
    """Yield where the neighbours of names are, and the neighbours of those."""
    ends = {
        (each.start, each.end) for each in found if each.code == "ANON009" and body[each.start : each.end] == each.text
    }
    waiting, steps = sorted(ends), 0
    while waiting and steps < _MOST:
        start, end = waiting.pop()
        steps += 1
        left = max(0, start - _FAR)
        for at, match in ((end, _RIGHT.match(body[end : end + _FAR])), (left, _LEFT.search(body[left:start]))):
            span = (at + match.start(1), at + match.end(1)) if match else (0, 0)
            if match and span not in ends and _named(match, tongue):
                ends.add(span)
                waiting.append(span)
                yield span


def _named(match: re.Match[str], tongue: str) -> bool:
    words = match[1].split()
    if len(words) == 1 and _listed(match, words[0]):
        return True
    if len(words) == 1 and tongue in {"de", "en"} and not (given(words[0]) and not ambiguous(words[0])):
        return False
    return cue_name(match) and named_person(match)


def _listed(match: re.Match[str], word: str) -> bool:
    """Tell whether a first name that is a word as well stands between others."""
    plain = folded(word)
    ends = _NEXT.match(match.string, match.end(1))
    return bool(ends) and given(word) and len(word) > 2 and plain not in LISTS["months"] and not public(plain)
