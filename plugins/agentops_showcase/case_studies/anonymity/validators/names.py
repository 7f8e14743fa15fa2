"""Validators for names that a cue, an identifier or a script gives away."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS, WORDS
from agentops_showcase.case_studies.anonymity.phrases import cited
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.validators.phrases import plain_case
from agentops_showcase.case_studies.anonymity.words import folded

_NOT_NAMES = ("placeholder_people", "public", "months", "roles", "every_words", "nouns", "decorators", "accounts")
_KIN = re.compile(
    "(?:Sons?|Daughters?|Söhne|Sohn|Töchter|Fils|Filles|Figlie?|Hij[oa]s|Hnos|Filhos)"  # codespell:ignore fils,filles
)
_CITES = re.compile(
    "(?:Sources?|sources?|References?|references?|[Ss]ee|cf[.]?|[Qq]uellen?|[Ff]uentes?|[Ff]onti|[Pp]aper|[Bb]ook)[ :]"
)
_SHORT_FORMS = frozenset({"as", "ag", "sa", "sl", "ab", "nv", "bv", "sas", "spa", "inc", "plc", "oy", "kg", "pty"})


def cue_name(found: re.Match[str]) -> bool:
    """One word or more in the place of a person: no words, no public things, no stand-ins."""
    words = [word.replace("’", "'").removesuffix("'s") for word in found[1].split() if word[0].isupper()]
    while len(words) > 1 and (knowledge.everyday(folded(words[0])) or folded(words[0]) in LISTS["every_words"]):
        words = words[1:]
    if not words or f"{folded(words[0])} {folded(words[-1])}" in LISTS["public_people"] | LISTS["placeholder_names"]:
        return False
    return all(_nameable(word) for word in words[:1] + words[-1:])


def _nameable(word: str) -> bool:
    plain = folded(word)
    if len(plain) < 3 or any(plain in LISTS[each] for each in _NOT_NAMES) or not plain_case(word.replace("'", "")):
        return False
    if knowledge.everyday(plain):
        return False
    return knowledge.strange(word) or knowledge.given(word) or plain in WORDS.last


def who_name(found: re.Match[str]) -> bool:
    """A name before "who": also one that is known from books."""
    plain = folded(found[1].split()[-1])
    known = (
        plain in WORDS.proper and not knowledge.everyday(plain) and not any(plain in LISTS[each] for each in _NOT_NAMES)
    )
    return cue_name(found) or known


def named_person(found: re.Match[str]) -> bool:
    """No compound of the trade, which is how software is called, and a first name where two words stand."""
    words = [folded(word.replace("’", "'").removesuffix("'s")) for word in found[1].split()]
    if (
        any(word in LISTS["nouns"] for word in words)
        or found[1].isupper()
        or (knowledge.joined(words[0]) and knowledge.technical(words[0]))
    ):
        return False
    return len(words) == 1 or knowledge.given(words[0]) or all(map(knowledge.strange, words))


def named_house(found: re.Match[str]) -> bool:
    """A name in the place of an organisation: unknown, or of two words; nothing public and no stand-in."""
    words = [folded(word.replace("’", "'").removesuffix("'s").strip(".")) for word in found[1].split()]
    if any(word in LISTS["placeholder_people"] or word in LISTS["public"] for word in words):
        return False
    if any(words[0] in LISTS[each] for each in ("every_words", "roles", "followers", "months", "articles")):
        return False
    return any(map(knowledge.strange, words)) or (len(words) > 1 and all(len(word) > 1 for word in words))


_ACT = re.compile(
    "(?:ung|heit|keit|schaft|ion|tät|ik|ie|ei|ur|anz|enz|nis|tum|ment|age|gabe|nahme|arbeit|zeit)(?:en|n|s)?$"
)


def no_act(found: re.Match[str]) -> bool:
    """No German word for something that is done."""
    return not _ACT.search(found[1].split()[0].lower())


def surname_first(found: re.Match[str]) -> bool:
    """A family name, a comma and a first name."""
    last, first = found[1].split(", ")
    return (
        knowledge.given(first)
        and knowledge.strange(first)
        and not knowledge.ambiguous(first)
        and knowledge.strange(last)
        and not knowledge.given(last)
        and _nameable(last)
        and f"{folded(first)} {folded(last)}" not in LISTS["public_people"]
    )


def snake_name(found: re.Match[str]) -> bool:
    """A first name and a word that no list knows, as parts of one identifier."""
    first, last = found[1].lower(), found[2].lower()
    before = re.split(r"[^\w./:@-]", found.string[max(0, found.start() - 80) : found.start()])[-1]
    if "://" in before or ("/" in before and not before.startswith(("/", ".", "~"))):
        return False
    return (
        knowledge.given(first)
        and not knowledge.ambiguous(first)
        and knowledge.strange(first)
        and knowledge.strange(last)
        and not knowledge.joined(last)
        and not knowledge.technical(last)
        and not any(last in LISTS[each] or first in LISTS[each] for each in _NOT_NAMES)
        and f"{first} {last}" not in LISTS["public_people"] | LISTS["placeholder_names"]
    )


def hangul(found: re.Match[str]) -> bool:
    """Three syllables of which the first is a family name, and no word for a role."""
    name = matched(found)
    return name[0] in LISTS["families_ko"] and not name.endswith(
        ("자", "들", "팀", "생", "원", "님", "용", "트", "적", "분")
    )


def korean_house(found: re.Match[str]) -> bool:
    """The name of a house, and not the word for its kind with an adjective."""
    return not re.match(
        "(?:중앙|지방|상업|국내|해외|일반|대형|온라인|모바일|정보|이동|전기|반도체|종합|시립|국립|이커머스)", found[1]
    )


def han_name(found: re.Match[str]) -> bool:
    """A family name and what follows, and no word that starts like one."""
    name = matched(found)
    return name[0] in LISTS["families"] and not any(name.startswith(each) for each in LISTS["han_words"])


def kanji_name(found: re.Match[str]) -> bool:
    """No department, no role, nobody."""
    name = matched(found)
    return not re.search("[部課室者係班全員社員定無各当該]$", name) and not name.startswith(
        ("未", "各", "全", "不", "当", "なし")
    )


def partners(found: re.Match[str]) -> bool:
    """Names joined by a sign for and, where one is in no list."""
    words = [word for word in re.split("[ ]+", found[1]) if word[:1].isupper()]
    plain = [folded(word) for word in words]
    if _CITES.search(found.string[max(0, found.start() - 120) : found.start()]) or cited(
        found.string, found.end(), words
    ):
        return False
    if any(word in LISTS["placeholder_people"] or word in LISTS["public"] or word in LISTS["roles"] for word in plain):
        return False
    if _KIN.fullmatch(words[-1]) and "&" in found[1]:
        return True
    return any(knowledge.strange(word) and plain_case(word) for word in words)


def legal_name(found: re.Match[str]) -> bool:
    """An identifier that ends with a legal form, and holds a word that no list knows."""
    parts = [part.lower() for part in re.findall("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+", found[1])]
    short = parts[-1] in _SHORT_FORMS or len(parts[-1]) < 3
    names = [
        part
        for part in parts[:-1]
        if len(part) >= 4 + short
        and knowledge.strange(part)
        and not knowledge.joined(part)
        and part not in LISTS["estate"]
    ]
    return bool(names) and not any(
        part in LISTS["public"] or part in LISTS["placeholder_people"] for part in parts[:-1]
    )


def odd_name(found: re.Match[str]) -> bool:
    """A word in no list, after a cue that gives a name."""
    plain = folded(found[1])
    return (
        not any(plain in LISTS[each] for each in _NOT_NAMES)
        and plain not in LISTS["followers"]
        and knowledge.strange(found[1])
        and not knowledge.joined(plain)
    )


def world_only(found: re.Match[str]) -> bool:
    """Something of the world that is the only one, and not an error, a way or a test."""
    return not any(word in LISTS["abstract"] for word in folded(found[1]).replace("'", " ").split()[:4])


def exact_size(found: re.Match[str]) -> bool:
    """A count of three digits or more that is not round."""
    count = re.sub("[^0-9]", "", re.split("[ ][^0-9]", found[1])[0])
    return (
        3 <= len(count) <= 8
        and not count.endswith("0" * (len(count) // 4 + 1))
        and not re.fullmatch("(?:19|20)[0-9]{2}", count)
    )
