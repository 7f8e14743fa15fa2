"""Where words stand on a slide, in points of a page of 960 by 540; layouts are made from this, and words measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agentops_showcase.talks.decks.lettering import SANS, SERIF, SERIF_BOLD, Face, height_of, lines_of

WIDTH, HEIGHT = 960.0, 540.0
LEFT, RIGHT = 53.0, 907.0
SMALLEST = HEIGHT / 40  # what the back row can read


@dataclass(frozen=True, slots=True)
class Box:
    """A place for words: sizes go from the one that is meant down to the smallest that is still good.

    `id` tells the place from the others of a layout; 0 is the title of the slide. `hang` is the room a bullet takes.
    """

    id: int
    name: str
    left: float
    top: float
    width: float
    height: float
    sizes: tuple[float, ...]
    serif: bool = False
    bold: bool = False
    colour: str = "tx1"
    align: str = "l"
    anchor: str = "t"
    bullet: str = ""
    hang: float = 0.0
    apart: float = 0.0

    @property
    def face(self) -> Face:
        """The face that its words are set in."""
        return (SERIF_BOLD if self.bold else SERIF) if self.serif else SANS

    def size_for(self, texts: Sequence[str]) -> float | None:
        """Return the largest size at which the words fit, None when they do not fit at the smallest."""
        for size in self.sizes:
            high = height_of(texts, self.face, size, self.width - self.hang, self.apart)
            if high is not None and high <= self.height:
                return size
        return None


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of slide with its places, in the order in which they are read; `rule` is where its line stands."""

    name: str
    boxes: tuple[Box, ...]
    rule: float = 0.0
    bar: tuple[float, float] = (0.0, 0.0)  # top and height of a bar at the left of what nobody has shown

    def box(self, name: str) -> Box:
        """Return a place by its name."""
        return next(each for each in self.boxes if each.name == name)


_EDITION = Box(20, "Edition", LEFT + 24, 498, 470, 20, (14,), colour="tx2", anchor="ctr")
_ADDRESS = Box(21, "Address", 560, 498, RIGHT - 560, 20, (14,), colour="tx2", align="r", anchor="ctr")
_FOOT = (_EDITION, _ADDRESS)
_HEADING = (36.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.0)
_TITLE = Box(0, "Title", LEFT, 58, RIGHT - LEFT, 50, _HEADING, serif=True, bold=True, anchor="b")
_OVER = Box(11, "Kind", LEFT, 34, RIGHT - LEFT, 22, (16, 15, 14), colour="tx2", anchor="b")
_BODY = RIGHT - LEFT

TITLE = Layout(
    "Title",
    (
        Box(0, "Title", LEFT, 130, _BODY, 150, (64, 60, 56, 50, 44, 40), serif=True, bold=True, anchor="b"),
        Box(12, "Line", LEFT, 310, _BODY, 150, (28, 26, 24, 22, 20), serif=True),
        *_FOOT,
    ),
    rule=294,
)
SECTION = Layout(
    "Section",
    (
        Box(0, "Title", LEFT, 60, _BODY, 80, (52, 48, 44, 40, 36), serif=True, bold=True, anchor="b"),
        Box(12, "Line", LEFT, 172, _BODY, 70, (26, 24, 22, 20, 18), serif=True),
        Box(13, "Points", LEFT, 256, _BODY, 226, (24, 22, 20, 18), bullet="‖", hang=30, apart=0.45),
        *_FOOT,
    ),
    rule=154,
)
CARD = Layout(
    "Factor card",
    (
        Box(0, "Title", 250, 60, RIGHT - 250, 88, (48, 44, 40, 36, 34), serif=True, bold=True, anchor="b"),
        Box(10, "Numeral", LEFT, 34, 180, 118, (96,), serif=True, anchor="b"),
        replace(_OVER, left=250, width=RIGHT - 250),
        Box(12, "Line", LEFT, 176, 540, 86, (32, 30, 28, 26, 24, 22), serif=True),
        Box(13, "Points", LEFT, 280, 540, 204, (24, 22, 21, 20, 19, 18, 17, 16), bullet="‖", hang=26, apart=0.45),
        *_FOOT,
    ),
    rule=158,
)
POINTS = Layout(
    "Points",
    (
        _TITLE,
        _OVER,
        Box(13, "Points", LEFT, 152, _BODY, 326, (36, 34, 32, 30, 28, 26, 24), True, bullet="‖", hang=44, apart=0.6),
        *_FOOT,
    ),
    rule=118,
)
DIAGRAM = Layout(
    "Diagram",
    (_TITLE, _OVER, Box(14, "Caption", LEFT, 130, _BODY, 36, (24, 22, 20, 18), serif=True), *_FOOT),
    rule=118,
)
CHECK = Layout(
    "Check",
    (
        _TITLE,
        _OVER,
        Box(13, "Checks", LEFT, 146, _BODY, 224, (28, 26, 24, 22, 20), serif=True, bullet="□", hang=40, apart=0.6),
        Box(15, "Not shown", LEFT + 20, 392, _BODY - 20, 84, (22, 20, 18, 17, 16), apart=0.2),
        *_FOOT,
    ),
    rule=118,
    bar=(390, 88),
)
QUESTION = Layout(
    "Question",
    (
        Box(0, "Title", LEFT, 60, _BODY, 112, (36, 34, 32, 30, 28, 26), serif=True, bold=True, anchor="b"),
        _OVER,
        Box(16, "Answer", LEFT, 202, _BODY, 280, (26, 24, 22, 21, 20, 19, 18, 17, 16), apart=0.5),
        *_FOOT,
    ),
    rule=184,
)

LAYOUTS = (TITLE, SECTION, CARD, POINTS, DIAGRAM, CHECK, QUESTION)


def title_box(box: Box, name: str, left: float) -> tuple[Box, float]:
    """Return the box of a title that begins further right, as high as its lines, and the size of its words.

    It keeps its lower edge, so that what stands over it can sit down on it.
    """
    wide = box.left + box.width - left
    moved = replace(box, left=left, width=wide)
    size = moved.size_for((name,)) or moved.sizes[-1]
    count = lines_of(name, box.face, size, wide) or 1
    high = min(count * size * box.face.line, box.height)
    return replace(moved, top=box.top + box.height - high, height=high), size
