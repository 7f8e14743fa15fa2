"""How much room words take in the faces of the decks: Georgia and Arial, which every deck tool has or replaces.

Georgia is measured on a free face made to its metrics, Arial likewise. The slack leaves room for a machine that has
neither and takes a wider one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SLACK = 1.12


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface: widths in thousandths of the size by character, one for the rest, and the height of a line."""

    widths: dict[str, int]
    other: int
    line: float

    def width(self, text: str, size: float) -> float:
        """Return how wide a text runs, with slack."""
        return sum(self.widths.get(char, self.other) for char in text) * size * SLACK / 1000


def _face(classes: dict[int, str], other: int, line: float) -> Face:
    return Face({char: width for width, chars in classes.items() for char in chars}, other, line)


# Rounded up to the next class: a face of its own would be more exact than any machine is.
SERIF = _face(
    {
        245: "' \u00a0‘’",
        295: ",.·lji",
        330: ":;f!",
        380: "t-()[]|I",
        435: 'r“”"1{}s',
        485: "zc/\\*?eéy",
        510: "v§7axgJ",
        565: "5ko32bqS469",
        600: "pduhn8FZ",
        655: "L$P0YTC#+<=>^_~–×EB",
        710: "VAKRX&",
        755: "GwOQDU",
        820: "NH%…",
        930: "—mM@",
        980: "W",
    },
    930,
    1.2,
)
SERIF_BOLD = _face(
    {
        280: "' \u00a0‘’",
        350: ",.·lji",
        400: ":;!-f|t",
        450: "I()[]",
        530: '/\\*1{}"s“”rzc',
        580: "?7y§véeg",
        630: "xaJ532",
        665: "ko$bq694Sp d",
        700: "F8uhTLZn",
        735: "0P#+<=>^_~–×CEY",
        800: "BAVR&",
        840: "GXKOQUDN",
        930: "w%H—…",
        1026: "@mM",
        1130: "W",
    },
    1030,
    1.2,
)
SANS = _face(
    {
        225: "ijl‘’'",
        280: "| !,./:;I[\\]ft\u00a0",
        335: "()-`r·“”{}",
        390: '"*',
        500: "Jcksvxyz^",
        560: "#$0123456789?L_abdeghnopqu–§é",
        615: "+<=>~×FTZ",
        670: "&ABEKPSVXY",
        725: "CDHNRUw",
        780: "GOQ",
        890: "Mm%",
        1020: "W—…@",
    },
    1000,
    1.17,
)


def lines_of(text: str, face: Face, size: float, room: float) -> int | None:
    """Count the lines a text takes in a box of this width; None when one word is wider than the box."""
    count, used, space = 0, 0.0, face.width(" ", size)
    for word in text.split():
        wide = face.width(word, size)
        if wide > room:
            return None
        if count and used + space + wide <= room:
            used += space + wide
        else:
            count, used = count + 1, wide
    return max(count, 1)


def height_of(texts: Sequence[str], face: Face, size: float, room: float, apart: float) -> float | None:
    """Return how high paragraphs stand, `apart` of the size between them; None when a word does not fit."""
    counts = [lines_of(each, face, size, room) for each in texts]
    if None in counts:
        return None
    lines = sum(each for each in counts if each)
    return lines * size * face.line + (len(texts) - 1) * apart * size
