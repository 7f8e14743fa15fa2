"""How large the words of a frame may be: steps down from what the design asks for, to a floor that a back row can read.

All lengths are units: a hundredth of the height of the frame. Faces are the reader's own, so widths are those of the
widest that systems ship; a narrower one leaves room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agentops_showcase.render.lettering import room_for, wrapped

LEAST = 2.5  # the smallest text of a frame: a fortieth of its height
BOLD = 1.06  # how much wider heavy letters run
SPARE = 1.03  # for lines that are wider than their letters are on average
STEPS = tuple(round(1.4 - step / 25, 2) for step in range(26))


@dataclass(frozen=True, slots=True)
class Band:
    """The shapes from one aspect ratio up to the next band; what fits the narrowest of them fits them all."""

    name: str
    aspect: float
    query: str

    @property
    def room(self) -> float:
        """The width between the margins."""
        return 100 * self.aspect * 0.89


SQUARE = Band("square", 1.0, "")
BANDS = (SQUARE, Band("5:4", 1.1, "11/10"), Band("4:3", 1.3, "13/10"), Band("16:9", 1.7, "17/10"))


@dataclass(frozen=True, slots=True)
class Block:
    """A text of a column: its size by the design and its floor, leading, the space above it, its room beside marks."""

    text: str
    size: float
    floor: float
    leading: float
    above: float = 0
    inset: float = 0  # room that a mark before the text takes
    least: float = 0  # height it takes even when its text is shorter
    weight: float = 1
    grows: bool = False  # whether its marks and the space above it keep step with its size

    def at(self, scale: float) -> float:
        """Return its size at a step."""
        return max(self.size * scale, self.floor)

    def lines(self, room: float, scale: float) -> int:
        """Count the lines it takes."""
        return len(wrapped(self.text, self._beside(room, scale), self.at(scale) * self.weight * SPARE))

    def too_long(self, room: float, scale: float) -> str:
        """Return a word that is wider than its room, if there is one."""
        size, inside = self.at(scale) * self.weight * SPARE, self._beside(room, scale)
        return next((word for word in self.text.split() if room_for(word, size) > inside), "")

    def height(self, room: float, scale: float) -> float:
        """Return what it takes of the height, with the space above it."""
        step = self._step(scale)
        return self.above * step + max(self.least * step, self.lines(room, scale) * self.at(scale) * self.leading)

    def _beside(self, room: float, scale: float) -> float:
        return room - self.inset * self._step(scale)

    def _step(self, scale: float) -> float:
        return self.at(scale) / self.size if self.grows else 1


@dataclass(frozen=True, slots=True)
class Misfit:
    """A part of a frame whose words do not fit at the floor: what they need, and what there is."""

    part: str
    band: str
    needed: float
    given: float
    word: str = ""


def scale_for(
    part: str,
    band: Band,
    blocks: Sequence[Block],
    room: float,
    height: float,
    missed: list[Misfit],
    most: float = 1,
) -> float:
    """Return the largest step at which a column fits, the smallest one and a note where none does."""

    def needed(scale: float) -> float:
        return sum(each.height(room, scale) for each in blocks)

    def long(scale: float) -> str:
        return next((word for each in blocks if (word := each.too_long(room, scale))), "")

    for scale in STEPS:
        if scale <= most and needed(scale) <= height and not long(scale):
            return scale
    missed.append(Misfit(part, band.name, needed(STEPS[-1]), height, long(STEPS[-1])))
    return STEPS[-1]
