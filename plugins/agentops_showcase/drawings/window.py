"""A context window at a few moments, and the mark at which one stops adding."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.problems import Place
from agentops_showcase.sources.node import Fields

PARTS = ("always", "use", "reports", "files")


@dataclass(frozen=True, slots=True)
class Part:
    """What one kind of segment stands for; the kinds keep their order and their swatch everywhere."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Moment:
    """The window at one moment: tokens by part, in the order of the parts."""

    name: str
    tokens: tuple[int, ...]
    place: Place

    @property
    def total(self) -> int:
        """All tokens together."""
        return sum(self.tokens)


@dataclass(frozen=True, slots=True)
class Window:
    """Moments of one window of `size` tokens, with a mark at `limit` per cent."""

    size: int
    limit: int
    limit_words: str
    free: str
    parts: tuple[Part, ...]
    moments: tuple[Moment, ...]

    @property
    def budget(self) -> int:
        """The tokens below the mark."""
        return self.size * self.limit // 100


def parse_window(read: Fields) -> Window:
    """Read a window; that moments fit into it is checked later."""
    parts = read.group("parts", required=True)
    found = Window(
        read.number("size", low=1_000, high=10_000_000),
        read.number("limit", low=1, high=99),
        read.text("limit_words", limit=80),
        read.text("free", limit=40),
        tuple(Part(kind, parts.text(kind, limit=40)) for kind in PARTS) if parts else (),
        tuple(_moment(each) for each in read.groups("moments", required=True)),
    )
    if parts:
        parts.done()
    return found


def _moment(read: Fields) -> Moment:
    tokens = tuple(read.number(kind, low=0, high=10_000_000) for kind in PARTS)
    found = Moment(read.text("name", limit=40), tokens, read.node.place)
    read.done()
    return found
