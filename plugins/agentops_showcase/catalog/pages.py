"""Turn the catalog into pages: the list, one for every marketplace, one for every plugin."""

from __future__ import annotations

from agentops_showcase.catalog.catalog import Catalog
from agentops_showcase.catalog.list_page import index_page, marketplace_page
from agentops_showcase.catalog.marketplace import Folder
from agentops_showcase.catalog.plugin import Plugin
from agentops_showcase.catalog.plugin_page import around, plugin_page
from agentops_showcase.catalog.wording import reading_of
from agentops_showcase.methodology import Methodology
from agentops_showcase.render import Page


def pages(catalog: Catalog, whole: Methodology) -> tuple[Page, ...]:
    """Build every page of the catalog."""
    snapshot = catalog.snapshot
    readings = {each.key: reading_of(each, catalog) for each in snapshot.plugins}
    known = around(catalog, whole, readings)
    plugins: dict[str, list[Plugin]] = {}
    trees: dict[str, list[Folder]] = {}
    for plugin in snapshot.plugins:
        plugins.setdefault(plugin.marketplace, []).append(plugin)
    for folder in snapshot.trees:
        trees.setdefault(folder.marketplace, []).append(folder)
    found = [index_page(catalog, whole, readings)]
    for market in snapshot.marketplaces:
        own, left = tuple(plugins.get(market.repository, ())), tuple(trees.get(market.repository, ()))
        found.append(marketplace_page(market, own, left, catalog, whole, readings))
    found += [plugin_page(each, known) for each in snapshot.plugins]
    return tuple(found)
