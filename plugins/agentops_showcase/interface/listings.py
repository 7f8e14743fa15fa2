"""Plugins and marketplaces as plain data: facts of a snapshot, and what we add in our own words."""

from __future__ import annotations

from collections.abc import Mapping

from agentops_showcase.catalog import Catalog, Component, Entry, Install, Plugin, Source, cost_of, install_of
from agentops_showcase.catalog.component import KINDS
from agentops_showcase.catalog.marketplace import Folder
from agentops_showcase.catalog.plugin import DECLARES, LICENCE_FROM, SOURCE_KINDS, STATES, VERSION_FROM
from agentops_showcase.interface.dataset import Dataset, State, dataset
from agentops_showcase.interface.forms import flag, link, maybe, record, series, text, whole, word

_STATED = "null where it does not say"

_SOURCE = record(
    "Where the plugin is.",
    {
        "kind": word("How a client gets it.", SOURCE_KINDS),
        "path": maybe(text(f"The path in the repository, {_STATED}.")),
        "repository": maybe(text("Another repository, owner/name, null when it is none.")),
        "where": maybe(text("Another address or a package, as the listing spells it, null when it is none.")),
        "ref": maybe(text(f"The branch or tag, {_STATED}.")),
        "pin": maybe(text(f"The commit that the listing fixes, {_STATED}.")),
    },
)
_COMPONENT = record(
    "Something the plugin brings.",
    {
        "kind": word("What it is.", KINDS),
        "name": text("Its name."),
        "path": text("Its file, inside the plugin."),
        "bytes": whole("The size of that file."),
        "always_characters": whole("Characters in the window before anything is used."),
        "use_characters": whole("Characters it adds when used."),
        "object": maybe(text("The git object of the file, null when it was not read from git.")),
        "details": series("Events of a hook or names of servers.", text("One of them.")),
    },
)
_COST = record(
    "Estimated tokens: characters divided by four.",
    {
        "always": whole("In the window before anything is used."),
        "largest": whole("The largest component when used."),
        "use": whole("All components when used."),
    },
)
_INSTALL = record(
    "How to install it.",
    {
        "lines": series("Lines to type, in order; none when a part of them is no safe name.", text("A line.")),
        "reason": maybe(text("Why there are none, null when there are.")),
    },
)
_OURS = record(
    "What we add after looking at it.",
    {
        "summary": text("What it does, in our words."),
        "phases": series("Phases it may serve.", text("The id of a phase.")),
        "factors": series("Factors it may help with.", whole("The number of a factor.")),
        "basis": text("What that rests on: the listing, or its files at a commit."),
    },
)


def plugins(catalog: Catalog, state: State) -> Dataset:
    """Make the data of every listing in the order of the snapshot; a name in two marketplaces is two items."""
    markets = {each.repository: each for each in catalog.snapshot.marketplaces}
    routes, overlay = catalog.addresses.plugins, catalog.overlay
    return dataset(
        "plugins",
        "Every plugin listing of the snapshot. Names, keywords and licences are the author's; nobody here audits.",
        catalog.snapshot.plugins,
        (
            ("key", text("Its key, owner/repository#name."), lambda each: each.key),
            ("name", text("Its name in the listing."), lambda each: each.name),
            ("marketplace", text("The repository that lists it."), lambda each: each.marketplace),
            ("source", _SOURCE, lambda each: _source(each.source)),
            ("state", word("Whether its files were read.", STATES), lambda each: each.state),
            ("version", maybe(text(f"Its version, {_STATED}.")), lambda each: each.version or None),
            (
                "version_from",
                maybe(word("Where the version stands.", VERSION_FROM)),
                lambda each: each.version_from or None,
            ),
            ("licence", maybe(text(f"Its licence, {_STATED}.")), lambda each: each.licence or None),
            (
                "licence_from",
                maybe(word("Where the licence stands.", LICENCE_FROM)),
                lambda each: each.licence_from or None,
            ),
            ("category", maybe(text(f"Its category, {_STATED}.")), lambda each: each.category or None),
            ("keywords", series("Its keywords.", text("A keyword.")), lambda each: list(each.keywords)),
            ("strict", flag("Whether its own plugin.json is needed."), lambda each: each.strict),
            (
                "declares",
                series("What the listing itself starts.", word("A kind.", DECLARES)),
                lambda each: list(each.declares),
            ),
            ("stale", whole("Paths of the listing that lead nowhere."), lambda each: each.stale),
            (
                "components",
                series("What it brings; empty unless its files were read.", _COMPONENT),
                lambda each: [_component(one) for one in each.components],
            ),
            ("cost", maybe(_COST), _cost),
            ("install", _INSTALL, lambda each: _install(install_of(each, markets[each.marketplace]))),
            ("ours", maybe(_OURS), lambda each: _ours(overlay, each.key)),
            ("page", link("Its page."), lambda each: state.address(routes[each.key])),
        ),
    )


def marketplaces(catalog: Catalog, state: State) -> Dataset:
    """Make the data of every marketplace, by repository."""
    folder = record(
        "A folder of components that no plugin of the listing holds.",
        {
            "name": text("Its name."),
            "path": text("Its path in the repository."),
            "kind": word("What its components are.", KINDS),
            "components": series("The names of its components.", text("A name.")),
            "count": whole("How many there are."),
            "bytes": whole("Their size."),
        },
    )
    snapshot, routes = catalog.snapshot, catalog.addresses.marketplaces
    return dataset(
        "marketplaces",
        "Every marketplace of the snapshot: repositories that list plugins, or once did.",
        snapshot.marketplaces,
        (
            ("repository", text("The repository, owner/name."), lambda each: each.repository),
            ("name", maybe(text("The name in its file, null when it has none.")), lambda each: each.name or None),
            ("path", maybe(text("The path of its file.")), lambda each: each.path or None),
            ("commit", maybe(text("The commit that was read.")), lambda each: each.commit or None),
            ("date", maybe(text("The day of that commit.")), lambda each: each.date or None),
            ("taken", maybe(text("The day it was read.")), lambda each: each.taken or None),
            ("licence", maybe(text(f"The licence of the repository, {_STATED}.")), lambda each: each.licence or None),
            ("listed", whole("Entries of its file."), lambda each: each.listed),
            (
                "plugins",
                whole("Its items in the file of the plugins; less than 'listed' when entries could not be used."),
                lambda each: sum(one.marketplace == each.repository for one in snapshot.plugins),
            ),
            ("withdrawn", flag("Whether the file is gone."), lambda each: each.withdrawn),
            ("last_commit", maybe(text("The last commit that had it.")), lambda each: each.last_commit or None),
            ("last_date", maybe(text("The day of that commit.")), lambda each: each.last_date or None),
            (
                "folders",
                series("Components beside the listing.", folder),
                lambda each: [_folder(one) for one in snapshot.trees if one.marketplace == each.repository],
            ),
            ("page", link("Its page."), lambda each: state.address(routes[each.repository])),
        ),
    )


def _source(source: Source) -> dict[str, object]:
    return {
        "kind": source.kind,
        "path": source.path or None,
        "repository": source.repository or None,
        "where": source.where or None,
        "ref": source.ref or None,
        "pin": source.pin or None,
    }


def _component(component: Component) -> dict[str, object]:
    return {
        "kind": component.kind,
        "name": component.name,
        "path": component.path,
        "bytes": component.size,
        "always_characters": component.always,
        "use_characters": component.use,
        "object": component.object or None,
        "details": list(component.details),
    }


def _cost(plugin: Plugin) -> dict[str, object] | None:
    found = cost_of(plugin)
    return {"always": found.always, "largest": found.largest, "use": found.use} if found else None


def _install(found: Install) -> dict[str, object]:
    return {"lines": [found.add, found.install] if found.install else [], "reason": found.reason or None}


def _ours(overlay: Mapping[str, Entry], key: str) -> dict[str, object] | None:
    entry = overlay.get(key)
    if entry is None:
        return None
    return {
        "summary": entry.summary,
        "phases": list(entry.phases),
        "factors": list(entry.factors),
        "basis": entry.basis,
    }


def _folder(folder: Folder) -> dict[str, object]:
    return {
        "name": folder.name,
        "path": folder.path,
        "kind": folder.kind,
        "components": list(folder.names),
        "count": folder.count,
        "bytes": folder.size,
    }
