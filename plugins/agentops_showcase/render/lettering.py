"""How wide words are in a face nobody has chosen: the reader's own sans."""

from __future__ import annotations

from functools import lru_cache

SLACK = 1.15
EDGE = 6.0

# Thousandths of the type size in the grotesques most systems ship; what is not listed is 556 when ASCII, else 1000.
_CLASSES = {
    222: "ijl",
    278: " .,:;ftI!/\\|[]\u00a0",
    333: "r-()`",
    500: "cksvxyzJ",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM",
    889: "%",
    944: "W",
    1015: "@",
}
_WIDTHS = {char: width for width, chars in _CLASSES.items() for char in chars}


def width_of(text: str, size: float) -> float:
    """Estimate the width of a text in px, without slack."""
    return _thousandths(text) * size / 1000


@lru_cache(maxsize=1 << 16)  # the same words are tried at many sizes
def _thousandths(text: str) -> int:
    return sum(_WIDTHS.get(char, 556 if char.isascii() else 1000) for char in text)


def room_for(text: str, size: float) -> float:
    """Return the width that holds a text even where the reader's face runs wide."""
    return width_of(text, size) * SLACK


def lines_of(label: str, size: float) -> tuple[str, ...]:
    """Break a label into the two lines that are most alike, or leave it whole when it is one word."""
    words = label.split()
    splits = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    if not splits:
        return tuple(words)
    return min(splits, key=lambda pair: max(width_of(each, size) for each in pair))


def box_for(label: str, size: float) -> tuple[tuple[str, ...], float]:
    """Return the lines of a label and the width of the box that holds them."""
    lines = lines_of(label, size)
    return lines, max((room_for(line, size) for line in lines), default=0) + 2 * EDGE


def wrapped(text: str, room: float, size: float) -> tuple[str, ...]:
    """Break a text into as few lines as a width allows; a word that is wider stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and room_for(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
