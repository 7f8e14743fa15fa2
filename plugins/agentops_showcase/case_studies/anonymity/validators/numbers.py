"""Validators for numbers: addresses of the network, accounts, tickets and other ids."""

from __future__ import annotations

import ipaddress
import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.validators.hosts import known_host
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.words import folded

_OPEN_FOUR = tuple(ipaddress.IPv4Network(each) for each in LISTS["open_nets"])
_OPEN_SIX = tuple(ipaddress.IPv6Network(each) for each in LISTS["open_nets6"])


def ip4(found: re.Match[str]) -> bool:
    """An IPv4 address that somebody uses: no documentation, loopback, resolver, version or whole private block."""
    before = found.string[max(0, found.start() - 24) : found.start()].lower()
    use = in_use(found)
    return use == "private" or (use == "public" and _addressed(found, before))


def in_use(found: re.Match[str]) -> str:
    """Return "private" or "public" for an address that no manual gives and that is no version, else nothing."""
    text = re.sub("[^0-9/]+", ".", found[0])
    address, _, size = text.partition("/")
    try:
        value = ipaddress.IPv4Address(address)
    except ValueError:
        return ""
    if any(value in each for each in _OPEN_FOUR) or address in LISTS["open_hosts"]:
        return ""
    before = found.string[max(0, found.start() - 24) : found.start()].lower()
    after = found.string[found.end() : found.end() + 24].lower()
    if (
        re.search("(?:version|release|build|chart|v|tag|==|[~^]|upgrade[a-z]* (?:to|from))[\"' :=]*$", before)
        or " version" in after
    ):
        return ""
    if size and int(size) <= 16 and address.endswith((".0.0", ".0.0.0")):
        return ""
    return "private" if value.is_private or re.search("[^0-9./]", found[0]) else "public"


def _addressed(found: re.Match[str], before: str) -> bool:
    """A public address needs a sign of the network nearby, else it may be a version."""
    after = found.string[found.end() : found.end() + 1]
    parts = [int(part) for part in re.findall("[0-9]+", found[0])[:4]]
    if after == ":" or before.endswith(("@", "://", "[")) or re.search("(?:->|→|=>|<-|←)[ ]?$", before):
        return True
    near = re.search(
        "(?:host|addr|ip|ssh|peer|client|forward|from|gw|dns|server|remote|src|dst|route|nat|listen)", before
    )
    return (bool(near) and max(parts) > 9) or (sum(part >= 30 for part in parts) >= 2 and max(parts) >= 100)


def ip6(found: re.Match[str]) -> bool:
    """An IPv6 address that somebody uses."""
    text = found[0].split("/")[0]
    try:
        value = ipaddress.IPv6Address(text)
    except ValueError:
        return False
    if text in LISTS["open_hosts"] or re.fullmatch("[0-9]{1,2}(?::[0-9]{2})+", text):
        return False
    return not any(value in each for each in _OPEN_SIX)


def mac(found: re.Match[str]) -> bool:
    """A hardware address outside the range for documents."""
    bare_digits = re.sub("[^0-9a-f]", "", matched(found).lower())
    return (
        not bare_digits.startswith(("00005e0053", "01005e90"))
        and len(set(bare_digits)) > 2
        and not re.search("deadbeef|cafebabe|c0ffee|aabbcc|abcdef|123456", bare_digits)
        and bare_digits != "001122334455"
    )


def ticket(found: re.Match[str]) -> bool:
    """The prefix is none of a standard, a licence or a manual."""
    prefix, _, number = found[1].partition("-")
    return (
        prefix not in LISTS["prefixes"]
        and folded(prefix) not in LISTS["public"]
        and len(prefix) >= 2
        and (not re.search("[0-9]", prefix) and number != "0")
    )


def registered(found: re.Match[str]) -> bool:
    """A number on a form: not a standard, not a range, not a document."""
    prefix = found[1].split("-")[0]
    return prefix not in LISTS["prefixes"] - {
        "M",
        "P",
        "S",
        "C",
        "R",
        "E",
        "H",
        "L",
        "B",
        "D",
        "F",
        "K",
        "N",
        "O",
        "T",
        "V",
    } and (
        len(found[1].split("-")) > 2
        or len(found[1].rpartition("-")[2]) >= 5
        or (len(prefix) > 1 and found[1].split("-")[1].startswith("0"))
    )


def account(found: re.Match[str]) -> bool:
    """An account number no manual gives."""
    return found[1] not in LISTS["documented"] and len(set(found[1])) > 2


def uuid(found: re.Match[str]) -> bool:
    """An id no manual gives, of any version."""
    text = found[1].lower()
    around = re.search("https?://([a-z0-9.-]+)[^ ]*$", found.string[max(0, found.start() - 300) : found.start()])
    return text not in LISTS["documented"] and len(set(text)) > 4 and not (around and known_host(around[1]))


def arn(found: re.Match[str]) -> bool:
    """A resource of an account no manual names, or one whose name belongs to somebody."""
    if found[1] in LISTS["documented"] or "example" in found[0].lower():
        return False
    return bool(found[1]) or (knowledge.estate(found[0].rpartition(":")[2]) and "amzn-s3-demo" not in found[0])


def estate(found: re.Match[str]) -> bool:
    """The name of a resource holds a word that belongs to somebody."""
    texts = [each for each in found.groups() if each]
    text = texts[0] if texts else found[0]
    return knowledge.estate(text) and "example" not in text and "demo" not in text


def idlike(found: re.Match[str]) -> bool:
    """Enough digits, none of the documented values, no size and no plain word."""
    text = matched(found)
    count = sum(char.isdigit() for char in text)
    if "123456" in text or (re.fullmatch("[0-9a-f]{7,12}", text) and len(re.findall("[a-f]", text)) > 1):
        return False
    if (
        count < 6
        and re.fullmatch("[0-9]+", text)
        and not re.match("Badge|badge|[Ss]taff|[Ee]mpl|[Ss]tud|[Oo]per|MRN|[Pp]at", found[0])
    ):
        return False
    return count >= 4 and text.lower() not in LISTS["documented"] and len(set(text)) > 2 and text.strip("0-") != ""


def iban(found: re.Match[str]) -> bool:
    """The check digits are right, and no manual gives the number."""
    text = found[1].replace(" ", "")
    if not 15 <= len(text) <= 34 or text.lower() in LISTS["documented"]:
        return False
    return int("".join(str(int(char, 36)) for char in text[4:] + text[:4])) % 97 == 1
