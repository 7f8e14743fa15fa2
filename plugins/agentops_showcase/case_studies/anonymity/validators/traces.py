"""Validators for what a house leaves in settings, in comments and in the names of its machines."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS, WORDS
from agentops_showcase.case_studies.anonymity.validators.hosts import registered
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.words import folded


def third_level(found: re.Match[str]) -> bool:
    """A service below a name that somebody registered; the site of a name itself is there for everybody."""
    host = matched(found).lower()
    return len(host.split(".")) > len(registered(host).split(".")) and host.split(".")[0] not in LISTS["site_fronts"]


def bare_machine(found: re.Match[str]) -> bool:
    """The value of a key for a machine: a part of it is in no list, and another is the part or number of a machine."""
    text = matched(found)
    parts = re.findall("[a-z]+", text.lower())
    if "example" in text.lower() or text.lower().startswith(("ip-", "my-", "your-")):
        return False
    known = ("estate", "services", "machine_roles", "short_words")
    own = [part for part in parts if not any(part in LISTS[each] for each in known) and not knowledge.public(part)]
    if re.search("[0-9]$", text) and any(part in WORDS.proper for part in parts):
        return True
    odd = [part for part in own if len(part) >= 3 and not knowledge.everyday(part) and not knowledge.joined(part)]
    return bool(odd)


def off_list(found: re.Match[str]) -> bool:
    """An account after a word that calls on somebody, which no list has as a tool, a role or a command."""
    text = matched(found)
    return not any(text in LISTS[each] for each in ("services", "machine_roles", "code_tops", "tlds", "titles"))


def not_year_of(found: re.Match[str]) -> bool:
    """Four digits in brackets after a name that are no year."""
    return not re.fullmatch("(?:1[5-9]|20)[0-9]{2}", found[2])


def lettered(found: re.Match[str]) -> bool:
    """A name of four letters or more in front of a short legal form."""
    return any(len(word) >= 4 and not word.isupper() for word in found[1].split())


def trade_pair(found: re.Match[str]) -> bool:
    """Two names, a sign for and, and what they trade in; two trades are the name of a department."""
    words = [folded(word) for word in re.split("[ &]+", found[1])]
    if any(word in LISTS["placeholder_people"] or word in LISTS["public"] for word in words):
        return False
    trades = any(word in LISTS[each] for word in words[:2] for each in ("trades", "nouns", "abstract"))
    return words[-1] in LISTS["nouns"] and not trades


def institution(found: re.Match[str]) -> bool:
    """Two words or more before the kind of an institution, none of them public or part of its kind."""
    words = [folded(word.replace("’", "'").removesuffix("'s")) for word in found[1].split()]
    own = [word for word in words[:-1] if word not in LISTS["institution_words"] and word not in LISTS["nouns"]]
    if words[0] in LISTS["public"] or any(word in LISTS["placeholder_people"] for word in words):
        return False
    return bool(own) and words[0] in own and not any(words[0] in LISTS[each] for each in ("every_words", "articles"))


def single_name(found: re.Match[str]) -> bool:
    """No compound, no trade and no role: what is left can only be called so."""
    words = found[1].split()
    plain = folded(words[0])
    written = words[0][1:].replace("-", "").islower() or "-" in words[0]
    known = knowledge.joined(plain) or knowledge.technical(plain) or plain in LISTS["nouns"] or plain in LISTS["kinds"]
    return written and not known


def own_word(found: re.Match[str]) -> bool:
    """A value that is no kind of a thing, no environment and no tool."""
    plain = folded(found[1])
    lists = ("estate", "services", "machine_roles", "nouns", "kinds", "generic_parts", "service_names", "greetings")
    return not any(plain in LISTS[each] for each in lists) and not knowledge.technical(plain) and len(set(plain)) > 3


def two_plain(found: re.Match[str]) -> bool:
    """Two words with capitals that are no public names."""
    words = found[1].split()
    return not any(folded(word) in LISTS["public"] or knowledge.given(word) or word.isupper() for word in words)


def own_resource(found: re.Match[str]) -> bool:
    """The name of a resource with a part of five letters or more that no list knows."""
    return any(
        len(part) >= 5 and knowledge.estate(part) and not knowledge.joined(part) and not knowledge.technical(part)
        for part in re.findall("[a-z]+", matched(found))
    )
