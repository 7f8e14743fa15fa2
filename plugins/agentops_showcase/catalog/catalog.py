"""The catalog of a site: the snapshot, what we add to it, and where its pages stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from agentops_showcase.catalog.addresses import Addresses, addresses_of
from agentops_showcase.catalog.cost import Cost, cost_of
from agentops_showcase.catalog.install import Install, install_of
from agentops_showcase.catalog.overlay import Entry, read_overlay
from agentops_showcase.catalog.permitted import Permitted, read_permitted
from agentops_showcase.catalog.plugin import Plugin
from agentops_showcase.catalog.snapshot import PATH, Snapshot, read_snapshot
from agentops_showcase.methodology import Methodology
from agentops_showcase.problems import Report
from agentops_showcase.routes import Route


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything the room's pages are made from."""

    snapshot: Snapshot
    overlay: Mapping[str, Entry]
    permitted: tuple[Permitted, ...]
    addresses: Addresses

    @property
    def date(self) -> str:
        """The day of the snapshot."""
        return self.snapshot.date


@dataclass(frozen=True, slots=True)
class PluginFact:
    """What other rooms need of a plugin; `cost` is None when its files were not read."""

    key: str
    name: str
    marketplace: str
    route: Route
    cost: Cost | None
    install: Install
    hooked: bool
    plugin: Plugin

    @property
    def install_lines(self) -> tuple[str, ...]:
        """The lines that install it, the marketplace first; none when it cannot be installed by name."""
        return (self.install.add, self.install.install) if self.install.install else ()

    @property
    def settings(self) -> str:
        """The same as JSON for a settings file."""
        return self.install.settings

    @property
    def always_tokens(self) -> int | None:
        """Tokens in the window before anything is used."""
        return self.cost.always if self.cost else None

    @property
    def on_use_max(self) -> int | None:
        """Tokens of the largest component when it is used."""
        return self.cost.largest if self.cost else None


def catalog_of(
    snapshot: Snapshot, overlay: Mapping[str, Entry] | None = None, permitted: tuple[Permitted, ...] = ()
) -> Catalog:
    """Put a catalog together from values."""
    return Catalog(snapshot, overlay or {}, permitted, addresses_of(snapshot))


def read_catalog(root: Path, whole: Methodology | None, report: Report) -> Catalog | None:
    """Read the catalog of a site; None when it has no snapshot or one that cannot be used."""
    if not (root / PATH).exists():
        return None
    snapshot = read_snapshot(root, report)
    phases = tuple(each.id for each in whole.phases) if whole else ()
    overlay = read_overlay(root, snapshot, phases, report) if whole else {}
    permitted = read_permitted(root, report)
    return None if snapshot is None else catalog_of(snapshot, overlay, permitted)


def plugin_facts(catalog: Catalog) -> Mapping[str, PluginFact]:
    """Return the facts of every plugin by its key."""
    markets = {each.repository: each for each in catalog.snapshot.marketplaces}
    return {
        each.key: PluginFact(
            each.key,
            each.name,
            each.marketplace,
            catalog.addresses.plugins[each.key],
            cost_of(each),
            install_of(each, markets[each.marketplace]),
            each.hooked,
            each,
        )
        for each in catalog.snapshot.plugins
    }


def marketplaces(catalog: Catalog) -> Mapping[str, Route]:
    """Return the address of every marketplace by its repository."""
    return catalog.addresses.marketplaces
