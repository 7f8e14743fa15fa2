"""The text of a study: nine headings in order, and plain Markdown, because it comes from outside."""

from __future__ import annotations

import re
from dataclasses import replace

from agentops_showcase.case_studies import rules, words
from agentops_showcase.case_studies.metric import TYPED
from agentops_showcase.names import SCHEMES
from agentops_showcase.problems import Report, nearest
from agentops_showcase.sources import Document, Text

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})([^\n]*)$", re.MULTILINE)
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_HEADING = re.compile(r"^(#{1,2})[ \t]+(.*?)[ \t]*#*$", re.MULTILINE)
_HTML = re.compile(r"<(?!https?://)[A-Za-z/!?][^>\n]{0,40}>?")
_IMAGE = re.compile(r"!\[")
_BRACE = re.compile(r"\{[^\n]{0,30}")
_TARGET = re.compile(r"\]\([ \t\n]*([^)\s]*)|^ {0,3}\[[^\]\n]+\]:[ \t\n]*(\S*)", re.MULTILINE)
_ALLOWED = re.compile(rf"https?://[^\s]+|#\S*|(?:{'|'.join(SCHEMES)}):\S+")
_QUOTED = re.compile(r"^(:{3,})[ \t]*ruled-out\b.*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)


def check_body(document: Document, report: Report, *, draft: bool) -> None:
    """Report what is wrong with the text: headings, prompts left in it, anything but plain Markdown, multipliers."""
    masked = without_code(document.text, document.start, report)
    if not document.body.startswith("\n"):
        place = document.text.place(document.start)
        fix = "put an empty line between --- and the first heading"
        report.add(rules.HEADINGS.at(place, "text right below the fields", "an empty line", fix))
    _check_headings(document.text, document.start, masked, report)
    _check_prompts(document, masked, report, draft=draft)
    fix = "write it as plain Markdown, or as code between backticks"
    for pattern, expected in (
        (_HTML, "no HTML"),
        (_IMAGE, "no picture; the charts are drawn from the metrics"),
        (_BRACE, "no curly brackets outside code"),
    ):
        for match in pattern.finditer(masked, document.start):
            place = document.text.place(match.start(), match.end())
            report.add(rules.PLAIN.at(place, f"'{match[0].strip()}'", expected, fix))
    for match in _TARGET.finditer(masked, document.start):
        target = match[1] if match[1] is not None else match[2]
        if not _ALLOWED.fullmatch(target):
            place = document.text.place(match.start(), match.end())
            expected = f"https://, # or one of {', '.join(f'{scheme}:' for scheme in SCHEMES)}"
            report.add(rules.PLAIN.at(place, f"a link to '{target}'", expected, "correct the link"))
    quoted = [match.span() for match in _QUOTED.finditer(masked)]
    for match in TYPED.finditer(masked, document.start):
        if not any(first <= match.start() < last for first, last in quoted):
            place = document.text.place(match.start(), match.end())
            fix = "give both values; the site computes the multiplier"
            report.add(rules.MULTIPLIER.at(place, f"'{match[0]}'", "no multiplier", fix))


def with_inserts(document: Document, opening: str, results: str) -> Document:
    """Put HTML of ours above the text and below the heading Results; every line keeps its number."""
    text = document.text
    masked = without_code(text, document.start, Report())
    at = next(
        (match.end() + 1 for match in _HEADING.finditer(masked, document.start) if match[2] == "Results"),
        len(text.body),
    )
    first, second = (_one_line(html) for html in (opening, results))
    body = text.body[: document.start] + first + text.body[document.start : at] + second + text.body[at:]
    return replace(document, text=Text(text.path, body))


def _one_line(html: str) -> str:
    return " ".join(html.split("\n"))


def without_code(text: Text, start: int, report: Report) -> str:
    """Return the text with code replaced by spaces of the same length, so offsets stay."""
    body = text.body
    at = start
    while opening := _FENCE.search(body, at):
        closing = re.compile(rf"^ {{0,3}}{opening[1]}+[ \t]*$", re.MULTILINE).search(body, opening.end())
        if closing is None:
            place = text.place(opening.start(1), opening.end(1))
            report.add(rules.PLAIN.at(place, "code that is never closed", opening[1], "add that line after its end"))
            break
        if "{" in opening[2]:
            place = text.place(opening.start(2), opening.end(2))
            fix = "name the language only, like ```text"
            report.add(rules.PLAIN.at(place, f"'{opening[2].strip()}'", "the name of a language", fix))
        body = body[: opening.start()] + _blank(body[opening.start() : closing.end()]) + body[closing.end() :]
        at = closing.end()
    return body[:start] + _CODE.sub(lambda match: _blank(match[0]), body[start:])


def _check_prompts(document: Document, masked: str, report: Report, *, draft: bool) -> None:
    """Report the sentences that a new study is written with, where nobody has put an answer in their place."""
    rule = rules.OPEN if draft else rules.PROMPT
    for heading, prompt in words.PROMPTS.items():
        at = masked.find(prompt, document.start)
        if at >= 0:
            place = document.text.place(at, at + len(prompt))
            found, fix = f"the question below '{heading}'", "answer it and take the question out"
            report.add(rule.at(place, found, "an answer", fix))


def _blank(code: str) -> str:
    return re.sub(r"[^\n]", " ", code)


def _check_headings(text: Text, start: int, masked: str, report: Report) -> None:
    found = [(match, match[2]) for match in _HEADING.finditer(masked, start)]
    last = -1
    for match, heading in found:
        place = text.place(match.start(), match.end())
        if match[1] == "#" or heading not in words.HEADINGS:
            expected = f"one of {', '.join(words.HEADINGS)}{nearest(heading, words.HEADINGS)}"
            fix = "use that heading, or ### for a heading below it"
            report.add(rules.HEADINGS.at(place, f"the heading '{heading}'", expected, fix))
            continue
        rank = words.HEADINGS.index(heading)
        if rank <= last:
            again = [each for _, each in found].count(heading) > 1
            expected = "each heading once" if again else f"'{heading}' before '{words.HEADINGS[last]}'"
            report.add(rules.HEADINGS.at(place, f"the heading '{heading}'", expected, "move or remove it"))
        last = max(last, rank)
        after = masked[match.end() : match.end() + 2]
        if after.strip() or len(after) < 2:
            fix = "put an empty line and at least one sentence below it"
            report.add(rules.HEADINGS.at(place, f"'{heading}' without an empty line below", "an empty line", fix))
    missing = [each for each in words.HEADINGS if each not in [heading for _, heading in found]]
    if missing:
        place = text.place(start)
        names = ", ".join(f"'{each}'" for each in missing)
        report.add(rules.HEADINGS.at(place, f"no heading {names}", "all nine", "add '## ' and the heading"))
