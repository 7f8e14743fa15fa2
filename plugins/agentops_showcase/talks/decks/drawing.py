"""The picture of a subject as shapes of a deck: the track of the pictures, with labels that can be edited."""

from __future__ import annotations

from collections.abc import Iterator

from agentops_showcase.talks import track
from agentops_showcase.talks.code import code_of
from agentops_showcase.talks.decks.boxes import HEIGHT, LEFT, RIGHT, SMALLEST
from agentops_showcase.talks.decks.lettering import SANS, height_of
from agentops_showcase.talks.decks.slide import Drawing, Label, Scan, Shape
from agentops_showcase.talks.picture_diagram import PERSON
from agentops_showcase.talks.sheet import Bar, Figure, Hollow, Line, Words
from agentops_showcase.talks.subject import Picture, Subject
from agentops_showcase.talks.track import Track

_U = HEIGHT / 100
_SIZES = (22.0, 20.0, 18.0, 17.0, 16.0, 15.0, 14.0)
_MIDDLE, _LABELS, _LABEL_ROOM = 330.0, 272.0, 96.0
_BACK = 84.0


def small(subject: Subject) -> Drawing:
    """Draw the picture without words, beside the points."""
    room = (626.0, 176.0, RIGHT, 376.0)
    found = track.row(subject.picture, room, 5.4 * _U, 16 * _U, SMALLEST)
    shapes = (*track.drawn(found), *track.back(found, 20 * _U))
    return Drawing(f"Picture of {subject.name}", subject.picture.words, tuple(_shapes(shapes)))


def large(subject: Subject) -> tuple[Drawing, tuple[str, ...]]:
    """Draw the picture with its words over the whole slide; return what found no room as well."""
    picture = subject.picture
    room = RIGHT - LEFT
    pitch = room / (len(picture.stations) + (0.3 if picture.stations[-1].gate else 0))
    found = Track(picture, LEFT + pitch / 2, _MIDDLE, pitch, 11 * _U, 8.5 * _U, SMALLEST)
    labels, lost = _labels(found, pitch * 0.9)
    legend, none = _legend(found)
    shapes = (*track.drawn(found), *track.back(found, _BACK), *labels, *_people(found), *legend)
    name = f"Picture of {subject.name}"
    return Drawing(name, picture.words, tuple(_shapes(shapes))), (*lost, *none)


def scan(address: str) -> Scan:
    """Return the code of an address, in the corner above it."""
    side = 13.2 * _U
    shown = address.partition("//")[2].rstrip("/")
    return Scan(code_of(address), RIGHT - side, 492 - side, side, f"QR code that leads to {shown}")


def _shapes(items: tuple[object, ...]) -> Iterator[Shape]:
    for each in items:
        if isinstance(each, Words | Bar | Figure | Hollow | Label | Line):
            yield each


def _labels(found: Track, room: float) -> tuple[list[Label], tuple[str, ...]]:
    """Set the labels above their squares, all at one size."""
    stations = found.picture.stations
    size, lost = _size([each.label for each in stations], room, _LABEL_ROOM)
    labels = [
        Label(each.label, found.at(at) - room / 2, _LABELS - _LABEL_ROOM, room, _LABEL_ROOM, size, bold=True)
        for at, each in enumerate(stations)
    ]
    return labels, lost


def _size(texts: list[str], room: float, height: float) -> tuple[float, tuple[str, ...]]:
    for size in _SIZES:
        high = [height_of((each,), SANS, size * 1.04, room, 0) for each in texts]
        if all(each is not None and each <= height for each in high):
            return size, ()
    return _SIZES[-1], tuple(f"'{each}'" for each in texts if height_of((each,), SANS, SMALLEST, room, 0) is None)


def _people(found: Track) -> list[Label]:
    """Say below a gate that a person decides there."""
    gates = [found.at(at + 0.5) for at, each in enumerate(found.picture.stations) if each.person]
    top = _MIDDLE + found.gate + 4
    return [Label(PERSON, at - 75, top, 150, 20, 14, "accent2", True, "t") for at in gates]


def _legend(found: Track) -> tuple[list[Label], tuple[str, ...]]:
    picture: Picture = found.picture
    if picture.back is None:
        return [], ()
    start, end, told = picture.back
    size, lost = _size([told], RIGHT - LEFT, 24)
    wide = max(found.at(start - 1) - found.at(end - 1), SANS.width(told, size) + 8)
    centre = (found.at(start - 1) + found.at(end - 1)) / 2
    left = min(max(centre - wide / 2, LEFT), RIGHT - wide)
    return [Label(told, left, _MIDDLE + _BACK + 5, wide, 26, size, "tx2", anchor="t")], lost
