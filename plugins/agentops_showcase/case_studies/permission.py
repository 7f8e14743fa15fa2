"""What allows a study to be published: how it was made anonymous, who agreed, and the contributor's word."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.case_studies import rules, words
from agentops_showcase.case_studies.answers import Answers

BOXES = (
    "real_use", "two_weeks_or_more", "has_numbers", "sample_described", "sanitised", "failures_included",
    "generalisation_assessed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anonymisation:
    """What was done so that nobody is recognised."""

    level: str
    by: str
    second_person: bool
    dates: str
    numbers: str
    removed: tuple[str, ...]
    residual_risk: str


@dataclass(frozen=True, slots=True)
class Consent:
    """Who agreed to publication."""

    contributor: bool
    organisation: str
    attribution: str
    licence: bool
    contact: bool


def parse_anonymisation(read: Answers) -> Anonymisation:
    """Check how the study was made anonymous."""
    return Anonymisation(
        read.choice("level", words.LEVELS),
        read.choice("performed_by", words.HIDERS),
        read.flag("reviewed_by_second_person"),
        read.choice("date_shift", words.SHIFTS),
        read.choice("numbers", words.NUMBERS),
        read.choices("removed", words.REMOVED, required=True),
        read.text("residual_risk", limit=600),
    )


def parse_consent(read: Answers) -> Consent:
    """Check who agreed."""
    return Consent(
        read.flag("contributor"),
        read.choice("organisation", words.CONSENT),
        read.choice("attribution", words.ATTRIBUTION),
        read.flag("licence_agreed"),
        read.flag("withdrawal_contact"),
    )


def check_checklist(read: Answers, provenance: str) -> None:
    """Check the boxes; a contributed study has all of them ticked."""
    contributed = provenance == "contributed"
    boxes = read.group("checklist", required=contributed)
    for name in BOXES:
        ticked = boxes.flag(name)
        if contributed and not ticked and not boxes.silent:
            where = boxes.place(name)
            fix = "settle the point, then set it to true"
            read.report.add(rules.CHECKLIST.at(where, f"'{name}' that is not true", "true", fix))


def read_kept_out(read: Answers) -> None:
    """Check the fields that no page shows: readiness of a contribution."""
    readiness = read.group("readiness", required=False)
    readiness.choice("stage", words.STAGES, required=False)
    readiness.choice("format", words.FORMATS, required=False)
    readiness.choices("available_for", words.AVAILABLE)
