"""The stations of a picture on their track: squares, gates between them, and the way back below.

Hollow squares stand before the first gate, filled ones behind it: what has passed is checked. Phases carry their
letter instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.talks.faces import face
from agentops_showcase.talks.sheet import Bar, Extent, Figure, Hollow, Item, Line, Words
from agentops_showcase.talks.subject import Picture, Station

PHASES = {"R": "research", "P": "plan", "I": "implement", "V": "validate", "L": "learn"}
_ARROW = "M0 0L10 5L0 10z"
_UP = "M0 10L5 0L10 10z"
_RIGHT = "M0 0L10 5L0 10z"


@dataclass(frozen=True, slots=True)
class Track:
    """Where a row of stations lies: its middle line, the first and the last centre, and the sizes on it."""

    picture: Picture
    x: float
    y: float
    pitch: float
    side: float
    gate: float  # how far a gate reaches above and below the middle line
    floor: float  # the smallest text
    down: bool = False

    @property
    def stroke(self) -> float:
        """How thick lines are."""
        return max(1.5, 0.11 * self.side)

    @property
    def after(self) -> int:
        """The number of the first station behind a gate, counted from 0; that of no station without gates."""
        gates = [at for at, each in enumerate(self.picture.stations) if each.gate]
        return gates[0] + 1 if gates else len(self.picture.stations)

    def at(self, number: float) -> float:
        """Return where the centre of a station lies along the track, counted from 0."""
        return (self.y if self.down else self.x) + number * self.pitch


def row(picture: Picture, room: Extent, side: float, gate: float, floor: float) -> Track:
    """Spread the stations over the width of a room, on its middle."""
    left, top, right, bottom = room
    steps = _steps(picture)
    side = min(side, _largest(right - left, steps))
    return Track(picture, left + side / 2, (top + bottom) / 2, (right - left - side) / max(steps, 1), side, gate, floor)


def column(picture: Picture, room: Extent, side: float, gate: float, floor: float) -> Track:
    """Spread the stations over the height of a room, on its left edge."""
    left, top, _, bottom = room
    steps = _steps(picture)
    side = min(side, _largest(bottom - top, steps))
    pitch = (bottom - top - side) / max(steps, 1)
    return Track(picture, left + side / 2, top + side / 2, pitch, side, gate, floor, down=True)


def _steps(picture: Picture) -> float:
    """Count the pitches from the first centre to the end; a gate behind the last station takes half of one more."""
    return len(picture.stations) - 1 + (0.62 if picture.stations[-1].gate else 0)


def _largest(length: float, steps: float) -> float:
    """Return the side that still leaves lines and gates more room than the squares have."""
    return 0.46 * length / (steps + 0.46)


def drawn(track: Track) -> list[Item]:
    """Draw squares, lines and gates."""
    items: list[Item] = []
    stations = track.picture.stations
    for at, station in enumerate(stations):
        items += _station(track, at, station)
        if at + 1 < len(stations) or station.gate:
            items += _between(track, at, station, last=at + 1 == len(stations))
    return items


def _station(track: Track, at: int, station: Station) -> list[Item]:
    side, centre = track.side, track.at(at)
    x, y = (track.x, centre) if track.down else (centre, track.y)
    left, top = x - side / 2, y - side / 2
    if station.letter:
        size = max(0.62 * side, track.floor)
        letter = middle_of(station.letter, x, y + 0.33 * size, size, "sans-600", "on-phase")
        square = Bar(left, top, side, side, PHASES.get(station.letter, "ink"))
        return [square, letter] if size <= 0.9 * side else [square]
    if at < track.after:
        return [Hollow(left, top, side, track.stroke)]
    return [Bar(left, top, side, side, "spot")]


def _between(track: Track, at: int, station: Station, *, last: bool) -> list[Item]:
    """Draw the line to the next station, with a gate in its middle where there is one."""
    start = track.at(at) + track.side / 2
    end = track.at(at + 1) - track.side / 2
    before, behind = ("ink", "spot") if track.after > at else ("spot", "spot")
    if not station.gate:
        return [_line(track, start, end, before if track.after > at + 1 else "spot")]
    thick = max(2.0, 0.13 * track.side)
    middle = track.at(at + 0.5)
    gap = 0.9 * thick
    role = "caution" if station.person else "ink"
    items: list[Item] = [_line(track, start, middle - 1.5 * thick - gap, before)]
    items += [_across(track, middle + shift, thick, role) for shift in (-1.5 * thick, 0.5 * thick)]
    if not last:
        items.append(_line(track, middle + 1.5 * thick + gap, end, behind))
    return items


def _line(track: Track, start: float, end: float, role: str) -> Line:
    if track.down:
        return Line(((track.x, start), (track.x, end)), track.stroke * 0.7, role)
    return Line(((start, track.y), (end, track.y)), track.stroke * 0.7, role)


def _across(track: Track, at: float, thick: float, role: str) -> Bar:
    if track.down:
        return Bar(track.x - track.gate, at, 2 * track.gate, thick, role)
    return Bar(at, track.y - track.gate, thick, 2 * track.gate, role)


def back(track: Track, reach: float) -> list[Item]:
    """Draw the way back, dashed, `reach` away from the middle of the track; nothing where there is none."""
    if track.picture.back is None:
        return []
    start, end, _ = track.picture.back
    first, last, edge = track.at(start - 1), track.at(end - 1), track.side / 2 + 0.16 * track.side
    arrow, stroke = 0.3 * track.side, track.stroke * 0.7
    if track.down:
        inner, outer = track.x - edge, track.x - reach
        points = ((inner, first), (outer, first), (outer, last), (inner - arrow, last))
        head = Figure(_RIGHT, inner - arrow, last - arrow / 2, arrow / 10, 10, "soft")
    else:
        inner, outer = track.y + edge, track.y + reach
        points = ((first, inner), (first, outer), (last, outer), (last, inner + arrow))
        head = Figure(_UP, last - arrow / 2, inner, arrow / 10, 10, "soft")
    return [Line(points, stroke, "soft", dash=0.2 * track.side), head]


def middle_of(text: str, centre: float, y: float, size: float, name: str = "sans-400", role: str = "ink") -> Words:
    """Set a line of text on both sides of a centre."""
    return Words(text, centre - face(name).width(text, size) / 2, y, size, name, role)
