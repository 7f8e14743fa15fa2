"""Words and values that several pages of the catalog show: sentences from counts, rows, links."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.catalog.catalog import Catalog
from agentops_showcase.catalog.component import KINDS, Component
from agentops_showcase.catalog.cost import BUDGET, Cost, cost_of
from agentops_showcase.catalog.inference import inferred
from agentops_showcase.catalog.marketplace import Marketplace
from agentops_showcase.catalog.plugin import Plugin
from agentops_showcase.catalog.signs import meter, phase, sign
from agentops_showcase.catalog.words import WEB
from agentops_showcase.methodology import Methodology
from agentops_showcase.routes import Route

UNKNOWN = {
    "external": "Its files are in another repository, which this snapshot did not read, so its cost is unknown.",
    "unread": "Its files were not read for this snapshot, so its cost is unknown.",
    "missing": "The path that the listing names does not exist at the commit read, so there is nothing to measure.",
}


@dataclass(frozen=True, slots=True)
class Helps:
    """Where a plugin helps, and what that rests on; `guess` when nobody assigned it."""

    phases: tuple[str, ...]
    factors: tuple[int, ...]
    basis: str
    guess: bool


def helps_of(plugin: Plugin, catalog: Catalog) -> Helps:
    """Return the phases and factors of a plugin from the overlay, else guessed, else none."""
    entry = catalog.overlay.get(plugin.key)
    if entry is not None:
        read = "its listing" if entry.basis == "listing" else f"its files at commit {entry.basis[5:][:12]}"
        return Helps(entry.phases, entry.factors, f"Assigned by a maintainer from {read}.", guess=False)
    guess = inferred(plugin)
    if guess is None:
        return Helps((), (), "Not assigned. Nobody looked yet, and its category says too little.", guess=True)
    basis = f"Inferred from its {guess.field} “{guess.word}”. Low confidence: nobody looked."
    return Helps(guess.phases, guess.factors, basis, guess=True)


def counted(components: tuple[Component, ...]) -> str:
    """Say how many components of each kind there are: "2 commands, 3 agents and 1 skill"."""
    counts: Counter[str] = Counter()
    for each in components:
        counts[each.kind] += each.many
    words = [f"{counts[kind]:,} {names[counts[kind] != 1]}" for kind, names in KINDS.items() if counts[kind]]
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What every page says about one plugin, worked out once."""

    cost: Cost | None
    counts: str
    summary: str
    sentence: str
    helps: Helps


def reading_of(plugin: Plugin, catalog: Catalog) -> Reading:
    """Work out cost, counts, sentence and place in the method for one plugin."""
    cost, counts = cost_of(plugin), counted(plugin.components)
    entry = catalog.overlay.get(plugin.key)
    summary = entry.summary if entry is not None else ""
    return Reading(cost, counts, summary, summary or _from_counts(plugin, cost, counts), helps_of(plugin, catalog))


def _from_counts(plugin: Plugin, cost: Cost | None, counts: str) -> str:
    if cost is None:
        return UNKNOWN[plugin.state]
    if not counts:
        return "No component was found in its folder."
    token = "token" if cost.always == 1 else "tokens"
    return f"{counts}; about {cost.always:,} {token} in the window before anything is used."


def place_of(plugin: Plugin, market: Marketplace) -> str:
    """Return the address of the plugin's folder at the commit read, "" when there is none to link."""
    if plugin.source.kind != "local" or not market.commit:
        return ""
    return routes.forge(market.repository, plugin.source.path, market.commit)


def source_of(plugin: Plugin, market: Marketplace) -> tuple[str, str | None]:
    """Return words and address of where the plugin is; only forge and https addresses are linked."""
    source = plugin.source
    if source.kind == "local":
        words = posixpath.join(market.repository, source.path) if source.path else market.repository
        return words, place_of(plugin, market) or routes.forge(market.repository)
    if source.repository:
        words = posixpath.join(source.repository, source.path) if source.path else source.repository
        if source.pin or source.path:
            return words, routes.forge(source.repository, source.path, source.pin or "HEAD")
        return words, routes.forge(source.repository)
    if source.kind == "command":
        return "a command, not repeated here", None
    if source.kind == "npm":
        return f"npm package {source.where}", None
    return source.where, source.where if WEB.fullmatch(source.where) else None


def phase_names(whole: Methodology) -> Mapping[str, str]:
    """Return the name of every phase by its id."""
    return {each.id: each.name for each in whole.phases}


def rows_of(
    plugins: tuple[Plugin, ...], readings: Mapping[str, Reading], catalog: Catalog, names: Mapping[str, str], at: Route
) -> list[tuple[object, ...]]:
    """Return the values of list rows, in the order given."""
    return [_row(each, readings[each.key], catalog, names, at) for each in plugins]


def _row(plugin: Plugin, reading: Reading, catalog: Catalog, names: Mapping[str, str], at: Route) -> tuple[object, ...]:
    cost, helps = reading.cost, reading.helps
    phases = [each for each in helps.phases if each in names]
    signs = [phase(each, names[each]) for each in phases]
    signs += [sign("acts", "runs unasked")] if plugin.hooked else []
    signs += [sign("acts", "reaches out")] if plugin.served else []
    signs += [] if plugin.licence else [sign("doubt", "no licence stated")]
    signs += [] if cost else [sign("unknown", "cost unknown")]
    text = " ".join((plugin.category, *plugin.keywords, reading.summary)).strip()
    return (
        plugin.name,
        catalog.addresses.plugins[plugin.key].href_from(at),
        plugin.marketplace,
        reading.summary or (f"{reading.counts}." if reading.counts else reading.sentence),
        text.lower(),
        "|".join(phases),
        signs,
        plugin.licence,
        "stated" if plugin.licence else "not stated",
        cost.always if cost else "",
        meter(min(100, -(-cost.always * 100 // BUDGET))) if cost else "",
        f"{cost.always:,} {'token' if cost.always == 1 else 'tokens'}" if cost else "unknown",
    )
