"""Frames: one static file for each view and theme of a subject, complete in itself, for the slides of others."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.problems import Report
from agentops_showcase.render import Asset, render
from agentops_showcase.render.templates import markup
from agentops_showcase.routes import Route
from agentops_showcase.talks import rules
from agentops_showcase.talks.code import Code, code_of
from agentops_showcase.talks.fitting import LEAST, Misfit
from agentops_showcase.talks.layout import UNPROVEN, VIEWS, laid_out
from agentops_showcase.talks.subject import Subject

THEMES = ("light", "dark", "auto")
MOST_BYTES = 15_000
_SAYS = {"card": "in one card", "points": "in three points", "diagram": "as a picture", "check": "how to tell"}
_SPOTS = {
    "the line and the points": "points",
    "the points": "points",
    "the ways to tell": "check",
    "the picture": "picture",
}
_RUN = re.compile(r"M(\d+) (\d+)h(\d+)")
_THEME = b' data-theme="auto"'


@dataclass(frozen=True, slots=True)
class Frame:
    """One view of a subject in the theme that follows the reader; the other themes differ in one word."""

    subject: Subject
    view: str
    content: bytes
    missed: tuple[Misfit, ...]

    def in_theme(self, theme: str) -> bytes:
        """Return the same frame in another theme."""
        return in_theme(self.content, theme)


def follows_reader(content: bytes) -> bool:
    """Tell whether bytes are a frame from which those in other themes can be made."""
    return content.count(_THEME) == 1


def in_theme(content: bytes, theme: str) -> bytes:
    """Turn a frame that follows the reader's scheme into one that does not; styles and script stay as they are."""
    if not follows_reader(content):
        raise ValueError("this is no frame that follows the reader's scheme")
    return content.replace(_THEME, f' data-theme="{theme}"'.encode())


def frames_of(subject: Subject, name: str, site_url: str, page: Route | None = None) -> tuple[Frame, ...]:
    """Lay out every view of a subject; `name` is the site's, `page` where its text stands if not at its own address."""
    return tuple(_frame(subject, view, name, site_url, page or subject.route) for view in VIEWS)


def spread(frame: Frame) -> tuple[Asset, ...]:
    """Return the files of one view: a theme each, and the short address for the card that follows the reader."""
    return tuple(
        Asset(route, content)
        for route, content in addressed(frame.subject.kind, frame.subject.key, frame.view, frame.content)
    )


def addressed(kind: str, key: str, view: str, content: bytes) -> list[tuple[Route, bytes]]:
    """Return every address at which one view answers, with its bytes there."""
    found = [(routes.frame(kind, key, view, theme), in_theme(content, theme)) for theme in THEMES]
    return [(routes.frame(kind, key), content), *found] if view == VIEWS[0] else found


def frame_problems(frames: Iterable[Frame], report: Report) -> None:
    """Report every frame that is too heavy, and all words that do not fit at the smallest size."""
    for frame in frames:
        weight = len(gzip.compress(frame.content, 9, mtime=0))
        if weight > MOST_BYTES:
            found, expected = f"a frame '{frame.view}' of {weight:,} bytes", f"at most {MOST_BYTES:,}, compressed"
            report.add(rules.BYTES.at(frame.subject.place, found, expected, "shorten the points or the labels"))
        parts = {(each.part, each.word) for each in frame.missed}
        for part, word in sorted(parts):
            _misfit(frame, [each for each in frame.missed if (each.part, each.word) == (part, word)], report)


def _misfit(frame: Frame, missed: Sequence[Misfit], report: Report) -> None:
    """Report one part that does not fit, with every shape in which it does not."""
    worst = max(missed, key=lambda each: each.needed - each.given)
    what = f"the word '{worst.word}' in {worst.part}" if worst.word else worst.part
    found = f"{what}, too long for the frame '{frame.view}' in {', '.join(each.band for each in missed)}"
    expected = f"words that fit without a letter under {LEAST:g} % of the height"
    if not worst.word:
        expected += f"; they take {worst.needed:.0f} % where {worst.given:.0f} % is left"
    report.add(rules.FITS.at(frame.subject.spot(_SPOTS.get(worst.part, "")), found, expected, "say it in fewer words"))


def _frame(subject: Subject, view: str, name: str, site_url: str, page: Route) -> Frame:
    address = subject.short.absolute(site_url).partition("//")[2].rstrip("/") if site_url else ""
    code = code_of(subject.short.absolute(site_url)) if site_url else None
    layout = laid_out(subject, view, name, address)
    drawn = {"back": _span(subject), "count": len(subject.picture.stations)}
    style = _tight(render("frame.css", view=view, bands=_bands(layout.sizes), **drawn))
    script = _tight(render("frame.js"))
    content = render(
        "frame.html",
        view=view,
        subject=subject,
        stations=_stations(subject),
        title=f"{subject.title}, {_SAYS[view]}",
        name=name,
        style=markup(style),
        script=markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
        canonical=page.absolute(site_url) if site_url else "",
        link=subject.short.absolute(site_url) if site_url else "",
        address=_broken(address),
        code=code,
        modules=_strokes(code) if code else "",
        doubt=UNPROVEN,
    )
    return Frame(subject, view, content.encode(), tuple(layout.missed))


def _tight(text: str) -> str:
    """Leave out what only people who write styles and scripts need: indents, empty lines, lines of comment."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _bands(sizes: Mapping[str, Mapping[str, float]]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(query, [(letter, f"{size:g}") for letter, size in found.items()]) for query, found in sizes.items()]


def _strokes(code: Code) -> str:
    """Spell the modules as strokes along the middle of their rows, which takes half the bytes of their outlines."""
    parts: list[str] = []
    row, end = -1, 0
    for x, y, run in (tuple(map(int, found)) for found in _RUN.findall(code.path)):
        parts.append(f"M{x} {y}.5h{run}" if y != row else f"m{x - end} 0h{run}")
        row, end = y, x + run
    return "".join(parts)


def _broken(address: str) -> tuple[str, str]:
    """Split an address where a line may end: before its last part."""
    head, slash, last = address.rpartition("/")
    return head + slash, last


def _span(subject: Subject) -> tuple[int, int] | None:
    """Return the lines of the grid, two columns to a station, between which the way back runs."""
    if subject.picture.back is None:
        return None
    start, end, _ = subject.picture.back
    return 2 * end, 2 * start


def _stations(subject: Subject) -> list[dict[str, str]]:
    """Return the stations with what a square shows: filled as soon as a gate lies behind it."""
    found, checked = [], False
    for each in subject.picture.stations:
        classes = [name for name, is_so in (("done", checked), ("gate", each.gate), ("who", each.person)) if is_so]
        found.append({"label": each.label, "mark": each.letter, "classes": " ".join(classes)})
        checked = checked or each.gate
    return found
