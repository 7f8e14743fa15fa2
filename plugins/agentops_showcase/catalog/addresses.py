"""Where the pages of the catalog stand: every marketplace and plugin gets an address of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.catalog.snapshot import Snapshot
from agentops_showcase.routes import Route, unique_slugs

_TAKEN = frozenset({"index.html", "index.md", "feed.xml"})


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses by repository and by key."""

    marketplaces: Mapping[str, Route]
    plugins: Mapping[str, Route]


def addresses_of(snapshot: Snapshot) -> Addresses:
    """Give every marketplace and plugin an address; names that would share one get a hash each."""
    owners = spelt(each.owner for each in snapshot.marketplaces)
    by_owner: dict[str, list[str]] = {}
    for each in snapshot.marketplaces:
        by_owner.setdefault(each.owner, []).append(each.repo)
    repos = {owner: spelt(names) for owner, names in by_owner.items()}
    where = {each.repository: (owners[each.owner], repos[each.owner][each.repo]) for each in snapshot.marketplaces}
    names: dict[str, list[str]] = {}
    for plugin in snapshot.plugins:
        names.setdefault(plugin.marketplace, []).append(plugin.name)
    slugs = {repository: spelt(found) for repository, found in names.items()}
    return Addresses(
        {repository: routes.marketplace(*place) for repository, place in where.items()},
        {
            each.key: routes.plugin(*where[each.marketplace], slugs[each.marketplace][each.name])
            for each in snapshot.plugins
        },
    )


def spelt(names: Iterable[str]) -> Mapping[str, str]:
    """Spell each name for an address of the catalog; no two are alike."""
    return unique_slugs(list(names), _TAKEN)
