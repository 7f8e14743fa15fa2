"""What every factor draws on, as one table: a column for each factor, a row for each pillar, law and pattern."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from agentops_showcase import routes
from agentops_showcase.methodology.factor import Factor
from agentops_showcase.methodology.shown import href_of
from agentops_showcase.methodology.whole import Methodology
from agentops_showcase.routes import Route

RESTS, HELPED, ENACTS, USES = "rests on it", "is supported by it", "enacts it", "uses it"


def relation_values(whole: Methodology, page: Route) -> dict[str, Any] | None:
    """Return what the template needs, from front matter alone; None when there is nothing to draw on."""
    tiers = [(tier, [each for each in whole.factors if each.tier == tier.id]) for tier in whole.tiers]
    factors = [factor for _, members in tiers for factor in members]

    def row(name: str, route: Route | None, relation: Callable[[Factor], str]) -> dict[str, Any]:
        return {"name": name, "href": href_of(route, page), "cells": [relation(each) for each in factors]}

    groups = [
        ("Pillars", routes.PILLARS, [row(each.name, each.route, _pillar(each.id)) for each in whole.pillars]),
        (
            "Laws",
            routes.LAWS,
            [row(f"{each.number} {each.name}", each.route, _law(each.number)) for each in whole.laws],
        ),
        ("Patterns", routes.PATTERNS, [row(each.name, each.route, _pattern(each.id)) for each in whole.patterns]),
    ]
    if not factors or not any(rows for _, _, rows in groups):
        return None
    return {
        "tiers": [{"name": tier.name, "count": len(members)} for tier, members in tiers if members],
        "factors": [{"roman": each.roman, "name": each.name, "href": href_of(each.route, page)} for each in factors],
        "groups": [{"name": name, "href": href_of(route, page), "rows": rows} for name, route, rows in groups if rows],
        "thick": RESTS,
    }


def _pillar(pillar: str) -> Callable[[Factor], str]:
    return lambda factor: RESTS if factor.pillar == pillar else HELPED if pillar in factor.supporting else ""


def _law(number: int) -> Callable[[Factor], str]:
    return lambda factor: ENACTS if number in factor.laws else ""


def _pattern(pattern: str) -> Callable[[Factor], str]:
    return lambda factor: USES if pattern in factor.patterns else ""
