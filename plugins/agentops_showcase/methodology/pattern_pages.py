"""The page of a pattern, and what the index of the patterns shows below its own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from agentops_showcase import routes
from agentops_showcase.methodology.pages import size_of
from agentops_showcase.methodology.pattern import Pattern
from agentops_showcase.methodology.shown import edition_label, href_of, record_href
from agentops_showcase.methodology.whole import Methodology
from agentops_showcase.render import Page, render
from agentops_showcase.routes import Route

SHEET = "patterns.css"


def pages(whole: Methodology, written: Iterable[Page]) -> tuple[Page, ...]:
    """Build the page of every pattern that is written, and the index around the words that somebody wrote for it."""
    if not whole.patterns:
        return ()
    words = next((page for page in written if page.route == routes.PATTERNS), None)
    return (_index(whole, words), *(pattern_page(each, whole) for each in whole.patterns if each.route))


def _index(whole: Methodology, words: Page | None) -> Page:
    at = routes.PATTERNS
    shown = {"patterns": _list(whole, at), "operators": _operators(whole, at)}
    if words is None:
        count = len(whole.patterns)
        words = Page(
            route=at,
            title="Patterns",
            description=f"The {count} patterns of {whole.name}: procedures that its factors use, one line each.",
            kind="patterns",
            label=edition_label(whole),
            head=render("plain_head.html", title="Patterns", lead="Procedures that several factors use."),
            body=shown["patterns"] + shown["operators"],
            search=("all patterns in order", "patterns procedures"),
        )
    return replace(
        words,
        kind="patterns",
        section="factors",
        trail=(("Factors", routes.FACTORS),) if whole.factors else (),
        inserts=tuple(shown.items()),
        closing=(("", "patterns"),),
        css=(SHEET,),
    )


def _list(whole: Methodology, at: Route) -> str:
    rows = [
        {"name": each.name, "line": each.line, "href": href_of(each.route, at), "used_by": _used_by(each, whole, at)}
        for each in whole.patterns
    ]
    return render("pattern_list.html", patterns=rows)


def _operators(whole: Methodology, at: Route) -> str:
    rows = [
        {
            "name": each.name,
            "href": href_of(each.route, at),
            "watch": each.operator.watch,
            "ensure": each.operator.ensure,
            "reconcile": each.operator.reconcile,
        }
        for each in whole.patterns
        if each.operator
    ]
    return render("pattern_operators.html", operators=rows)


def pattern_page(pattern: Pattern, whole: Methodology) -> Page:
    """Build the page of one pattern around its text."""
    at = routes.pattern(pattern.id)
    size = size_of(pattern.document)
    written = [each for each in whole.patterns if each.route]
    here = written.index(pattern)
    return Page(
        route=at,
        title=pattern.name,
        description=pattern.description,
        kind="pattern",
        section="factors",
        trail=(("Factors", routes.FACTORS), ("Patterns", routes.PATTERNS)),
        label=edition_label(whole),
        head=render(
            "pattern_head.html",
            name=pattern.name,
            gist=pattern.gist,
            minutes=size.minutes,
            tokens=size.tokens,
            edition=edition_label(whole),
        ),
        markdown="",
        document=pattern.document,
        rail=render("pattern_rail.html", patterns=_siblings(pattern, whole, at)),
        aside=render("pattern_aside.html", **_aside(pattern, whole, at)),
        after=render("pattern_after.html", previous=_step(written, here - 1, at), next=_step(written, here + 1, at)),
        source=pattern.document.path,
        css=(SHEET,),
        search=(pattern.gist, f"pattern {pattern.line}"),
    )


def _siblings(pattern: Pattern, whole: Methodology, page: Route) -> list[dict[str, Any]]:
    return [
        {"name": each.name, "href": href_of(each.route, page), "current": each.id == pattern.id}
        for each in whole.patterns
    ]


def _step(written: list[Pattern], index: int, page: Route) -> dict[str, str | None] | None:
    if not 0 <= index < len(written):
        return None
    return {"name": written[index].name, "href": href_of(written[index].route, page)}


def _aside(pattern: Pattern, whole: Methodology, page: Route) -> dict[str, Any]:
    pillars = [whole.pillar(each) for each in pattern.pillars]
    laws = [whole.law(each) for each in pattern.laws]
    others = [whole.pattern(each) for each in pattern.composes_with]
    return {
        "settings": [
            {
                "name": each.name,
                "value": each.value,
                "label": each.label,
                "href": record_href(whole, each.claim, page),
            }
            for each in pattern.settings
        ],
        "used_by": _used_by(pattern, whole, page),
        "rests_on": [{"title": each.name, "href": href_of(each.route, page)} for each in pillars if each],
        "enacts": [
            {"title": f"Law {each.number}, {each.name}", "href": href_of(each.route, page)} for each in laws if each
        ],
        "composes_with": [{"title": each.name, "href": href_of(each.route, page)} for each in others if each],
    }


def _used_by(pattern: Pattern, whole: Methodology, page: Route) -> list[dict[str, str | None]]:
    """List the factors that say of themselves that they use a pattern."""
    return [
        {"title": f"{each.roman} {each.name}", "href": href_of(each.route, page)}
        for each in whole.factors
        if pattern.id in each.patterns
    ]
