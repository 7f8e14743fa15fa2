"""Which factors act in which phase, as the factors themselves state it."""

from __future__ import annotations

from agentops_showcase.methodology.shown import href_of
from agentops_showcase.methodology.whole import Methodology
from agentops_showcase.render import render
from agentops_showcase.routes import Route


def phase_matrix(whole: Methodology, page: Route) -> str:
    """Return a table of factors by phase for a page."""
    return render(
        "phase_matrix.html",
        phases=[{"id": each.id, "letter": each.letter, "name": each.name} for each in whole.phases],
        tiers=[
            {
                "name": tier.name,
                "factors": [
                    {
                        "title": f"{each.roman} {each.name}",
                        "href": href_of(each.route, page),
                        "acts": [phase.id in each.phases for phase in whole.phases],
                    }
                    for each in whole.factors
                    if each.tier == tier.id
                ],
            }
            for tier in whole.tiers
        ],
    )
