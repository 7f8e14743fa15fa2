"""How much of a document is read; what is beyond is a finding, since leaks hide in what nobody reads."""

from __future__ import annotations

from agentops_showcase.case_studies.anonymity.blocks import LONGEST_LINE
from agentops_showcase.case_studies.anonymity.data import RULE
from agentops_showcase.case_studies.anonymity.findings import Finding

LONGEST_TEXT = 64_000
MOST_CHECKS = 10_000


def readable(body: str) -> tuple[str, list[Finding]]:
    """Return the text that is read, and what to say about the rest."""
    found = []
    start = 0
    for line in body.split("\n"):
        if len(line) > LONGEST_LINE:
            found.append(unchecked(start + LONGEST_LINE, f"the rest of a line of {len(line):,} characters"))
        start += len(line) + 1
    if len(body) > LONGEST_TEXT:
        found.append(unchecked(LONGEST_TEXT, f"the rest of {len(body):,} characters"))
    return body[:LONGEST_TEXT], found


def unchecked(at: int, said: str) -> Finding:
    """Say that from here on nothing was read."""
    rule = RULE["ANON032"]
    return Finding(at, at + 1, rule.code, rule.kind, rule.level, "", said, sure=False)
