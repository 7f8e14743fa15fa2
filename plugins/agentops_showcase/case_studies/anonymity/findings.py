"""One leak at one place, how much of it a message may show, and which of two that overlap is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from agentops_showcase.problems import Level

SECRETS = frozenset({"api-key", "jwt", "private-key", "connection-string", "basic-auth", "password"})
FILE_NAME = -1
_ORDER = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """`start` and `end` are offsets in the document, or in its file name when `named` is set."""

    start: int
    end: int
    code: str
    kind: str
    level: Level
    text: str  # as it was read, decoded; never printed as it is
    shown: str  # what a message may print
    named: bool = False
    sure: bool = True  # may start a search for itself elsewhere
    faint: bool = False  # a capital and nothing else: needs another sign in the document


def masked(kind: str, text: str) -> str:
    """Return what a message may show: the length of a secret, the first letters of anything else."""
    flat = re.sub(r"\s+", " ", text)
    if kind in SECRETS:
        return f"[{len(flat)} characters]"
    short = re.sub(
        r"[^\W\d_]+", lambda each: each[0] if len(each[0]) <= 2 else f"{each[0][: 1 + (len(each[0]) > 4)]}…", flat
    )
    hidden = re.sub(r"[0-9]", "#", short)
    return hidden if len(hidden) <= 60 else f"{hidden[:59]}…"


def without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Drop what lies inside a finding that is at least as grave; of two in one place the more special stays."""
    kept: list[Finding] = []
    reach: dict[tuple[bool, int], int] = {}
    for each in sorted(findings, key=lambda each: (each.start, -each.end, *_gravest(each))):
        grave = _ORDER[each.level] - (each.kind in SECRETS)
        if all(reach.get((each.named, order), -1) < each.end for order in range(-1, grave + 1)):
            kept.append(each)
            reach[each.named, grave] = each.end
    return sorted(kept, key=lambda each: (not each.named, each.start, each.end, each.code))


def _gravest(each: Finding) -> tuple[int, float]:
    """A secret says most, then a private term, and an echo least; else the more special rule has the higher number.

    A person goes before an organisation, since the cue for a person says more than a capital does.
    """
    secret = 99 if each.kind in SECRETS else int(each.code[4:])
    special = {"ANON028": 98, "ANON029": 0, "ANON009": 23.5}.get(each.code, secret)
    return _ORDER[each.level], -special
