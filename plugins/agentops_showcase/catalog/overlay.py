"""What we add to the facts: phases, factors and a summary in our own words, for plugins somebody looked at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from agentops_showcase.catalog import rules
from agentops_showcase.catalog.snapshot import Snapshot
from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.sources import read_text, read_yaml
from agentops_showcase.sources.node import Fields, fields_of

PATH = "catalog/overlay.yml"

_BASIS = re.compile(r"listing|read@[0-9a-f]{7,40}")


@dataclass(frozen=True, slots=True)
class Entry:
    """Our reading of one plugin; `basis` is "listing", or "read@" and the commit whose files were read."""

    key: str
    phases: tuple[str, ...]
    factors: tuple[int, ...]
    summary: str
    basis: str
    place: Place


def read_overlay(root: Path, snapshot: Snapshot | None, phases: tuple[str, ...], report: Report) -> Mapping[str, Entry]:
    """Read the overlay, by key; a missing file is an empty one, entries that do not fit are left out."""
    if not (root / PATH).exists():
        return {}
    text = read_text(root, PATH, report)
    if text is None or not text.body.strip():
        return {}
    node = read_yaml(text, report)
    if node is None or node.kind == "null":
        return {}
    if node.kind != "list":
        report.add(node.problem(rules.OVERLAY, "a list of entries", "write each entry behind '- '"))
        return {}
    known = {each.key for each in snapshot.plugins} if snapshot else None
    found: dict[str, Entry] = {}
    for item in node.items:
        read = fields_of(item, report)
        entry = _parse(read, phases, report) if read else None
        if entry is None:
            continue
        if entry.key in found:
            what, where = f"'{entry.key}' a second time", f"first in line {found[entry.key].place.line}"
            report.add(rules.OVERLAY.at(entry.place, what, f"one entry a plugin, {where}", "keep one of the two"))
        elif known is not None and entry.key not in known:
            expected = f"a plugin of the snapshot{nearest(entry.key, known)}"
            report.add(rules.OVERLAY.at(entry.place, f"'{entry.key}'", expected, "correct the key or remove the entry"))
        else:
            found[entry.key] = entry
    return found


def _parse(read: Fields, phases: tuple[str, ...], report: Report) -> Entry | None:
    mark = len(report.problems)
    entry = Entry(
        read.text("key", limit=280),
        read.choices("phases", phases),
        read.numbers("factors", low=1, high=12),
        read.text("summary", limit=200),
        read.text("basis", limit=50),
        read.place("key"),
    )
    if entry.basis and not _BASIS.fullmatch(entry.basis):
        fix = "write what the entry rests on"
        report.add(rules.OVERLAY.at(read.place("basis"), f"'{entry.basis}'", "listing, or read@ and a commit", fix))
    read.done()
    return None if report.errors_since(mark) else entry
