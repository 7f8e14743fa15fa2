"""Names in running text: capitalised words of which one is in no list, judged by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from agentops_showcase.case_studies.anonymity.alone import form_of_public, label, lone
from agentops_showcase.case_studies.anonymity.blocks import Block
from agentops_showcase.case_studies.anonymity.data import FILLED, LISTS, WORDS
from agentops_showcase.case_studies.anonymity.knowledge import ambiguous, given, public, strange
from agentops_showcase.case_studies.anonymity.trades import trade
from agentops_showcase.case_studies.anonymity.words import folded

_WORD = FILLED["W"]
_PARTICLE = "(?:van|von|de|der|den|del|della|da|dos|di|du|la|le|bin|ibn|al|el|af|av|zu|ter|ten|y|i|e)"
_PHRASE = re.compile(
    rf"(?<![{FILLED['A']}0-9_@/\\.$#-])(?:[{FILLED['U']}][.][ ]?){{0,2}}{_WORD}"
    rf"(?:[ ]{{1,3}}(?:(?:{_PARTICLE}[ ]){{0,2}}|&[ ])(?:{_WORD}|[{FILLED['U']}][.](?![{FILLED['A']}]))){{0,5}}"
    rf"(?![{FILLED['A']}0-9_])",
    re.ASCII,
)
_SENTENCE = re.compile(r"(?:^|[.!?:;|>\"“«(\[\]*_-])[ \"'“«(*_`]*$")
_ARTICLES = frozenset(
    {"der", "die", "das", "den", "dem", "ein", "eine", "einen", "im", "am", "zum", "zur", "vom", "beim"}
)
_ENDING = re.compile(r"([^\W\d_'’]{3,40})['’][^\W\d_A-Z]{1,6}$")
_DRAWN = frozenset({"mermaid", "plantuml", "puml", "dot", "graphviz", "d2"})
_BETWEEN = frozenset(["der", "den", "ter", "ten", "bin", "ibn", "av", "af", "zu"])
_CODEWORD = re.compile(r"[a-z][A-Z]|[0-9_]")
_FOREIGN = re.compile(r"[^\x00-\x7fäöüÄÖÜß’]")
_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "nb", "sv", "da", "fi", "pl", "cs", "tr", "hu", "ro")


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of a view that looks like a name; `sure` when it can start a search for itself elsewhere.

    A `faint` one has a capital inside a sentence and nothing else that speaks for it.
    """

    start: int
    end: int
    kind: str
    sure: bool = True
    faint: bool = False
    keyed: bool = False


def language(text: str) -> str:
    """Return the language whose small words the text has most of; English when in doubt."""
    words = re.findall(r"[^\W\d_]+", text[:20000].lower())
    counts = {name: sum(word in LISTS.stop[name] for word in words) for name in _LANGUAGES}
    best = max(_LANGUAGES, key=lambda name: (counts[name], name == "en"))
    return best if counts[best] > counts["en"] * 1.3 else "en"


def names(text: str, block: Block, tongue: str) -> Iterator[Name]:
    """Yield the names of people and organisations in a stretch of text."""
    for found in _PHRASE.finditer(text):
        opens = bool(_SENTENCE.search(text[max(0, found.start() - 12) : found.start()]))
        words = [
            (found.start() + each.start(), _bare(each[0])) for each in re.finditer(r"[^ ]+", found[0]) if each[0] != "&"
        ]
        if len(words) > 1 and text[found.start() - 1 : found.start()] == "(" and tongue not in {"en", "de"}:
            opens = False
        bare, article = _without_lead(words, opens)
        opens = opens and not (article and (tongue == "en" or len(bare) == 1))
        words = bare
        if words:
            yield from _judged(text, block, tongue, words, opens)


def _bare(word: str) -> str:
    word = word.rstrip("'’-")
    owned = _ENDING.match(word)
    return owned[1] if owned else word


def _without_lead(words: list[tuple[int, str]], opens: bool) -> tuple[list[tuple[int, str]], bool]:
    """Leave out what stands before a name, and tell whether that was an article at the start of a sentence."""
    article = opens and len(words) > 1 and folded(words[0][1]) in LISTS["articles"]
    while words:
        word = words[0][1]
        plain = folded(word)
        if (
            (plain in LISTS["every_words"] and not (given(word) and len(words) > 1 and not opens))
            or plain in LISTS["titles"]
            or plain in LISTS["roles"]
            or (plain in LISTS["months"] and plain not in {"may", "june", "april", "august"})
            or (
                len(words) > 1
                and not given(word)
                and not strange(word)
                and given(words[1][1])
                and not ambiguous(words[1][1])
            )
        ):
            words = words[1:]
        elif opens and not given(word) and not strange(word) and len(words) > 1 and not _organised(words):
            words, opens = words[1:], False
        else:
            break
    return words, article


def _organised(words: list[tuple[int, str]]) -> bool:
    return len(words) == 2 and folded(words[-1][1]) in LISTS["nouns"]


def _judged(text: str, block: Block, tongue: str, words: list[tuple[int, str]], opens: bool) -> Iterator[Name]:
    start, end = words[0][0], words[-1][0] + len(words[-1][1])
    while end > start and text[end - 1] in "'’.-" and not re.search(r" [^\W\d_][.]$", text[start:end]):
        end -= 1
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    bare = [word for _, word in words]
    if any(folded(word) in LISTS["placeholder_people"] for word in bare) or re.match(r"[({=\[_]", text[end : end + 1]):
        return
    if cited(text, end, bare):
        return
    big = [word for word in bare if word[0].isupper() and not re.fullmatch(r"[^\W\d_][.]", word)]
    initials = len(big) < sum(word[0].isupper() for word in bare)
    if block.kind == "heading" and not (len(big) > 1 and given(big[0]) and strange(big[-1])):
        return
    if any(_CODEWORD.search(word.replace("Mc", "").replace("Mac", "")) for word in big):
        return
    kind = _kind(big, bare, bool(initials), tongue, opens) if big else ""
    short = re.match(r"[ ][(][A-Z]{2,6}[)]", text[end : end + 9])
    if kind == "org-name" and short:
        end += short.end()
    faint = kind == "org-name" and not any(folded(word) in LISTS["nouns"] for word in big)
    if not kind and len(big) == 1 and _single(text, start, end, big[0], block, opens, tongue):
        kind, faint = "person-name", True
    alone = "" if kind else _alone(text, (start, end), big, bare, block, opens, tongue)
    if kind or alone:
        yield Name(start, end, kind or alone, faint=faint or bool(alone))
    elif len(big) > 1 and (later := _later(words, opens, tongue)):
        yield from _judged(text, block, tongue, words[later:], False)


def _alone(
    text: str, span: tuple[int, int], big: list[str], bare: list[str], block: Block, opens: bool, tongue: str
) -> str:
    pair = block.name in _DRAWN and len(big) == len(bare) == 2 and tongue != "de"
    found = (pair and label(text, *span, big)) or lone(text, *span, big, block, opens, tongue)
    return "org-name" if found else ""


def _later(words: list[tuple[int, str]], opens: bool, tongue: str) -> int:
    """Where a name begins after words that are none: a first name, or all but the first word of a sentence."""
    for number, (_, word) in enumerate(words[1:], 1):
        if given(word) and not ambiguous(word) and strange(word) and len(word) > 2:
            return number
    names = [word for _, word in words]
    abroad = opens and tongue not in {"en", "de"} and len(words) > 2
    return 1 if abroad and all(_long(word) and strange(word) for word in names[1:]) else 0


_AFTER_A_SOURCE = re.compile(
    r"(?:[ ,]{1,2}(?:&|and|und|et|y|e|og|och|en|i|[A-Z][.]|[A-Z][^ .,;:()]{1,20})[.,]?){0,6}"
    r"(?:,?[ ][(](?:[A-Z]{2,10}[ ])?(?:1[5-9]|20)[0-9]{2}[a-z]?[)]|,?[ ]et[ ]al[.]|[,:][ ][*_][A-Z])"
)


def cited(text: str, end: int, words: list[str]) -> bool:
    """Tell whether a phrase names an author of public work, a person of history or one who stands for anybody."""
    plain = [folded(word).replace("’", "'").removesuffix("'s").strip(".'") for word in words]
    pair = f"{plain[0]} {plain[-1]}"
    if pair in LISTS["public_people"] or pair in LISTS["placeholder_names"]:
        return True
    if any(f"{one} {two}" in LISTS["placeholder_names"] for one, two in pairwise(plain)):
        return True
    return bool(_AFTER_A_SOURCE.match(text, end, min(len(text), end + 100)))


def _kind(big: list[str], bare: list[str], initials: bool, tongue: str, opens: bool) -> str:
    if all(word.isupper() and len(word) > 1 for word in big):
        return "person-name" if initials and len(big) <= 2 and len(big[-1]) > 4 and strange(big[-1]) else ""
    unknown = [word for word in big if strange(word) and not (word.isupper() and len(word) < 7)]
    first, last = big[0], big[-1]
    linked = len(big) < len(bare) and not any(char in "&." for word in bare for char in word)
    words_both = ambiguous(first) and ambiguous(last)
    if (
        linked
        and tongue != "de"
        and not opens
        and unknown == big
        and len(big) == 2
        and any(word in _BETWEEN for word in bare)
    ):
        return "person-name"
    if linked and (words_both or not given(first) or tongue != "en"):
        known = given_last(last) or (strange(last) and _long(last) and not ambiguous(first))
        return "person-name" if given(first) and known and not words_both else ""
    if len(big) >= 2 and given(first) and len(first) > 2 and _ends_name(last) and _meant(first, last):
        return "person-name"
    if initials and unknown and len(big) <= 2:
        return "person-name" if len(last) > 3 or given(first) else ""
    if initials and len(big) == 1 and given(first) and not ambiguous(first):
        return "person-name"
    if len(big) < 2 or not unknown:
        return ""
    if any(map(trade, big)):
        return "org-name"
    if _double(last) and len(big) <= 3 and tongue != "de":
        return "person-name"
    plain = all(_long(word) or folded(word) in LISTS["families"] for word in unknown)
    supported = given_last(last) and (not ambiguous(last) or folded(last) in LISTS["families"])
    if len(unknown) == len(big) <= 4 and plain and (tongue == "en" or (supported and tongue != "de")):
        return "person-name"
    if tongue == "en" and given(last) and len(unknown) == len(big) - 1 and not ambiguous(last):
        return "person-name"
    return _elsewhere(big, unknown, tongue, opens)


def _elsewhere(big: list[str], unknown: list[str], tongue: str, opens: bool) -> str:
    """Letters of another language in English or German; in others, capitals in a sentence are for names."""
    if big[-1].isupper():
        return ""
    if tongue in {"en", "de"}:
        return "person-name" if len(big) <= 5 and any(_FOREIGN.search(word) for word in big) else ""
    if any(public(folded(word.split("-")[0])) or form_of_public(folded(word)) for word in unknown):
        return ""
    return "org-name" if not opens and all(map(_long, unknown)) else ""


def _meant(first: str, last: str) -> bool:
    """A first name that is also a word needs a last name that is none."""
    return not ambiguous(first) or (strange(last) and (not public(folded(first)) or _long(last)))


def given_last(word: str) -> bool:
    """Tell whether a list has a word as a surname, or as a first name that people also have as their last."""
    return folded(word) in WORDS.last or folded(word) in LISTS["families"] or given(word)


def _double(word: str) -> bool:
    """A surname of two: both parts capitalised, and one that no list knows."""
    left, _, right = word.partition("-")
    return bool(right) and right[0].isupper() and right[1:].islower() and len(left) > 2 and strange(word)


def _ends_name(word: str) -> bool:
    plain = folded(word.replace("’", "'"))
    return (
        (strange(word) and not word.isupper()) or plain in WORDS.last or (plain in WORDS.first and not ambiguous(word))
    )


def _long(word: str) -> bool:
    return len(word) >= 4 and not word.isupper()


def _single(text: str, start: int, end: int, word: str, block: Block, opens: bool, tongue: str) -> bool:
    """A first name on its own: beside a word of speech, after one that calls on somebody, or for a trade."""
    if not given(word) or len(word) < 3 or word.isupper():
        return False
    before = re.findall(r"[^\W\d_]+", text[max(0, start - 30) : start].lower())
    after = re.match(r"[ ]([^\W\d_]+)", text[end : end + 24])
    speaks = bool(after and folded(after[1]) in LISTS["speech"])
    called = bool(before) and before[-1] in LISTS["titles"] and text[start - 1 : start] == " "
    asked = (
        bool(before)
        and before[-1] in LISTS["before"]
        and before[-1] not in {"by", "with", "from", "and", "via", "see", "per", "von", "to", "an", "à"}
    )
    if ambiguous(word):
        return False
    plain = strange(word) and len(word) >= 4 and block.kind in {"prose", "cell"}
    if plain and tongue != "de" and (not opens or re.match(r"[ ](?:[a-z]|&|[(][a-z])|['’]s[ ]|,[ ][a-z]", text[end:])):
        return True
    if tongue == "de" and before and before[-1] in _ARTICLES:
        return False
    quoted = bool(re.search(r",[ ]$", text[:start])) and text[end : end + 1] in '"”»'
    return (speaks or called or asked or quoted) and text[start - 1 : start] != "`"
