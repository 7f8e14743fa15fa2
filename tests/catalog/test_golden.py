"""Every case: a folder of marketplaces or a catalog, and the exact messages that must follow.

With `marketplaces/` in the input the folder is read into a snapshot, else the catalog of a site is read. A file
that ends in `.repeat` holds a count, one item and a frame with @ for the items, which would be too long to keep.
"""

import shutil
from pathlib import Path

import pytest

from agentops_showcase.adapters.report import as_text
from agentops_showcase.catalog import RULES, read_catalog, read_snapshot, save_snapshot, sync
from agentops_showcase.methodology import read_methodology
from agentops_showcase.problems import Report

GOLDEN = Path(__file__).parent.parent / "golden"
CASES = sorted(each.name for each in GOLDEN.iterdir() if each.name.startswith("cat"))


def spread(case: str, folder: Path) -> None:
    shutil.copytree(GOLDEN / case / "input", folder, dirs_exist_ok=True)
    for file in sorted(folder.rglob("*.repeat")):
        count, item, frame = file.read_text(encoding="utf-8").split("\n", 2)
        items = ",\n".join(item.replace("@", str(at)) for at in range(int(count)))
        file.with_suffix("").write_text(frame.replace("@", items), encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_an_input_gives_exactly_these_messages(case: str, tmp_path: Path) -> None:
    spread(case, tmp_path)
    report = Report()
    if (tmp_path / "marketplaces").is_dir():
        previous = read_snapshot(tmp_path, report) if (tmp_path / "catalog").is_dir() else None
        only = GOLDEN / case / "only"
        named = tuple(only.read_text(encoding="utf-8").split()) if only.exists() else ()
        found = sync(tmp_path / "marketplaces", named, report, previous)
        save_snapshot(tmp_path, found)
        again = Report()
        assert read_snapshot(tmp_path, again) == found
        assert again.problems == []
    else:
        read_catalog(tmp_path, read_methodology(GOLDEN / "base", Report()), report)
    assert as_text(report.sorted()) == (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")


def test_every_rule_has_a_case() -> None:
    assert {each.code.lower() for each in RULES} == {case.split("-")[0] for case in CASES}


@pytest.mark.parametrize("case", CASES)
def test_a_case_shows_the_rule_it_is_named_after(case: str) -> None:
    code = case.split("-")[0].upper()
    messages = (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")
    assert f" {code} " in messages or case.endswith("not-json")
