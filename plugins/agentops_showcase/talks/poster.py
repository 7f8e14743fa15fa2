"""What a picture says: the words of a subject, or of any page that is shared."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.talks.subject import Picture, Subject


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
        subject.picture,
        subject.edition,
        licence,
        subject.short.absolute(site_url) if site_url else "",
    )
