"""Read where an entry says its plugin is; everything doubtful about it is reported at its place."""

from __future__ import annotations

from agentops_showcase.catalog import rules
from agentops_showcase.catalog.plugin import Source
from agentops_showcase.catalog.words import COMMIT, REPOSITORY, WEB, escapes, invisible, plain, settled
from agentops_showcase.problems import Report, inert, nearest
from agentops_showcase.routes import forge
from agentops_showcase.sources import Node

_FORGE = forge("")
_NEEDS = {
    "github": ("repo",),
    "url": ("url",),
    "git-subdir": ("url", "path"),
    "npm": ("package",),
    "archive": ("url",),
    "command": ("command",),
}


def parse_origin(entry: Node, base: str, report: Report) -> Source | None:
    """Read the source of an entry, None when there is none that can be used; bare paths start at `base`."""
    node = entry.get("source")
    if node is None:
        found = "'path', which clients do not read" if entry.get("path") else "no 'source'"
        place = entry.keys["path"] if entry.get("path") else entry.place
        expected = "'source' with a path or an object"
        report.add(rules.NO_SOURCE.at(place, found, expected, "add 'source': './path/of/the/plugin'"))
        return None
    if node.kind == "text":
        return _local(node, base, report)
    if node.kind == "map":
        return _elsewhere(node, report)
    report.add(node.problem(rules.UNKNOWN_SOURCE, "a path or an object", "write './path' in quotation marks"))
    return None


def _local(node: Node, base: str, report: Report) -> Source | None:
    path = node.text.strip()
    if "://" in path or path.startswith(("github:", "git@", "npm:")):
        expected = "an object with its type under 'source'"
        fix = "write {'source': 'github', 'repo': 'owner/name'} or {'source': 'url', 'url': ...}"
        report.add(node.problem(rules.UNKNOWN_SOURCE, expected, fix))
        return None
    if not _inside(node, report):
        return None
    if not path:
        report.add(node.problem(rules.NO_SOURCE, "a path", "write './' for the whole repository"))
        return None
    if path.startswith("."):
        return Source("local", settled(path))
    if not base:
        report.add(node.problem(rules.BARE, f"'./{inert(path, 80)}'", "put './' before the path"))
    return Source("local", settled(f"{base}/{path}"))


def _inside(node: Node, report: Report) -> bool:
    if escapes(node.text.strip()) or invisible(node.text) or len(node.text) > 1000:
        report.add(node.problem(rules.ESCAPE, "a path below the repository", "write './path' without '..'"))
        return False
    return True


def _elsewhere(node: Node, report: Report) -> Source | None:
    kind = node.get("source")
    if kind is None or kind.text not in _NEEDS:
        words = kind.shown() if kind else "the key 'type'" if node.get("type") else "no 'source' in the object"
        hint = nearest(kind.text, _NEEDS) if kind else ""
        expected = f"one of {', '.join(_NEEDS)}{hint}"
        place = kind.place if kind else node.place
        report.add(rules.UNKNOWN_SOURCE.at(place, words, expected, "name the type under 'source'"))
        return None
    for name in _NEEDS[kind.text]:
        value = node.get(name)
        if value is None or (value.kind != "text" or not value.text.strip()):
            found = f"a source of type {kind.text} without '{name}'"
            report.add(rules.UNKNOWN_SOURCE.at(node.place, found, f"'{name}' as a text", f"add '{name}'"))
            return None
    path = node.get("path") if kind.text == "git-subdir" else None
    if path is not None and not _inside(path, report):
        return None
    repository, where, right = _address(kind.text, node, report)
    if not right:
        return None
    pin = _pin(kind.text, node, report)
    return Source(
        kind.text, settled(path.text.strip()) if path else "", repository, where, _text(node, "ref", 200), pin
    )


def _address(kind: str, node: Node, report: Report) -> tuple[str, str, bool]:
    """Return the repository on the forge, else the address or package as text, and whether it can be used."""
    if kind == "command":
        return "", "", True
    if kind == "npm":
        return "", _text(node, "package", 200), True
    value = node.fields["repo" if kind == "github" else "url"]
    text = value.text.strip()
    short = text.removeprefix(_FORGE).removesuffix("/").removesuffix(".git")
    if REPOSITORY.fullmatch(short) and (kind in {"github", "git-subdir"} or text.startswith(_FORGE)):
        return short, "", True
    if kind == "github":
        report.add(value.problem(rules.UNKNOWN_SOURCE, "owner/name", "write the repository as owner/name"))
        return "", "", False
    if text.startswith("git@") and not invisible(text):
        return "", plain(text.replace("@", " at ", 1), 300), True
    if not WEB.fullmatch(text):
        report.add(value.problem(rules.LINK, "an https address", "write the full https address"))
        if "://" not in text or not text.startswith(("http://", "ssh://", "git://")):
            report.add(value.problem(rules.UNKNOWN_SOURCE, "an https address", "write the full https address"))
            return "", "", False
    return "", plain(text, 300), True


def _pin(kind: str, node: Node, report: Report) -> str:
    name = "sha256" if kind == "archive" else "sha"
    value = node.get(name)
    if value is not None:
        if value.kind == "text" and COMMIT.fullmatch(value.text):
            return value.text
        report.add(value.problem(rules.WRONG_TYPE, "a full commit id", "write all characters of the commit id"))
        return ""
    ref = _text(node, "ref", 64)
    return ref if COMMIT.fullmatch(ref) else ""


def _text(node: Node, name: str, limit: int) -> str:
    value = node.get(name)
    return plain(value.text, limit) if value is not None and value.kind == "text" else ""
