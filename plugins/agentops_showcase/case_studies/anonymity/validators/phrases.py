"""Validators for what follows a cue: the name of a house, a product, a project or a place."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.words import folded


def company(found: re.Match[str]) -> bool:
    """A name before a company's legal form, and not one of the public ones or of the placeholders."""
    words = [word for word in re.split("[ ,]+", found[1]) if word[:1].isupper() or word[:1].isdigit()]
    plain = [folded(word) for word in words]
    if not words or any(word in LISTS["placeholder_people"] for word in plain) or plain[-1] in LISTS["public"]:
        return False
    suffix = found[0][found.end(1) - found.start() :]
    if suffix == ", PLC":  # one thing of a list: the controller of a machine
        return False
    suffix = suffix.strip(" ,")
    if (
        suffix in {"AS", "SE", "SA", "AB", "AG", "SIA", "PLC", "BV", "NV", "KG", "Limited", "Holding", "Holdings", "Co"}
        or len(suffix) < 3
    ):
        return any(knowledge.strange(word) for word in words)
    return any(not knowledge.public(word) for word in plain)


def organisation(found: re.Match[str]) -> bool:
    """A phrase with a word that no list knows."""
    words = [word for word in re.split("[ ]+", matched(found)) if word[:1].isupper() or word[:1].isdigit()]
    return any(knowledge.strange(word) and plain_case(word) for word in words) and not any(
        folded(word) in LISTS["placeholder_people"] or folded(word) in LISTS["public"] for word in words
    )


def product(found: re.Match[str]) -> bool:
    """A name no list knows after a word for a product."""
    words = [word for word in matched(found).split() if word[:1].isupper()]
    return (
        bool(words)
        and knowledge.strange(words[0])
        and plain_case(words[0])
        and not found[0].startswith(("App", "Title"))
    )


def single(found: re.Match[str]) -> bool:
    """One word no list knows, written like a name."""
    text = matched(found).split()[0]
    return knowledge.strange(text) and plain_case(text)


def plain_case(word: str) -> bool:
    """Tell whether a word is written like a name; capitals inside are how software is written."""
    return bool(re.fullmatch("[^a-z\\W0-9][^\\W0-9_]*(?:[-'’][^\\W0-9_]+)*", word)) and not re.search(
        "[a-z][A-Z]", word.replace("Mc", "").replace("Mac", "")
    )


def house(found: re.Match[str]) -> bool:
    """One word in the place of an organisation, that no list knows and that is written like a name."""
    return single(found) and len(found[1]) >= 5 and not knowledge.given(found[1])


def single_caps(found: re.Match[str]) -> bool:
    """One word in capitals that no list knows."""
    plain = folded(found[1])
    return plain not in LISTS["public"] and (
        knowledge.strange(found[1]) or found[0].lower().startswith(("called", "known as", "nicknamed", "dubbed"))
    )


def numbered(found: re.Match[str]) -> bool:
    """A name that starts with a number."""
    words = found[1].split()[1:]
    return any(knowledge.strange(word) for word in words)


def reversed_(found: re.Match[str]) -> bool:
    """A package name is a domain read backwards; is it one that no list knows?"""
    parts = found[1].split(".")
    return (
        ".".join(reversed(parts[:2])) not in LISTS["hosts"]
        and parts[1] not in LISTS["estate"]
        and knowledge.estate(parts[1])
    )


def project(found: re.Match[str]) -> bool:
    """A name after the word project, and not the name of a part of a project."""
    words = found[1].split()
    plain = folded(words[0])
    if plain.endswith(("s", "ing")) and knowledge.everyday(plain):
        return False
    if (
        plain in LISTS["followers"]
        or plain in LISTS["roles"]
        or plain in LISTS["public"]
        or plain in LISTS["every_words"]
    ):
        return False
    return plain_case(words[0]) and len(plain) >= 4


def exact(found: re.Match[str]) -> bool:
    """A count that is not round to one digit and not small."""
    count = re.sub("[^0-9]", "", re.split("[ ][^0-9]", found[1])[0])
    return len(count) >= 2 and int(count) >= 15


def not_plain(found: re.Match[str]) -> bool:
    """Something that only few can say of themselves."""
    return not re.search("(?:options|ways|reasons|steps|values|types|kinds|things|forms)", found[0])


def place(found: re.Match[str]) -> bool:
    """A place no list knows."""
    return all(plain_case(word) for word in found[1].split()) and any(
        knowledge.strange(word) for word in found[1].split()
    )


def house_phrase(found: re.Match[str]) -> bool:
    """A name no list knows, of one word or more, and no first name."""
    words = found[1].split()
    return (
        any(knowledge.strange(word) and len(word) >= 5 for word in words)
        and all(plain_case(word) for word in words)
        and not any(folded(word) in LISTS["placeholder_people"] or knowledge.given(word) for word in words)
    )


def cjk_house(found: re.Match[str]) -> bool:
    """The name of an institution, and not the word for its kind."""
    return len(found[1]) >= 4 and not found[1].startswith(
        ("総合", "大学", "国立大", "地方", "当", "某", "各", "那家", "一家")
    )


def named_thing(found: re.Match[str]) -> bool:
    """A name after a word that gives names: unknown, or of two capitalised words."""
    if re.search(
        "[a-z](?:Exception|Error|Warning|Handler|Factory|Controller|Manager|Provider|Plugin|Mixin)$", found[1]
    ):
        return False
    words = found[1].split()
    plain = [folded(word).rstrip("0123456789") for word in words]
    if any(word in LISTS["public"] or word in LISTS["placeholder_people"] for word in plain):
        return False
    if plain[0] in LISTS["every_words"] or plain[0] in LISTS["roles"] or plain[0] in LISTS["followers"]:
        return False
    return len(plain[0]) >= 4 and (any(knowledge.strange(word) for word in plain) or len(words) > 1)


def unknown_word(found: re.Match[str]) -> bool:
    """A word between brackets that is told to be a name."""
    return knowledge.everyday(found[1]) is False or found[1] not in LISTS["every_words"]
