"""A sheet: the text of one page as an edition keeps it, apart from the frame and from how the engine draws it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agentops_showcase.editions import rules
from agentops_showcase.methodology.whole import Edition
from agentops_showcase.names import Names
from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.render import Page
from agentops_showcase.routes import Route

# the pages of the methodology that are made from its own data; the pages written by hand are named by the edition
KINDS = frozenset({"factor", "factors", "law", "laws", "pillar", "pillars", "pattern", "patterns"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: `body` is Markdown with stock extensions or finished HTML, as `form` says; the rest is HTML of ours.

    `key` and `name` are what links call it by, both empty for a page that has no number or id. `statement` is the
    one sentence of it: thesis, obligation, question. `margin` stood beside the text and `after` below it.
    """

    route: Route
    title: str
    description: str
    kind: str
    key: str
    name: str
    statement: str
    form: str
    css: tuple[str, ...]
    toc: tuple[tuple[str, str], ...]
    body: str
    margin: str
    after: str


@dataclass(frozen=True, slots=True)
class Frozen:
    """An edition whose text stays: frozen on the day `date`, when the methodology dated it `edition_date`."""

    number: str
    date: str
    edition_date: str
    sheets: tuple[Sheet, ...]
    place: Place

    @property
    def routes(self) -> frozenset[Route]:
        """The addresses that its pages had when it was frozen."""
        return frozenset(each.route for each in self.sheets)


def belongs(page: Page, edition: Edition) -> bool:
    """Tell whether a page is text of the methodology."""
    key = page.route.path.rstrip("/")
    return page.kind in KINDS or any(key == name or key.startswith(f"{name}/") for name, _ in edition.pages)


def sheets_of(pages: Iterable[Page], names: Names, edition: Edition) -> tuple[Sheet, ...]:
    """Take the text out of the pages that belong to an edition, in the order of their addresses."""
    return tuple(sorted((_sheet(page, names) for page in pages if belongs(page, edition)), key=lambda each: each.route))


def _sheet(page: Page, names: Names) -> Sheet:
    known = names.known.get(page.kind, {})
    key, name = next(((key, named.words) for key, named in known.items() if named.route == page.route), ("", ""))
    return Sheet(
        route=page.route,
        title=page.title,
        description=page.description,
        kind=page.kind,
        key=key,
        name=name,
        statement=page.search[0] if key and page.kind in KINDS else page.description,
        form="html" if page.markdown is None else "markdown",
        css=page.css,
        toc=page.toc,
        body=(page.body or "") if page.markdown is None else page.markdown,
        margin=page.aside,
        after=page.after,
    )


def check_listed(edition: Edition, sheets: Sequence[Sheet], report: Report) -> None:
    """Note the entries of an edition's list for which there is no page."""
    keys = [each.route.path.rstrip("/") for each in sheets]
    for name, place in edition.pages:
        if not any(key == name or key.startswith(f"{name}/") for key in keys):
            expected = f"a page, or a folder of pages{nearest(name, keys)}"
            fix = "write it, correct the name, or take it out before freezing"
            report.add(rules.UNWRITTEN.at(place, f"'{name}', which has no page", expected, fix))
