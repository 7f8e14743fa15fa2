"""A component: a command, agent, skill, hook or server that a plugin brings."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from agentops_showcase.catalog.reading import Reader, refuse
from agentops_showcase.catalog.words import COMMIT, escapes, invisible, settled

LARGEST = 1_000_000_000

KINDS = {
    "command": ("command", "commands", "when you type it"),
    "agent": ("agent", "agents", "when handed a task"),
    "skill": ("skill", "skills", "when named, or when it fits"),
    "hook": ("hook", "hooks", "unasked"),
    "mcp": ("MCP server", "MCP servers", "with the session"),
    "lsp": ("LSP server", "LSP servers", "with the session"),
    "setting": ("setting", "settings", "once it is merged into your settings"),
    "loop": ("loop", "loops", "when you start it"),
    "sandbox": ("sandbox", "sandboxes", "when you start it"),
}


@dataclass(frozen=True, slots=True)
class Component:
    """One component; sizes in bytes and characters. `details` are hook events or server names."""

    kind: str
    name: str
    path: str
    size: int
    always: int
    use: int
    object: str
    details: tuple[str, ...] = ()

    @property
    def many(self) -> int:
        """How many things the record stands for: one, or each server that a file starts."""
        return max(1, len(self.details)) if self.kind in {"mcp", "lsp"} else 1


def name_from(path: str) -> str:
    """Name a component that does not name itself: its file, or its folder when the file is SKILL.md."""
    folder, file = posixpath.split(path)
    stem = file.rsplit(".", 1)[0] if not file.startswith(".") else file
    return posixpath.basename(folder) or stem if file.upper() == "SKILL.MD" else stem


def record_of(component: Component) -> dict[str, object]:
    """Return the component as the snapshot holds it; what is empty is left out."""
    record: dict[str, object] = {"kind": component.kind, "path": component.path, "bytes": component.size}
    if component.name != name_from(component.path):
        record["name"] = component.name
    counted = {"always": component.always, "use": component.use, "object": component.object}
    record.update({field: value for field, value in counted.items() if value})
    if component.details:
        record["details"] = list(component.details)
    return record


def parse_component(read: Reader) -> Component:
    """Read a component of a snapshot record."""
    path = read.text("path", limit=1000)
    if escapes(path) or settled(path) != path or invisible(path) or not path:
        refuse(read, "path", path, "a path inside the plugin")
    found = Component(
        read.choice("kind", KINDS),
        read.text("name", required=False, limit=200) or name_from(path),
        path,
        read.number("bytes", low=0, high=LARGEST),
        read.number("always", low=0, high=LARGEST, required=False),
        read.number("use", low=0, high=LARGEST, required=False),
        read.text("object", required=False, limit=64),
        read.texts("details", limit=100),
    )
    if found.object and not COMMIT.fullmatch(found.object):
        refuse(read, "object", found.object, "a git object id")
    read.done()
    return found
