"""What the page for speakers lists: everything at once, and every subject with what can be had of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agentops_showcase import routes
from agentops_showcase.render import render
from agentops_showcase.routes import Route
from agentops_showcase.talks.decks import names
from agentops_showcase.talks.picture import picture_route
from agentops_showcase.talks.subject import Subject

_GROUPS = (("factor", "Factors"), ("law", "Laws"), ("pillar", "Pillars"), ("workflow", "Workflows"))


def inserts(subjects: Sequence[Subject]) -> list[tuple[str, str]]:
    """Return what is placed into the text of the page, by name."""
    at = routes.TALKS
    everything = {"zip": routes.TALK_ZIP.href_from(at), "deck": routes.TALK_DECK.href_from(at)}
    groups = [
        {"title": title, "rows": [_row(each, at) for each in subjects if each.kind == kind]}
        for kind, title in _GROUPS
        if any(each.kind == kind for each in subjects)
    ]
    return [
        ("talks-everything", render("talks_everything.html", **everything) if subjects else ""),
        ("talks-list", render("talks_list.html", groups=groups)),
    ]


def _row(subject: Subject, at: Route) -> dict[str, Any]:
    kit = subject.kind in names.KINDS
    key = (subject.kind, subject.key)
    return {
        "numeral": subject.numeral,
        "name": subject.name,
        "line": subject.line,
        "href": routes.talk(*key).href_from(at),
        "deck": names.deck(*key).href_from(at) if kit else None,
        "zip": names.archive(*key).href_from(at) if kit else None,
        "picture": picture_route(subject, "card", "wide", "light", "png").href_from(at),
    }
