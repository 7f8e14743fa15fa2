"""Pages as their rooms make them, before links by name are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from agentops_showcase import (
    blog,
    case_studies,
    catalog,
    documents,
    editions,
    routes,
    selfcheck,
    workflows,
)
from agentops_showcase.lineage import shown as lineage_shown
from agentops_showcase.methodology import Factor, pattern_pages
from agentops_showcase.methodology import pages as methodology_pages
from agentops_showcase.methodology.crosswalk import crosswalk
from agentops_showcase.methodology.home import Door
from agentops_showcase.methodology.overview import home_page
from agentops_showcase.methodology.phase_matrix import phase_matrix
from agentops_showcase.methodology.shown import edition_label
from agentops_showcase.names import Names
from agentops_showcase.render import Page, render
from agentops_showcase.render.shell import Chrome
from agentops_showcase.routes import Route
from agentops_showcase.site.found import Sources
from agentops_showcase.site.spoken import subjects_of
from agentops_showcase.talks import taking

_SHEETS = {routes.GUIDES: ("guides.css",)}  # styles of what the data adds to a page


def made_pages(found: Sources) -> list[Page]:
    """Build the pages of every room, and those written by hand."""
    pages: list[Page] = []
    label = edition_label(found.whole) if found.whole else ""
    written = documents.pages(found.written, label)
    if found.whole:
        if found.sheet:
            pages.append(selfcheck.page(found.sheet, found.whole))
        pages += pattern_pages.pages(found.whole, written)
        has_page = any(each.route == routes.LINEAGE for each in found.written)
        spoken = taking.doors(subjects_of(found))
        boxes = lineage_shown.boxes(found.lineage, found.whole, page=has_page)
        pages += methodology_pages.pages(found.whole, boxes, spoken)
        if found.flows:
            pages += workflows.pages(found.flows, found.whole, found.catalog, spoken)
        if found.studies:
            pages += case_studies.pages(found.studies, found.whole, _guide(found))
        if found.catalog:
            pages += catalog.pages(found.catalog, found.whole)
    pages += blog.pages(found.posts, {each.route: each.title for each in found.written}, label)
    taken = {page.route for page in pages}
    pages += [
        replace(page, inserts=(*page.inserts, *_inserts(page.route, found)), css=(*page.css, *_sheets(page.route)))
        for page in written
        if page.route not in taken
    ]
    return pages


def _sheets(page: Route) -> tuple[str, ...]:
    return taking.CSS if page.path.startswith(routes.TALKS.path) else _SHEETS.get(page, ())


def _guide(found: Sources) -> Route | None:
    """Return the page that says how to contribute a study, where the site has one."""
    return next((each.route for each in found.written if each.route == routes.STUDY_GUIDE), None)


def _inserts(page: Route, found: Sources) -> list[tuple[str, str]]:
    """Return what the data has to add to a page written by hand, by the name that its text places it under."""
    inserts: list[tuple[str, str]] = []
    whole = found.whole
    if whole and page in {routes.COMPARE_APP, routes.COMPARE_AGENTS}:
        inserts += [(f"crosswalk-{each.id}", crosswalk(each, whole.factors, page)) for each in whole.frameworks]
    if whole and page == routes.GUIDES:
        inserts.append(("phase-matrix", phase_matrix(whole, page)))
    if page == routes.TALKS:
        inserts += taking.inserts(subjects_of(found))
    if page == routes.STUDY_GUIDE:
        inserts.append(("case-study-fields", case_studies.fields()))
    if page == routes.BLOG:
        inserts += [("posts", blog.listing(found.posts, page)), ("feeds", blog.feed_links(page))]
    elif page.path.startswith(routes.AUTHORS.path):
        inserts.append(("posts", blog.listing(blog.by_author(found.posts, page), page)))
    return inserts


def before_names(found: Sources) -> list[Page]:
    """Build the pages of editions that other pages may link to by name."""
    if not found.whole:
        return []
    state = editions.State(found.whole.edition, (), found.frozen)
    return [editions.front_page(state, found.whole.name), editions.errata_page(state, found.whole.name)]


def home_pages(found: Sources, names: Names) -> list[Page]:
    """Build the home page, whose doors need the names of all others."""
    if not found.home or not found.whole:
        return []

    def find(door: Door) -> tuple[str, Route | None]:
        named = names.find(door.scheme, door.key)
        return (named.words, named.route) if named else ("", None)

    return [home_page(found.home, found.whole, find)]


def not_found(chrome: Chrome, factors: Iterable[Factor] = ()) -> Page:
    """Build the page that answers where there is none."""
    at = Route("")
    return Page(
        route=at,
        title="Page not found",
        description="There is no page at this address. Search the site, or start from its list of factors.",
        kind="notfound",
        head=render("plain_head.html", title="There is no page at this address", lead=""),
        body=render(
            "notfound.html",
            places=[{"title": words, "href": route.href_from(at)} for _, words, route in chrome.places],
            factors=[
                {"roman": each.roman, "name": each.name, "href": each.route.href_from(at)}
                for each in factors
                if each.route
            ],
        ),
        css=("notfound.css",),
    )
