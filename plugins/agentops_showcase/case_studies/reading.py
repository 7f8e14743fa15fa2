"""Read case studies: every file below case_studies, checked once, into frozen values."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from agentops_showcase.case_studies import account, checks, permission, rules, setting, words
from agentops_showcase.case_studies.answers import Answers, close_answers, open_answers
from agentops_showcase.case_studies.body import check_body
from agentops_showcase.case_studies.grade import caps
from agentops_showcase.case_studies.metric import parse_metric, refuse_multiplier
from agentops_showcase.case_studies.siblings import checked
from agentops_showcase.case_studies.study import Study
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology import rules as methodology_rules
from agentops_showcase.problems import Report
from agentops_showcase.sources import Document, listed, read_document
from agentops_showcase.sources import rules as source_rules

FOLDER = "case_studies"


def read_studies(root: Path, methodology: Methodology, report: Report) -> tuple[Study, ...]:
    """Read every file below case_studies; the best grade first, then by title; faulty ones are left out."""
    found: list[Study] = []
    for path in listed(root, FOLDER, ".md"):
        document = read_document(root, path, report)
        study = parse_study(document, methodology, report) if document else None
        if study is None:
            continue
        twin = next((each for each in found if study.id and each.id == study.id), None)
        if twin is not None:
            what = f"the id '{study.id}', already taken by {twin.document.path}"
            report.add(rules.TAKEN.at(study.place, what, "an id of its own", "use the next free number"))
            continue
        found.append(study)
    free = checked(tuple(found), methodology, report)
    return tuple(sorted(free, key=lambda each: (each.status == "withdrawn", each.grade, each.title, each.slug)))


def parse_study(document: Document, methodology: Methodology, report: Report) -> Study | None:
    """Check here, once: whoever holds a Study may trust it."""
    mark = len(report.problems)
    read = open_answers(document.data, report)
    if read is None:
        return None
    status = read.choice("status", words.STATUS)
    if status == "withdrawn":
        checks.check_withdrawn(document, report)
        read = Answers(read.read, read.gaps, silent=True)
    study = _study(read, document, status)
    permission.check_checklist(read, study.provenance)
    permission.read_kept_out(read)
    close_answers(read, study.provenance)
    if status != "withdrawn":
        for number in study.factors:
            if methodology.factor(number) is None and "factor" in methodology.complete:
                what, known = (
                    f"the factor {number}",
                    f"one of {', '.join(str(each.number) for each in methodology.factors)}",
                )
                fix = "correct the number"
                report.add(methodology_rules.UNKNOWN_REFERENCE.at(read.place("factors"), what, known, fix))
        check_body(document, report)
        checks.check_study(study, read, report)
    return None if report.errors_since(mark) else study


def _study(read: Answers, document: Document, status: str) -> Study:
    read.choice("schema", ("1",))
    provenance = read.choice("provenance", words.PROVENANCE)
    metrics = tuple(metric for each in read.groups("metrics") if (metric := parse_metric(each)))
    method = account.parse_method(read.group("method"))
    period = setting.parse_period(read.group("period"), provenance)
    domain = read.choice("domain", words.DOMAINS)
    for name in ("title", "summary"):
        refuse_multiplier(read.read.node.get(name), read.report)
    cost = read.group("cost", required=False)
    return Study(
        id=_id(read, status),
        slug=_slug(read, document),
        title=_title(read),
        status=status,
        provenance=provenance,
        grade=read.choice("evidence_grade", words.GRADES),
        published=_date(read, "published"),
        updated=_date(read, "updated"),
        withdrawn=_date(read, "withdrawn"),
        reason=read.text("reason", required=False, limit=240),
        summary=read.text("summary", limit=240),
        organisation=setting.parse_organisation(read.group("organisation")),
        environment=setting.parse_environment(read.group("environment"), domain),
        period=period,
        phases=read.choices("phases_used", words.PHASES),
        factors=_factors(read),
        patterns=read.choices("patterns", words.PATTERNS),
        laws=_laws(read.group("laws", required=False)),
        work=account.parse_work(read),
        metrics=metrics,
        method=method,
        lessons=account.parse_lessons(read),
        limits=read.texts("limits", required=True, least=1),
        cost=account.parse_cost(cost),
        anonymisation=permission.parse_anonymisation(read.group("anonymisation")),
        consent=permission.parse_consent(read.group("consent")),
        materials=tuple(_material(each) for each in read.groups("materials")),
        not_stated=tuple(read.gaps.reasons.items()),
        caps=caps(provenance, method, metrics, period.baseline_weeks),
        document=document,
        place=document.data.keys.get("slug", document.data.place),
    )


def _factors(read: Answers) -> tuple[int, ...]:
    found = read.numbers("factors", low=1, high=12)
    if not found and not read.silent:
        what = "at least one number from 1 to 12"
        report = read.report
        report.add(source_rules.MISSING_FIELD.at(read.place("factors"), "no factor", what, "add the factor it tried"))
    return tuple(dict.fromkeys(found))


def _id(read: Answers, status: str) -> str:
    found = read.text("id", required=status in {"published", "withdrawn"}, limit=20)
    if found and not re.fullmatch(r"cs-[0-9]{3}", found):
        fix = "use the number the editors gave"
        read.report.add(rules.NAME.at(read.place("id"), f"'{found}'", "cs- and three digits", fix))
    return found


def _slug(read: Answers, document: Document) -> str:
    stem = document.path.rsplit("/", 1)[-1].removesuffix(".md")
    found = read.text("slug", limit=60)
    if found and found != stem:
        fix = "rename the file or correct the slug"
        read.report.add(rules.NAME.at(read.place("slug"), f"'{found}'", f"'{stem}', the name of the file", fix))
    elif found and not re.fullmatch(r"[a-z0-9-]{3,60}", found):
        expected = "3 to 60 lower-case letters, digits and hyphens"
        read.report.add(rules.NAME.at(read.place("slug"), f"'{found}'", expected, "rename file and slug"))
    return stem


def _title(read: Answers) -> str:
    found = read.text("title", limit=90)
    if found and len(found) < 10:
        expected = "10 to 90 characters"
        read.report.add(rules.NAME.at(read.place("title"), f"'{found}'", expected, "write the title as a question"))
    return found


def _date(read: Answers, name: str) -> str:
    found = read.text(name, required=False, limit=10)
    try:
        return date.fromisoformat(found).isoformat() if found else ""
    except ValueError:
        read.report.add(rules.PERIOD.at(read.place(name), f"'{found}'", "a date like 2026-11-22", "correct the date"))
        return ""


def _laws(read: Answers) -> tuple[tuple[int, str], ...]:
    return tuple((law, said) for law in range(1, 6) if (said := read.text(str(law), required=False, limit=240)))


def _material(read: Answers) -> tuple[str, str]:
    url = read.text("url", limit=300)
    if url and not re.fullmatch(r"https?://[A-Za-z0-9.-]+(/[^\s<>\"']*)?", url):
        read.report.add(rules.PLAIN.at(read.place("url"), f"'{url}'", "an https address", "correct the address"))
    return read.choice("kind", words.MATERIALS), url
