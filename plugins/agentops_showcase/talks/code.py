"""The square code that a phone reads from the back row."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import segno

QUIET = 4  # modules of white on every side, as the standard asks


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code as one path in units of modules; `side` counts the modules of an edge, quiet zone included.

    Draw the path in black on a white square of `side`, in every scheme: readers expect dark on light.
    """

    side: int
    path: str


@cache  # the best mask takes long to find, and every view of a subject shows the same code
def code_of(address: str) -> Code:
    """Return the code of an address, with about 15 per cent of repair (level M)."""
    matrix = segno.make(address, error="m", micro=False, boost_error=False).matrix
    return Code(
        len(matrix) + 2 * QUIET, "".join(_row(y + QUIET, tuple(map(bool, row))) for y, row in enumerate(matrix))
    )


def _row(y: int, dark: tuple[bool, ...]) -> str:
    """Spell the runs of dark modules of one row."""
    parts, x = [], 0
    while x < len(dark):
        if not dark[x]:
            x += 1
            continue
        end = x
        while end < len(dark) and dark[end]:
            end += 1
        parts.append(f"M{x + QUIET} {y}h{end - x}v1h-{end - x}z")
        x = end
    return "".join(parts)
