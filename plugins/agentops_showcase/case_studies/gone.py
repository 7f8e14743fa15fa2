"""What is left to say of a withdrawn study wherever studies are listed: id, date and the kind of reason."""

from __future__ import annotations

from agentops_showcase.case_studies import words
from agentops_showcase.case_studies.study import Study


def reason_of(study: Study) -> str:
    """Return the kind of reason; a reason in words of its own is not passed on."""
    return study.reason if study.reason in words.REASONS else "other"


def gone(studies: tuple[Study, ...]) -> list[tuple[str, str, str]]:
    """Return id, date and reason in words of every withdrawn study, by id."""
    found = [each for each in studies if each.status == "withdrawn"]
    return [(each.id, each.withdrawn, words.REASONS[reason_of(each)]) for each in sorted(found, key=lambda one: one.id)]
