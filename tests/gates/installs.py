"""Every install line on a page parses back to a name in the snapshot, and no line that cannot work is printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.gates.pages import PageFile, pages_of

_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LINE = re.compile(r"^\s*(/plugin\b.*?)\s*$", re.MULTILINE)
_ADD = re.compile(r"/plugin marketplace add (\S+/\S+)")
_INSTALL = re.compile(r"/plugin install (\S+)@(\S+)")


@dataclass(frozen=True, slots=True)
class Known:
    """What a snapshot says: repository -> name inside its file, and the names each lists; withdrawn ones apart."""

    names: dict[str, str]
    withdrawn: frozenset[str]
    plugins: frozenset[tuple[str, str]]

    @property
    def installable(self) -> set[tuple[str, str]]:
        """The listings for which complete lines are owed: every part can stand in a command."""
        return {
            (repository, name)
            for repository, name in self.plugins
            if repository in self.names
            and repository not in self.withdrawn
            and _TOKEN.fullmatch(self.names[repository])
            and _TOKEN.fullmatch(name)
        }


@dataclass(slots=True)
class Printed:
    """The lines of one page."""

    added: list[str] = field(default_factory=list)
    installed: list[tuple[str, str]] = field(default_factory=list)
    settings: list[dict[str, object]] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)


def known(snapshot: Path) -> Known:
    """Read the names of a snapshot without the engine's help."""
    data = json.loads(snapshot.read_text(encoding="utf-8"))
    return Known(
        {each["repository"]: each.get("name", "") for each in data["marketplaces"]},
        frozenset(each["repository"] for each in data["marketplaces"] if each.get("withdrawn")),
        frozenset((each["marketplace"], each["name"]) for each in data["plugins"]),
    )


def findings(site: Path, snapshot: Path) -> list[str]:
    """Return the install lines that name nothing, and the listings whose page lacks complete lines."""
    facts = known(snapshot)
    found: list[str] = []
    complete: set[tuple[str, str]] = set()
    for page in pages_of(site):
        lines = printed(page)
        found.extend(f"{page.path}: {each}" for each in _wrong(lines, facts))
        if page.kind == "plugin":
            found.extend(f"{page.path}: {each}" for each in _incomplete(lines, facts))
            complete.update(_pairs(lines, facts))
    owed = facts.installable
    if not owed:
        found.append(f"{snapshot.name}: lists nothing that can be installed")
    found.extend(f"no page prints complete lines for {'#'.join(each)}" for each in sorted(owed - complete))
    return found


def printed(page: PageFile) -> Printed:
    """Collect what a page tells the reader to type or to write into a settings file."""
    lines = Printed()
    for text in page.code:
        if "enabledPlugins" in text:
            try:
                lines.settings.append(json.loads(text))
            except ValueError:
                lines.odd.append(f"settings that are no JSON: {text[:60]!r}")
            continue
        for line in _LINE.findall(text):
            if match := _ADD.fullmatch(line):
                lines.added.append(match[1])
            elif match := _INSTALL.fullmatch(line):
                lines.installed.append((match[1], match[2]))
            else:
                lines.odd.append(f"an incomplete line: {line[:80]!r}")
    return lines


def _wrong(lines: Printed, facts: Known) -> Iterator[str]:
    yield from lines.odd
    for repository in lines.added:
        if repository not in facts.names:
            yield f"adds a marketplace that the snapshot does not know: {repository}"
        elif repository in facts.withdrawn:
            yield f"adds a marketplace that has no file any more: {repository}"
    for name, marketplace in lines.installed:
        homes = [repository for repository, title in facts.names.items() if title == marketplace]
        live = [repository for repository in homes if repository not in facts.withdrawn]
        if not homes:
            yield f"installs from a marketplace that the snapshot does not know: {name}@{marketplace}"
        elif not live:
            yield f"installs from a marketplace that has no file any more: {name}@{marketplace}"
        elif not any((repository, name) in facts.plugins for repository in live):
            yield f"installs a plugin that the snapshot does not know: {name}@{marketplace}"


def _incomplete(lines: Printed, facts: Known) -> Iterator[str]:
    if not lines.added and not lines.installed and not lines.settings:
        return  # the listing is owed lines or not; that is counted over the whole site
    if len(lines.added) != 1 or len(lines.installed) != 1 or len(lines.settings) != 1:
        counts = f"{len(lines.added)} add, {len(lines.installed)} install, {len(lines.settings)} settings"
        yield f"one of each form is owed, not {counts}"
        return
    repository, (name, marketplace) = lines.added[0], lines.installed[0]
    if facts.names.get(repository) != marketplace:
        yield f"adds {repository} and installs from {marketplace}, which is the name of another one"
    wanted = {
        "extraKnownMarketplaces": {marketplace: {"source": {"source": "github", "repo": repository}}},
        "enabledPlugins": {f"{name}@{marketplace}": True},
    }
    if lines.settings[0] != wanted:
        yield f"the settings do not say what the lines say: {json.dumps(lines.settings[0])[:160]}"


def _pairs(lines: Printed, facts: Known) -> set[tuple[str, str]]:
    return {
        (repository, name)
        for repository in lines.added
        for name, marketplace in lines.installed
        if facts.names.get(repository) == marketplace
    }
