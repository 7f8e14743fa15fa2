"""A page for everything that can be shown in a talk, and the same for the dialog on the page it is about."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from agentops_showcase import routes
from agentops_showcase.render import Asset, Page, render
from agentops_showcase.routes import Route
from agentops_showcase.talks.decks import names
from agentops_showcase.talks.picture import picture_route
from agentops_showcase.talks.subject import Subject
from agentops_showcase.talks.taking.choice import SIZE, THEME, VIEW, Choice, edition, filled
from agentops_showcase.talks.taking.paste import Taken, notes, plain, tools

CSS = ("talk.css",)
_TITLES = {"factor": "Factor {numeral} in a talk", "law": "Law {numeral} in a talk"}


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a subject: the site's address, the pages there are, and the editions that keep its frames.

    `label` names the edition on every page. `pinned` gives, by kind and key of a subject, the number of the newest
    edition with frames of it.
    """

    site_url: str
    label: str
    there: frozenset[Route]
    pinned: dict[tuple[str, str], str]


def pages(subjects: Iterable[Subject], around: Around) -> tuple[Page, ...]:
    """Build a page for each subject."""
    return tuple(_page(each, around) for each in subjects)


def scripts(subjects: Iterable[Subject], around: Around) -> tuple[Asset, ...]:
    """Make what the dialog on the page of each subject loads: a script, which also loads from disk."""
    return tuple(
        Asset(routes.talk_script(each.kind, each.key), _handed(_tool(each, each.route, around, dialog=True)))
        for each in subjects
    )


def doors(subjects: Iterable[Subject]) -> dict[Route, str]:
    """Return the link on the page of each subject; a script makes it open the dialog."""
    return {each.route: render("talk_door.html", **_door(each)) for each in subjects}


def _door(subject: Subject) -> dict[str, str]:
    key = (subject.kind, subject.key)
    return {"href": routes.talk(*key).href_from(subject.route), "script": routes.talk_script(*key).path}


def _handed(html: str) -> bytes:
    data = json.dumps(html, ensure_ascii=False).replace("<", "\\u003c")
    for mark in ("\u2028", "\u2029"):
        data = data.replace(mark, f"\\u{ord(mark):04x}")
    return f"agentops.talkFound({data});\n".encode()


def title_of(subject: Subject) -> str:
    """Name the page so that no other page of the site is called the same."""
    return f"{subject.title}, in a talk"


def _page(subject: Subject, around: Around) -> Page:
    at = routes.talk(subject.kind, subject.key)
    said = subject.line.rstrip(".")
    return Page(
        route=at,
        title=title_of(subject),
        description=f"{subject.title} for your slides: pictures, decks, code to paste and words to say. {said}."[:170],
        kind="talk",
        section="talks",
        trail=(("Talks", routes.TALKS),),
        label=around.label,
        head=render(
            "talk_head.html",
            over=subject.over,
            title=subject.title,
            line=subject.line,
            href=subject.route.href_from(at),
        ),
        body=_tool(subject, at, around, dialog=False),
        css=CSS,
        js=("talk.js",),
        frames=True,
        search=(f"Slides, pictures and words to say for {subject.title}", f"talk slides deck {subject.kind}"),
    )


def _tool(subject: Subject, at: Route, around: Around, *, dialog: bool) -> str:
    """Render everything that can be taken, for a page at an address."""
    choices = (VIEW, THEME, SIZE, _editions(subject, at, around))
    key = (subject.kind, subject.key)
    kit = subject.kind in names.KINDS
    return render(
        "talk_tool.html",
        level=3 if dialog else 2,
        title=title_of(subject),
        choices=choices,
        single=[each.name for each in choices if len(each.options) == 1],
        shown="{here}{view}/{theme}/",
        frame=filled("{here}{view}/{theme}/", choices),
        alone=_frames(subject, at),
        words=subject.picture.words,
        tools=[_shown(each, at, around, choices) for each in tools(subject, at, around.site_url)],
        plain=[_shown(each, at, around, choices) for each in plain(subject, around.site_url)],
        files=_files(subject, at, kit=kit),
        page=routes.talk(*key).href_from(at),
        talks=routes.TALKS.href_from(at) if routes.TALKS in around.there else None,
        pinned=around.pinned.get(key),
        notes=notes(subject).split("\n\n")[0],
        question=subject.question,
        answer=subject.answer,
        unproven=subject.unproven,
        short=subject.short.absolute(around.site_url),
        dialog=dialog,
    )


def _editions(subject: Subject, at: Route, around: Around) -> Choice:
    live = routes.frame(subject.kind, subject.key)
    number = around.pinned.get((subject.kind, subject.key), "")

    def fills(route: Route, pin: str) -> dict[str, str]:
        return {"frames": route.absolute(around.site_url), "here": route.href_from(at), "pin": pin}

    kept = fills(routes.in_edition(number, live), render("paste_pin.html", number=number)) if number else None
    return edition(fills(live, ""), kept, f"edition {number}")


def _shown(taken: Taken, at: Route, around: Around, choices: Sequence[Choice]) -> dict[str, Any]:
    guide = routes.talk_tool(taken.id)
    return {
        "id": taken.id,
        "tool": taken.tool,
        "how": taken.how,
        "code": taken.code,
        "file": taken.file,
        "first": filled(taken.code or taken.file, choices),
        "guide": guide.href_from(at) if guide in around.there else None,
    }


def _frames(subject: Subject, at: Route) -> list[dict[str, str]]:
    """List the frames for a reader without scripts, who cannot choose."""
    return [
        {"words": f"{view.words}, {theme.words.lower()}", "href": route.href_from(at)}
        for view in VIEW.options
        for theme in THEME.options[:2]
        for route in [routes.frame(subject.kind, subject.key, view.value, theme.value)]
    ]


def _files(subject: Subject, at: Route, *, kit: bool) -> list[dict[str, str]]:
    """List everything that can be downloaded, the whole first."""
    key = (subject.kind, subject.key)
    found: list[tuple[str, Route, str]] = []
    if kit:
        found += [
            ("Everything, works offline", names.archive(*key), "zip"),
            ("Slides, light", names.deck(*key), "pptx"),
            ("Slides, dark", names.deck(*key, "dark"), "pptx"),
            ("Marp deck", names.marp(*key), "md"),
            ("Words to say", names.notes(*key), "md"),
        ]
    for view in ("card", "diagram"):
        for shape, size in (("wide", "16:9"), ("square", "square")):
            for suffix in ("png", "svg"):
                route = picture_route(subject, view, shape, "light", suffix)
                found.append((f"Picture of the {view}, {size}", route, suffix))
    return [{"words": words, "href": route.href_from(at), "suffix": suffix} for words, route, suffix in found]
