"""Read the answers of a study by the questions of the form.

`not_stated` maps a field, by its path ("period.start", or a whole group "period"), to the reason why there
is no answer. A field named there reads as empty without a complaint, and so does everything that a draft leaves
open; the rest is asked for strictly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from agentops_showcase.case_studies import amounts, rules
from agentops_showcase.case_studies.form import FIRM, FORM, RETIRED
from agentops_showcase.case_studies.meant import hint, meant
from agentops_showcase.case_studies.question import PATIENT, Need, Question
from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.sources import Node
from agentops_showcase.sources import rules as source_rules
from agentops_showcase.sources.node import Fields, fields_of, text_of

__all__ = ["PATIENT", "Answers", "close_answers", "open_answers"]

_DECIMAL = re.compile(r"-?\d{1,9}(\.\d{1,6})?")


@dataclass(slots=True)
class Gaps:
    """The answers a source never gave, every path that was asked for, and whose study it is."""

    reasons: Mapping[str, str]
    places: Mapping[str, Place]
    status: str = ""
    provenance: str = ""
    asked: set[str] = field(default_factory=set)
    opened: list[Answers] = field(default_factory=list)

    def cover(self, path: str) -> bool:
        """Tell whether a field, or a group around it, is named as not stated."""
        parts = path.split(".")
        return any(".".join(parts[: at + 1]) in self.reasons for at in range(len(parts)))


@dataclass(frozen=True, slots=True)
class Answers:
    """Readers for one group of fields; `path` leads to it from the top, `silent` after its absence was reported."""

    read: Fields
    gaps: Gaps
    form: Question = FORM
    path: str = ""
    silent: bool = False

    @property
    def report(self) -> Report:
        """Where problems are collected."""
        return self.read.report

    @property
    def draft(self) -> bool:
        """Whether gaps are to be expected."""
        return self.gaps.status == "draft"

    def at(self, name: str) -> str:
        """Return the path of a field of this group."""
        return f"{self.path}.{name}" if self.path else name

    def place(self, name: str) -> Place:
        """Return the place of a field's value, or of the group."""
        return self.read.place(name)

    def key(self, name: str) -> Place:
        """Return the place of a field's name, or of the group."""
        return self.read.node.keys.get(name, self.read.node.place)

    def open_point(self, place: Place, found: str, expected: str) -> None:
        """Note what a draft leaves open."""
        self.report.add(rules.OPEN.at(place, found, expected, "settle it before the status becomes review"))

    def _needed(self, asked: Question) -> bool:
        name, path = asked.name, self.at(asked.name)
        self.gaps.asked.add(path)
        given = self.read.node.get(name)
        if path in self.gaps.reasons and given is not None:
            fix = "keep the answer or the reason, not both"
            self.report.add(rules.NOT_STATED.at(self.place(name), f"an answer to '{path}'", "none, as stated", fix))
        if self.silent or self.gaps.cover(path) or not asked.wanted(self.gaps.status, self.gaps.provenance):
            return False
        if self.draft and asked.need is not Need.ALWAYS:
            if given is None or _blank(given):
                self.open_point(self.key(name), f"no answer to '{path}'", _asks(asked))
            return False
        if given is not None and _blank(given):
            other = "write it" if asked.known is None else "write one of these words"
            fix = f"{other}, or ask the editors what belongs into '{name}'"
            self.report.add(source_rules.MISSING_FIELD.at(given.place, f"an empty '{name}'", _asks(asked), fix))
        return True

    def text(self, name: str) -> str:
        """Read a text; "" when it is absent, not stated or wrong."""
        asked = self.form.ask(name)
        found = self.read.text(name, required=self._needed(asked), limit=asked.limit)
        if found.strip() and asked.rule and not asked.fits(found):
            self.report.add(asked.rule.at(self.place(name), f"'{found}'", asked.shape, asked.fix))
        return found

    def choice(self, name: str) -> str:
        """Read one of the known words; "" when it is absent, not stated or wrong. An unquoted yes or no is a word."""
        asked = self.form.ask(name)
        needed, given = self._needed(asked), self.read.node.get(name)
        known = tuple(asked.known or ())
        if given is None or given.text in known or given.kind not in {"text", "number"}:
            unquoted = given is not None and given.kind == "bool" and given.text in known
            found = self.read.raw(name) if unquoted else None
            return found.text if found else self.read.choice(name, known, required=needed)
        self.read.raw(name)
        if not (_blank(given) and needed):  # else it was reported as empty
            right = meant(given.text, known)
            expected = f"one of {', '.join(known)}{hint(given.text, known)}"
            fix = f"write {right}" if right else "use one of these words"
            self.report.add(given.problem(source_rules.NOT_ALLOWED, expected, fix))
        return ""

    def choices(self, name: str) -> tuple[str, ...]:
        """Read a list of known words."""
        asked = self.form.ask(name)
        return self.read.choices(name, asked.known or (), required=self._needed(asked))

    def texts(self, name: str) -> tuple[str, ...]:
        """Read a list of texts; none of them is empty, and there are as many as the form asks for."""
        asked = self.form.ask(name)
        needed = self._needed(asked)
        found = self.read.texts(name, required=needed, limit=asked.limit)
        given = self.read.node.get(name)
        for each in given.items if given is not None else ():
            if each.kind == "text" and not each.text.strip():
                fix = "write it or remove the line"
                self.report.add(source_rules.MISSING_FIELD.at(each.place, "an empty entry", "a text", fix))
        if needed and len(found) < asked.least and given is not None:
            what = f"at least {asked.least} entr{'y' if asked.least == 1 else 'ies'}"
            self.report.add(source_rules.MISSING_FIELD.at(self.place(name), f"an empty '{name}'", what, "add one"))
        return found

    def numbers(self, name: str) -> tuple[int, ...]:
        """Read a list of whole numbers."""
        asked = self.form.ask(name)
        self._needed(asked)
        given = self.read.node.get(name)
        if given is not None and given.kind != "list":
            self.read.raw(name)
            found = ", ".join(re.findall(r"[0-9]{1,9}", given.text)) or str(asked.least)
            fix = f"write it in brackets, like [{found}]"
            self.report.add(given.problem(source_rules.WRONG_TYPE, "a list of whole numbers", fix))
            return ()
        return self.read.numbers(name, low=asked.least, high=asked.high)

    def flag(self, name: str) -> bool:
        """Read a truth value; absent means no."""
        self._needed(self.form.ask(name))
        return self.read.flag(name)

    def whole(self, name: str) -> int | None:
        """Read a whole number; None when it is absent, not stated or wrong."""
        asked = self.form.ask(name)
        needed = self._needed(asked)
        mark = len(self.report.problems)
        found = self.read.number(name, low=asked.least, high=asked.high, required=needed)
        given = self.read.node.get(name) is not None
        return None if not given or self.report.errors_since(mark) else found

    def decimal(self, name: str) -> tuple[Fraction, Fraction] | None:
        """Read an optional decimal number and half a unit of its last digit; None when it is absent or wrong."""
        found = self.raw(name)
        if found is None:
            return None
        if found.kind != "number" or not _DECIMAL.fullmatch(found.text):
            self.report.add(found.problem(source_rules.WRONG_TYPE, "a number", _as_number(found.text, self.at(name))))
            return None
        digits = len(found.text.partition(".")[2])
        return Fraction(found.text), Fraction(1, 2 * 10**digits)

    def group(self, name: str) -> Answers:
        """Read a group of fields; an absent one reads as a group in which everything is empty."""
        asked = self.form.ask(name)
        needed = self._needed(asked)
        found = self.read.group(name, required=needed)
        silent = found is None or self.silent
        if found is None:
            found = Fields(Node("map", self.place(name)), self.report)
        return self._inside(found, asked, self.at(name), silent=silent)

    def groups(self, name: str) -> Iterator[Answers]:
        """Read a list of groups; paths inside count from 1 ("metrics.1.interval")."""
        asked = self.form.ask(name)
        needed = self._needed(asked)
        for number, each in enumerate(self.read.groups(name, required=needed), 1):
            yield self._inside(each, asked, f"{self.at(name)}.{number}")

    def _inside(self, read: Fields, form: Question, path: str, *, silent: bool = False) -> Answers:
        found = Answers(read, self.gaps, form, path, silent)
        self.gaps.opened.append(found)
        return found

    def raw(self, name: str) -> Node | None:
        """Read a field as it stands."""
        self._needed(self.form.ask(name))
        return self.read.raw(name)

    def done(self) -> None:
        """Report the fields that nobody asked for; those of an earlier form with what became of them."""
        base = ".".join(part for part in self.path.split(".") if part and not part.isdigit())
        for name in self.read.node.fields:
            path = f"{base}.{name}" if base else name
            if name not in self.read.asked and path in RETIRED:
                self.read.asked.add(name)
                new = RETIRED[path]
                expected = f"'{new}'" if new else "no such field, because the site computes it"
                fix = f"move the answer to '{new}'" if new else "remove it; give both values, or counts"
                self.report.add(rules.RETIRED.at(self.key(name), f"the field '{path}'", expected, fix))
        self.read.done()


def _asks(asked: Question) -> str:
    """Say what a question wants, with the words it takes."""
    return f"{asked.says} One of: {', '.join(asked.known)}." if asked.known else asked.says


def _as_number(said: str, path: str) -> str:
    """Say how somebody writes as a number what is none."""
    count, percent = amounts.count(said), amounts.share(said)
    if count and path.startswith("metrics."):
        side = "after" if ".after" in path else "before"
        return f"leave it out, and write {side}: [{count[0]}, {count[1]}] under 'counts'"
    if percent:
        return f"write {percent}; the unit says that it is a percentage"
    return "write digits and at most one point, without quotation marks"


def _blank(node: Node) -> bool:
    return node.kind == "text" and not node.text.strip()


def open_answers(node: Node, report: Report) -> Answers | None:
    """Take the front matter of a study, with what its source did not state; nothing is asked of a withdrawn one."""
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
    gaps = Gaps(reasons, dict(found.keys) if found else {})
    gaps.status = Answers(read, gaps).choice("status")
    answers = Answers(read, gaps, silent=gaps.status == "withdrawn")
    gaps.opened.append(answers)
    gaps.provenance = answers.choice("provenance")
    return answers


def close_answers(answers: Answers) -> None:
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
        elif gaps.provenance and gaps.provenance not in PATIENT:
            expected = f"not_stated only where provenance is {' or '.join(PATIENT)}"
            fix = "ask the contributor and answer the field"
            answers.report.add(rules.NOT_STATED.at(place, f"'{path}' as not stated", expected, fix))
