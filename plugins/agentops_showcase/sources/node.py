"""A value from a file that kept its place and its spelling, whatever the notation was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from agentops_showcase.problems import Place, Problem, Report, Rule, nearest
from agentops_showcase.sources import rules

E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class Node:
    """One value: `kind` is map, list, text, number, bool or null; `text` is the spelling of a scalar."""

    kind: str
    place: Place
    text: str = ""
    items: tuple[Node, ...] = ()
    fields: Mapping[str, Node] = field(default_factory=dict)
    keys: Mapping[str, Place] = field(default_factory=dict)

    def get(self, name: str) -> Node | None:
        """Return a field of a map, None when absent or null."""
        found = self.fields.get(name)
        return None if found is None or found.kind == "null" else found

    def problem(self, rule: Rule, expected: str, fix: str) -> Problem:
        """Say that this value breaks a rule."""
        return rule.at(self.place, self.shown(), expected, fix)

    def shown(self) -> str:
        """Describe the value in words an author knows."""
        if self.kind == "map":
            return "a group of fields"
        if self.kind == "list":
            return f"a list of {len(self.items)}"
        if self.kind == "text":
            return f"'{self.text}'" if len(self.text) <= 80 else f"'{self.text[:79]}…'"
        return {"number": f"the number {self.text}", "bool": f"the truth value {self.text}"}.get(self.kind, "nothing")


@dataclass(frozen=True, slots=True)
class Fields:
    """Reads the fields of one map and reports what is wrong with them; a wrong field reads as empty.

    Call the readers first and `done` last: it reports every field that no reader asked for.
    """

    node: Node
    report: Report
    asked: set[str] = field(default_factory=set)

    def _get(self, name: str, *, required: bool, what: str) -> Node | None:
        self.asked.add(name)
        found = self.node.get(name)
        if found is None and required:
            place = self.node.keys.get(name, self.node.place)
            fix = f"add '{name}' with {what}"
            self.report.add(rules.MISSING_FIELD.at(place, f"no '{name}'", what, fix))
        return found

    def text(self, name: str, *, required: bool = True, limit: int = 4000) -> str:
        """Read a text of at most `limit` characters; "" when it is absent or wrong."""
        found = self._get(name, required=required, what="a text")
        return "" if found is None else text_of(found, self.report, limit)

    def number(self, name: str, *, low: int, high: int, required: bool = True) -> int:
        """Read a whole number from `low` to `high`; `low` when it is absent or wrong."""
        what = f"a whole number from {low} to {high}"
        found = self._get(name, required=required, what=what)
        if found is None:
            return low
        if found.kind != "number" or not found.text.isascii() or not found.text.isdigit() or len(found.text) > 12:
            self.report.add(found.problem(rules.WRONG_TYPE, what, "write digits only, without quotation marks"))
            return low
        value = int(found.text)
        if not low <= value <= high:
            self.report.add(found.problem(rules.NOT_ALLOWED, what, "write a number in that range"))
            return low
        return value

    def flag(self, name: str) -> bool:
        """Read an optional truth value; absent means no."""
        found = self._get(name, required=False, what="true or false")
        if found is not None and found.kind != "bool":
            self.report.add(
                found.problem(rules.WRONG_TYPE, "true or false", "write true or false without quotation marks")
            )
            return False
        return found is not None and found.text == "true"

    def choice(self, name: str, known: Iterable[str], *, required: bool = True) -> str:
        """Read one of the known words; "" when it is absent or wrong."""
        words = tuple(known)
        found = self._get(name, required=required, what=f"one of {', '.join(words)}")
        return "" if found is None else choice_of(found, words, self.report)

    def choices(self, name: str, known: Iterable[str], *, required: bool = False) -> tuple[str, ...]:
        """Read a list of known words; wrong ones are reported and left out."""
        words = tuple(known)
        return tuple(
            word for each in self.items(name, required=required) if (word := choice_of(each, words, self.report))
        )

    def items(self, name: str, *, required: bool = False) -> tuple[Node, ...]:
        """Read a list of values of any kind."""
        found = self._get(name, required=required, what="a list")
        if found is None:
            return ()
        if found.kind != "list":
            self.report.add(found.problem(rules.WRONG_TYPE, "a list", "write one entry a line, each behind '- '"))
            return ()
        return found.items

    def texts(self, name: str, *, required: bool = False, limit: int = 2000) -> tuple[str, ...]:
        """Read a list of texts."""
        return tuple(
            text for each in self.items(name, required=required) if (text := text_of(each, self.report, limit))
        )

    def numbers(self, name: str, *, low: int, high: int) -> tuple[int, ...]:
        """Read a list of whole numbers in a range; wrong ones are reported and left out."""
        result = []
        for each in self.items(name):
            if (
                each.kind == "number"
                and each.text.isascii()
                and each.text.isdigit()
                and low <= int(each.text[:9]) <= high
            ):
                result.append(int(each.text))
            else:
                what = f"a whole number from {low} to {high}"
                self.report.add(each.problem(rules.WRONG_TYPE, what, "write digits only"))
        return tuple(result)

    def group(self, name: str, *, required: bool = False) -> Fields | None:
        """Read a map as fields of its own."""
        found = self._get(name, required=required, what="a group of fields")
        if found is None:
            return None
        return fields_of(found, self.report)

    def groups(self, name: str, *, required: bool = False) -> Iterator[Fields]:
        """Read a list of maps."""
        for each in self.items(name, required=required):
            group = fields_of(each, self.report)
            if group is not None:
                yield group

    def raw(self, name: str) -> Node | None:
        """Read a field as it stands, for a caller that checks it itself."""
        return self._get(name, required=False, what="")

    def place(self, name: str) -> Place:
        """Return the place of a field's value, or of the map when it is absent."""
        found = self.node.get(name)
        return found.place if found else self.node.place

    def done(self) -> None:
        """Report the fields that nobody asked for."""
        for name in self.node.fields:
            if name not in self.asked:
                found, hint = f"the field '{name}'", nearest(name, self.asked)
                expected = f"one of {', '.join(sorted(self.asked))}{hint}"
                place = self.node.keys.get(name, self.node.place)
                self.report.add(rules.UNKNOWN_FIELD.at(place, found, expected, "correct the name or remove the field"))


def fields_of(node: Node, report: Report) -> Fields | None:
    """Take a node as a map, or report that it is none."""
    if node.kind != "map":
        report.add(node.problem(rules.WRONG_TYPE, "a group of fields", "write 'name: value' lines"))
        return None
    return Fields(node, report)


def text_of(node: Node, report: Report, limit: int = 4000) -> str:
    """Take a node as a text, or report that it is none and return nothing."""
    if node.kind != "text":
        report.add(node.problem(rules.WRONG_TYPE, "a text", "put it in quotation marks"))
        return ""
    if len(node.text) > limit:
        report.add(rules.TOO_LONG.at(node.place, f"{len(node.text):,} characters", f"at most {limit:,}", "shorten it"))
        return ""
    return node.text


def choice_of(node: Node, known: tuple[str, ...], report: Report) -> str:
    """Take a node as one of the known words, or report and return nothing."""
    if node.text in known and node.kind in {"text", "number"}:
        return node.text
    expected = f"one of {', '.join(known)}{nearest(node.text, known)}"
    report.add(node.problem(rules.NOT_ALLOWED, expected, "use one of these words"))
    return ""
