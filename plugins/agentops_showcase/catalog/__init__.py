"""The catalog: marketplaces, plugins and components at a date, as facts, and the pages made from them."""

from agentops_showcase.catalog.catalog import (
    Catalog,
    PluginFact,
    catalog_of,
    marketplaces,
    plugin_facts,
    read_catalog,
)
from agentops_showcase.catalog.component import Component
from agentops_showcase.catalog.cost import Cost, cost_of
from agentops_showcase.catalog.install import Install, install_of
from agentops_showcase.catalog.listing import listed, shown
from agentops_showcase.catalog.marketplace import Folder, Marketplace
from agentops_showcase.catalog.overlay import Entry, read_overlay
from agentops_showcase.catalog.pages import pages
from agentops_showcase.catalog.permitted import Permitted, read_permitted
from agentops_showcase.catalog.plugin import Plugin, Source
from agentops_showcase.catalog.rules import RULES
from agentops_showcase.catalog.snapshot import Snapshot, read_snapshot, save_snapshot, write_snapshot
from agentops_showcase.catalog.sync import sync

__all__ = [
    "RULES",
    "Catalog",
    "Component",
    "Cost",
    "Entry",
    "Folder",
    "Install",
    "Marketplace",
    "Permitted",
    "Plugin",
    "PluginFact",
    "Snapshot",
    "Source",
    "catalog_of",
    "cost_of",
    "install_of",
    "listed",
    "marketplaces",
    "pages",
    "plugin_facts",
    "read_catalog",
    "read_overlay",
    "read_permitted",
    "read_snapshot",
    "save_snapshot",
    "shown",
    "sync",
    "write_snapshot",
]
