from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EVERY, Tiny, copy_of_input, kept_but_for_some, run_showcase
from tests.gates import hold
from tests.gates.same import findings, without_generator

# A host without our plugin copies everything its theme brings, and packs the site map; no page loads any of it.
OF_THE_HOST = re.compile(r"assets/(?:images|javascripts|stylesheets)/|sitemap\.xml\.gz$")


@pytest.fixture(scope="module")
def normal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built right before the ones it is compared with; a commit in between would show."""
    folder = tmp_path_factory.mktemp("normal") / "site"
    run_showcase("build", "--out", folder)
    return folder


def test_a_build_in_another_place_at_another_hour_gives_the_same_bytes(normal: Path, tmp_path: Path) -> None:
    root = copy_of_input(tmp_path / "quite" / "another place")
    kept_but_for_some(root / ".kept")
    out = tmp_path / "elsewhere"
    run_showcase("build", "--out", out, root=root, PYTHONHASHSEED="7", TZ="Asia/Tokyo", LC_ALL="C", COLUMNS="40")
    hold(findings(normal, out))


def test_properdocs_builds_the_same_site(normal: Path, tmp_path: Path) -> None:
    run_showcase("build", "--host", "properdocs", "--out", tmp_path / "site")
    hold(findings(normal, tmp_path / "site", without_generator))


def test_the_staged_tree_builds_the_same_site(normal: Path, tmp_path: Path) -> None:
    staged = tmp_path / "staged"
    run_showcase("stage", staged)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(staged / "mkdocs.yml")]
    done = subprocess.run(
        [*command, "-d", str(tmp_path / "site")], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stderr
    hold(findings(normal, tmp_path / "site", more=OF_THE_HOST))


def test_a_copy_begins_without_some_files_of_each_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PROVE", raising=False)
    source = tmp_path / "source"
    source.mkdir()
    for name in [f"png-{at:02}" for at in range(EVERY + 1)] + ["zip-a", "zip-b"]:
        (source / name).write_text(name, encoding="utf-8")
    kept_but_for_some(tmp_path / "copy", source)
    left_out = {each.name for each in source.iterdir()} - {each.name for each in (tmp_path / "copy").iterdir()}
    assert left_out == {"png-00", f"png-{EVERY}", "zip-a"}
    monkeypatch.setenv("PROVE", "1")
    kept_but_for_some(tmp_path / "anew", source)
    assert list((tmp_path / "anew").iterdir()) == []


@pytest.fixture
def twin(tiny: Tiny, tmp_path: Path) -> Path:
    folder = tmp_path / "twin"
    shutil.copytree(tiny.folder, folder)
    return folder


def test_equal_trees_are_equal(tiny: Tiny, twin: Path) -> None:
    hold(findings(tiny.folder, twin))


def test_one_changed_byte_is_found(tiny: Tiny, twin: Path) -> None:
    assert any("index.html: differs in line" in each for each in findings(tiny.plant("index.html", "Why", "why"), twin))


def test_a_changed_line_end_is_found(tiny: Tiny, twin: Path) -> None:
    file = tiny.folder / "assets/site.js"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert any("site.js: differs" in each for each in findings(tiny.folder, twin))


def test_a_file_too_many_is_found(tiny: Tiny, twin: Path) -> None:
    (twin / "more.txt").write_text("x", encoding="utf-8")
    assert findings(tiny.folder, twin) == ["more.txt: only in the second"]
    hold(findings(tiny.folder, twin, more=re.compile(r"more")))
    assert findings(twin, tiny.folder, more=re.compile(r"more")) == ["more.txt: only in the first"]


def test_two_empty_trees_prove_nothing(tmp_path: Path) -> None:
    assert findings(tmp_path, tmp_path) == ["two empty trees"]


def test_only_the_generator_may_differ_between_hosts(tiny: Tiny, twin: Path) -> None:
    tiny.plant("index.html", "</head>", '<meta name="generator" content="a-1"></head>')
    page = twin / "index.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("</head>", '<meta name="generator" content="b-22"></head>'),
        encoding="utf-8",
    )
    assert findings(tiny.folder, twin) != []
    hold(findings(tiny.folder, twin, without_generator))
