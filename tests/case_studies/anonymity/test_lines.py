"""Secrets in any notation and language are errors, and what only resembles one is none."""

from agentops_showcase.case_studies.anonymity.check import findings
from agentops_showcase.case_studies.anonymity.findings import SECRETS, Finding
from agentops_showcase.problems import Level
from tests.case_studies.anonymity.lines import drafts


def secrets(body: str) -> list[Finding]:
    return [each for each in findings("x.md", body) if each.kind in SECRETS]


def covered(start: int, end: int, found: list[Finding]) -> bool:
    return any(min(end, each.end) - max(start, each.start) >= (end - start) / 2 for each in found)


def test_every_secret_is_an_error() -> None:
    missed = []
    for body, spans in drafts("secrets"):
        found = [each for each in secrets(body) if each.level is Level.ERROR]
        missed += [body[start:end] for start, end in spans if not covered(start, end, found)]
        assert spans, body
    assert missed == []


def test_addresses_numbers_and_names_are_found_in_any_notation() -> None:
    missed = []
    for body, spans in drafts("notations"):
        found = findings("x.md", body)
        missed += [body[start:end] for start, end in spans if not covered(start, end, found)]
    assert missed == []


def test_names_are_found_in_the_sentences_that_people_write() -> None:
    missed = []
    for body, spans in drafts("names"):
        found = findings("x.md", body)
        missed += [body[start:end] for start, end in spans if not covered(start, end, found)]
    assert missed == []


def test_a_technical_text_about_nobody_is_quiet_in_any_language() -> None:
    alarms = [(body, body[each.start : each.end]) for body, _ in drafts("quiet") for each in findings("x.md", body)]
    assert alarms == []


def test_what_a_manual_or_a_log_holds_is_no_secret() -> None:
    alarms = [(body, body[each.start : each.end]) for body, _ in drafts("harmless") for each in secrets(body)]
    assert alarms == []
