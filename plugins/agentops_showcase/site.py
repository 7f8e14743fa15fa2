"""The whole site as one value: read everything, build every page, collect every problem."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from agentops_showcase import (
    case_studies,
    catalog,
    directives,
    documents,
    drawings,
    files,
    methodology,
    routes,
    rulebook,
    sources,
    workflows,
)
from agentops_showcase.catalog import PluginFact
from agentops_showcase.directives import Context
from agentops_showcase.documents import Written
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology import pages as methodology_pages
from agentops_showcase.methodology.home import Door, Home, read_home
from agentops_showcase.methodology.overview import evidence_records, home_page
from agentops_showcase.methodology.shown import edition_label
from agentops_showcase.names import Named, Names
from agentops_showcase.problems import Problem, Report, Rule
from agentops_showcase.prose import check_prose
from agentops_showcase.render import Asset, Page, render
from agentops_showcase.render.page import Link
from agentops_showcase.render.shell import POLICY, Chrome
from agentops_showcase.routes import Route
from agentops_showcase.settings import Settings
from agentops_showcase.sources import Text, check_characters, listed, read_text
from agentops_showcase.tables import aligned

RULES: tuple[Rule, ...] = (
    *sources.RULES,
    *methodology.RULES,
    *drawings.RULES,
    *catalog.RULES,
    *workflows.RULES,
    *case_studies.RULES,
)


@dataclass(frozen=True, slots=True)
class Site:
    """Pages and files, the frame around them, and what is wrong with the sources."""

    pages: tuple[Page, ...]
    not_found: Page
    assets: tuple[Asset, ...]
    chrome: Chrome
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that was read, before any page is built."""

    whole: Methodology | None
    home: Home | None
    written: tuple[Written, ...]
    catalog: catalog.Catalog | None
    plugins: Mapping[str, PluginFact]
    flows: tuple[workflows.Workflow, ...]
    studies: tuple[case_studies.Study, ...]
    drawings: drawings.Drawings


def build(root: Path, settings: Settings) -> Site:
    """Build the site of a folder; never raises for bad input, which becomes problems and missing pages."""
    report = Report()
    found = read(root, report)
    pages = [*_made(found, settings), *rulebook.pages(RULES)]
    chrome = _chrome(found, settings, pages)
    names = _names(found, pages)
    home = _home(found, names)
    pages = [*home, *pages]
    if found.whole:
        pages = drawings.on_pages(pages, found.drawings, found.whole, names)
    pages, cited = _expanded(pages, names, found, report)
    pages = [_with_records(page, found.whole, cited) for page in pages]
    _check_words(root, found.whole, report)
    there = {page.route for page in pages}
    pages = sorted((_with_trail(page, there) for page in pages), key=lambda page: page.route)
    snapshot = found.catalog.date if found.catalog else ""
    made = files.files(pages, settings, edition=chrome.edition, snapshot=snapshot)
    assets = sorted((*made, *files.packaged(settings.assets)), key=lambda each: each.route)
    return Site(tuple(pages), _not_found(chrome), tuple(assets), chrome, report.sorted())


def read(root: Path, report: Report) -> Sources:
    """Read and check all sources of a site."""
    whole = methodology.read_methodology(root, report)
    listing = catalog.read_catalog(root, whole, report)
    facts = catalog.plugin_facts(listing) if listing else {}
    home, written = read_home(root, report), documents.read_written(root, report)
    mark = len(report.problems)
    flows = workflows.read_workflows(root, facts, report)
    titles = None if report.errors_since(mark) else {each.id: each.title for each in flows}
    return Sources(
        whole,
        home,
        written,
        listing,
        facts,
        flows,
        case_studies.read_studies(root, whole, report) if whole else (),
        drawings.read_drawings(root, whole, report, titles) if whole else drawings.Drawings(),
    )


def _made(found: Sources, settings: Settings) -> list[Page]:
    del settings
    pages: list[Page] = []
    if found.whole:
        pages += methodology_pages.pages(found.whole)
        if found.flows:
            pages += workflows.pages(found.flows, found.whole, found.catalog)
        if found.studies:
            pages += case_studies.pages(found.studies, found.whole)
        if found.catalog:
            pages += catalog.pages(found.catalog, found.whole)
    label = edition_label(found.whole) if found.whole else ""
    taken = {page.route for page in pages}
    pages += [page for page in documents.pages(found.written, label) if page.route not in taken]
    return pages


def _home(found: Sources, names: Names) -> list[Page]:
    if not found.home or not found.whole:
        return []

    def find(door: Door) -> tuple[str, Route | None]:
        named = names.find(door.scheme, door.key)
        return (named.words, named.route) if named else ("", None)

    return [home_page(found.home, found.whole, find)]


def _chrome(found: Sources, settings: Settings, pages: list[Page]) -> Chrome:
    there = {page.route for page in pages}
    places = tuple(
        (route.path.rstrip("/"), words, route)
        for words, route in (
            ("Factors", routes.FACTORS),
            ("Workflows", routes.WORKFLOWS),
            ("Plugins", routes.PLUGINS),
            ("Case studies", routes.STUDIES),
            ("Evidence", routes.EVIDENCE),
        )
        if route in there
    )
    footer = (("About", routes.ABOUT), ("Contribute", routes.CONTRIBUTING), ("Rules", routes.RULES))
    return Chrome(
        site_name=settings.name,
        site_url=settings.url,
        places=places,
        edition=edition_label(found.whole) if found.whole else "",
        snapshot=f"Catalog snapshot {found.catalog.date}" if found.catalog else "",
        repository=settings.repository,
        licence=settings.licence,
        footer_links=tuple((words, route) for words, route in footer if route in there),
        policy=POLICY if settings.strict_policy else "",
    )


def _names(found: Sources, pages: list[Page]) -> Names:
    there = {page.route for page in pages}

    def named(words: str, route: Route | None, fragment: str = "") -> Named:
        return Named(words, route if route in there else None, fragment)

    whole = found.whole
    known: dict[str, dict[str, Named]] = {
        "page": {page.route.path.rstrip("/"): named(page.title, page.route) for page in pages}
        | {"home": Named("Home", routes.HOME)},
        "rule": {rule.code: named(rule.title, routes.rule(rule.code)) for rule in RULES},
        "workflow": {each.id: named(each.title, routes.workflow(each.id)) for each in found.flows},
        "study": {each.slug: named(each.title, routes.study(each.slug)) for each in found.studies},
    }
    if whole:
        known["factor"] = {str(each.number): named(f"{each.roman} {each.name}", each.route) for each in whole.factors}
        known["law"] = {str(each.number): named(f"Law {each.number}, {each.name}", each.route) for each in whole.laws}
        known["pillar"] = {each.id: named(each.name, each.route) for each in whole.pillars}
        known["claim"] = {each.id: named(each.statement, routes.EVIDENCE, each.id) for each in whole.claims}
    if found.catalog:
        known["plugin"] = {key: named(fact.name, fact.route) for key, fact in found.plugins.items()}
        known["marketplace"] = {
            repository: named(repository, route) for repository, route in catalog.marketplaces(found.catalog).items()
        }
    return Names(known)


def _expanded(
    pages: list[Page], names: Names, found: Sources, report: Report
) -> tuple[list[Page], dict[str, list[Link]]]:
    cited: dict[str, list[Link]] = {}
    whole = found.whole
    result = []
    for page in pages:
        if page.document is None:
            result.append(page)
            continue
        claims = whole.claim if whole else lambda _: None
        unsure = frozenset({"factor", "law", "pillar", "claim"}) - (whole.complete if whole else frozenset())
        figures = drawings.figures(found.drawings, whole, names, page.route) if whole else {}
        context = Context(page.route, names, claims, dict(page.inserts), unsure, dict(page.closing), figures)
        done = directives.expand(page.document.text, page.document.start, context, report)
        for claim in done.cited:
            cited.setdefault(claim, []).append((page.title, page.route))
        css = drawings.with_style(page.css) if done.drawn else page.css
        result.append(replace(page, markdown=aligned(done.markdown), css=css))
    return result, cited


def _with_trail(page: Page, there: set[Route]) -> Page:
    """Keep the words of a step up to a page that the site does not have, without its door."""
    trail = tuple((words, route if route in there else None) for words, route in page.trail)
    return page if trail == page.trail else replace(page, trail=trail)


def _with_records(page: Page, whole: Methodology | None, cited: dict[str, list[Link]]) -> Page:
    if page.route != routes.EVIDENCE or not whole:
        return page
    records = evidence_records(whole, lambda claim: tuple(cited.get(claim, ())))
    return replace(page, after=records)


def _check_words(root: Path, whole: Methodology | None, report: Report) -> None:
    claims = whole.claims if whole else ()
    for folder, suffix in (("docs", ".md"), ("case_studies", ".md"), ("catalog", ".yml")):
        for path in listed(root, folder, suffix):
            text = _quiet(root, path)
            if text is not None:
                check_characters(text, report)
                directives.check_wording(text, 0, claims, report)
                if whole and suffix == ".md":
                    end = text.body.find("\n---\n", 3)
                    check_prose(text, max(end, 0), whole.prose, report)


def _quiet(root: Path, path: str) -> Text | None:
    """Read a file whose reading was already reported on."""
    return read_text(root, path, Report())


def _not_found(chrome: Chrome) -> Page:
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
        ),
    )
