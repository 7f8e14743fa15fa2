"""Who named what, and when: sources, eras and editions of the twelve, with their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from agentops_showcase import routes
from agentops_showcase.lineage import rules
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources.node import Fields, text_of

Key = tuple[str, int]
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
TWELVE = 12
_COMMIT = re.compile(r"[0-9a-f]{7,40}")


@dataclass(frozen=True, slots=True)
class Source:
    """Public material that shows something; `href` is "" when it has no address that lasts."""

    id: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Era:
    """A turn in the history; `date` is "" when no commit or tag dates it."""

    date: str
    name: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Name:
    """What one edition calls its factor of a number; `short` is a second, shorter name it had there."""

    edition: str
    number: int
    name: str
    short: str = ""

    @property
    def key(self) -> Key:
        """Edition and number, which no other name shares."""
        return self.edition, self.number

    @property
    def id(self) -> str:
        """The anchor of this name on the lineage page."""
        return f"{self.edition}-{self.number}"

    @property
    def roman(self) -> str:
        """The number as its edition wrote it."""
        return ROMAN[self.number]

    @property
    def spellings(self) -> tuple[str, ...]:
        """What a reader may type for it, as an address would spell it."""
        return tuple(dict.fromkeys(routes.slug(each) for each in (self.name, self.short) if each))


@dataclass(frozen=True, slots=True)
class Edition:
    """A set of names that stood together; `last` is the day it was replaced, "" while nothing shows that it was.

    `kept` is the set of this site, `newest` the youngest one that is known whole, `partial` one that is not.
    """

    id: str
    name: str
    first: str
    last: str
    source: str
    note: str
    kept: bool
    newest: bool
    partial: bool
    names: tuple[Name, ...]
    place: Place


def parse_source(read: Fields, repository: str, report: Report) -> Source:
    """Read one source; a commit becomes an address of the repository, with a path of the file at that commit."""
    found, text = read.text("id", limit=40), read.text("text", limit=200)
    commit, path = read.text("commit", required=False, limit=40), read.text("path", required=False, limit=200)
    if commit and not _COMMIT.fullmatch(commit):
        report.add(rules.EDITION.at(read.place("commit"), f"the commit '{commit}'", "7 to 40 hex digits", "correct it"))
        commit = ""
    read.done()
    return Source(found, text, routes.forge(repository, path, commit) if commit else "")


def parse_era(read: Fields, sources: Sequence[str], report: Report) -> Era:
    """Read one era; its order is that of the file."""
    era = Era(
        _day(read, "date", report),
        read.text("name", limit=60),
        read.choice("source", sources),
        read.text("note", limit=300),
    )
    read.done()
    return era


def parse_edition(read: Fields, kept: Sequence[tuple[int, str]], sources: Sequence[str], report: Report) -> Edition:
    """Read one edition; the kept one takes its names from the factors of this site."""
    mark = len(report.problems)
    found = read.text("id", limit=20)
    is_kept, partial = read.flag("kept"), read.flag("partial")
    if found and not re.fullmatch(r"[a-z][a-z0-9]*", found):
        fix = "rename it; it becomes part of an anchor"
        report.add(rules.EDITION.at(read.place("id"), f"the id '{found}'", "small letters, then digits", fix))
    edition = Edition(
        id=found,
        name=read.text("name", limit=60),
        first=_day(read, "first", report),
        last=_day(read, "last", report),
        source=read.choice("source", sources),
        note=read.text("note", limit=300),
        kept=is_kept,
        newest=read.flag("newest"),
        partial=partial,
        names=tuple(Name(found, number, name) for number, name in kept)
        if is_kept
        else _names(read, found, partial, report),
        place=read.place("id"),
    )
    read.done()
    if not report.errors_since(mark) and (not edition.first or "" < edition.last < edition.first):
        expected = "a first day, and a last one that is not before it"
        said = f"{edition.first or 'no first day'} to {edition.last or 'now'}"
        report.add(rules.EDITION.at(read.place("first"), said, expected, "correct 'first' or 'last'"))
    return edition


def _names(read: Fields, edition: str, partial: bool, report: Report) -> tuple[Name, ...]:
    if partial:
        return tuple(_one(each, edition) for each in read.groups("names", required=True))
    names = [text_of(each, report, 80) for each in read.items("names", required=True)]
    short = read.texts("short", limit=40)
    for field, count in (("names", len(names)), ("short", len(short) or TWELVE)):
        if count != TWELVE:
            fix = "list all of them in order, or mark the edition 'partial: true'"
            report.add(rules.EDITION.at(read.place(field), f"{count} {field}", f"{TWELVE} of them", fix))
            return ()
    return tuple(Name(edition, at + 1, name, short[at] if short else "") for at, name in enumerate(names))


def _one(read: Fields, edition: str) -> Name:
    name = Name(edition, read.number("number", low=1, high=TWELVE), read.text("name", limit=80))
    read.done()
    return name


def _day(read: Fields, field: str, report: Report) -> str:
    text = read.text(field, limit=10)
    try:
        if text and date.fromisoformat(text).isoformat() != text:
            raise ValueError
    except ValueError:
        report.add(rules.EDITION.at(read.place(field), f"'{text}'", "a day, as in 2025-11-10", f"correct '{field}'"))
        return ""
    return text
