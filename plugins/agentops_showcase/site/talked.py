"""What speakers take along, and what stands for a page where it is shared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from agentops_showcase import interface, routes, talks
from agentops_showcase.methodology.shown import edition_label
from agentops_showcase.problems import Report
from agentops_showcase.render import Asset, LateAsset, Page
from agentops_showcase.routes import Route
from agentops_showcase.settings import Settings
from agentops_showcase.site.found import Sources
from agentops_showcase.talks import Card, Picture, Poster, Station, Subject

_LONGEST = 36  # of an address that stands below a card
_OVER = {
    "factor": "Factor",
    "law": "Law",
    "pillar": "Pillar",
    "pattern": "Pattern",
    "workflow": "Workflow",
    "study": "Case study",
    "marketplace": "Marketplace",
}


def pictures_of(subjects: Sequence[Subject], settings: Settings, report: Report) -> tuple[Asset | LateAsset, ...]:
    """Make the pictures of every subject, and say which words do not fit theirs."""
    licence = talks.licence_of_text(settings.licence)
    talks.check_pictures(subjects, settings.url, licence, report)
    return tuple(each for subject in subjects for each in talks.pictures(subject, settings.url, licence))


def kits_of(
    found: Sources,
    subjects: Sequence[Subject],
    frames: Sequence[talks.Frame],
    pictures: Sequence[Asset | LateAsset],
    settings: Settings,
    report: Report,
) -> tuple[Asset | LateAsset, ...]:
    """Make what a speaker takes along of every subject and of the whole, and say which words do not fit a slide."""
    whole = found.whole
    if whole is None or not subjects:
        return ()
    licence = talks.licence_of_text(settings.licence)
    imprint = talks.decks.Imprint(whole.name, edition_label(whole), settings.url, licence)
    talks.decks.check_decks(subjects, imprint, report)
    named = {
        talks.decks.frame_name(each.subject, each.view, theme): each.in_theme(theme)
        for each in frames
        for theme in talks.FRAME_THEMES
    }
    stock = talks.decks.Stock(named, {each.route: each for each in pictures})
    return talks.decks.files(subjects, imprint, found.home.lead if found.home else "", stock)


def cards_of(
    found: Sources, subjects: Sequence[Subject], settings: Settings, pages: Sequence[Page]
) -> tuple[dict[Route, Card], Card | None]:
    """Make the cards of pages, and the one of all others; none on a site without an address, which nobody shares."""
    if not settings.url:
        return {}, None
    licence = talks.licence_of_text(settings.licence)
    posters = {page.route: _poster(page, found, settings, licence) for page in pages if page.kind in _OVER}
    return talks.cards_of(subjects, posters, settings.url, licence), talks.front_card(_front(found, settings, licence))


def shared(cards: Mapping[Route, Card], front: Card | None) -> tuple[LateAsset, ...]:
    """Make the files of all cards."""
    return tuple(each.asset for each in (*cards.values(), *((front,) if front else ())))


def described(
    pages: Sequence[Page], found: Sources, settings: Settings, sets: Sequence[interface.Dataset]
) -> list[Page]:
    """Put into the heads of pages what they are, for programs."""
    dates = {each.route: each.date for each in found.posts}
    dates |= {each.route: each.published for each in found.studies if each.route and each.published}
    licence = routes.LICENCES.get(talks.licence_of_text(settings.licence), "")
    return interface.with_linked_data(pages, (settings.name, settings.url), dates, sets, licence)


def _poster(page: Page, found: Sources, settings: Settings, licence: str) -> Poster:
    over, name, line = _OVER[page.kind], page.title, page.description
    if page.kind == "pattern" and found.whole:
        pattern = next((each for each in found.whole.patterns if each.route == page.route), None)
        line = pattern.gist if pattern else line
    elif page.kind == "study":
        study = next((each for each in found.studies if each.route == page.route), None)
        if study:
            over, line = f"{over} · grade {study.standing}, {study.label}", study.summary
    elif page.kind == "marketplace":
        owner, _, name = page.title.partition(",")[0].partition("/")
        over, name, line = f"{over} · {owner}", name or owner, line.partition(": ")[2] or line
    return Poster(name, line, over, edition=_edition(found), licence=licence, **_address(page.route, settings))


def _front(found: Sources, settings: Settings, licence: str) -> Poster:
    """Say what the whole site is, with the twelve on their track."""
    whole, home = found.whole, found.home
    stations = tuple(Station(each.name, "", each.gate) for each in whole.factors) if whole else ()
    picture = Picture(settings.name, stations) if stations else None
    line = home.lead if home else ""
    words = {"edition": _edition(found), "licence": licence, **_address(routes.HOME, settings)}
    return Poster(settings.name, line, home.hero_title if home else "", picture=picture, **words)


def _edition(found: Sources) -> str:
    return f"{found.whole.name}, Edition {found.whole.edition.number}" if found.whole else ""


def _address(route: Route, settings: Settings) -> dict[str, Any]:
    shown = route if len(route.path) <= _LONGEST else routes.HOME
    return {"address": shown.absolute(settings.url), "scanned": False}
