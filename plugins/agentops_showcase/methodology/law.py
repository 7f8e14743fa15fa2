"""A law: what every session owes, as its front matter states it."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.problems import Place, Report
from agentops_showcase.routes import Route
from agentops_showcase.sources import Document
from agentops_showcase.sources.node import fields_of


@dataclass(frozen=True, slots=True)
class Law:
    """One of the five; `obligation` is the sentence a reader should remember."""

    number: int
    slug: str
    name: str
    line: str
    obligation: str
    failure: str
    description: str
    enacted_by: tuple[int, ...]
    pillars: tuple[str, ...]
    document: Document
    place: Place

    @property
    def route(self) -> Route | None:
        """The address, or None while the page is not written."""
        return routes.law(self.number, self.slug) if self.document.body.strip() else None


def parse_law(document: Document, slug: str, report: Report) -> Law | None:
    """Check one law; references are checked by the whole."""
    mark = len(report.problems)
    read = fields_of(document.data, report)
    if read is None:
        return None
    law = Law(
        number=read.number("number", low=1, high=9),
        slug=slug,
        name=read.text("name", limit=60),
        line=read.text("line", limit=80),
        obligation=read.text("obligation", limit=240),
        failure=read.text("failure", limit=300),
        description=read.text("description", limit=170),
        enacted_by=read.numbers("enacted_by", low=1, high=12),
        pillars=read.texts("pillars"),
        document=document,
        place=document.data.place,
    )
    read.done()
    return None if report.errors_since(mark) else law
