"""What a picture says: the words of a subject, or of any page that is shared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agentops_showcase.talks.subject import Picture, Subject

_LICENCE = re.compile(r"CC[ -](?:BY|0)[^,;]*|CC0[^,;]*")


def licence_of_text(words: str) -> str:
    """Return the licence of the text from the line that states all licences, "" where none of this kind is named."""
    found = _LICENCE.search(words)
    return found[0].strip() if found else ""


@dataclass(frozen=True, slots=True)
class Poster:
    """The words of one picture; `address` is what its code leads to, "" on a site without one.

    `numeral`, `over`, `points` and `picture` may be missing.
    """

    name: str
    line: str
    over: str = ""
    numeral: str = ""
    points: tuple[str, ...] = ()
    picture: Picture | None = None
    edition: str = ""
    licence: str = ""
    address: str = ""
    scanned: bool = True  # whether the address stands there as a code as well

    @property
    def shown(self) -> str:
        """The address as somebody types it."""
        return self.address.partition("//")[2].rstrip("/")

    @property
    def citation(self) -> str:
        """Where it is from and how it may be used, in one line."""
        return " · ".join(each for each in (self.shown, self.licence) if each)


def poster_of(subject: Subject, site_url: str, licence: str) -> Poster:
    """Take from a subject what its pictures show."""
    return Poster(
        subject.name,
        subject.line,
        subject.over,
        subject.numeral,
        subject.points,
        subject.picture if subject.picture.stations else None,
        ", ".join(each for each in (subject.whole, subject.edition.partition(",")[0]) if each),
        licence,
        subject.short.absolute(site_url) if site_url else "",
    )
