"""A factor: one practice of the twelve, as its front matter states it."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.methodology.loop import Loop, parse_loop
from agentops_showcase.problems import Place, Report
from agentops_showcase.routes import Route
from agentops_showcase.sources import Document
from agentops_showcase.sources.node import Fields, fields_of

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another factor this one leans on, and why."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Parallel:
    """A factor of another twelve; `strength` is our reading: strong, moderate or weak."""

    number: int
    name: str
    basis: str
    strength: str
    note: str


@dataclass(frozen=True, slots=True)
class Factor:
    """One of the twelve; `document` holds the page text, which may be empty."""

    number: int
    slug: str
    name: str
    tier: str
    line: str
    thesis: str
    description: str
    gate: bool
    pillar: str
    supporting: tuple[str, ...]
    laws: tuple[int, ...]
    phases: tuple[str, ...]
    patterns: tuple[str, ...]
    neighbours: tuple[Neighbour, ...]
    app_factors: tuple[Parallel, ...]
    agents_factors: tuple[Parallel, ...]
    parallel: str
    claims: tuple[str, ...]
    loop: Loop | None
    document: Document
    place: Place

    @property
    def roman(self) -> str:
        """The number as the site shows it."""
        return _ROMAN[self.number]

    @property
    def written(self) -> bool:
        """Whether there is text for a page."""
        return bool(self.document.body.strip())

    @property
    def route(self) -> Route | None:
        """The address, or None while the page is not written."""
        return routes.factor(self.number, self.slug) if self.written else None


def parse_factor(document: Document, slug: str, tiers: tuple[str, ...], report: Report) -> Factor | None:
    """Check here, once: whoever holds a Factor may trust it. References are checked by the whole."""
    mark = len(report.problems)
    read = fields_of(document.data, report)
    if read is None:
        return None
    pillars = read.group("pillars", required=True)
    loop = read.group("loop")
    factor = Factor(
        number=read.number("number", low=1, high=12),
        slug=slug,
        name=read.text("name", limit=40),
        tier=read.choice("tier", tiers),
        line=read.text("line", limit=60),
        thesis=read.text("thesis", limit=240),
        description=read.text("description", limit=170),
        gate=read.flag("gate"),
        pillar=pillars.text("primary") if pillars else "",
        supporting=pillars.texts("supporting") if pillars else (),
        laws=read.numbers("laws", low=1, high=9),
        phases=read.texts("phases"),
        patterns=read.texts("patterns"),
        neighbours=tuple(_neighbour(each) for each in read.groups("neighbours")),
        app_factors=tuple(_parallel(each) for each in read.groups("app_factor")),
        agents_factors=tuple(_parallel(each) for each in read.groups("agents_factor")),
        parallel=read.text("parallel", required=False, limit=80),
        claims=read.texts("claims"),
        loop=parse_loop(loop, report) if loop else None,
        document=document,
        place=document.data.place,
    )
    for each in (pillars, read):
        if each:
            each.done()
    return None if report.errors_since(mark) else factor


def _neighbour(read: Fields) -> Neighbour:
    found = Neighbour(read.number("factor", low=1, high=12), read.text("why", limit=200))
    read.done()
    return found


def _parallel(read: Fields) -> Parallel:
    found = Parallel(
        read.number("number", low=1, high=13),
        read.text("name", limit=80),
        read.choice("basis", ("documented", "inferred")),
        read.choice("strength", ("strong", "moderate", "weak")),
        read.text("note", limit=300),
    )
    read.done()
    return found
