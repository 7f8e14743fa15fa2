"""What a component file says about itself in its front matter, read as tolerantly as clients read it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agentops_showcase.problems import Report
from agentops_showcase.sources import Node, Text, read_yaml

LONGEST = 65_536

_FENCE = re.compile(r"---[ \t]*\n(?:(.*?)\n)??---[ \t]*(?:\n|\Z)", re.DOTALL)
_LINE = re.compile(r"([A-Za-z][A-Za-z_-]*):[ \t]*(.*)")
_KEYS = ("name", "description", "when_to_use", "tools", "disable-model-invocation")


@dataclass(frozen=True, slots=True)
class Front:
    """The fields that cost something, and the length of the body.

    `state` is ok, none, or broken when no YAML reader accepts it; the fields are then read line by line.
    """

    state: str
    name: str = ""
    description: str = ""
    when: str = ""
    tools: str = ""
    user_only: bool = False
    body: int = 0


def parse_front(text: Text, *, fallback: bool) -> Front:
    """Read the front matter; with `fallback` a missing description is the first paragraph, as clients have it."""
    fence = _FENCE.match(text.body)
    start, end = (fence.start(1), fence.end(1)) if fence and fence[1] is not None else (0, 0)
    said = _fields(text, start, end) if fence else {}
    state = "none" if fence is None else "broken" if said is None else "ok"
    if said is None:
        said = _lines(text.body[start : min(end, start + LONGEST)])
    body, description = text.body[fence.end() if fence else 0 :], said.get("description", "")
    return Front(
        state,
        said.get("name", "").strip(),
        description if description.strip() else _first_paragraph(body) if fallback else "",
        said.get("when_to_use", "").strip(),
        said.get("tools", "").strip(),
        said.get("disable-model-invocation", "").strip().lower() == "true",
        len(body),
    )


def _fields(text: Text, start: int, end: int) -> dict[str, str] | None:
    """Read the fields as YAML, None when they are no map or hold more than a front matter needs."""
    if end - start > LONGEST:
        return None
    if not text.body[start:end].strip():
        return {}
    part = Text(text.path, text.body[start:end])
    node = read_yaml(part, Report())
    return {name: _spelt(node.fields.get(name)) for name in _KEYS} if node is not None and node.kind == "map" else None


def _spelt(node: Node | None) -> str:
    if node is None or node.kind in {"null", "map"}:
        return ""
    return ", ".join(each.text for each in node.items if each.text) if node.kind == "list" else node.text


def _lines(body: str) -> dict[str, str]:
    """Read `name: value` line by line, for front matter that is not YAML; a value ends where its line ends."""
    found: dict[str, str] = {}
    for line in body.split("\n"):
        match = _LINE.fullmatch(line)
        if match and match[1] in _KEYS:
            found.setdefault(match[1], match[2].strip().strip("\"'"))
    return found


def _first_paragraph(body: str) -> str:
    for block in re.split(r"\n[ \t]*\n", body[:LONGEST]):
        lines = [line.strip() for line in block.strip().split("\n") if not line.lstrip().startswith("#")]
        said = " ".join(line for line in lines if line)
        if said:
            return said
    return ""
