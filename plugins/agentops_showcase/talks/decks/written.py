"""Decks as text: reveal.js, Slidev and Marp, and the notes of a speaker, from the same slides as the PPTX."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from agentops_showcase import routes
from agentops_showcase.render import render
from agentops_showcase.talks.colours import COLOURS
from agentops_showcase.talks.decks import slides
from agentops_showcase.talks.decks.markdown import comment, inside, items, markdown
from agentops_showcase.talks.decks.slides import OPENING, Imprint
from agentops_showcase.talks.decks.template import LANGUAGE
from agentops_showcase.talks.picture import alt_text
from agentops_showcase.talks.subject import Subject


@dataclass(frozen=True, slots=True)
class Files:
    """Where pictures and frame of a subject lie, seen from the file that shows them, in the theme of that file."""

    track: Callable[[Subject], str]
    diagram: Callable[[Subject], str]
    frame: Callable[[Subject], str]


@dataclass(frozen=True, slots=True)
class Told:
    """What a deck is about: one subject, or all of them with a heading over each section."""

    subjects: tuple[Subject, ...]
    imprint: Imprint
    lead: str

    @property
    def whole(self) -> bool:
        """Whether it has sections and a title of its own."""
        return len(self.subjects) > 1

    @property
    def title(self) -> str:
        """The title of the file."""
        name = self.imprint.name
        return name if self.whole else f"{self.subjects[0].title} · {name}"


def notes(told: Told) -> bytes:
    """Write the notes to read or to print."""
    listed = [
        {
            "title": markdown(each.title),
            "source": told.imprint.source(each),
            **{part: markdown(getattr(each, part)) for part in ("line", "minute", "question", "answer", "unproven")},
        }
        for each in told.subjects
    ]
    title = markdown(told.title)
    return render("deck_notes.md", title=title, source=told.imprint.source(), subjects=listed).encode()


def marp(told: Told, files: Files) -> bytes:
    """Write the deck for Marp, complete with its styles; it needs no HTML."""
    style = "\n".join(f"  {line}" for line in render("deck_marp.css").splitlines())
    return render("deck_marp.md", style=style, subjects=_in_markdown(told, files, html=False), **_shared(told)).encode()


def slidev(told: Told, files: Files) -> bytes:
    """Write the deck for Slidev; its styles lie beside it."""
    shared = _shared(told) | {"foot": inside(_foot(told.imprint, ""))}
    return render("deck_slidev.md", subjects=_in_markdown(told, files, html=True), **shared).encode()


def reveal(told: Told, files: Files, theme: str) -> bytes:
    """Write the deck for reveal.js, to be opened from disk."""
    imprint, sections = told.imprint, _sections(told)
    listed = []
    for each in told.subjects:
        words = _notes_of(each, imprint)
        section, members = sections.get(each, ("", ()))
        listed.append(
            {
                "id": f"{each.kind}-{each.key}",
                "section": section,
                "section_id": routes.slug(section) if section else "",
                "members": [one.title if one.kind == "factor" else f"{one.numeral} {one.name}" for one in members],
                "overview": [f"{one.title}: {one.line}" for one in members],
                "href": imprint.address(each),
                "shown": imprint.address(each).partition("//")[2].rstrip("/"),
                "track": files.track(each),
                "diagram": files.diagram(each),
                "frame": files.frame(each),
                "alt": alt_text(each, "diagram"),
                **{part: getattr(each, part) for part in _PARTS},
                **words,
            }
        )
    return render(
        "deck_reveal.html",
        subjects=listed,
        whole=told.whole,
        language=LANGUAGE,
        theme=theme,
        paper=COLOURS[theme]["paper"],
        title=told.title,
        about=told.lead,
        heading=imprint.name,
        lead=told.lead,
        imprint=_foot(imprint, ""),
        home=imprint.url,
        home_shown=imprint.home,
        opening=[OPENING, imprint.source()],
    ).encode()


_PARTS = ("title", "over", "numeral", "name", "line", "points", "check", "unproven", "question", "answer")


def _notes_of(subject: Subject, imprint: Imprint) -> dict[str, tuple[str, ...]]:
    return {
        "spoken": slides.spoken(subject, imprint),
        "short_notes": slides.points(subject, imprint).notes,
        "picture_notes": slides.diagram(subject, imprint).notes,
        "check_notes": slides.check(subject, imprint).notes,
        "answer_notes": slides.question(subject, imprint).notes,
    }


def _sections(told: Told) -> dict[Subject, tuple[str, tuple[Subject, ...]]]:
    """Return the heading that stands before a subject, with those it stands over; one subject has none."""
    if not told.whole:
        return {}
    grouped = ((heading, tuple(group)) for heading, group in groupby(told.subjects, slides.section_of))
    return {members[0]: (heading, members) for heading, members in grouped}


def _shared(told: Told) -> dict[str, object]:
    return {
        "title": _yaml(told.title),
        "about": _yaml(told.lead),
        "language": LANGUAGE,
        "whole": told.whole,
        "heading": markdown(told.imprint.name),
        "lead": markdown(told.lead),
        "imprint": markdown(_foot(told.imprint, "")),
        "foot": _yaml(_foot(told.imprint, told.imprint.home)),
        "opening": comment((OPENING, told.imprint.source())),
    }


def _in_markdown(told: Told, files: Files, *, html: bool) -> list[dict[str, object]]:
    imprint, sections = told.imprint, _sections(told)
    listed: list[dict[str, object]] = []
    for each in told.subjects:
        section, members = sections.get(each, ("", ()))
        shown = imprint.address(each).partition("//")[2].rstrip("/")
        alt = alt_text(each, "diagram")
        raw = inside if html else markdown  # for what stands in tags of its own
        listed.append(
            {
                "section": markdown(section),
                "members": items(one.title if one.kind == "factor" else f"{one.numeral} {one.name}" for one in members),
                "overview": comment([*(f"{one.title}: {one.line}" for one in members), imprint.source()]),
                "foot": inside(_foot(imprint, shown)) if html else _yaml(_foot(imprint, shown)),
                "track": files.track(each),
                "diagram": files.diagram(each),
                "frame": files.frame(each),
                "alt": raw(alt),
                "over": raw(each.over),
                "title": raw(each.title),
                "points": items(each.points),
                "check": items(each.check),
                **{part: markdown(getattr(each, part)) for part in ("numeral", "name", "line", "unproven")},
                **{part: markdown(getattr(each, part)) for part in ("question", "answer")},
                **{name: comment(words) for name, words in _notes_of(each, imprint).items()},
            }
        )
    return listed


def _yaml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _foot(imprint: Imprint, shown: str) -> str:
    return " · ".join(each for each in (imprint.name, imprint.edition, imprint.licence, shown) if each)
