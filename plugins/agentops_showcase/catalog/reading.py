"""Two readers for one parser: a fast one for records as we write them, and `Fields` for everything else.

A snapshot is read at every build. Its records are checked while the fast reader hands them out; at the first
thing that is not as we write it, the file is read again with places, and the same parser reports what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from agentops_showcase.catalog import rules
from agentops_showcase.sources.node import Fields


class UnfitError(Exception):
    """A record is not as we write it; read it again with places."""


class Reader(Protocol):
    """What a record parser needs; `Fields` has it all but `refuse`."""

    def text(self, name: str, *, required: bool = True, limit: int = 4000) -> str:
        """Read a text."""
        ...

    def number(self, name: str, *, low: int, high: int, required: bool = True) -> int:
        """Read a whole number in a range."""
        ...

    def flag(self, name: str) -> bool:
        """Read a truth value, absent means no."""
        ...

    def choice(self, name: str, known: Iterable[str], *, required: bool = True) -> str:
        """Read one of the known words."""
        ...

    def texts(self, name: str, *, required: bool = False, limit: int = 2000) -> tuple[str, ...]:
        """Read a list of texts."""
        ...

    def group(self, name: str, *, required: bool = False) -> Reader | None:
        """Read a record inside the record."""
        ...

    def groups(self, name: str, *, required: bool = False) -> Iterator[Reader]:
        """Read a list of records."""
        ...

    def done(self) -> None:
        """Refuse fields that nobody asked for."""
        ...


def refuse(read: Reader, name: str, found: str, expected: str) -> None:
    """Report that a field of a record holds what this tool would not write."""
    if not isinstance(read, Fields):
        raise UnfitError(name)
    fix = "write the snapshot again with 'showcase catalog sync'"
    read.report.add(rules.RECORD.at(read.place(name), f"{name} {found!r}", expected, fix))


class Plain:
    """Hand out fields of a value from the standard reader; anything unfit raises."""

    __slots__ = ("left", "record")

    def __init__(self, record: object) -> None:
        if type(record) is not dict:
            raise UnfitError("record")
        self.record: dict[str, object] = record
        self.left = len(record)

    def text(self, name: str, *, required: bool = True, limit: int = 4000) -> str:
        """Read a text."""
        found = self.record.get(name)
        if found is None:
            if required or name in self.record:
                raise UnfitError(name)
            return ""
        if type(found) is not str or len(found) > limit:
            raise UnfitError(name)
        self.left -= 1
        return found

    def number(self, name: str, *, low: int, high: int, required: bool = True) -> int:
        """Read a whole number."""
        found = self.record.get(name)
        if found is None:
            if required or name in self.record:
                raise UnfitError(name)
            return low
        if type(found) is not int or not low <= found <= high:
            raise UnfitError(name)
        self.left -= 1
        return found

    def flag(self, name: str) -> bool:
        """Read a truth value."""
        found = self.record.get(name)
        if found is None and name not in self.record:
            return False
        if type(found) is not bool:
            raise UnfitError(name)
        self.left -= 1
        return found

    def choice(self, name: str, known: Iterable[str], *, required: bool = True) -> str:
        """Read one of the known words."""
        found = self.text(name, required=required)
        if found not in known and (found or required):
            raise UnfitError(name)
        return found

    def texts(self, name: str, *, required: bool = False, limit: int = 2000) -> tuple[str, ...]:
        """Read a list of texts."""
        found = tuple(self._list(name, required=required))
        if any(type(each) is not str or len(each) > limit or not each for each in found):
            raise UnfitError(name)
        return found  # type: ignore[return-value]  # the line above saw every one

    def group(self, name: str, *, required: bool = False) -> Plain | None:
        """Read a record inside the record."""
        found = self.record.get(name)
        if found is None:
            if required or name in self.record:
                raise UnfitError(name)
            return None
        self.left -= 1
        return Plain(found)

    def groups(self, name: str, *, required: bool = False) -> Iterator[Plain]:
        """Read a list of records."""
        return map(Plain, self._list(name, required=required))

    def done(self) -> None:
        """Refuse a record that has fields nobody asked for."""
        if self.left:
            raise UnfitError("unknown field")

    def _list(self, name: str, *, required: bool) -> list[object]:
        found = self.record.get(name)
        if found is None:
            if required or name in self.record:
                raise UnfitError(name)
            return []
        if type(found) is not list:
            raise UnfitError(name)
        self.left -= 1
        return found
