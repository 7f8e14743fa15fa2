"""Case studies as data: a draft is not there, a withdrawn one keeps the kind of reason and nothing else."""

from dataclasses import replace

from scipy.stats import binomtest, fisher_exact

from agentops_showcase.case_studies import read_studies
from agentops_showcase.case_studies.study import Study
from agentops_showcase.interface.dataset import State
from agentops_showcase.interface.studies import factors_of, studies_of
from agentops_showcase.methodology import read_methodology
from agentops_showcase.problems import Report
from tests.conftest import ROOT

STATE = State("", "1", "2026-01", "", "CC0")


def studies() -> tuple[Study, ...]:
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    return read_studies(ROOT, whole, Report())


def test_counts_come_with_their_intervals_and_what_follows_from_both() -> None:
    counted = next(
        each for each in studies_of(studies(), STATE).items if each["slug"] == "what-did-a-release-gate-change"
    )
    metric = counted["metrics"][0]  # type: ignore[index]  # plain data, whose form the schema holds
    assert (metric["before"]["k"], metric["before"]["n"]) == (4, 25)
    assert (metric["after"]["k"], metric["after"]["n"]) == (0, 25)
    wilson = binomtest(4, 25).proportion_ci(method="wilson")
    assert metric["before"]["interval"] == {"low": round(wilson.low, 6), "high": round(wilson.high, 6)}
    assert metric["p"] == round(fisher_exact([[4, 21], [0, 25]]).pvalue, 6)
    assert metric["difference_interval"]["low"] < 0 < metric["difference_interval"]["high"]


def test_a_draft_is_not_there() -> None:
    told = studies()
    drafts = [replace(each, status="draft") for each in told]
    assert studies_of(drafts, STATE).items == ()


def test_a_withdrawn_study_keeps_the_kind_of_reason_and_nothing_it_told() -> None:
    home = ROOT / "tests" / "golden" / "stu015-study-withdrawn" / "input"
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    (gone,) = [each for each in studies_of(read_studies(home, whole, Report()), STATE).items if each["withdrawn"]]
    kept = {"id", "status", "withdrawn", "reason"}
    assert {name for name, value in gone.items() if value} == kept
    assert gone["status"] == "withdrawn"
    assert gone["reason"] == "contributor"


def test_an_order_of_files_changes_nothing() -> None:
    told = studies()
    assert studies_of(told, STATE) == studies_of(told[::-1], STATE)


def test_every_factor_lists_the_studies_that_tried_it() -> None:
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    told = studies()
    crossed = factors_of(told, whole, STATE).items
    assert [each["factor"] for each in crossed] == list(range(1, 13))
    for each in crossed:
        found = [one["id"] for one in each["studies"]]  # type: ignore[attr-defined]  # plain data, whose form the schema holds
        assert found == sorted(one.id for one in told if each["factor"] in one.factors)
    assert factors_of([replace(each, status="withdrawn") for each in told], whole, STATE).items[0]["studies"] == []
