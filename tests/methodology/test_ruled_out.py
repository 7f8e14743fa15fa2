"""Every wording that a record rules out is caught where it is planted, and its neighbours are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentops_showcase.directives import check_wording
from agentops_showcase.methodology import Claim, read_methodology
from agentops_showcase.problems import Report
from agentops_showcase.sources import Text, read_text, read_yaml
from tests.conftest import ROOT

HERE = Path(__file__).parent


def _claims() -> dict[str, Claim]:
    whole = read_methodology(ROOT, Report())
    assert whole
    return {each.id: each for each in whole.claims}


def _planted() -> dict[str, dict[str, tuple[str, ...]]]:
    text = read_text(HERE, "ruled-out.yml", Report())
    node = read_yaml(text, Report()) if text else None
    assert node
    return {
        claim: {kind: tuple(each.text for each in listed.items) for kind, listed in fields.fields.items()}
        for claim, fields in node.fields.items()
    }


CLAIMS, PLANTED = _claims(), _planted()
CAUGHT = [(claim, words) for claim, kinds in PLANTED.items() for words in kinds["caught"]]
NEAR = [(claim, words) for claim, kinds in PLANTED.items() for words in kinds["near"]]


def test_every_claim_with_patterns_has_planted_sentences_and_near_misses() -> None:
    assert set(PLANTED) == {each.id for each in CLAIMS.values() if each.patterns}
    assert all(kinds["caught"] and kinds["near"] for kinds in PLANTED.values())


@pytest.mark.parametrize(("claim", "words"), CAUGHT)
def test_a_planted_wording_stops_the_build_and_names_what_may_be_said(claim: str, words: str) -> None:
    report = Report()
    check_wording(Text("docs/page.md", f"---\ntitle: x\n---\n\n{words}\n"), 0, [CLAIMS[claim]], report)
    assert [each.code for each in report.problems][:1] == ["MET005"]
    assert report.problems[0].place.line == 5
    assert report.problems[0].expected[:20] == (CLAIMS[claim].say or "no such number")[:20]


@pytest.mark.parametrize(("claim", "words"), CAUGHT)
def test_a_quotation_on_purpose_is_allowed(claim: str, words: str) -> None:
    report = Report()
    text = Text("docs/page.md", f"::: ruled-out {claim}\n{words}\n:::\n")
    check_wording(text, 0, [CLAIMS[claim]], report)
    assert report.problems == []


@pytest.mark.parametrize(("claim", "words"), NEAR)
def test_a_near_miss_is_left_alone(claim: str, words: str) -> None:
    report = Report()
    check_wording(Text("docs/page.md", words), 0, [CLAIMS[claim]], report)
    assert report.problems == []


@pytest.mark.parametrize("claim", [each for each in CLAIMS.values() if each.patterns], ids=lambda each: each.id)
def test_every_pattern_is_needed_by_a_planted_sentence(claim: Claim) -> None:
    idle = [
        shape.pattern
        for shape in claim.patterns
        if not any(shape.search(words) for words in PLANTED[claim.id]["caught"])
    ]
    assert idle == []
