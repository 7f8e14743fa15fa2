"""What several pages about the methodology need: labels, hrefs, tiers and claims ready for templates."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from agentops_showcase.methodology.claim import Claim
from agentops_showcase.methodology.whole import Methodology
from agentops_showcase.routes import Route


def edition_label(whole: Methodology) -> str:
    """Return the words that name the edition on every page."""
    return f"Edition {whole.edition.number}, {whole.edition.date}"


def href_of(route: Route | None, page: Route) -> str | None:
    """Return the href from a page, None for a thing without a page."""
    return route.href_from(page) if route else None


def record_href(whole: Methodology, claim: str, page: Route) -> str | None:
    """Return the href of a claim's record, None on a site without the page or the claim."""
    known = whole.evidence and whole.claim(claim)
    return f"{whole.evidence.href_from(page)}#{claim}" if whole.evidence and known else None


def claim_values(claim: Claim) -> dict[str, Any]:
    """Return the texts of a claim for templates."""
    found = asdict(claim)
    del found["patterns"], found["place"], found["counts"]
    return found


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
                    "href": href_of(factor.route, page),
                    "gate": factor.gate,
                    "current": factor.number == current,
                }
                for factor in whole.factors
                if factor.tier == tier.id
            ],
        }
        for tier in whole.tiers
    ]
