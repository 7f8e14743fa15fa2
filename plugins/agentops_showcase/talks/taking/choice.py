"""What can be chosen before something is taken along, and how a choice changes what is taken.

Whatever can be taken is a text with names in braces. An option fills some of them, here and in the page's script
alike, so that a reader without scripts takes what the first options give.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agentops_showcase.talks.picture import SHAPES

_NAME = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: its value in an address, its words, and the names it fills."""

    value: str
    words: str
    fills: Mapping[str, str]

    @property
    def data(self) -> str:
        """The names it fills, for the script."""
        return json.dumps(self.fills, ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with its answers; the first is taken until somebody chooses."""

    name: str
    words: str
    options: tuple[Option, ...]


def _size(value: str, words: str, shape: str, width: int, height: int, ratio: str) -> Option:
    pixels = "{}x{}".format(*SHAPES[shape])
    fills = {"pixels": pixels, "width": str(width), "height": str(height), "ratio": ratio}
    return Option(value, words, fills)


VIEW = Choice(
    "view",
    "View",
    (
        Option("card", "Card", {"view": "card", "shot": "card"}),
        Option("points", "Points", {"view": "points", "shot": "card"}),
        Option("diagram", "Diagram", {"view": "diagram", "shot": "diagram"}),
        Option("check", "Check", {"view": "check", "shot": "card"}),
    ),
)
THEME = Choice(
    "theme",
    "Theme",
    (
        Option("light", "Light", {"theme": "light", "tone": "light", "deck": "", "paper": "#ffffff"}),
        Option("dark", "Dark", {"theme": "dark", "tone": "dark", "deck": "-dark", "paper": "#121716"}),
        Option("auto", "Auto", {"theme": "auto", "tone": "light", "deck": "", "paper": "#ffffff"}),
    ),
)
SIZE = Choice(
    "size",
    "Size",
    (
        _size("wide", "16:9", "wide", 1280, 720, "16 / 9"),
        _size("four-three", "4:3", "wide", 1024, 768, "4 / 3"),
        _size("square", "Square", "square", 720, 720, "1 / 1"),
    ),
)


def edition(live: Mapping[str, str], pinned: Mapping[str, str] | None, number: str) -> Choice:
    """Return the choice between the text as it is and as it was; live alone where no edition keeps the frame."""
    kept = (Option("pinned", f"Pinned to {number}", pinned),) if pinned else ()
    return Choice("edition", "Edition", (Option("live", "Live", live), *kept))


def filled(text: str, choices: Sequence[Choice]) -> str:
    """Fill the names of a text with the first option of every choice; a name that nobody fills stays."""
    fills: dict[str, str] = {}
    for each in choices:
        fills.update(each.options[0].fills)
    return _NAME.sub(lambda match: fills.get(match[1], match[0]), text)
