"""The tables that compare with other texts come from the front matter of the factors alone."""

from pathlib import Path

import pytest

from agentops_showcase.methodology import read_methodology
from agentops_showcase.methodology.crosswalk import crosswalk
from agentops_showcase.problems import Report
from agentops_showcase.routes import COMPARE_AGENTS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tables() -> dict[str, str]:
    whole = read_methodology(ROOT, Report())
    assert whole
    return {each.id: crosswalk(each, whole.factors, COMPARE_AGENTS) for each in whole.frameworks}


def test_every_factor_of_the_other_texts_has_its_row(tables: dict[str, str]) -> None:
    assert tables["app"].count("<tbody>") == 12
    assert tables["agents"].count("<tbody>") == 13


def test_the_stronger_likeness_comes_first(tables: dict[str, str]) -> None:
    row = next(part for part in tables["agents"].split("<tbody>") if ">10 Small, Focused Agents<" in part)
    assert row.index("III Focused Agents") < row.index("II Context Loading")
    assert 'rowspan="2"' in row


def test_ours_without_a_counterpart_are_named(tables: dict[str, str]) -> None:
    alone = tables["app"].rsplit("</div>", 1)[1]
    assert [name for name in ("IX Mine Patterns", "X Small Iterations", "XI ", "XII ") if name in alone] == [
        "IX Mine Patterns",
        "X Small Iterations",
    ]


def test_links_lead_up_from_the_page_of_the_comparison(tables: dict[str, str]) -> None:
    assert 'href="../../factors/03-focused-agents/"' in tables["app"]
    assert 'href="https://12factor.net/codebase"' in tables["app"]
