"""Who is called what: one stand-in for one thing, found again in any spelling, and kept for the next study."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.deny import squeezed
from agentops_showcase.case_studies.anonymity.knowledge import everyday, public, strange
from agentops_showcase.case_studies.anonymity.words import folded

FORMAT = "agentops-key-1"
NAMED = {"company": "Company", "customer": "Customer", "product": "Product", "project": "Project", "place": "Place"}
PERSON = "engineer"
_HOUSES = frozenset({"company", "customer"})
_MOST_NAMES = 20_000
_LONGEST = 400
_FIRST_WORDS = 2  # words of a name that can be enough to know it again
_ABBREVIATED = 4


class KeyFileError(Exception):
    """The text is no key that this command wrote."""


@dataclass(slots=True, eq=False)
class Entry:
    """A stand-in and everything it stands for; `known` are forms under which it is met again."""

    family: str
    name: str
    old: list[str] = field(default_factory=list)
    known: set[str] = field(default_factory=set)


class Book:
    """All stand-ins, in the order in which they were given; `taken` is a text whose own names are left alone."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.taken = ""
        self._met: dict[tuple[str, str], list[Entry]] = {}
        self._names: set[str] = set()
        self._last: dict[str, int] = {}

    def named(self, family: str, text: str) -> Entry:
        """Return the entry of an organisation, product, project, place or person; make one where there is none."""
        found = self.person(text) if family == PERSON else self.known(text, family)
        if found is None:
            found = self._new(family, lambda number: _called(family, number))
        return self.add(found, text)

    def numbered(self, family: str, text: str, form: str) -> Entry:
        """Return the entry of a host, a ticket or the like; `form` has a place for its number."""
        return self.counted(family, text, form.format)

    def counted(self, family: str, text: str, called: Callable[[int], str]) -> Entry:
        """Return the entry of one of many; `called` makes a name of its number."""
        return self.add(self.same(family, text) or self._new(family, called), text)

    def add(self, entry: Entry, text: str) -> Entry:
        """Remember one more spelling of what an entry stands for."""
        text = _plain(text)
        if text and text not in entry.old:
            entry.old.append(text)
            forms = _forms(entry.family, text)
            kind = "name" if entry.family in NAMED else entry.family
            for form in forms - entry.known:
                self._met.setdefault((kind, form), []).append(entry)
            entry.known |= forms
        return entry

    def put(self, entry: Entry, old: Iterable[str]) -> None:
        """Take over an entry from a key."""
        self.entries.append(entry)
        self._names.add(entry.name)
        for text in old:
            self.add(entry, text)

    def same(self, family: str, text: str) -> Entry | None:
        """Return the entry of a family that stands for exactly this text, in any case."""
        return next(iter(self._met.get((family, _plain(text).casefold()), ())), None)

    def known(self, text: str, family: str = "") -> Entry | None:
        """Return the entry that a name belongs to: the same one, one with the same first word, or its abbreviation."""
        whole = squeezed(text).letters
        exact = self._met.get(("name", whole), [])
        if family in {"product", "project", "place"}:
            return next((one for one in exact if one.family == family), None)
        if exact:
            return exact[0]
        first = _first(text)
        ours = [one for one in self._met.get(("name", first), []) if first]
        houses = [one for one in ours if one.family in _HOUSES or not family]
        return next(iter(houses), None) or self._abbreviated(whole, family)

    def person(self, text: str) -> Entry | None:
        """Return the person that a name, a login or a part of a name belongs to, if that can be only one."""
        plain = re.sub(r"[0-9]+$", "", squeezed(text).letters)
        found = self._met.get((PERSON, plain), []) if plain else []
        if not found:
            whole = {one for form in _full(text) for one in self._met.get((PERSON, form), [])}
            found = [one for one in whole if any(_full(text) & _full(old) for old in one.old)]
        return found[0] if len(found) == 1 else next((one for one in found if text in one.old), None)

    def terms(self) -> tuple[str, ...]:
        """Return what the next study is searched for: names, unless they are everyday words."""
        return tuple(each for one in self.entries if one.family in {*NAMED, PERSON} for each in _sought(one))

    def keep(self, given: int, used: Iterable[str]) -> None:
        """Forget the names after the first `given` that were thought of and not used."""
        said = squeezed("\n".join(used)).letters
        fresh = [one for one in self.entries[given:] if squeezed(one.name).letters in said]
        self.entries = [*self.entries[:given], *fresh]

    def family(self, name: str) -> Iterator[Entry]:
        """Yield the entries of a family."""
        return (one for one in self.entries if one.family == name)

    def _abbreviated(self, short: str, family: str) -> Entry | None:
        """Return the only house that a few consonants can abbreviate."""
        if not 3 <= len(short) <= _ABBREVIATED or not re.fullmatch("[b-df-hj-np-tv-z]+", short):
            return None
        among = [one for one in self.entries if one.family in (_HOUSES if family else NAMED)]
        found = [one for one in among if any(len(each) > _ABBREVIATED and _hints(short, each) for each in one.known)]
        return found[0] if len(found) == 1 else None

    def _new(self, family: str, called: Callable[[int], str]) -> Entry:
        form = f"{family} {called(0)}"
        number = self._last.get(form, 0) + 1
        while (name := called(number)) in self._names or self._is_taken(name):
            number += 1
        self._last[form] = number
        entry = Entry(family, name)
        self.put(entry, ())
        return entry

    def _is_taken(self, name: str) -> bool:
        low = name.lower()
        return low in self.taken and bool(re.search(rf"(?<![\w.-]){re.escape(low)}(?![\w-])", self.taken))


def _plain(text: str) -> str:
    """Return a text on one line, without what cannot be seen."""
    return "".join(char for char in re.sub(r"\s+", " ", text) if char.isprintable())[:_LONGEST].strip()


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


@lru_cache(maxsize=4000)
def _full(text: str) -> frozenset[str]:
    """Return the forms of a person's name that hold more than one part of it."""
    words = [squeezed(word).letters for word in _people_words(text)]
    return frozenset({words[0] + words[-1], words[-1] + words[0]} if len(words) > 1 else ())


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
            book.put(entry, [_text(old) for old in each["old"]])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise KeyFileError from error
    if len({one.name for one in book.entries}) != len(book.entries):
        raise KeyFileError
    return book


def _text(value: object) -> str:
    if not isinstance(value, str) or not value or len(value) > _LONGEST or not value.isprintable():
        raise KeyFileError
    return value
