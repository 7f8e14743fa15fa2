"""What has changed in the words since an edition was frozen: page by page, sentence by sentence, within bounds."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from agentops_showcase.editions.moving import moved_into
from agentops_showcase.editions.sheet import Frozen, Sheet

MOST_HUNKS = 40  # of one page
MOST_LETTERS = 900  # of one passage
ALIKE = 0.35  # two passages that share less are shown one after the other

_PARTED = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|caption|section|figure|figcaption|pre|nav|summary|details|br|hr"
    r"|title|desc|text|tspan|aside|blockquote|thead|tbody)\b[^<>]*>",
    re.IGNORECASE,
)
_HEADING = re.compile(r"<h[1-6]\b[^<>]*>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)(?:\{[^}\n]*\})?")
_CELLS = re.compile(r"[ \t]*\{: [^}\n]*\}|(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Hunk:
    """A passage that differs: `part` is the heading above it, pieces are (kept, removed or added, words)."""

    part: str
    kind: str
    pieces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A frozen page, the same page of today (None when it is gone), and what differs; `more` hunks are not shown."""

    then: Sheet
    now: Sheet | None
    hunks: tuple[Hunk, ...]
    more: int

    @property
    def same(self) -> bool:
        """Whether today's page has the same words."""
        return self.now is not None and not self.hunks


def compared(edition: Frozen, today: Sequence[Sheet]) -> tuple[Compared, ...]:
    """Compare every page of an edition with today's."""
    return tuple(_compared(each, page_of_today(each, today), edition) for each in edition.sheets)


def page_of_today(then: Sheet, today: Sequence[Sheet]) -> Sheet | None:
    """Find today's page of a frozen one: at the same address, else the one with the same number or id."""
    for each in today:
        if each.route == then.route:
            return each
    return next((each for each in today if then.key and (each.kind, each.key) == (then.kind, then.key)), None)


def _compared(then: Sheet, now: Sheet | None, edition: Frozen) -> Compared:
    if now is None or _content(then) == _content(moved_into(now, edition.number, edition.routes)):
        return Compared(then, now, (), 0)
    hunks = list(_hunks(readable(then), readable(now)))
    return Compared(then, now, tuple(hunks[:MOST_HUNKS]), max(0, len(hunks) - MOST_HUNKS))


def _content(sheet: Sheet) -> tuple[str, ...]:
    return sheet.title, sheet.statement, sheet.form, sheet.body, sheet.margin, sheet.after


def readable(sheet: Sheet) -> tuple[str, ...]:
    """Return the words of a page, a line for every sentence or block, without tags, addresses and rules of tables."""
    texts = (sheet.title, sheet.statement, sheet.body, sheet.margin, sheet.after)
    return tuple(line for text in texts for line in _lines(text, markdown=text is sheet.body))


def _lines(text: str, *, markdown: bool) -> Iterator[str]:
    text = _LINK.sub(r"\1", text) if markdown else _HEADING.sub("\n## ", text)
    for line in _TAG.sub("", _PARTED.sub("\n", text)).splitlines():
        words = " ".join(html.unescape(_CELLS.sub(" ", line) if "|" in line else line).split())
        if words and words != "##" and not re.fullmatch(r"[-: ]+|`{3,}\w*|~{3,}\w*", words):
            yield words


def _hunks(then: Sequence[str], now: Sequence[str]) -> Iterator[Hunk]:
    matcher = SequenceMatcher(None, then, now, autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            continue
        old, new = then[i:j], now[k:m]
        part = _part(now, k) or _part(then, i)
        if kind == "replace" and len(old) == len(new):
            for before, after in zip(old, new, strict=True):
                yield from _passage(part, before, after)
        else:
            yield from _passage(part, " ".join(old), " ".join(new))


def _part(lines: Sequence[str], at: int) -> str:
    return next((line.lstrip("# ") for line in reversed(lines[:at]) if line.startswith("#")), "")


def _passage(part: str, before: str, after: str) -> Iterator[Hunk]:
    pieces = _words(before, after) if before and after else ()
    if pieces:
        yield Hunk(part, "changed", pieces)
        return
    if before:
        yield Hunk(part, "removed", (("removed", _cut(before)),))
    if after:
        yield Hunk(part, "added", (("added", _cut(after)),))


def _cut(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"


def _words(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """Compare two passages word by word; nothing when they are too long or have too little in common."""
    if max(len(before), len(after)) > 3 * MOST_LETTERS:
        return ()
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < ALIKE:
        return ()
    pieces: list[tuple[str, str]] = []
    for kind, i, j, k, m in matcher.get_opcodes():
        found = [("kept", old[i:j])] if kind == "equal" else [("removed", old[i:j]), ("added", new[k:m])]
        pieces += [(what, " ".join(words)) for what, words in found if words]
    return tuple(pieces)
