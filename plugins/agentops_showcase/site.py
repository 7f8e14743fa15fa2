"""The whole site as one value: read everything, build every page, collect every problem."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from agentops_showcase import (
    blog,
    case_studies,
    catalog,
    directives,
    documents,
    drawings,
    editions,
    exhibits,
    files,
    glossary,
    interface,
    lineage,
    methodology,
    routes,
    rulebook,
    selfcheck,
    sources,
    workflows,
)
from agentops_showcase.catalog import PluginFact
from agentops_showcase.directives import Context
from agentops_showcase.documents import Written
from agentops_showcase.lineage import Lineage
from agentops_showcase.lineage import shown as lineage_shown
from agentops_showcase.lineage.addresses import Former, check_former, forwarding, read_former
from agentops_showcase.methodology import Methodology, pattern_pages
from agentops_showcase.methodology import pages as methodology_pages
from agentops_showcase.methodology.citing import check_cited, listed_claims
from agentops_showcase.methodology.crosswalk import crosswalk
from agentops_showcase.methodology.home import Door, Home, read_home
from agentops_showcase.methodology.outcomes import check_outcomes
from agentops_showcase.methodology.overview import evidence_records, home_page
from agentops_showcase.methodology.phase_matrix import phase_matrix
from agentops_showcase.methodology.shown import edition_label
from agentops_showcase.names import Named, Names
from agentops_showcase.problems import Problem, Report, Rule
from agentops_showcase.prose import check_prose
from agentops_showcase.readers import cite, text_by, work_of
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
    *lineage.RULES,
    *glossary.RULES,
    *drawings.RULES,
    *catalog.RULES,
    *workflows.RULES,
    *case_studies.RULES,
    *selfcheck.RULES,
    *blog.RULES,
    *editions.RULES,
)


@dataclass(frozen=True, slots=True)
class Site:
    """Pages and files, the frame around them, and what is wrong with the sources."""

    pages: tuple[Page, ...]
    not_found: Page
    assets: tuple[Asset, ...]
    chrome: Chrome
    problems: tuple[Problem, ...]
    state: editions.State | None = None


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
    sheet: selfcheck.SelfCheck | None
    posts: tuple[blog.Post, ...]
    lineage: Lineage | None
    former: tuple[Former, ...]
    exhibits: exhibits.Exhibits
    frozen: tuple[editions.Frozen, ...]
    words: glossary.Glossary
    drawings: drawings.Drawings


def build(root: Path, settings: Settings) -> Site:
    """Build the site of a folder; never raises for bad input, which becomes problems and missing pages."""
    report = Report()
    found = read(root, report)
    pages = [*_made(found, settings), *_before_names(found), *rulebook.pages(RULES)]
    titles = {page.route: page.title for page in pages}
    feeds = blog.feeds(found.posts, titles, settings.name, settings.url)
    chrome = replace(_chrome(found, settings, pages), feeds=blog.announced(feeds))
    names = _names(found, pages)
    home = _home(found, names)
    pages = [*home, *pages]
    pages = [lineage_shown.with_tables(page, found.lineage, found.former, found.whole, names) for page in pages]
    if found.whole:
        pages = drawings.on_pages(pages, found.drawings, found.whole, names)
    pages, cited = _expanded(pages, names, found, report)
    pages = [_with_records(page, found.whole, cited) for page in pages]
    pages = [_with_terms(page, found.words, names) for page in pages]
    bodies = [page.document.text.body for page in pages if page.document and page.route != routes.GLOSSARY]
    glossary.check_use(found.words, names, bodies, report)
    state, sets = _data(found, settings, cited)
    pages = [interface.described(page, sets) for page in pages]
    pages, kept, texts = _with_editions(root, found, settings, pages, names, report)
    _check_words(root, found.whole, report)
    for exhibit in found.exhibits.found.values():
        directives.check_wording(exhibit.text, 0, found.whole.claims if found.whole else (), report)
    there = {page.route for page in pages}
    lineage_shown.check_places(found.lineage, names, report)
    check_former(found.former, found.lineage, names, there, report)
    pages = sorted((_with_trail(page, there) for page in pages), key=lambda page: page.route)
    snapshot = found.catalog.date if found.catalog else ""
    made = files.files(pages, settings, edition=chrome.edition, snapshot=snapshot)
    made += interface.files(sets, state)
    made += interface.short_links(found.whole, settings.url) if found.whole else ()
    made += forwarding(found.former, found.lineage, names, there, settings.url)
    made += (*feeds, *found.exhibits.assets, *kept, *files.packaged(settings.assets))
    assets = sorted(made, key=lambda each: each.route)
    return Site(tuple(pages), _not_found(chrome), tuple(assets), chrome, report.sorted(), texts)


def read(root: Path, report: Report) -> Sources:
    """Read and check all sources of a site."""
    whole = methodology.read_methodology(root, report)
    listing = catalog.read_catalog(root, whole, report)
    facts = catalog.plugin_facts(listing) if listing else {}
    names = lineage.read_lineage(root, whole, report)
    return Sources(
        whole,
        read_home(root, report),
        documents.read_written(root, report),
        listing,
        facts,
        workflows.read_workflows(root, facts, report),
        case_studies.read_studies(root, whole, report) if whole else (),
        selfcheck.read_self_check(root, whole, report) if whole else None,
        blog.read_posts(root, report),
        names,
        read_former(root, names, report),
        exhibits.read_exhibits(root, report),
        editions.read_editions(root, report),
        glossary.read_glossary(root, report),
        drawings.read_drawings(root, whole, report) if whole else drawings.Drawings(),
    )


def _made(found: Sources, settings: Settings) -> list[Page]:
    del settings
    pages: list[Page] = []
    label = edition_label(found.whole) if found.whole else ""
    written = documents.pages(found.written, label)
    if found.whole:
        if found.sheet:
            pages.append(selfcheck.page(found.sheet, found.whole))
        pages += pattern_pages.pages(found.whole, written)
        has_page = any(each.route == routes.LINEAGE for each in found.written)
        pages += methodology_pages.pages(found.whole, lineage_shown.boxes(found.lineage, found.whole, page=has_page))
        if found.flows:
            pages += workflows.pages(found.flows, found.whole, found.catalog)
        if found.studies:
            pages += case_studies.pages(found.studies, found.whole)
        if found.catalog:
            pages += catalog.pages(found.catalog, found.whole)
    pages += blog.pages(found.posts, {each.route: each.title for each in found.written}, label)
    taken = {page.route for page in pages}
    pages += [
        _with_matrix(replace(page, inserts=(*page.inserts, *_inserts(page.route, found))), found.whole)
        for page in written
        if page.route not in taken
    ]
    return pages


def _inserts(page: Route, found: Sources) -> list[tuple[str, str]]:
    """Return what the data has to add to a page written by hand, by the name that its text places it under."""
    inserts: list[tuple[str, str]] = []
    whole = found.whole
    if whole and page in {routes.COMPARE_APP, routes.COMPARE_AGENTS}:
        inserts += [(f"crosswalk-{each.id}", crosswalk(each, whole.factors, page)) for each in whole.frameworks]
    if page == routes.BLOG:
        inserts += [("posts", blog.listing(found.posts, page)), ("feeds", blog.feed_links(page))]
    elif page.path.startswith(routes.AUTHORS.path):
        inserts.append(("posts", blog.listing(blog.by_author(found.posts, page), page)))
    return inserts


def _data(
    found: Sources, settings: Settings, cited: Mapping[str, list[Link]]
) -> tuple[interface.State, tuple[interface.Dataset, ...]]:
    whole = found.whole
    edition = whole.edition if whole else None
    state = interface.State(
        settings.url,
        edition.number if edition else "",
        edition.date if edition else "",
        found.catalog.date if found.catalog else "",
        settings.licence,
    )
    sets = (
        interface.datasets(whole, found.catalog, found.flows, found.studies, found.lineage, cited, state)
        if whole
        else ()
    )
    return state, sets


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
    footer = (
        ("Start", routes.START),
        ("Why", routes.WHY),
        ("Guides", routes.GUIDES),
        ("Patterns", routes.PATTERNS),
        ("Self-check", routes.SELF_CHECK),
        ("Questions", routes.QUESTIONS),
        ("The case against", routes.SCEPTICS),
        ("Compared", routes.COMPARE),
        ("Glossary", routes.GLOSSARY),
        ("Lineage", routes.LINEAGE),
        ("Editions", routes.EDITIONS),
        ("Blog", routes.BLOG),
        ("Data", routes.DATA),
        ("About", routes.ABOUT),
        ("Contribute", routes.CONTRIBUTING),
        ("Rules", routes.RULES),
    )
    return Chrome(
        site_name=settings.name,
        site_url=settings.url,
        places=places,
        edition=edition_label(found.whole) if found.whole else "",
        snapshot=f"Catalog snapshot {found.catalog.date}" if found.catalog else "",
        repository=settings.repository,
        licence=settings.licence,
        footer_links=tuple((words, route) for words, route in footer if route in there),
        editions=routes.EDITIONS if routes.EDITIONS in there else None,
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
        "post": {each.slug: named(each.title, each.route) for each in found.posts},
        "term": {
            routes.slug(word): named(word, routes.GLOSSARY, term.id)
            for term in found.words.terms
            for word in term.words
        },
        "study": {each.slug: named(each.title, routes.study(each.slug)) for each in found.studies},
        "file": {each.path: Named(each.path, each.route) for each in found.exhibits.found.values()},
    }
    if whole:
        known["factor"] = {str(each.number): named(f"{each.roman} {each.name}", each.route) for each in whole.factors}
        known["law"] = {str(each.number): named(f"Law {each.number}, {each.name}", each.route) for each in whole.laws}
        known["pillar"] = {each.id: named(each.name, each.route) for each in whole.pillars}
        known["pattern"] = {each.id: named(each.name, each.route) for each in whole.patterns}
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
    whole = found.whole
    cited: dict[str, list[Link]] = {}
    shown: set[str] = set()
    result = []
    for page in pages:
        if page.document is None:
            result.append(page)
            continue
        claims = whole.claim if whole else lambda _: None
        unsure = _unsure(whole) | (frozenset() if found.words.complete else {"term"})
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


def _before_names(found: Sources) -> list[Page]:
    """Build the pages of editions that other pages may link to by name."""
    if not found.whole:
        return []
    state = editions.State(found.whole.edition, (), found.frozen)
    return [editions.front_page(state, found.whole.name), editions.errata_page(state, found.whole.name)]


def _with_editions(
    root: Path, found: Sources, settings: Settings, pages: list[Page], names: Names, report: Report
) -> tuple[list[Page], list[Asset], editions.State | None]:
    """Add the frozen pages, the corrections and the citations; what a page says itself must be finished before."""
    whole = found.whole
    if whole is None:
        return pages, [], None
    state = editions.State(whole.edition, editions.sheets_of(pages, names, whole.edition), found.frozen)
    editions.check_listed(whole.edition, state.today, report)
    errata = editions.read_errata(root, names, state.numbers, _unsure(whole), report)
    assets = list(editions.feeds(errata, state, whole.name, text_by(whole), settings.url))
    kept = editions.addresses_to_cite(state)
    result = []
    for page in pages:
        if page.route == routes.ERRATA:
            page = replace(page, body=editions.listed(errata, feeds=bool(assets)))
        foot = editions.corrected(page.route, errata)
        method = editions.belongs(page, whole.edition)
        work = work_of(page, whole, found.studies, kept.get(page.route, page.route), settings.url, method=method)
        shown, beside = cite(work) if work else ("", ())
        assets += beside
        result.append(replace(page, foot=foot + shown) if foot or shown else page)
    lineage = next((page.route for page in pages if page.route == routes.LINEAGE), None)
    result += editions.frozen_pages(state, whole.name, lineage, errata)
    return result, assets, state


def _unsure(whole: Methodology | None) -> frozenset[str]:
    return frozenset({"factor", "law", "pillar", "pattern", "claim"}) - (whole.complete if whole else frozenset())


def _with_trail(page: Page, there: set[Route]) -> Page:
    """Keep the words of a step up to a page that the site does not have, without its door."""
    trail = tuple((words, route if route in there else None) for words, route in page.trail)
    return page if trail == page.trail else replace(page, trail=trail)


def _with_matrix(page: Page, whole: Methodology | None) -> Page:
    """Offer the overview of the guides the table of factors by phase."""
    if page.route != routes.GUIDES or not whole:
        return page
    return replace(page, inserts=(("phase-matrix", phase_matrix(whole, page.route)),), css=("guides.css",))


def _first_uses(page: Page, words: glossary.Glossary, body: str) -> Callable[[str], str]:
    """Return what links the glossary's words on a page of the methodology, and on no other."""
    if not measured(page.source) or page.route in {routes.GLOSSARY, routes.EVIDENCE}:
        return str
    base = routes.GLOSSARY.href_from(page.route)
    return glossary.FirstUses(words, lambda term: f"{base}#{term}", body).linked


def _with_terms(page: Page, words: glossary.Glossary, names: Names) -> Page:
    if page.route != routes.GLOSSARY:
        return page
    return replace(page, after=glossary.entries(words, names, page.route), css=(*page.css, glossary.SHEET))


def _with_records(page: Page, whole: Methodology | None, cited: dict[str, list[Link]]) -> Page:
    if page.route != routes.EVIDENCE or not whole:
        return page
    records = evidence_records(whole, lambda claim: tuple(cited.get(claim, ())))
    return replace(page, after=records, css=(*page.css, "evidence.css"))


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
                    check_prose(text, max(end, 0), whole.prose, report, multipliers=not measured(path))
                    if measured(path):
                        check_outcomes(text, claims, report)


def measured(path: str) -> bool:
    """Tell whether a file is methodology prose, whose outcome numbers want a record."""
    return path.startswith("docs/") and not path.startswith("docs/contributing/")


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
