"""The catalog for a terminal: one row a plugin, and every fact of one."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.catalog.cost import cost_of
from agentops_showcase.catalog.install import install_of
from agentops_showcase.catalog.plugin import Plugin
from agentops_showcase.catalog.snapshot import Snapshot
from agentops_showcase.problems import nearest


@dataclass(frozen=True, slots=True)
class Row:
    """One line of `showcase catalog list`; costs are tokens, None when they are unknown."""

    key: str
    name: str
    marketplace: str
    version: str
    licence: str
    category: str
    state: str
    always: int | None
    largest: int | None


def listed(snapshot: Snapshot) -> tuple[Row, ...]:
    """Return one row a plugin, in the order of the snapshot."""
    return tuple(_row(each) for each in snapshot.plugins)


def _row(plugin: Plugin) -> Row:
    cost = cost_of(plugin)
    return Row(
        plugin.key,
        plugin.name,
        plugin.marketplace,
        plugin.version,
        plugin.licence,
        plugin.category,
        plugin.state,
        cost.always if cost else None,
        cost.largest if cost else None,
    )


def closest(snapshot: Snapshot, key: str) -> str:
    """Return ", did you mean ...?" for a key that the snapshot does not have, or nothing."""
    return nearest(key, [each.key for each in snapshot.plugins])


def shown(snapshot: Snapshot, key: str) -> dict[str, object] | None:
    """Return every fact of one plugin as plain values for JSON, None when the snapshot does not have it."""
    plugin = snapshot.plugin(key)
    market = snapshot.marketplace(plugin.marketplace) if plugin else None
    if plugin is None or market is None:
        return None
    cost, lines = cost_of(plugin), install_of(plugin, market)
    source = plugin.source
    return {
        "key": plugin.key,
        "name": plugin.name,
        "marketplace": plugin.marketplace,
        "marketplace_name": market.name,
        "commit": market.commit,
        "date": market.date,
        "state": plugin.state,
        "version": plugin.version,
        "version_from": plugin.version_from,
        "licence": plugin.licence,
        "licence_from": plugin.licence_from,
        "category": plugin.category,
        "keywords": list(plugin.keywords),
        "source": {
            "kind": source.kind,
            "path": source.path,
            "repository": source.repository,
            "where": source.where,
            "ref": source.ref,
            "pin": source.pin,
        },
        "runs_unasked": plugin.hooked,
        "starts_servers": plugin.served,
        "cost": None
        if cost is None
        else {
            "always": cost.always,
            "largest_on_use": cost.largest,
            "all_on_use": cost.use,
            "listing_characters": cost.listing,
            "estimate": "characters / 4",
        },
        "components": [
            {"kind": each.kind, "name": each.name, "path": each.path, "bytes": each.size, "details": list(each.details)}
            for each in plugin.components
        ],
        "install": [lines.add, lines.install] if lines.install else [],
        "no_install": lines.reason,
    }
