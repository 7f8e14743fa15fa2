"""A study beside the others: what is reported, what is not, and that the order of files changes nothing."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from agentops_showcase.case_studies import Study
from agentops_showcase.case_studies.siblings import checked
from agentops_showcase.case_studies.siblings.crowd import check_bands, check_crowd
from agentops_showcase.problems import Problem, Report
from agentops_showcase.sources import read_document
from tests.case_studies.messages import GOLDEN, manual, read
from tests.case_studies.several import faultless, several

Planted = Callable[[str], list[Problem]]


@pytest.fixture
def planted(tmp_path: Path) -> Planted:
    """Plant sentences into the later of two unlike studies and return what is said about siblings."""
    shutil.copytree(GOLDEN / "stu022-study-leftover" / "input", tmp_path, dirs_exist_ok=True)
    file = tmp_path / "case_studies" / "third-reader.md"
    text = file.read_text()

    def planting(words: str) -> list[Problem]:
        start, end = text.index("## Situation"), text.index("## Notes on")
        body = text[start:end].replace("1,204", "some").replace("Blue Lantern", "book").replace("QueueHeron", "loan")
        file.write_text(text[:start] + body.replace("No change.", words) + text[end:])
        report = Report()
        documents = [
            read_document(tmp_path, f"case_studies/{name}.md", report) for name in ("second-reader", "third-reader")
        ]
        first, second = documents
        assert first
        assert second
        older = replace(faultless(), document=first)
        newer = replace(older, document=second, slug="third-reader", id="cs-903", published="2026-05-06", metrics=())
        checked((older, newer), manual(), report)
        return list(report.sorted())

    return planting


@pytest.mark.parametrize(
    "words",
    [
        "In 2025 there were 500 answers, 404 of them on port 8080, and 33.3 % on a Monday in October.",
        "Kubernetes, GitHub and PostgreSQL in UTF-8; `pre-commit` and CI ran on macOS.",
        "The manual has 1,200 pages.",  # rounded
        "See [](study:second-reader), where the manual Blue Lantern has 1,204 pages.",
        "The book at [Blue Lantern](https://example.org/) has many pages.",
    ],
)
def test_what_every_study_may_say_is_no_leftover(words: str, planted: Planted) -> None:
    assert planted(words) == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("It has 1,204 pages.", {"STU022"}),
        ("We call it Blue Lantern.", {"STU022"}),
        ("A log named QueueHeron was read.", {"STU022"}),
    ],
)
def test_what_only_two_studies_know_is_one(words: str, codes: set[str], planted: Planted) -> None:
    found = planted(words)
    assert {each.code for each in found} == codes
    assert {each.place.path for each in found} == {"case_studies/third-reader.md"}
    assert all("second-reader.md" in each.found for each in found)


def test_a_public_product_can_be_named_under_tools(tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "stu022-study-leftover" / "input", tmp_path, dirs_exist_ok=True)
    for file in (tmp_path / "case_studies").iterdir():
        text = file.read_text().replace("1,204", "many")
        told = "  agent_kind: chat\n" if "agent_kind: chat" in text else "  agent_kind: coding-assistant\n"
        file.write_text(text.replace(told, f"{told}  tools_disclosed: [QueueHeron, Blue Lantern]\n"))
    assert read(tmp_path)[1] == ""


def test_the_order_of_studies_changes_nothing() -> None:
    told = several(30)
    reports = [Report(), Report()]
    for report, studies in zip(reports, (told, told[::-1]), strict=True):
        checked(studies, manual(), report)
    assert reports[0].sorted() == reports[1].sorted()


def crowd(studies: tuple[Study, ...], **sizes: int) -> list[str]:
    report = Report()
    for each in studies:
        check_crowd(each, studies, report, **sizes)
    return [f"{each.found}; {each.fix}" for each in report.problems]


def test_nobody_is_asked_for_company_before_there_are_twelve() -> None:
    told = several(12)
    alone = replace(told[0], organisation=replace(told[0].organisation, sector="health"))
    assert crowd((alone, *told[1:11])) == []
    (found,) = crowd((alone, *told[1:]))
    assert found.startswith("sector health, region europe")
    assert found.endswith("answer sector with undisclosed, which leaves 12")


def test_an_open_answer_agrees_with_every_other() -> None:
    told = several(12)
    silent = replace(told[0], organisation=replace(told[0].organisation, sector="undisclosed"))
    assert crowd((silent, *told[1:])) == []


def test_two_answers_that_single_out_are_both_named() -> None:
    told = several(12)
    place = replace(told[0].organisation, sector="health", region="africa")
    (found,) = crowd((replace(told[0], organisation=place), *told[1:]))
    assert "and another one as well" in found


def test_published_work_that_is_cited_hides_nobody() -> None:
    told = several(12)
    public = replace(told[0].anonymisation, level="none-public-work")
    place = replace(told[0].organisation, sector="health")
    cited = replace(told[0], organisation=place, anonymisation=public)
    assert crowd((cited, *told[1:])) == []
    assert crowd(told, least=13, enough=1)
    report = Report()
    check_bands(cited, report)
    assert report.problems == []


def test_two_hundred_studies_are_compared_in_seconds() -> None:
    began = time.process_time()
    checked(several(200), manual(), Report())
    assert time.process_time() - began < 20


def test_a_third_copy_hears_of_one_sibling_only(tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "stu024-study-alike" / "input", tmp_path, dirs_exist_ok=True)
    folder = tmp_path / "case_studies"
    text = (folder / "third-reader.md").read_text().replace("cs-903", "cs-904").replace("third-reader", "fourth-reader")
    (folder / "fourth-reader.md").write_text(text.replace("A third reader.", "A fourth reader."))
    said = read(tmp_path)[1]
    assert said.count("STU024") == 2
    assert "fourth-reader.md:5:1: STU024 found 100 % of its runs of 4 words in case_studies/third-reader.md too" in said
