"""Two trees hold the same files with the same bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tests.gates.pages import files_of

_GENERATOR = re.compile(rb'<meta\s+name="?generator"?\s+content=(?:"[^"]*"|[^\s>]*)\s*/?>')


def without_generator(content: bytes) -> bytes:
    """Take out the one tag in which two hosts may differ."""
    return _GENERATOR.sub(b"", content)


def findings(
    one: Path, other: Path, seen: Callable[[bytes], bytes] = bytes, more: re.Pattern[str] | None = None
) -> list[str]:
    """Return the files that only one tree has, and those that differ.

    `seen` is what is compared of an HTML file; `more` names files that the second may have on top.
    """
    first, second = set(files_of(one)), set(files_of(other))
    if not first and not second:
        return ["two empty trees"]
    found = [f"{path}: only in the first" for path in sorted(first - second)]
    found += [f"{path}: only in the second" for path in sorted(second - first) if not (more and more.match(path))]
    for path in sorted(first & second):
        left, right = (one / path).read_bytes(), (other / path).read_bytes()
        if path.endswith(".html"):
            left, right = seen(left), seen(right)
        if left != right:
            found.append(f"{path}: differs{_where(left, right)}")
    return found


def _where(left: bytes, right: bytes) -> str:
    for number, (a, b) in enumerate(zip(left.splitlines(), right.splitlines(), strict=False), 1):
        if a != b:
            at = next(
                (at for at, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]), min(len(a), len(b))
            )
            start = max(0, at - 20)
            return f" in line {number}: {a[start : at + 30]!r} and {b[start : at + 30]!r}"
    return f" in length: {len(left)} and {len(right)}"
