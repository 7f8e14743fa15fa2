"""Find the components of a plugin in a tree: the default folders, and what entry and plugin.json declare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from agentops_showcase.catalog.plugin import COMPONENTS
from agentops_showcase.catalog.tree import Tree
from agentops_showcase.catalog.words import escapes, invisible, settled
from agentops_showcase.sources import Node

MANIFEST = ".claude-plugin/plugin.json"

_DEFAULTS = {"hooks": "hooks/hooks.json", "mcpServers": ".mcp.json", "lspServers": ".lsp.json"}
_KIND = {"commands": "command", "agents": "agent", "skills": "skill"}
_SERVED = {"hooks": "hook", "mcpServers": "mcp", "lspServers": "lsp"}


@dataclass(frozen=True, slots=True)
class Spot:
    """A component that was found: its path in the repository, and the value itself where it stands inside a file."""

    kind: str
    path: str
    inline: Node | None = None


@dataclass(slots=True)
class Found:
    """The components of one plugin, and the declared paths that lead nowhere."""

    spots: dict[tuple[str, str, bool], Spot] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def add(self, kind: str, paths: Iterable[str], inline: Node | None = None) -> None:
        """Keep each component once, however often it is declared; one more than a plugin may have is enough."""
        for path in paths:
            if len(self.spots) > COMPONENTS:
                return
            self.spots.setdefault((kind, path, inline is not None), Spot(kind, path, inline))


def discover(tree: Tree, folder: str, entry: Node, manifest: Node | None) -> Found:
    """Find the components of the plugin in a folder of the tree; "" is the whole repository.

    With `strict: false` the entry is the whole definition and plugin.json is not asked.
    """
    found = Found()
    strict = entry.get("strict")
    loose = strict is not None and strict.text == "false"
    holders = [entry] if loose or manifest is None else [manifest, entry]
    for name, kind in _KIND.items():
        declared = [each for holder in holders for each in _paths(holder.get(name))][:COMPONENTS]
        complete = name != "skills" or not folder
        if not declared or not complete:
            _default(tree, folder, name, found)
        for path in dict.fromkeys(declared):
            _declared(tree, folder, name, kind, path, found)
    for name, kind in _SERVED.items():
        _served(tree, folder, name, kind, holders, manifest, found)
    return found


def _paths(node: Node | None) -> Iterator[str]:
    """Return the paths of a field that is a path or a list of paths; objects in it name none that clients read."""
    if node is None:
        return
    for each in node.items if node.kind == "list" else (node,):
        if each.kind == "text" and each.text.strip():
            yield each.text.strip()
        elif each.kind == "map":
            source = each.get("source") or each.get("path")
            if source is not None and source.kind == "text":
                yield source.text.strip()


def _default(tree: Tree, folder: str, name: str, found: Found) -> None:
    place = _join(folder, name)
    if name != "skills":
        found.add(_KIND[name], tree.named(place, ".md"))
        return
    found.add("skill", tree.named(place, "/SKILL.md", 1))
    root = _join(folder, "SKILL.md")
    if not tree.has_folder(place) and root in tree.files:
        found.add("skill", [root])


def _declared(tree: Tree, folder: str, name: str, kind: str, path: str, found: Found) -> None:
    place = _inside(folder, path)
    if place is None:
        found.problems.append(f"{name}: path outside root")
        return
    if tree.standing(place):
        found.problems.append(f"{name}: {tree.standing(place)}")
        return
    if place in tree.files:
        found.add(kind, [place])
        return
    own = _join(place, "SKILL.md")
    if kind != "skill":
        found.add(kind, tree.named(place, ".md"))
    else:
        found.add(kind, [own] if own in tree.files else tree.named(place, "/SKILL.md", 1))
    if not tree.has_folder(place):
        found.problems.append(f"{name}: missing {path[:200]}")


def _served(
    tree: Tree, folder: str, name: str, kind: str, holders: list[Node], manifest: Node | None, found: Found
) -> None:
    """Find hooks and servers: the default file, files that are declared, and values inside plugin.json.

    What the entry itself holds is not in the plugin's folder; the listing says that it declares it.
    """
    default = _join(folder, _DEFAULTS[name])
    if default in tree.files:
        found.add(kind, [default])
    for holder in holders:
        node = holder.get(name)
        if node is None:
            continue
        for path in [] if node.kind == "map" else list(_paths(node))[:COMPONENTS]:
            place = _inside(folder, path)
            if place is not None and place in tree.files and not tree.standing(place):
                found.add(kind, [place])
            else:
                missing = "path outside root" if place is None else tree.standing(place) or f"missing {path[:200]}"
                found.problems.append(f"{name}: {missing}")
        if node.kind == "map" and holder is manifest:
            found.add(kind, [_join(folder, MANIFEST)], node)


def _inside(folder: str, path: str) -> str | None:
    if escapes(path) or invisible(path) or len(path) > 1000:
        return None
    return _join(folder, settled(path))


def _join(folder: str, path: str) -> str:
    return "/".join(part for part in (folder, path) if part)
