"""Check one document: every block in every reading, against the rules, the deny list and what was found before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from agentops_showcase.case_studies.anonymity import (
    east,
    echo,
    forms,
    harmless,
    houses,
    left,
    native_echo,
    tidy,
    together,
    trades,
)
from agentops_showcase.case_studies.anonymity.allowance import allowed, applied
from agentops_showcase.case_studies.anonymity.alone import encoded
from agentops_showcase.case_studies.anonymity.blocks import Block, blocks
from agentops_showcase.case_studies.anonymity.data import EXPECTED, FILLED, LEFT, LISTS, PATTERNS, RULE, Pattern
from agentops_showcase.case_studies.anonymity.deny import Deny, squeezed
from agentops_showcase.case_studies.anonymity.findings import SECRETS, Finding, masked, without_overlaps
from agentops_showcase.case_studies.anonymity.innocent import innocent
from agentops_showcase.case_studies.anonymity.keyed import keyed
from agentops_showcase.case_studies.anonymity.limits import MOST_CHECKS, readable, unchecked
from agentops_showcase.case_studies.anonymity.native import native, small
from agentops_showcase.case_studies.anonymity.phrases import language, names
from agentops_showcase.case_studies.anonymity.told import asking, told
from agentops_showcase.case_studies.anonymity.validators import VALIDATORS
from agentops_showcase.case_studies.anonymity.views import View, joined, labelled, views
from agentops_showcase.case_studies.anonymity.words import folded
from agentops_showcase.problems import Level, Place, Problem
from agentops_showcase.sources import Text

NOBODY = Deny()
_CITED = frozenset(
    {"ANON009", "ANON010", "ANON023", "ANON020", "ANON024", "ANON025", "ANON026"}
)  # normal below "References"
_CODES = {
    "person-name": "ANON009",
    "handle": "ANON010",
    "org-name": "ANON023",
    "customer-name": "ANON024",
    "product-name": "ANON025",
    "quasi-identifier": "ANON027",
}
_MIXED = re.compile(r"[^\s\x00-\x26\x28-\x2f:-@\[-\x60{-\x7f\u2010-\u2015\u2018-\u201f\u2212]+")
_UNSEEN = re.compile("[A-Za-z\u00c0-\u024f][\u200b-\u200d\u2060-\u2064\ufeff][A-Za-z\u00c0-\u024f]")
_CUE = re.compile(FILLED["PN"])
_KEY_HEAD = re.compile("-----BEGIN|PuTTY")
_KEY_END = re.compile(r"-----END [A-Z0-9 ]{0,40}-----|Private-MAC: [0-9a-f]{4,128}")
_KEY_TEXT = re.compile("[A-Za-z0-9+/]{16}")
_KEY_BODY = re.compile(
    r"[\s>\"'\\nr,+]{0,12}(?:[A-Z][A-Za-z-]{2,20}: [^\n]{1,80}[\s>\"'\\]{1,12}|: [^\n]{3,40}\n){0,8}"
    r"(?:[A-Za-z0-9+/=_-]{16,4000}[\s>\"'\\nr,+]{0,12}){1,200}(?:=[A-Za-z0-9+/]{4})?"
)


@dataclass(slots=True)
class Work:
    """How much was done, for the test that work grows with length and no faster."""

    characters: int = 0
    checks: int = 0


@dataclass(slots=True)
class _Run:
    work: Work
    found: list[Finding] = field(default_factory=list)

    def add(
        self,
        view: View,
        span: tuple[int, int],
        code: str,
        kind: str,
        level: Level | None = None,
        *,
        sure: bool = True,
        faint: bool = False,
    ) -> None:
        first, last = view.span(*span)
        text = view.text[span[0] : span[1]]
        grade = level or RULE[code].level
        self.found.append(Finding(first, last, code, kind, grade, text, masked(kind, text), sure=sure, faint=faint))


def check(text: Text, deny: Deny = NOBODY) -> tuple[Problem, ...]:
    """Return the problems of one document in order; the deny list is never quoted."""
    return tuple(_problem(text, each) for each in tidy.capped(findings(text.path, text.body, deny)))


def findings(path: str, body: str, deny: Deny = NOBODY, work: Work | None = None) -> list[Finding]:
    """Return what was found, without what is allowed and what lies inside a graver finding."""
    body, found = readable(body)
    run = _Run(work or Work(), found)
    tongue = language(body)
    parts = [(block, list(views(block.text, block.start))) for block in blocks(body)]
    asked = ""
    for block, readings in parts:
        for view in readings:
            _ruled(run, block, view, readings[0] is view)
            _told(run, view, asked)
            _named(run, block, view, tongue)
        for view in labelled(block.text, block.start, block.name) if block.kind in {"front", "cell"} else ():
            _ruled(run, Block(block.start, view.text, "code"), view, True)
        _hidden(run, block)
        asked = asking(block.text)
    for view in joined(body):
        _ruled(run, Block(view.spots[0], view.text, "code"), view, True)
    if run.work.checks > MOST_CHECKS:
        run.found.append(unchecked(0, f"more than {MOST_CHECKS:,} candidates in one file"))
    run.found = [full for each in run.found if (full := _to_the_end(each, body))]
    spoken = tidy.without_accounts(tidy.vocabulary(block for block, _ in parts), run.found, body)
    run.found = [each for each in run.found if not tidy.common(each, spoken, tongue)]
    run.found = [each for each in run.found if not harmless.harmless(each, body, tongue, spoken)]
    run.found = tidy.without_faint(run.found, body)
    whole = View(body, range(len(body)), range(1, len(body) + 1))
    for span in list(together.beside(body, run.found, tongue)):
        run.add(whole, span, "ANON009", "person-name", Level.WARNING)
    for span in list(east.beside(body, run.found)):
        run.add(whole, span, "ANON009", "person-name", Level.WARNING)
    _native(run, parts)
    sources = run.found if "leak-allow" not in body else [each for each in run.found if not allowed(body, each)]
    sought = (*echo.sought(sources), *echo.private(deny.literal))
    terms = tuple(each for each in sought if each.word or not tidy.said(each.term, spoken))
    stem = path.rpartition("/")[2].removesuffix(".md")
    terms += tuple(
        echo.Sought(word, "codename", code="ANON026")
        for word in houses.houses((block for block, _ in parts), stem, tongue)
        if not any(word.startswith(each.term) for each in terms if not each.word) and word not in spoken
    )
    native = east.known(sources, body)
    shapes = forms.known((*deny.literal, *echo.organised(sources)), tongue)
    for _, readings in parts:
        for view in readings:
            _again(run, deny, terms, shapes, view)
            for kind, start, end in east.places(native, view.text):
                run.add(view, (start, end), "ANON029", kind, sure=False)
    run.found.extend(_file_name(stem, terms, shapes, deny))
    run.found = harmless.words_of_the_text(run.found, body)
    if left.told(sources):
        _left(run, parts, tongue)
    return without_overlaps(tidy.with_lists(body, applied(body, run.found)))


def _left(run: _Run, parts: list[tuple[Block, list[View]]], tongue: str) -> None:
    """Add what no list knows, and nothing else has found."""
    before, run.found = run.found, []
    for block, readings in parts:
        view = readings[0]
        if not block.cited:
            _ruled(run, block, view, True, late=True)
        for span in left.left(view.text, block, tongue):
            run.add(view, span, left.CODE, RULE[left.CODE].kind, sure=False)
    seen = [(each.start, each.end) for each in before if not each.named]
    late = [each for each in run.found if not any(start < each.end and each.start < end for start, end in seen)]
    run.found = before + late


def _ruled(run: _Run, block: Block, view: View, written: bool, *, late: bool = False) -> None:
    reading = "base64" if view.whole else "written" if written else "plain"
    cued = bool(_CUE.search(view.text))
    for pattern in LEFT if late else PATTERNS:
        if pattern.places and block.kind not in pattern.places and not view.whole:
            continue
        if (pattern.views and reading not in pattern.views) or (block.cited and pattern.rule in _CITED):
            continue
        if pattern.rule == "ANON013" and block.kind == "front" and "version" in block.name.lower():
            continue
        if pattern.cued and not cued:
            continue
        if pattern.needs and not any(each in view.text for each in pattern.needs):
            continue
        run.work.characters += len(view.text)
        for match in pattern.find.finditer(view.text):
            run.work.checks += 1
            if run.work.checks > MOST_CHECKS:
                return
            if all(VALIDATORS[name](match) for name in pattern.checks):
                span = _span(pattern, match)
                if pattern.kind not in SECRETS or not innocent(view.text, *span, pattern.kind):
                    run.add(view, span, pattern.rule, pattern.kind, pattern.level)


def _told(run: _Run, view: View, asked: str) -> None:
    """Report what a sentence says to be a secret; a decoded text has no sentence around it."""
    for span in () if view.whole else told(view.text, asked):
        if not innocent(view.text, *span, "password"):
            run.add(view, span, "ANON006", "password")


def _span(pattern: Pattern, match: re.Match[str]) -> tuple[int, int]:
    """Return where the finding is; the ending of a possessive is no part of a name."""
    start, end = match.span(pattern.group) if pattern.group and match.start(pattern.group) >= 0 else match.span()
    owned = pattern.rule in _CITED and match.string[start:end].endswith(("'s", "’s"))
    return start, end - 2 * owned


def _named(run: _Run, block: Block, view: View, tongue: str) -> None:
    if block.cited:
        return
    run.work.characters += len(view.text)
    if view.whole and encoded(view.text):
        run.add(view, (0, len(view.text)), "ANON023", "org-name")
    for name in () if view.whole else keyed(view.text, block):
        sure = block.kind == "front" and name.kind in {"person-name", "org-name"}
        level = Level.ERROR if sure else Level.WARNING if name.kind == "person-name" else None
        run.add(view, (name.start, name.end), _CODES[name.kind], name.kind, level, sure=name.sure)
    for name in () if view.whole else east.names(view.text, block):
        run.add(view, (name.start, name.end), _CODES[name.kind], name.kind, Level.WARNING, sure=name.sure)
    for start, end, _ in () if view.whole or block.kind == "heading" else trades.identifiers(view.text):
        run.add(view, (start, end), "ANON023", "org-name", Level.WARNING)
    sector = block.kind == "front" and folded(block.name) in LISTS["sectors"]
    for name in names(view.text, block, tongue):
        if sector and name.kind == "org-name":
            continue
        span = (name.start, name.end)
        run.add(view, span, _CODES[name.kind], name.kind, Level.WARNING, sure=name.sure, faint=name.faint)


def _native(run: _Run, parts: list[tuple[Block, list[View]]]) -> None:
    """Find names in other letters than Latin ones, then those names wherever else they stand."""
    spoken = small(block for block, _ in parts)
    views = [(block, view) for block, readings in parts for view in readings if not block.cited]
    for block, view in views:
        run.work.characters += len(view.text)
        for name in native(view.text, block, spoken):
            front = block.kind == "front" and name.sure and name.kind in {"person-name", "org-name"}
            level = Level.ERROR if front and name.keyed else Level.WARNING
            run.add(view, (name.start, name.end), _CODES[name.kind], name.kind, level, sure=name.sure)
    terms, labels = native_echo.sought(run.found, spoken), native_echo.owners(run.found)
    for _, view in views:
        for start, end in native_echo.owned(labels, view.text):
            run.add(view, (start, end), "ANON029", "org-name", sure=False)
        for start, end, kind in native_echo.places(terms, view.text):
            run.add(view, (start, end), "ANON029", kind, sure=False)


def _hidden(run: _Run, block: Block) -> None:
    """Report words that only read as Latin after letters were changed or taken out."""
    for word in () if block.text.isascii() else _MIXED.finditer(block.text):
        text = word[0]
        imitated = any(char in LISTS.lookalikes and ord(char) > 0x24F for char in text)
        latin = sum(char.isalpha() and ord(char) < 0x250 for char in text)
        if (imitated and latin >= 2) or _UNSEEN.search(text):
            plain = next((view.text for view in views(text, 0) if view.text != text), text)
            rule, start = RULE["ANON030"], block.start + word.start()
            run.found.append(Finding(start, start + len(text), rule.code, rule.kind, rule.level, plain, "a word"))


def _to_the_end(each: Finding, body: str) -> Finding | None:
    """Stretch the finding of a key block over what it holds; a bare heading holds nothing."""
    if each.code != "ANON003" or not _KEY_HEAD.match(each.text):
        return each
    end = _KEY_END.search(body, each.end, each.end + 8000)
    held = _KEY_BODY.match(body, each.end)
    if not held and not (end and _KEY_TEXT.search(body, each.end, end.start())):
        return None
    return replace(each, end=end.end() if end else held.end() if held else each.end)


def _again(run: _Run, deny: Deny, terms: tuple[echo.Sought, ...], shapes: forms.Forms, view: View) -> None:
    seen = squeezed(view.text)
    run.work.characters += len(view.text)
    for number, start, end in deny.found(view.text, seen):
        run.found.append(_denied(number, *view.span(start, end)))
    for term in terms:
        for span in echo.places(term, view.text, seen):
            run.add(view, span, term.code, term.kind, sure=False)
    for span in forms.places(shapes, view.text):
        run.add(view, span, "ANON029", "org-name", sure=False)


def _denied(number: int, start: int, end: int, *, named: bool = False) -> Finding:
    rule = RULE["ANON028"]
    return Finding(start, end, rule.code, rule.kind, rule.level, "", f"[deny list #{number}]", named, sure=False)


def _file_name(stem: str, terms: tuple[echo.Sought, ...], shapes: forms.Forms, deny: Deny) -> Iterator[Finding]:
    seen = squeezed(stem)
    for number, start, end in deny.found(stem, seen):
        yield _denied(number, start, end, named=True)
    for start, end in forms.places(shapes, stem):
        text, rule = stem[start:end], RULE["ANON029"]
        shown = masked("org-name", text)
        yield Finding(start, end, rule.code, "org-name", rule.level, text, shown, True, sure=False)
    for term in terms:
        for start, end in () if term.word else echo.places(term, stem, seen):
            text, rule = stem[start:end], RULE[term.code]
            yield Finding(start, end, rule.code, term.kind, rule.level, text, masked(term.kind, text), True, sure=False)


def _problem(text: Text, each: Finding) -> Problem:
    """Say it; a finding about the name of the file stands on line 0."""
    expected, fix = EXPECTED[each.code]
    named = Place(text.path, 0, each.start + 1, 0, each.end + 1)
    place = named if each.named else text.place(each.start, each.end)
    return Problem(place, each.code, each.kind, each.level, f"{each.kind} {each.shown}", expected, fix)
