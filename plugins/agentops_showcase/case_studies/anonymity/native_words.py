"""Words in Cyrillic, Greek, Armenian, Georgian, Hebrew and Arabic letters, and what such a word means for a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from agentops_showcase.case_studies.anonymity.data import NATIVE
from agentops_showcase.case_studies.anonymity.words import folded

SCRIPTS = {
    "cyrl": "\u0400-\u052f",
    "grek": "\u0370-\u0377\u037b-\u03ff\u1f00-\u1fff",
    "armn": "\u0531-\u0556\u0561-\u0587",
    "geor": "\u10d0-\u10ff",
    "hebr": "\u05d0-\u05ea",
    "arab": "\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff",
}
CASED = frozenset(["cyrl", "grek", "armn"])
_UNSEEN = "\u00ad\u200b-\u200d\u2060"
_INSIDE = {"cyrl": "'’ʼ", "hebr": "'\"׳״"}
_WORD = re.compile(
    "|".join(
        f"([{letters}](?:[{_INSIDE.get(name, '')}{_UNSEEN}]{{0,3}}[{letters}])*"
        + ("[׳']?(?![a-zA-Z0-9]))" if name == "hebr" else ")")
        for name, letters in SCRIPTS.items()
    )
)
_NAMES = tuple(SCRIPTS)
_LEFT_OUT = re.compile("[\u00ad\u200b-\u200d\u2060\u0640\u064b-\u065f\u0670'’ʼ\"׳״]")
_ALIKE = str.maketrans("ىيےكةہھۃە", "یییکههههه")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a view: `plain` is how it is compared, `gap` what stands before it."""

    start: int
    end: int
    plain: str
    script: str
    big: bool
    gap: str

    @property
    def cased(self) -> bool:
        """Whether its script has capitals."""
        return self.script in CASED


@lru_cache(maxsize=20000)
def plain(text: str) -> str:
    """Return a word without case, marks and letters that only stretch it, and with one letter for variants."""
    return _LEFT_OUT.sub("", folded(text)).translate(_ALIKE)


class Cues:
    """Words of a list, of which some stand for all that begin like them."""

    def __init__(self, text: str) -> None:
        words = [plain(word) for word in text.split()]
        self.whole = frozenset(word for word in words if not word.endswith("*"))
        self.stems = tuple(word[:-1] for word in words if word.endswith("*"))

    def has(self, word: str) -> bool:
        """Tell whether a plain word is one of them."""
        return word in self.whole or word.startswith(self.stems)

    def ends(self, word: str) -> bool:
        """Tell whether a plain word ends like one of them."""
        return any(word.endswith(end) and len(word) - len(end) >= 2 for end in self.whole)


CUES = {name: {key: Cues(text) for key, text in table.items()} for name, table in NATIVE.items()}
_PREFIXES = {
    "hebr": ("ו", "ל", "ב", "מ", "ה", "ש", "כ", "ול", "וב", "וה", "של", "מה", "לה", "שה", "וש", "ומ"),
    "arab": ("و", "ف", "ب", "ل", "ک", "ال", "لل", "وال", "بال", "فال", "ول", "وب", "ولل", "کال"),
}


def words(text: str) -> list[Word]:
    """Return the words of these scripts in a stretch of text."""
    found, before = [], 0
    for match in _WORD.finditer(text):
        script = _NAMES[match.lastindex - 1] if match.lastindex else ""
        spelt = match[0].rstrip("'׳")
        gap = text[before : match.start()]
        found.append(Word(match.start(), match.end(), plain(spelt), script, match[0][0].isupper(), gap))
        before = match.end()
    return found


def cue(word: Word, kind: str) -> bool:
    """Tell whether a list of its script has a word, also behind the short words that are written with it."""
    table = CUES[word.script][kind]
    return any(table.has(each) for each in bare(word))


def bare(word: Word, least: int = 3) -> Iterator[str]:
    """Yield a word, then what is left of it without an article or a preposition."""
    yield word.plain
    for before in _PREFIXES.get(word.script, ()):
        if word.plain.startswith(before) and len(word.plain) - len(before) >= least:
            yield word.plain[len(before) :]


_CASES = (
    *("а", "у", "ом", "ем", "е", "ы", "и", "ои", "ою", "еи", "ею", "я", "ю", "ові", "еві", "єм", "єві", "ію"),
    *("іі", "ия", "ию", "ии", "ієм", "о"),
)
_NOMINATIVE = ("", "а", "я", "и", "іи", "ии", "о", "ія", "ия")
_SLAVIC = re.compile("(?:[ое]в|[иі]н)(?:а|у|ым|им|ом|ем|ои|ою|е|ых|ы|і|ові)?$")
_GREEK = (("ου", "ος"), ("ο", "ος"), ("η", "ης"), ("α", "ας"), ("ας", "α"), ("ης", "η"), ("ε", "ος"))


def given(word: Word) -> bool:
    """Tell whether a word is a first name in any case of its language."""
    table = CUES[word.script]["given"]
    if any(table.has(each) for each in bare(word, 4)):
        return True
    if word.script == "cyrl":
        stems = (word.plain[: -len(end)] for end in _CASES if word.plain.endswith(end))
        return any(stem + end in table.whole for stem in stems if len(stem) >= 3 for end in _NOMINATIVE)
    if word.script == "geor":
        return any(
            word.plain[: -len(end)] in table.whole for end in ("მ", "ს", "სი", "ი", "მა") if word.plain.endswith(end)
        )
    return word.script == "grek" and any(
        word.plain.removesuffix(end) + instead in table.whole for end, instead in _GREEK if word.plain.endswith(end)
    )


def family(word: Word) -> bool:
    """Tell whether a word ends as the names of families do, or is one that many have."""
    table = CUES[word.script]
    if word.script in {"hebr", "arab"}:
        known = any(each in table["families"].whole for each in bare(word))
        return known or (len(word.plain) >= 5 and table["family_ends"].ends(word.plain))
    if word.script == "cyrl" and len(word.plain) >= 6 and _SLAVIC.search(word.plain):
        return True
    return len(word.plain) >= 5 and table["families"].ends(word.plain)


def idle(word: Word) -> bool:
    """Tell whether a word is one of the language, of the calendar or of the map."""
    return len(word.plain) < 2 or CUES[word.script]["plain"].has(word.plain)
