"""The grade: what a source never stated keeps it down, and the page says so."""

from dataclasses import replace

import pytest

from agentops_showcase.case_studies.answers import Gaps
from agentops_showcase.case_studies.grade import caps, ceiling, reason
from agentops_showcase.case_studies.metric import Side
from tests.case_studies.messages import GOLDEN, read

((STUDY,), _) = read(GOLDEN / "stu-faultless" / "input")
BEST = replace(STUDY.method, measured_by="independent", design="alternating")
METRIC = STUDY.metrics[0]


def best(path: str = "") -> tuple[str, str]:
    """Return the best grade of an independent, alternating study with one gap, and its reason."""
    found = caps(BEST, (METRIC,), 8, Gaps({path: "The source is silent."} if path else {}, {}))
    return ceiling(found), reason(ceiling(found), found)


def test_nothing_left_open_allows_the_best_grade() -> None:
    assert best() == ("A", "")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("period", "the period is not stated"),
        ("period.baseline_weeks", "the baseline weeks of the period is not stated"),
        ("method.sample", "the sample of the method is not stated"),
        ("metrics.1.source_of_data", "the source of data of the metric is not stated"),
    ],
)
def test_a_gap_in_the_measuring_costs_the_best_grade(path: str, words: str) -> None:
    assert best(path) == ("B", f"Not A, because {words}.")


@pytest.mark.parametrize("path", ["organisation.sector", "metrics.2.source_of_data"])
def test_a_gap_elsewhere_costs_nothing(path: str) -> None:
    assert best(path) == ("A", "")


@pytest.mark.parametrize(
    ("change", "grade"),
    [
        ({"source_of_data": "recollection"}, "C"),
        ({"source_of_data": "estimate"}, "C"),
        ({"before": Side(METRIC.before.value, None, "1 to 2", None)}, "D"),
        ({"before": Side(METRIC.before.value, 40, "", None)}, "C"),
        ({"before": Side(METRIC.before.value, 40, "20 to 30", None)}, "A"),
    ],
)
def test_the_headline_decides(change: dict[str, object], grade: str) -> None:
    changed = replace(METRIC, **change)  # type: ignore[arg-type]  # fields by name, checked by the dataclass
    assert ceiling(caps(BEST, (changed,), 8, Gaps({}, {}))) == grade


@pytest.mark.parametrize(
    ("change", "grade"),
    [
        ({"measured_by": "vendor"}, "B"),
        ({"design": "before-after"}, "B"),
        ({"design": "randomised"}, "A"),
        ({"design": "parallel-control"}, "A"),
    ],
)
def test_who_judged_and_how_decide_about_the_best(change: dict[str, str], grade: str) -> None:
    assert ceiling(caps(replace(BEST, **change), (METRIC,), 8, Gaps({}, {}))) == grade


def test_no_baseline_no_metric_and_invention_cost_more() -> None:
    assert ceiling(caps(BEST, (METRIC,), 0, Gaps({}, {}))) == "C"
    assert ceiling(caps(BEST, (), 8, Gaps({}, {}))) == "D"
    assert ceiling(caps(BEST, (METRIC,), 8, Gaps({}, {}, provenance="illustration"))) == "D"
