"""How the files of a talk kit are called: what a page links to, and what stands in the archive, in one place.

A kit is a folder at `routes.kit(kind, key)`. Everything in it but what only a copy on disk needs (the reveal.js deck
with its program, the frames, the Slidev folder's pictures) is served file by file as well; the archive holds it all.
"""

from __future__ import annotations

from agentops_showcase import routes
from agentops_showcase.routes import Route

KINDS = ("factor", "law", "pillar")  # what has a kit; a workflow has frames and pictures, and is shown from its page

README = "README.txt"
LICENCE = "LICENCE.txt"
REVEAL = "reveal/index.html"
REVEAL_DARK = "reveal/dark.html"
SLIDEV = "slidev/slides.md"
FRAMES = "frames"
WHOLE = "agentops-12-factors"


def stem(kind: str, key: str) -> str:
    """Return what every file of a kit that travels alone begins with."""
    return f"agentops-{kind}-{key}"


def folder(kind: str, key: str) -> str:
    """Return the name of the folder of a kit, which is also how somebody asks for it."""
    return routes.kit(kind, key).path.rstrip("/").rpartition("/")[2]


def deck_name(stem: str, theme: str = "light") -> str:
    """Return the name of the deck for PowerPoint, Keynote, Google Slides and LibreOffice."""
    return f"{stem}.pptx" if theme == "light" else f"{stem}-{theme}.pptx"


def notes_name(stem: str) -> str:
    """Return the name of the speaker notes."""
    return f"{stem}-notes.md"


def marp_name(stem: str) -> str:
    """Return the name of the deck for Marp."""
    return f"{stem}-marp.md"


def zip_name(stem: str) -> str:
    """Return the name of the archive with everything."""
    return f"{stem}.zip"


def deck(kind: str, key: str, theme: str = "light") -> Route:
    """Address of the PPTX of one kit."""
    return routes.kit(kind, key, deck_name(stem(kind, key), theme))


def notes(kind: str, key: str) -> Route:
    """Address of the speaker notes of one kit."""
    return routes.kit(kind, key, notes_name(stem(kind, key)))


def marp(kind: str, key: str) -> Route:
    """Address of the Marp deck of one kit."""
    return routes.kit(kind, key, marp_name(stem(kind, key)))


def slidev(kind: str, key: str) -> Route:
    """Address of the Slidev deck of one kit."""
    return routes.kit(kind, key, SLIDEV)


def archive(kind: str, key: str) -> Route:
    """Address of the archive of one kit: works offline, with everything."""
    return routes.kit(kind, key, zip_name(stem(kind, key)))
