"""Say what to write at each spot of one document, so that one thing has one name there and in its file name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from agentops_showcase.case_studies.anonymity.deny import Deny, squeezed
from agentops_showcase.case_studies.anonymity.findings import SECRETS, Finding
from agentops_showcase.case_studies.anonymity.knowledge import everyday, handle, public, strange
from agentops_showcase.case_studies.anonymity.words import folded
from agentops_showcase.case_studies.anonymize.book import PERSON, Book, Entry
from agentops_showcase.case_studies.anonymize.sizes import coarser, results_of
from agentops_showcase.case_studies.anonymize.spelling import Place, spelled, whole_run
from agentops_showcase.case_studies.anonymize.spots import NAMES, Places, Spot, merged, read_as
from agentops_showcase.case_studies.anonymize.stand_ins import KINDS, REDACTED, secret

_FAMILY = {"org-name": "company", "customer-name": "customer", "product-name": "product", "codename": "project"}
_CUES = (
    ("project", r"(?:project|codename|programme|operation|initiative|projekt|proyecto|projet)"),
    ("customer", r"(?:customer|client|supplier|vendor|partner|competitor|kunde|cliente)"),
    ("product", r"(?:product|service called|app)"),
)
_REPEATED = frozenset({"handle", "hostname", "email", "phone", "repo-ref", "ticket-key", "ip-address", "mac-address"})
_OURS = re.compile(
    r"[@#]?(?:(?:company|customer|product|project|place)[ _-]?[a-z]{1,2}|engineer[ _-]?[0-9]+(?:@example\.com)?"
    r"|contact[0-9]+@example\.com|(?:number|id|channel)-[0-9]+|PROJ(?:-[0-9]+)?|example-[a-z]+-[0-9]+"
    r"|(?:[a-z+.:]{0,30}//)?(?:[a-z]+-[0-9]{2}|git)\.example\.com.{0,60}|.{0,60}example/repo-[0-9]+(?:\.git)?"
    r"|[+]00 00 0000 [0-9]+|.{0,60}REDACTED|.{0,40}[/\\]user)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement, in offsets of the text as it was."""

    start: int
    end: int
    old: str
    new: str
    kind: str
    code: str
    secret: bool


def is_ours(text: str) -> bool:
    """Tell whether a text is a stand-in already."""
    return _OURS.fullmatch(text.strip(" \t.,;:'\"")) is not None


class Maker:
    """Makes the edits of one document."""

    def __init__(self, stem: str, body: str, deny: Deny, book: Book) -> None:
        self.stem = stem
        self.body = body
        self.deny = deny
        self.book = book
        self.given = len(book.entries)
        self.places = Places(body)
        self.results = results_of(body)
        self.named: dict[tuple[int, int], Entry] = {}

    def edits(self, todo: list[Spot]) -> list[Edit]:
        """Return an edit for each spot that has a stand-in; names that say most are given first."""
        for spot in sorted(todo, key=self._rank):
            if spot.lead.kind in {*NAMES, "person-name"} or spot.lead.code in {"ANON029", "ANON030"}:
                self._entry(spot)
        made: list[Edit] = []
        for spot in todo:
            made.extend(self._edit(spot, made[-1].end if made else 0))
        return made

    def _edit(self, spot: Spot, free: int) -> Iterator[Edit]:
        old = self.body[spot.start : spot.end]
        if is_ours(old):
            return
        choices = [each for each in self._choices(spot, old) if each]
        spot.options = len(choices)
        if not choices:
            return
        new = choices[min(spot.tries, len(choices) - 1)]
        start = self._without_double(spot.start, new) - self._qualified(spot, old)
        start = start if start >= free else spot.start
        if new != self.body[start : spot.end]:
            yield Edit(start, spot.end, self.body[start : spot.end], new, spot.lead.kind, spot.lead.code, spot.secret())

    def _without_double(self, start: int, new: str) -> int:
        """Take the word before along where the stand-in begins with it, as in "Project Halcyon"."""
        word = new.split(" ")[0]
        before = self.body[max(0, start - len(word) - 1) : start]
        return start - len(before) if " " in new and before.lower() == f"{word} ".lower() else start

    def _choices(self, spot: Spot, old: str) -> list[str]:
        lead = spot.lead
        said, hidden = read_as(old)
        if hidden and lead.kind in {*NAMES, "person-name"}:
            return [REDACTED]
        if lead.kind in SECRETS:
            return [secret(old), REDACTED]
        if lead.kind == "quasi-identifier":
            return self._town(old) or [new for _, new in self._sized(spot, old)]
        if lead.kind == "cluster-namespace":
            return [*self._inside(spot, old), *KINDS[lead.kind](said, self.book)]
        if lead.kind in KINDS and (lead.code != "ANON029" or lead.kind == "handle"):
            if lead.kind == "handle" and " " in said:
                return self._called(spot, said)
            return KINDS[lead.kind](said, self.book)
        return self._called(spot, said)

    def _called(self, spot: Spot, said: str) -> list[str]:
        entry = self._entry(spot)
        if entry is None:
            return [said] if spot.lead.code == "ANON030" else []
        place = self.places.at(spot.start, spot.end)
        if entry.family == PERSON:
            return [_as_person(entry, said, place), entry.name]
        if spot.lead.kind == "org-name" and re.fullmatch(r"(?:com|org|net|io|dev)(?:\.[\w-]+)+", said):
            return [f"{said.split('.')[0]}.example.{said.split('.')[-1]}", f"{said.split('.')[0]}.example"]
        return [spelled(entry.name, said, place), entry.name]

    def _inside(self, spot: Spot, old: str) -> list[str]:
        """Return the name of a resource with only the private words in it replaced."""
        inner = merged(
            Spot(*whole_run(self.body, each.start, each.end), each)
            for each in spot.inner
            if each.kind in NAMES or each.code == "ANON029"
        )
        parts, at = [], spot.start
        for each in inner:
            entry = self._entry(each)
            if entry is None or each.end > spot.end or each.start < at:
                return []
            source = self.body[each.start : each.end]
            parts += [self.body[at : each.start], spelled(entry.name, source, self.places.at(each.start, each.end))]
            at = each.end
        return ["".join([*parts, self.body[at : spot.end]])] if inner and old else []

    def _town(self, old: str) -> list[str]:
        """Return the stand-in of a town; a sentence that only one house can say is for its author to mend."""
        words = re.findall(r"[^\W\d_]+", old)
        town = 1 <= len(words) <= 4 and all(word[0].isupper() for word in words) and any(map(strange, words))
        return [self.book.named("place", old).name] if town and not re.search("[0-9]", old) else []

    def _sized(self, spot: Spot, old: str) -> list[tuple[int, str]]:
        line = self.body.rfind("\n", 0, spot.start) + 1
        return coarser(old, self.body[line : spot.start], self.results)

    def _qualified(self, spot: Spot, old: str) -> int:
        """Return how many characters of "over" or "about" go with an exact size."""
        sized = self._sized(spot, old) if spot.lead.kind == "quasi-identifier" and re.search("[0-9]", old) else []
        return sized[0][0] if sized else 0

    def _entry(self, spot: Spot) -> Entry | None:
        at = (spot.start, spot.end)
        if at not in self.named:
            entry = self._found_entry(spot)
            if entry is None:
                return None
            for each in spot.inner:
                if each.kind == "private-term":
                    self.book.add(entry, self.body[each.start : each.end])
            self.named[at] = entry
        return self.named[at]

    def _found_entry(self, spot: Spot) -> Entry | None:
        said, hidden = read_as(self.body[spot.start : spot.end])
        kinds = spot.kinds()
        if hidden and "private-term" not in kinds:
            return None
        term = self._term(spot, said, hidden=hidden)
        if self._is_listed(spot):
            known = self.book.known(term) or self.book.person(term)
            return self.book.add(known, term) if known else self.book.named(self._by_cue(term), term)
        if "person-name" in kinds or (spot.lead.code == "ANON029" and spot.lead.kind == "handle"):
            return self.book.named(PERSON, _without_title(term))
        family = next((_FAMILY[each] for each in (spot.lead.kind, *sorted(kinds)) if each in _FAMILY), "")
        if family and spot.lead.code != "ANON029":
            return self.book.named(family, term)
        if spot.lead.code == "ANON030" and not strange(said) and "private-term" not in kinds:
            return None
        known = self.book.known(term) or self.book.person(term)
        if known:
            return self.book.add(known, term)
        return self.book.named(self._by_cue(term), term)

    def _is_listed(self, spot: Spot) -> bool:
        """Tell whether one word that was taken for a person is all of an entry of the deny list, which says no such."""
        text = self.body[spot.start : spot.end]
        whole = {(start, end) for _, start, end in self.deny.found(text, squeezed(text))}
        return spot.lead.kind == "person-name" and " " not in text and (0, len(text)) in whole

    def _term(self, spot: Spot, said: str, *, hidden: bool) -> str:
        """Return the name as it is to be remembered: without possessive, from inside what is encoded."""
        if hidden or spot.lead.kind == "private-term":
            seen = squeezed(said)
            found = [said[start:end] for _, start, end in self.deny.found(said, seen)]
            said = max(found, key=len, default=said)
        return re.sub(r"\s+", " ", re.sub(r"['’]s?$", "", said.strip()))

    def _by_cue(self, term: str) -> str:
        """Return what the text calls it where it says so; else a company, which most private terms are."""
        for family, cue in _CUES:
            if re.search(rf"\b{cue}s?,?[ ]+[\"'`*_“]{{0,3}}{re.escape(term)}", self.body, re.IGNORECASE):
                return family
        return "company"

    def _rank(self, spot: Spot) -> tuple[int, int]:
        """Whole names of people, then names of a certain kind, then terms of the list, then what repeats them."""
        order = 0 if "person-name" in spot.kinds() and " " in self.body[spot.start : spot.end].strip() else 1
        vague = spot.lead.kind == "private-term" or spot.lead.code in {"ANON029", "ANON030"}
        long = squeezed(self.body[spot.start : spot.end]).letters
        return (3 if vague and len(long) < 5 else 2 if vague else order, spot.start)

    def repeats(self, todo: list[Spot]) -> list[Spot]:
        """Return the places where what is replaced stands once more, unnoticed."""
        comments = [found.span() for found in re.finditer(r"<!--[ \t]*leak-allow.{0,600}?-->", self.body)]
        low = self.body.lower()
        found = []
        for spot in {self.body[one.start : one.end].lower(): one for one in (*todo, *self._users(todo))}.values():
            old = self.body[spot.start : spot.end].lower()
            if len(low) != len(self.body) or not _repeatable(spot, old):
                continue
            for start in _standing(old, low):
                if not any(first <= start < last for first, last in comments):
                    end = start + len(old)
                    found.append(Spot(start, end, replace(spot.lead, start=start, end=end), list(spot.inner)))
        return found

    def _users(self, todo: list[Spot]) -> Iterator[Spot]:
        """Yield the name at the end of each home folder, which is a login elsewhere."""
        for spot in todo:
            user = re.search(r"([A-Za-z][\w-]{4,})[.]?$", self.body[spot.start : spot.end])
            if spot.lead.kind == "home-path" and user and handle(user[1]):
                start, end = spot.start + user.start(1), spot.start + user.end(1)
                lead = replace(spot.lead, start=start, end=end, text=user[1], kind="handle", code="ANON010")
                yield Spot(start, end, lead)

    def renamed(self, found: Iterable[Finding]) -> str:
        """Return the name of the file with its private words replaced."""
        parts, at = [], 0
        for spot in merged(Spot(*whole_run(self.stem, each.start, each.end), each) for each in found if each.named):
            text = self.stem[spot.start : spot.end]
            entry = self.book.known(text) or self.book.person(text) or self.book.named(self._by_cue(text), text)
            self.book.add(entry, text)
            parts += [self.stem[at : spot.start], entry.name.lower().replace(" ", "-")]
            at = spot.end
        return "".join([*parts, self.stem[at:]])


def _standing(word: str, text: str) -> Iterator[int]:
    """Yield where a text stands that is no part of a longer word."""
    at = text.find(word)
    while at >= 0:
        before, after = text[at - 1 : at] if at else "", text[at + len(word) : at + len(word) + 1]
        if not (before.isalnum() or before in {"_", ".", "-"} or after.isalnum() or after in {"_", "-"}):
            yield at
        at = text.find(word, at + len(word))


def _repeatable(spot: Spot, old: str) -> bool:
    if spot.lead.kind in _REPEATED:
        return len(old) >= 5 or any(char.isdigit() for char in old[1:])
    words = re.findall(r"[^\W\d_]+", old)
    if spot.lead.kind not in {*NAMES, "person-name"} or len(old) < 5 or not words:
        return False
    return len(words) > 1 or not (everyday(folded(words[0])) or public(folded(words[0])))


def _without_title(text: str) -> str:
    return re.sub(r"^(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|Mme|Sir)\.?[ ]", "", text)


def _as_person(entry: Entry, said: str, place: Place) -> str:
    """Return a person's stand-in; inside an identifier it is written like one."""
    glued = any(each.isalnum() or (each and each in "_-/@.") for each in (place.before, place.after[:0] or place.after))
    if " " in said or "^" in said or (said[:1].isupper() and not said.isupper()) or not (glued or said.islower()):
        return entry.name
    if said.islower() and place.before not in {"_", "-"} and place.after not in {"_", "-"}:
        return entry.name.lower().replace(" ", "")
    return spelled(entry.name, said, place)
