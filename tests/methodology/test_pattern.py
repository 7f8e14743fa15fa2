"""A pattern: what its file says, what is missing in it, and what holds between two of them."""

from pathlib import Path

import pytest

from agentops_showcase.methodology import read_methodology
from agentops_showcase.methodology.pattern import REPORTED, Operator, Pattern, parse_pattern
from agentops_showcase.problems import Report
from agentops_showcase.sources import read_document
from tests.conftest import ROOT

HEAD = """order: 3
name: "Dry Fit"
line: "Put it together without glue."
gist: "What fits dry will fit."
description: "Invented."
"""


def parsed(tmp_path: Path, more: str = "", body: str = "") -> tuple[Pattern | None, list[str]]:
    (tmp_path / "dry-fit.md").write_text(f"---\n{HEAD}{more}---\n{body}", encoding="utf-8")
    report = Report()
    document = read_document(tmp_path, "dry-fit.md", report)
    assert document is not None
    found = parse_pattern(document, "dry-fit", report)
    return found, [f"{each.place.line}:{each.place.column} {each.code}" for each in report.problems]


def test_a_pattern_without_text_is_data_without_a_page(tmp_path: Path) -> None:
    pattern, problems = parsed(tmp_path)
    assert problems == []
    assert pattern is not None
    assert (pattern.id, pattern.number, pattern.route, pattern.operator) == ("dry-fit", 3, None, None)


def test_a_pattern_with_text_has_an_address(tmp_path: Path) -> None:
    pattern, _ = parsed(tmp_path, body="\n## The problem\n")
    assert pattern is not None
    assert pattern.route is not None
    assert pattern.route.path == "patterns/dry-fit/"


def test_the_words_of_a_control_loop_come_all_three_or_not_at_all(tmp_path: Path) -> None:
    pattern, problems = parsed(tmp_path, 'operator: {watch: "a", ensure: "b", reconcile: "c"}\n')
    assert (problems, pattern and pattern.operator) == ([], Operator("a", "b", "c"))
    pattern, problems = parsed(tmp_path, 'operator: {watch: "a", ensure: "b"}\n')
    assert (pattern, problems) == (None, ["7:11 SRC005"])


@pytest.mark.parametrize("label", REPORTED)
def test_a_reported_setting_names_its_record(tmp_path: Path, label: str) -> None:
    setting = f'settings:\n  - {{name: "Clamps", value: "4", label: {label}}}\n'
    assert parsed(tmp_path, setting) == (None, ["8:41 MET013"])
    pattern, problems = parsed(tmp_path, setting.replace("}", ", claim: C-one}"))
    assert problems == []
    assert pattern is not None
    assert [each.claim for each in pattern.settings] == ["C-one"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ('settings:\n  - {name: "Clamps", value: 4, label: heuristic}\n', "SRC006"),
        ('settings:\n  - {name: "Clamps", value: "4", label: certain}\n', "SRC008"),
        ('settings: {name: "Clamps"}\n', "SRC006"),
        ("composes_with: dry-fit\n", "SRC006"),
        ("laws: [one]\n", "SRC006"),
        ("factors: [1]\n", "SRC004"),
    ],
)
def test_what_cannot_be_read_is_a_finding_and_no_pattern(tmp_path: Path, more: str, code: str) -> None:
    pattern, problems = parsed(tmp_path, more)
    assert pattern is None
    assert [each.partition(" ")[2] for each in problems] == [code]


def test_the_patterns_of_this_site_come_in_their_order_and_compose_both_ways() -> None:
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    assert [each.number for each in whole.patterns] == list(range(1, len(whole.patterns) + 1))
    pairs = {(each.id, other) for each in whole.patterns for other in each.composes_with}
    assert pairs == {(other, each) for each, other in pairs}
    assert whole.pattern(whole.patterns[0].id) is whole.patterns[0]
    assert whole.pattern("no-such") is None
