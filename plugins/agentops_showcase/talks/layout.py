"""The composition of a frame: how much room each part has in each shape, and the sizes that fit it."""

from __future__ import annotations

from dataclasses import dataclass, field

from agentops_showcase.render.lettering import room_for
from agentops_showcase.talks.fitting import BANDS, BOLD, LEAST, SQUARE, Band, Block, Misfit, scale_for
from agentops_showcase.talks.subject import Subject

VIEWS = ("card", "points", "diagram", "check")
CODE = 12.0  # the square code, quiet zone included
FOOT, FOOT_LEADING = 2.6, 1.35
OVER, OVER_LINE = 2.9, 3.9
GAP = 2.0
UNPROVEN = "Not shown by anybody yet"

_EDGES = 1.6 + 5.5 + 4.5  # the bar, and the margins above and below
_RULE = 2.2 + 0.35 + 3.2
_NUMERALS = {"square": (13.0, 10.0), "5:4": (16.0, 11.0), "4:3": (19.0, 13.0), "16:9": (23.0, 15.0)}
_SIDEWAYS = 1.3  # from this shape on, the stations of a diagram stand in a row
_MARK, _ROW_GATE = 4.5, 4.6
_ROW = 4 + 8 + 5.5  # squares side by side, with the space around them
_MORE = 1.4  # how much larger than by the design the words of a short text may be


@dataclass(slots=True)
class Layout:
    """The sizes of one frame by shape, by the letter that its style calls them, and what does not fit."""

    sizes: dict[str, dict[str, float]] = field(default_factory=dict)
    missed: list[Misfit] = field(default_factory=list)


def laid_out(subject: Subject, view: str, name: str, address: str) -> Layout:
    """Choose the sizes of a frame; `name` is the site's and `address` the short one, as the foot shows them."""
    found = Layout()
    for band in BANDS:
        sizes, head = _head(subject, view, band, found.missed)
        height = 100 - _EDGES - head - _RULE - _foot(subject, band, name, address)
        for letter, size in _body(subject, view, band, height, found.missed).items():
            sizes[letter] = round(size, 2)
        found.sizes[band.query] = sizes
    return found


def _head(subject: Subject, view: str, band: Band, missed: list[Misfit]) -> tuple[dict[str, float], float]:
    """Choose the sizes of numeral and title; return them and the height of the head."""
    numeral = _NUMERALS[band.name][view != "card"]
    largest, floor = (9.4, 5.6) if view == "card" else (7.4, 4.8)
    room = band.room
    if subject.numeral:
        room -= room_for(subject.numeral, numeral) + 3
    title = Block(subject.name, largest, floor, 1.06, weight=BOLD)
    scale = scale_for("the name", band, (title,), room, 2 * 1.06 * largest, missed)
    while title.lines(room, scale) > 2 and scale > 0.4:
        scale -= 0.04
    height = max(numeral * 0.8 if subject.numeral else 0, OVER_LINE + title.height(room, scale))
    return {"n": numeral, "t": round(title.at(scale), 2)}, height


def _foot(subject: Subject, band: Band, name: str, address: str) -> float:
    """Return the height of the foot with the space above it; in a square the code stands beside it."""
    if band is SQUARE:
        return GAP + CODE
    left, right = room_for(f"{name}, {subject.edition}", FOOT) + 5, room_for(address, FOOT)
    lines = 1 if left + right + 4 <= band.room else 2
    return GAP + lines * FOOT * FOOT_LEADING


def _body(subject: Subject, view: str, band: Band, height: float, missed: list[Misfit]) -> dict[str, float]:
    beside = 0 if band is SQUARE else CODE + 3
    if view == "card":
        return _card(subject, band, height, missed)
    if view == "points":
        blocks = [Block(each, 7.2, 3.6, 1.16, above=3.4 * bool(at), inset=6) for at, each in enumerate(subject.points)]
        scale = scale_for("the points", band, blocks, band.room - beside, height, missed)
        return {"a": blocks[0].at(scale)}
    if view == "check":
        blocks = [Block(each, 5.6, 3.2, 1.2, above=2.8 * bool(at), inset=7) for at, each in enumerate(subject.check)]
        doubt = Block(subject.unproven, 4.0, 2.8, 1.28, above=3.4 + 1.5 + 4.6)
        scale = scale_for("the ways to tell", band, (*blocks, doubt), band.room - beside, height, missed, 1.2)
        return {"a": blocks[0].at(scale), "b": doubt.at(scale)}
    return _diagram(subject, band, height, missed)


def _card(subject: Subject, band: Band, height: float, missed: list[Misfit]) -> dict[str, float]:
    """One line and three points, and beside them the picture where the frame is wide enough."""
    text = band.room * (1 if band is SQUARE else 0.62 * 0.95)
    line = Block(subject.line, 5.7, 4.0, 1.2)
    points = [
        Block(each, 3.9, 2.9, 1.26, above=2.6 if not at else 1.5, inset=4.2) for at, each in enumerate(subject.points)
    ]
    scale = scale_for("the line and the points", band, (line, *points), text, height, missed, _MORE)
    sizes = {"a": line.at(scale), "b": points[0].at(scale)}
    if band is not SQUARE:
        sizes["c"] = _column(subject, band, band.room * 0.33, height - CODE - GAP, missed)
    return sizes


def _column(subject: Subject, band: Band, room: float, height: float, missed: list[Misfit]) -> float:
    """Choose the size of the labels of stations that stand one above the other."""
    blocks = [
        Block(each.label, 3.6, LEAST, 1.14, above=1 + _ROW_GATE * each.gate, inset=_MARK + 2, least=_MARK, grows=True)
        for each in subject.picture.stations
    ]
    return blocks[0].at(scale_for("the picture", band, blocks, room, height, missed, _MORE))


def _diagram(subject: Subject, band: Band, height: float, missed: list[Misfit]) -> dict[str, float]:
    """The picture alone, with what it says below it, beside the code."""
    picture = subject.picture
    caption = Block(picture.title, 4.6, 3.0, 1.2)
    below = 0 if band is SQUARE else CODE
    beside = band.room - CODE - 3
    scale = scale_for("the title of the picture", band, (caption,), beside, below or 11, missed)
    sizes = {"a": caption.at(scale)}
    height -= GAP + (below or caption.height(band.room, scale))
    back = Block(picture.back[2], 3.6, 2.6, 1.2, above=1.5) if picture.back else None
    if band.aspect < _SIDEWAYS:
        blocks = [
            Block(
                each.label, 3.6, LEAST, 1.14, above=1 + _ROW_GATE * each.gate, inset=_MARK + 2, least=_MARK, grows=True
            )
            for each in picture.stations
        ]
        scale = scale_for("the picture", band, (*blocks, *([back] if back else [])), band.room, height, missed, _MORE)
        return sizes | {"b": blocks[0].at(scale), "c": back.at(scale) if back else 2.6}
    room = band.room / len(picture.stations) - 2.5
    labels = [Block(each.label, 4.6, 2.6, 1.14) for each in picture.stations]
    return sizes | _row(labels, back, room, height, band, missed)


def _row(
    labels: list[Block], back: Block | None, room: float, height: float, band: Band, missed: list[Misfit]
) -> dict[str, float]:
    """Choose the sizes for stations side by side: the longest label decides."""
    taken = _ROW + (6.2 + back.size * 1.2 if back else 0)
    scales = [scale_for("the picture", band, (each,), room, height - taken, missed, 1.2) for each in labels]
    found = min(scales)
    return {"b": labels[0].at(found), "c": back.at(found) if back else 2.6}
