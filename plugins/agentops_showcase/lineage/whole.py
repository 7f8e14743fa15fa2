"""The lineage as one value, and the two questions it answers for a name: where here, where today."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from agentops_showcase.lineage.edition import Edition, Era, Key, Name, Source
from agentops_showcase.lineage.move import Belonging, Move

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Target:
    """Something of this site that a name leads to: a factor, a pattern or a page, by its key."""

    kind: str
    key: str
    status: str


@dataclass(frozen=True, slots=True)
class Successor:
    """A name of the newest edition that a name leads to."""

    name: Name
    status: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """Every name the twelve had, and the moves between them."""

    sources: tuple[Source, ...]
    eras: tuple[Era, ...]
    editions: tuple[Edition, ...]
    unresolved: tuple[str, ...]
    moves: Mapping[Key, Move]
    belongs: Mapping[Key, Belonging]

    @property
    def names(self) -> tuple[Name, ...]:
        """Every name, edition by edition."""
        return tuple(name for edition in self.editions for name in edition.names)

    @property
    def kept(self) -> str:
        """The id of the edition that this site keeps."""
        return next(each.id for each in self.editions if each.kept)

    @property
    def newest(self) -> str:
        """The id of the youngest edition that is known whole."""
        return next(each.id for each in self.editions if each.newest)

    def edition(self, edition_id: str) -> Edition:
        """Return the edition of an id."""
        return next(each for each in self.editions if each.id == edition_id)

    def name(self, key: Key) -> Name:
        """Return the name of an edition and number."""
        return next(each for each in self.names if each.key == key)

    def source(self, source_id: str) -> Source:
        """Return the source of an id."""
        return next(each for each in self.sources if each.id == source_id)


# What was reached through the moves, and at which cost: a documented move costs one, an inferred one two.
Reached = dict[Key, int]
_DOCUMENTED = 1  # a way of one documented move is what the source says; a longer one is our reading


def here(lineage: Lineage, name: Name) -> tuple[Target, ...]:
    """Return where a name leads on this site: onward to the kept set, else back to it, else from what came next."""
    for reached in _levels(lineage, name.key):
        found = _onward(lineage, reached, lineage.kept)
        targets = {("factor", str(number)): cost for (_, number), cost in found.items()} or _back(lineage, reached)
        if targets:
            ranked = sorted(targets.items(), key=lambda each: _rank(each[0]))
            return tuple(Target(kind, key, _status(cost)) for (kind, key), cost in ranked)
    return ()


def today(lineage: Lineage, name: Name) -> tuple[Successor, ...]:
    """Return the names of the newest edition that a name leads to; none when the moves say so."""
    found = _onward(lineage, {name.key: 0}, lineage.newest)
    return tuple(Successor(lineage.name(key), _status(cost)) for key, cost in sorted(found.items()))


def reason(lineage: Lineage, name: Name) -> str:
    """Return why a name leads on to nothing, as the move says it at which its way ends."""
    notes = [
        lineage.moves[key].note for reached in _levels(lineage, name.key) for key in reached if key in lineage.moves
    ]
    return notes[-1] if notes else ""


def _levels(lineage: Lineage, start: Key) -> Iterator[Reached]:
    """Yield a name, then what it leads to, and so on; a ring of moves ends where it began."""
    reached: Reached = {start: 0}
    seen: set[Key] = set()
    while reached:
        yield reached
        seen |= set(reached)
        reached = {key: cost for key, cost in _step(lineage, reached).items() if key not in seen}


def _status(cost: int) -> str:
    return "documented" if cost <= _DOCUMENTED else "inferred"


def _rank(target: tuple[str, str]) -> tuple[int, int, str]:
    kind, key = target
    return ("factor", "pattern", "page").index(kind), int(key) if key.isdigit() else 0, key


def _onward(lineage: Lineage, start: Reached, edition: str) -> Reached:
    found: Reached = {}
    reached, seen = start, set(start)
    while reached:
        _keep(found, ((key, cost) for key, cost in reached.items() if key[0] == edition))
        reached = {key: cost for key, cost in _step(lineage, reached).items() if key not in seen}
        seen |= set(reached)
    return found


def _step(lineage: Lineage, reached: Reached) -> Reached:
    following: Reached = {}
    for key, cost in reached.items():
        move = lineage.moves.get(key)
        if move:
            _keep(following, ((target, cost + _weight(move)) for target in move.targets))
    return following


def _back(lineage: Lineage, start: Reached) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    reached, seen = start, set(start)
    while reached:
        before: Reached = {}
        for key, cost in reached.items():
            _keep(found, ((target, cost + 2) for target in _belongs(lineage, key)))
            if key[0] == lineage.kept:
                _keep(found, [(("factor", str(key[1])), cost)])
                continue
            origins = (move for move in lineage.moves.values() if key in move.targets and move.key not in seen)
            _keep(before, ((move.key, cost + _weight(move)) for move in origins))
        reached, seen = before, seen | set(before)
    return found


def _belongs(lineage: Lineage, key: Key) -> tuple[tuple[str, str], ...]:
    found = lineage.belongs.get(key)
    if found is None:
        return ()
    kinds = (("factor", found.factors), ("pattern", found.patterns), ("page", found.pages))
    return tuple((kind, str(each)) for kind, values in kinds for each in values)


def _weight(move: Move) -> int:
    return 1 if move.status == "documented" else 2


def _keep(into: dict[K, int], found: Iterable[tuple[K, int]]) -> None:
    for key, cost in found:
        into[key] = min(cost, into.get(key, cost))
