"""Read the whole methodology, then check every reference in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from agentops_showcase import routes
from agentops_showcase.methodology import rules
from agentops_showcase.methodology.claim import LABELS, VERDICTS, Claim, parse_claim
from agentops_showcase.methodology.crosswalk import check_parallels, read_frameworks
from agentops_showcase.methodology.factor import Factor, parse_factor
from agentops_showcase.methodology.law import Law, parse_law
from agentops_showcase.methodology.pattern import Pattern, parse_pattern
from agentops_showcase.methodology.pillar import Pillar, parse_pillar
from agentops_showcase.methodology.references import check_parts, check_references
from agentops_showcase.methodology.whole import Edition, Methodology, Phase, Prose, Tier
from agentops_showcase.problems import Report
from agentops_showcase.sources import Document, listed, read_document, read_text, read_yaml
from agentops_showcase.sources.node import Fields, fields_of, text_of

T = TypeVar("T", Factor, Law, Pillar, Pattern)


def read_methodology(root: Path, report: Report) -> Methodology | None:
    """Read docs/_data and the front matter of factors, laws, pillars and patterns; None without a usable outline."""
    outline = _data(root, "docs/_data/methodology.yml", report)
    if outline is None:
        return None
    tiers = tuple(Tier(*_texts(each, "id", "name", "gist")) for each in outline.groups("tiers", required=True))
    phases = tuple(_phase(each) for each in outline.groups("phases"))
    labels = tuple((_first(_texts(each, "id", "means"))) for each in outline.groups("labels"))
    edition = outline.group("edition", required=True)
    name = outline.text("name", limit=60)
    parts = outline.texts("factor_parts", limit=80)
    loop_part = outline.choice("loop_part", parts, required=False)
    pattern_parts = outline.texts("pattern_parts", limit=80)
    state = _edition(edition) if edition else Edition("", "", "")
    prose = _prose(outline.group("prose"))
    outline.done()
    tier_ids = tuple(each.id for each in tiers)
    complete = {"phase"}

    def documents(folder: str, kind: str, parse: Callable[[Document, str], T | None]) -> tuple[T, ...]:
        mark = len(report.problems)
        found = _documents(root, folder, report, parse)
        if not report.errors_since(mark):
            complete.add(kind)
        return found

    factors = documents("docs/factors", "factor", lambda doc, slug: parse_factor(doc, slug, tier_ids, report))
    laws = documents("docs/laws", "law", lambda doc, slug: parse_law(doc, slug, report))
    pillars = documents("docs/pillars", "pillar", lambda doc, slug: parse_pillar(doc, slug, report))
    patterns = documents("docs/patterns", "pattern", lambda doc, slug: parse_pattern(doc, slug, report))
    mark = len(report.problems)
    claims = _claims(root, report)
    if not report.errors_since(mark):
        complete.add("claim")
    evidence = routes.EVIDENCE if (root / "docs" / "evidence.md").exists() else None
    whole = Methodology(
        name,
        state,
        tiers,
        phases,
        labels,
        parts,
        loop_part,
        patterns,
        factors,
        laws,
        pillars,
        claims,
        frozenset(complete),
        evidence,
        prose,
        frameworks=read_frameworks(root, report),
        pattern_parts=pattern_parts,
    )
    if "factor" in complete:
        check_parallels(whole.frameworks, factors, report)
    check_references(whole, report)
    for factor in factors:
        check_parts(factor.document, parts, report)
    for pattern in patterns:
        check_parts(pattern.document, pattern_parts, report)
    return whole


def _data(root: Path, path: str, report: Report) -> Fields | None:
    text = read_text(root, path, report)
    node = read_yaml(text, report) if text else None
    return fields_of(node, report) if node else None


def _texts(read: Fields, *names: str) -> list[str]:
    found = [read.text(name, limit=400) for name in names]
    read.done()
    return found


def _edition(read: Fields) -> Edition:
    found = Edition(
        read.text("number", limit=20),
        read.text("date", limit=20),
        read.text("why", limit=400),
        read.text("text_by", required=False, limit=80),
        read.text("method_by", required=False, limit=80),
        tuple((each.text, each.place) for each in read.items("pages") if text_of(each, read.report, 80)),
        read.place("number"),
    )
    read.done()
    return found


def _prose(read: Fields | None) -> Prose:
    if read is None:
        return Prose()
    found = Prose(
        read.texts("banned", limit=60),
        read.number("longest_sentence", low=0, high=100, required=False),
        read.number("passives", low=0, high=20, required=False),
    )
    read.done()
    return found


def _phase(read: Fields) -> Phase:
    hollow = read.flag("hollow")
    phase_id, letter, name, question = _texts(read, "id", "letter", "name", "question")
    return Phase(phase_id, letter, name, question, hollow)


def _first(pair: list[str]) -> tuple[str, str]:
    return pair[0], pair[1]


def _documents(root: Path, folder: str, report: Report, parse: Callable[[Document, str], T | None]) -> tuple[T, ...]:
    found: list[T] = []
    for path in listed(root, folder, ".md"):
        if path.endswith("/index.md"):
            continue
        document = read_document(root, path, report)
        stem = path.rsplit("/", 1)[-1].removesuffix(".md")
        one = parse(document, re.sub(r"^\d+-", "", stem)) if document else None
        if one is not None:
            twin = next((each for each in found if each.number == one.number), None)
            if twin is not None:
                what = f"the number {one.number}, already taken by {twin.document.path}"
                report.add(rules.TAKEN.at(one.place, what, "a number of its own", "change one of the two"))
                continue
            found.append(one)
    return tuple(sorted(found, key=lambda each: each.number))


def _claims(root: Path, report: Report) -> tuple[Claim, ...]:
    path = "docs/_data/claims.yml"
    if not (root / path).exists():
        return ()
    text = read_text(root, path, report)
    node = read_yaml(text, report) if text else None
    found: list[Claim] = []
    for each in node.items if node else ():
        read = fields_of(each, report)
        claim = parse_claim(read, report) if read else None
        if claim is None:
            continue
        if any(other.id == claim.id for other in found):
            report.add(rules.TAKEN.at(claim.place, f"'{claim.id}' a second time", "one record an id", "rename it"))
            continue
        found.append(claim)
    rank = {label: at for at, label in enumerate((*LABELS, ""))}
    return tuple(sorted(found, key=lambda claim: (VERDICTS.index(claim.verdict), rank[claim.label], claim.id)))
