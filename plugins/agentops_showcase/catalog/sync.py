"""Read marketplaces from a folder into a snapshot: every file on its own, so that none stops another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from agentops_showcase.catalog import rules
from agentops_showcase.catalog.inventory import Inventory, parse_inventory, text
from agentops_showcase.catalog.licences import CLOSED
from agentops_showcase.catalog.marketplace import Folder, Marketplace
from agentops_showcase.catalog.plugin import Plugin
from agentops_showcase.catalog.snapshot import Snapshot, snapshot_of
from agentops_showcase.catalog.whole_file import parse_file, token_of
from agentops_showcase.catalog.words import COMMIT, DAY, REPOSITORY, escapes, invisible, plain
from agentops_showcase.problems import Level, Place, Problem, Report
from agentops_showcase.sources import Node, read_json, read_text
from agentops_showcase.sources import rules as source_rules

FINDINGS = 200
STANDARD = ".claude-plugin/marketplace.json"

_AT_HEAD = ".components-at-head.json"

_FILE = re.compile(r"[A-Za-z0-9-]+__[A-Za-z0-9._-]+\.json")


@dataclass(frozen=True, slots=True)
class _Found:
    """What one repository contributes."""

    marketplace: Marketplace
    plugins: tuple[Plugin, ...] = ()
    folders: tuple[Folder, ...] = ()


def sync(
    folder: Path,
    only: tuple[str, ...],
    report: Report,
    previous: Snapshot | None = None,
    keep: tuple[str, ...] = (),
) -> Snapshot:
    """Read the marketplace files of a folder, all or only the repositories named, into a snapshot.

    A file that cannot be used, or whose licence turned closed, keeps its state of the previous snapshot; so do the
    repositories to `keep`, about which nothing is said.
    """
    stated = _stated(folder, report)
    names = {each.name for each in folder.glob("*.json")} | {name for name, each in stated.items() if _gone(each)}
    names |= {each.name.replace(_AT_HEAD, ".json") for each in folder.glob(f"inventory/*{_AT_HEAD}")}
    files = {each[:-5].replace("__", "/", 1): each for each in sorted(names) if _FILE.fullmatch(each)}
    for missing in sorted(set(only) - set(files)):
        fix = "check the spelling, owner/repository"
        report.add(rules.MISSING.at(Place(str(folder.name)), missing, "a file owner__repository.json", fix))
    found = [kept for each in keep if each not in files and (kept := _last(each, previous))]
    for repository, name in files.items():
        if not only or repository in only:
            own = Report()
            last = previous.marketplace(repository) if previous else None
            one = _one(folder, repository, name, stated.get(name), last, own)
            free = _free(one, last, name, stated.get(name), own)
            found += [kept] if (kept := one if free else _kept(repository, name, previous, own)) else []
            _pass_on(own, name, report)
    return snapshot_of(
        max((each.marketplace.taken for each in found), default=""),
        (each.marketplace for each in found),
        (plugin for each in found for plugin in each.plugins),
        (tree for each in found for tree in each.folders),
    )


def _gone(stated: Node) -> bool:
    return bool(text(stated, "problem", 300))


def _free(found: _Found | None, last: Marketplace | None, name: str, stated: Node | None, report: Report) -> bool:
    """Tell whether something was read that may be used; a licence that closed or vanished is reported."""
    if found is None:
        return False
    seen, before = found.marketplace.licence, last.licence if last else ""
    lost = stated is not None and "license" in stated.fields and not seen and bool(before)
    if not lost and not CLOSED.search(seen):
        return True
    fix = "ask the owner, or set 'permitted: false' in catalog/sources.yml"
    expected = f"a licence file, as before ({before})" if lost else "a licence that permits reading"
    report.add(rules.CLOSED.at(Place(name), seen or "no licence", expected, fix))
    return False


def _kept(repository: str, name: str, previous: Snapshot | None, report: Report) -> _Found | None:
    """Return the last state of a repository that cannot or may not be read today, and say so."""
    last = _last(repository, previous)
    if last is not None:
        what = f"the state of {last.marketplace.date or 'an unknown day'}"
        report.add(rules.KEPT.at(Place(name), what, "a state that can be read today", "mend the file and run again"))
    return last


def _last(repository: str, previous: Snapshot | None) -> _Found | None:
    last = previous.marketplace(repository) if previous else None
    if previous is None or last is None:
        return None
    plugins = tuple(each for each in previous.plugins if each.marketplace == repository)
    return _Found(last, plugins, tuple(each for each in previous.trees if each.marketplace == repository))


def _pass_on(own: Report, name: str, report: Report) -> None:
    """Pass on the findings of one file, errors first, at most as many as a person would read."""
    rank = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}
    ordered = sorted(own.problems, key=lambda each: (rank[each.level], each.place))
    report.problems += ordered[:FINDINGS]
    if len(ordered) > FINDINGS:
        found, fix = f"{len(ordered):,} findings", "mend these first"
        report.problems.append(rules.TOO_MANY.at(Place(name), found, f"at most {FINDINGS} are listed", fix))


def _one(
    folder: Path, repository: str, name: str, stated: Node | None, last: Marketplace | None, report: Report
) -> _Found | None:
    if stated is not None and _gone(stated):
        fix = "open the repository; correct catalog/sources.yml, or run again"
        expected = "a repository and a marketplace file that can be read"
        report.add(rules.UNREACHED.at(Place(name), text(stated, "problem", 300), expected, fix))
        return None
    inventory = _inventory(folder, f"inventory/{name}", repository, report)
    head = _inventory(folder, f"inventory/{name.removesuffix('.json')}{_AT_HEAD}", repository, report)
    if head is not None and last is not None and not (folder / name).exists():
        return _left(last, head)
    known = _facts_of(repository, stated, inventory)
    body = read_text(folder, name, report)
    if body is None:
        return None
    own = Report()
    node = read_json(body, own)
    report.problems += [_translated(each) for each in own.problems]
    if not REPOSITORY.fullmatch(repository):
        report.add(rules.MISSING.at(Place(name), repository, "owner/repository", "rename the file"))
        return None
    if head is not None and not head.path and _later(head.date, known.date):
        return _withdrawn(node, known, head)
    read = parse_file(node, known, inventory, report) if node is not None else None
    return _Found(*read) if read else None


def _translated(problem: Problem) -> Problem:
    """Say a finding about notation in the words of this room; a doubled key is common and survivable."""
    twice = problem.code == source_rules.DUPLICATE.code
    rule = rules.TWICE if twice else rules.NOT_A_CATALOG
    return rule.at(problem.place, problem.found, problem.expected, problem.fix)


def _inventory(folder: Path, path: str, repository: str, report: Report) -> Inventory | None:
    if not (folder / path).is_file():
        return None
    own = Report()
    text = read_text(folder, path, own)
    node = read_json(text, own) if text else None
    for each in own.problems:
        report.add(rules.INVENTORY.at(each.place, each.found, each.expected, each.fix))
    return parse_inventory(node, repository, report) if node is not None and node.kind == "map" else None


def _stated(folder: Path, report: Report) -> dict[str, Node]:
    """Read which commit each file was taken from."""
    if not (folder / "SOURCES.json").is_file():
        return {}
    own = Report()
    body = read_text(folder, "SOURCES.json", own)
    node = read_json(body, own) if body else None
    for each in own.problems:
        report.add(rules.UNREADABLE.at(each.place, each.found, each.expected, each.fix))
    entries = node.get("entries") if node is not None else None
    items = [each for each in entries.items if each.kind == "map"] if entries else []
    return {text(each, "file", 300): each for each in items}


def _facts_of(repository: str, stated: Node | None, inventory: Inventory | None) -> Marketplace:
    """Join what the two files of facts state; the file of commits comes first."""
    spare = inventory or Inventory()

    def first(name: str, other: str, limit: int = 64) -> str:
        return (text(stated, name, limit) if stated else "") or other

    commit, path = first("commit", spare.commit), first("path", STANDARD, 300)
    day = first("commit_date", spare.date)
    taken = first("date_taken", spare.taken)
    return Marketplace(
        repository,
        "",
        STANDARD if escapes(path) or invisible(path) else path,
        commit if COMMIT.fullmatch(commit) else "",
        day if _moment(day) else "",
        taken if DAY.fullmatch(taken) else "",
        plain(first("license", spare.licence, 200), 120),
    )


def _moment(spelt: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(spelt)
    except ValueError:
        return None
    return found if found.tzinfo else found.astimezone()


def _later(one: str, other: str) -> bool:
    first, second = _moment(one), _moment(other)
    return first is not None and (second is None or first > second)


def _left(last: Marketplace, head: Inventory) -> _Found:
    """Say that a marketplace file is gone which the previous snapshot still had, or already missed."""
    commit, date = (last.last_commit, last.last_date) if last.withdrawn else (last.commit, last.date)
    known = replace(last, commit=commit, date=date)
    found = _withdrawn(None, known, head)
    return replace(found, marketplace=replace(found.marketplace, name=last.name, listed=last.listed))


def _withdrawn(node: Node | None, known: Marketplace, head: Inventory) -> _Found:
    plugins = node.get("plugins") if node else None
    market = Marketplace(
        known.repository,
        token_of(node) if node else "",
        "",
        head.commit if COMMIT.fullmatch(head.commit) else "",
        head.date[:10],
        head.taken if DAY.fullmatch(head.taken) else known.taken,
        head.licence or known.licence,
        len(plugins.items) if plugins else 0,
        withdrawn=True,
        last_commit=known.commit,
        last_date=known.date[:10],
    )
    return _Found(market, (), head.folders)
