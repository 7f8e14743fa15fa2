"""Numbers and names that two studies share and that chance does not explain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agentops_showcase.case_studies.metric import Metric
from agentops_showcase.case_studies.shown import amount
from agentops_showcase.case_studies.siblings.known import KNOWN
from agentops_showcase.case_studies.siblings.rules import LEFTOVER
from agentops_showcase.case_studies.siblings.telling import Piece, Telling, uncited
from agentops_showcase.case_studies.study import Study
from agentops_showcase.problems import Place, Report

_NAME_FIX = "use the name that belongs here, or list a public product under tools_disclosed"

COMMON = 4
"""A name or number that stands in so many studies is no leftover of one."""

_NUMBER = re.compile(
    r"(?<![\w.,/:-])(\d[\d,]*\d|\d)(\.\d+)?(?![\w:/]|[.,-]\d)(?:[ \N{NO-BREAK SPACE}]([A-Za-z]{2,}|%))?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_USUAL_NUMBERS = """
    128 255 256 365 401 403 404 429 500 502 503 504 512 1024 2048 4096 8192 16384 32768 65536 8080 8443 5432 1440 3600
    86400 33.3 66.7 99.9 99.99 99.5 12.5 37.5 62.5 87.5 16.7 83.3
"""
_SMALL_WORDS = "and or of to in on at by the a an was were is are with for from as but than that it"
_USUAL = frozenset(_USUAL_NUMBERS.split())
_NO_UNIT = frozenset(_SMALL_WORDS.split())
_LINK = re.compile(r"\[[^\]\n]{0,200}\]\([^)\n]{0,200}\)")
_CODE = re.compile(r"`([A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)+)`")
_NAMES = re.compile(
    r"\b[A-Z][A-Z0-9]+-\d{2,}\b"  # a ticket
    r"|\b[A-Z]?[a-z]+[A-Z][A-Za-z0-9]*\b"  # letters of both sizes inside a word
    r"|\b[A-Za-z]+(?:_[A-Za-z0-9]+)+\b"
    r"|(?<=[a-z,;] )[A-Z][a-z]{2,}(?:[ -][A-Z][a-z]+)*\b"  # a capital that no sentence asks for
)
_STANDARD = re.compile(r"(?:UTF|SHA|ISO|RFC|CVE|HTTP|AES|IEEE|MD|BASE)-?\d+.*")


@dataclass(frozen=True, slots=True)
class Found:
    """Something told apart by its key, as it is spelt, where; `weight` 2 is enough to be no chance, 1 needs company."""

    key: str
    spelt: str
    place: Place
    weight: int
    name: bool = False


Leavings = Mapping[str, Found]


def check_leftover(own: Leavings, older: Sequence[tuple[Study, Leavings]], report: Report) -> None:
    """Report numbers and names of a study that also stand in one that was published before."""
    if not own:
        return
    seen = Counter(key for _, theirs in older for key in own.keys() & theirs.keys())
    told: set[str] = set()
    for other, theirs in older:
        shared = [each for key, each in own.items() if key in theirs and seen[key] < COMMON - 1]
        if sum(each.weight for each in shared) < 2:
            continue
        for each in (one for one in shared if one.key not in told):
            told.add(each.key)
            found = f"{each.spelt}, which stands in {theirs[each.key].place} too"
            fix = _NAME_FIX if each.name else "correct it, or round it"
            report.add(LEFTOVER.at(each.place, found, f"nothing left from '{other.slug}'", fix))


def leavings(told: Telling, ours: frozenset[str]) -> Leavings:
    """Return the first place of everything that could be left over; `ours` are names that every study may use."""
    allowed = KNOWN | {each.casefold() for each in told.study.environment.tools} | ours
    found: dict[str, Found] = {}
    for piece in told.pieces:
        text = _LINK.sub(lambda match: " " * len(match[0]), uncited(piece.text))
        for each in (*_numbers(text, piece), *_names(text, piece, allowed)):
            found.setdefault(each.key, each)
    for metric in told.study.metrics:
        for each in _figures(metric):
            found.setdefault(each.key, each)
    return found


def _numbers(text: str, piece: Piece) -> Iterator[Found]:
    for match in _NUMBER.finditer(text):
        number, rest, unit = match[1], match[2] or "", (match[3] or "").casefold()
        plain = number.replace(",", "")
        digits = (plain + rest[1:]).strip("0") if rest else plain.strip("0")
        if plain + rest in _USUAL or (not rest and number == plain and _YEAR.fullmatch(number)) or len(digits) < 3:
            continue
        if unit in _NO_UNIT:
            unit = ""
        weight = 2 if len(digits) >= 5 or (len(digits) == 4 and unit) else 1
        if len(digits) >= 5 or unit:
            key = plain + rest if len(digits) >= 5 else f"{plain}{rest} {unit}"
            end = match.end() if unit else match.end(2) if rest else match.end(1)
            yield Found(key, f"the number '{text[match.start() : end]}'", piece.place(match.start(), end), weight)


def _names(text: str, piece: Piece, allowed: frozenset[str] | set[str]) -> Iterator[Found]:
    for pattern, group in ((_NAMES, 0), (_CODE, 1)):
        for match in pattern.finditer(text):
            name = match[group]
            words = re.split(r"[ -]", name.casefold())
            if name.casefold() in allowed or set(words) <= allowed or _STANDARD.fullmatch(name.upper()):
                continue
            yield Found(
                name.casefold(), f"the name '{name}'", piece.place(match.start(group), match.end(group)), 2, True
            )


def _figures(metric: Metric) -> Iterator[Found]:
    """Yield a metric whose both sides are known in full; the same four figures in two studies are no luck."""
    was, now = metric.before, metric.after
    if was.value is None or now.value is None or was.n is None or now.n is None or was.value == now.value:
        return
    values = f"{amount(was.value, metric.unit)} of {was.n} before and {amount(now.value, metric.unit)} of {now.n} after"
    yield Found(f"{metric.unit}: {values}", f"the figures {values}", metric.place, 2)
