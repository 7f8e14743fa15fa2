"""The diagram: the same stations as large as the picture allows, each with its words, and the way back."""

from __future__ import annotations

from dataclasses import replace

from agentops_showcase.talks import track
from agentops_showcase.talks.faces import balanced, face
from agentops_showcase.talks.furniture import DIAGRAM, Ground, foot, head, sizes
from agentops_showcase.talks.poster import Poster
from agentops_showcase.talks.sheet import FLOOR, Item, Line, Sheet, Words
from agentops_showcase.talks.subject import Picture
from agentops_showcase.talks.track import Track, middle_of

PERSON = "a person decides"
_LABEL, _TITLE = 4.4, 4.6
_LEADING = 1.2


def diagram(poster: Poster, width: int, height: int) -> Sheet:
    """Lay out the picture of a poster; without one there is a head and a foot."""
    ground = Ground(width, height)
    above, misfits = head(poster, ground, DIAGRAM)
    below, code, lost = foot(poster, ground)
    if poster.picture is None:
        return Sheet(width, height, (*above, *below), (*misfits, *lost))
    title, tight = _title(poster.picture, ground)
    told, crowded = (_down if ground.tall else _across)(poster.picture, ground, code)
    problems = (*misfits, *lost, *tight, *crowded)
    return Sheet(width, height, (*above, *title, *told, *below), problems)


def _title(picture: Picture, ground: Ground) -> tuple[list[Item], list[str]]:
    room, u = ground.right - ground.left, ground.u
    for size in sizes(_TITLE * u, FLOOR * u):
        words = Words(picture.title, ground.left, 28.4 * u, size, "serif-400")
        if words.width <= room:
            return [words], []
    return [words], [f"'{picture.title}'"]


def _across(picture: Picture, ground: Ground, code: float) -> tuple[list[Item], list[str]]:
    """Lay the track from left to right, labels above it, the way back below."""
    u, room = ground.u, ground.right - ground.left
    count = len(picture.stations)
    pitch = room / (count + (0.3 if picture.stations[-1].gate else 0))
    middle, side = 56 * u, 11 * u
    found = Track(picture, ground.left + pitch / 2, middle, pitch, side, 8.5 * u, FLOOR * u)
    labels, misfits = _labels(found, 0.82 * pitch, 46 * u, 16 * u, u)
    items: list[Item] = [*track.drawn(found), *labels, *_people(found, middle + 12.2 * u, ground)]
    if picture.back:
        items += track.back(found, 15.5 * u)
        start, end, told = picture.back
        centre = (found.at(start - 1) + found.at(end - 1)) / 2
        for size in sizes(3.4 * u, FLOOR * u):
            words = middle_of(told, centre, middle + 15.5 * u + 1.3 * size, size, role="soft")
            if words.width <= found.at(start - 1) - found.at(end - 1) or words.x + words.width < code - u:
                break
        items.append(words)
        if words.x < ground.left or words.x + words.width > code - u:
            misfits.append(f"'{told}'")
    return items, misfits


def _labels(found: Track, room: float, bottom: float, tall: float, u: float) -> tuple[list[Item], list[str]]:
    """Set the labels above their stations, all at one size, so that the last lines stand on one line."""
    labels = [each.label for each in found.picture.stations]
    for size in sizes(_LABEL * u, FLOOR * u):
        broken = [balanced(each, room, "sans-600", size) for each in labels]
        wide = [line for lines in broken for line in lines if face("sans-600").width(line, size) > room]
        high = max(map(len, broken)) * _LEADING * size > tall
        if not wide and not high:
            break
    items: list[Item] = []
    for at, lines in enumerate(broken):
        top = bottom - (len(lines) - 1) * _LEADING * size
        for row, line in enumerate(lines):
            items.append(middle_of(line, found.at(at), top + row * _LEADING * size, size, "sans-600"))
    return items, [f"'{line}'" for line in wide] + (["the labels of the stations"] if high else [])


def _people(found: Track, y: float, ground: Ground) -> list[Item]:
    """Say below a gate that a person decides there."""
    gates = [at + 0.5 for at, each in enumerate(found.picture.stations) if each.person]
    words = [middle_of(PERSON, found.at(at), y, 2.7 * ground.u, "sans-600", "caution") for at in gates]
    return [replace(each, x=min(each.x, ground.right - each.width)) for each in words]


def _down(picture: Picture, ground: Ground, code: float) -> tuple[list[Item], list[str]]:
    """Lay the track from top to bottom, labels to the right of it, the way back to the left."""
    u = ground.u
    side, indent = 7.2 * u, 7 * u
    room = (ground.left + indent, 33 * u, ground.right, (75 if picture.back else 89) * u)
    found = track.column(picture, room, side, 6.2 * u, FLOOR * u)
    left = found.x + side / 2 + 4.5 * u
    items: list[Item] = [*track.drawn(found)]
    misfits: list[str] = []
    for at, station in enumerate(picture.stations):
        width = (ground.right if found.at(at) < 68 * u else code - 3 * u) - left  # the code stands at the right, below
        for size in sizes(4.2 * u, FLOOR * u):
            lines = balanced(station.label, width, "sans-600", size)
            if len(lines) <= 2 and all(face("sans-600").width(each, size) <= width for each in lines):
                break
        else:
            misfits.append(f"'{station.label}'")
        y = found.at(at) + 0.34 * size - (len(lines) - 1) * _LEADING * size / 2
        items += [Words(each, left, y + row * _LEADING * size, size, "sans-600") for row, each in enumerate(lines)]
        if station.person:
            gate = found.at(at + 0.5) + 0.9 * u
            items.append(Words(PERSON, left, gate, 2.7 * u, "sans-600", "caution"))
    if picture.back:
        items += track.back(found, side / 2 + 5.5 * u)
        legend, lost = _legend(picture.back[2], ground, code)
        items += legend
        misfits += lost
    return items, misfits


def _legend(told: str, ground: Ground, code: float) -> tuple[list[Item], list[str]]:
    """Say beside the code what the dashed line is for."""
    u, x = ground.u, ground.left + 6.4 * ground.u
    for size in sizes(3.4 * u, FLOOR * u):
        lines = balanced(told, code - 3 * u - x, "sans-400", size)
        if len(lines) <= 3 and all(face("sans-400").width(each, size) <= code - 3 * u - x for each in lines):
            break
    else:
        return [], [f"'{told}'"]
    y = 83 * u
    dash = Line(
        ((ground.left, y - 0.33 * size), (ground.left + 5 * u, y - 0.33 * size)), 0.55 * u, "soft", dash=1.2 * u
    )
    return [dash, *(Words(each, x, y + at * _LEADING * size, size, role="soft") for at, each in enumerate(lines))], []
