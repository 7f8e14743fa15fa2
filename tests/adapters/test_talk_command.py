"""`showcase talk`: the files of the site in a folder, whole or not at all."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.talks.making import LAW, change, copied


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path / "site")


def talk(root: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "agentops_showcase", "--root", str(root), "talk", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def held(folder: Path) -> list[str]:
    return sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())


def test_a_kit_is_written_unpacked_and_packed(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = talk(root, "law-1", "--out", out)
    assert (done.returncode, done.stdout) == (0, "")
    with zipfile.ZipFile(out / "law-1" / "agentops-law-1.zip") as archive:
        inside = {each: archive.read(each) for each in archive.namelist()}
    assert held(out / "law-1") == sorted([*inside, "agentops-law-1.zip"])
    assert all((out / "law-1" / name).read_bytes() == content for name, content in inside.items())


def test_without_a_name_it_is_the_whole_and_twice_the_same(root: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        shutil.rmtree(root / ".kept", ignore_errors=True)  # the second is made anew, not taken from the first
        assert talk(root, "--out", tmp_path / name).returncode == 0
    files = held(tmp_path / "one")
    assert {"agentops-12-factors.zip", "agentops-12-factors.pptx", "kit/law-1/agentops-law-1.pptx"} <= set(files)
    assert files == held(tmp_path / "two")
    assert all((tmp_path / "one" / each).read_bytes() == (tmp_path / "two" / each).read_bytes() for each in files)


def test_an_unknown_name_gets_the_nearest(root: Path, tmp_path: Path) -> None:
    done = talk(root, "lw-1", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "no talk about 'lw-1', did you mean 'law-1'?" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_with_something_in_it_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    done = talk(root, "law-1", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "not empty" in done.stderr
    assert held(tmp_path / "out") == ["mine.txt"]


def test_an_empty_folder_is_filled(root: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert talk(root, "law-1", "--out", tmp_path / "out").returncode == 0
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_finding_in_the_sources_stands_against_it(root: Path, tmp_path: Path) -> None:
    change(root, LAW, 'question: "Why twice?"\n', "")
    done = talk(root, "pillar-carpentry", "--out", tmp_path / "out")
    assert done.returncode == 1
    assert " SRC005 " in done.stdout
    assert "nothing was written" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_site_without_words_says_so(root: Path, tmp_path: Path) -> None:
    for file in (root / "docs/_data/talks").iterdir():
        file.unlink()
    (root / "docs/_data/talks").rmdir()
    done = talk(root, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "no words for talks" in done.stderr
