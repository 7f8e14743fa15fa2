"""The card: name, one line, three points with gates as bullets, and squares on their track."""

from __future__ import annotations

from agentops_showcase.talks import track
from agentops_showcase.talks.faces import balanced, face
from agentops_showcase.talks.furniture import CARD, Ground, foot, head, sizes
from agentops_showcase.talks.poster import Poster
from agentops_showcase.talks.sheet import FLOOR, MARK, Bar, Extent, Figure, Item, Sheet, Words
from agentops_showcase.talks.subject import Picture

_LINE, _POINT = 5.7, 3.9
_TOP = 33.0


def card(poster: Poster, width: int, height: int) -> Sheet:
    """Lay out the card of a poster."""
    ground = Ground(width, height)
    above, misfits = head(poster, ground, CARD)
    below, code, lost = foot(poster, ground)
    u, room = ground.u, ground.right - ground.left
    text: Extent = (ground.left, _TOP * u, ground.left + 0.62 * room, 89 * u)
    if poster.picture and (ground.tall or not poster.points):
        text = (ground.left, _TOP * u, ground.right, 75 * u)
        right = code - 6 * u if code < ground.right else code
        shown = _banded(poster.picture, (ground.left, 78 * u, right, 85 * u), u)
    elif poster.picture:
        shown = _towered(poster.picture, (ground.right - 0.32 * room, 33 * u, ground.right, 65 * u), u)
    else:
        text = (ground.left, _TOP * u, ground.left + 0.88 * room, 64 * u)
        shown = [Figure(MARK, ground.right - 22.9 * u, 66.5 * u, u, 24)] if code == ground.right else []
    told, crowded = _text(poster, text, ground)
    return Sheet(width, height, (*above, *told, *shown, *below), (*misfits, *lost, *crowded))


def _text(poster: Poster, room: Extent, ground: Ground) -> tuple[list[Item], list[str]]:
    """Set line and points; what finds no room at the smallest size is told.

    Every picture of a shape begins at one size, so that those of one talk look alike.
    """
    u = ground.u
    for part in sizes(0.93 if ground.tall else 1.05 if poster.points else 1.2, 0.64):
        line, point = max(_LINE * part, FLOOR) * u, max(_POINT * part, FLOOR) * u
        items, bottom, wide = _set(poster, room, line, point)
        if bottom <= room[3] and not wide:
            return items, []
    what = "the line and the points" if poster.points else "the line"
    return items, [f"{what} of '{poster.name}'"]


def _set(poster: Poster, room: Extent, line: float, point: float) -> tuple[list[Item], float, bool]:
    left, y, right, _ = room
    items: list[Item] = []
    first = balanced(poster.line, right - left, "serif-400", line)
    y += 0.67 * line
    for each in first:
        items.append(Words(each, left, y, line, "serif-400"))
        y += 1.26 * line
    wide = any(face("serif-400").width(each, line) > right - left for each in first)
    y += 1.3 * point - 0.2 * line
    indent = 1.15 * point
    for told in poster.points:
        lines = balanced(told, right - left - indent, "sans-400", point)
        wide = wide or any(face("sans-400").width(each, point) > right - left - indent for each in lines)
        items += _bullet(left, y, point)
        for each in lines:
            items.append(Words(each, left + indent, y, point))
            y += 1.26 * point
        y += 0.5 * point
    return items, y - (1.0 if poster.points else 0.9) * point, wide


def _bullet(x: float, y: float, size: float) -> list[Item]:
    """Draw a small gate that stands on the base line."""
    thick, tall = 0.13 * size, 0.78 * size
    return [Bar(x + shift, y - tall + 0.06 * size, thick, tall, "spot") for shift in (0, 2.2 * thick)]


def _banded(picture: Picture, room: Extent, u: float) -> list[Item]:
    """Draw the stations in a band below the text."""
    found = track.row(picture, room, 4.8 * u, 4.2 * u, FLOOR * u)
    return [*track.drawn(found), *track.back(found, 7 * u)]


def _towered(picture: Picture, room: Extent, u: float) -> list[Item]:
    """Draw the stations beside the text, with gates that tower over them; many of them would hide what they guard."""
    few = sum(each.gate for each in picture.stations) <= 2
    found = track.row(picture, room, 6.6 * u, (16 if few else 9) * u, FLOOR * u)
    return [*track.drawn(found), *track.back(found, 20 * u)]
