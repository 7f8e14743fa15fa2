"""Names in letters that no list of English words knows: by titles, trades, keys, quotation marks and first names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from agentops_showcase.case_studies.anonymity.blocks import Block
from agentops_showcase.case_studies.anonymity.native_words import CUES, Word, cue, family, given, idle, plain, words
from agentops_showcase.case_studies.anonymity.phrases import Name

_OPEN, _CLOSE = '«„“"״”‘', '»“”"״’'
_QUOTED = re.compile(f"[{_OPEN}][ ]?$")
_ENDS = re.compile(r"[.!?…;:•*|>—–؟۔։-][*_ ]*$")
_JOINS = frozenset([" ", "-", "־", "\u200c", "'", "’", "–"])
_OF_KIN = frozenset(plain(word) for word in ("بن", "بنت", "ابن", "ابو", "عبد", "ام"))
_PARENTS = frozenset(["ابو", "ام"])
_SPELT = frozenset(
    plain(word) for word in ("اے", "بی", "سی", "ڈی", "ای", "جی", "جے", "کے", "او", "پی", "ٹی", "یو", "وی", "آر")
)
_AND = frozenset(plain(word) for word in ("и", "та", "і", "й", "και", "և", "და", "ו", "و", "اور", "а"))
_COUNTING = frozenset("אבגדהוזםاموبج")  # letters that count the points of a list, or are a title
_LATIN_KEYS = frozenset(
    ["lead", "owner", "author", "reviewer", "interviewee", "interviewer", "contact", "editor", "manager", "by"]
)
_BEFORE_FORM = frozenset([" ", ", ", "» ", "“ ", "” ", '" ', " ("])
_LETTERED = re.compile("[A-Za-z0-9]")
_MOST = 4


def small(blocks: Iterable[Block]) -> frozenset[str]:
    """Return the words that a text writes small, and their beginnings: those are words of the language."""
    found: set[str] = set()
    for block in blocks:
        for word in words(block.text) if block.kind != "code" else ():
            if word.cased and not word.big:
                found.add(word.plain)
                found.update(word.plain[:size] for size in range(4, len(word.plain)))
    return frozenset(found)


def said(word: Word, spoken: frozenset[str]) -> bool:
    """Tell whether the text has a word, in any form, also in small letters."""
    return word.cased and (word.plain in spoken or word.plain[: max(4, len(word.plain) - 3)] in spoken)


def native(text: str, block: Block, spoken: frozenset[str]) -> Iterator[Name]:
    """Yield the names in a stretch of text."""
    found = words(text)
    if not found:
        return
    reader = _Reader(text, block, found, spoken)
    if block.kind == "front":
        yield from reader.front()
    elif block.kind == "cell":
        yield from reader.cell()
    for at in range(len(found)):
        yield from reader.at(at)


class _Reader:
    def __init__(self, text: str, block: Block, found: list[Word], spoken: frozenset[str]) -> None:
        self.text, self.block, self.words, self.spoken = text, block, found, spoken

    def at(self, n: int) -> Iterator[Name]:
        """Yield what begins at a word."""
        word = self.words[n]
        yield from self._person(n, word)
        if self.block.kind != "heading":
            yield from self._house(n, word)
            yield from self._work(n, word)

    def _name(self, first: int, last: int, kind: str, *, sure: bool = True) -> Name:
        return Name(self.words[first].start, self.words[last].end, kind, sure=sure)

    def _near(self, n: int, signs: frozenset[str] = _JOINS) -> bool:
        """Tell whether a word follows the one before it with nothing but a space or a hyphen between."""
        return 0 < n < len(self.words) and self.words[n].gap in signs

    def _opens(self, n: int) -> bool:
        """Tell whether a word begins a sentence, an item or a cell."""
        return (n == 0 and not _LETTERED.search(self.words[0].gap)) or bool(_ENDS.search(self.words[n].gap))

    def _run(self, n: int, most: int = _MOST) -> int:
        """Return the end of the words from n that can be a name; n itself when the first cannot."""
        end = n
        while end < len(self.words) and end - n < most and (end == n or self._near(end)):
            word = self.words[end]
            if (word.cased and not word.big) or idle(word) or (not word.cased and cue(word, "speech")):
                break
            end += 1
        return end

    def _people(self, n: int, most: int) -> Iterator[Name]:
        """Yield a name from n on, and what is joined to it by a word for and."""
        end = self._run(n, most)
        short = end > n and self.text[self.words[n].start : self.words[n].end].isupper()
        if end == n or short or (end == n + 1 and said(self.words[n], self.spoken)):
            return
        yield self._name(n, end - 1, "person-name")
        if end + 1 < len(self.words) and self.words[end].plain in _AND and self._near(end) and self._near(end + 1):
            yield from self._people(end + 1, most)

    def _person(self, n: int, word: Word) -> Iterator[Name]:
        after = n + 1
        if after < len(self.words) and cue(word, "titles") and self._after_title(n):
            end = self._run(after, 3 if word.cased else 2)
            if end > after and not self._of_a_trade(word, self.words[after]):
                yield self._name(after, self._kin(end) - 1, "person-name")
        if word.cased and self._near(after) and self._called(n):
            yield from self._people(after, 2)
        if after < len(self.words) and not word.cased and self._near(n) and cue(word, "after"):
            first = n - 2 if n > 1 and self._near(n - 1) and self._free(n - 2) else n - 1
            if self._free(n - 1):
                yield self._name(first, n - 1, "person-name")
        yield from self._first_name(n, word)
        yield from self._shaped(n, word)
        yield from self._initials(n, word)

    def _after_title(self, n: int) -> bool:
        """Tell whether a title is one where it stands: with a dot when it is short, and a letter not at the head."""
        word, gap = self.words[n], self.words[n + 1].gap
        if len(word.plain) == 1 and not word.cased:
            return gap == ". " and not self._opens(n)
        dotted = len(word.plain) < 3 and word.script == "cyrl"
        return gap in {". ", "."} or (gap in {" ", "-"} and not dotted)

    def _of_a_trade(self, title: Word, word: Word) -> bool:
        """Tell whether an article follows, which a first name in Arabic does not have: the engineer of the network."""
        trade = not title.plain.startswith("ال") or title.plain[2:6] in {"مهند", "استا"}
        return trade and title.script == "arab" and word.plain.startswith("ال")

    def _called(self, n: int) -> bool:
        word = self.words[n]
        if cue(word, "people") and word.gap != "":
            return True
        two = f"{self.words[n - 1].plain}_{word.plain}" if self._near(n) else ""
        return bool(two) and CUES[word.script]["people"].has(two)

    def _free(self, n: int) -> bool:
        return not idle(self.words[n]) and not cue(self.words[n], "speech") and not cue(self.words[n], "kinds")

    def _kin(self, end: int) -> int:
        """Stretch a name over the words for a son or a father, and what they need."""
        while self._near(end) and self._near(end + 1) and self.words[end].plain in _OF_KIN:
            end += 2
        return end

    def _first_name(self, n: int, word: Word) -> Iterator[Name]:
        if (word.cased and not word.big) or idle(word) or not given(word) or said(word, self.spoken):
            return
        if self.block.kind == "heading" and word.cased and self._opens(n):
            return
        after = self._kin(n + 1)
        if self._near(after) and self._surname(after):
            after += 1
        yield self._name(n, after - 1, "person-name")

    def _surname(self, n: int) -> bool:
        word = self.words[n]
        if word.cased:
            return word.big and not idle(word)
        return not idle(word) and (family(word) or self._nisba(word))

    def _nisba(self, word: Word) -> bool:
        return word.script == "arab" and re.fullmatch("ال.{2,8}یه?", word.plain) is not None

    def _shaped(self, n: int, word: Word) -> Iterator[Name]:
        """Yield what only the name of a person looks like: by its ending, or by a word for kin."""
        if word.script == "arab":
            yield from self._kinship(n, word)
            return
        if not family(word) or idle(word) or said(word, self.spoken) or word.script == "hebr":
            return
        if word.script == "geor":
            first = n - 1 if self._near(n) and not idle(self.words[n - 1]) else n
            if len(word.plain) >= 7:
                yield self._name(first, n, "person-name")
        elif word.big and self._near(n, frozenset([" "])) and self.words[n - 1].big and not self._lead(n - 1):
            yield self._name(n - 1, n, "person-name")
        elif word.big and self._near(n + 1) and cue(self.words[n + 1], "speech") and self.block.kind == "prose":
            yield self._name(n, n, "person-name")

    def _kinship(self, n: int, word: Word) -> Iterator[Name]:
        """Yield somebody's son, daughter, father or mother: in Arabic a part of the name."""
        after = n + 1
        if word.plain not in _OF_KIN or not self._near(after):
            return
        child = self.words[after]
        if len(child.plain) < 3 or idle(child):
            return
        if word.plain in _PARENTS:
            if not child.plain.startswith("ال"):
                yield self._name(n, after, "person-name")
        elif n and self._near(n) and self._free(n - 1):
            yield self._name(n - 1, after, "person-name")

    def _lead(self, n: int) -> bool:
        word = self.words[n]
        return idle(word) or said(word, self.spoken) or cue(word, "kinds") or len(word.plain) < 3

    def _initials(self, n: int, word: Word) -> Iterator[Name]:
        """Yield a family name with initials before or after it."""
        if len(word.plain) < 3 or word.script == "cyrl":
            return
        first = n
        while first and self._initial(first - 1) and self._dotted(first):
            first -= 1
        if first < n and (word.big or not word.cased) and not idle(word) and not cue(word, "speech"):
            counted = (first == 0 and self._opens(first)) or self.words[first].plain in _COUNTING
            if word.cased or n - first > 1 or not counted:
                yield self._name(first, n, "person-name")
        after = n + 1
        behind = word.big and self._near(after, frozenset([" "])) and self._initial(after) and not idle(word)
        if behind and self._dot(after) and not said(word, self.spoken):
            yield self._name(n, after, "person-name")

    def _dot(self, n: int) -> bool:
        return self.text[self.words[n].end : self.words[n].end + 1] == "."

    def _dotted(self, n: int) -> bool:
        gap, before = self.words[n].gap, self.text[self.words[n - 1].end - 1 : self.words[n - 1].end]
        return gap in {". ", ".", "۔ "} or (gap == " " and before in {"׳", "'"})

    def _initial(self, n: int) -> bool:
        """Tell whether a word is the first letter of a name; Urdu spells the English name of the letter."""
        word = self.words[n]
        spelt = word.plain in _SPELT and self.text[word.end : word.end + 1] == "۔"
        return (len(word.plain) == 1 or spelt) and (word.big or not word.cased)

    def _quoted(self, n: int) -> int:
        """Return the end of the words in quotation marks that open before n; n when there are none."""
        if not _QUOTED.search(self.words[n].gap):
            return n
        end = n + 1
        while end < len(self.words) and end - n < 6 and not any(sign in self.words[end].gap for sign in _CLOSE):
            end += 1
        closed = self.words[end].gap if end < len(self.words) else self.text[self.words[end - 1].end :]
        return end if end - n < 6 and any(sign in closed[:16] for sign in _CLOSE) else n

    def _house(self, n: int, word: Word) -> Iterator[Name]:
        after = n + 1
        if after < len(self.words) and (cue(word, "kinds") or cue(word, "forms")):
            end = self._quoted(after)
            if end > after and len(self.words[after].gap) <= 3 and not (word.cased and not self.words[after].big):
                yield self._name(after, end - 1, "org-name")
            elif cue(word, "kinds") and self.words[after].gap == " ":
                yield from self._kind_of(n, after)
        if word.script == "arab" and self._near(after) and cue(word, "customer_columns") and word.plain[:2] == "ال":
            end = self._run(after, 4)
            if any(self.words[each].plain.startswith("لل") for each in range(after + 1, end)):
                yield self._name(after, end - 1, "customer-name")
        first = self._before_form(n, word)
        if first < n:
            yield self._name(first, n, "org-name")
        yield from self._in_quotes(n, word)

    def _before_form(self, n: int, word: Word) -> int:
        """Return where a name begins that a legal form ends; n when there is none."""
        first = n
        if n and word.gap in _BEFORE_FORM and (cue(word, "forms_after") or self._dotted_form(n)):
            while first and n - first < 4 and (first == n or self._near(first)):
                before = self.words[first - 1]
                if idle(before) or (before.cased and not before.big):
                    break
                first -= 1
        return first

    def _dotted_form(self, n: int) -> bool:
        """Tell whether letters with dots between them are a legal form."""
        letters, after = self.words[n].plain, n + 1
        while len(letters) == after - n and after < len(self.words) and self.words[after].gap == ".":
            letters, after = letters + self.words[after].plain, after + 1
        return after > n + 1 and CUES[self.words[n].script]["forms_after"].has(letters)

    def _kind_of(self, n: int, after: int) -> Iterator[Name]:
        word = self.words[n]
        if word.cased:
            end = self._run(after, 3)
            if end > after and not said(self.words[after], self.spoken):
                yield self._name(n if word.big else after, end - 1, "org-name")
            return
        end = self._run(after, 3)
        if end == after or word.plain.startswith("ال") or self.block.kind == "heading":
            return
        if word.script == "arab" and not (end - after > 1 or self.words[after].plain.startswith("ال")):
            return
        if not cue(self.words[after], "customer_columns"):
            yield self._name(n, end - 1, "org-name")

    def _in_quotes(self, n: int, word: Word) -> Iterator[Name]:
        """Yield a name in quotation marks after a preposition, with a capital."""
        end = self._quoted(n)
        if end == n or n == 0 or not word.big or not word.cased or said(word, self.spoken) or idle(word):
            return
        before = self.words[n - 1]
        led = CUES[word.script]["before"].has(before.plain) and len(word.gap) <= 3 and before.script == word.script
        if led and not cue(word, "fields") and not (n > 1 and cue(self.words[n - 2], "fields")):
            yield self._name(n, end - 1, "org-name")

    def _work(self, n: int, word: Word) -> Iterator[Name]:
        """Yield what a project is called: in quotation marks, or right after the word that says so."""
        end = self._quoted(n)
        before = range(max(0, n - 5), n)
        if any(cue(self.words[each], "fields") for each in before):
            return
        told = [each for each in before if cue(self.words[each], "project") and not self._stops(each, n)]
        if not told or said(word, self.spoken):
            return
        if end > n:
            yield self._name(n, end - 1, "product-name")
        elif (not word.cased or word.big) and self._baptised(n, told[0]):
            yield self._name(n, n, "product-name")

    def _baptised(self, n: int, told: int) -> bool:
        """Tell whether a word stands beside a verb for calling, and another word before it is for a project."""
        last, after = self.words[n - 1], n + 1
        if not self._free(n) or cue(self.words[n], "project") or told == n:
            return False
        behind = self._near(n) and CUES[last.script]["called"].has(last.plain) and (told < n - 1 or last.cased)
        ahead = self._near(after) and CUES[self.words[after].script]["called_after"].has(self.words[after].plain)
        return behind or ahead

    def _stops(self, first: int, last: int) -> bool:
        return any(re.search("[.!?;؟۔]", self.words[each].gap) for each in range(first + 1, last + 1))

    def front(self) -> Iterator[Name]:
        """Yield the value of a key that names a person or an organisation."""
        key = plain(re.sub("[ -]", "_", self.block.name.strip().lower()))
        table = CUES[self.words[0].script]
        people = table["person_keys"].has(key) or key.rpartition("_")[2] in _LATIN_KEYS
        kind = "person-name" if people else "org-name" if table["org_keys"].has(key) else ""
        whole = len(self.words) <= 5 and not re.search("[0-9@/]", self.text)
        trade = people and any(cue(word, "people") and not cue(word, "titles") for word in self.words[1:])
        if not kind or not whole or trade:
            return
        content = [n for n, word in enumerate(self.words) if not idle(word) and not cue(word, "titles")]
        big = not self.words[0].cased or any(self.words[n].big for n in content)
        alone = len(content) == 1 and cue(self.words[content[0]], "people")
        if content and big and not alone and not (len(content) == 1 and said(self.words[content[0]], self.spoken)):
            yield replace(self._name(content[0], content[-1], kind), keyed=True)

    def cell(self) -> Iterator[Name]:
        """Yield a cell below a head that stands for customers, or for people."""
        head = words(self.block.name)
        if not head or re.search(r"[0-9]{3}|[@/_`]", self.text) or len(self.words) > 6:
            return
        content = [n for n, word in enumerate(self.words) if not idle(word) and len(word.plain) > 2]
        if not content or not (content[0] < 2) or _LETTERED.search(self.text.strip()[:1]):
            return
        if any(cue(word, "customer_columns") for word in head[:2]) and self._proper(content):
            yield self._name(0, len(self.words) - 1, "customer-name")

    def _proper(self, content: list[int]) -> bool:
        """Tell whether the words of a cell are a name: a capital that is no word of the text, or more than one word."""
        known = [self.words[n] for n in content]
        if not known[0].cased:
            return not all(cue(word, "customer_columns") or cue(word, "kinds") for word in known)
        return any(word.big and (n or not said(word, self.spoken)) for n, word in enumerate(known))
