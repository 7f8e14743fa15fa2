"""YAML as nodes, built from parse events, with limits on depth, size and without aliases.

Composing whole documents in C crashes on deep nesting, and loaders lose spelling (1.10), places and
duplicate keys; events keep all of it and survive any depth.
"""

from __future__ import annotations

import re
from typing import Protocol

import yaml

from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import rules
from agentops_showcase.sources.node import Node
from agentops_showcase.sources.text import Text

MAX_DEPTH = 24
MAX_NODES = 200_000

_NULL = re.compile(r"|~|null|Null|NULL")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF")
_NUMBER = re.compile(r"[-+]?(\d[\d_]*(\.\d*)?|\.\d+)([eE][-+]?\d+)?|0x[0-9a-fA-F]+|0o[0-7]+|[-+]?\.(inf|Inf)|\.nan")


def read_yaml(text: Text, report: Report, *, start: int = 0, end: int | None = None) -> Node | None:
    """Parse the part of a text between two offsets as one YAML document; report what is wrong with it."""
    body = text.body[start:end]
    found = _control(body)
    if found is not None:
        place = text.place(start + found, start + found + 1)
        report.add(rules.SYNTAX.at(place, f"the control character {body[found]!r}", "printable text", "delete it"))
        return None
    return _Builder(text, start, report).build(body)


def _control(body: str) -> int | None:
    found = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", body)
    return found.start() if found else None


class _Mark(Protocol):
    index: int


class _Builder:
    """Turn the events of one document into nodes without recursion."""

    def __init__(self, text: Text, start: int, report: Report) -> None:
        self.text, self.start, self.report = text, start, report
        self.stack: list[_Open] = []
        self.result: Node | None = None
        self.count = 0

    def build(self, body: str) -> Node | None:
        try:
            for event in yaml.parse(body, Loader=yaml.CSafeLoader):
                if not self._take(event):
                    return None
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = self._place(mark, mark)
            if "nesting depth" in str(error.problem):
                found = f"nesting deeper than {MAX_DEPTH}"
                self.report.add(rules.TOO_DEEP.at(place, found, "a flatter file", "flatten it"))
                return None
            found = _plain(error.problem or "text that is not YAML")
            fix = "indent with spaces and put text that holds ': ' or '#' in quotation marks"
            self.report.add(rules.SYNTAX.at(place, found, "YAML", fix))
            return None
        except yaml.YAMLError:
            self.report.add(rules.SYNTAX.at(Place(self.text.path), "text that is not YAML", "YAML", "save it as UTF-8"))
            return None
        if self.result is None:
            self.report.add(rules.SYNTAX.at(self._whole(), "nothing", "a YAML document", "write 'name: value' lines"))
        return self.result

    def _take(self, event: yaml.Event) -> bool:
        self.count += 1
        if isinstance(event, yaml.AliasEvent):
            return self._refuse(event, "an alias (*name)", "the value itself", "write the value out")
        if self.count > MAX_NODES:
            return self._refuse(event, f"more than {MAX_NODES:,} values", "a smaller file", "split the file")
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            if len(self.stack) >= MAX_DEPTH:
                return self._refuse(event, f"nesting deeper than {MAX_DEPTH}", "a flatter file", "flatten it")
            if event.tag and not str(event.tag).startswith("tag:yaml.org,2002:"):
                return self._refuse(event, f"the tag {event.tag}", "no tags", "remove the tag")
            self.stack.append(_Open("map" if isinstance(event, yaml.MappingStartEvent) else "list", event))
        elif isinstance(event, yaml.ScalarEvent):
            if event.tag:
                return self._refuse(event, f"the tag {event.tag}", "no tags", "remove the tag")
            self._put(self._scalar(event))
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            done = self.stack.pop()
            self._put(done.close(self._place(done.event.start_mark, event.end_mark)))
        elif isinstance(event, yaml.DocumentStartEvent) and self.result is not None:
            return self._refuse(event, "a second document (---)", "one document in a file", "split the file")
        return True

    def _put(self, node: Node) -> None:
        if not self.stack:
            self.result = node
        else:
            self.stack[-1].put(node, self.report)

    def _scalar(self, event: yaml.ScalarEvent) -> Node:
        kind = "text"
        if event.implicit[0]:
            if _NULL.fullmatch(event.value):
                kind = "null"
            elif _BOOL.fullmatch(event.value):
                kind = "bool"
            elif _NUMBER.fullmatch(event.value):
                kind = "number"
        value = event.value.lower() if kind == "bool" and event.value.lower() in {"true", "false"} else event.value
        return Node(kind, self._place(event.start_mark, event.end_mark), value)

    def _refuse(self, event: yaml.Event, found: str, expected: str, fix: str) -> bool:
        deep = found.startswith(("nesting", "more", "an alias"))
        rule = rules.TOO_DEEP if deep else rules.SYNTAX
        self.report.add(rule.at(self._place(event.start_mark, event.start_mark), found, expected, fix))
        return False

    def _place(self, start: _Mark | None, end: _Mark | None) -> Place:
        first = self.start + (start.index if start else 0)
        return self.text.place(first, self.start + end.index if end else first)

    def _whole(self) -> Place:
        return self.text.place(self.start)


class _Open:
    """A map or list that is still being read."""

    def __init__(self, kind: str, event: yaml.Event) -> None:
        self.kind, self.event = kind, event
        self.items: list[Node] = []
        self.fields: dict[str, Node] = {}
        self.keys: dict[str, Place] = {}
        self.key: Node | None = None

    def put(self, node: Node, report: Report) -> None:
        if self.kind == "list":
            self.items.append(node)
        elif self.key is None:
            if node.kind in {"map", "list"}:
                report.add(node.problem(rules.WRONG_TYPE, "a name before the colon", "use a plain word as the key"))
            self.key = node
        else:
            name = self.key.text
            if name in self.fields:
                what = f"'{name}' a second time, first in line {self.keys[name].line}"
                report.add(rules.DUPLICATE.at(self.key.place, what, "each key once", "keep one of the two"))
            self.fields[name] = node
            self.keys[name] = self.key.place
            self.key = None

    def close(self, place: Place) -> Node:
        return Node(self.kind, place, "", tuple(self.items), self.fields, self.keys)


def _plain(problem: str) -> str:
    """Say what the parser met without its jargon."""
    known = {
        "found a tab character that violates indentation": "a tab in the indentation",
        "found character that cannot start any token": "a character that cannot stand here (often a tab, @ or `)",
        "mapping values are not allowed in this context": "a second ': ' in one line",
        "did not find expected key": "a line whose indentation fits no key",
        "could not find expected ':'": "a line without ': '",
        "found unexpected end of stream": "quotation marks that are never closed",
    }
    return known.get(problem, problem.removeprefix("found "))
