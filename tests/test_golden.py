"""Every case: a small complete site with one thing changed, and the exact messages that must follow."""

import shutil
from pathlib import Path

import pytest

from agentops_showcase.adapters.report import as_text
from agentops_showcase.settings import Settings
from agentops_showcase.site import build

GOLDEN = Path(__file__).parent / "golden"
# Rooms whose cases want something else than the base have runners of their own.
ELSEWHERE = ("cat", "wfl", "stu", "anon", "dra", "edn", "tlk")
CASES = sorted(each.name for each in GOLDEN.iterdir() if each.name != "base" and not each.name.startswith(ELSEWHERE))


@pytest.mark.parametrize("case", CASES)
def test_a_changed_site_gives_exactly_these_messages(case: str, tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "base", tmp_path, dirs_exist_ok=True)
    for file in sorted((GOLDEN / case / "input").rglob("*")):
        if file.is_file():
            place = tmp_path / file.relative_to(GOLDEN / case / "input")
            place.parent.mkdir(parents=True, exist_ok=True)
            content = file.read_bytes()
            if file.suffix == ".deep":  # "[ 100000": that many brackets, too many to keep in the repository
                char, count = content.decode().split()
                place, content = place.with_suffix(""), char.encode() * int(count)
            place.write_bytes(content)
    for gone in (GOLDEN / case / "removed").read_text().split() if (GOLDEN / case / "removed").exists() else ():
        (tmp_path / gone).unlink()
    site = build(tmp_path, Settings(name="Example Manual"))
    expected = (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")
    assert as_text(site.problems) == expected


def test_the_unchanged_site_has_nothing_to_say() -> None:
    site = build(GOLDEN / "base", Settings(name="Example Manual"))
    assert as_text(site.problems) == ""
    assert {page.kind for page in site.pages} >= {"home", "factor", "law", "pillar", "factors"}
