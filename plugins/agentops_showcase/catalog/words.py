"""What the catalog room takes for a safe token, and how it treats text that somebody else wrote."""

from __future__ import annotations

import re
import unicodedata

from agentops_showcase.problems import inert

TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
REPOSITORY = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}")
COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WEB = re.compile(r"https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?(?:/[A-Za-z0-9._~%/+@=-]*)?")
RESERVED = frozenset(
    {
        "claude-code-marketplace",
        "claude-code-plugins",
        "claude-plugins-official",
        "claude-plugins-community",
        "claude-community",
        "anthropic-marketplace",
        "anthropic-plugins",
        "agent-skills",
        "anthropic-agent-skills",
        "knowledge-work-plugins",
        "life-sciences",
        "healthcare",
        "claude-for-legal",
        "claude-for-financial-services",
        "financial-services-plugins",
        "first-party-plugins",
        "claude-tag-plugins",
        "anthropic-plugin-directory",
        "claude-plugin-directory",
    }
)

_MAILBOX = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[A-Za-z]{2,}")
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_TAG = re.compile(r"<[/!?]?[A-Za-z][^<>]{0,200}>")


def invisible(text: str) -> bool:
    """Tell whether a text holds a character that cannot be seen or that turns the direction."""
    if text.isascii() and text.isprintable():
        return False
    return any(unicodedata.category(char) in _INVISIBLE for char in text)


def tagged(text: str) -> bool:
    """Tell whether a text holds something that looks like a tag."""
    return "<" in text and _TAG.search(text) is not None


def plain(text: str, limit: int) -> str:
    """Make a short fact of foreign text: one line, spelt-out controls, capped; nothing if it names a mailbox."""
    short = " ".join(text[: limit * 4].split())
    if "@" in short and _MAILBOX.search(short):
        return ""
    spelt = "".join(f"\\u{ord(char):04x}" if invisible(char) else char for char in inert(short, limit))
    return spelt if len(spelt) <= limit else spelt[: limit - 1] + "…"


def escapes(path: str) -> bool:
    """Tell whether a relative path would lead out of its folder."""
    if path.startswith(("/", "~")) or re.match(r"[A-Za-z]:", path) or "\\" in path or "\0" in path:
        return True
    return ".." in path.split("/")


def settled(path: str) -> str:
    """Spell a relative path without './' and doubled slashes; the folder itself is ''."""
    return "/".join(part for part in path.split("/") if part not in {"", "."})
