"""Read facts about components that were taken from a repository's tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from agentops_showcase.catalog import rules
from agentops_showcase.catalog.component import KINDS, LARGEST, Component, name_from
from agentops_showcase.catalog.marketplace import Folder
from agentops_showcase.catalog.plugin import COMPONENTS
from agentops_showcase.catalog.words import COMMIT, escapes, invisible, plain, settled
from agentops_showcase.problems import Report, counted
from agentops_showcase.sources import Node


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read of one plugin's files; `state` is read, external or missing."""

    name: str
    state: str
    components: tuple[Component, ...] = ()
    version: str = ""
    licence: str = ""
    keywords: tuple[str, ...] = ()
    readme: bool = False
    stale: int = 0


@dataclass(slots=True)
class Inventory:
    """The facts of one repository at one commit, handed out by name in the order of the file."""

    commit: str = ""
    date: str = ""
    taken: str = ""
    licence: str = ""
    path: str = ""
    facts: dict[str, list[Facts]] = field(default_factory=dict)
    folders: tuple[Folder, ...] = ()

    def take(self, name: str) -> Facts | None:
        """Hand out the next facts of a name."""
        found = self.facts.get(name)
        return found.pop(0) if found else None


def parse_inventory(node: Node, repository: str, report: Report) -> Inventory:
    """Read an inventory; what does not fit is reported and left out."""
    found = Inventory(
        text(node, "commit", 64),
        text(node, "commit_date", 40),
        text(node, "date_taken", 10),
        plain(text(node, "license", 200), 120),
        text(node, "marketplace_path", 300),
    )
    odd = _count(node, "odd_names")
    if odd:
        what = f"{counted(odd, 'file')} with names that lead elsewhere or cannot be seen"
        expected = "names that can be shown"
        report.add(rules.INVENTORY.at(node.place, what, expected, "look at the tree; they are left out here"))
    if _true(node, "cut"):
        what, expected = "more components than one repository may have", "fewer, or fewer entries that share a folder"
        report.add(rules.TOO_MANY.at(node.place, what, expected, "split the marketplace"))
    folders = []
    for each in _items(node, "plugins", report):
        if text(each, "kind", 40) == "component-folder":
            folder = _folder(each, repository, report)
            folders += [folder] if folder else []
        else:
            facts = _facts(each, report)
            found.facts.setdefault(facts.name, []).append(facts)
    found.folders = tuple(folders)
    return found


def _facts(node: Node, report: Report) -> Facts:
    manifest, readme, stale = node.get("plugin_json"), node.get("readme"), node.get("problems")
    state = "external" if text(node, "kind", 40) == "external" else "missing" if node.get("problem") else "read"
    words = manifest.get("keywords") if manifest else None
    return Facts(
        text(node, "name", 400),
        state,
        tuple(_components(node, report)) if state == "read" else (),
        plain(text(manifest, "version", 200), 64) if manifest else "",
        plain(text(manifest, "license", 400), 120) if manifest else "",
        tuple(each.text for each in words.items if each.kind == "text") if words else (),
        _true(readme, "present"),
        len(stale.items) if stale else 0,
    )


def _components(node: Node, report: Report) -> Iterator[Component]:
    items = _items(node, "components", report)
    if len(items) > COMPONENTS:
        found, expected = f"{len(items):,} components", f"at most {COMPONENTS:,}"
        report.add(rules.TOO_MANY.at(node.place, found, expected, "split the plugin"))
    for each in items[:COMPONENTS]:
        kind, path = text(each, "kind", 40), text(each, "path", 1000)
        sizes = [_count(each, name) for name in ("bytes", "always_on_chars", "on_use_chars")]
        if kind not in KINDS or not settled(path) or escapes(path) or invisible(path) or None in sizes:
            expected = "a known kind, a path inside the plugin, whole numbers"
            report.add(rules.INVENTORY.at(each.place, f"the component '{path[:80]}'", expected, "take it again"))
            continue
        named = plain(text(each, "name", 400), 200) or name_from(settled(path))
        size, always, use = (value or 0 for value in sizes)
        git_object = text(each, "object", 64)
        git_object = git_object if COMMIT.fullmatch(git_object) else ""
        yield Component(kind, named, settled(path), size, always, use, git_object, _details(each))


def _details(node: Node) -> tuple[str, ...]:
    listed = node.get("events") or node.get("servers")
    found = [plain(each.text, 100) for each in listed.items if each.kind == "text"] if listed else []
    return tuple(sorted({each for each in found if each and each != "?"}))[:40]


def _folder(node: Node, repository: str, report: Report) -> Folder | None:
    name, path = plain(text(node, "name", 400), 200), settled(text(node, "source", 300))
    components = tuple(_components(node, report))
    kinds = {each.kind for each in components}
    if not name or escapes(text(node, "source", 300)) or invisible(path) or not components:
        report.add(rules.INVENTORY.at(node.place, f"the folder '{name}'", "a folder of components", "take it again"))
        return None
    return Folder(
        repository,
        name,
        path,
        min(kinds),
        tuple(sorted({each.name for each in components})),
        sum(each.many for each in components),
        sum(each.always for each in components),
        sum(each.use for each in components),
        max(each.use for each in components),
        sum(each.size for each in components),
    )


def _items(node: Node, name: str, report: Report) -> tuple[Node, ...]:
    found = node.get(name)
    if found is None:
        return ()
    if found.kind != "list":
        report.add(found.problem(rules.INVENTORY, f"a list in '{name}'", "take the inventory again"))
        return ()
    return tuple(each for each in found.items if each.kind == "map")


def text(node: Node, name: str, limit: int) -> str:
    """Return a text of a record, "" when it is absent, too long or something else."""
    found = node.get(name)
    return found.text if found is not None and found.kind == "text" and len(found.text) <= limit else ""


def _count(node: Node, name: str) -> int | None:
    found = node.get(name)
    if found is None:
        return 0
    right = found.kind == "number" and found.text.isascii() and found.text.isdigit() and len(found.text) <= 10
    return int(found.text) if right and int(found.text) <= LARGEST else None


def _true(node: Node | None, name: str) -> bool:
    found = node.get(name) if node else None
    return found is not None and found.kind == "bool" and found.text == "true"
