"""Every case: one workflow file with a fault, and the exact messages that must follow; one without, and its drawing."""

from pathlib import Path

import pytest

from agentops_showcase.adapters.report import as_text
from agentops_showcase.problems import Report
from agentops_showcase.render import render
from agentops_showcase.workflows import RULES, Workflow, read_workflows
from agentops_showcase.workflows.diagram import drawing
from tests.workflows.making import Facts

GOLDEN = Path(__file__).parent.parent / "golden"
CASES = sorted(each.name for each in GOLDEN.iterdir() if each.name.startswith("wfl0"))
KNOWN = {key: Facts(key.partition("#")[2], ()) for key in ("crew/deck#lamp", "crew/deck#candle", "crew/shelf#oil")}


def read(case: str) -> tuple[tuple[Workflow, ...], Report]:
    report = Report()
    return read_workflows(GOLDEN / case / "input", KNOWN, report), report


@pytest.mark.parametrize("case", CASES)
def test_a_fault_gives_exactly_these_messages(case: str) -> None:
    flows, report = read(case)
    assert as_text(report.sorted()) == (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")
    assert bool(flows) == (case.startswith("wfl008"))  # only a warning leaves a page


def test_every_rule_has_a_case() -> None:
    said = "".join((GOLDEN / case / "messages.txt").read_text(encoding="utf-8") for case in CASES)
    assert [rule.code for rule in RULES if rule.code not in said] == []


def test_the_file_without_a_fault_has_nothing_to_say_and_this_drawing() -> None:
    (made,), report = read("wfl-base")
    assert as_text(report.sorted()) == ""
    drawn = render(
        "workflow_diagram.html", **drawing(made, {"plan": "Plan", "learn": "Learn"}, {"plan": "P", "learn": "L"})
    )
    assert drawn == (GOLDEN / "wfl-base" / "diagram.svg").read_text(encoding="utf-8")


def test_plugins_are_not_looked_up_without_a_catalog() -> None:
    report = Report()
    assert read_workflows(GOLDEN / "wfl006-unknown-plugin" / "input", {}, report)
    assert as_text(report.sorted()) == ""


def test_a_site_without_workflows_has_none(tmp_path: Path) -> None:
    report = Report()
    assert read_workflows(tmp_path, KNOWN, report) == ()
    assert report.problems == []


@pytest.mark.parametrize(
    "text", ["", "- a\n", "just words\n", "phases: 3\n", "id: x\nphases:\n  - 1\n  - steps: [2]\n"]
)
def test_a_file_of_another_shape_is_a_finding_and_never_a_crash(text: str, tmp_path: Path) -> None:
    folder = tmp_path / "catalog" / "workflows"
    folder.mkdir(parents=True)
    (folder / "x.yml").write_text(text)
    report = Report()
    assert read_workflows(tmp_path, KNOWN, report) == ()
    assert report.problems
