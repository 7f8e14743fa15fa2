"""A pillar: a discipline the practices come from, as its front matter states it."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.problems import Place, Report
from agentops_showcase.routes import Route
from agentops_showcase.sources import Document
from agentops_showcase.sources.node import Fields, fields_of


@dataclass(frozen=True, slots=True)
class Carried:
    """A practice of the discipline and what it is called in infrastructure work ("" when it has no name)."""

    name: str
    parallel: str


@dataclass(frozen=True, slots=True)
class Pillar:
    """One of the four; `id` is its file name and its address."""

    id: str
    number: int
    name: str
    line: str
    question: str
    description: str
    primary_of: tuple[int, ...]
    supporting_of: tuple[int, ...]
    carried: tuple[Carried, ...]
    document: Document
    place: Place

    @property
    def route(self) -> Route | None:
        """The address, or None while the page is not written."""
        return routes.pillar(self.id) if self.document.body.strip() else None


def parse_pillar(document: Document, pillar_id: str, report: Report) -> Pillar | None:
    """Check one pillar; that it agrees with the factors is checked by the whole."""
    mark = len(report.problems)
    read = fields_of(document.data, report)
    if read is None:
        return None
    read.choice("id", (pillar_id,))
    pillar = Pillar(
        id=pillar_id,
        number=read.number("number", low=1, high=9),
        name=read.text("name", limit=40),
        line=read.text("line", limit=120),
        question=read.text("question", limit=200),
        description=read.text("description", limit=170),
        primary_of=read.numbers("primary_of", low=1, high=12),
        supporting_of=read.numbers("supporting_of", low=1, high=12),
        carried=tuple(_carried(each) for each in read.groups("parallels")),
        document=document,
        place=document.data.place,
    )
    read.done()
    return None if report.errors_since(mark) else pillar


def _carried(read: Fields) -> Carried:
    found = Carried(read.text("practice", limit=80), read.text("parallel", required=False, limit=80))
    read.done()
    return found
