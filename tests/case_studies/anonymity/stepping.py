"""A slow matcher that counts: how often does a backtracking engine look at a character?

It walks the tree that Python's own parser makes of a pattern, in the order in which an engine without memory would.
"""

from __future__ import annotations

import re._constants as sre
import re._parser as parser
from collections.abc import Callable, Sequence
from typing import Any

Rest = Callable[[int], bool]


class Steps:
    """Search a text with one pattern and count."""

    def __init__(self, pattern: str, text: str) -> None:
        self.tree = parser.parse(pattern)
        self.text = text
        self.count = 0

    def search(self) -> int:
        at = 0
        while at <= len(self.text):
            self.end = at
            if self._all(list(self.tree), at, self._done):
                at = max(self.end, at + 1)
            else:
                at += 1
        return self.count

    def _done(self, at: int) -> bool:
        self.end = at
        return True

    def _all(self, nodes: Sequence[Any], at: int, rest: Rest) -> bool:
        if not nodes:
            return rest(at)
        return self._one(nodes[0], at, lambda end: self._all(nodes[1:], end, rest))

    def _one(self, node: Any, at: int, rest: Rest) -> bool:
        kind, value = node
        if kind in (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN):
            self.count += 1
            return at < len(self.text) and self._fits(kind, value, self.text[at]) and rest(at + 1)
        if kind is sre.SUBPATTERN:
            return self._all(list(value[3]), at, rest)
        if kind is sre.BRANCH:
            return any(self._all(list(each), at, rest) for each in value[1])
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            low, high, inner = value
            return self._repeat(list(inner), low, high, at, rest, greedy=kind is sre.MAX_REPEAT)
        if kind in (sre.ASSERT, sre.ASSERT_NOT):
            direction, inner = value
            return self._looks(direction, list(inner), at) is (kind is sre.ASSERT) and rest(at)
        if kind is sre.AT:
            self.count += 1
            here = at == 0 if value is sre.AT_BEGINNING else at == len(self.text)
            return here and rest(at)
        raise AssertionError(f"{kind} is not in the subset")

    def _repeat(self, inner: list[Any], low: int, high: int, at: int, rest: Rest, *, greedy: bool) -> bool:
        if len(inner) == 1 and inner[0][0] in (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN):
            return self._run(inner[0], low, high, at, rest, greedy=greedy)

        def more(end: int) -> bool:
            return end > at and self._repeat(inner, max(0, low - 1), high - 1, end, rest, greedy=greedy)

        if low == 0 and not greedy and rest(at):
            return True
        if high > 0 and self._all(inner, at, more):
            return True
        return low == 0 and greedy and rest(at)

    def _run(self, node: Any, low: int, high: int, at: int, rest: Rest, *, greedy: bool) -> bool:
        """Match one character many times, as an engine does: forward once, then back."""
        most = 0
        while most < high and at + most < len(self.text):
            self.count += 1
            if not self._fits(*node, self.text[at + most]):
                break
            most += 1
        counts = range(most, low - 1, -1) if greedy else range(low, most + 1)
        return any(rest(at + count) for count in counts)

    def _looks(self, direction: int, inner: list[Any], at: int) -> bool:
        if direction > 0:
            return self._all(inner, at, lambda end: True)
        width = parser.SubPattern(self.tree.state, inner).getwidth()[0]
        return at >= width and self._all(inner, at - width, lambda end: end == at)

    def _fits(self, kind: Any, value: Any, char: str) -> bool:
        code = ord(char)
        if kind is sre.LITERAL:
            return code == value
        if kind is sre.NOT_LITERAL:
            return code != value
        if kind is sre.ANY:
            return char != "\n"
        negated = bool(value) and value[0][0] is sre.NEGATE
        return negated is not any(self._in(each, code) for each in value)

    @staticmethod
    def _in(each: Any, code: int) -> bool:
        kind, value = each
        return (kind is sre.LITERAL and code == value) or (kind is sre.RANGE and value[0] <= code <= value[1])
