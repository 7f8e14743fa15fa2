"""What speakers take along, and the doors to it on other pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from agentops_showcase import talks
from agentops_showcase.methodology.shown import edition_label
from agentops_showcase.render import Asset, Page
from agentops_showcase.settings import Settings
from agentops_showcase.site.found import Sources
from agentops_showcase.talks import taking


def subjects_of(found: Sources) -> tuple[talks.Subject, ...]:
    """Join the words for talks with what they are about."""
    whole = found.whole
    return talks.subjects(found.talks, whole, found.flows, edition_label(whole)) if whole else ()


def with_talks(pages: Iterable[Page], found: Sources, settings: Settings) -> tuple[list[Page], tuple[Asset, ...]]:
    """Add a page for each subject, and let the page of that subject open the same in a dialog."""
    subjects = subjects_of(found)
    known = {each.route for each in subjects}
    result = [replace(page, frames=True) if page.route in known else page for page in pages]
    label = edition_label(found.whole) if found.whole else ""
    around = taking.Around(settings.url, label, frozenset(page.route for page in result), _pinned(found))
    return [*result, *taking.pages(subjects, around)], taking.scripts(subjects, around)


def _pinned(found: Sources) -> dict[tuple[str, str], str]:
    """Tell which edition is the newest that keeps frames of a subject, by its kind and key."""
    by_age = sorted(found.pinned, key=lambda each: tuple(map(int, each.number.split("."))))
    return {(kind, key): each.number for each in by_age for kind, key, _, _ in each.held}
