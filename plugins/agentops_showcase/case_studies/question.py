"""A question of the form that a case study answers: what an answer looks like, what it is for, and who owes it.

The same questions are read by the parsers, written out as JSON Schema, printed into a new study and listed in
the guide, so none of the four can drift from the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from agentops_showcase.problems import Rule

PATIENT = ("source-author", "literature")
"""Provenances whose author cannot be asked."""


class Need(StrEnum):
    """When a question must have an answer."""

    ALWAYS = "always"  # even in a draft
    REVIEW = "from review on"
    FRESH = "from review on, if the author can be asked"
    PUBLIC = "once published"
    NO = "optional"


@dataclass(frozen=True, slots=True)
class Question:
    """One field; `inside` are the fields of a group. `known` are the words it may hold, with what each means."""

    name: str
    kind: str
    says: str
    need: Need = Need.REVIEW
    limit: int = 500
    least: int = 0
    high: int = 0
    exactly: int = 0
    known: Mapping[str, str] | None = None
    pattern: str = ""
    shape: str = ""
    fix: str = ""
    rule: Rule | None = None
    inside: tuple[Question, ...] = ()

    def wanted(self, status: str, provenance: str) -> bool:
        """Tell whether a study of this status has to answer; what a draft leaves open is only noted."""
        if self.need is Need.FRESH:
            return provenance not in PATIENT
        return self.need in {Need.ALWAYS, Need.REVIEW} or (self.need is Need.PUBLIC and status == "published")

    def fits(self, answer: str) -> bool:
        """Tell whether a text has the shape that is asked for."""
        return len(answer) >= self.least and (not self.pattern or re.fullmatch(self.pattern, answer) is not None)

    def ask(self, name: str) -> Question:
        """Return a question of this group."""
        return next(each for each in self.inside if each.name == name)

    def optional(self) -> Question:
        """Return the same question for a place where no answer is owed."""
        return replace(self, need=Need.NO)


def text(name: str, says: str, need: Need = Need.REVIEW, *, limit: int = 500) -> Question:
    """Ask for a text."""
    return Question(name, "text", says, need, limit=limit)


def shaped(
    name: str, says: str, pattern: str, shape: str, fix: str, rule: Rule, need: Need, *, limit: int, least: int = 0
) -> Question:
    """Ask for a text of a certain shape, which `shape` says in words."""
    return Question(
        name, "text", says, need, limit=limit, least=least, pattern=pattern, shape=shape, fix=fix, rule=rule
    )


def word(name: str, says: str, known: Iterable[str] | Mapping[str, str], need: Need = Need.REVIEW) -> Question:
    """Ask for one of a few words."""
    return Question(name, "word", says, need, known=_meanings(known))


def words(name: str, says: str, known: Iterable[str] | Mapping[str, str], need: Need = Need.NO) -> Question:
    """Ask for a list of known words."""
    return Question(name, "words", says, need, known=_meanings(known))


def texts(name: str, says: str, need: Need = Need.REVIEW, *, least: int = 0) -> Question:
    """Ask for a list of texts."""
    return Question(name, "texts", says, need, least=least)


def whole(name: str, says: str, low: int, high: int, need: Need = Need.REVIEW) -> Question:
    """Ask for a whole number in a range."""
    return Question(name, "whole", says, need, least=low, high=high)


def wholes(name: str, says: str, low: int, high: int, need: Need = Need.NO, *, exactly: int = 0) -> Question:
    """Ask for a list of whole numbers, of a certain length if `exactly` is given."""
    return Question(name, "wholes", says, need, least=low, high=high, exactly=exactly)


def decimal(name: str, says: str) -> Question:
    """Ask for a number."""
    return Question(name, "decimal", says, Need.NO)


def flag(name: str, says: str) -> Question:
    """Ask for yes or no; no answer means no."""
    return Question(name, "flag", says, Need.NO)


def group(name: str, says: str, *inside: Question, need: Need = Need.REVIEW) -> Question:
    """Ask for a group of answers."""
    return Question(name, "group", says, need, inside=inside)


def groups(name: str, says: str, *inside: Question, need: Need = Need.REVIEW) -> Question:
    """Ask for a list of groups."""
    return Question(name, "groups", says, need, inside=inside)


def _meanings(known: Iterable[str] | Mapping[str, str]) -> Mapping[str, str]:
    return known if isinstance(known, Mapping) else dict.fromkeys(known, "")
