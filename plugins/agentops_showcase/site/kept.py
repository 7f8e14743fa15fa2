"""What is added to finished pages: editions, corrections, citations, and data for others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from agentops_showcase import (
    case_studies,
    editions,
    interface,
    routes,
)
from agentops_showcase.names import Names
from agentops_showcase.problems import Report
from agentops_showcase.readers import cite, text_by, work_of
from agentops_showcase.render import Asset, Page
from agentops_showcase.render.page import Link
from agentops_showcase.settings import Settings
from agentops_showcase.site.expanded import unsure_kinds
from agentops_showcase.site.found import Sources


def with_editions(
    root: Path, found: Sources, settings: Settings, pages: list[Page], names: Names, report: Report
) -> tuple[list[Page], list[Asset], editions.State | None]:
    """Add the frozen pages, the corrections and the citations; what a page says itself must be finished before."""
    whole = found.whole
    if whole is None:
        return pages, [], None
    state = editions.State(whole.edition, editions.sheets_of(pages, names, whole.edition), found.frozen)
    editions.check_listed(whole.edition, state.today, report)
    errata = editions.read_errata(root, names, state.numbers, unsure_kinds(whole), report)
    assets = list(editions.feeds(errata, state, whole.name, text_by(whole), settings.url))
    kept = editions.addresses_to_cite(state)
    result = []
    for page in pages:
        if page.route == routes.ERRATA:
            page = replace(page, body=editions.listed(errata, feeds=bool(assets)))
        foot = editions.corrected(page.route, errata)
        method = editions.belongs(page, whole.edition)
        work = work_of(page, whole, found.studies, kept.get(page.route, page.route), settings.url, method=method)
        shown, beside = cite(work) if work else ("", ())
        assets += beside
        result.append(replace(page, foot=foot + shown) if foot or shown else page)
    lineage = next((page.route for page in pages if page.route == routes.LINEAGE), None)
    result += editions.frozen_pages(state, whole.name, lineage, errata)
    return result, assets, state


def data_of(
    found: Sources, settings: Settings, cited: Mapping[str, list[Link]]
) -> tuple[interface.State, tuple[interface.Dataset, ...]]:
    """Make the data for other programs, and the state that every file of it names."""
    whole = found.whole
    edition = whole.edition if whole else None
    state = interface.State(
        settings.url,
        edition.number if edition else "",
        edition.date if edition else "",
        found.catalog.date if found.catalog else "",
        settings.licence,
    )
    sets = (
        interface.datasets(
            whole, found.catalog, found.flows, case_studies.public(found.studies), found.lineage, cited, state
        )
        if whole
        else ()
    )
    return state, sets


def study_files(found: Sources, settings: Settings) -> tuple[Asset, ...]:
    """Make the files about all case studies: spreadsheets, feeds, and what the page that compares two reads."""
    whole, told, public = found.whole, found.studies, case_studies.public(found.studies)
    if not whole or not told:
        return ()
    return (
        case_studies.compare_data(told, whole),
        *case_studies.spreadsheets(public, whole, settings.url),
        *case_studies.feeds(public, whole.name, text_by(whole), settings.url),
    )
