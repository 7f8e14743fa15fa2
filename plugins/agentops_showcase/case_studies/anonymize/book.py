"""Who is called what: one stand-in for one thing, found again in any spelling, and kept for the next study."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.deny import squeezed
from agentops_showcase.case_studies.anonymity.knowledge import everyday, public, strange
from agentops_showcase.case_studies.anonymity.words import folded

FORMAT = "agentops-key-1"
NAMED = {"company": "Company", "customer": "Customer", "product": "Product", "project": "Project", "place": "Place"}
PERSON = "engineer"
_MOST_NAMES = 20_000
_FIRST_WORDS = 2  # words of a name that can be enough to know it again
_ABBREVIATED = 4


class KeyFileError(Exception):
    """The text is no key that this command wrote."""


@dataclass(slots=True)
class Entry:
    """A stand-in and everything it stands for; `known` are forms under which it is met again."""

    family: str
    name: str
    old: list[str] = field(default_factory=list)
    known: set[str] = field(default_factory=set)

    def add(self, text: str) -> None:
        """Remember one more spelling of what this stands for."""
        if text not in self.old:
            self.old.append(text)
            self.known.update(_forms(self.family, text))


@dataclass(slots=True)
class Book:
    """All stand-ins, in the order in which they were given; `taken` are names that the text has already."""

    entries: list[Entry] = field(default_factory=list)
    taken: str = ""

    def named(self, family: str, text: str) -> Entry:
        """Return the entry of an organisation, product, project, place or person; make one where there is none."""
        found = self.person(text) if family == PERSON else self.known(text, family)
        if found is None:
            found = self._new(family, lambda number: _called(family, number))
        found.add(text)
        return found

    def numbered(self, family: str, text: str, form: str) -> Entry:
        """Return the entry of an address, a host or the like; `form` has a place for its number."""
        found = self.same(family, text)
        if found is None:
            found = self._new(family, lambda number: form.format(number))
        found.add(text)
        return found

    def same(self, family: str, text: str) -> Entry | None:
        """Return the entry of a family that stands for exactly this text, in any case."""
        plain = text.casefold()
        return next((one for one in self._of(family) if any(plain == each.casefold() for each in one.old)), None)

    def known(self, text: str, family: str = "") -> Entry | None:
        """Return the entry that a name belongs to: the same one, one with the same first word, or its abbreviation."""
        whole = squeezed(text).letters
        named = [one for one in self.entries if one.family in NAMED]
        exact = next((one for one in named if whole in one.known), None)
        if exact or family in {"product", "project", "place"}:
            return exact if not family or exact is None or exact.family == family else None
        ours = [one for one in named if one.family in {"company", "customer"} or not family]
        first = _first(text)
        return next((one for one in ours if first and first in one.known), None) or _abbreviated(whole, ours)

    def person(self, text: str) -> Entry | None:
        """Return the person that a name, a login or a part of a name belongs to, if that can be only one."""
        plain = re.sub(r"[0-9]+$", "", squeezed(text).letters)
        found = [one for one in self._of(PERSON) if plain and plain in one.known]
        if not found:
            ours = _forms(PERSON, text) if len(_people_words(text)) > 1 else set()
            found = [one for one in self._of(PERSON) if len(_full(one) & ours) > 0]
        return found[0] if len(found) == 1 else next((one for one in found if text in one.old), None)

    def terms(self) -> tuple[str, ...]:
        """Return what the next study is searched for: names, unless they are everyday words."""
        return tuple(each for one in self.entries if one.family in {*NAMED, PERSON} for each in _sought(one))

    def _of(self, family: str) -> Iterator[Entry]:
        return (one for one in self.entries if one.family == family)

    def _new(self, family: str, called: object) -> Entry:
        assert callable(called)
        used = {one.name for one in self.entries}
        number = 1
        while (name := str(called(number))) in used or self._is_taken(name):
            number += 1
        entry = Entry(family, name)
        self.entries.append(entry)
        return entry

    def _is_taken(self, name: str) -> bool:
        return bool(re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", self.taken, re.IGNORECASE))


def _called(family: str, number: int) -> str:
    return f"Engineer {number}" if family == PERSON else f"{NAMED[family]} {_letters(number)}"


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _forms(family: str, text: str) -> set[str]:
    """Return the squeezed forms under which a name is known."""
    if family == PERSON:
        return set(_logins(text))
    if family not in NAMED:
        return {text.casefold()}
    found = {squeezed(text).letters}
    short = re.search(r"[(]([A-Z]{2,6})[)]", text)
    if short:
        found |= {short[1].lower(), squeezed(text[: short.start()]).letters}
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper()]
    if len(words) > 1 and family in {"company", "customer"}:
        initials = "".join(word[0] for word in words).lower()
        found |= {initials, initials[:-1] if len(words) > 2 else initials}
    first = _first(text)
    return found | ({first} if first and family in {"company", "customer", "product"} else set())


def _first(text: str) -> str:
    """Return the first word that nobody else has, which is what people call a house."""
    plain = re.sub(r"['’]s?\b", "", text)
    for word in re.findall(r"[A-Z]?[^\W\d_A-Z]+|[^\W\d_]+", plain)[: _FIRST_WORDS + 1]:
        low = folded(word)
        if len(low) >= 4 and strange(low) and low not in LISTS["nouns"]:
            return low
    return ""


def _abbreviated(short: str, among: Iterable[Entry]) -> Entry | None:
    """Return the only name that a few consonants can abbreviate."""
    if not 3 <= len(short) <= _ABBREVIATED or not re.fullmatch("[b-df-hj-np-tv-z]+", short):
        return None
    found = [one for one in among if any(len(each) > _ABBREVIATED and _hints(short, each) for each in one.known)]
    return found[0] if len(found) == 1 else None


def _hints(short: str, word: str) -> bool:
    letters = iter(word)
    return short[0] == word[0] and all(each in letters for each in short)


_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "herr", "frau", "mme", "sir"})


def _people_words(text: str) -> list[str]:
    words = [word.strip(".,'’") for word in re.split(r"[\s^_.+]+", text)]
    return [word for word in words if word and folded(word) not in _TITLES]


def _logins(text: str) -> Iterator[str]:
    """Yield the forms of a person's name: whole, in parts, and as the logins that are made from it."""
    yield squeezed(text).letters
    words = [squeezed(word).letters for word in _people_words(text)]
    if len(words) < 2:
        return
    first, lasts = words[0], {words[-1], *(squeezed(part).letters for part in _people_words(text)[-1].split("-"))}
    yield from (word for word in words if len(word) > 2)
    for last in lasts:
        yield from (first + last, last + first, first[0] + last, last + first[0], first + last[0], last)
        yield (first[0] + last)[:8]


def _full(one: Entry) -> set[str]:
    """Return the forms of a person that hold more than one part of the name."""
    found: set[str] = set()
    for text in one.old:
        words = [squeezed(word).letters for word in _people_words(text)]
        if len(words) > 1:
            found |= {words[0] + words[-1], words[-1] + words[0]}
    return found


def _sought(one: Entry) -> Iterator[str]:
    for text in one.old:
        words = re.findall(r"[^\W\d_]+", text)
        plain = folded(words[0]) if words else ""
        rare = len(words) == 1 and len(plain) >= 5 and not everyday(plain) and not public(plain)
        if one.family == PERSON and not (len(words) > 1 and " " in text and text[0].isupper()):
            continue
        if (len(words) > 1 or rare) and "@" not in text and len(squeezed(text).letters) >= 5:
            yield text


def key_text(book: Book) -> str:
    """Write a key; secrets are not in it, since they are replaced by one word and have to be changed anyway."""
    names = [{"family": one.family, "name": one.name, "old": one.old} for one in book.entries]
    return json.dumps({"format": FORMAT, "names": names}, indent=1, ensure_ascii=False) + "\n"


def book_of(text: str) -> Book:
    """Read a key; raises KeyFileError for anything else, so that no other file is taken for one."""
    try:
        raw = json.loads(text)
        if raw["format"] != FORMAT or len(raw["names"]) > _MOST_NAMES:
            raise KeyFileError
        book = Book()
        for each in raw["names"]:
            entry = Entry(_text(each["family"]), _text(each["name"]))
            for old in each["old"]:
                entry.add(_text(old))
            book.entries.append(entry)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise KeyFileError from error
    if len({one.name for one in book.entries}) != len(book.entries):
        raise KeyFileError
    return book


def _text(value: object) -> str:
    if not isinstance(value, str) or not value or len(value) > 4000 or not value.isprintable():
        raise KeyFileError
    return value
