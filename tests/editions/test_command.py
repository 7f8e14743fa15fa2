"""`showcase edition freeze`: once, whole, and only for sources without a finding."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.editions.making import FACTOR, change, copied


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path / "site")


def freeze(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "agentops_showcase", "--root", str(root), "edition", "freeze", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def held(root: Path) -> list[str]:
    return sorted(each.name for each in (root / "editions").iterdir()) if (root / "editions").exists() else []


def test_it_writes_the_folder_once(root: Path) -> None:
    done = freeze(root, "1", "--date", "2026-04-01")
    assert (done.returncode, done.stdout) == (0, "")
    assert held(root) == ["1"]
    before = {each: each.read_bytes() for each in (root / "editions").rglob("*") if each.is_file()}
    again = freeze(root, "1", "--date", "2026-04-02")
    assert again.returncode == 1
    assert again.stdout.startswith("editions/1/edition.yml:2:1: EDN003 ")
    assert {each: each.read_bytes() for each in (root / "editions").rglob("*") if each.is_file()} == before
    assert held(root) == ["1"]


def test_a_finding_in_the_sources_stands_against_it(root: Path) -> None:
    change(root, FACTOR, "Do one thing.", "Do one seamless thing.")
    done = freeze(root, "1")
    assert done.returncode == 1
    assert " MET021 " in done.stdout
    assert "nothing was frozen" in done.stderr
    assert held(root) == []


def test_another_number_is_a_finding_at_the_number_of_the_text(root: Path) -> None:
    done = freeze(root, "2", "--format", "jsonl")
    assert done.returncode == 1
    assert '"code": "EDN004"' in done.stdout
    assert held(root) == []


def test_what_an_interrupted_run_left_is_no_hindrance(root: Path) -> None:
    (root / "editions" / ".1.next").mkdir(parents=True)
    (root / "editions" / ".1.next" / "half.md").write_text("half")
    assert freeze(root, "1").returncode == 0
    assert held(root) == ["1"]
    assert not (root / "editions" / "1" / "half.md").exists()


def test_a_place_that_cannot_be_written_leaves_nothing(root: Path) -> None:
    (root / "editions").write_text("a file, not a folder")
    done = freeze(root, "1")
    assert done.returncode == 2
    assert "nothing was frozen" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_site_without_a_methodology_has_no_edition(tmp_path: Path) -> None:
    done = freeze(tmp_path, "1")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
