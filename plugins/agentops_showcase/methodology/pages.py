"""Turn the methodology into pages: one for every factor, law and pillar that is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from agentops_showcase import routes
from agentops_showcase.methodology.factor import Factor
from agentops_showcase.methodology.law import Law
from agentops_showcase.methodology.loop_drawing import loop_values
from agentops_showcase.methodology.overview import factors_page, laws_page, pillars_page
from agentops_showcase.methodology.pillar import Pillar
from agentops_showcase.methodology.shown import claim_values, edition_label, href_of, record_href, tiers_of
from agentops_showcase.methodology.whole import Methodology
from agentops_showcase.render import Page, render
from agentops_showcase.render.templates import markup
from agentops_showcase.routes import Route
from agentops_showcase.sources import Document

WORDS_A_MINUTE = 230
CHARACTERS_A_TOKEN = 4
_NONE: Mapping[Route, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Size:
    """How long a text is: whole minutes at 230 words each, tokens at four characters each, rounded to 50."""

    minutes: int
    tokens: int


def size_of(document: Document) -> Size:
    """Estimate how long a page takes a person and what it costs an agent."""
    body = document.body
    return Size(max(1, round(len(body.split()) / WORDS_A_MINUTE)), -(-len(body) // CHARACTERS_A_TOKEN // 50) * 50)


def pages(
    whole: Methodology, other_names: Mapping[int, str] | None = None, talks: Mapping[Route, str] | None = None
) -> tuple[Page, ...]:
    """Build every page about the methodology itself, except home and evidence.

    `other_names` is HTML by factor; `talks` is HTML by page, a link to what a speaker can take along.
    """
    found = [factors_page(whole)] if whole.factors else []
    found += [laws_page(whole)] if whole.laws else []
    found += [pillars_page(whole)] if whole.pillars else []
    found += [
        factor_page(each, whole, (other_names or {}).get(each.number, ""), talks or {})
        for each in whole.factors
        if each.route
    ]
    found += [law_page(each, whole, talks or {}) for each in whole.laws if each.route]
    found += [pillar_page(each, whole, talks or {}) for each in whole.pillars if each.route]
    return tuple(found)


def factor_page(factor: Factor, whole: Methodology, other_names: str = "", talks: Mapping[Route, str] = _NONE) -> Page:
    """Build the page of one factor around its text; `other_names` is HTML of the lineage."""
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
            talk=markup(talks.get(at, "")),
        ),
        markdown="",
        document=factor.document,
        inserts=(("loop", render("factor_loop.html", **loop_values(factor.loop))),) if factor.loop else (),
        closing=((whole.loop_part, "loop"),) if factor.loop else (),
        rail=render("factor_rail.html", tiers=tiers_of(whole, at, factor.number)),
        aside=render("factor_aside.html", **_factor_aside(factor, whole, at)),
        after=render(
            "factor_after.html",
            relations=_relations(factor, whole, at),
            other_names=markup(other_names),
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
    return {"roman": written[index].roman, "name": written[index].name, "href": href_of(written[index].route, page)}


def _factor_aside(factor: Factor, whole: Methodology, page: Route) -> dict[str, Any]:
    pillars = [whole.pillar(each) for each in (factor.pillar, *factor.supporting)]
    laws = [whole.law(each) for each in factor.laws]
    phases = [whole.phase(each) for each in factor.phases]
    patterns = [whole.pattern(each) for each in factor.patterns]
    claims = [claim for each in factor.claims if (claim := whole.claim(each)) and claim.verdict != "ruled-out"]
    return {
        "rests_on": [{"title": each.name, "href": href_of(each.route, page)} for each in pillars if each],
        "enacts": [
            {"title": f"Law {each.number}, {each.name}", "href": href_of(each.route, page)} for each in laws if each
        ],
        "uses": [{"title": each.name, "href": href_of(each.route, page)} for each in patterns if each],
        "phases": [{"id": each.id, "letter": each.letter, "name": each.name} for each in phases if each],
        "known": [{**claim_values(each), "href": record_href(whole, each.id, page)} for each in claims],
    }


def _relations(factor: Factor, whole: Methodology, page: Route) -> list[dict[str, str | None]]:
    found = []
    for each in factor.neighbours:
        other = whole.factor(each.number)
        if other:
            found.append(
                {"roman": other.roman, "name": other.name, "why": each.why, "href": href_of(other.route, page)}
            )
    return found


def law_page(law: Law, whole: Methodology, talks: Mapping[Route, str] = _NONE) -> Page:
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
            "law_head.html",
            number=law.number,
            total=len(whole.laws),
            name=law.name,
            obligation=law.obligation,
            talk=markup(talks.get(at, "")),
        ),
        markdown="",
        document=law.document,
        aside=render(
            "law_aside.html",
            failure=law.failure,
            enacted_by=[
                {"title": f"{each.roman} {each.name}", "href": href_of(each.route, at)} for each in enacting if each
            ],
            rests_on=[{"title": each.name, "href": href_of(each.route, at)} for each in pillars if each],
        ),
        source=law.document.path,
        search=(law.obligation, f"law {law.number} {law.line}"),
    )


def pillar_page(pillar: Pillar, whole: Methodology, talks: Mapping[Route, str] = _NONE) -> Page:
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
            talk=markup(talks.get(at, "")),
        ),
        markdown="",
        document=pillar.document,
        aside=render(
            "pillar_aside.html",
            primary_of=[
                {"title": f"{each.roman} {each.name}", "href": href_of(each.route, at)} for each in carrying if each
            ],
            supporting_of=[
                {"title": f"{each.roman} {each.name}", "href": href_of(each.route, at)} for each in helped if each
            ],
            parallels=[{"practice": each.name, "parallel": each.parallel} for each in pillar.carried],
        ),
        source=pillar.document.path,
        search=(pillar.question, f"pillar {pillar.line}"),
    )
