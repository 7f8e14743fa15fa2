"""A study against all published ones: whom it singles out, and what was left in it of another."""

from __future__ import annotations

from agentops_showcase.case_studies.siblings.alike import check_alike
from agentops_showcase.case_studies.siblings.crowd import check_bands, check_crowd
from agentops_showcase.case_studies.siblings.leftover import check_leftover, leavings
from agentops_showcase.case_studies.siblings.rules import RESERVED, RULES
from agentops_showcase.case_studies.siblings.telling import telling
from agentops_showcase.case_studies.study import Study
from agentops_showcase.methodology import Methodology
from agentops_showcase.problems import Report

__all__ = ["RULES", "checked"]

TAKEN = frozenset({"compare", "matrix"})
"""Addresses beside the studies that are no studies."""


def checked(studies: tuple[Study, ...], methodology: Methodology, report: Report) -> tuple[Study, ...]:
    """Report what only shows beside other studies; return those that can have a page.

    Of two studies the later one hears about what they share: drafts after published ones, then by date and id.
    """
    free = tuple(each for each in studies if not _reserved(each, report))
    told = sorted((each for each in free if each.status != "withdrawn"), key=_age)
    published = [each for each in told if each.status == "published"]
    ours = frozenset(_names_of(methodology))
    read = {each.slug: telling(each) for each in told}
    left = {each.slug: leavings(read[each.slug], ours) for each in told}
    for study in told:
        older = [each for each in published if _age(each) < _age(study) and not _cites(study, each)]
        check_bands(study, report)
        check_crowd(study, published, report)
        check_alike(read[study.slug], [read[each.slug] for each in older], report)
        check_leftover(left[study.slug], [(each, left[each.slug]) for each in older], report)
    return free


def _cites(study: Study, other: Study) -> bool:
    """Tell whether a study links another by name, and so may repeat what it says."""
    return f"(study:{other.slug})" in study.document.body


def _age(study: Study) -> tuple[bool, str, str, str]:
    return study.status != "published", study.published, study.id, study.slug


def _reserved(study: Study, report: Report) -> bool:
    if study.slug not in TAKEN:
        return False
    fix = "choose another name for the file and the slug"
    report.add(RESERVED.at(study.place, f"the slug '{study.slug}'", "a name that is free", fix))
    return True


def _names_of(methodology: Methodology) -> list[str]:
    """Return the names that every study may use, because they are those of the method."""
    kinds = (methodology.factors, methodology.laws, methodology.pillars, methodology.patterns, methodology.tiers)
    return [each.name.casefold() for kind in kinds for each in kind] + [methodology.name.casefold()]
