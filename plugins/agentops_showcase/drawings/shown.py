"""Diagrams as values for their templates, and as the figure that stands in a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from agentops_showcase.drawings.chart import Chart
from agentops_showcase.drawings.chart_shown import chart_values
from agentops_showcase.drawings.drawing import Drawing
from agentops_showcase.drawings.flow import Flow
from agentops_showcase.drawings.flow_shown import flow_values
from agentops_showcase.drawings.grid import COLUMN
from agentops_showcase.drawings.listed import listed
from agentops_showcase.drawings.window_shown import window_values
from agentops_showcase.methodology import Methodology
from agentops_showcase.names import Names
from agentops_showcase.render import render
from agentops_showcase.routes import Route

CSS = ("strokes.css", "drawings.css")
CLAIM = "C-40"  # the record of the mark, where a site has one


@dataclass(frozen=True, slots=True)
class Around:
    """What a figure needs to know of the page it stands in."""

    whole: Methodology
    names: Names
    page: Route

    def href(self, scheme: str, key: str) -> str | None:
        """Return where a thing leads from this page, None while it has no page."""
        found = self.names.find(scheme, key)
        if found is None or found.route is None:
            return None
        return found.route.href_from(self.page) + (f"#{found.fragment}" if found.fragment else "")


def figure(drawing: Drawing, around: Around, canvas: float = COLUMN) -> str:
    """Render a diagram: picture, caption, and the list that says the same."""
    form = drawing.form
    badge = around.href("claim", CLAIM) if drawing.label == "heuristic" else None
    shared: dict[str, Any] = {
        "id": drawing.id,
        "title": drawing.title,
        "says": drawing.says,
        "caption": drawing.caption,
        "label": drawing.label,
        "badge": badge,
    }
    if isinstance(form, Flow):
        return render(
            "drawing_flow.html", **shared, **flow_values(form, canvas), listed=listed(form, around.href)
        ).strip()
    if isinstance(form, Chart):
        return render("drawing_map.html", **shared, **chart_values(form, around.whole, around.href)).strip()
    return render("drawing_window.html", **shared, **window_values(form)).strip()
