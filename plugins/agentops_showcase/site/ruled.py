"""Every rule that a site is held to."""

from __future__ import annotations

from agentops_showcase import (
    blog,
    case_studies,
    catalog,
    drawings,
    editions,
    glossary,
    lineage,
    methodology,
    selfcheck,
    sources,
    talks,
    workflows,
)
from agentops_showcase.case_studies import anonymity
from agentops_showcase.problems import Rule

RULES: tuple[Rule, ...] = (
    *sources.RULES,
    *methodology.RULES,
    *lineage.RULES,
    *glossary.RULES,
    *drawings.RULES,
    *catalog.RULES,
    *workflows.RULES,
    *case_studies.RULES,
    *anonymity.RULES,
    *selfcheck.RULES,
    *blog.RULES,
    *talks.RULES,
    *editions.RULES,
)
