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
from agentops_showcase.catalog.gathering import Commit, gathered, listed_sources, unreached
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
from agentops_showcase.catalog.tree import Tree, tree_of

__all__ = [
    "RULES",
    "Catalog",
    "Commit",
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
    "Tree",
    "catalog_of",
    "cost_of",
    "gathered",
    "install_of",
    "listed",
    "listed_sources",
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
    "tree_of",
    "unreached",
    "write_snapshot",
]
