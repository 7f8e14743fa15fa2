"""Everything that was read, before any page is built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from agentops_showcase import (
    blog,
    case_studies,
    catalog,
    documents,
    drawings,
    editions,
    exhibits,
    glossary,
    lineage,
    methodology,
    selfcheck,
    talks,
    workflows,
)
from agentops_showcase.catalog import PluginFact
from agentops_showcase.documents import Written
from agentops_showcase.lineage import Lineage
from agentops_showcase.lineage.addresses import Former, read_former
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.home import Home, read_home
from agentops_showcase.problems import Report


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that was read, before any page is built."""

    whole: Methodology | None
    home: Home | None
    written: tuple[Written, ...]
    catalog: catalog.Catalog | None
    plugins: Mapping[str, PluginFact]
    flows: tuple[workflows.Workflow, ...]
    studies: tuple[case_studies.Study, ...]
    sheet: selfcheck.SelfCheck | None
    posts: tuple[blog.Post, ...]
    lineage: Lineage | None
    former: tuple[Former, ...]
    exhibits: exhibits.Exhibits
    frozen: tuple[editions.Frozen, ...]
    words: glossary.Glossary
    drawings: drawings.Drawings
    pinned: tuple[talks.Pinned, ...] = ()
    talks: tuple[talks.Talk, ...] = ()


def read(root: Path, report: Report) -> Sources:
    """Read and check all sources of a site."""
    whole = methodology.read_methodology(root, report)
    case_studies.check_leaks(root, report)
    listing = catalog.read_catalog(root, whole, report)
    facts = catalog.plugin_facts(listing) if listing else {}
    names = lineage.read_lineage(root, whole, report)
    mark = len(report.problems)
    flows = workflows.read_workflows(root, facts, report)
    frozen = editions.read_editions(root, report)
    titles = None if report.errors_since(mark) else {each.id: each.title for each in flows}
    return Sources(
        whole,
        read_home(root, report),
        documents.read_written(root, report),
        listing,
        facts,
        flows,
        case_studies.read_studies(root, whole, report) if whole else (),
        selfcheck.read_self_check(root, whole, report) if whole else None,
        blog.read_posts(root, report),
        names,
        read_former(root, names, report),
        exhibits.read_exhibits(root, report),
        frozen,
        glossary.read_glossary(root, report),
        drawings.read_drawings(root, whole, report, titles) if whole else drawings.Drawings(),
        talks.read_pinned(root, editions.FOLDER, [each.number for each in frozen], report),
        talks.read_talks(root, whole, flows, report) if whole else (),
    )
