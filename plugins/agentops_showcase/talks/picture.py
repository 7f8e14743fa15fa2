"""Pictures of a subject for slides and shared links: SVG laid out here, PNG made from it when it is written."""

from __future__ import annotations

from collections.abc import Iterator

from agentops_showcase import routes
from agentops_showcase.render import Asset, LateAsset, render
from agentops_showcase.routes import Route
from agentops_showcase.talks.code import code_of
from agentops_showcase.talks.png import key_of, png
from agentops_showcase.talks.subject import Subject

SHAPES = {"wide": (1920, 1080), "square": (1080, 1080), "card": (1200, 630)}
THEMES = ("light", "dark")
VIEWS = ("card", "diagram")


def picture_svg(subject: Subject, view: str, shape: str, theme: str, site_url: str) -> str:
    """Draw one view of a subject in one of the shapes; every colour is literal and nothing outside is needed."""
    width, height = SHAPES[shape]
    code = code_of(subject.short.absolute(site_url))
    return render(
        "picture.svg",
        width=width,
        height=height,
        title=subject.title,
        desc=alt_text(subject, view),
        paper="#ffffff" if theme == "light" else "#121716",
        ink="#131a18" if theme == "light" else "#e8edea",
        code=code,
    )


def alt_text(subject: Subject, view: str) -> str:
    """Tell in words what a picture shows, for those who do not see it."""
    if view == "diagram":
        return f"{subject.title}. {subject.picture.words}"
    return f"{subject.title}. {subject.line} {' '.join(subject.points)}"


def picture_route(subject: Subject, view: str, shape: str, theme: str, suffix: str) -> Route:
    """Return the address of a picture in its kit; `suffix` is svg or png."""
    width, height = SHAPES[shape]
    name = f"agentops-{subject.kind}-{subject.key}-{view}-{width}x{height}-{theme}.{suffix}"
    return routes.kit(subject.kind, subject.key, name)


def pictures(subject: Subject, site_url: str) -> tuple[Asset | LateAsset, ...]:
    """Make the files of one subject: every view in both shapes for slides and both themes, as SVG and as PNG."""
    return tuple(each for view in VIEWS for each in _of_view(subject, view, site_url))


def _of_view(subject: Subject, view: str, site_url: str) -> Iterator[Asset | LateAsset]:
    for shape in ("wide", "square"):
        for theme in THEMES:
            svg, width = picture_svg(subject, view, shape, theme, site_url), SHAPES[shape][0]
            yield Asset(picture_route(subject, view, shape, theme, "svg"), svg.encode())
            late = picture_route(subject, view, shape, theme, "png")
            yield LateAsset(late, key_of(svg, width), lambda svg=svg, width=width: png(svg, width))  # type: ignore[misc]
