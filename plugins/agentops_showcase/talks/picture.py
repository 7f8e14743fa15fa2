"""Pictures of a subject for slides and shared links: SVG laid out here, PNG made from it when it is written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial

from agentops_showcase import routes
from agentops_showcase.render import Asset, LateAsset, render
from agentops_showcase.routes import Route
from agentops_showcase.talks.colours import COLOURS
from agentops_showcase.talks.picture_card import card
from agentops_showcase.talks.picture_diagram import diagram
from agentops_showcase.talks.png import key_of, png
from agentops_showcase.talks.poster import Poster, poster_of
from agentops_showcase.talks.sheet import Sheet
from agentops_showcase.talks.subject import Subject

SHAPES = {"wide": (1920, 1080), "square": (1080, 1080), "card": (1200, 630)}
SLIDES = ("wide", "square")  # the shapes that a kit holds
THEMES = ("light", "dark")
VIEWS = ("card", "diagram")
LICENCE = "CC BY 4.0"
_VIEWS = {"card": card, "diagram": diagram}


@lru_cache(maxsize=512)
def sheet_of(poster: Poster, view: str, shape: str) -> Sheet:
    """Lay out one view in one shape."""
    return _VIEWS[view](poster, *SHAPES[shape])


def drawn(sheet: Sheet, theme: str, title: str, description: str) -> str:
    """Draw a laid out picture; every colour is literal, every letter an outline, and nothing outside is needed."""
    words = {"title": _plain(title), "description": _plain(description)}
    return render("picture.svg", sheet=sheet, colours=COLOURS[theme], **words)


def picture_svg(subject: Subject, view: str, shape: str, theme: str, site_url: str, licence: str = LICENCE) -> str:
    """Draw one view of a subject in one of the shapes and themes."""
    sheet = sheet_of(poster_of(subject, site_url, licence), view, shape)
    return drawn(sheet, theme, subject.title, alt_text(subject, view))


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


def pictures(subject: Subject, site_url: str, licence: str = LICENCE) -> tuple[Asset | LateAsset, ...]:
    """Make the files of one subject: every view in both shapes for slides and both themes, as SVG and as PNG."""
    poster = poster_of(subject, site_url, licence)
    made = [(view, shape) for view in VIEWS for shape in SLIDES]
    return tuple(each for view, shape in made for each in _files(subject, poster, view, shape))


def _files(subject: Subject, poster: Poster, view: str, shape: str) -> Iterator[Asset | LateAsset]:
    sheet, width = sheet_of(poster, view, shape), SHAPES[shape][0]
    for theme in THEMES:
        svg = drawn(sheet, theme, subject.title, alt_text(subject, view))
        yield Asset(picture_route(subject, view, shape, theme, "svg"), svg.encode())
        late = picture_route(subject, view, shape, theme, "png")
        yield LateAsset(late, key_of(svg, width), partial(png, svg, width))


def _plain(text: str) -> str:
    """Leave out what no XML file may hold, and what would turn the direction of a text."""
    return "".join(each if each.isprintable() else " " for each in text)
