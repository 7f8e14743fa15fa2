"""What looks like a name and is none: eponyms, units, greetings, public names with an ending, words of the language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agentops_showcase.case_studies.anonymity import trades
from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.findings import Finding
from agentops_showcase.case_studies.anonymity.knowledge import everyday, given, public
from agentops_showcase.case_studies.anonymity.tidy import said
from agentops_showcase.case_studies.anonymity.words import folded
from agentops_showcase.problems import Level

_NAMED = frozenset({"ANON009", "ANON023"})
_EPONYM = re.compile(
    r"['’]s[ ](?:[a-z-]{3,14}[ ])?(?:method|algorithm|law|theorem|rule|test|criterion|transform|distance|formula"
    r"|equation|constant|principle|lemma|conjecture|paradox|index|coefficient|inequality|filter|model|number|razor|notation"
    r"|curve)(?![a-z])"
)
_PART = re.compile(
    r"(?:afdeling|dział|oddělení|département|departamento|dipartimento|avdel(?:n)?ing(?:en)?|osasto|bölüm|odjel|service"
    r"|ufficio|[Rr]ubri(?:que|ek|k|ka|ca)|sección|sezione|seção|zakładk[aęi]|záložk[auy]|fliken|fanen)[ ][\"“„«'`]?\Z"
)
_INITIAL = re.compile(r"[A-Z][.][ ]")
_UNIT = re.compile(r"[°%Ωµ]")
_NEXT = re.compile(r"[ ]([^\W\d_A-Z][^\W\d_]{0,20})")
_LAST_WORD = re.compile(r"([^\W\d_]+)['’ ][\s\"“„«(*_]{0,3}$")


def harmless(each: Finding, body: str, tongue: str, spoken: frozenset[str]) -> bool:
    """Tell whether a warning stands on something that everybody has."""
    if each.level is Level.ERROR:
        return False
    if each.code == "ANON010":
        return folded(each.text) in LISTS["months"] or folded(each.text) in LISTS["greetings"]
    if each.code not in _NAMED or body[each.start : each.end] != each.text:
        return False
    if each.code == "ANON023" and " " not in each.text and _all_spoken(each.text, spoken):
        return True
    words = [word for word in re.findall(r"[^\W\d_]+", each.text) if len(word) > 1]
    if len(words) == 1 and (folded(words[0]) in LISTS["greetings"] or _word_here(each, words[0], body, tongue)):
        return True
    if each.code == "ANON023" and each.faint and _PART.search(body[max(0, each.start - 20) : each.start]):
        return True
    if _EPONYM.match(body, each.end, each.end + 48):
        return True
    if _INITIAL.match(each.text) and _UNIT.search(body, max(0, each.start - 12), each.start):
        return True
    return tongue not in {"en", "de"} and _declined(words)


def _all_spoken(text: str, spoken: frozenset[str]) -> bool:
    """Tell whether the text itself uses as words what made an identifier look like a name."""
    odd = [word for _, _, words in trades.identifiers(text) for word in words]
    return bool(odd) and all(said(word[: max(5, len(word) - 2)], spoken) for word in odd)


def _word_here(each: Finding, word: str, body: str, tongue: str) -> bool:
    """Tell whether a first name that is a word of this language opens a sentence."""
    plain = f"{tongue}:{folded(word)}"
    before = body[max(0, each.start - 3) : each.start].rstrip(" *_")
    opens = not before or before[-1] in ".!?:\n"
    after = _NEXT.match(body, each.end, each.end + 24)
    return plain in LISTS["opening_names"] and opens and after is not None and folded(after[1]) not in LISTS["speech"]


def _declined(words: list[str]) -> bool:
    """Tell whether all words are public names, one with the ending of a case, or plain words beside them."""
    if not words or (given(words[0]) and not public(folded(words[0]))):
        return False
    plain = [folded(word) for word in words]
    known = [public(word) or _stem(word) for word in plain]
    return any(known) and all(
        one or everyday(word) or everyday(word[:-1]) for one, word in zip(known, plain, strict=True)
    )


def _stem(word: str) -> bool:
    """Tell whether a word begins with a public name: of five letters, or of four and two more."""
    sizes = (size for size in range(max(4, len(word) - 4), len(word)) if size > 4 or len(word) < 7)
    return any(word[:size] in LISTS["public"] for size in sizes)


def words_of_the_text(found: Iterable[Finding], body: str) -> list[Finding]:
    """Leave out repeats that are words of the language: small after an article, or an account that is a plain word."""
    kept = list(found)
    small = {each.text for each in kept if _echoed_small(each) and _after_article(each, body)}
    return [each for each in kept if not (_echoed_small(each) and each.text in small) and not _plain_account(each)]


def _echoed_small(each: Finding) -> bool:
    return each.code == "ANON029" and each.kind != "handle" and each.text.islower() and each.text.isalpha()


def _after_article(each: Finding, body: str) -> bool:
    before = _LAST_WORD.search(body, max(0, each.start - 24), each.start)
    return not each.named and before is not None and folded(before[1]) in LISTS["definite"]


def _plain_account(each: Finding) -> bool:
    large = each.text[:1].isupper() and each.text[1:].islower()
    return each.code == "ANON029" and each.kind == "handle" and large and everyday(folded(each.text))
