"""Every rule about studies: a folder with a broken study, and the exact messages that must follow."""

import pytest

from agentops_showcase.case_studies import RULES
from tests.case_studies.messages import GOLDEN, read

CASES = sorted(each.name for each in GOLDEN.iterdir() if each.name.startswith("stu"))


@pytest.mark.parametrize("case", CASES)
def test_a_folder_of_studies_gives_exactly_these_messages(case: str) -> None:
    _, messages = read(GOLDEN / case / "input")
    assert messages == (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_every_rule_has_a_case_that_breaks_it(code: str) -> None:
    (case,) = (name for name in CASES if name.startswith(code.lower()))
    assert f" {code} " in (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")


def test_a_faultless_study_has_nothing_to_hear() -> None:
    studies, messages = read(GOLDEN / "stu-faultless" / "input")
    assert messages == ""
    assert [each.slug for each in studies] == ["second-reader"]
