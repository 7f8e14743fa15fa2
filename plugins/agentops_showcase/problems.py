"""What is wrong, where, what was expected instead, and how to mend it.

Every room declares its rules as `Rule` values; a `Problem` is one rule broken at one place. A `Report`
collects and never raises, so an author sees every mistake of a run at once. How a problem is printed
(terminal, annotation, JSON) is the adapter's business.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """`error` stops a strict build, `warning` wants a decision, `note` only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a file; lines and columns count from 1 in code points, the end is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        path = inert(self.path, 1000)
        # a line that starts with a colon could read as a command to what runs the check
        return f"{'./' if path.startswith(':') else ''}{path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that holds for all input; `why` and `instead` are the text of the rule's own page."""

    code: str
    kind: str
    title: str
    why: str
    instead: str
    level: Level = Level.ERROR

    def at(self, place: Place, found: str, expected: str, fix: str) -> Problem:
        """Say that this rule is broken here."""
        return Problem(place, self.code, self.kind, self.level, inert(found), inert(expected), inert(fix))


@dataclass(frozen=True, slots=True)
class Problem:
    """One rule broken at one place, in words for the author of the file."""

    place: Place
    code: str
    kind: str
    level: Level
    found: str
    expected: str
    fix: str


@dataclass(slots=True)
class Report:
    """Problems in the order they were met; `sorted` gives them by place."""

    problems: list[Problem] = field(default_factory=list)
    _known: set[Problem] = field(default_factory=set, init=False, repr=False, compare=False)
    _counted: int = field(default=0, init=False, repr=False, compare=False)

    def add(self, problem: Problem) -> None:
        """Keep a problem; the same one is kept once."""
        self._known.update(self.problems[self._counted :])  # what was put into the list without asking here
        if problem not in self._known:
            self._known.add(problem)
            self.problems.append(problem)
        self._counted = len(self.problems)

    def sorted(self) -> tuple[Problem, ...]:
        """Return the problems ordered by path, line, column and code."""
        return tuple(sorted(self.problems, key=lambda each: (each.place, each.code, each.found)))

    def errors_since(self, mark: int) -> bool:
        """Tell whether an error was added after the report had `mark` problems."""
        return any(each.level is Level.ERROR for each in self.problems[mark:])


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def inert(text: str, limit: int = 300) -> str:
    """Make foreign text safe to print: what cannot be seen is spelt out, length is capped.

    That is controls, direction marks, lone surrogates and code points that stand for no character (yet).
    """
    kept = text if len(text) <= limit else text[: limit - 1] + "…"
    return "".join(_spelt(char) for char in kept)


def _spelt(char: str) -> str:
    if char == " " or unicodedata.category(char) not in _UNSEEN:
        return char
    return f"\\u{ord(char):04x}"


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: 1 finding, 2 findings."""
    return f"{number:,} {noun if number == 1 else f'{noun}s'}"


def nearest(word: str, known: Iterable[str]) -> str:
    """Return ", did you mean 'x'?" for the closest known word, else nothing."""
    close = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f", did you mean {close[0]!r}?" if close else ""
