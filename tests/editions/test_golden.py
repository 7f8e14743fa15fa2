"""Every case: a small site with an edition or a list of errata, and the exact messages that must follow.

A file `freeze` beside the input holds the number that is frozen after the build.
"""

import shutil
from pathlib import Path

import pytest

from agentops_showcase import editions
from agentops_showcase.adapters.report import as_text
from agentops_showcase.problems import Level, Report
from agentops_showcase.settings import Settings
from agentops_showcase.site import build

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = sorted(each.name for each in GOLDEN.iterdir() if each.name.startswith("edn0"))


def messages(case: str, folder: Path) -> str:
    shutil.copytree(GOLDEN / "base", folder, dirs_exist_ok=True)
    shutil.copytree(GOLDEN / case / "input", folder, dirs_exist_ok=True)
    site = build(folder, Settings(name="Example Manual"))
    report = Report([each for each in site.problems if each.level is not Level.NOTE])
    asked = GOLDEN / case / "freeze"
    if asked.exists():
        assert site.state is not None
        assert editions.freeze(site.state, asked.read_text().strip(), "2026-04-01", report) == {}
    return as_text(report.sorted())


@pytest.mark.parametrize("case", CASES)
def test_a_case_gives_exactly_these_messages(case: str, tmp_path: Path) -> None:
    assert messages(case, tmp_path) == (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_a_case_shows_the_rule_it_is_named_after(case: str) -> None:
    assert f" {case.split('-')[0].upper()} " in (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")


def test_every_rule_has_a_case() -> None:
    assert {each.code.lower() for each in editions.RULES} == {case.split("-")[0] for case in CASES}
