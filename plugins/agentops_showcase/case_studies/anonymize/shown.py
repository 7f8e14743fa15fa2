"""The difference as text, with a word for its kind in the place of everything private."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from agentops_showcase.case_studies.anonymity.deny import Deny, squeezed
from agentops_showcase.case_studies.anonymity.findings import Finding
from agentops_showcase.case_studies.anonymize.naming import Edit
from agentops_showcase.case_studies.anonymize.proposal import Proposal
from agentops_showcase.problems import inert


def difference(proposal: Proposal, before: str, after: str, *, show: bool) -> str:
    """Return a unified difference; private text is masked unless it is to be shown."""
    old, new = proposal.body, proposal.after
    if not show:
        old, new = _masked(proposal)
    lines = difflib.unified_diff(_lines(old), _lines(new), f"a/{before}", f"b/{after}")
    return "".join(f"{_safe(line)}\n" for each in lines for line in _marked(each))


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _marked(line: str) -> Iterator[str]:
    """Say where the last line has no end, as other tools for differences do."""
    yield line.removesuffix("\n")
    if not line.endswith("\n"):
        yield "\\ No newline at end of file"


def _safe(line: str) -> str:
    return "\t".join(inert(part, len(part) + 1) for part in line.split("\t"))


def _masked(proposal: Proposal) -> tuple[str, str]:
    """Return both texts with masks; what is still found in the new text is masked in both."""
    old: list[str] = []
    new: list[str] = []
    at = shift = 0
    left = [each for each in proposal.left if not each.named and each.kind not in {"allowance", "unchecked"}]
    for each in (*proposal.edits, None):
        end = each.start if each else len(proposal.body)
        kept = _hidden(proposal.body[at:end], at + shift, left)
        old.append(kept)
        new.append(kept)
        if each:
            old.append(_mask(each))
            new.append(each.new)
            at, shift = each.end, shift + len(each.new) - (each.end - each.start)
    return "".join(old), "".join(new)


def _mask(edit: Edit) -> str:
    return f"[{edit.kind}]" + "\n" * edit.old.count("\n")


def _hidden(text: str, start: int, left: Iterable[Finding]) -> str:
    """Mask what is still found in a stretch that begins here in the new text."""
    out, at = [], 0
    for each in sorted(left, key=lambda one: (one.start, one.end)):
        first, last = max(each.start - start, at), min(each.end - start, len(text))
        if first < last:
            out += [text[at:first], f"[{each.kind}]" + "\n" * text.count("\n", first, last)]
            at = last
    return "".join([*out, text[at:]])


def masked_name(name: str, deny: Deny, found: Iterable[Finding] = ()) -> str:
    """Return the name of a file without the private words in it."""
    spans = [(start, end) for _, start, end in deny.found(name, squeezed(name))]
    spans += [(each.start, each.end) for each in found if each.named]
    for start, end in sorted(spans, reverse=True):
        name = f"{name[:start]}[private-term]{name[end:]}"
    return inert(name)
