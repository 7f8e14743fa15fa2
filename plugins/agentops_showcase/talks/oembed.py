"""What a program reads that turns a link to a page into the frame of what the page is about."""

from __future__ import annotations

import json
from collections.abc import Iterable

from agentops_showcase import routes
from agentops_showcase.render import Asset, render
from agentops_showcase.routes import Route
from agentops_showcase.talks.subject import Subject

WIDTH, HEIGHT = 960, 540
PICTURE = (1920, 1080)


def oembed(subject: Subject, name: str, site_url: str) -> Asset:
    """Describe the frame of a subject; `name` is the site's, its address must be known."""
    title = f"{subject.title}, {name}"
    picture = picture_of(subject.kind, subject.key, "card", "light").absolute(site_url)
    html = render(
        "oembed.html",
        frame=routes.frame(subject.kind, subject.key).absolute(site_url),
        page=subject.route.absolute(site_url),
        picture=picture,
        title=title,
        width=WIDTH,
        height=HEIGHT,
    )
    described = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": name,
        "provider_url": site_url,
        "html": html.strip(),
        "width": WIDTH,
        "height": HEIGHT,
        "thumbnail_url": picture,
        "thumbnail_width": PICTURE[0],
        "thumbnail_height": PICTURE[1],
    }
    text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    return Asset(routes.oembed(subject.kind, subject.key), text.encode())


def picture_of(kind: str, key: str, view: str, theme: str) -> Route:
    """Return where the picture lies that stands for a frame."""
    return routes.kit(kind, key, f"agentops-{kind}-{key}-{view}-{PICTURE[0]}x{PICTURE[1]}-{theme}.png")


def described(subjects: Iterable[Subject]) -> dict[Route, Route]:
    """Return where the frame of a page is described, for every page that has one."""
    return {each.route: routes.oembed(each.kind, each.key) for each in subjects}
