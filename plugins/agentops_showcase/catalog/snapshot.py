"""The dated state of the catalog: facts of marketplaces and plugins, as one file with one record a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from agentops_showcase.catalog import rules
from agentops_showcase.catalog.marketplace import (
    Folder,
    Marketplace,
    folder_record,
    marketplace_record,
    parse_folder,
    parse_marketplace,
)
from agentops_showcase.catalog.plugin import Plugin, parse_plugin, record_of
from agentops_showcase.catalog.reading import Plain, Reader, UnfitError
from agentops_showcase.catalog.words import DAY
from agentops_showcase.problems import Report
from agentops_showcase.publishing import write
from agentops_showcase.sources import Text, read_json, read_text
from agentops_showcase.sources.node import Fields, fields_of

SCHEMA = 1
PATH = "catalog/snapshot.json"
LIMIT = 64 * 1024 * 1024

T = TypeVar("T", Marketplace, Plugin, Folder)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Marketplaces, plugins and component folders, sorted; `date` is the latest day a source was taken."""

    date: str
    marketplaces: tuple[Marketplace, ...] = ()
    plugins: tuple[Plugin, ...] = ()
    trees: tuple[Folder, ...] = ()

    def marketplace(self, repository: str) -> Marketplace | None:
        """Return the marketplace of owner/repository."""
        return next((each for each in self.marketplaces if each.repository == repository), None)

    def plugin(self, key: str) -> Plugin | None:
        """Return the plugin of owner/repository#name."""
        return next((each for each in self.plugins if each.key == key), None)


def snapshot_of(
    date: str, marketplaces: Iterable[Marketplace], plugins: Iterable[Plugin], trees: Iterable[Folder]
) -> Snapshot:
    """Put records in order: by repository, then by name, spelling before position in any file."""
    return Snapshot(
        date,
        tuple(sorted(marketplaces, key=lambda each: (each.repository.casefold(), each.repository))),
        tuple(sorted(plugins, key=lambda each: (each.marketplace.casefold(), each.name.casefold(), each.key))),
        tuple(sorted(trees, key=lambda each: (each.marketplace.casefold(), each.name.casefold(), each.name))),
    )


def write_snapshot(snapshot: Snapshot) -> bytes:
    """Spell the snapshot: the same facts always give the same bytes."""
    lines = [f'{{"schema": {SCHEMA}, "date": {_spelt(snapshot.date)},']
    parts = (
        ("marketplaces", [marketplace_record(each) for each in snapshot.marketplaces]),
        ("plugins", [record_of(each) for each in snapshot.plugins]),
        ("trees", [folder_record(each) for each in snapshot.trees]),
    )
    for at, (name, records) in enumerate(parts):
        rows = ",\n".join(_spelt(record) for record in records)
        end = "," if at < len(parts) - 1 else "}"
        lines.append(f'"{name}": [\n{rows}\n]{end}' if rows else f'"{name}": []{end}')
    return ("\n".join(lines) + "\n").encode("utf-8", "backslashreplace")


def _spelt(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def save_snapshot(root: Path, snapshot: Snapshot) -> bool:
    """Write the file whole or not at all; return whether it changed."""
    target, content = root / PATH, write_snapshot(snapshot)
    if target.is_file():
        last = read_text(root, PATH, Report(), limit=LIMIT)
        if last is not None and last.body.encode() == content:
            return False
    target.parent.mkdir(parents=True, exist_ok=True)
    write(target, content)
    return True


def read_snapshot(root: Path, report: Report, path: str = PATH) -> Snapshot | None:
    """Read the snapshot; report what this tool would not have written, and return None then."""
    text = read_text(root, path, report, limit=LIMIT)
    if text is None:
        return None
    try:
        return _whole(Plain(json.loads(text.body)), Report())
    except (ValueError, RecursionError, UnfitError):
        return _with_places(text, report)


def _with_places(text: Text, report: Report) -> Snapshot | None:
    mark = len(report.problems)
    node = read_json(text, report)
    read = fields_of(node, report) if node else None
    found = _whole(read, report) if read else None
    if found is not None and not report.errors_since(mark):
        expected, fix = "the spelling of this tool", "write the snapshot again with 'showcase catalog sync'"
        report.add(rules.RECORD.at(text.place(0), "a value that JSON readers disagree about", expected, fix))
    return None


def _whole(read: Reader, report: Report) -> Snapshot:
    read.number("schema", low=SCHEMA, high=SCHEMA)
    date = read.text("date", limit=10)
    if date and not DAY.fullmatch(date):
        _unfit(read, report, f"the date {date!r}", "a day as 2026-01-31")
    marketplaces = _all(read, "marketplaces", parse_marketplace, report, lambda each: each.repository)
    plugins = _all(read, "plugins", parse_plugin, report, lambda each: each.key)
    trees = _all(read, "trees", parse_folder, report, lambda each: f"{each.marketplace}:{each.name}")
    read.done()
    known = {each.repository for each in marketplaces}
    lost = {each.marketplace for each in plugins} | {each.marketplace for each in trees}
    for repository in sorted(lost - known):
        _unfit(read, report, f"a record of {repository}", "a marketplace that the file has")
    return snapshot_of(date, marketplaces, plugins, trees)


def _all(
    read: Reader, name: str, parse: Callable[[Reader], T], report: Report, key: Callable[[T], str]
) -> tuple[T, ...]:
    found = tuple(parse(each) for each in read.groups(name))
    if len({key(each) for each in found}) < len(found):
        _unfit(read, report, f"a key that stands twice in '{name}'", "one record a key")
    return found


def _unfit(read: Reader, report: Report, found: str, expected: str) -> None:
    if not isinstance(read, Fields):
        raise UnfitError(found)
    fix = "write the snapshot again with 'showcase catalog sync'"
    report.add(rules.RECORD.at(read.node.place, found, expected, fix))
