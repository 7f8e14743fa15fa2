"""Lay out the marketplaces of catalog/sources.yml as a folder, one repository after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from agentops_showcase.adapters.forge import ForgeError, Limits, bring
from agentops_showcase.catalog import Commit, Permitted, gathered, listed_sources, unreached
from agentops_showcase.publishing import write


def lay_out(
    sources: Sequence[Permitted], folder: Path, base: str, day: str, say: Callable[[str], None], limits: Limits
) -> int:
    """Write the folder that `sync` reads; return how many repositories could be read."""
    (folder / "inventory").mkdir(parents=True)
    entries, read = [], 0
    for at, source in enumerate(sources, 1):
        say(f"[{at}/{len(sources)}] {source.repository} at {source.ref}")
        try:
            with bring(base, source.repository, source.ref, limits) as found:
                commit = Commit(found.commit, found.date, day or _day(found.date))
                entry, files = gathered(source, found.tree, commit)
        except ForgeError as error:
            entry, files = unreached(source.repository, str(error)), {}
        read += "problem" not in entry
        say(f"[{at}/{len(sources)}] {source.repository}: {entry.get('problem') or str(entry['commit'])[:12]}")
        entries.append(entry)
        for name, content in files.items():
            write(folder / name, content)
    write(folder / "SOURCES.json", listed_sources(entries))
    return read


def _day(date: str) -> str:
    """Return the day of a commit; one that lies in the future is a slip or a trick, and counts as today."""
    return min(date[:10], datetime.now(UTC).date().isoformat())
