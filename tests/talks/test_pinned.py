"""Frames of a frozen edition stay, byte for byte, while the words of today go on."""

import subprocess
import sys
from pathlib import Path

import pytest

from agentops_showcase.routes import Route
from agentops_showcase.talks.frame import THEMES, in_theme
from agentops_showcase.talks.layout import VIEWS
from tests.talks.making import LAW, built, change, copied, files

LIVE = "embed/v1/laws/1/"
PINNED = f"editions/1/{LIVE}"


def freeze(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "agentops_showcase", "--root", str(root), "edition", "freeze", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def held(root: Path) -> dict[str, bytes]:
    base = root / "editions" / "1"
    return {each.relative_to(base).as_posix(): each.read_bytes() for each in base.rglob("*") if each.is_file()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = copied(tmp_path)
    done = freeze(folder, "1", "--date", "2026-04-01")
    assert (done.returncode, done.stdout) == (0, "")
    assert "9 pages and 8 frames" in done.stderr
    return folder


def test_a_changed_text_leaves_the_pinned_frame_and_changes_the_live_one(root: Path) -> None:
    before = files(built(root))
    change(root, LAW, "Measure before the saw comes out.", "Never cut at all.")
    change(root, "docs/laws/1-measure-twice.md", 'line: "Measure twice."', 'line: "Measure thrice."')
    after = files(built(root))
    pinned = {name for name in before if name.startswith("editions/1/embed/")}
    assert len(pinned) == 2 * 13
    assert all(before[name] == after[name] for name in pinned)
    assert before[f"{LIVE}index.html"] != after[f"{LIVE}index.html"]
    assert b"Never cut at all." in after[f"{LIVE}points/dark/index.html"]
    assert b"Measure before the saw comes out." in after[f"{PINNED}points/dark/index.html"]


def test_a_pinned_frame_says_so_and_leads_to_the_frozen_page(root: Path) -> None:
    text = files(built(root))[f"{PINNED}index.html"].decode()
    assert "Edition 1, frozen 2026-04-01" in text
    live = files(built(root))[f"{LIVE}index.html"].decode()
    assert "Edition 1, 2026-01" in live


def test_the_other_themes_are_made_by_one_change_of_one_word(root: Path) -> None:
    made, kept = files(built(root)), held(root)
    for view in VIEWS:
        stored = kept[f"frames/law-1/{view}.html"]
        assert stored == made[f"{PINNED}{view}/auto/index.html"]
        for theme in THEMES:
            found = made[f"{PINNED}{view}/{theme}/index.html"]
            assert found == in_theme(stored, theme)
            assert found.replace(f'data-theme="{theme}"'.encode(), b'data-theme="auto"', 1) == stored
    assert made[f"{PINNED}index.html"] == kept["frames/law-1/card.html"]


def test_bytes_that_are_no_frame_have_no_theme() -> None:
    with pytest.raises(ValueError, match="no frame"):
        in_theme(b"<p>", "dark")


def test_an_edition_that_is_older_than_frames_gets_them_once(tmp_path: Path) -> None:
    root = copied(tmp_path)
    words = {each: each.read_bytes() for each in (root / "docs/_data/talks").iterdir()}
    for each in words:
        each.unlink()
    (root / "docs/_data/talks").rmdir()
    assert freeze(root, "1", "--date", "2026-04-01").returncode == 0
    before = held(root)
    assert not any(name.startswith("frames") for name in before)
    assert freeze(root, "1", "--frames").returncode == 1  # there are no words to show yet
    (root / "docs/_data/talks").mkdir()
    for each, content in words.items():
        each.write_bytes(content)
    done = freeze(root, "1", "--frames", "--date", "2026-05-01")
    assert (done.returncode, done.stdout) == (0, "")
    after = held(root)
    assert {name: content for name, content in after.items() if not name.startswith("frames")} == before
    assert sum(name.endswith(".html") for name in after) == 8
    again = freeze(root, "1", "--frames", "--date", "2026-05-02")
    assert again.returncode == 1
    assert "editions/1/frames.yml:2:1: TLK007 " in again.stdout
    assert held(root) == after
    built(root)


def test_frames_of_another_edition_than_the_current_one_are_refused(root: Path) -> None:
    done = freeze(root, "2", "--frames")
    assert done.returncode == 1
    assert " EDN004 " in done.stdout


def test_an_edition_that_is_not_frozen_gets_its_frames_with_its_text(tmp_path: Path) -> None:
    done = freeze(copied(tmp_path), "1", "--frames")
    assert done.returncode == 2
    assert "leave --frames out" in done.stderr
    assert "Traceback" not in done.stderr


def test_frames_survive_a_new_edition(root: Path) -> None:
    before = held(root)
    change(root, "docs/_data/methodology.yml", 'number: "1"', 'number: "2"')
    assert freeze(root, "2", "--date", "2026-06-01").returncode == 0
    assert held(root) == before
    made = files(built(root))
    assert made[f"{PINNED}index.html"] != made[f"{PINNED.replace('/1/', '/2/', 1)}index.html"]


def test_a_pinned_frame_lies_where_its_edition_does(root: Path) -> None:
    assert Route(f"{PINNED}check/dark/").output in files(built(root))
