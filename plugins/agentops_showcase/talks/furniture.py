"""What every picture has: the bar, the head with its rule, and the foot with the code."""

from __future__ import annotations

from dataclasses import dataclass, replace

from agentops_showcase.talks.code import code_of
from agentops_showcase.talks.faces import balanced, face
from agentops_showcase.talks.poster import Poster
from agentops_showcase.talks.sheet import FLOOR, MARK, Bar, Figure, Item, Scanned, Words

_SHRUNK = 0.96  # one step smaller
_FOOT = 2.6
_CODE = 12.0
_TIGHT = -0.02


@dataclass(frozen=True, slots=True)
class Ground:
    """The space of a picture; `u` is a hundredth of its height."""

    width: int
    height: int

    @property
    def u(self) -> float:
        """The unit of every size."""
        return self.height / 100

    @property
    def left(self) -> float:
        """Where text begins."""
        return 0.055 * self.width

    @property
    def right(self) -> float:
        """Where text ends."""
        return self.width - self.left

    @property
    def tall(self) -> bool:
        """Whether it is too narrow for two columns."""
        return self.width * 10 < self.height * 11


@dataclass(frozen=True, slots=True)
class Head:
    """How large a head is, in units: the base line, the numeral, the name and the words above it."""

    base: float
    numeral: float
    name: float
    over: float
    rule: float


CARD = Head(23.4, 23.0, 9.4, 2.9, 27.4)
DIAGRAM = Head(16.4, 13.0, 6.4, 2.7, 20.2)


def sizes(start: float, floor: float) -> list[float]:
    """Return sizes from one to another in steps, the floor last."""
    found = [start]
    while found[-1] * _SHRUNK > floor:
        found.append(found[-1] * _SHRUNK)
    return [*found, floor]


def head(poster: Poster, ground: Ground, look: Head) -> tuple[list[Item], list[str]]:
    """Lay out bar, numeral, name and rule; return what did not fit as well."""
    u, left, misfits = ground.u, ground.left, []
    items: list[Item] = [Bar(0, 0, ground.width, 1.6 * u)]
    if poster.numeral:
        numeral = Words(poster.numeral, left, look.base * u, look.numeral * u, "serif-400", track=-0.04)
        items.append(numeral)
        left += numeral.width + 0.24 * look.numeral * u
    else:
        look = replace(look, name=1.25 * look.name)  # there is room where a numeral would stand
    size, lines = _name(poster.name, ground.right - left, look, u)
    if len(lines) > 2 or any(_width(each, size) > ground.right - left for each in lines):
        misfits.append(f"the name '{poster.name}'")
    top = look.base * u
    for each in reversed(lines[:2]):
        items.append(Words(each, left, top, size, "serif-600", track=_TIGHT))
        top -= 1.1 * size
    above = top + 1.1 * size - 0.67 * size - 0.95 * look.over * u
    over = Words(poster.over, left, above, look.over * u, role="soft")
    if over.width > ground.right - left:
        over = replace(over, size=FLOOR * u)
    if over.width > ground.right - left:
        misfits.append(f"'{poster.over}'")
    rule = Bar(ground.left, look.rule * u, ground.right - ground.left, max(0.35 * u, 1))
    return [*items, over, rule], misfits


def _name(name: str, room: float, look: Head, u: float) -> tuple[float, tuple[str, ...]]:
    """Return the size and the lines of a name: one line while that is large, else two, as large as they can be."""
    for size in sizes(look.name * u, 0.74 * min(look.name, 9.4) * u):
        if _width(name, size) <= room:
            return size, (name,)
    for size in sizes(0.74 * min(look.name, 9.4) * u, 0.42 * look.name * u):
        lines = balanced(name, room, "serif-600", size, _TIGHT)
        if len(lines) <= 2 and all(_width(each, size) <= room for each in lines):
            break
    return size, lines


def _width(text: str, size: float) -> float:
    return face("serif-600").width(text, size, _TIGHT)


def foot(poster: Poster, ground: Ground) -> tuple[list[Item], float, list[str]]:
    """Lay out mark, edition, citation and code; return where the code begins on the left and what did not fit."""
    u, base = ground.u, 94.4 * ground.u
    mark = 3.6 * u
    items: list[Item] = [Figure(MARK, ground.left, base + 0.9 * u - mark, mark / 24, 24)]
    edition = Words(poster.edition, ground.left + mark + 1.2 * u, base, _FOOT * u, role="soft")
    cited = Words(poster.citation, 0, base, _FOOT * u, role="soft")
    if cited.width + ground.left + mark + 4 * u + edition.width <= ground.right:
        items.append(edition)  # the address matters more
    cited = replace(cited, x=ground.right - cited.width)
    misfits = [] if cited.x >= ground.left + mark else [f"the address '{poster.shown}'"]
    if not poster.address or not poster.scanned:
        return [*items, cited], ground.right, misfits
    code = code_of(poster.address)
    module = max(2, round(_CODE * u / code.side))
    side = module * code.side
    scanned = Scanned(code, round(ground.right - side), round(90.6 * u - side), module)
    return [*items, cited, scanned], scanned.x, misfits
