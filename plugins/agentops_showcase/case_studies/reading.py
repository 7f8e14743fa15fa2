"""Read case studies: every file below case_studies, checked once, into frozen values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from agentops_showcase.case_studies import account, checks, permission, rules, setting
from agentops_showcase.case_studies.answers import Answers, close_answers, open_answers
from agentops_showcase.case_studies.beside import check_beside
from agentops_showcase.case_studies.body import check_body
from agentops_showcase.case_studies.figures import check_figures
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
_DESK = ("draft", "review")


def read_studies(root: Path, methodology: Methodology, report: Report) -> tuple[Study, ...]:
    """Read every file below case_studies; the best grade first, then by title; faulty ones are left out."""
    found: list[Study] = []
    owners: dict[str, str] = {}
    check_beside(root, FOLDER, report)
    for path in listed(root, FOLDER, ".md"):
        document = read_document(root, path, report)
        study = parse_study(document, methodology, report) if document else None
        given = document.data.get("id") if document else None
        if given is not None and given.text in owners:
            what = f"the id '{given.text}', already taken by {owners[given.text]}"
            report.add(rules.TAKEN.at(given.place, what, "an id of its own", "use the next free number"))
            continue
        if given is not None:
            owners[given.text] = path
        if study is not None:
            found.append(study)
    free = checked(tuple(found), methodology, report)
    return tuple(sorted(free, key=lambda each: (each.status == "withdrawn", each.grade, each.title, each.slug)))


def previewed(studies: tuple[Study, ...]) -> tuple[Study, ...]:
    """Return the same studies with a page for each that is not public, for a build that nobody publishes."""
    return tuple(replace(each, preview=each.status in _DESK) for each in studies)


def unpublished(root: Path) -> tuple[str, ...]:
    """Return the names of the studies that only a build with drafts shows."""
    documents = (read_document(root, path, Report()) for path in listed(root, FOLDER, ".md"))
    open_ones = (each for each in documents if each and (status := each.data.get("status")) and status.text in _DESK)
    return tuple(each.path.rpartition("/")[2].removesuffix(".md") for each in open_ones)


def public(studies: tuple[Study, ...]) -> tuple[Study, ...]:
    """Return the studies whose figures may leave the machine: not those that only have a page to look at."""
    return tuple(each for each in studies if not each.preview)


def parse_study(document: Document, methodology: Methodology, report: Report) -> Study | None:
    """Check here, once: whoever holds a Study may trust it."""
    mark = len(report.problems)
    read = open_answers(document.data, report)
    if read is None:
        return None
    if read.silent:
        checks.check_withdrawn(document, report)
    study = _study(read, document)
    permission.check_checklist(read)
    permission.read_kept_out(read)
    close_answers(read)
    if not read.silent:
        for number in study.factors:
            if methodology.factor(number) is None and "factor" in methodology.complete:
                what, known = (
                    f"the factor {number}",
                    f"one of {', '.join(str(each.number) for each in methodology.factors)}",
                )
                fix = "correct the number"
                report.add(methodology_rules.UNKNOWN_REFERENCE.at(read.place("factors"), what, known, fix))
        check_body(document, report, draft=read.draft)
        checks.check_study(study, read, report)
        given = document.data.get("metrics")
        if given is None or len(given.items) == len(study.metrics):  # else one is missing that may hold the figure
            check_figures(study, report)
    return None if report.errors_since(mark) else study


def _study(read: Answers, document: Document) -> Study:
    read.choice("schema")
    metrics = tuple(metric for each in read.groups("metrics") if (metric := parse_metric(each)))
    method = account.parse_method(read.group("method"))
    period = setting.parse_period(read.group("period"))
    domain = read.choice("domain")
    for name in ("title", "summary"):
        refuse_multiplier(read.read.node.get(name), read.report)
    cost = read.group("cost")
    return Study(
        id=read.text("id"),
        slug=_slug(read, document),
        title=read.text("title"),
        status=read.gaps.status,
        provenance=read.gaps.provenance,
        grade=read.choice("evidence_grade"),
        published=_date(read, "published"),
        updated=_date(read, "updated"),
        withdrawn=_date(read, "withdrawn"),
        reason=read.choice("reason"),
        summary=read.text("summary"),
        organisation=setting.parse_organisation(read.group("organisation")),
        environment=setting.parse_environment(read.group("environment"), domain),
        period=period,
        phases=read.choices("phases_used"),
        factors=_factors(read),
        patterns=read.choices("patterns"),
        laws=_laws(read.group("laws")),
        work=account.parse_work(read),
        metrics=metrics,
        method=method,
        lessons=account.parse_lessons(read),
        limits=read.texts("limits"),
        cost=account.parse_cost(cost),
        anonymisation=permission.parse_anonymisation(read.group("anonymisation")),
        consent=permission.parse_consent(read.group("consent")),
        materials=tuple((each.choice("kind"), each.text("url")) for each in read.groups("materials")),
        other_figures=tuple((each.text("figure"), each.text("source")) for each in read.groups("other_figures")),
        not_stated=tuple(read.gaps.reasons.items()),
        caps=caps(method, metrics, period.baseline_weeks, read.gaps),
        document=document,
        place=document.data.keys.get("slug", document.data.place),
    )


def _factors(read: Answers) -> tuple[int, ...]:
    mark = len(read.report.problems)
    found = read.numbers("factors")
    if not found and not read.report.errors_since(mark) and not read.silent and not read.draft:
        what = "at least one number from 1 to 12"
        report = read.report
        report.add(source_rules.MISSING_FIELD.at(read.place("factors"), "no factor", what, "add the factor it tried"))
    return tuple(dict.fromkeys(found))


def _slug(read: Answers, document: Document) -> str:
    stem = document.path.rsplit("/", 1)[-1].removesuffix(".md")
    found = read.text("slug")
    if found and found != stem:
        fix = "rename the file or correct the slug"
        read.report.add(rules.NAME.at(read.place("slug"), f"'{found}'", f"'{stem}', the name of the file", fix))
    if document.path.count("/") > 1:
        place, what = read.place("slug"), f"a study in the folder '{document.path.rpartition('/')[0]}'"
        read.report.add(rules.NAME.at(place, what, f"a file right in {FOLDER}", "move the file up"))
    return stem


def _date(read: Answers, name: str) -> str:
    found = read.text(name)
    asked = read.form.ask(name)
    try:
        return date.fromisoformat(found).isoformat() if found and asked.fits(found) else ""
    except ValueError:
        read.report.add(rules.PERIOD.at(read.place(name), f"'{found}'", asked.shape, asked.fix))
        return ""


def _laws(read: Answers) -> tuple[tuple[int, str], ...]:
    return tuple((law, said) for law in range(1, 6) if (said := read.text(str(law))))
