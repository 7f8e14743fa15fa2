"""The page of one plugin: what it is, how it is installed, what to know before, what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import quote

from agentops_showcase import routes
from agentops_showcase.catalog.catalog import Catalog
from agentops_showcase.catalog.component import KINDS, Component
from agentops_showcase.catalog.cost import BUDGET, LISTING, WINDOW, Cost, share, tokens
from agentops_showcase.catalog.install import install_of
from agentops_showcase.catalog.marketplace import Marketplace
from agentops_showcase.catalog.overlay import PATH as OVERLAY
from agentops_showcase.catalog.plugin import Plugin
from agentops_showcase.catalog.signs import heuristic, phase, sign, signs_of
from agentops_showcase.catalog.wording import (
    UNKNOWN,
    Helps,
    Reading,
    phase_names,
    place_of,
    source_of,
)
from agentops_showcase.methodology import Methodology
from agentops_showcase.render import Page, render
from agentops_showcase.render.templates import markup
from agentops_showcase.routes import Route

STYLE = ("catalog.css",)
OTHERS = 12
UNBROKEN = 26
_UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class Around:
    """What every plugin page needs and is worked out once."""

    catalog: Catalog
    phases: Mapping[str, str]
    factors: Mapping[int, tuple[str, Route | None]]
    markets: Mapping[str, Marketplace]
    twins: Mapping[str, tuple[Plugin, ...]]
    readings: Mapping[str, Reading]


def around(catalog: Catalog, whole: Methodology, readings: Mapping[str, Reading]) -> Around:
    """Work out what the plugin pages share."""
    twins: dict[str, list[Plugin]] = {}
    for each in catalog.snapshot.plugins:
        twins.setdefault(each.name.casefold(), []).append(each)
    return Around(
        catalog,
        phase_names(whole),
        {each.number: (f"{each.roman} {each.name}", each.route) for each in whole.factors},
        {each.repository: each for each in catalog.snapshot.marketplaces},
        {name: tuple(found) for name, found in twins.items() if len(found) > 1},
        readings,
    )


def plugin_page(plugin: Plugin, known: Around) -> Page:
    """Build the page of one plugin."""
    catalog, market = known.catalog, known.markets[plugin.marketplace]
    at, home = catalog.addresses.plugins[plugin.key], catalog.addresses.marketplaces[market.repository]
    reading = known.readings[plugin.key]
    return Page(
        route=at,
        title=f"{plugin.name}, plugin in {plugin.marketplace}",
        description=_description(plugin, reading),
        kind="plugin",
        section="plugins",
        trail=(("Plugins", routes.PLUGINS), (market.repository, home)),
        label=f"Snapshot {catalog.date}" if catalog.date else "",
        head=render(
            "catalog_plugin_head.html",
            market_href=home.href_from(at),
            repository=market.repository,
            name=plugin.name,
            sentence=reading.sentence,
        ),
        body=_body(plugin, market, reading.cost),
        aside=_aside(plugin, market, reading.helps, known, at),
        source=OVERLAY,
        css=STYLE,
        short=plugin.name,
        search=(f"{plugin.marketplace}: {reading.sentence}", " ".join((plugin.category, *plugin.keywords)).strip()),
    )


def _description(plugin: Plugin, reading: Reading) -> str:
    name = plugin.name if len(plugin.name) <= 50 else plugin.name[:49] + "…"
    said = (
        f"{name} from {plugin.marketplace}: {reading.counts or 'a plugin listing'}. Costs, signals and install lines."
    )
    return said if len(said) <= 155 else said[:154] + "…"


def _body(plugin: Plugin, market: Marketplace, cost: Cost | None) -> str:
    return render(
        "catalog_plugin.html",
        install=install_of(plugin, market),
        commit=market.commit[:12],
        signs=[(sign(each.state, each.words), each.sentence) for each in signs_of(plugin)],
        cost=_cost(cost) if cost else None,
        bar=_bar(_tenths(cost.always), _tenths(cost.largest)) if cost else "",
        swatch_always=swatch("always"),
        swatch_use=swatch("use"),
        window=f"{WINDOW:,}",
        budget=f"{BUDGET:,}",
        listing=f"{LISTING:,}",
        badge=heuristic(None),
        unknown=UNKNOWN.get(plugin.state, ""),
        components=_components(plugin, market),
    )


def _cost(cost: Cost) -> dict[str, object]:
    return {
        "always": f"{cost.always:,}",
        "always_share": share(cost.always, WINDOW),
        "largest": f"{cost.largest:,}",
        "largest_share": share(cost.largest, WINDOW),
        "planned": f"{cost.planned:,}",
        "planned_share": share(cost.planned, WINDOW),
        "over": sign("stop", f"over by {cost.over:,} tokens") if cost.over else "",
        "budget_share": share(cost.planned, BUDGET),
        "use": f"{cost.use:,}",
        "listing": f"{cost.listing:,}",
        "listing_share": share(cost.listing, LISTING),
    }


@cache
def swatch(kind: str) -> str:
    """Draw the swatch of a row in the table below the bar."""
    return markup(render("catalog_swatch.html", kind=kind))


@lru_cache(maxsize=4096)
def _bar(always: int, largest: int) -> str:
    """Draw the bar from tenths of a per cent of the window; a finer drawing could not be seen."""
    segments = [
        {"kind": "always", "percent": always / 10, "label": "Always loaded"},
        {"kind": "use", "percent": largest / 10, "label": "On use, largest component"},
    ]
    title = f"{(always + largest) / 10:.1f}\u00a0% of the window planned; the table below has the numbers"
    return markup(render("catalog_bar.html", segments=segments, title=title))


def _tenths(part: int) -> int:
    """Return tenths of a per cent of the window; what is there is never drawn as nothing."""
    return -(-part * 1000 // WINDOW)


def _components(plugin: Plugin, market: Marketplace) -> list[tuple[object, ...]]:
    place = place_of(plugin, market)
    return [_component(each, place) for each in plugin.components]


def _component(each: Component, place: str) -> tuple[object, ...]:
    one, many, when = KINDS[each.kind]
    name = each.name
    if each.kind == "hook":
        when = f"on {', '.join(each.details[:6])}" if each.details else ""
    elif each.details:
        name = ", ".join(each.details)
    words = many if each.many > 1 else one
    shown = f"/{name}" if each.kind == "command" else name
    return (
        words[0].upper() + words[1:],
        shown,
        len(shown) <= UNBROKEN,
        f"{place}/{quote(each.path)}" if place else None,
        sign("acts", _UNASKED) if each.kind == "hook" else "",
        when,
        f"{each.size:,}",
        f"{tokens(each.always):,}",
        f"{tokens(each.use):,}",
    )


def _aside(plugin: Plugin, market: Marketplace, helps: Helps, known: Around, at: Route) -> str:
    addresses = known.catalog.addresses.plugins
    twins = [each for each in known.twins.get(plugin.name.casefold(), ()) if each is not plugin]
    factors = [known.factors[number] for number in helps.factors if number in known.factors]
    return render(
        "catalog_plugin_aside.html",
        facts=_facts(plugin, market, known.catalog.date),
        others=[(each.marketplace, addresses[each.key].href_from(at)) for each in twins[:OTHERS]],
        phases=[phase(each, known.phases[each]) for each in helps.phases if each in known.phases],
        factors=[(words, route.href_from(at) if route else None) for words, route in factors],
        basis=helps.basis,
    )


def _facts(plugin: Plugin, market: Marketplace, date: str) -> list[tuple[str, str, str | None]]:
    words, href = source_of(plugin, market)
    version = f"{plugin.version} ({plugin.version_from})" if plugin.version else "not stated"
    if not plugin.version and market.commit and plugin.source.kind == "local":
        version = f"{market.commit[:12]} (commit)"
    facts: list[tuple[str, str, str | None]] = [
        ("Version", version, None),
        ("Licence", f"{plugin.licence} ({plugin.licence_from})" if plugin.licence else "not stated", None),
        ("Category", plugin.category or "none", None),
        ("Source", words, href),
    ]
    if plugin.source.ref:
        facts.append(("Branch or tag", plugin.source.ref, None))
    if plugin.source.pin:
        facts.append(("Pinned at", plugin.source.pin[:12], None))
    if plugin.keywords:
        facts.append(("Keywords", ", ".join(plugin.keywords), None))
    if plugin.state == "read":
        facts.append(("README", "yes" if plugin.readme else "none", None))
    if not plugin.strict:
        facts.append(("Defined by", "the listing alone", None))
    if market.date:
        facts.append(("Changed", market.date, None))
    if date:
        facts.append(("Snapshot", date, None))
    return facts
