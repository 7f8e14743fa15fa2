"""Validators for what is left in a draft that gives something away: machines and numbers that nothing else tells."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.validators.numbers import in_use
from agentops_showcase.case_studies.anonymity.words import folded

_STANDARDS = frozenset({"CVE", "CWE", "DIN", "IEC", "ISO", "RFC"})


def left_machine(found: re.Match[str]) -> bool:
    """A name with hyphens of which one part is in no list; with a number behind, or the letter of one of several."""
    parts = [part for part in re.split("[0-9-]+", found[1]) if part]
    if any(part in LISTS["public"] or part in LISTS["placeholder_people"] for part in parts):
        return False
    odd = [part for part in parts if len(part) >= 4 and knowledge.strange(part) and not knowledge.joined(part)]
    one_of = bool(re.search("-[a-z]?[0-9]{1,3}$|[a-z]{2}[0-9]{2}$|-[a-z]$", found[1]))
    roles = LISTS["machine_roles"] | LISTS["boxes"]
    return (bool(odd) and (one_of or parts[-1] in roles or parts[0] in roles)) or (
        one_of and parts[0] not in LISTS["estate"] and any(part in roles for part in parts[1:])
    )


def left_number(found: re.Match[str]) -> bool:
    """A prefix and a number that no standard has; a number of five digits is nobody's version."""
    prefix, _, number = found[1].partition("-")
    known = prefix in LISTS["prefixes"] or folded(prefix) in LISTS["public"]
    return (not known and int(number) > 0) or (len(number) >= 5 and prefix not in _STANDARDS)


def left_address(found: re.Match[str]) -> bool:
    """An address in use without a sign of the network beside it: no mask, and no version, which has small numbers."""
    return bool(in_use(found)) and not re.match("(?:255|0)[.]", found[0]) and int(found[0].split(".")[0]) > 9


def left_capitals(found: re.Match[str]) -> bool:
    """A word in capitals that no list knows, and no comment in capitals."""
    plain = folded(found[1])
    return knowledge.strange(plain) and not knowledge.joined(plain) and found[1] not in LISTS["prefixes"]
