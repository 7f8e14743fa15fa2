"""Every rule about words for talks has a case, or a test that says why it cannot have one."""

import shutil
from pathlib import Path

import pytest

from agentops_showcase import talks
from agentops_showcase.adapters.report import as_text
from agentops_showcase.settings import Settings
from agentops_showcase.site import build
from tests.talks.making import GOLDEN, built, copied

CASES = sorted(each.name for each in GOLDEN.iterdir() if each.name.startswith("tlk0"))
# a frame too heavy cannot be written, since every text has a limit; frames are frozen twice by a command alone;
# words that crowd a picture crowd frames as well, so test_pictures.py asks for that message alone
ELSEWHERE = {"tlk004", "tlk007", "tlk020"}


@pytest.mark.parametrize("case", CASES)
def test_a_case_gives_exactly_these_messages(case: str, tmp_path: Path) -> None:
    copied(tmp_path)
    if (GOLDEN / case / "input").is_dir():
        shutil.copytree(GOLDEN / case / "input", tmp_path, dirs_exist_ok=True)
    for gone in (GOLDEN / case / "removed").read_text().split() if (GOLDEN / case / "removed").exists() else ():
        (tmp_path / gone).unlink()
    site = build(tmp_path, Settings(name="Example Manual"))
    assert as_text(site.problems) == (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_a_case_shows_the_rule_it_is_named_after(case: str) -> None:
    assert f" {case.split('-')[0].upper()} " in (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")


def test_every_rule_of_talks_has_a_case() -> None:
    mine = {each.code.lower() for each in talks.RULES}
    assert mine == {case.split("-")[0] for case in CASES} | ELSEWHERE


def test_the_unchanged_words_have_nothing_to_say(tmp_path: Path) -> None:
    assert [each.kind for each in built(copied(tmp_path)).subjects] == ["law", "pillar"]
