"""Validators for people: mailboxes, phones, accounts and names beside a title."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS, PATTERNS, WORDS
from agentops_showcase.case_studies.anonymity.validators.east import made_of_words
from agentops_showcase.case_studies.anonymity.validators.hosts import reserved
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.words import folded


def mailbox(found: re.Match[str]) -> bool:
    """An address at a host that somebody has, of no robot and of no public remote."""
    local, _, host = found[0].lower().rpartition("@")
    if local in {"git", "hg", "svn"} or "noreply" in local or "no-reply" in local or "noreply" in host:
        return False
    if re.search("[.](?:png|jpg|svg|gif|webp|js|css|service|target|timer|py|md)$", host):
        return False
    return not reserved(host) and not any(each in local for each in ("placeholder", "your", "{", "xxx"))


def spelt(found: re.Match[str]) -> bool:
    """An address in words has a sign for the dot as well, or a bracket around the one for at."""
    text = matched(found).lower()
    host = re.split("[^a-z0-9-]+", text)
    if any(each in host for each in ("example", "test", "invalid")):
        return False
    signs = bool(re.search("[\\[({<] ?(?:at|@|ät|arroba|chiocciola|arobase|snabel)", text)) or " @ " in text
    return signs or not re.search(" at ", text) or " dot " in text


_FICTION = next(each for each in PATTERNS if each.rule == "ANON008" and "fiction" in each.checks)


def fiction(found: re.Match[str]) -> bool:
    """A number from a range for books and films, unless the text says that it is one."""
    around = folded(found.string[max(0, found.start() - 120) : found.end() + 60])
    return not re.search("[^0-9]0100$", found[0]) and not any(word in around for word in LISTS["samples"])


def phone(found: re.Match[str]) -> bool:
    """As many digits as a number has, and no date, version or range."""
    text = matched(found)
    if _FICTION.find.search(found.string, max(0, found.start() - 4), found.end()) or _stand_in(found):
        return False
    count = sum(char.isdigit() for char in text)
    if not 7 <= count <= 15 or re.search("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    if re.fullmatch("[+][0-9]+ -[0-9]+", text) or (text.startswith("00") and count < 10):
        return False
    if text[0] != "+" and re.search("[0-9]{1,3}(?:[.][0-9]{1,3}){3}", text):
        return False
    if text[0] not in "+(" and not text.startswith("00") and not found.re.groups:
        groups = re.split("[ /-]", text)
        return count >= 9 and (len(groups) >= 3 or len(groups[-1]) >= 5) and len(set(text) - set(" /-")) > 2
    return len(set(text) - set(" ()./+-")) > 2


def _stand_in(found: re.Match[str]) -> bool:
    """Digits in a row, or all alike, and the hint inside an empty field."""
    digits = re.sub("[^0-9]", "", matched(found))
    if re.search("[A-Z0-9]{4} $", found.string[max(0, found.start() - 5) : found.start()]) and digits[:2] == "00":
        return True  # the middle of an account number
    before = found.string[max(0, found.start() - 24) : found.start()].lower()
    return bool(
        re.search("123456|234567|345678|456789|987654|876543|([0-9])\\1{4}", digits)
        or re.search("(?:placeholder|example|sample|pattern|hint)[\"']?[ ]?[=:][ ]?[\"'`]?$", before)
    )


def person_words(text: str) -> list[str]:
    """Return the words of a name without particles, titles and initials."""
    return [word for word in re.split(r"[ .^]+", text.strip()) if len(word) > 1]


def name_like(text: str) -> bool:
    """Tell whether a phrase can be the name of a person: capitalised, of two words or with a first name."""
    words = person_words(text)
    big = [word for word in words if word[0].isupper()]
    if not big or len(words) > 6 or re.search("[0-9@/_:=]", text):
        return False
    if any(folded(word) in LISTS["roles"] or folded(word) in LISTS["placeholder_people"] for word in big):
        return False
    if len(big) == 1:
        return (knowledge.given(big[0]) and not knowledge.ambiguous(big[0])) or (
            len(words) == 1 and strict_name(big[0])
        )
    return any(knowledge.strange(word) or knowledge.given(word) for word in big)


def strict_name(word: str) -> bool:
    """Tell whether a single word can only be a name."""
    return knowledge.given(word) and knowledge.strange(word)


def fullname(found: re.Match[str]) -> bool:
    """What stands before an address in angle brackets is a person."""
    text = matched(found).strip(" \"'")
    return (name_like(text) and "[bot]" not in found[0] and "noreply" not in found[0]) or _plain_pair(text, found[0])


def _plain_pair(text: str, whole: str) -> bool:
    words = text.split()
    host = whole.rpartition("@")[2].rstrip("> ")
    people = [word for word in words if word[0].isupper() and folded(word) not in LISTS["roles"]]
    return 2 <= len(words) <= 4 and len(people) == len(words) and not reserved(host) and "[bot]" not in whole


def surname(found: re.Match[str]) -> bool:
    """What follows a title is a name."""
    words = [word for word in re.split("[ .]+", found[1]) if len(word) > 1 and word[0].isupper()]
    if not words or folded(words[-1]) in LISTS["placeholder_people"]:
        return False
    return any(knowledge.strange(word) or knowledge.given(word) or folded(word) in WORDS.last for word in words)


def sure_surname(found: re.Match[str]) -> bool:
    """What follows a title is a name and nothing else."""
    words = [word for word in re.split("[ .]+", found[1]) if len(word) > 1 and word[0].isupper()]
    return len(words) > 1 or (not knowledge.ambiguous(words[0]) and folded(words[0]) not in LISTS["words_too"])


def named_word(found: re.Match[str]) -> bool:
    """What follows a title is a word that is also a name."""
    return not sure_surname(found) and folded(found[1].split()[0]) not in LISTS["words_too"]


def apposed(found: re.Match[str]) -> bool:
    """A name beside a trade, between commas."""
    words = found[1].split()
    if re.match("[ ][A-Z][.]", found.string[found.end(1) :]):
        return False
    if f"{folded(words[0])} {folded(words[-1])}" in LISTS["public_people"] | LISTS["placeholder_names"]:
        return False
    return all(
        knowledge.strange(word) and word[1:].islower() and folded(word) not in LISTS["placeholder_people"]
        for word in words
    )


def given(found: re.Match[str]) -> bool:
    """A first name and nothing else."""
    return any(knowledge.given(word) for word in found[1].split()) and not knowledge.ambiguous(found[1].split()[0])


def given_pair(found: re.Match[str]) -> bool:
    """Two first names that mean nothing else."""
    words = re.split("[ ]+", found[1])
    return all(knowledge.given(word) and not knowledge.ambiguous(word) for word in (words[0], words[-1]))


def hl7(found: re.Match[str]) -> bool:
    """SURNAME^GIVEN, and not the words that stand for a name taken out."""
    words = [folded(word) for word in found[1].split("^")]
    return words[0] not in LISTS["placeholder_people"] and any(
        word in WORDS.first or word in WORDS.last or knowledge.strange(word) for word in words
    )


def han(found: re.Match[str]) -> bool:
    """No polite word for customers, everybody or a trade; before a trade, a name starts with a family name."""
    if (
        len(found.groups()) > 1
        and found[2] in {"经理", "總監", "总监", "主任", "工程师"}
        and found[1][0] not in LISTS["families"]
    ):
        return False
    if re.search("[的了是和與与跟]", found[1]) or made_of_words(found[1]):
        return False
    return found[1] not in LISTS["polite"] and not found[1].endswith(("お客", "皆", "仕", "同", "各", "多", "神", "奥"))


def handle(found: re.Match[str]) -> bool:
    """The account of a person and not of a role, a robot or a product."""
    text = matched(found)
    if re.search(":[ ]*[\"'`]?@?$", found.string[: found.start(1)]) and re.match(
        "[ ][^\\W\\d_]{2,}(?![=:])", found.string[found.end(1) :]
    ):
        return False
    return (knowledge.handle(text) and not re.fullmatch("[A-Z][A-Z_]+", text[:1] + text[1:])) or _shouted(text)


def _shouted(text: str) -> bool:
    return bool(re.fullmatch("[A-Z]{4,12}", text)) and knowledge.handle(text)


def not_word(found: re.Match[str]) -> bool:
    """No word of any language with a stop list."""
    return folded(matched(found)) not in LISTS["every_words"]


def mention(found: re.Match[str]) -> bool:
    """Not a decorator, a scope, a package or a group."""
    text = matched(found)
    if re.match("(?:my|your)-?[a-z]{2,10}$", text):
        return False
    if not found.string[: found.start()].strip() and not re.search("[ ]", found.string[found.start() :].strip()):
        return False
    if re.search("[.](?:xml|json|csv|txt|ya?ml|md|sql|bin|gz|zip|png|jpg|pdf|log|conf|ini|toml|pem|crt|html)$", text):
        return False
    if "." in text and text.rpartition(".")[2] in LISTS["tlds"]:
        return False
    return folded(text) not in LISTS["decorators"] and folded(re.split("[.]", text)[0]) not in LISTS["decorators"]


def tagged(found: re.Match[str]) -> bool:
    """The scope of a commit message is a word; an account seldom is."""
    return not re.match(
        "(?:feat|fix|chore|docs|build|ci|test|refactor|perf|style|revert)", found.string[: found.start()]
    )


def account_name(found: re.Match[str]) -> bool:
    """A login that belongs to nobody in particular is fine."""
    return found[1].lower() not in LISTS["accounts"] and not found[0].rpartition("@")[2].startswith("localhost")


def talker(found: re.Match[str]) -> bool:
    """In a chat the speaker has a digit, a dot or no known word."""
    return found[1] not in {"http", "https", "error", "warning"} and not found.string.lstrip().startswith(("- ", "#"))


def domain_user(found: re.Match[str]) -> bool:
    """DOMAIN backslash login, and no regular expression or path."""
    domain, _, user = found[1].partition("\\")
    return (len(domain) >= 2 and knowledge.handle(user) and user[0] not in "nrtbdws") or (
        len(user) > 5 and knowledge.handle(user)
    )
