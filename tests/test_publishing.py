"""Changing trees: the visitor sees the old or the new one, whatever happens in between."""

from pathlib import Path

import pytest

from agentops_showcase.publishing import Manifest, Target, current, draft_of, publish, read_manifest, recover


def build(target: Target, files: dict[str, str], source: str = "one") -> tuple[int, int]:
    recover(target)
    draft = draft_of(target)
    target.aside.mkdir()
    for name, content in files.items():
        draft.put(name, content.encode())
    (target.aside / "host.css").write_text("written by the host")
    return publish(target, draft, source)


def shown(target: Target) -> dict[str, str]:
    files = (each for each in target.folder.rglob("*") if each.is_file())
    found = {each.relative_to(target.folder).as_posix(): each.read_text() for each in files}
    found.pop("host.css", None)
    return found


@pytest.fixture
def target(tmp_path: Path) -> Target:
    return Target(tmp_path / "site")


def test_unchanged_files_stay_the_same_files(target: Target) -> None:
    assert build(target, {"a/index.html": "one", "b.css": "two"}) == (3, 3)
    kept = (target.folder / "a/index.html").stat()
    assert build(target, {"a/index.html": "one", "b.css": "three"}, "two") == (1, 3)
    after = (target.folder / "a/index.html").stat()
    assert (kept.st_ino, kept.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert shown(target) == {"a/index.html": "one", "b.css": "three"}


def test_a_page_that_went_away_is_gone(target: Target) -> None:
    build(target, {"a": "one", "b": "two"})
    build(target, {"a": "one"}, "two")
    assert shown(target) == {"a": "one"}


def test_the_manifest_knows_when_nothing_changed(target: Target) -> None:
    build(target, {"a": "one"}, "source")
    assert current(target, "source")
    assert not current(target, "another")
    (target.folder / "a").unlink()
    assert not current(target, "source")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"source": 1}', '{"source": "a", "files": 3}'])
def test_a_damaged_manifest_means_build_again(target: Target, content: str) -> None:
    build(target, {"a": "one"})
    target.manifest.write_text(content)
    assert read_manifest(target) == Manifest("", {})
    assert build(target, {"a": "one"}, "two") == (2, 2)


def test_a_run_that_died_while_building_leaves_the_old_tree(target: Target) -> None:
    build(target, {"a": "one"})
    target.aside.mkdir()
    (target.aside / "a").write_text("half")
    recover(target)
    assert shown(target) == {"a": "one"}
    assert not target.aside.exists()


def test_a_run_that_died_between_the_two_renames_is_finished(target: Target) -> None:
    build(target, {"a": "one"})
    target.aside.mkdir()
    (target.aside / "a").write_text("two")
    target.ready.touch()
    target.folder.rename(target.old)
    recover(target)
    assert shown(target) == {"a": "two"}
    assert not target.old.exists()
    assert not target.ready.exists()


def test_a_run_that_lost_its_new_tree_gets_the_old_one_back(target: Target) -> None:
    build(target, {"a": "one"})
    target.folder.rename(target.old)
    recover(target)
    assert shown(target) == {"a": "one"}


def test_a_run_that_died_before_clearing_up_is_cleared(target: Target) -> None:
    build(target, {"a": "one"})
    target.old.mkdir()
    target.ready.touch()
    recover(target)
    assert shown(target) == {"a": "one"}
    assert sorted(each.name for each in target.folder.parent.iterdir()) == [".site.json", "site"]
