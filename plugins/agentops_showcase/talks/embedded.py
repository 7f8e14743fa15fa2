"""Everything that other people's pages and slides show of ours: frames, the element that places one, descriptions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from agentops_showcase import routes
from agentops_showcase.render import Asset, Page, render
from agentops_showcase.routes import Route
from agentops_showcase.talks.frame import Frame, frame_problems, frames_of, spread
from agentops_showcase.talks.oembed import described, oembed
from agentops_showcase.talks.subject import Subject

__all__ = ["described", "embedded", "frame_problems", "frames", "with_oembed"]


def frames(subjects: Iterable[Subject], name: str, site_url: str) -> tuple[Frame, ...]:
    """Lay out every view of every subject, in the words of today."""
    return tuple(frame for each in subjects for frame in frames_of(each, name, site_url))


def embedded(laid_out: Iterable[Frame], name: str, site_url: str) -> tuple[Asset, ...]:
    """Return the files of frames; a site without an address of its own describes none to other programs."""
    found: list[Asset] = []
    met: dict[Route, Subject] = {}
    for frame in laid_out:
        found += spread(frame)
        met[frame.subject.route] = frame.subject
    if not found:
        return ()
    descriptions = [oembed(each, name, site_url) for each in met.values()] if site_url else []
    return (*found, *descriptions, Asset(routes.EMBED_SCRIPT, render("embed.js").encode()))


def with_oembed(page: Page, where: Mapping[Route, Route]) -> Page:
    """Let a page say where its frame is described."""
    return replace(page, oembed=where[page.route]) if page.route in where else page
