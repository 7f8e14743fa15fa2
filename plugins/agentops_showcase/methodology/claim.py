"""A claim: a statement with a number, where it comes from and how sure it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agentops_showcase.methodology import rules
from agentops_showcase.methodology.counted import Counted, parse_counts
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources.node import Fields

LABELS = ("independent", "self-reported", "heuristic", "illustration")
VERDICTS = ("usable", "reword", "ruled-out")


@dataclass(frozen=True, slots=True)
class Claim:
    """One record of the evidence page; texts that a source never gave read "not stated".

    `interval` is computed where `counts` are known, and quoted from the source where it gives one.
    """

    id: str
    statement: str
    label: str
    verdict: str
    source: str
    url: str
    population: str
    period: str
    n: str
    counts: Counted | None
    effect: str
    interval: str
    interval_none: str
    say: str
    why: str
    patterns: tuple[re.Pattern[str], ...]
    place: Place


def parse_claim(read: Fields, report: Report) -> Claim | None:
    """Check one claim; one that may be printed must say who, when, how many and how sure."""
    mark = len(report.problems)
    source = read.group("source", required=True)
    verdict = read.choice("verdict", VERDICTS)
    printed = verdict != "ruled-out"
    counts = parse_counts(read, report)
    claim = Claim(
        id=read.text("id", limit=40),
        statement=read.text("statement", limit=600),
        label=read.choice("label", LABELS, required=printed),
        verdict=verdict,
        source=source.text("text", limit=400) if source else "",
        url=source.text("url", required=False, limit=300) if source else "",
        population=read.text("population", required=printed, limit=300),
        period=read.text("period", required=printed, limit=120),
        n=read.text("n", required=printed, limit=160),
        counts=counts,
        effect=read.text("effect", required=printed, limit=300),
        interval=str(counts) if counts else read.text("interval", required=False, limit=200),
        interval_none=read.text("interval_none", required=False, limit=200),
        say=read.text("say", required=printed, limit=600),
        why=read.text("why", required=not printed, limit=800),
        patterns=_patterns(read, report),
        place=read.place("id"),
    )
    if counts and read.raw("interval"):
        fix = "leave 'interval' out"
        report.add(rules.TYPED.at(read.place("interval"), "an interval beside counts", "the counts alone", fix))
    if printed and not (claim.interval or claim.interval_none or read.raw("counts")):
        found, expected = "neither 'interval' nor 'interval_none'", "one of the two"
        fix = "give counts or the interval of the source, or say in 'interval_none' why there is none"
        report.add(rules.UNLABELLED.at(claim.place, found, expected, fix))
    if claim.url and not re.fullmatch(r"https://[A-Za-z0-9.-]+(/[^\s<>\"']*)?", claim.url):
        report.add(rules.UNLABELLED.at(claim.place, claim.url, "an https address", "correct 'url'"))
    for each in (source, read):
        if each:
            each.done()
    return None if report.errors_since(mark) else claim


def _patterns(read: Fields, report: Report) -> tuple[re.Pattern[str], ...]:
    found = []
    for text in read.texts("patterns", limit=200):
        try:
            found.append(re.compile(text, re.IGNORECASE))
        except re.error as error:
            expected = "a regular expression"
            report.add(rules.UNLABELLED.at(read.place("patterns"), f"{text}: {error}", expected, "correct it"))
    return tuple(found)
