"""The methodology as one value."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.methodology.claim import Claim
from agentops_showcase.methodology.crosswalk import Framework
from agentops_showcase.methodology.factor import Factor
from agentops_showcase.methodology.law import Law
from agentops_showcase.methodology.pattern import Pattern
from agentops_showcase.methodology.pillar import Pillar
from agentops_showcase.problems import Place
from agentops_showcase.routes import Route

_NOWHERE = Place("")


@dataclass(frozen=True, slots=True)
class Tier:
    """A group of factors, in order."""

    id: str
    name: str
    gist: str


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of work and the question that closes it; a hollow one has a letter and no colour of its own."""

    id: str
    letter: str
    name: str
    question: str
    hollow: bool


@dataclass(frozen=True, slots=True)
class Edition:
    """The numbered, dated state of the text: by whom, and which pages belong to it beside those of the rooms.

    An entry of `pages` names a page, or a folder with everything in it; it keeps its place for messages.
    """

    number: str
    date: str
    why: str
    text_by: str = ""
    method_by: str = ""
    pages: tuple[tuple[str, Place], ...] = ()
    place: Place = _NOWHERE


@dataclass(frozen=True, slots=True)
class Prose:
    """How the site wants to be written; 0 and nothing mean that nobody looks."""

    banned: tuple[str, ...] = ()
    longest: int = 0
    passives: int = 0


@dataclass(frozen=True, slots=True)
class Methodology:
    """Everything the pages about the method are made from; `complete` names the kinds without an unusable file.

    `evidence` is the page of the claims' records, None on a site without it. The loop of a factor is drawn at the
    end of its part `loop_part`, at the end of its text when that is "".
    """

    name: str
    edition: Edition
    tiers: tuple[Tier, ...]
    phases: tuple[Phase, ...]
    labels: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]
    loop_part: str
    patterns: tuple[Pattern, ...]
    factors: tuple[Factor, ...]
    laws: tuple[Law, ...]
    pillars: tuple[Pillar, ...]
    claims: tuple[Claim, ...]
    complete: frozenset[str]
    evidence: Route | None
    prose: Prose
    frameworks: tuple[Framework, ...] = ()
    pattern_parts: tuple[str, ...] = ()

    def factor(self, number: int) -> Factor | None:
        """Return the factor of a number."""
        return next((each for each in self.factors if each.number == number), None)

    def law(self, number: int) -> Law | None:
        """Return the law of a number."""
        return next((each for each in self.laws if each.number == number), None)

    def pillar(self, pillar_id: str) -> Pillar | None:
        """Return the pillar of an id."""
        return next((each for each in self.pillars if each.id == pillar_id), None)

    def pattern(self, pattern_id: str) -> Pattern | None:
        """Return the pattern of an id."""
        return next((each for each in self.patterns if each.id == pattern_id), None)

    def phase(self, phase_id: str) -> Phase | None:
        """Return the phase of an id."""
        return next((each for each in self.phases if each.id == phase_id), None)

    def claim(self, claim_id: str) -> Claim | None:
        """Return the claim of an id."""
        return next((each for each in self.claims if each.id == claim_id), None)
