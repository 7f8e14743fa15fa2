"""Words as Markdown: what would mean something else to a deck tool is made to mean itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

_MEANS = re.compile(r"[\\`*_\[\]]")
_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "{": "&#123;",
    "}": "&#125;",
    "|": "&#124;",
    "~": "&#126;",
    "$": "&#36;",
}
_STARTS = re.compile(r"^(?=(?:[-+#=>]|---))")
_NUMBERED = re.compile(r"^(\d+)([.)])(?= |$)")


def markdown(text: str) -> str:
    """Return a text as one line of Markdown that shows exactly this text."""
    line = " ".join(text.split())
    line = "".join(_ENTITIES.get(char, char) for char in line)
    line = _MEANS.sub(lambda match: f"\\{match[0]}", line)
    line = _NUMBERED.sub(r"\1\\\2", line)
    return _STARTS.sub(r"\\", line)


def items(texts: Iterable[str]) -> str:
    """Return texts as a list."""
    return "\n".join(f"- {markdown(each)}" for each in texts)


def comment(texts: Iterable[str]) -> str:
    """Return paragraphs for a comment that a deck tool shows to the speaker.

    It begins with a plain sentence, because Marp takes what reads as settings for settings.
    """
    inside = "\n\n".join(texts).replace("-->", "-- >")
    return f"Notes for the speaker\n\n{inside}"


def inside(text: str) -> str:
    """Return a text for an attribute or a paragraph that is written as HTML; braces are made harmless too."""
    return escape(" ".join(text.split())).replace("{", "&#123;").replace("}", "&#125;")
