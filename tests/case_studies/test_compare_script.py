"""The page's script says whether two studies can be compared."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from typing import Any

from agentops_showcase.case_studies import Study, compare_data
from tests.case_studies.messages import manual
from tests.case_studies.several import faultless
from tests.conftest import ROOT
from tests.gates.browser import node

SCRIPT = """
const agentops = {};
const document = { querySelector: () => null };
new Function("agentops", "document", require("fs").readFileSync(process.argv[1], "utf8"))(agentops, document);
new Function("agentops", require("fs").readFileSync(0, "utf8"))(agentops);
process.stdout.write(JSON.stringify(agentops.studyVerdict(...agentops.studies)));
"""


def verdict(one: Study, other: Study) -> dict[str, Any]:
    data = compare_data((one, other), manual()).content
    script = ROOT / "docs" / "assets" / "study-compare.js"
    done = subprocess.run([node(), "-e", SCRIPT, str(script)], input=data, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_two_with_one_metric_and_one_grade_can_be_compared() -> None:
    first = faultless()
    found = verdict(first, replace(first, slug="other"))
    assert found["against"] == found["doubts"] == []
    assert [each["name"] for each in found["shared"]] == [each.name for each in first.metrics]


def test_another_metric_speaks_against_it() -> None:
    first = faultless()
    for change in ({"name": "Lost cards"}, {"unit": "hours"}, {"direction": "higher-better"}):
        other = replace(first, slug="other", metrics=(replace(first.metrics[0], **change),))  # type: ignore[arg-type]  # fields by name, checked by the dataclass
        found = verdict(first, other)
        assert found["shared"] == []
        assert found["against"] == [
            f"They share no metric: one counted “Returned changes” first, the other “{other.metrics[0].name}”."
        ]


def test_another_grade_speaks_against_it_and_another_design_is_a_doubt() -> None:
    first = faultless()
    other = replace(first, slug="other", grade="C", method=replace(first.method, design="randomised"))
    found = verdict(first, other)
    assert [each[:34] for each in found["against"]] == ["Their grades differ, B and C; a ga"]
    assert found["doubts"] == ["Their designs differ."]


def test_a_study_without_a_metric_cannot_be_compared() -> None:
    first = faultless()
    assert verdict(first, replace(first, slug="other", metrics=()))["against"] == ["One of them has no metric."]
