"""The pages that list: all plugins, and one marketplace, or what is left of one."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from agentops_showcase import routes
from agentops_showcase.catalog.catalog import Catalog
from agentops_showcase.catalog.component import KINDS
from agentops_showcase.catalog.cost import BUDGET, LISTING, WINDOW, share, together, tokens
from agentops_showcase.catalog.install import add_line, refusal
from agentops_showcase.catalog.marketplace import Folder, Marketplace
from agentops_showcase.catalog.permitted import PATH as SOURCES
from agentops_showcase.catalog.permitted import Installer
from agentops_showcase.catalog.plugin import Plugin
from agentops_showcase.catalog.signs import heuristic
from agentops_showcase.catalog.wording import Reading, phase_names, rows_of
from agentops_showcase.catalog.words import TOKEN
from agentops_showcase.methodology import Methodology
from agentops_showcase.render import Page, render

_SCRIPT = ("distance.js", "list.js")
_STYLE = ("catalog.css",)


def index_page(catalog: Catalog, whole: Methodology, readings: Mapping[str, Reading]) -> Page:
    """Build the list of all plugins."""
    at, snapshot = routes.PLUGINS, catalog.snapshot
    names = phase_names(whole)
    plugins = tuple(sorted(snapshot.plugins, key=lambda each: (each.name.casefold(), each.key)))
    markets = [each for each in snapshot.marketplaces if not each.withdrawn]
    lead = (
        f"{_listings(len(plugins))} of {_count(len(markets), 'marketplace', 'marketplaces')}, as facts. "
        "The bar shows how much of a 40\u00a0% budget each takes before it has done anything."
    )
    return Page(
        route=at,
        title="Plugins",
        description=f"{_listings(len(plugins))} with install lines, licences, costs and what runs unasked.",
        kind="plugins",
        section="plugins",
        label=_label(catalog),
        head=render("plain_head.html", title="Plugins", lead=lead),
        body=render(
            "catalog_index.html",
            rows=rows_of(plugins, readings, catalog, names, at),
            phases=tuple(names.items()),
            markets=[each.repository for each in markets],
        ),
        after=render(
            "catalog_index_after.html",
            markets=[
                (each.repository, catalog.addresses.marketplaces[each.repository].href_from(at), _gist(each))
                for each in snapshot.marketplaces
            ],
        ),
        source=SOURCES,
        css=_STYLE,
        js=_SCRIPT,
        search=(lead, "catalog marketplace install"),
    )


def marketplace_page(
    market: Marketplace,
    plugins: tuple[Plugin, ...],
    trees: tuple[Folder, ...],
    catalog: Catalog,
    whole: Methodology,
    readings: Mapping[str, Reading],
) -> Page:
    """Build the page of one marketplace from its own plugins and folders."""
    at = catalog.addresses.marketplaces[market.repository]
    lead = _lead(market, len(plugins), trees)
    count = "withdrawn marketplace" if market.withdrawn else "marketplace"
    return Page(
        route=at,
        title=f"{market.repository}, {count}",
        description=_short(f"{market.repository}: {lead}"),
        kind="marketplace",
        section="plugins",
        trail=(("Plugins", routes.PLUGINS),),
        label=_label(catalog),
        head=render("catalog_marketplace_head.html", repository=market.repository, sentence=lead, facts=_facts(market)),
        body=_tree(market, trees, catalog) if market.withdrawn else _plugins(market, plugins, catalog, whole, readings),
        source=SOURCES,
        css=_STYLE,
        js=() if market.withdrawn else _SCRIPT,
        search=(lead, market.name),
    )


def _plugins(
    market: Marketplace,
    plugins: tuple[Plugin, ...],
    catalog: Catalog,
    whole: Methodology,
    readings: Mapping[str, Reading],
) -> str:
    costs = [cost for each in plugins if (cost := readings[each.key].cost)]
    total, names = together(costs), phase_names(whole)
    at = catalog.addresses.marketplaces[market.repository]
    everything = {
        "count": len(costs),
        "always": f"{total.always:,}",
        "share": share(total.always, WINDOW),
        "budget_share": share(total.always, BUDGET),
        "listing": f"{total.listing:,}",
    }
    return render(
        "catalog_marketplace.html",
        reason=refusal(market),
        add=add_line(market),
        name=market.name,
        total=everything if len(costs) > 1 else None,
        window=f"{WINDOW:,}",
        listing=f"{LISTING:,}",
        badge=heuristic(None),
        rows=rows_of(plugins, readings, catalog, names, at),
        phases=tuple(names.items()),
    )


def _tree(market: Marketplace, trees: tuple[Folder, ...], catalog: Catalog) -> str:
    installer = next((each.installer for each in catalog.permitted if each.repository == market.repository), None)
    base = routes.forge(market.repository, "", market.commit) if market.commit else ""
    last = f" The last one, of {market.last_date}, listed {market.listed:,}." if market.last_date else ""
    kinds = sorted({each.kind for each in trees}, key=list(KINDS).index)
    without = [KINDS[kind][1] for kind in kinds if installer and kind not in installer.kinds]
    return render(
        "catalog_tree.html",
        withdrawn=f"The repository deleted its marketplace file, so there are no plugins to install by name.{last} "
        "What follows is what the repository holds now.",
        lines=_lines(installer, trees) if installer else (),
        basis=installer.basis if installer else "",
        without=" or ".join(filter(None, (", ".join(without[:-1]), *without[-1:]))),
        folders=[
            (
                each.name,
                f"{base}/{quote(each.path)}" if base else None,
                KINDS[each.kind][0],
                f"{each.count:,}",
                f"{each.size:,}",
                f"{tokens(each.always):,}",
                f"{tokens(each.largest):,}",
                f"{tokens(each.use):,}",
            )
            for each in trees
        ],
    )


def _lines(installer: Installer, trees: tuple[Folder, ...]) -> tuple[str, ...]:
    """Spell one example for each kind the installer takes, from the first folder with plain names."""
    found = []
    for kind in installer.kinds:
        for each in trees:
            name = next((name for name in each.names if TOKEN.fullmatch(name)), "")
            if each.kind == kind and name and TOKEN.fullmatch(each.group):
                found.append(f"{installer.command} --{kind} {each.group}/{name}")
                break
    return tuple(found)


def _lead(market: Marketplace, plugins: int, trees: tuple[Folder, ...]) -> str:
    if not market.withdrawn:
        named = f" under the name {market.name}" if market.name else ", without a name of its own"
        left = market.listed - plugins
        lost = f" {_listings(left)} could not be used." if left > 0 else ""
        return f"{_count(plugins, 'plugin', 'plugins')}{named}.{lost}"
    components = sum(each.count for each in trees)
    return f"No longer a marketplace: {components:,} components in {_count(len(trees), 'folder', 'folders')}."


def _facts(market: Marketplace) -> list[tuple[str, str, str | None]]:
    tree = routes.forge(market.repository, "", market.commit) if market.commit else None
    return [
        ("Repository", market.repository, routes.forge(market.repository)),
        ("Licence", market.licence or "not stated", None),
        ("Commit", market.commit[:12] or "unknown", tree),
        ("Changed", market.date or "unknown", None),
    ]


def _gist(market: Marketplace) -> str:
    if market.withdrawn:
        return "withdrawn, shown as a tree of components"
    return f"{_listings(market.listed)}, changed {market.date}" if market.date else _listings(market.listed)


def _label(catalog: Catalog) -> str:
    return f"Snapshot {catalog.date}" if catalog.date else ""


def _listings(number: int) -> str:
    return _count(number, "listing", "listings")


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _short(text: str) -> str:
    return text if len(text) <= 155 else text[:154] + "…"
