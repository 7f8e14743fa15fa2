"""Every set of data that a site has, from the values its pages are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agentops_showcase.case_studies import Study
from agentops_showcase.catalog import Catalog
from agentops_showcase.interface.dataset import Dataset, State
from agentops_showcase.interface.flows import workflows_of
from agentops_showcase.interface.listings import marketplaces, plugins
from agentops_showcase.interface.method import claims, factors, laws, patterns, pillars
from agentops_showcase.interface.studies import factors_of, studies_of
from agentops_showcase.lineage import Lineage
from agentops_showcase.lineage.items import SCHEMA, items
from agentops_showcase.methodology import Methodology
from agentops_showcase.render.page import Link
from agentops_showcase.workflows import Workflow


def datasets(
    whole: Methodology,
    catalog: Catalog | None,
    flows: Sequence[Workflow],
    studies: Sequence[Study],
    lineage: Lineage | None,
    cited: Mapping[str, Sequence[Link]],
    state: State,
) -> tuple[Dataset, ...]:
    """Make every set; `cited` names the pages that use a claim. Without a catalogue there is no data about plugins."""
    found: tuple[Dataset, ...] = (
        factors(whole, state),
        laws(whole, state),
        pillars(whole, state),
        patterns(whole, state),
        claims(whole, cited, state),
        workflows_of(flows, state),
        studies_of(studies, state),
        factors_of(studies, whole, state),
    )
    if lineage:
        found += (
            Dataset(
                "lineage", "Every name that the twelve factors had, and where each leads", SCHEMA, tuple(items(lineage))
            ),
        )
    return (*found, plugins(catalog, state), marketplaces(catalog, state)) if catalog else found
