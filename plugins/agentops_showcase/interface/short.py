"""Addresses short enough for a slide or a shout across a room, each leading to a factor."""

from __future__ import annotations

from agentops_showcase import routes
from agentops_showcase.methodology import Methodology
from agentops_showcase.render import Asset, moved


def short_links(whole: Methodology, url: str) -> tuple[Asset, ...]:
    """Make a file that forwards for every factor with a page."""
    return tuple(
        moved(routes.short_factor(each.number), each.route, f"{each.roman} {each.name}", url)
        for each in whole.factors
        if each.route
    )
