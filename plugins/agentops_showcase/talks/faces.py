"""The letters of pictures: how wide words are, and their outlines, so that no font is needed where one is shown."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from agentops_showcase import sources

FOLDER = Path(__file__).parent / "letters"
_BOX = (700, 70, 0, "l0-560l560 0l0 560zm50-50l460 0l0-460l-460 0z")  # a hollow square for a letter it lacks
_SAME = {"\u2011": "-", "\u2010": "-", "\u00ad": "", "\u202f": "\u00a0", "\t": " ", "\n": " "}


@dataclass(frozen=True)
class Face:
    """One face: by letter its width, first point and outline from there, in units of which `units` are one size."""

    units: int
    capital: int
    small: int
    glyphs: dict[str, tuple[int, int, int, str]]
    kern: dict[str, int]
    known: dict[str, int] = field(default_factory=dict)  # widths that were asked for

    def unknown(self, text: str) -> str:
        """Return the letters of a text that this face cannot draw, each once."""
        return "".join(dict.fromkeys(each for each in _plain(text) if each not in self.glyphs))

    def width(self, text: str, size: float, track: float = 0.0) -> float:
        """Return how wide a text is at a size; `track` is added between letters, as a part of the size."""
        shift = round(track * self.units)
        if text not in self.known:
            self.known[text] = sum(width for _, width in self._steps(text, 0))
        return max(0, self.known[text] + shift * (len(text) - 1)) * size / self.units

    def outline(self, text: str, track: float = 0.0) -> str:
        """Return the outlines of a text as one path in units of the face, from the left end of its base line."""
        parts, at = [], 0
        for char, width in self._steps(text, round(track * self.units)):
            _, x, y, path = self.glyphs.get(char, _BOX)
            if path:
                parts.append(f"M{at + x} {y}{path}")
            at += width
        return "".join(parts)

    def _steps(self, text: str, track: int) -> Iterable[tuple[str, int]]:
        text = _plain(text)
        for char, after in zip(text, [*text[1:], ""], strict=False):
            yield char, self.glyphs.get(char, _BOX)[0] + self.kern.get(char + after, 0) + track


@cache
def face(name: str) -> Face:
    """Return a face by name: serif-400, serif-600, sans-400 or sans-600."""
    read = json.loads(_files()[f"{name}.json"])
    glyphs = {char: (int(w), int(x), int(y), str(path)) for char, (w, x, y, path) in read["glyphs"].items()}
    return Face(read["units"], read["capital"], read["small"], glyphs, read["kern"])


@cache
def digest() -> str:
    """Return one digest of all faces."""
    return hashlib.sha256(b"\0".join(content for _, content in sorted(_files().items()))).hexdigest()


@cache
def _files() -> dict[str, bytes]:
    return dict(sources.read_tree(FOLDER))


def _plain(text: str) -> str:
    return "".join(_SAME.get(each, each) for each in text)


def wrapped(text: str, room: float, name: str, size: float, track: float = 0.0) -> tuple[str, ...]:
    """Break a text into as few lines as a width allows; a word that is wider stands alone."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face(name).width(longer, size, track) <= room:
            lines[-1] = longer
        elif word:
            lines.append(word)
    return tuple(lines)


def balanced(text: str, room: float, name: str, size: float, track: float = 0.0) -> tuple[str, ...]:
    """Break a text into no more lines than needed, of lengths that are as even as they can be."""
    lines = wrapped(text, room, name, size, track)
    low, high = room / 2, room
    for _ in range(10):
        middle = (low + high) / 2
        tried = wrapped(text, middle, name, size, track)
        if len(tried) <= len(lines) and all(face(name).width(each, size, track) <= middle for each in tried):
            high = middle
        else:
            low = middle
    return wrapped(text, high, name, size, track) if high < room else lines
