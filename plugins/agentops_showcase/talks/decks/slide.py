"""A slide as values: words in the places of a layout, a drawing made of shapes, and what the speaker says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agentops_showcase.talks.code import Code
from agentops_showcase.talks.decks.boxes import Box, Layout
from agentops_showcase.talks.sheet import Bar, Figure, Hollow, Line, Words


@dataclass(frozen=True, slots=True)
class Label:
    """Words of a drawing in a box of their own, so that whoever edits them keeps them in one piece."""

    text: str
    left: float
    top: float
    width: float
    height: float
    size: float
    colour: str = "tx1"
    bold: bool = False
    anchor: str = "b"
    kind: str = field(default="label", init=False)


Shape = Bar | Figure | Hollow | Label | Line | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes that belong together; `alt` says in words what they show."""

    name: str
    alt: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """The code of an address: where it stands, and what it leads to."""

    code: Code
    left: float
    top: float
    side: float
    alt: str


@dataclass(frozen=True, slots=True)
class Filled:
    """Words in a place of the layout; `moved` is where the slide puts the place, None where the layout has it."""

    box: Box
    texts: tuple[str, ...]
    size: float
    moved: Box | None = None
    href: str = ""
    lead: bool = False  # the first paragraph is a small heading


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; `misfits` are the words that find no room even at the smallest size."""

    layout: Layout
    filled: tuple[Filled, ...]
    notes: tuple[str, ...]
    drawing: Drawing | None = None
    scan: Scan | None = None
    misfits: tuple[str, ...] = ()
    section: str = ""

    @property
    def title(self) -> str:
        """What lists of slides and screen readers call it."""
        return next(each.texts[0] for each in self.filled if each.box.id == 0)


@dataclass(frozen=True, slots=True)
class Deck:
    """Slides in order, with what the file says about itself."""

    title: str
    about: str
    theme: str
    slides: tuple[Slide, ...]


def fill(layout: Layout, name: str, texts: Sequence[str], *, href: str = "", lead: bool = False) -> Filled:
    """Put words into a place at the largest size that fits."""
    box = layout.box(name)
    return Filled(box, tuple(texts), box.size_for(texts) or box.sizes[-1], href=href, lead=lead)


def misfits(filled: Sequence[Filled]) -> tuple[str, ...]:
    """Name the places whose words do not fit at the smallest size."""
    return tuple(each.box.name for each in filled if (each.moved or each.box).size_for(each.texts) is None)
