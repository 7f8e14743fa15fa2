"""Write a name the way the text in its place was written: ACME_DB becomes COMPANY_A_DB, acme-db company-a-db."""

from __future__ import annotations

import re
from dataclasses import dataclass

_INSIDE = re.compile(r"[^\W_]([ _.-]|(?=[A-Z]))[^\W_]")


@dataclass(frozen=True, slots=True)
class Place:
    """What stands around a text: the character on each side, and whether all of it is code."""

    before: str = ""
    after: str = ""
    code: bool = False


def spelled(name: str, old: str, place: Place) -> str:
    """Return a name such as "Company A" in the case and with the separators of what it replaces."""
    letters = [char for char in old if char.isalpha()]
    upper = bool(letters) and all(not char.islower() for char in letters)
    lower = bool(letters) and all(char.islower() for char in letters)
    words = name.split(" ")
    join = _separator(old, place, upper=upper, lower=lower)
    if join is None:
        return _camel(words, first_small=bool(old[:1].islower()))
    if upper and (len(letters) > 5 or join != " "):
        return join.join(words).upper()
    if lower and join == " ":
        return " ".join([words[0].lower(), *words[1:]])
    if lower:
        return join.join(words).lower()
    return join.join(words)


def _separator(old: str, place: Place, *, upper: bool, lower: bool) -> str | None:
    """Return what to put between words; None for camelCase."""
    for mark in " _-":
        if mark in old.strip():
            return mark
    for mark in "_-":
        if mark in (place.before, place.after):
            return mark
    if place.before.isalnum() or place.after.isalnum():
        return None if not upper else "_"
    if re.search(r"[a-z][A-Z]", old) and (place.code or _glued(place)):
        return None
    if lower and (place.code or _glued(place)):
        return "-"
    if upper and place.code:
        return "_"
    return " "


def _glued(place: Place) -> bool:
    return place.before in {"/", "@", "\\", "#", "~", "$"} or place.after in {"/", "@", "\\", "$"}


def _camel(words: list[str], *, first_small: bool) -> str:
    joined = "".join(words)
    return joined[:1].lower() + joined[1:] if first_small else joined


def whole_run(text: str, start: int, end: int) -> tuple[int, int]:
    """Stretch a stretch to the ends of its run of letters, as far as case does not begin a new word."""
    first, last = start, end
    while first > 0 and text[first - 1].isalpha() and not _turn(text, first):
        first -= 1
    while last < len(text) and text[last].isalpha() and not _turn(text, last):
        last += 1
    return first, last


def _turn(text: str, at: int) -> bool:
    """Tell whether a new word of camelCase begins here."""
    before, here, after = text[at - 1], text[at], text[at + 1 : at + 2]
    return here.isupper() and (before.islower() or (before.isupper() and after.islower()))
