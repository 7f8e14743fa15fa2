"""Survey the plugins of a repository's tree: what each component is called, how long it is, what it costs.

The result has the shape that `sync` reads beside a marketplace file, so that one code path judges all facts.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from agentops_showcase.catalog.component import name_from
from agentops_showcase.catalog.discovery import MANIFEST, Spot, discover
from agentops_showcase.catalog.front import Front, parse_front
from agentops_showcase.catalog.licences import is_licence
from agentops_showcase.catalog.origin import parse_origin
from agentops_showcase.catalog.plugin import COMPONENTS
from agentops_showcase.catalog.tree import Tree
from agentops_showcase.catalog.whole_file import ENTRIES, base_of
from agentops_showcase.problems import Report
from agentops_showcase.sources import Node

Record = dict[str, object]

LISTED = 1_536
TOTAL = 60_000

_CUT = frozenset({"skill", "command", "loop"})
_READ = frozenset({"skill", "command", "agent", "loop"})
_LINE = "- {}: {}\n"
_SERVERS = {"mcp": "mcpServers", "lsp": "lspServers"}


@dataclass(slots=True)
class Survey:
    """One walk over a tree; what a file says about itself is read once, however many entries name it."""

    tree: Tree
    left: int = TOTAL
    fronts: dict[str, Front | None] = field(default_factory=dict)

    def plugins(self, marketplace: Node) -> Iterator[Record]:
        """Survey every entry of a marketplace file, in its order; what exceeds the total is left out."""
        entries = marketplace.get("plugins")
        for entry in entries.items[:ENTRIES] if entries is not None else ():
            name = entry.get("name") if entry.kind == "map" else None
            if name is not None and name.kind == "text" and self.left > 0:
                yield self._plugin(name.text, entry, base_of(marketplace))

    def _plugin(self, name: str, entry: Node, base: str) -> Record:
        source = parse_origin(entry, base, Report())
        record: Record = {"name": name, "kind": "local" if source and source.kind == "local" else "external"}
        if source is None:
            return {**record, "kind": "local", "problem": "no source that can be used"}
        if source.kind != "local":
            return record
        folder = source.path
        if self.tree.standing(folder):
            return {**record, "problem": self.tree.standing(folder)}
        if folder and not self.tree.has_folder(folder):
            return {**record, "problem": "path missing"}
        manifest = self.tree.json(f"{folder}/{MANIFEST}".lstrip("/"))
        manifest = manifest if manifest is not None and manifest.kind == "map" else None
        found = discover(self.tree, folder, entry, manifest)
        components = []
        for spot in found.spots.values():
            component = self.component(spot, name, folder)
            components += [component] if component else []
            found.problems += [] if component else [f"{spot.kind}: too large to read"]
        self.left -= len(components)
        record.update(self._facts(folder, manifest))
        if found.problems:
            record["problems"] = found.problems[:COMPONENTS]
        return {**record, "components": components}

    def _facts(self, folder: str, manifest: Node | None) -> Record:
        files = self.tree.named(folder, "", 0)
        facts: Record = {
            "path": folder,
            "readme": {"present": any(posixpath.basename(each).lower() == "readme.md" for each in files)},
            "license_file": any(map(is_licence, files)),
            "plugin_json": {"present": manifest is not None},
        }
        if manifest is not None:
            stated: Record = {"present": True}
            for name in ("name", "version", "license"):
                value = manifest.get(name)
                if value is not None and value.kind == "text":
                    stated[name] = value.text[:400]
            words = manifest.get("keywords")
            if words is not None and words.kind == "list":
                stated["keywords"] = [each.text[:100] for each in words.items if each.kind == "text"][:100]
            facts["plugin_json"] = stated
        return facts

    def component(self, spot: Spot, scope: str, folder: str) -> Record | None:
        """Record one component, None when its file was too large to bring or to read."""
        file = self.tree.files[spot.path]
        record: Record = {"kind": spot.kind, "path": spot.path.removeprefix(f"{folder}/" if folder else "")}
        if spot.inline is not None:
            record["bytes"] = len(json.dumps(_plainly(spot.inline), ensure_ascii=False).encode())
            return {**record, **_details(spot.kind, spot.inline)}
        record |= {"bytes": file.size, "object": file.object}
        if spot.kind in _READ:
            front = self._front(spot)
            return {**record, **_cost(spot, front, scope)} if front else None
        if file.size < 0:
            return None
        node = self.tree.json(spot.path)
        return {**record, **(_details(spot.kind, node) if node else {})}

    def _front(self, spot: Spot) -> Front | None:
        key = f"{spot.kind} {self.tree.files[spot.path].object}"
        if key not in self.fronts:
            text = self.tree.text(spot.path)
            self.fronts[key] = parse_front(text, fallback=spot.kind in _CUT) if text is not None else None
        return self.fronts[key]


def _cost(spot: Spot, front: Front, scope: str) -> Record:
    """Count the characters of the line that stands in the window, and those that come on use."""
    by_path = name_from(spot.path) or scope
    name = front.name if front.name and spot.kind != "command" else by_path
    said = front.description
    if spot.kind in _CUT:
        said = f"{said} - {front.when}" if front.when and said else said or front.when
        said = said[:LISTED]
    elif front.tools:
        said += f" (Tools: {front.tools})"
    always = 0 if front.user_only else len(_LINE.format(f"{scope}:{name}", said))
    record: Record = {"always_on_chars": always, "on_use_chars": front.body, "frontmatter": front.state}
    if name != by_path:
        record["name"] = name[:400]
    return record


def _details(kind: str, node: Node) -> Record:
    """Name the events of hooks, or the servers of a file; they may stand at the top or below a key."""
    inner = node.get("hooks" if kind == "hook" else _SERVERS.get(kind, ""))
    body = inner if inner is not None and inner.kind in {"map", "list"} else node
    if kind != "hook":
        return {"servers": sorted(body.fields)[:1000]} if kind in _SERVERS and body.kind == "map" else {}
    if body.kind == "list":
        named = [each.get("event") or each.get("name") for each in body.items if each.kind == "map"]
        return {"events": sorted({each.text for each in named if each is not None and each.kind == "text"})[:1000]}
    return {"events": sorted(each for each in body.fields if each not in {"description", "$schema"})[:1000]}


def _plainly(node: Node) -> object:
    if node.kind == "map":
        return {name: _plainly(each) for name, each in node.fields.items()}
    return [_plainly(each) for each in node.items] if node.kind == "list" else node.text
