"""Read one whole marketplace file of somebody else: its name, its totals, and entry after entry."""

from __future__ import annotations

from collections.abc import Iterable

from agentops_showcase.catalog import rules
from agentops_showcase.catalog.entry import Listed, keywords, parse_entry
from agentops_showcase.catalog.inventory import Facts, Inventory, text
from agentops_showcase.catalog.marketplace import Marketplace
from agentops_showcase.catalog.plugin import Plugin
from agentops_showcase.catalog.words import RESERVED, TOKEN, escapes, invisible, settled
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import Node

ENTRIES = 5_000

_TOTALS = ("totalPlugins", "total_plugins", "pluginCount", "plugin_count")


def base_of(node: Node) -> str:
    """Return the folder that bare paths start from, "" when the file names none that can be used."""
    metadata = node.get("metadata")
    path = text(metadata, "pluginRoot", 300) if metadata else ""
    return "" if escapes(path) or invisible(path) else settled(path)


def token_of(node: Node) -> str:
    """Return the name of a marketplace as its file states it, "" when nobody could read it."""
    name = node.get("name")
    right = name is not None and name.kind == "text" and len(name.text) <= 128 and not invisible(name.text)
    return name.text if name is not None and right else ""


def parse_file(
    node: Node, known: Marketplace, inventory: Inventory | None, report: Report
) -> tuple[Marketplace, tuple[Plugin, ...]] | None:
    """Read a whole marketplace file; `known` holds what other files state about it. None when it is no such file."""
    if node.kind != "map":
        report.add(node.problem(rules.NOT_A_CATALOG, "an object", "put the list under 'plugins' of an object"))
        return None
    entries = node.get("plugins")
    if entries is None or entries.kind != "list":
        found = entries.shown() if entries else "no 'plugins'"
        place = entries.place if entries else node.place
        report.add(rules.NOT_A_CATALOG.at(place, found, "a list under 'plugins'", "add the list of entries"))
        return None
    _check_name(node, known, report)
    _check_whole(node, entries, report)
    market = Marketplace(
        known.repository,
        token_of(node),
        known.path,
        known.commit,
        known.date[:10],
        known.taken,
        known.licence,
        len(entries.items),
    )
    return market, tuple(_plugins(entries.items[:ENTRIES], base_of(node), market, inventory, report))


def _check_name(node: Node, known: Marketplace, report: Report) -> None:
    name = node.get("name")
    if name is None or not TOKEN.fullmatch(token_of(node)):
        place = name.place if name else node.place
        found = name.shown() if name else "no 'name'"
        expected = "letters, digits, '.', '_' and '-'"
        report.add(rules.NO_MARKETPLACE_NAME.at(place, found, expected, "give the marketplace a one-word name"))
    elif name.text in RESERVED and not known.repository.casefold().startswith("anthropics/"):
        report.add(name.problem(rules.RESERVED, "a name that is not reserved", "choose a name of your own"))
    owner = node.get("owner")
    if owner is None or owner.kind != "map":
        place, found = (owner.place, owner.shown()) if owner else (node.place, "no 'owner'")
        report.add(rules.WRONG_TYPE.at(place, found, "an object with 'name'", "add 'owner': {'name': ...}"))


def _check_whole(node: Node, entries: Node, report: Report) -> None:
    count = len(entries.items)
    if not count:
        report.add(entries.problem(rules.EMPTY, "an entry", "add one, or remove the file"))
    if count > ENTRIES:
        found, expected = f"{count:,} entries", f"at most {ENTRIES:,}"
        report.add(rules.TOO_MANY.at(entries.place, found, expected, "split the marketplace"))
    for holder in (node, node.get("metadata")):
        for name in _TOTALS:
            total = holder.get(name) if holder else None
            if total is not None and total.kind == "number" and total.text != str(count):
                found = f"'{name}' of {total.text[:20]}"
                report.add(rules.TOTALS.at(total.place, found, f"{count}, the number of entries", "derive it"))


def _plugins(
    entries: Iterable[Node], base: str, market: Marketplace, inventory: Inventory | None, report: Report
) -> Iterable[Plugin]:
    seen: dict[str, Place] = {}
    for node in entries:
        listed = parse_entry(node, base, report)
        name = listed.name if listed else text(node, "name", 400)
        facts = inventory.take(name) if inventory else None
        if listed is None:
            continue
        place = listed.node.fields["name"].place
        if name in seen:
            found = f"'{name}' a second time, first in line {seen[name].line}"
            report.add(rules.SAME_NAME.at(place, found, "each name once", "rename one of the two"))
            continue
        seen[name] = place
        yield _plugin(listed, facts, market, report)


def _plugin(listed: Listed, facts: Facts | None, market: Marketplace, report: Report) -> Plugin:
    read = facts or Facts(listed.name, "unread")
    state = "external" if listed.source.kind != "local" else "unread" if read.state == "external" else read.state
    if listed.version and read.version and listed.version != read.version:
        found, expected = f"version {listed.version}", f"{read.version}, as plugin.json states"
        place = listed.node.fields["version"].place
        report.add(rules.VERSIONS.at(place, found, expected, "leave the version out of the listing"))
    licences = [(listed.licence, "listing"), (read.licence, "plugin.json")]
    licences += [(market.licence, "repository")] if listed.source.kind == "local" else []
    licence, licence_from = next(((words, where) for words, where in licences if words), ("", ""))
    version = read.version or listed.version
    return Plugin(
        market.repository,
        listed.name,
        listed.source,
        state,
        version,
        ("plugin.json" if read.version else "listing") if version else "",
        licence,
        licence_from,
        listed.category,
        keywords((*listed.keywords, *read.keywords)),
        listed.strict,
        listed.declares,
        read.readme,
        read.stale,
        read.components if state == "read" else (),
    )
