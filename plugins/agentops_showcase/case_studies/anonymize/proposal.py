"""Propose stand-ins until the check finds fault with none, or has refused all there are for a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from agentops_showcase.case_studies.anonymity.check import findings
from agentops_showcase.case_studies.anonymity.deny import Deny, terms
from agentops_showcase.case_studies.anonymity.findings import Finding
from agentops_showcase.case_studies.anonymize.book import Book
from agentops_showcase.case_studies.anonymize.naming import Edit, Maker, is_ours
from agentops_showcase.case_studies.anonymize.spots import Spot, merged, spots

_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to replace, what the file is called and says afterwards, and what is still found then."""

    body: str
    edits: tuple[Edit, ...]
    after: str
    stem: str
    left: tuple[Finding, ...]
    book: Book


def propose(stem: str, body: str, deny: Deny, book: Book) -> Proposal:
    """Return the proposal for one document; the book gets the names that are new."""
    book.taken = body.lower()
    maker = Maker(stem, body, _with_known(deny, book), book)
    found = findings(f"{stem}.md", body, maker.deny)
    todo = merged([*spots(body, found), *maker.repeats(spots(body, found))])
    new_stem = stem
    edits: list[Edit] = []
    left: list[Finding] = []
    for _ in range(_ROUNDS):
        edits = maker.edits(todo)
        new_stem = maker.renamed(found)
        after = applied(body, edits)
        left = findings(f"{new_stem}.md", after, maker.deny)
        again = _again(body, todo, edits, left, after)
        if again is None:
            break
        todo = again
    book.keep(maker.given, [*(each.new for each in edits), new_stem])
    return Proposal(body, tuple(edits), applied(body, edits), new_stem, tuple(left), book)


def applied(body: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made."""
    parts, at = [], 0
    for each in edits:
        parts += [body[at : each.start], each.new]
        at = each.end
    return "".join([*parts, body[at:]])


def _with_known(deny: Deny, book: Book) -> Deny:
    """Return the deny list together with the names of the key."""
    known = terms(book.terms())
    fresh = [n for n, term in enumerate(known.terms) if term not in deny.terms]
    if not fresh:
        return deny
    more = tuple(known.terms[n] for n in fresh), tuple(known.literal[n] for n in fresh)
    return replace(deny, terms=deny.terms + more[0], literal=deny.literal + more[1])


def _again(body: str, todo: list[Spot], edits: list[Edit], left: list[Finding], after: str) -> list[Spot] | None:
    """Return the spots for the next round, or None when nothing can be done about what is left."""
    spans = list(_moved(edits))
    fresh: list[Spot] = []
    tried = False
    for spot in spots(after, left):
        hit = [edit for edit, first, last in spans if first < spot.end and spot.start < last]
        start, end = _origin(spans, spot.start), _origin(spans, spot.end, last=True)
        known = [one for one in todo if any(one.start < each.end and each.start < one.end for each in hit)]
        outside = not hit or start < hit[0].start or end > hit[-1].end
        for one in known:
            tried = tried or one.tries + 1 < one.options
            one.tries += 1
        if (
            outside
            and not is_ours(after[spot.start : spot.end])
            and not any(one.start <= start and end <= one.end for one in todo)
        ):
            lead = known[0].lead if known else spot.lead
            fresh.append(Spot(start, end, replace(lead, start=start, end=end, text=body[start:end]), spot.inner))
    return merged([*todo, *fresh]) if fresh or tried else None


def _moved(edits: Iterable[Edit]) -> Iterator[tuple[Edit, int, int]]:
    """Yield each edit with the stretch that its new text takes."""
    shift = 0
    for each in edits:
        first = each.start + shift
        yield each, first, first + len(each.new)
        shift += len(each.new) - (each.end - each.start)


def _origin(spans: list[tuple[Edit, int, int]], at: int, *, last: bool = False) -> int:
    """Return where an offset of the new text was in the old one; inside an edit, its near end."""
    shift = 0
    for edit, first, end in spans:
        if at <= first and not (at == first and not last):
            break
        if at < end or (at == end and last):
            return edit.end if last else edit.start
        shift = edit.end - end
    return at + shift
