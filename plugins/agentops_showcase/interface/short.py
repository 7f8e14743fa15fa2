"""Addresses short enough for a slide or a shout across a room."""

from __future__ import annotations

from collections.abc import Iterable

from agentops_showcase import routes
from agentops_showcase.methodology import Methodology
from agentops_showcase.render import Asset, moved
from agentops_showcase.workflows import Workflow


def short_links(whole: Methodology, url: str, flows: Iterable[Workflow] = ()) -> tuple[Asset, ...]:
    """Make a file that forwards for every factor, law, pillar and workflow with a page."""
    found = [
        *(("factor", str(each.number), each.route, f"{each.roman} {each.name}") for each in whole.factors),
        *(("law", str(each.number), each.route, f"Law {each.number}, {each.name}") for each in whole.laws),
        *(("pillar", each.id, each.route, each.name) for each in whole.pillars),
        *(("workflow", each.id, each.route, each.title) for each in flows),
    ]
    return tuple(moved(routes.short(kind, key), to, title, url) for kind, key, to, title in found if to)
