"""JSON as nodes: places, duplicate names and limits, where the standard reader keeps none of them."""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # undocumented but stable

from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import rules
from agentops_showcase.sources.node import Node
from agentops_showcase.sources.text import Text

MAX_DEPTH = 64

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?")
_WORD = re.compile(r"true|false|null")


class _BrokenError(Exception):
    def __init__(self, at: int, found: str, expected: str, fix: str, *, deep: bool = False) -> None:
        super().__init__(found)
        self.at, self.found, self.expected, self.fix, self.deep = at, found, expected, fix, deep


def read_json(text: Text, report: Report) -> Node | None:
    """Parse a text as one JSON value; report what is wrong with it and return None."""
    try:
        node, end = _Reader(text, report).value(_skip(text.body, 0), 0)
        end = _skip(text.body, end)
        if end < len(text.body):
            raise _BrokenError(
                end, f"more text after the end: {text.body[end : end + 20]!r}", "one value", "remove the rest"
            )
        return node
    except _BrokenError as broken:
        rule = rules.TOO_DEEP if broken.deep else rules.SYNTAX
        report.add(rule.at(text.place(broken.at, broken.at + 1), broken.found, broken.expected, broken.fix))
        return None


def _skip(body: str, at: int) -> int:
    found = _SPACE.match(body, at)
    return found.end() if found else at


class _Reader:
    def __init__(self, text: Text, report: Report) -> None:
        self.text, self.body, self.report = text, text.body, report

    def value(self, at: int, depth: int) -> tuple[Node, int]:
        """Read the value that starts at an offset; depth is capped, so recursion is too."""
        if depth > MAX_DEPTH:
            raise _BrokenError(
                at, f"nesting deeper than {MAX_DEPTH}", "a flatter file", "flatten the record", deep=True
            )
        first = self.body[at : at + 1]
        if first == '"':
            found, end = self._string(at)
            return Node("text", self.text.place(at, end), found), end
        if first == "{":
            return self._map(at, depth)
        if first == "[":
            return self._list(at, depth)
        for kind, pattern in (("number", _NUMBER), ("word", _WORD)):
            match = pattern.match(self.body, at)
            if match:
                spelt = match[0]
                kind = kind if kind == "number" else "null" if spelt == "null" else "bool"
                return Node(kind, self.text.place(at, match.end()), spelt), match.end()
        raise self._unexpected(at, "a value")

    def _unexpected(self, at: int, expected: str) -> _BrokenError:
        if at >= len(self.body):
            return _BrokenError(
                at, "the end of the file", expected, "close the brackets and quotation marks that are open"
            )
        if self.body.startswith(("//", "/*"), at):
            return _BrokenError(at, "a comment", expected, "remove it, JSON has no comments")
        fix = "check the comma, colon or quotation mark before it"
        return _BrokenError(at, f"{self.body[at : at + 20].splitlines()[0]!r}", expected, fix)

    def _string(self, at: int) -> tuple[str, int]:
        try:
            found, end = scanstring(self.body, at + 1, True)
        except JSONDecodeError as error:
            message = error.msg.lower()
            fix = "close the quotation mark and write line breaks as \\n"
            raise _BrokenError(error.pos, message, "a text in quotation marks", fix) from None
        return str(found).encode("utf-16", "surrogatepass").decode("utf-16", "replace"), end

    def _list(self, at: int, depth: int) -> tuple[Node, int]:
        items: list[Node] = []
        end = _skip(self.body, at + 1)
        while not (not items and self.body.startswith("]", end)):
            node, end = self.value(end, depth + 1)
            items.append(node)
            end = _skip(self.body, end)
            if self.body.startswith("]", end):
                break
            if not self.body.startswith(",", end):
                raise self._unexpected(end, "a comma or ]")
            end = _skip(self.body, end + 1)
        return Node("list", self.text.place(at, end + 1), "", tuple(items)), end + 1

    def _map(self, at: int, depth: int) -> tuple[Node, int]:
        fields: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        end = _skip(self.body, at + 1)
        while not (not fields and self.body.startswith("}", end)):
            if not self.body.startswith('"', end):
                raise self._unexpected(end, "a name in quotation marks")
            start = end
            name, end = self._string(start)
            place = self.text.place(start, end)
            if name in fields:
                what = f"'{name}' a second time, first in line {keys[name].line}"
                self.report.add(rules.DUPLICATE.at(place, what, "each name once", "keep one of the two"))
            end = _skip(self.body, end)
            if not self.body.startswith(":", end):
                raise self._unexpected(end, "a colon")
            fields[name], end = self.value(_skip(self.body, end + 1), depth + 1)
            keys[name] = place
            end = _skip(self.body, end)
            if self.body.startswith("}", end):
                break
            if not self.body.startswith(",", end):
                raise self._unexpected(end, "a comma or }")
            end = _skip(self.body, end + 1)
        return Node("map", self.text.place(at, end + 1), "", (), fields, keys), end + 1
