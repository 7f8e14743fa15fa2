"""The pages that show the methodology as a whole: home, overviews and the evidence record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from agentops_showcase import routes
from agentops_showcase.methodology.home import Door, Home
from agentops_showcase.methodology.relations import relation_values
from agentops_showcase.methodology.shown import claim_values, edition_label, href_of, tiers_of
from agentops_showcase.methodology.whole import Methodology
from agentops_showcase.render import Page, render
from agentops_showcase.render.page import Link
from agentops_showcase.routes import Route


def home_page(home: Home, whole: Methodology, find: Callable[[Door], tuple[str, Route | None]]) -> Page:
    """Build the home page; `find` gives words and address of a door, and a door that leads nowhere is left out."""
    at = routes.HOME

    def door(each: Door) -> dict[str, str | None]:
        words, route = find(each)
        return {"title": each.title or words, "text": each.text, "href": href_of(route, at)}

    stated = [
        {
            "title": each.title,
            "text": each.text,
            "link": each.door.title if each.door else "",
            "href": door(each.door)["href"] if each.door else None,
        }
        for each in home.stated
    ]
    return Page(
        route=at,
        title=home.title,
        description=home.description,
        kind="home",
        css=("home.css",),
        label=edition_label(whole),
        head="",
        body=render(
            "home.html",
            hero={
                "title": home.hero_title,
                "lead": home.lead,
                "actions": [each for each in map(door, home.actions) if each["href"]],
            },
            stated=stated,
            map={"title": home.map_title, "note": home.map_note},
            tiers=tiers_of(whole, at),
            doors_title=home.doors_title,
            doors=[each for each in map(door, home.doors) if each["href"]],
            known_title=home.known_title,
            known=[{"label": label, "text": text} for label, text in home.known],
            proof=home.proof,
        ),
        source=home.document.path,
        search=(home.lead, "home start overview"),
    )


def factors_page(whole: Methodology) -> Page:
    """Build the overview of the factors."""
    at = routes.FACTORS
    count = len(whole.factors)
    return Page(
        route=at,
        title="Factors",
        description=f"The {count} factors of {whole.name} in {len(whole.tiers)} tiers, one line each: what has to be "
        "true first, what keeps work under control, what makes next month cheaper.",
        kind="factors",
        section="factors",
        label=edition_label(whole),
        head=render("plain_head.html", title="Factors", lead="One practice each, grouped by what has to come first."),
        body=render("factors.html", tiers=tiers_of(whole, at), relations=relation_values(whole, at)),
        search=("all factors in order", "factors list tiers"),
    )


def _listing(
    route: Route, title: str, lead: str, description: str, kind: str, rows: Sequence[dict[str, Any]], whole: Methodology
) -> Page:
    return Page(
        route=route,
        title=title,
        description=description,
        kind=kind,
        section="factors",
        trail=(("Factors", routes.FACTORS),) if whole.factors else (),
        label=edition_label(whole),
        head=render("plain_head.html", title=title, lead=lead),
        body=render("listing.html", rows=rows),
        search=(lead, kind),
    )


def laws_page(whole: Methodology) -> Page:
    """Build the overview of the laws."""
    rows = [
        {
            "kicker": f"Law {law.number}",
            "title": law.name,
            "text": law.obligation,
            "href": href_of(law.route, routes.LAWS),
        }
        for law in whole.laws
    ]
    lead = "What every session owes. Always ask; answer in proportion."
    text = f"The {len(whole.laws)} laws of {whole.name}: owed in every session, in proportion to the stakes."
    return _listing(routes.LAWS, "Laws", lead, text, "laws", rows, whole)


def pillars_page(whole: Methodology) -> Page:
    """Build the overview of the pillars."""
    rows = [
        {
            "kicker": f"Pillar {each.number}",
            "title": each.name,
            "text": each.question,
            "href": href_of(each.route, routes.PILLARS),
        }
        for each in whole.pillars
    ]
    lead = "The disciplines the practices come from, each with the question it asks."
    text = f"The {len(whole.pillars)} pillars of {whole.name}: where its factors come from, and what each one asks."
    return _listing(routes.PILLARS, "Pillars", lead, text, "pillars", rows, whole)


_VERDICTS = (
    ("usable", "made", "Claims this site makes"),
    ("reword", "reworded", "Claims it makes in other words only"),
    ("ruled-out", "ruled-out", "Claims ruled out"),
)


def evidence_records(whole: Methodology, cited: Callable[[str], tuple[Link, ...]]) -> str:
    """Return the records below the text of the evidence page; `cited` lists all pages that use a claim."""
    at = routes.EVIDENCE
    records = [
        {
            **claim_values(each),
            "cited": [{"title": words, "href": href_of(route, at)} for words, route in cited(each.id) if route != at],
        }
        for each in whole.claims
    ]
    groups = []
    for verdict, anchor, title in _VERDICTS:
        chosen = [each for each in records if each["verdict"] == verdict]
        groups.append({"title": title, "id": anchor, "claims": chosen, "shelves": _shelves(chosen)})
    return render("evidence.html", groups=groups)


def _shelves(records: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Group records by label, for the list of contents."""
    labels = dict.fromkeys(each["label"] for each in records)
    return [{"label": label, "claims": [each for each in records if each["label"] == label]} for label in labels]
