"""The one thing to take for each tool: a piece of text to copy, or a file to download."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.render import render
from agentops_showcase.routes import Route
from agentops_showcase.talks.decks import names
from agentops_showcase.talks.picture import alt_text
from agentops_showcase.talks.subject import Subject

_SHOT = "agentops-{kind}-{key}-{{shot}}-{{pixels}}-{{tone}}.png"  # as the pictures are named, with the choices open

_DASHES = re.compile(r"-{2,}")  # would end a comment, or a slide


@dataclass(frozen=True, slots=True)
class Taken:
    """What a tool gets. `code` is copied, `file` downloaded; both have names in braces for what can be chosen."""

    id: str
    tool: str
    how: str
    code: str = ""
    file: str = ""
    guide: Route | None = None


def shot(subject: Subject) -> Route:
    """Address of the picture of a subject, with names in braces."""
    return routes.kit(subject.kind, subject.key, _SHOT.format(kind=subject.kind, key=subject.key))


def deck(subject: Subject) -> Route | None:
    """Address of the slides in PowerPoint's format, with a name in braces; None where the subject has no kit."""
    if subject.kind not in names.KINDS:
        return None
    stem = names.stem(subject.kind, subject.key)
    return routes.kit(subject.kind, subject.key, names.deck_name(stem).replace(".pptx", "{deck}.pptx"))


def notes(subject: Subject) -> str:
    """Return what a speaker reads below a slide."""
    return f"{subject.minute}\n\nThe question you will get: {subject.question}\n\nHonest answer: {subject.answer}"


def tools(subject: Subject, at: Route, site_url: str) -> tuple[Taken, ...]:
    """Return what each of the six tools takes, for a page at an address."""
    picture = shot(subject).absolute(site_url)
    slides = deck(subject)
    drag = "Download the picture and drag it onto an empty slide. The words to say are at the end of this page."
    file = (slides or shot(subject)).href_from(at)
    ready = "Slides with text that you can edit, and the words to say in their notes."
    return (
        Taken("reveal", "reveal.js", "Paste it between two sections of your deck.", _reveal(subject, picture)),
        Taken("slidev", "Slidev", "Paste it into slides.md, behind a slide.", _slidev(subject, picture)),
        Taken("marp", "Marp", "Paste it into the deck, behind a slide.", _marp(subject, picture)),
        Taken("powerpoint", "PowerPoint", ready if slides else drag, file=file),
        Taken(
            "google-slides",
            "Google Slides",
            "Insert, Image, By URL: paste the address of the picture. Google fetches it once and keeps its own copy.",
            picture,
        ),
        Taken("keynote", "Keynote", drag, file=shot(subject).href_from(at)),
    )


def plain(subject: Subject, site_url: str) -> tuple[Taken, ...]:
    """Return what a page on the web takes."""
    values = {
        "subject": subject,
        "alt": alt_text(subject, "card"),
        "picture": shot(subject).absolute(site_url),
        "page": subject.route.absolute(site_url),
        "script": routes.EMBED_SCRIPT.absolute(site_url),
    }
    return (
        Taken("iframe", "A frame", "HTML that needs no script.", render("paste_iframe.html", **values).strip()),
        Taken(
            "element",
            "A custom element",
            "A link and a picture first; the frame comes when the reader scrolls to it.",
            render("paste_element.html", **values).strip(),
        ),
        Taken(
            "oembed",
            "WordPress and others that know oEmbed",
            "On a line of its own. The page says by itself what to embed.",
            subject.route.absolute(site_url),
        ),
    )


def _reveal(subject: Subject, picture: str) -> str:
    alt = alt_text(subject, "card")
    return render("paste_reveal.html", alt=alt, picture=picture, notes=notes(subject).split("\n\n")).strip()


def _slidev(subject: Subject, picture: str) -> str:
    values = {"title": subject.title, "alt": alt_text(subject, "card"), "picture": picture}
    return render("paste_slidev.html", **values).strip() + "\n\n" + _comment(subject)


def _marp(subject: Subject, picture: str) -> str:
    lines = ("---", "", '<!-- _backgroundColor: "{paper}" -->', f"![bg contain]({picture})", "", _comment(subject))
    return "\n".join(lines)


def _comment(subject: Subject) -> str:
    """Return the notes as both write them, with nothing in them that would end them early."""
    return f"<!--\n{_DASHES.sub('-', notes(subject))}\n-->"
