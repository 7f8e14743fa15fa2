"""Private terms, in any spelling: from a list in clear, or from salted hashes that a server may hold."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from agentops_showcase.case_studies.anonymity.words import folded

_HEAD = "agentops-deny-1"
_SHORT = 5
_TWO = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ő": "oe", "ű": "ue"}  # codespell:ignore ue
_CYRILLIC, _GREEK = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ", "αβγδεζηθικλμνξοπρσςτυφχψω"
_AS_LATIN = (
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g "
    "a v g d e z i th i k l m n x o p r s s t y f ch ps o"
)
_OTHER_SCRIPT = dict(zip(_CYRILLIC + _GREEK, _AS_LATIN.split(" "), strict=True))


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A text without case, accents and separators; letter n came from spots[n], and a word starts at each cut."""

    letters: str
    spots: tuple[int, ...]
    cuts: frozenset[int]


def squeezed(text: str) -> Squeezed:
    """Keep letters and digits only, and remember where words and parts of words begin."""
    letters: list[str] = []
    spots: list[int] = []
    cuts = {0}
    before = ""
    for at, char in enumerate(text):
        if char.isalnum():
            if not before.isalnum() or _turns(before, char, text[at + 1 : at + 2]):
                cuts.add(len(letters))
            for each in "".join(_OTHER_SCRIPT.get(one, one) for one in folded(char)):
                if each.isalnum():
                    letters.append(each)
                    spots.append(at)
            before = char
        elif char not in "'’\u0301":
            before = char
    cuts.add(len(letters))
    return Squeezed("".join(letters), tuple(spots), frozenset(cuts))


def _turns(before: str, char: str, after: str) -> bool:
    if before.isdigit() != char.isdigit():
        return True
    return char.isupper() and (before.islower() or (before.isupper() and after.islower()))


@dataclass(frozen=True, slots=True)
class Deny:
    """What must not appear: squeezed terms in clear, or hashes by the length of the term."""

    terms: tuple[str, ...] = ()
    literal: tuple[str, ...] = ()
    others: tuple[tuple[int, str], ...] = ()  # the same entry in the letters of another keyboard
    hashes: dict[str, int] = field(default_factory=dict)
    lengths: tuple[int, ...] = ()
    salt: str = ""

    def __bool__(self) -> bool:
        return bool(self.terms or self.hashes)

    def found(self, text: str, seen: Squeezed) -> Iterator[tuple[int, int, int]]:
        """Yield (number of the entry from 1, start, end) in the text."""
        for number, term in enumerate(self.terms, 1):
            for start, end in occurrences(term, seen):
                if len(term) > 2 or self.literal[number - 1] in text[start:end].lower():
                    yield number, start, end
        for number, term in self.others:
            for start, end in occurrences(term, seen):
                yield number, start, end
        if self.hashes:
            yield from self._hashed(seen)

    def _hashed(self, seen: Squeezed) -> Iterator[tuple[int, int, int]]:
        for length in self.lengths:
            starts = range(len(seen.letters) - length + 1) if length > _SHORT else sorted(seen.cuts)
            for at in starts:
                if at + length <= len(seen.letters) and (length > _SHORT or at + length in seen.cuts):
                    number = self.hashes.get(hashed(seen.letters[at : at + length], self.salt))
                    if number:
                        yield number, seen.spots[at], seen.spots[at + length - 1] + 1


def occurrences(term: str, seen: Squeezed, *, anywhere: bool = True) -> Iterator[tuple[int, int]]:
    """Yield where a squeezed term stands: a short one as a whole word, a longer one as the start, or anywhere."""
    at = seen.letters.find(term)
    while at >= 0:
        end = at + len(term)
        whole = at in seen.cuts and end in seen.cuts
        if whole or (len(term) == _SHORT and at in seen.cuts) or (len(term) > _SHORT and (anywhere or at in seen.cuts)):
            first, last = seen.spots[at], seen.spots[end - 1] + 1
            if last - first <= 3 * len(term) + 4:
                yield first, last
        at = seen.letters.find(term, at + 1)


def parse(text: str, salt: str = "") -> Deny:
    """Read a deny list: a term on each line, # for remarks; or the hashes that `hashed_list` wrote."""
    lines = [line.strip() for line in text.lstrip("\ufeff").split("\n")]
    if text.lstrip().startswith("{"):
        try:
            raw = json.loads(text)
        except ValueError:
            raw = {}
        if isinstance(raw, dict) and raw.get("scheme") == _HEAD:
            hashes = {str(each): number for number, each in enumerate(raw.get("hashes", []), 1)}
            return Deny(hashes=hashes, lengths=tuple(int(each) for each in raw.get("lengths", [])), salt=salt)
    found = [(squeezed(line).letters, line.lower()) for line in lines if line and not line.startswith("#")]
    kept = [(term, line) for term, line in found if len(term) >= 2]
    others = tuple((number, term) for number, (_, line) in enumerate(kept, 1) for term in respelt(line))
    return Deny(tuple(term for term, _ in kept), tuple(line for _, line in kept), others)


def respelt(line: str) -> Iterator[str]:
    """Yield an entry as somebody writes it who has no such letters, or who has them."""
    plain = squeezed(line).letters
    spelt = {squeezed("".join(_TWO.get(char, char) for char in line)).letters}
    for two, one in (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a")):  # codespell:ignore ue
        spelt.add(plain.replace(two, one))
    yield from sorted(each for each in spelt if each != plain and len(each) > _SHORT)


def hashed(term: str, salt: str) -> str:
    """Hash a squeezed term."""
    return hashlib.sha256(f"{salt}\0{term}".encode()).hexdigest()[:32]


def hashed_list(deny: Deny, salt: str) -> str:
    """Write the hashes of a list, in the order of its entries."""
    lengths = sorted({len(term) for term in deny.terms})
    hashes = [hashed(term, salt) for term in deny.terms]
    return json.dumps({"scheme": _HEAD, "lengths": lengths, "hashes": hashes}, indent=1) + "\n"


def terms(texts: Iterable[str]) -> Deny:
    """Return a deny list of these terms."""
    return parse("\n".join(re.sub(r"[\r\n]", " ", text) for text in texts))
