"""How much of a document is read; what is beyond is a finding, since leaks hide in what nobody reads."""

from __future__ import annotations

from agentops_showcase.case_studies.anonymity.data import RULE
from agentops_showcase.case_studies.anonymity.findings import Finding

LONGEST_LINE = 4_000
LONGEST_TEXT = 200_000


def readable(body: str) -> tuple[str, list[Finding]]:
    """Return the text with what is too long blanked or cut off, and what to say about that."""
    found = []
    if len(body) > LONGEST_TEXT:
        found.append(_unchecked(LONGEST_TEXT, f"the rest of {len(body):,} characters"))
        body = body[:LONGEST_TEXT]
    lines, start = [], 0
    for line in body.split("\n"):
        if len(line) > LONGEST_LINE:
            found.append(_unchecked(start + LONGEST_LINE, f"the rest of a line of {len(line):,} characters"))
        lines.append(line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE].ljust(len(line)))
        start += len(line) + 1
    return "\n".join(lines), found


def _unchecked(at: int, said: str) -> Finding:
    rule = RULE["ANON032"]
    return Finding(at, at + 1, rule.code, rule.kind, rule.level, "", said, sure=False)
