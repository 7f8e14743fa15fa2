"""Where something has to be replaced: findings that overlap are one spot, and the widest says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from agentops_showcase.case_studies.anonymity.blocks import blocks
from agentops_showcase.case_studies.anonymity.deny import squeezed
from agentops_showcase.case_studies.anonymity.findings import SECRETS, Finding
from agentops_showcase.case_studies.anonymity.views import views
from agentops_showcase.case_studies.anonymize.spelling import Place, whole_run

NAMES = frozenset({"org-name", "customer-name", "product-name", "codename", "private-term"})
_OPAQUE = frozenset({"allowance", "unchecked"})
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;|&+\n]|(?<=\s)(?:and|und|y|et|e|og|och)(?=\s))\s*(?:[*+-] )?")
_TITLE = re.compile(r"\b(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|Mme|Sir)\.?[ ]$")
_NAME = re.compile(
    r"[^\W\d_a-z][^\W\d_]*[.'’^-]?[^\s,;|]*"
    r"(?:[ \n]+(?:(?:van|von|de|der|den|di|da|la|el|al)[ ])*[^\W\d_a-z][^\s,;|]*)*"
)
_PARTICLES = frozenset({"van", "von", "de", "der", "den", "di", "da", "la", "el", "al", "bin", "ten", "af", "zu", "y"})
_LED = re.compile(r"(?:Bei|At|In|By|For|From|With|Von|Hos|Chez|Para|Con)[ ](?=[^\W\d_a-z])")


@dataclass(slots=True)
class Spot:
    """A stretch to be replaced; `inner` are smaller findings inside, `tries` says how many of the `options` failed."""

    start: int
    end: int
    lead: Finding
    inner: list[Finding] = field(default_factory=list)
    tries: int = 0
    options: int = 0

    def kinds(self) -> set[str]:
        """Return all kinds that were found here."""
        return {self.lead.kind, *(each.kind for each in self.inner)}

    def secret(self) -> bool:
        """Tell whether a secret was here, also inside something wider."""
        return any(each in SECRETS for each in self.kinds())


def spots(body: str, found: Iterable[Finding]) -> list[Spot]:
    """Return the spots of a text in order, without overlaps."""
    here = (each for each in found if not each.named and each.kind not in _OPAQUE)
    apart = (part for each in here for part in _parts(body, each))
    return merged([_spot(body, each) for each in apart])


def merged(several: Iterable[Spot]) -> list[Spot]:
    """Make one spot of those that overlap."""
    kept: list[Spot] = []
    for each in sorted(several, key=lambda one: (one.start, -one.end)):
        if kept and each.start < kept[-1].end:
            kept[-1] = _union(kept[-1], each)
        else:
            kept.append(each)
    return kept


def _union(one: Spot, other: Spot) -> Spot:
    first, second = sorted((one, other), key=_weight)
    inner = [*first.inner, second.lead, *second.inner]
    return Spot(min(one.start, other.start), max(one.end, other.end), first.lead, inner, max(one.tries, other.tries))


def _weight(each: Spot) -> tuple[int, int]:
    """The wider one leads; of two as wide, the one that says more."""
    vague = 2 if each.lead.kind == "private-term" else 1 if each.lead.code == "ANON029" else 0
    return -(each.end - each.start), vague


def _spot(body: str, each: Finding) -> Spot:
    start, end = each.start, each.end
    if each.kind in NAMES or each.code in {"ANON029", "ANON030"}:
        start, end = whole_run(body, start, end)
    if each.kind in NAMES and each.kind != "private-term":
        led = _LED.match(body, start, end)
        start = led.end() if led else start
    if each.kind == "person-name":
        title = _TITLE.search(body[max(0, start - 8) : start])
        start -= len(title[0]) if title else 0
    while end > start and body[end - 1].isspace():
        end -= 1
    return Spot(start, end, each)


def _parts(body: str, each: Finding) -> Iterator[Finding]:
    """Take a list of names apart, and everyday words away from a name."""
    words = each.text.split()
    everyday = len(words) > 1 and any(word.islower() and word not in _PARTICLES for word in words)
    if each.kind != "person-name" or (each.text and not everyday):
        yield each
        return
    at = each.start
    stretch = body[each.start : each.end]
    for gap in [*_BETWEEN_NAMES.finditer(stretch), None]:
        end = each.start + gap.start() if gap else each.end
        name = _NAME.search(body, at, end)
        if name:
            yield replace(each, start=name.start(), end=name.end(), text=name[0])
        at = each.start + gap.end() if gap else end


class Places:
    """Which stretches of a text are code, so that a name is spelt as code spells names."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.code = [(block.start, block.start + len(block.text)) for block in blocks(body) if block.kind == "code"]

    def at(self, start: int, end: int) -> Place:
        """Return what is around a stretch."""
        before, after = self.body[start - 1 : start] if start else "", self.body[end : end + 1]
        return Place(before, after, self._code(start, end))

    def _code(self, start: int, end: int) -> bool:
        line = self.body.rfind("\n", 0, start) + 1
        if any(first <= start < last for first, last in self.code):
            words = self.body[line:start]
            return not re.search(r"(?:^|\s)(?:#|//|--|%%|<!--|\*)\s|[\"']", words)
        last = self.body.find("\n", end)
        return self.body.count("`", line, start) % 2 == 1 and "`" in self.body[end : last if last >= 0 else None]


def read_as(source: str) -> tuple[str, bool]:
    """Return what a stretch says once it is decoded, and whether that is in a token that says nothing as it stands."""
    readings = list(views(source, 0))
    if len(readings) > 1 and readings[-1].whole and squeezed(readings[-1].text).letters:
        return readings[-1].text, True
    return (readings[1] if len(readings) > 1 else readings[0]).text, False
