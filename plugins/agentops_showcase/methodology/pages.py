"""Turn the methodology into pages: home, overviews, factors, laws, pillars and the evidence record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from agentops_showcase import routes
from agentops_showcase.methodology.claim import Claim
from agentops_showcase.methodology.factor import Factor
from agentops_showcase.methodology.home import Door, Home
from agentops_showcase.methodology.law import Law
from agentops_showcase.methodology.pillar import Pillar
from agentops_showcase.methodology.whole import Methodology
from agentops_showcase.render import Page, render
from agentops_showcase.render.page import Link
from agentops_showcase.routes import Route
from agentops_showcase.sources import Document

WORDS_A_MINUTE = 230
CHARACTERS_A_TOKEN = 4


@dataclass(frozen=True, slots=True)
class Size:
    """How long a text is: whole minutes at 230 words each, tokens at four characters each, rounded to 50."""

    minutes: int
    tokens: int


def size_of(document: Document) -> Size:
    """Estimate how long a page takes a person and what it costs an agent."""
    body = document.body
    return Size(max(1, round(len(body.split()) / WORDS_A_MINUTE)), -(-len(body) // CHARACTERS_A_TOKEN // 50) * 50)


def edition_label(whole: Methodology) -> str:
    """Return the words that name the edition on every page."""
    return f"Edition {whole.edition.number}, {whole.edition.date}"


def pages(whole: Methodology) -> tuple[Page, ...]:
    """Build every page about the methodology itself, except home and evidence."""
    found = [factors_page(whole)] if whole.factors else []
    found += [laws_page(whole)] if whole.laws else []
    found += [pillars_page(whole)] if whole.pillars else []
    found += [factor_page(each, whole) for each in whole.factors if each.route]
    found += [law_page(each, whole) for each in whole.laws if each.route]
    found += [pillar_page(each, whole) for each in whole.pillars if each.route]
    return tuple(found)


def _href(route: Route | None, page: Route) -> str | None:
    return route.href_from(page) if route else None


def tiers_of(whole: Methodology, page: Route, current: int = 0) -> list[dict[str, Any]]:
    """Return tiers with their factors, ready for templates on a page."""
    return [
        {
            "id": tier.id,
            "name": tier.name,
            "gist": tier.gist,
            "factors": [
                {
                    "roman": factor.roman,
                    "number": factor.number,
                    "name": factor.name,
                    "line": factor.line,
                    "href": _href(factor.route, page),
                    "gate": factor.gate,
                    "current": factor.number == current,
                }
                for factor in whole.factors
                if factor.tier == tier.id
            ],
        }
        for tier in whole.tiers
    ]


def home_page(home: Home, whole: Methodology, find: Callable[[Door], tuple[str, Route | None]]) -> Page:
    """Build the home page; `find` gives words and address of a door, and a door that leads nowhere is left out."""
    at = routes.HOME

    def door(each: Door) -> dict[str, str | None]:
        words, route = find(each)
        return {"title": each.title or words, "text": each.text, "href": _href(route, at)}

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
        body=render("factors.html", tiers=tiers_of(whole, at)),
        toc=tuple((tier.id, tier.name) for tier in whole.tiers),
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
            "href": _href(law.route, routes.LAWS),
        }
        for law in whole.laws
    ]
    lead = "What every session owes. Always ask; answer in proportion."
    text = f"The {len(whole.laws)} laws of {whole.name}: obligations to consider in every session, met in proportion to what is at stake."
    return _listing(routes.LAWS, "Laws", lead, text, "laws", rows, whole)


def pillars_page(whole: Methodology) -> Page:
    """Build the overview of the pillars."""
    rows = [
        {
            "kicker": f"Pillar {each.number}",
            "title": each.name,
            "text": each.question,
            "href": _href(each.route, routes.PILLARS),
        }
        for each in whole.pillars
    ]
    lead = "The disciplines the practices come from, each with the question it asks."
    text = f"The {len(whole.pillars)} pillars of {whole.name}: disciplines the factors come from, and the question each one puts to your work."
    return _listing(routes.PILLARS, "Pillars", lead, text, "pillars", rows, whole)


def factor_page(factor: Factor, whole: Methodology) -> Page:
    """Build the page of one factor around its text."""
    at = routes.factor(factor.number, factor.slug)
    tier = next(each for each in whole.tiers if each.id == factor.tier)
    size = size_of(factor.document)
    written = [each for each in whole.factors if each.route]
    here = written.index(factor)
    return Page(
        route=at,
        title=f"{factor.roman} {factor.name}",
        description=factor.description,
        kind="factor",
        section="factors",
        trail=(("Factors", routes.FACTORS), (tier.name, None)),
        label=edition_label(whole),
        head=render(
            "factor_head.html",
            roman=factor.roman,
            number=factor.number,
            total=len(whole.factors),
            tier=tier.name,
            name=factor.name,
            thesis=factor.thesis,
            minutes=size.minutes,
            tokens=size.tokens,
            edition=edition_label(whole),
            talk=None,
        ),
        markdown="",
        document=factor.document,
        rail=render("factor_rail.html", tiers=tiers_of(whole, at, factor.number)),
        aside=render("factor_aside.html", **_factor_aside(factor, whole, at)),
        after=render(
            "factor_after.html",
            relations=_relations(factor, whole, at),
            lineage={
                "names": [
                    {"edition": each.edition, "number": each.number, "name": each.name, "relation": each.relation}
                    for each in factor.names
                ],
                "note": factor.names_note,
            },
            parallels=[
                {"title": title, "rows": rows}
                for title, rows in (
                    ("The Twelve-Factor App", factor.app_factors),
                    ("12-Factor Agents", factor.agents_factors),
                )
                if rows
            ],
            previous=_step(written, here - 1, at),
            next=_step(written, here + 1, at),
        ),
        source=factor.document.path,
        search=(factor.thesis, f"factor {factor.number} {factor.roman} {factor.line} {factor.parallel}"),
    )


def _step(written: Sequence[Factor], index: int, page: Route) -> dict[str, str | None] | None:
    if not 0 <= index < len(written):
        return None
    return {"roman": written[index].roman, "name": written[index].name, "href": _href(written[index].route, page)}


def _factor_aside(factor: Factor, whole: Methodology, page: Route) -> dict[str, Any]:
    pillars = [whole.pillar(each) for each in (factor.pillar, *factor.supporting)]
    laws = [whole.law(each) for each in factor.laws]
    phases = [whole.phase(each) for each in factor.phases]
    claims = [claim for each in factor.claims if (claim := whole.claim(each)) and claim.verdict != "ruled-out"]
    return {
        "rests_on": [{"title": each.name, "href": _href(each.route, page)} for each in pillars if each],
        "enacts": [
            {"title": f"Law {each.number}, {each.name}", "href": _href(each.route, page)} for each in laws if each
        ],
        "phases": [{"id": each.id, "letter": each.letter, "name": each.name} for each in phases if each],
        "known": [{**_claim(each), "href": f"{routes.EVIDENCE.href_from(page)}#{each.id}"} for each in claims],
    }


def _relations(factor: Factor, whole: Methodology, page: Route) -> list[dict[str, str | None]]:
    found = []
    for each in factor.neighbours:
        other = whole.factor(each.number)
        if other:
            found.append({"roman": other.roman, "name": other.name, "why": each.why, "href": _href(other.route, page)})
    return found


def law_page(law: Law, whole: Methodology) -> Page:
    """Build the page of one law around its text."""
    at = routes.law(law.number, law.slug)
    enacting = [whole.factor(each) for each in law.enacted_by]
    pillars = [whole.pillar(each) for each in law.pillars]
    return Page(
        route=at,
        title=f"Law {law.number}: {law.name}",
        description=law.description,
        kind="law",
        section="factors",
        trail=(("Factors", routes.FACTORS), ("Laws", routes.LAWS)),
        label=edition_label(whole),
        head=render(
            "law_head.html", number=law.number, total=len(whole.laws), name=law.name, obligation=law.obligation
        ),
        markdown="",
        document=law.document,
        aside=render(
            "law_aside.html",
            failure=law.failure,
            enacted_by=[
                {"title": f"{each.roman} {each.name}", "href": _href(each.route, at)} for each in enacting if each
            ],
            rests_on=[{"title": each.name, "href": _href(each.route, at)} for each in pillars if each],
        ),
        source=law.document.path,
        search=(law.obligation, f"law {law.number} {law.line}"),
    )


def pillar_page(pillar: Pillar, whole: Methodology) -> Page:
    """Build the page of one pillar around its text."""
    at = routes.pillar(pillar.id)
    carrying = [whole.factor(each) for each in pillar.primary_of]
    helped = [whole.factor(each) for each in pillar.supporting_of]
    return Page(
        route=at,
        title=f"Pillar {pillar.number}: {pillar.name}",
        description=pillar.description,
        kind="pillar",
        section="factors",
        trail=(("Factors", routes.FACTORS), ("Pillars", routes.PILLARS)),
        label=edition_label(whole),
        head=render(
            "pillar_head.html",
            number=pillar.number,
            total=len(whole.pillars),
            name=pillar.name,
            question=pillar.question,
        ),
        markdown="",
        document=pillar.document,
        aside=render(
            "pillar_aside.html",
            primary_of=[
                {"title": f"{each.roman} {each.name}", "href": _href(each.route, at)} for each in carrying if each
            ],
            supporting_of=[
                {"title": f"{each.roman} {each.name}", "href": _href(each.route, at)} for each in helped if each
            ],
            parallels=[{"practice": each.name, "parallel": each.parallel} for each in pillar.carried],
        ),
        source=pillar.document.path,
        search=(pillar.question, f"pillar {pillar.line}"),
    )


def evidence_records(whole: Methodology, cited: Callable[[str], tuple[Link, ...]]) -> str:
    """Return the records below the text of the evidence page; `cited` lists the pages that use a claim."""
    at = routes.EVIDENCE
    records = [
        {**_claim(each), "cited": [{"title": words, "href": _href(route, at)} for words, route in cited(each.id)]}
        for each in whole.claims
    ]
    groups = [
        {
            "title": "Claims this site makes",
            "id": "made",
            "claims": [r for r in records if r["verdict"] != "ruled-out"],
        },
        {"title": "Claims ruled out", "id": "ruled-out", "claims": [r for r in records if r["verdict"] == "ruled-out"]},
    ]
    return render("evidence.html", groups=groups)


def _claim(claim: Claim) -> dict[str, str]:
    return {
        "id": claim.id,
        "statement": claim.statement,
        "label": claim.label,
        "verdict": claim.verdict,
        "source": claim.source,
        "url": claim.url,
        "population": claim.population,
        "period": claim.period,
        "n": claim.n,
        "effect": claim.effect,
        "interval": claim.interval,
        "interval_none": claim.interval_none,
        "say": claim.say,
        "why": claim.why,
    }
