"""Every rule has a text that breaks it, and the golden vectors say what Python and the browser must both find."""

import json

import pytest

from agentops_showcase.case_studies.anonymity import data
from tests.case_studies.anonymity.making import GOLDEN, VECTORS, cases, messages, vectors

CASES = {name: (text, deny) for name, text, deny in cases()}
RULED = [name for name in CASES if name.startswith("anon")]


@pytest.mark.parametrize("name", RULED)
def test_a_text_gives_exactly_these_messages(name: str) -> None:
    assert messages(name, *CASES[name]) == (GOLDEN / name / "messages.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", [rule.code for rule in data.RULES])
def test_every_rule_has_a_text_that_breaks_it(code: str) -> None:
    (name,) = (name for name in RULED if name.startswith(code.lower()))
    assert f" {code} " in (GOLDEN / name / "messages.txt").read_text(encoding="utf-8")


def test_the_vectors_are_those_that_the_data_gives() -> None:
    assert json.loads(VECTORS.read_text(encoding="utf-8")) == vectors()
