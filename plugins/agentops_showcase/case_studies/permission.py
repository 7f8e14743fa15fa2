"""What allows a study to be published: how it was made anonymous, who agreed, and the contributor's word."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.case_studies import rules
from agentops_showcase.case_studies.answers import Answers
from agentops_showcase.sources import rules as source_rules


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
        read.choice("level"),
        read.choice("performed_by"),
        read.flag("reviewed_by_second_person"),
        read.choice("date_shift"),
        read.choice("numbers"),
        read.choices("removed"),
        read.text("residual_risk"),
    )


def parse_consent(read: Answers) -> Consent:
    """Check who agreed."""
    return Consent(
        read.flag("contributor"),
        read.choice("organisation"),
        read.choice("attribution"),
        read.flag("licence_agreed"),
        read.flag("withdrawal_contact"),
    )


def check_checklist(read: Answers) -> None:
    """Check the boxes; a contributed study has all of them ticked once it is more than a draft."""
    contributed = read.gaps.provenance == "contributed" and not read.silent
    boxes = read.group("checklist")
    if contributed and boxes.silent and not read.draft:
        fix = "add the list, every line with true"
        read.report.add(source_rules.MISSING_FIELD.at(read.key("checklist"), "no 'checklist'", "the list", fix))
    for name in (each.name for each in boxes.form.inside):
        ticked = boxes.flag(name)
        if contributed and not ticked and not boxes.silent:
            where = boxes.place(name)
            if read.draft:
                read.open_point(where, f"'{name}' that is not true", "true")
                continue
            fix = "settle the point, then set it to true"
            read.report.add(rules.CHECKLIST.at(where, f"'{name}' that is not true", "true", fix))


def read_kept_out(read: Answers) -> None:
    """Check the fields that no page shows: readiness of a contribution."""
    readiness = read.group("readiness")
    readiness.choice("stage")
    readiness.choice("format")
    readiness.choices("available_for")
