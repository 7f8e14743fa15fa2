"""`<!-- leak-allow: kind "text" reason -->` takes one text out of the findings, and is itself looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from agentops_showcase.case_studies.anonymity.data import RULE, RULES
from agentops_showcase.case_studies.anonymity.deny import squeezed
from agentops_showcase.case_studies.anonymity.findings import SECRETS, Finding

_COMMENT = re.compile(r"<!--[ \t]*leak-allow:?[ \t]*([^\n]{0,400}?)[ \t]*-->")
_PARTS = re.compile(r"([a-z*-]{1,30})[ \t]+\"([^\"]{0,200})\"[ \t]*(.{0,200})$")
_KINDS = frozenset(rule.kind for rule in RULES) - {"allowance", "private-term", "unchecked", "hidden-text"}
_MOST = 12


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a comment allows, and why."""

    start: int
    end: int
    kind: str
    text: str
    reason: str


def allowances(body: str) -> tuple[Allowance, ...]:
    """Read the allowances of a document, also the faulty ones."""
    found = []
    for comment in _COMMENT.finditer(body):
        parts = _PARTS.match(comment[1])
        kind, text, reason = parts.groups() if parts else ("", "", "")
        found.append(Allowance(comment.start(), comment.end(), kind, text, reason.strip(" .-")))
    return tuple(found)


def applied(body: str, findings: Iterable[Finding]) -> list[Finding]:
    """Return what is left of the findings, and what is wrong with the allowances."""
    allowed = allowances(body)
    if not allowed:
        return list(findings)
    used = dict.fromkeys(allowed, 0)
    left = []
    for each in findings:
        match = next((one for one in allowed if _covers(one, each)), None)
        if match is None:
            left.append(each)
        elif not (match.start <= each.start < match.end):
            used[match] += 1
    for one, times in used.items():
        wrong = _wrong(one, times)
        if wrong:
            rule = RULE["ANON031"]
            left.append(Finding(one.start, one.end, rule.code, rule.kind, rule.level, "", wrong, sure=False))
    return left


def allowed(body: str, each: Finding) -> bool:
    """Tell whether an allowance covers a finding; what is allowed is not looked for elsewhere."""
    return any(_covers(one, each) for one in allowances(body))


def _covers(one: Allowance, each: Finding) -> bool:
    if each.code in {"ANON028", "ANON030", "ANON032"} or each.kind in SECRETS or _wrong(one, 1):
        return False
    return one.kind == each.kind and squeezed(one.text).letters == squeezed(each.text).letters


def _wrong(one: Allowance, times: int) -> str:
    if not one.kind:
        return "an allowance that cannot be read"
    if one.kind in SECRETS:
        return f"an allowance for {one.kind}, which is a secret"
    if one.kind not in _KINDS:
        return "an allowance for an unknown kind" if one.kind != "*" else "an allowance for every kind"
    if len(squeezed(one.text).letters) < 3:
        return "an allowance that is too wide"
    if len(one.reason) < 8 or " " not in one.reason:
        return "an allowance without a reason"
    if not times:
        return "an allowance that matches nothing"
    return "an allowance that is used too often" if times > _MOST else ""
