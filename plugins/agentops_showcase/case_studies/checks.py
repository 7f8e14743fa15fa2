"""Checks across the fields of a study: its grade, its permission to be published, its summary."""

from __future__ import annotations

import re

from agentops_showcase.case_studies import rules
from agentops_showcase.case_studies.answers import PATIENT, Answers
from agentops_showcase.case_studies.form import KEPT
from agentops_showcase.case_studies.grade import ORDER, ceiling
from agentops_showcase.case_studies.study import Study
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import Document

_SHARE = re.compile(r"\d\s?%|\bper\s?cent\b")


def check_withdrawn(document: Document, report: Report) -> None:
    """Report content that a withdrawn study still holds."""
    for name in document.data.fields:
        if name not in KEPT:
            place = document.data.keys.get(name, document.data.place)
            fix = "remove it; the page then says that there was a study and no more"
            report.add(rules.WITHDRAWN.at(place, f"the field '{name}'", f"only {', '.join(KEPT)}", fix))
    status = document.data.keys.get("status", document.data.place)
    for name, what in (("withdrawn", "the date"), ("id", "the number it was cited by"), ("reason", "a kind of reason")):
        if document.data.get(name) is None:
            fix = f"add '{name}'; showcase case-study withdraw writes all of it"
            report.add(rules.WITHDRAWN.at(status, f"no '{name}'", what, fix))
    if document.body.strip():
        place = document.text.place(document.start)
        report.add(rules.WITHDRAWN.at(place, "text below the fields", "none", "remove the text"))


def check_study(study: Study, read: Answers, report: Report) -> None:
    """Report what contradicts itself across fields."""
    _check_grade(study, read, report)
    _check_summary(study, read, report)
    _check_exposure(study, read, report)
    if study.status == "published":
        for place, found, expected in _open_points(study, read):
            fix = "settle it, or set status to review"
            report.add(rules.UNPUBLISHABLE.at(place, found, expected, fix))


def _check_grade(study: Study, read: Answers, report: Report) -> None:
    if study.grade not in ORDER or not study.grade:
        return
    given = read.raw("metrics")
    if given is not None and len(given.items) != len(study.metrics):
        return
    if study.grade in "ABC" and not study.metrics:
        what, fix = "at least one metric", "add one, or grade the study D"
        report.add(rules.METRIC.at(read.place("evidence_grade"), f"grade {study.grade} and no metric", what, fix))
        return
    best = ceiling(study.caps)
    if ORDER.index(study.grade) > ORDER.index(best):
        reasons = ", and ".join(
            each.reason for each in study.caps if ORDER.index(each.grade) < ORDER.index(study.grade)
        )
        expected = f"{best} or lower, because {reasons}"
        fix = f"write {best}, or correct the field behind the reason"
        report.add(rules.GRADE.at(read.place("evidence_grade"), f"grade {study.grade}", expected, fix))


def _check_summary(study: Study, read: Answers, report: Report) -> None:
    unsized = next((each for each in study.metrics if each.unit == "percent" and not each.sized), None)
    found = _SHARE.search(study.summary)
    if unsized and found:
        expected = f"no percentage while '{unsized.name}' has no n"
        fix = "give n, or leave the percentage out"
        report.add(rules.SUMMARY.at(read.place("summary"), f"'{found[0]}'", expected, fix))


def _check_exposure(study: Study, read: Answers, report: Report) -> None:
    named = study.organisation.region not in {"", "global", "undisclosed"}
    large = study.organisation.size == "1000+"
    if study.anonymisation.numbers == "exact" and large and named and len(study.anonymisation.residual_risk) < 20:
        found = f"exact numbers, over 1,000 people and the region '{study.organisation.region}'"
        expected = "a sentence in residual_risk about the three together"
        fix = "write it, round the numbers, or drop the region"
        report.add(rules.EXPOSED.at(read.place("anonymisation"), found, expected, fix))


def _open_points(study: Study, read: Answers) -> list[tuple[Place, str, str]]:
    """Return what stands between a study and its publication: place, found, expected.

    Public work that is only cited needs no consent of its author and no licence from him.
    """
    anonymisation, consent = read.read.node.get("anonymisation"), read.read.node.get("consent")
    status = read.place("status")

    def inside(group: object, name: str) -> Place:
        fields = getattr(group, "fields", {})
        return fields[name].place if name in fields else getattr(group, "place", status)

    public = study.provenance in PATIENT and study.anonymisation.level == "none-public-work"
    points = (
        (study.grade != "X", read.place("evidence_grade"), "grade X", "A, B, C or D"),
        (bool(study.published), status, "no 'published'", "the date of publication"),
        (study.anonymisation.second_person, inside(anonymisation, "reviewed_by_second_person"),
         "no second reader", "reviewed_by_second_person: true"),
        (public or study.consent.contributor, inside(consent, "contributor"), "no consent of the contributor", "true"),
        (study.consent.organisation != "not-asked", inside(consent, "organisation"),
         "an organisation that was not asked", "given or not-required"),
        (public or study.consent.licence, inside(consent, "licence_agreed"), "no agreed licence", "true"),
        (study.consent.contact, inside(consent, "withdrawal_contact"), "no way to withdraw", "true"),
    )  # fmt: skip
    return [(place, found, expected) for settled, place, found, expected in points if not settled]
