"""The whole site as one value: read everything, build every page, collect every problem."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from agentops_showcase import (
    blog,
    case_studies,
    directives,
    drawings,
    editions,
    files,
    glossary,
    interface,
    routes,
    rulebook,
    talks,
)
from agentops_showcase.lineage import shown as lineage_shown
from agentops_showcase.lineage.addresses import check_former, forwarding
from agentops_showcase.problems import Problem, Report
from agentops_showcase.render import Asset, LateAsset, Page
from agentops_showcase.render.shell import Chrome
from agentops_showcase.settings import Settings
from agentops_showcase.site import talked
from agentops_showcase.site.checked import check_words
from agentops_showcase.site.expanded import expanded, with_records, with_terms, with_trail
from agentops_showcase.site.found import read
from agentops_showcase.site.kept import data_of, study_files, with_editions
from agentops_showcase.site.made import before_names, home_pages, made_pages, not_found
from agentops_showcase.site.named import chrome_of, names_of
from agentops_showcase.site.ruled import RULES
from agentops_showcase.site.spoken import with_talks


@dataclass(frozen=True, slots=True)
class Site:
    """Pages and files, the frame around them, and what is wrong with the sources."""

    pages: tuple[Page, ...]
    not_found: Page
    assets: tuple[Asset | LateAsset, ...]
    chrome: Chrome
    problems: tuple[Problem, ...]
    state: editions.State | None = None
    subjects: tuple[talks.Subject, ...] = ()
    pinned: tuple[talks.Pinned, ...] = ()


def build(root: Path, settings: Settings) -> Site:
    """Build the site of a folder; never raises for bad input, which becomes problems and missing pages."""
    report = Report()
    found = read(root, report)
    if settings.drafts:
        found = replace(found, studies=case_studies.previewed(found.studies))
    pages = [*made_pages(found), *before_names(found), *rulebook.pages(RULES)]
    pages, spoken = with_talks(pages, found, settings)
    titles = {page.route: page.title for page in pages}
    feeds = blog.feeds(found.posts, titles, settings.name, settings.url)
    chrome = replace(chrome_of(found, settings, pages), feeds=blog.announced(feeds))
    names = names_of(found, pages)
    pages = [*home_pages(found, names), *pages]
    pages = [lineage_shown.with_tables(page, found.lineage, found.former, found.whole, names) for page in pages]
    pages = [case_studies.with_form(page, settings.url, settings.repository) for page in pages]
    if found.whole:
        pages = drawings.on_pages(pages, found.drawings, found.whole, names)
    pages, cited = expanded(pages, names, found, report)
    pages = [with_records(page, found.whole, cited) for page in pages]
    pages = [with_terms(page, found.words, names) for page in pages]
    bodies = [page.document.text.body for page in pages if page.document and page.route != routes.GLOSSARY]
    glossary.check_use(found.words, names, bodies, report)
    state, sets = data_of(found, settings, cited)
    pages = [interface.described(page, sets) for page in pages]
    subjects = talks.subjects(found.talks, found.whole, found.flows, chrome.edition) if found.whole else ()
    pages = [talks.with_oembed(page, talks.described(subjects)) for page in pages]
    frames = talks.frames(subjects, settings.name, settings.url)
    talks.frame_problems(frames, report)
    pages, kept, texts = with_editions(root, found, settings, pages, names, report)
    studies = study_files(found, settings)
    pages = [case_studies.with_feeds(page, studies) for page in pages]
    check_words(root, found.whole, report)
    for exhibit in found.exhibits.found.values():
        directives.check_wording(exhibit.text, 0, found.whole.claims if found.whole else (), report)
    there = {page.route for page in pages}
    lineage_shown.check_places(found.lineage, names, report)
    check_former(found.former, found.lineage, names, there, report)
    cards, front = talked.cards_of(found, subjects, settings, pages)
    chrome = replace(chrome, image=front.image if front else None)
    pages = talked.described(talks.with_cards(pages, cards), found, settings, sets)
    pages = sorted((with_trail(page, there) for page in pages), key=lambda page: page.route)
    snapshot = found.catalog.date if found.catalog else ""
    made = files.files(pages, settings, edition=chrome.edition, snapshot=snapshot)
    made += interface.files(sets, state)
    made += case_studies.files(settings.url) if found.whole else ()
    made += case_studies.form_files(settings.url) if routes.STUDY_GUIDE in there else ()
    made += interface.short_links(found.whole, settings.url, found.flows) if found.whole else ()
    made += forwarding(found.former, found.lineage, names, there, settings.url)
    made += (*talks.embedded(frames, settings.name, settings.url), *talks.pinned(found.pinned))
    made += (*spoken, *feeds, *studies, *found.exhibits.assets, *kept, *files.packaged(settings.assets))
    pictures = talked.pictures_of(subjects, settings, report)
    kits = talked.kits_of(found, subjects, frames, pictures, settings, report)
    late = (*pictures, *kits, *talked.shared(cards, front))
    assets = sorted((*made, *late), key=lambda each: each.route)
    return Site(
        tuple(pages),
        not_found(chrome, found.whole.factors if found.whole else ()),
        tuple(assets),
        chrome,
        report.sorted(),
        texts,
        subjects,
        found.pinned,
    )
