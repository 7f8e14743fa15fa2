"""Read the fields of a study, where a source that never gave an answer may say so.

`not_stated` maps a field, by its path ("period.start", or a whole group "period"), to the reason why there
is no answer. A field named there reads as empty without a complaint; everything else is asked for strictly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from agentops_showcase.case_studies import rules
from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.sources import Node
from agentops_showcase.sources import rules as source_rules
from agentops_showcase.sources.node import Fields, fields_of, text_of

PATIENT = ("source-author", "literature")
"""Provenances whose author cannot be asked."""

FIRM = (
    "schema", "id", "title", "slug", "status", "provenance", "evidence_grade", "published", "updated", "summary",
    "factors", "limits", "anonymisation", "consent", "checklist", "not_stated",
)  # fmt: skip
"""Fields that are the editors' to fill, so no source can leave them open."""

_DECIMAL = re.compile(r"-?\d{1,9}(\.\d{1,6})?")


@dataclass(slots=True)
class Gaps:
    """The answers a source never gave, and every path that was asked for."""

    reasons: Mapping[str, str]
    places: Mapping[str, Place]
    asked: set[str] = field(default_factory=set)
    opened: list[Fields] = field(default_factory=list)

    def cover(self, path: str) -> bool:
        """Tell whether a field, or a group around it, is named as not stated."""
        parts = path.split(".")
        return any(".".join(parts[: at + 1]) in self.reasons for at in range(len(parts)))


@dataclass(frozen=True, slots=True)
class Answers:
    """Readers for one group of fields; `path` leads to it from the top, `silent` after its absence was reported."""

    read: Fields
    gaps: Gaps
    path: str = ""
    silent: bool = False

    @property
    def report(self) -> Report:
        """Where problems are collected."""
        return self.read.report

    def at(self, name: str) -> str:
        """Return the path of a field of this group."""
        return f"{self.path}.{name}" if self.path else name

    def place(self, name: str) -> Place:
        """Return the place of a field's value, or of the group."""
        return self.read.place(name)

    def _needed(self, name: str, required: bool) -> bool:
        path = self.at(name)
        self.gaps.asked.add(path)
        covered = self.gaps.cover(path)
        if path in self.gaps.reasons and self.read.node.get(name) is not None:
            fix = "keep the answer or the reason, not both"
            self.report.add(rules.NOT_STATED.at(self.place(name), f"an answer to '{path}'", "none, as stated", fix))
        return required and not covered and not self.silent

    def text(self, name: str, *, required: bool = True, limit: int = 500) -> str:
        """Read a text; "" when it is absent, not stated or wrong."""
        return self.read.text(name, required=self._needed(name, required), limit=limit)

    def choice(self, name: str, known: Iterable[str], *, required: bool = True) -> str:
        """Read one of the known words; "" when it is absent, not stated or wrong. An unquoted yes or no is a word."""
        needed, given = self._needed(name, required), self.read.node.get(name)
        words = tuple(known)
        if given is not None and given.kind == "bool" and given.text in words:
            self.read.raw(name)
            return given.text
        return self.read.choice(name, words, required=needed)

    def choices(self, name: str, known: Iterable[str], *, required: bool = False) -> tuple[str, ...]:
        """Read a list of known words."""
        return self.read.choices(name, known, required=self._needed(name, required))

    def texts(self, name: str, *, required: bool = False, least: int = 0) -> tuple[str, ...]:
        """Read a list of texts with at least so many entries."""
        needed = self._needed(name, required)
        found = self.read.texts(name, required=needed, limit=500)
        if needed and len(found) < least and self.read.node.get(name) is not None:
            what = f"at least {least} entr{'y' if least == 1 else 'ies'}"
            self.report.add(source_rules.MISSING_FIELD.at(self.place(name), f"an empty '{name}'", what, "add one"))
        return found

    def numbers(self, name: str, *, low: int, high: int) -> tuple[int, ...]:
        """Read a list of whole numbers."""
        self._needed(name, False)
        return self.read.numbers(name, low=low, high=high)

    def flag(self, name: str) -> bool:
        """Read a truth value; absent means no."""
        self._needed(name, False)
        return self.read.flag(name)

    def whole(self, name: str, *, low: int, high: int, required: bool = True) -> int | None:
        """Read a whole number; None when it is absent, not stated or wrong."""
        needed = self._needed(name, required)
        mark = len(self.report.problems)
        found = self.read.number(name, low=low, high=high, required=needed)
        given = self.read.node.get(name) is not None
        return None if not given or self.report.errors_since(mark) else found

    def decimal(self, name: str) -> tuple[Fraction, Fraction] | None:
        """Read an optional decimal number and half a unit of its last digit; None when it is absent or wrong."""
        self._needed(name, False)
        found = self.read.raw(name)
        if found is None:
            return None
        if found.kind != "number" or not _DECIMAL.fullmatch(found.text):
            fix = "write digits and at most one point, without quotation marks"
            self.report.add(found.problem(source_rules.WRONG_TYPE, "a number", fix))
            return None
        digits = len(found.text.partition(".")[2])
        return Fraction(found.text), Fraction(1, 2 * 10**digits)

    def group(self, name: str, *, required: bool = True) -> Answers:
        """Read a group of fields; an absent one reads as a group in which everything is empty."""
        needed = self._needed(name, required)
        found = self.read.group(name, required=needed)
        silent = found is None or self.silent
        if found is None:
            found = Fields(Node("map", self.place(name)), self.report)
        self.gaps.opened.append(found)
        return Answers(found, self.gaps, self.at(name), silent)

    def groups(self, name: str, *, required: bool = False) -> Iterator[Answers]:
        """Read a list of groups; paths inside count from 1 ("metrics.1.interval")."""
        needed = self._needed(name, required)
        for number, each in enumerate(self.read.groups(name, required=needed), 1):
            self.gaps.opened.append(each)
            yield Answers(each, self.gaps, f"{self.at(name)}.{number}")

    def raw(self, name: str) -> Node | None:
        """Read a field as it stands."""
        self._needed(name, False)
        return self.read.raw(name)


def open_answers(node: Node, report: Report) -> Answers | None:
    """Take the front matter of a study, with what its source did not state."""
    read = fields_of(node, report)
    if read is None:
        return None
    found = read.raw("not_stated")
    reasons: dict[str, str] = {}
    if found is not None and fields_of(found, report) is not None:
        for path, each in found.fields.items():
            reason = text_of(each, report, 300)
            if not reason.strip():
                fix = "say in a few words why the source has no answer"
                report.add(rules.NOT_STATED.at(found.keys[path], f"no reason for '{path}'", "a reason", fix))
            reasons[path] = reason
    answers = Answers(read, Gaps(reasons, dict(found.keys) if found else {}))
    answers.gaps.opened.append(read)
    return answers


def close_answers(answers: Answers, provenance: str) -> None:
    """Report fields that nobody asked for, and gaps that cannot be claimed."""
    gaps = answers.gaps
    for each in gaps.opened:
        each.done()
    for path in gaps.reasons:
        place = gaps.places[path]
        if path not in gaps.asked:
            expected = f"the path of a field{nearest(path, gaps.asked)}"
            answers.report.add(rules.NOT_STATED.at(place, f"'{path}'", expected, "correct the path"))
        elif path.split(".")[0] in FIRM:
            found, expected = f"'{path}' as not stated", "an answer, which is the editors' to give"
            answers.report.add(rules.NOT_STATED.at(place, found, expected, "answer it"))
        elif provenance and provenance not in PATIENT:
            expected = f"not_stated only where provenance is {' or '.join(PATIENT)}"
            fix = "ask the contributor and answer the field"
            answers.report.add(rules.NOT_STATED.at(place, f"'{path}' as not stated", expected, fix))
