"""Diagrams on pages that are made from data: which one stands behind which page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from agentops_showcase import routes
from agentops_showcase.drawings.reading import Drawings
from agentops_showcase.drawings.shown import CSS, Around, figure
from agentops_showcase.methodology import Methodology
from agentops_showcase.names import Names
from agentops_showcase.render import Page
from agentops_showcase.routes import Route

PLACES = {routes.PILLARS: "map"}


def on_pages(pages: Sequence[Page], drawings: Drawings, whole: Methodology, names: Names) -> list[Page]:
    """Put diagrams behind the pages that have a place for one."""
    return [_with(page, drawings, Around(whole, names, page.route)) for page in pages]


def _with(page: Page, drawings: Drawings, around: Around) -> Page:
    wanted = PLACES.get(page.route)
    drawing = next((each for each in drawings.drawn if each.id == wanted), None)
    if drawing is None:
        return page
    return replace(page, after=page.after + figure(drawing, around), css=with_style(page.css))


def with_style(css: tuple[str, ...]) -> tuple[str, ...]:
    """Add the style of diagrams to the sheets of a page."""
    return tuple(dict.fromkeys((*css, *CSS)))


def figures(drawings: Drawings, whole: Methodology, names: Names, page: Route) -> dict[str, Callable[[], str]]:
    """Return for every diagram how to draw it on a page; those with a fault of their own leave nothing."""
    around = Around(whole, names, page)
    found: dict[str, Callable[[], str]] = dict.fromkeys(drawings.described, str)
    return found | {drawing.id: partial(figure, drawing, around) for drawing in drawings.drawn}
