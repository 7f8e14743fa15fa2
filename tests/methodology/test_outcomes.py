"""Numbers that say how well something works: labelled sentences, and the places where such a number may stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.methodology.claim import Claim
from agentops_showcase.methodology.magnitudes import magnitudes
from agentops_showcase.methodology.outcomes import check_outcomes, units
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import Text

HERE = Path(__file__).parent
FOUND = (HERE / "outcomes-found.txt").read_text(encoding="utf-8").splitlines()
FREE = (HERE / "outcomes-free.txt").read_text(encoding="utf-8").splitlines()


def found(body: str, *claims: Claim) -> list[str]:
    report = Report()
    check_outcomes(Text("docs/page.md", body), claims, report)
    return [each.found for each in report.sorted()]


def claim(claim_id: str, label: str) -> Claim:
    texts = ["source", "url", "population", "period", "n", "effect", "interval", "interval_none", "say", "why"]
    return Claim(
        id=claim_id,
        statement="",
        label=label,
        verdict="usable",
        counts=None,
        patterns=(),
        place=Place("claims.yml"),
        **dict.fromkeys(texts, ""),
    )


def test_there_are_enough_sentences_to_speak_of_a_proof() -> None:
    assert len(set(FOUND)) >= 60
    assert len(set(FREE)) >= 60
    assert not set(FOUND) & set(FREE)


@pytest.mark.parametrize("sentence", FOUND)
def test_a_sentence_that_says_how_well_something_works_is_found(sentence: str) -> None:
    assert [each for each in magnitudes(sentence) if not each.setting]
    assert found(sentence)


@pytest.mark.parametrize("sentence", FREE)
def test_a_sentence_that_does_not_is_left_alone(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize("sentence", FOUND)
def test_a_claim_or_a_label_beside_it_settles_it(sentence: str) -> None:
    assert found(f"{sentence.rstrip('.?')}, as [counted](claim:C-x).") == []
    assert found(f"{sentence} See [](claim:C-x).") == []
    assert found(f"::: illustration invented\n{sentence}\n:::\n") == []
    assert found(f":::: illustration invented\n::: failure\n{sentence}\n:::\n::::\n") == []
    assert found(f"::: ruled-out C-x\n{sentence}\n:::\n") == []
    assert found(f"```text\n{sentence}\n```\n") == []
    assert found(f"The file holds `{sentence}` and nothing else.") == []
    assert found(f"| {sentence} | [](claim:C-x) |") == []


@pytest.mark.parametrize("sentence", FOUND)
def test_a_claim_elsewhere_does_not(sentence: str) -> None:
    assert found(f"See [](claim:C-x).\n\n{sentence}")
    assert found(f"- See [](claim:C-x).\n- {sentence}")
    assert found(f"See [](claim:C-x). The log is long. The night is short. {sentence}")
    assert found(f"::: illustration invented\nNothing.\n:::\n\n{sentence}")
    assert found(f'---\ntitle: "A page"\ndescription: "{sentence}"\n---\n\nNothing.\n')
    assert found(f"::: note\n{sentence}\n:::\n")


def test_a_table_of_settings_may_hold_them_and_another_table_may_not() -> None:
    table = "| {} | Value |\n|---|---|\n| Share of approvals that worries us | 99 % |\n"
    assert found(table.format("Setting")) == []
    assert found(table.format("Start with")) == []
    assert found(table.format("Result")) == ["'99 %'"]
    assert found(table.format("Setting") + "\n" + table.format("Result")) == ["'99 %'"]


def test_settings_in_front_matter_have_labels_of_their_own() -> None:
    head = '---\nsettings:\n  - {name: "Window", value: "40 %", label: heuristic}\n{}---\n\nText.\n'
    assert found(head.replace("{}", "")) == []
    assert found(head.replace("{}", 'gist: "It saves 40 %."\n')) == ["'40 %'"]


def test_a_share_in_an_instruction_wants_a_page_that_labels_it() -> None:
    told = "Stop at 40 % of the window.\n"
    cited = "The value is [a heuristic](claim:C-40).\n\n"
    assert found(told) == ["'40 %'"]
    assert found(cited + told) == ["'40 %'"]
    assert found(cited + told, claim("C-40", "independent")) == ["'40 %'"]
    assert found(cited + told, claim("C-40", "heuristic")) == []
    assert found(cited + "It saves 40 % of the work.", claim("C-40", "heuristic")) == ["'40 %'"]


def test_the_place_is_that_of_the_number() -> None:
    report = Report()
    check_outcomes(Text("docs/page.md", "---\ntitle: x\n---\n\nA `code`, then\n- 40 % more.\n"), (), report)
    (problem,) = report.problems
    assert str(problem.place) == "docs/page.md:6:3"
    assert (problem.place.end_line, problem.place.end_column) == (6, 7)


@given(st.text(alphabet="a1%.:|`~-#>\n []()*x ", max_size=200))
def test_units_are_stretches_of_the_text_in_order_whatever_it_is(body: str) -> None:
    at = 0
    for unit in units(body):
        assert at <= unit.start < unit.end <= len(body)
        assert body[unit.start : unit.end].strip()
        at = unit.end
    found(body)


@given(st.sampled_from(FOUND), st.sampled_from([each for each in FREE if not each.startswith("#")]))
def test_a_harmless_neighbour_hides_nothing(bad: str, good: str) -> None:
    assert found(f"{good} {bad}")
    assert found(f"{bad} {good}")
