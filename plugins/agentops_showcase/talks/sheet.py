"""A picture as numbers: what stands where, in which role; a template gives the roles their colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from agentops_showcase.talks.code import Code
from agentops_showcase.talks.faces import face

FLOOR = 2.5  # the smallest text, in hundredths of the height
Extent = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `x` is its left end, `y` its base line."""

    text: str
    x: float
    y: float
    size: float
    face: str = "sans-400"
    role: str = "ink"
    track: float = 0.0
    kind: str = field(default="words", init=False)

    @property
    def width(self) -> float:
        """How far it reaches to the right."""
        return face(self.face).width(self.text, self.size, self.track)

    @property
    def path(self) -> str:
        """Its outlines in units of the face."""
        return face(self.face).outline(self.text, self.track)

    @property
    def scale(self) -> float:
        """How much of a pixel a unit of the face is."""
        return round(self.size / face(self.face).units, 5)

    @property
    def extent(self) -> Extent:
        """What it covers, with its longest letters."""
        return (self.x, self.y - 0.76 * self.size, self.x + self.width, self.y + 0.24 * self.size)


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    role: str = "ink"
    kind: str = field(default="bar", init=False)

    @property
    def extent(self) -> Extent:
        """What it covers."""
        return (self.x, self.y, self.x + self.width, self.y + self.height)


@dataclass(frozen=True, slots=True)
class Hollow:
    """A square whose edge is drawn inside its side."""

    x: float
    y: float
    side: float
    stroke: float
    role: str = "ink"
    kind: str = field(default="hollow", init=False)

    @property
    def extent(self) -> Extent:
        """What it covers."""
        return (self.x, self.y, self.x + self.side, self.y + self.side)


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points; `dash` is the length of a dash and of a gap, 0 for a whole line."""

    points: tuple[tuple[float, float], ...]
    stroke: float
    role: str = "ink"
    dash: float = 0.0
    kind: str = field(default="line", init=False)

    @property
    def path(self) -> str:
        """The points as a path."""
        return "M" + "L".join(f"{round(x, 2)} {round(y, 2)}" for x, y in self.points)

    @property
    def extent(self) -> Extent:
        """What it covers."""
        xs, ys, half = [x for x, _ in self.points], [y for _, y in self.points], self.stroke / 2
        return (min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)


@dataclass(frozen=True, slots=True)
class Figure:
    """A filled path of its own; `x`, `y` and `scale` place it, `side` is how large it is before that."""

    path: str
    x: float
    y: float
    scale: float
    side: float
    role: str = "ink"
    kind: str = field(default="figure", init=False)

    @property
    def extent(self) -> Extent:
        """What it covers."""
        return (self.x, self.y, self.x + self.side * self.scale, self.y + self.side * self.scale)


@dataclass(frozen=True, slots=True)
class Scanned:
    """A QR code with its quiet zone; every module is a whole number of pixels."""

    code: Code
    x: float
    y: float
    module: int
    kind: str = field(default="code", init=False)

    @property
    def side(self) -> int:
        """The length of an edge, quiet zone included."""
        return self.code.side * self.module

    @property
    def extent(self) -> Extent:
        """What it covers."""
        return (self.x, self.y, self.x + self.side, self.y + self.side)


Item = Words | Bar | Hollow | Line | Figure | Scanned


@dataclass(frozen=True, slots=True)
class Sheet:
    """A laid out picture; `misfits` says what found no room even at the smallest size."""

    width: int
    height: int
    items: tuple[Item, ...]
    misfits: tuple[str, ...] = ()

    @property
    def words(self) -> Iterable[Words]:
        """Every line of text."""
        return (each for each in self.items if isinstance(each, Words))

    @property
    def unknown(self) -> str:
        """Letters that the faces cannot draw."""
        return "".join(dict.fromkeys(char for each in self.words for char in face(each.face).unknown(each.text)))


MARK = "M1 5h8v14H1zM3 7v10h4V7zM11 1h2v22h-2zM15 5h8v14h-8z"  # leaf, gate, leaf on a grid of 24
