"""Pages with their links, blocks, records and terms in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from agentops_showcase import (
    directives,
    drawings,
    exhibits,
    glossary,
    routes,
)
from agentops_showcase.directives import Context
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.citing import check_cited, listed_claims
from agentops_showcase.methodology.overview import evidence_records
from agentops_showcase.names import Names
from agentops_showcase.problems import Report
from agentops_showcase.render import Page
from agentops_showcase.render.page import Link
from agentops_showcase.routes import Route
from agentops_showcase.site.checked import measured
from agentops_showcase.site.found import Sources
from agentops_showcase.tables import aligned


def expanded(
    pages: list[Page], names: Names, found: Sources, report: Report
) -> tuple[list[Page], dict[str, list[Link]]]:
    """Expand the text of every hand-written page; return the pages, and which of them cite each claim."""
    whole = found.whole
    cited: dict[str, list[Link]] = {}
    shown: set[str] = set()
    result = []
    for page in pages:
        if page.document is None:
            result.append(page)
            continue
        claims = whole.claim if whole else lambda _: None
        unsure = unsure_kinds(whole) | (frozenset() if found.words.complete else {"term"})
        terms = _first_uses(page, found.words, page.document.body)
        closing = dict(page.closing)
        figures = drawings.figures(found.drawings, whole, names, page.route) if whole else {}
        shelf = found.exhibits
        context = Context(page.route, names, claims, dict(page.inserts), unsure, closing, shelf, terms, figures)
        done = directives.expand(page.document.text, page.document.start, context, report)
        shown.update(done.shown)
        for claim in done.cited:
            cited.setdefault(claim, []).append((page.title, page.route))
        css = drawings.with_style(page.css) if done.drawn else page.css
        result.append(replace(page, markdown=aligned(done.markdown), css=css))
    exhibits.check_shown(found.exhibits, shown, report)
    for claim, link in listed_claims(whole) if whole else ():
        if link not in cited.setdefault(claim, []):
            cited[claim].append(link)
    if whole and not report.errors_since(0):  # a page that could not be read may be the one that cites it
        check_cited(whole, cited, report)
    return result, cited


def _first_uses(page: Page, words: glossary.Glossary, body: str) -> Callable[[str], str]:
    """Return what links the glossary's words on a page of the methodology, and on no other."""
    if not measured(page.source) or page.route in {routes.GLOSSARY, routes.EVIDENCE}:
        return str
    base = routes.GLOSSARY.href_from(page.route)
    return glossary.FirstUses(words, lambda term: f"{base}#{term}", body).linked


def with_terms(page: Page, words: glossary.Glossary, names: Names) -> Page:
    """Put the entries of the glossary on its page."""
    if page.route != routes.GLOSSARY:
        return page
    return replace(page, after=glossary.entries(words, names, page.route), css=(*page.css, glossary.SHEET))


def with_records(page: Page, whole: Methodology | None, cited: dict[str, list[Link]]) -> Page:
    """Put every record, with the pages that cite it, on the page of the evidence."""
    if page.route != routes.EVIDENCE or not whole:
        return page
    records = evidence_records(whole, lambda claim: tuple(cited.get(claim, ())))
    return replace(page, after=records, css=(*page.css, "evidence.css"))


def with_trail(page: Page, there: set[Route]) -> Page:
    """Keep the words of a step up to a page that the site does not have, without its door."""
    trail = tuple((words, route if route in there else None) for words, route in page.trail)
    return page if trail == page.trail else replace(page, trail=trail)


def unsure_kinds(whole: Methodology | None) -> frozenset[str]:
    """Return the kinds of which a file was unusable, so that nobody judges references to them."""
    return frozenset({"factor", "law", "pillar", "pattern", "claim"}) - (whole.complete if whole else frozenset())
