"""A name in other letters found once is looked for everywhere: in any case of its language, and in Latin letters.

What is written in Latin is compared as it sounds, since there are many ways to spell a name: in a host, an account or
an identifier. For Hebrew and Arabic letters, which leave vowels out, the consonants are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.findings import Finding
from agentops_showcase.case_studies.anonymity.knowledge import everyday, joined, public
from agentops_showcase.case_studies.anonymity.native import said
from agentops_showcase.case_studies.anonymity.native_words import Word, bare, cue, idle, words

_KINDS = frozenset(["person-name", "org-name", "customer-name", "product-name", "codename"])
_HOSTED = frozenset(["ANON007", "ANON012", "ANON015", "ANON017", "ANON018", "ANON019", "ANON020"])
_LATIN = re.compile("[A-Z]?[a-z]{4,30}(?![a-z])|[A-Z]{5,30}(?![a-z])")
_JOINED = re.compile("[A-Za-z]{2,30}(?:[_-][A-Za-z]{2,30}){1,4}")
_MOST, _RUN = 80, 3


def _table(letters: str, sounds: str) -> dict[str, str]:
    return {letter: "" if sound == "-" else sound for letter, sound in zip(letters, sounds.split(" "), strict=True)}


_SOUNDS = {
    **_table(
        "абвгдежзиклмнопрстуфхцчшщъыьэюяієґђјљњћџқғңөұүһә",
        "a b v g d e z z i k l m n o p r s t u f h c c s sc a i - e iu ia i e g d i l n c z k g n o u u h a",
    ),
    **_table("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i t i k l m n ks o p r s s t i f h ps o"),
    **_table("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "a b g d e v z t i k l m n o p z r s t u f k g k s c c z c c h i h"),
    **_table(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "a b g d e z e i t z i l h c k h z g c m i n s o c p i r s v t r c v f k o f ev",
    ),
    **_table("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "- b g d h - z h t - k k l m m n n s - f f c c k r s t"),
    **_table(
        "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءٹڈڑں",
        "- b f t t j c h h d dh r z j s s s d t z - g f k k g l m n - h - - t d r n",
    ),
}
_TWO = (("ου", "у"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("γγ", "g"), ("αυ", "αv"), ("ευ", "εv"), ("дж", "z"))
_SPELT = (
    *(("sh", "s"), ("zh", "z"), ("kh", "h"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("dz", "z"), ("th", "t")),
    *(("ph", "f"), ("gh", "g"), ("ck", "k"), ("ou", "u"), ("w", "v"), ("q", "k"), ("x", "ks"), ("y", "i"), ("j", "i")),
)
_BONES = (
    *(("sh", "s"), ("zh", "j"), ("kh", "h"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("th", "t")),
    *(("ph", "f"), ("gh", "g"), ("q", "k"), ("x", "ks"), ("p", "f"), ("v", "b")),
)


def _sounded(text: str) -> str:
    """Make equal what is spelt in several ways: g and h, one vowel for two, one letter for two."""
    text = re.sub("i?[ea]i|oi|ie|ii", "i", text.replace("g", "h"))
    return re.sub(r"([a-z])\1+", r"\1", text)


@lru_cache(maxsize=4000)
def sound(word: str, script: str) -> str:
    """Return how a word sounds, in a spelling of ours; of Hebrew and Arabic letters, its consonants."""
    for two, one in _TWO:
        word = word.replace(two, one)
    out = "".join(_SOUNDS.get(char, char if char.isascii() else "") for char in word)
    if script in {"hebr", "arab"}:
        return re.sub(r"([a-z])\1+", r"\1", out[:-1] + out[-1:].replace("h", ""))
    return _sounded(out)


@lru_cache(maxsize=4000)
def latin(word: str, script: str) -> str:
    """Return how a Latin spelling sounds, to compare it with a word of a script."""
    text = word.lower()
    for two, one in _BONES if script in {"hebr", "arab"} else _SPELT:
        text = text.replace(two, one)
    if script in {"hebr", "arab"}:
        text = re.sub("[aeiouyw]", "", text)
        return re.sub(r"([a-z])\1+", r"\1", text[:-1] + text[-1:].replace("h", ""))
    return _sounded(text)


@dataclass(frozen=True, slots=True)
class Term:
    """Words to look for in a row, and of what kind the name is."""

    words: tuple[str, ...]
    script: str
    kind: str


def sought(found: Iterable[Finding], spoken: frozenset[str]) -> tuple[Term, ...]:
    """Return the words of the names that were found, each once."""
    kept: dict[tuple[str, ...], Term] = {}
    for each in found:
        if each.sure and each.kind in _KINDS:
            for term in _terms(each, spoken):
                kept.setdefault(term.words, term)
    return tuple(kept.values())[:_MOST]


def _terms(each: Finding, spoken: frozenset[str]) -> Iterator[Term]:
    found = words(each.text)
    own = [word for word in found if not _common(word)]
    if not own:
        return
    person = each.kind == "person-name"
    if not person and len(own) > 1:
        yield Term(tuple(word.plain for word in own[:3]), own[0].script, each.kind)
    for word in own:
        if word.cased:
            if word.big and len(word.plain) >= (3 if person else 5) and (person or not said(word, spoken)):
                yield Term((word.plain,), word.script, each.kind)
        elif len(word.plain) >= 3 and (person or (len(own) == 1 and len(word.plain) >= 4)):
            yield Term((word.plain,), word.script, each.kind)


def _common(word: Word) -> bool:
    known = any(cue(word, kind) for kind in ("titles", "kinds", "forms", "forms_after", "people", "after"))
    return idle(word) or known or len(word.plain) < 3


def places(terms: Iterable[Term], text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the names stand in a text, in their own letters or in Latin ones."""
    terms = tuple(terms)
    if not terms:
        return
    found = words(text)
    for term in terms:
        size = len(term.words)
        for at in range(len(found) - size + 1):
            run = found[at : at + size]
            if all(_is(one, word) for one, word in zip(term.words, run, strict=True)) and (
                run[0].big or not run[0].cased
            ):
                yield run[0].start, run[-1].end, term.kind
    yield from _in_pieces([term for term in terms if len(term.words) > 1], text)
    for token in _LATIN.finditer(text):
        low = token[0].lower()
        if not everyday(low) and not public(low):
            whole = joined(low)
            kind = next((term.kind for term in terms if _spells(low, term, whole=whole)), "")
            if kind:
                yield token.start(), token.end(), kind


def _in_pieces(terms: list[Term], text: str) -> Iterator[tuple[int, int, str]]:
    """Yield identifiers of which two or three parts spell a name of more than one word."""
    for token in _JOINED.finditer(text) if terms else ():
        parts = re.split("[_-]", token[0])
        runs = ["".join(parts[at : at + size]) for size in (2, 3) for at in range(len(parts) - size + 1)]
        kind = next((term.kind for term in terms if any(_runs_like(run, term) for run in runs)), "")
        if kind:
            yield token.start(), token.end(), kind


def _runs_like(run: str, term: Term) -> bool:
    own = "".join(sound(word, term.script) for word in term.words)
    spelt = latin(run, term.script)
    return len(spelt) >= 5 and own.startswith(spelt) and len(own) - len(spelt) <= 2


def _is(term: str, word: Word) -> bool:
    if word.script in {"hebr", "arab"}:
        return term in bare(word) or (len(term) > 3 and term.startswith("ال") and word.plain == term[2:])
    same = 0
    for one, other in zip(term, word.plain, strict=False):
        if one != other:
            break
        same += 1
    cut = 1 if len(term) < 6 else 2 if len(term) < 9 else 3
    return same >= max(3, len(term) - cut) and len(word.plain) - same <= 4


def _spells(token: str, term: Term, *, whole: bool) -> bool:
    """Tell whether a token sounds like a name, or begins like one; all of it when it can be two words as well."""
    if len(term.words) > 1 and term.script not in {"hebr", "arab"}:
        return False
    bones = term.script in {"hebr", "arab"}
    own = "".join(sound(word, term.script) for word in term.words)
    spelt = latin(token, term.script)
    if bones:
        return len(own) >= 4 and (spelt == own or (len(own) >= 5 and not whole and spelt.startswith(own)))
    if whole:
        return len(own) >= 5 and spelt == own
    own = own.rstrip("aeiou") if len(own) > 5 else own
    return len(own) >= 5 and spelt.startswith(own) and len(spelt) - len(own) <= 8


def owners(found: Iterable[Finding]) -> tuple[str, ...]:
    """Return the words in private hosts and addresses that belong to somebody."""
    labels: dict[str, None] = {}
    for each in found:
        host = each.text.lower().rpartition("@")[2] if each.code in _HOSTED else ""
        host = re.sub(r"^[a-z0-9+]{2,12}://(?:[^@/]*@)?", "", host)
        for label in re.split("[/?#:]", host)[0].split(".")[:-1]:
            parts = label.split("-")
            for part in (*parts, "".join(parts)):
                if len(part) >= 5 and part.isalpha() and not everyday(part) and not public(part):
                    labels[part] = None
    return tuple(label for label in labels if label not in LISTS["services"])[:_MOST]


def owned(labels: tuple[str, ...], text: str) -> Iterator[tuple[int, int]]:
    """Yield the words of a text that sound like the owner of a host."""
    found = words(text) if labels else []
    for at in range(len(found)):
        spelt = ""
        for size in range(1, _RUN + 1):
            run = found[at : at + size]
            if len(run) < size or (size > 1 and run[-1].gap not in {" ", "-", "־"}):
                break
            if run[0].cased and not run[0].big:
                break
            spelt += sound(_without_article(run[-1]), run[-1].script)
            if any(_owns(label, spelt, run) for label in labels):
                yield run[0].start, run[-1].end


def _without_article(word: Word) -> str:
    if word.script == "arab" and word.plain.startswith("ال") and len(word.plain) > 4:
        return word.plain[2:]
    return (
        word.plain[1:] if word.script == "hebr" and word.plain.startswith("ה") and len(word.plain) > 3 else word.plain
    )


def _owns(label: str, spelt: str, run: list[Word]) -> bool:
    script = run[0].script
    heard = latin(label, script)
    if script in {"hebr", "arab"}:
        # A preposition may be written with the first word; of three consonants only two words are enough.
        enough = len(heard) >= 4 or (len(heard) == 3 and len(run) > 1 and len(label) >= 8)
        return enough and (spelt == heard or (len(heard) >= 4 and spelt[1:] == heard and len(run) == 1))
    if len(heard) < 5 or len(spelt) < 5:
        return False
    return spelt == heard or (
        len(run) == 1
        and (spelt[:5] == heard[:5])
        and abs(len(spelt) - len(heard)) <= 3
        and (spelt.startswith(heard[:-1]) or heard.startswith(spelt[:-1]))
    )
