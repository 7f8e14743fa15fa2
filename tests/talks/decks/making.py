"""Kits of the site itself, made once a run, and their decks opened by the library that others use."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

from pptx import Presentation

from agentops_showcase import talks
from agentops_showcase.render import Asset, LateAsset
from agentops_showcase.talks import Subject
from agentops_showcase.talks.decks import Imprint, Stock, files, frame_name, powerpoint, slides
from tests.talks.given import SITE_URL, of_the_site

IMPRINT = Imprint("12-Factor AgentOps", "Edition 1, 2026-01-01", SITE_URL, "CC BY 4.0")
LEAD = "Twelve ways of working."


def wanted() -> tuple[Subject, ...]:
    """Everything that has a kit."""
    return tuple(each for each in of_the_site() if each.kind != "workflow")


@cache
def of_one(subject: Subject, theme: str = "light") -> bytes:
    """Return the deck of one subject."""
    return powerpoint.powerpoint(slides.of_subject(subject, IMPRINT, theme))


@cache
def of_all(theme: str = "light") -> bytes:
    """Return the deck of everything."""
    return powerpoint.powerpoint(slides.of_whole(wanted(), IMPRINT, LEAD, theme))


def opened(content: bytes) -> Any:
    """Open a deck as anybody would."""
    return Presentation(io.BytesIO(content))


@cache
def assets() -> dict[str, Asset | LateAsset]:
    """Return every file that the site serves of its kits, by address."""
    frames = {
        frame_name(each.subject, each.view, theme): each.in_theme(theme)
        for each in talks.frames(wanted(), IMPRINT.name, SITE_URL)
        for theme in talks.FRAME_THEMES
    }
    pictures = {each.route: each for subject in wanted() for each in talks.pictures(subject, SITE_URL)}
    made = files(wanted(), IMPRINT, LEAD, Stock(frames, pictures))
    return {each.route.path: each for each in made}


def content(asset: Asset | LateAsset) -> bytes:
    """Make a file; a picture in pixels is costly and is no matter of these tests, so its address stands for it."""
    if isinstance(asset, Asset):
        return asset.content
    if asset.route.path.endswith(".png"):
        return asset.route.path.encode()
    return asset.make(*(content(each) for each in asset.needs))
