"""`showcase catalog sync`, `list` and `show`."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from agentops_showcase import catalog, routes
from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.adapters.forge import Limits
from agentops_showcase.adapters.marketplaces import lay_out
from agentops_showcase.adapters.report import FORMATS, written
from agentops_showcase.catalog import Snapshot
from agentops_showcase.catalog.permitted import PATH
from agentops_showcase.catalog.snapshot import PATH as SNAPSHOT
from agentops_showcase.catalog.words import DAY
from agentops_showcase.problems import Level, Report, counted, inert, nearest


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the parser."""
    top = commands.add_parser(
        "catalog",
        help="read marketplaces into the snapshot, and look at it",
        epilog="example: showcase catalog list --json",
    )
    inner = top.add_subparsers(dest="catalog_command", required=True, metavar="COMMAND")
    sync = inner.add_parser(
        "sync",
        help="read marketplaces into catalog/snapshot.json",
        description="Read marketplaces into catalog/snapshot.json: with --from those of a folder, without it the "
        "permitted ones of catalog/sources.yml over the network.",
        epilog="example: showcase catalog sync --from marketplaces --only owner/repo,owner/other",
    )
    sync.add_argument("--from", dest="folder", type=Path, metavar="DIR", help="a folder of <owner>__<repo>.json files")
    sync.add_argument("--only", metavar="OWNER/REPO[,...]", help="read these marketplaces alone")
    sync.add_argument("--date", default="", metavar="DAY", help="the day of this state (default: that of each commit)")
    sync.add_argument(
        "--forge", default="", metavar="ADDRESS", help="where owner/repo is found, https:// or file:// (a mirror)"
    )
    sync.add_argument(
        "--timeout", type=float, default=300, metavar="SECONDS", help="how long one repository may take (300)"
    )
    sync.add_argument("--format", choices=FORMATS, default="text", help="how findings are printed")
    sync.add_argument("--notes", action="store_true", help="print notes too, which only inform")
    sync.set_defaults(run=run_sync)
    listing = inner.add_parser("list", help="list every plugin", epilog="example: showcase catalog list --json")
    listing.add_argument("--json", action="store_true", help="print JSON")
    listing.set_defaults(run=run_list)
    show = inner.add_parser(
        "show",
        help="show the facts of one plugin",
        epilog="example: showcase catalog show 'wshobson/agents#unit-testing'",
    )
    show.add_argument("key", metavar="KEY", help="owner/repo#name")
    show.add_argument("--json", action="store_true", help="print JSON")
    show.set_defaults(run=run_show)


def run_sync(chosen: argparse.Namespace) -> int:
    """Read marketplaces; write the snapshot with every good record; 1 when something was left out."""
    root = chosen.root.resolve()
    only = tuple(each.strip() for each in (chosen.only or "").split(",") if each.strip())
    report, previous = Report(), catalog.read_snapshot(root, Report())
    if chosen.folder is None:
        snapshot = _over_network(chosen, root, only, report, previous)
    else:
        if chosen.date or chosen.forge:
            raise FailureError("--date and --forge are for reading over the network; leave them out behind --from")
        folder = chosen.folder if chosen.folder.is_absolute() else Path.cwd() / chosen.folder
        if not folder.is_dir():
            raise FailureError(f"{chosen.folder}: no such folder; name one with marketplace files behind --from")
        snapshot = catalog.sync(folder, only, report, previous)
    if snapshot is None or not snapshot.marketplaces:
        sys.stdout.write(written(report.sorted(), chosen.format))
        raise FailureError(f"{chosen.folder or PATH}: nothing could be read; the snapshot is as it was")
    changed = catalog.save_snapshot(root, snapshot)
    found = [each for each in report.sorted() if chosen.notes or each.level is not Level.NOTE]
    sys.stdout.write(written(found, chosen.format, colour=sys.stdout.isatty()))
    print(
        f"{counted(len(snapshot.marketplaces), 'marketplace')}, {counted(len(snapshot.plugins), 'plugin')}, "
        f"{'snapshot written' if changed else 'nothing changed'}",
        file=sys.stderr,
    )
    return 1 if any(each.level is Level.ERROR for each in found) else 0


def _over_network(
    chosen: argparse.Namespace, root: Path, only: tuple[str, ...], report: Report, previous: Snapshot | None
) -> Snapshot | None:
    """Bring the permitted sources into a folder of a moment and read that; None when none could be read."""
    if chosen.date and not DAY.fullmatch(chosen.date):
        raise FailureError(f"--date {chosen.date}: not a day; write it as 2026-01-31")
    if previous is None and (root / SNAPSHOT).exists():
        raise FailureError(f"{SNAPSHOT} cannot be read, so no last state could be kept; mend it or remove it")
    every = catalog.read_permitted(root, report)
    if report.problems or not every:
        sys.stdout.write(written(report.sorted(), chosen.format))
        raise FailureError(f"{PATH}: no usable list of marketplaces; mend it, or name a folder with --from DIR")
    open_ones = {each.repository for each in every if each.permitted}
    for missing in (each for each in only if each not in open_ones):
        raise FailureError(f"{missing} is not among the permitted marketplaces of {PATH}")
    wanted = [each for each in every if each.repository in (only or open_ones)]
    keep = tuple(each.repository for each in every if each not in wanted)
    with tempfile.TemporaryDirectory(prefix="showcase-") as place:
        folder, limits = Path(place) / "marketplaces", Limits(seconds=chosen.timeout)
        read = lay_out(wanted, folder, chosen.forge or routes.forge(""), chosen.date, _say, limits)
        snapshot = catalog.sync(folder, (), report, previous, keep)
    return snapshot if read else None


def _say(words: str) -> None:
    print(inert(words), file=sys.stderr, flush=True)


def _snapshot(root: Path) -> Snapshot:
    report = Report()
    snapshot = catalog.read_snapshot(root.resolve(), report)
    if snapshot is None:
        raise FailureError(
            "no usable catalog/snapshot.json; write one with: showcase catalog sync --from DIR\n"
            + written(report.sorted(), "text").rstrip()
        )
    return snapshot


def run_list(chosen: argparse.Namespace) -> int:
    """Print a row for every plugin."""
    rows = [asdict(each) for each in catalog.listed(_snapshot(chosen.root))]
    if chosen.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    for row in rows:
        print("\t".join("" if value is None else str(value) for value in row.values()))
    return 0


def run_show(chosen: argparse.Namespace) -> int:
    """Print the facts of one plugin."""
    snapshot = _snapshot(chosen.root)
    facts = catalog.shown(snapshot, chosen.key)
    if facts is None:
        hint = nearest(chosen.key, (each.key for each in snapshot.plugins))
        raise FailureError(f"no plugin {chosen.key!r} in the snapshot{hint or '; showcase catalog list names all'}")
    if chosen.json:
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        return 0
    width = max(map(len, facts))
    for name, value in facts.items():
        print(f"{name:<{width}}  {value}")
    return 0
