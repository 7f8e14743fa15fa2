"""Validators for what is written around: addresses in words, numbers in pieces, ids of forms, machines."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.validators.hosts import reserved
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.words import folded

_COMMON_AT = re.compile("[ ](?:at|chez)[ ]")
_DOTTED = re.compile(
    "[ _(<{\\[-](?:dot|punkt|punto|point|ponto|kropka|tecka|bodka|piste|prikk|punktum|nokta|pont|punt|точка|крапка"
    "|점|닷|ドット|点|τελεια|tacka|punct)[ _)>}\\]-]"
)


def disguised(found: re.Match[str]) -> bool:
    """An address in words: with a bracket, a word that only stands for the sign, or the word for the dot as well."""
    text = folded(matched(found))
    parts = [part for part in re.split("[^a-z0-9-]+", text) if part]
    if any(part in {"example", "test", "invalid", "localhost", "noreply"} for part in parts) or len(parts) < 3:
        return False
    spelt = len(_DOTTED.findall(text.replace(" ", "  "))) > 1
    if (parts[-1] not in LISTS["tlds"] and not spelt) or (
        parts[0] in LISTS["every_words"] and "[" not in text and "(" not in text
    ):
        return False
    if re.search("[@＠]", text) and not re.search("[\\[({<（【。．]", text) and not _DOTTED.search(text):
        return False  # an address as it is, which another rule looks at
    if re.search("[ ]at[ ][^\n]*[ ](?:point|punto?|piste)[ ]", text):
        return False  # two languages in one address
    return not _COMMON_AT.search(text) or bool(_DOTTED.search(text))


def backwards(found: re.Match[str]) -> bool:
    """An address from the last letter to the first, at a host that somebody has."""
    return not reserved(found[1].split("@")[0][::-1])


def worded(found: re.Match[str]) -> bool:
    """A number said in words, or in words and digits, after a word for calling."""
    words = re.findall("[^0-9 ,.-]+", found[1])
    digits = sum(char.isdigit() for char in found[1])
    return len(words) >= 3 and len(words) + digits >= 6 and len(set(re.split("[ ,.-]+", found[1]))) > 2


def near_phone(found: re.Match[str]) -> bool:
    """The letter x and a number, where the sentence speaks of calling."""
    before = found.string[max(0, found.start() - 60) : found.start()].lower()
    return bool(re.search("call|ring|phone|desk|extension|reach|dial|ask", before))


def numbered_person(found: re.Match[str]) -> bool:
    """An id with enough digits that is no year, no example and no date."""
    text = found[1]
    digits = re.sub("[^0-9]", "", text)
    return (
        len(digits) >= 4
        and "12345" not in digits
        and not re.fullmatch("(?:19|20)[0-9]{2}(?:-[0-9]{2}){0,2}|([0-9])\\1*", text)
    )


def filed(found: re.Match[str]) -> bool:
    """The number of a file: letters, and five digits or more between strokes."""
    text = found[1]
    head = text.split("/")[0]
    digits = sum(char.isdigit() for char in text)
    if head in {
        "ISO",
        "IEC",
        "RFC",
        "DIN",
        "EN",
        "IEEE",
        "ECMA",
        "CVE",
        "TCP",
        "UDP",
        "HTTP",
        "GB",
        "JIS",
        "BS",
        "ITU",
        "UTC",
    }:
        return False
    return digits >= 5 and "12345" not in text and not re.fullmatch("[A-Z]{1,3}/[0-9]{1,2}/[0-9]{4}", text)


def scheme_number(found: re.Match[str]) -> bool:
    """A number of a register, with as many digits as registers give."""
    digits = re.sub("[^0-9]", "", found[1])
    return (
        5 <= len(digits) <= 20
        and "123456" not in digits
        and len(set(digits)) > 2
        and found[1].lower() not in LISTS["documented"]
    )


def account_grouped(found: re.Match[str]) -> bool:
    """An account in groups of four that no manual gives."""
    return found[1].replace("-", "") not in LISTS["documented"]


def _own(part: str) -> bool:
    return (
        part not in LISTS["generic_parts"]
        and part not in LISTS["boxes"]
        and part not in LISTS["machine_roles"]
        and part not in LISTS["estate"]
        and not knowledge.public(part)
    )


def numbered_machine(found: re.Match[str]) -> bool:
    """A word, the sort of a machine and a number; two digits, or a word that no dictionary has."""
    text = found[1]
    parts = re.findall("[a-z]+", text)
    number = re.findall("[0-9]+", text)[-1]
    if len(parts) < 2 or re.search(
        "(?:^|-)(?:us|eu|ap|sa|af|me|ca|gpt|claude|sha|utf|cve|rfc|iso|python|node|debian|ubuntu)-", text
    ):
        return False
    own = [part for part in parts[:-1] if len(part) >= 2 and _own(part)]
    strange = any(not knowledge.everyday(part) and not knowledge.joined(part) for part in own)
    if parts[-1] not in LISTS["boxes"]:
        unknown = len(parts[-1]) >= 4 and not knowledge.everyday(parts[-1]) and not knowledge.public(parts[-1])
        return unknown and text[-len(number) - 1] != "-" and bool(own) and not knowledge.joined(parts[-1])
    return bool(own) and (
        strange
        or (len(number) >= 2 and parts[-1] not in {"node", "runner", "wrk", "server"})
        or text[-len(number) - 1] != "-"
    )


def own_machine(found: re.Match[str]) -> bool:
    """A name where only the name of a machine can stand, with a part that is not of the trade."""
    text = found[1]
    if (
        text in LISTS["estate"]
        or text in LISTS["machine_roles"]
        or "example" in text
        or text.startswith(("localhost", "ip-"))
    ):
        return False
    parts = re.findall("[a-z]+", text)
    return any(
        len(part) >= 3 and _own(part) and not knowledge.everyday(part) and not knowledge.joined(part) for part in parts
    )


def own_upper(found: re.Match[str]) -> bool:
    """A name in capitals whose first part is the sign of a site."""
    head = found[1].split("-")[0]
    return (
        head not in LISTS["prefixes"] and folded(head) not in LISTS["public"] and not knowledge.everyday(folded(head))
    )


def endpoint(found: re.Match[str]) -> bool:
    """The address of somebody's database or balancer in a cloud, and not that of a manual."""
    return not re.match("my|your|example|database-1|test|sample", found[1]) and "example" not in found[0]


def serial(found: re.Match[str]) -> bool:
    """An id of letters and digits, as it is on a plate or in an address, and none that counts up."""
    text = found[1]
    digits = len(re.findall("[0-9]", text))
    if "123456" in text or "example" in text.lower() or text.lower() in LISTS["documented"]:
        return False
    return (
        digits >= 3
        and len(set(text)) > 5
        and bool(re.search("[A-Za-z]", text))
        and not re.fullmatch("[0-9a-f]{8,}", text)
    )


def network_name(found: re.Match[str]) -> bool:
    """The name of a network with a word that belongs to somebody."""
    return knowledge.estate(found[1].lower())


def own_served(found: re.Match[str]) -> bool:
    """A server with a number, or with a word that belongs to somebody."""
    text = found[1]
    if re.match("localhost|server|host|example|fileserver|127|my|your|ldap$", text):
        return False
    return bool(re.search("[a-z][0-9]", text)) or knowledge.estate(text)
