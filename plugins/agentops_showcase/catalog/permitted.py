"""The marketplaces that a network sync reads, what their licence was, and whether they may be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from agentops_showcase.catalog import rules
from agentops_showcase.catalog.component import KINDS
from agentops_showcase.catalog.words import REPOSITORY
from agentops_showcase.problems import Report
from agentops_showcase.sources import read_text, read_yaml
from agentops_showcase.sources.node import Fields, fields_of

PATH = "catalog/sources.yml"


@dataclass(frozen=True, slots=True)
class Installer:
    """A repository's own installer: the command before the option, the kinds it takes, and where that was read."""

    command: str
    kinds: tuple[str, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Permitted:
    """One entry of catalog/sources.yml."""

    repository: str
    path: str
    ref: str
    licence: str
    permitted: bool
    note: str
    installer: Installer | None


def read_permitted(root: Path, report: Report) -> tuple[Permitted, ...]:
    """Read catalog/sources.yml; a missing file names nothing."""
    if not (root / PATH).exists():
        return ()
    text = read_text(root, PATH, report)
    node = read_yaml(text, report) if text else None
    found: dict[str, Permitted] = {}
    for item in node.items if node else ():
        read = fields_of(item, report)
        entry = _parse(read, report) if read else None
        if entry is not None:
            found.setdefault(entry.repository, entry)
    return tuple(found.values())


def _parse(read: Fields, report: Report) -> Permitted | None:
    mark = len(report.problems)
    installer = read.group("installer")
    entry = Permitted(
        read.text("repository", limit=140),
        read.text("path", limit=300),
        read.text("ref", limit=100),
        read.text("licence", limit=120),
        read.flag("permitted"),
        read.text("note", required=False, limit=300),
        _installer(installer) if installer else None,
    )
    if entry.repository and not REPOSITORY.fullmatch(entry.repository):
        expected = "owner/repository"
        report.add(rules.MISSING.at(read.place("repository"), entry.repository, expected, "correct the spelling"))
    read.done()
    return None if report.errors_since(mark) else entry


def _installer(read: Fields) -> Installer:
    found = Installer(read.text("command", limit=80), read.choices("kinds", KINDS), read.text("basis", limit=200))
    read.done()
    return found
