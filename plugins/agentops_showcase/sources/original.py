"""A file as text and as bytes, so that an edit changes what it names and leaves line ends and byte order mark alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import rules
from agentops_showcase.sources.text import MAX_BYTES, Text, read_text

_LINE_END = re.compile("\r\n?")


@dataclass(frozen=True, slots=True)
class Original:
    """`text` has line ends as \\n; `content` is what stands on the disk."""

    text: Text
    content: bytes

    def edited(self, edits: Iterable[tuple[int, int, str]]) -> bytes:
        """Return the content with stretches of the text replaced; edits are in order and do not overlap."""
        raw = self.content.decode("utf-8")
        spots = _spots(raw)
        parts, at = [], 0
        for start, end, new in edits:
            parts += [raw[at : spots[start]], new]
            at = spots[end]
        return "".join([*parts, raw[at:]]).encode("utf-8")


def _spots(raw: str) -> list[int] | range:
    """Return where each character of the text, and its end, stand in the raw text."""
    if "\r" not in raw and not raw.startswith("\ufeff"):
        return range(len(raw) + 1)
    spots: list[int] = []
    at = 1 if raw.startswith("\ufeff") else 0
    for found in _LINE_END.finditer(raw):
        spots.extend(range(at, found.start() + 1))
        at = found.end()
    spots.extend(range(at, len(raw) + 1))
    return spots


def read_original(root: Path, path: str, report: Report, *, limit: int = MAX_BYTES) -> Original | None:
    """Read a file that may be written later; report and return None when it is no plain UTF-8 file."""
    full = root / path
    try:
        if full.is_symlink():
            fix = "name the file itself; a link is not followed"
            report.add(rules.UNREADABLE.at(Place(path), "a link to another file", "a file of its own", fix))
            return None
        text = read_text(root, path, report, limit=limit)
        if text is None:
            return None
        content = full.read_bytes()
        again = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, ValueError):
        text, again, content = Text(path, ""), "\0", b""
    if again != text.body:
        fix = "save it, then run the command again"
        report.add(rules.UNREADABLE.at(Place(path), "a file that changes while it is read", "a file at rest", fix))
        return None
    return Original(text, content)
