"""What stands around every page, and what every name leads to."""

from __future__ import annotations

from agentops_showcase import (
    catalog,
    routes,
)
from agentops_showcase.methodology.shown import edition_label
from agentops_showcase.names import Named, Names
from agentops_showcase.render import Page
from agentops_showcase.render.shell import POLICY, Chrome
from agentops_showcase.routes import Route
from agentops_showcase.settings import Settings
from agentops_showcase.site.found import Sources
from agentops_showcase.site.ruled import RULES


def chrome_of(found: Sources, settings: Settings, pages: list[Page]) -> Chrome:
    """Return what stands around every page."""
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
        ("Talks", routes.TALKS),
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


def names_of(found: Sources, pages: list[Page]) -> Names:
    """Return everything that can be linked by name."""
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
