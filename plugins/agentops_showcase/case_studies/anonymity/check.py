"""Check one document: every block in every reading, against the rules, the deny list and what was found before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from agentops_showcase.case_studies.anonymity import echo
from agentops_showcase.case_studies.anonymity.allowance import applied
from agentops_showcase.case_studies.anonymity.blocks import Block, blocks
from agentops_showcase.case_studies.anonymity.data import EXPECTED, LISTS, PATTERNS, RULE, Pattern
from agentops_showcase.case_studies.anonymity.deny import Deny, squeezed
from agentops_showcase.case_studies.anonymity.findings import Finding, masked, without_overlaps
from agentops_showcase.case_studies.anonymity.keyed import keyed
from agentops_showcase.case_studies.anonymity.knowledge import strange
from agentops_showcase.case_studies.anonymity.phrases import language, names
from agentops_showcase.case_studies.anonymity.validators import VALIDATORS
from agentops_showcase.case_studies.anonymity.views import View, views
from agentops_showcase.problems import Level, Place, Problem
from agentops_showcase.sources import Text

LONGEST_LINE = 4_000
LONGEST_TEXT = 200_000
_PERSONAL = frozenset({"ANON009", "ANON010", "ANON023", "ANON024", "ANON025", "ANON026"})
_NAME_CODES = {
    "person-name": "ANON009",
    "handle": "ANON010",
    "org-name": "ANON023",
    "customer-name": "ANON024",
    "product-name": "ANON025",
    "quasi-identifier": "ANON027",
}
_PHRASED = frozenset({"ANON009", "ANON023", "ANON024", "ANON025", "ANON026", "ANON027"})
_LIST = 4
_MOST = 25
_BETWEEN = re.compile(
    r"[\s,;*|&+-]{0,12}(?:(?:and|und|y|et|e|og|och)\s{1,4})?"
    r"|[^\n.:]{0,40}\n(?:[ ]{0,4}[*+-][ ][^\n.:]{1,40}\n){0,3}[ ]{0,4}[*+-][ ]"
)
NOBODY = Deny()


@dataclass(slots=True)
class Work:
    """How much was done, for the test that work grows with length and no faster."""

    characters: int = 0
    checks: int = 0


@dataclass(slots=True)
class _Run:
    deny: Deny
    work: Work
    found: list[Finding] = field(default_factory=list)

    def add(self, view: View, start: int, end: int, code: str, kind: str, level: object = None, sure: bool = True) -> None:
        first, last = view.span(start, end)
        rule = RULE[code]
        text = view.text[start:end]
        self.found.append(
            Finding(first, last, code, kind, level or rule.level, text, masked(kind, text), sure=sure)  # type: ignore[arg-type]
        )


def check(text: Text, deny: Deny = NOBODY, work: Work | None = None) -> tuple[Problem, ...]:
    """Return the problems of one document in order; the deny list is never quoted."""
    return _capped(text, findings(text.path, text.body, deny, work))


def _capped(text: Text, found: list[Finding]) -> tuple[Problem, ...]:
    """Print so many warnings of one rule; the last of them says how many there are."""
    counts: dict[str, int] = {}
    for each in found:
        counts[each.code] = counts.get(each.code, 0) + (each.level is not Level.ERROR)
    problems, printed = [], dict.fromkeys(counts, 0)
    for each in found:
        printed[each.code] += each.level is not Level.ERROR
        if each.level is Level.ERROR or printed[each.code] < _MOST:
            problems.append(_problem(text, each))
        elif printed[each.code] == _MOST:
            rest = counts[each.code] - _MOST
            more = f" and {rest} more of this rule in the file" if rest else ""
            problems.append(_problem(text, replace(each, shown=each.shown + more)))
    return tuple(problems)


def findings(path: str, body: str, deny: Deny = NOBODY, work: Work | None = None) -> list[Finding]:
    """Return what was found, without what is allowed and what lies inside a graver finding."""
    run = _Run(deny, work or Work())
    readable = _readable(body, run)
    tongue = language(readable)
    parts = [(block, list(views(block.text, block.start))) for block in blocks(readable)]
    for block, readings in parts:
        for view in readings:
            _ruled(run, block, view, readings[0] is view)
            _named(run, block, view, tongue)
        _hidden(run, block, readings)
    _whole_keys(run, readable)
    stem = path.rpartition("/")[2].removesuffix(".md")
    spoken = _vocabulary(parts)
    run.found = [each for each in run.found if not _common(each, spoken) and not _noun(each, tongue)]
    terms = tuple(each for each in echo.sought(run.found) if each.word or not _said(each.term, spoken))
    for block, readings in parts:
        for view in readings:
            _again(run, terms, view)
    run.found.extend(_file_name(stem, terms, deny))
    return without_overlaps(_lists(readable, applied(readable, run.found)))


def _lists(body: str, found: list[Finding]) -> list[Finding]:
    """Make one finding of four names or more with nothing between them, as in a list of thanks."""
    names = sorted((each for each in found if each.code == "ANON009" and each.level is not Level.ERROR), key=_where)
    others = [each for each in found if each not in set(names)]
    runs: list[list[Finding]] = []
    for each in names:
        if runs and _BETWEEN.fullmatch(body, runs[-1][-1].end, max(each.start, runs[-1][-1].end)):
            runs[-1].append(each)
        else:
            runs.append([each])
    for run in runs:
        if len(run) < _LIST:
            others.extend(run)
        else:
            first, last = run[0], max(run, key=lambda each: each.end)
            others.append(replace(first, end=last.end, text="", shown=f"{len(run)} names"))
    return others


def _where(each: Finding) -> tuple[int, int]:
    return each.start, each.end


def _readable(body: str, run: _Run) -> str:
    """Cut what is too long, and say so."""
    rule = RULE["ANON032"]
    if len(body) > LONGEST_TEXT:
        run.found.append(
            Finding(LONGEST_TEXT, LONGEST_TEXT + 1, rule.code, rule.kind, rule.level, "", f"{len(body):,} characters")
        )
        body = body[:LONGEST_TEXT]
    if len(max(body.split("\n"), key=len)) <= LONGEST_LINE:
        return body
    lines, start = [], 0
    for line in body.split("\n"):
        if len(line) > LONGEST_LINE:
            said = f"a line of {len(line):,} characters"
            at = start + LONGEST_LINE
            run.found.append(Finding(at, at + 1, rule.code, rule.kind, rule.level, "", said))
        lines.append(line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE].ljust(len(line)))
        start += len(line) + 1
    return "\n".join(lines)


def _ruled(run: _Run, block: Block, view: View, written: bool) -> None:
    reading = "base64" if view.whole else "written" if written else "plain"
    for pattern in PATTERNS:
        if pattern.places and block.kind not in pattern.places and not view.whole:
            continue
        if pattern.views and reading not in pattern.views:
            continue
        if block.cited and pattern.rule in _PERSONAL:
            continue
        if pattern.needs and not any(each in view.text for each in pattern.needs):
            continue
        run.work.characters += len(view.text)
        for match in pattern.find.finditer(view.text):
            run.work.checks += 1
            if all(VALIDATORS[name](match) for name in pattern.checks):
                start, end = _span(pattern, match)
                run.add(view, start, end, pattern.rule, pattern.kind, pattern.level)


def _span(pattern: Pattern, match: re.Match[str]) -> tuple[int, int]:
    if pattern.group and match.start(pattern.group) >= 0:
        return match.span(pattern.group)
    return match.span()


def _named(run: _Run, block: Block, view: View, tongue: str) -> None:
    run.work.characters += len(view.text)
    if not block.cited and not view.whole:
        for name in keyed(view.text, block):
            level = RULE["ANON009"].level if block.kind == "front" and name.kind in {"person-name", "org-name"} else None
            level = level or (LEVEL_WARNING if name.kind == "person-name" else None)
            run.add(view, name.start, name.end, _NAME_CODES[name.kind], name.kind, level, name.sure)
    if not block.cited:
        for name in names(view.text, block, tongue):
            run.add(view, name.start, name.end, _NAME_CODES[name.kind], name.kind, LEVEL_WARNING, name.sure)


LEVEL_WARNING = RULE["ANON023"].level


def _hidden(run: _Run, block: Block, readings: list[View]) -> None:
    """Report words that only read as Latin after letters were changed or taken out."""
    if block.text.isascii():
        return
    for word in re.finditer(r"[^\s\x00-\x26\x28-\x2f:-@\[-\x60{-\x7f]+", block.text):
        text = word[0]
        if text.isascii():
            continue
        strange = [char for char in text if char in LISTS.lookalikes and not char.isascii() and ord(char) > 0x24F]
        latin = [char for char in text if char.isalpha() and ord(char) < 0x250]
        unseen = re.search("[A-Za-z\u00c0-\u024f][\u200b-\u200d\u2060-\u2064\ufeff][A-Za-z\u00c0-\u024f]", text)
        if (strange and len(latin) >= 2) or unseen:
            rule = RULE["ANON030"]
            start = block.start + word.start()
            plain = next(iter(view.text for view in views(text, 0) if view.text != text), text)
            run.found.append(Finding(start, start + len(text), rule.code, rule.kind, rule.level, plain, "a word"))


def _vocabulary(parts: list[tuple[Block, list[View]]]) -> frozenset[str]:
    """Return the words that the prose writes in lower case: those are of the language, whoever uses them."""
    said = (re.sub(r"`[^`]*`|[^ ]*[@/][^ ]*|[^ ]+[.][^ ]+", " ", block.text) for block, _ in parts if block.kind == "prose")
    words = (word for text in said for word in re.findall(r"(?<![\w-])[^\W\d_]+(?![\w-])", text))
    return frozenset(squeezed(word).letters for word in words if word.islower())


def _said(term: str, spoken: frozenset[str]) -> bool:
    return term in spoken or any(word.startswith(term) and len(word) - len(term) <= 4 for word in spoken)


def _noun(each: Finding, tongue: str) -> bool:
    """In German every noun has a capital, so a single one after a cue says nothing."""
    return tongue == "de" and each.code in {"ANON024", "ANON025", "ANON026"} and " " not in each.text


def _common(each: Finding, spoken: frozenset[str]) -> bool:
    """Tell whether each word that made a phrase look like a name is one that the text itself uses as a word."""
    if each.code not in _PHRASED or each.level is Level.ERROR:
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", each.text) if len(word) > 2 and strange(word)]
    return bool(words) and all(squeezed(word).letters in spoken for word in words)


def _whole_keys(run: _Run, body: str) -> None:
    """Stretch the finding of a key block to its last line."""
    for number, each in enumerate(run.found):
        if each.code == "ANON003":
            end = re.compile(r"-----END [A-Z0-9 ]{0,40}-----").search(body, each.end, each.end + 8000)
            if end:
                run.found[number] = Finding(
                    each.start, end.end(), each.code, each.kind, each.level, each.text, each.shown, each.named, each.sure
                )


def _again(run: _Run, terms: tuple[echo.Sought, ...], view: View) -> None:
    seen = squeezed(view.text)
    run.work.characters += len(view.text)
    for number, start, end in run.deny.found(view.text, seen):
        first, last = view.span(start, end)
        rule = RULE["ANON028"]
        shown = f"[deny list #{number}]"
        run.found.append(Finding(first, last, rule.code, rule.kind, rule.level, "", shown, sure=False))
    for term in terms:
        for start, end in echo.places(term, view.text, seen):
            run.add(view, start, end, "ANON029", term.kind, None, sure=False)


def _file_name(stem: str, terms: tuple[echo.Sought, ...], deny: Deny) -> Iterator[Finding]:
    seen = squeezed(stem)
    rule = RULE["ANON028"]
    for number, start, end in deny.found(stem, seen):
        yield Finding(start, end, rule.code, rule.kind, rule.level, "", f"[deny list #{number}]", True, False)
    again = RULE["ANON029"]
    for term in terms:
        for start, end in () if term.word else echo.places(term, stem, seen):
            text = stem[start:end]
            yield Finding(start, end, again.code, term.kind, again.level, text, masked(term.kind, text), True, False)


def _problem(text: Text, each: Finding) -> Problem:
    expected, fix = EXPECTED[each.code]
    if each.named:
        place = Place(text.path, 0, each.start + 1, 0, each.end + 1)
    else:
        place = text.place(each.start, each.end)
    kind = each.kind
    return Problem(place, each.code, kind, each.level, f"{kind} {each.shown}", expected, fix)
