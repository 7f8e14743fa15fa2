"""Where a name went: to which numbers of which edition, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agentops_showcase.lineage import rules
from agentops_showcase.lineage.edition import TWELVE, Key
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources.node import Fields

RELATIONS = ("kept", "moved", "renamed", "rewritten", "merged", "split")
STATUS = ("documented", "inferred")


@dataclass(frozen=True, slots=True)
class Move:
    """One name and its successors; without any, `note` says why."""

    key: Key
    into: str
    to: tuple[int, ...]
    relation: str
    status: str
    source: str
    note: str
    place: Place

    @property
    def targets(self) -> tuple[Key, ...]:
        """The names it leads to."""
        return tuple((self.into, number) for number in self.to)


@dataclass(frozen=True, slots=True)
class Belonging:
    """Where a name without an ancestor in the kept set belongs on this site, by our reading."""

    key: Key
    factors: tuple[int, ...]
    patterns: tuple[str, ...]
    pages: tuple[str, ...]
    note: str
    place: Place


def parse_moves(group: Fields, editions: Sequence[str], sources: Sequence[str], report: Report) -> Iterator[Move]:
    """Read the moves from one edition to another; status and source may differ for a single name."""
    origin, into = group.choice("from", editions), group.choice("into", editions)
    status, source = group.choice("status", STATUS), group.choice("source", sources)
    for each in group.groups("names", required=True):
        move = Move(
            key=(origin, each.number("number", low=1, high=TWELVE)),
            into=into,
            to=each.numbers("to", low=1, high=TWELVE),
            relation=each.choice("relation", RELATIONS),
            status=each.choice("status", STATUS, required=False) or status,
            source=each.choice("source", sources, required=False) or source,
            note=each.text("note", required=False, limit=300),
            place=each.place("number"),
        )
        each.done()
        if not move.to and not move.note:
            found, expected = "a move without 'to' and without 'note'", "one of the two"
            report.add(rules.DEAD_END.at(move.place, found, expected, "say where the name leads, or why nowhere"))
        yield move
    group.done()


def parse_belonging(read: Fields, editions: Sequence[str]) -> Belonging:
    """Read where a name belongs; what it names is checked by the whole."""
    found = Belonging(
        key=(read.choice("edition", editions), read.number("number", low=1, high=TWELVE)),
        factors=read.numbers("factors", low=1, high=TWELVE),
        patterns=read.texts("patterns", limit=40),
        pages=read.texts("pages", limit=80),
        note=read.text("note", limit=300),
        place=read.place("number"),
    )
    read.done()
    return found
