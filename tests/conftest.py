"""The built site and its copies, made once a run, and a tiny site to plant defects in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
INPUT = ("mkdocs.yml", "docs", "case_studies", "catalog", "editions", "overrides")
EVERY = 12  # of so many kept files, one is made anew where a copy of the site is built
SITE_URL = "https://12factoragentops.com/"
PREFIX = "/some/prefix/"
PREFIXED_URL = f"https://example.org{PREFIX}"
TINY_URL = "https://example.org/"

# no clock decides a test: a slow machine is not a wrong program
settings.register_profile("test", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("prove", deadline=None, max_examples=500, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("prove" if os.environ.get("PROVE") else "test")

Showcase = Callable[..., None]


def run_showcase(*arguments: str | Path, root: Path = ROOT, **environment: str) -> None:
    """Run the console script's module with this Python; a failure shows what the command said."""
    command = [sys.executable, "-m", "agentops_showcase", "--root", str(root), *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=root, env={**os.environ, **environment}, check=False
    )
    if done.returncode:
        words = " ".join(map(str, arguments))
        pytest.fail(f"showcase {words} ended with {done.returncode}\n{done.stdout}\n{done.stderr}", pytrace=False)


def copy_of_input(folder: Path) -> Path:
    """Copy what the site is made from to another place, which still knows the commit it is at."""
    folder.mkdir(parents=True)
    for name in INPUT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.is_file():
            shutil.copyfile(source, folder / name)
    found = subprocess.run(
        ["git", "-C", str(ROOT), "rev-parse", "--absolute-git-dir"], capture_output=True, text=True, check=False
    )
    if found.returncode == 0 and (ROOT / ".git").exists():
        (folder / ".git").write_text(f"gitdir: {found.stdout}", encoding="utf-8")
    return folder


def kept_but_for_some(folder: Path, source: Path = ROOT / ".kept") -> None:
    """Let a copy begin with the costly files of the last build here, but for a few of each kind, which it makes anew.

    They are hard links: a kept file is replaced or removed, never changed. `make prove` makes every file anew.
    """
    kinds: dict[str, list[Path]] = {}
    for file in sorted(source.iterdir()) if source.is_dir() and not os.environ.get("PROVE") else ():
        kinds.setdefault(file.name.partition("-")[0], []).append(file)
    folder.mkdir()
    for file in (each for files in kinds.values() for at, each in enumerate(files) if at % EVERY):
        try:
            (folder / file.name).hardlink_to(file)
        except OSError:  # on another disk
            shutil.copyfile(file, folder / file.name)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built strictly once."""
    folder = tmp_path_factory.mktemp("built") / "site"
    run_showcase("build", "--out", folder)
    return folder


@pytest.fixture(scope="session")
def built_prefixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as it is served below a path."""
    folder = tmp_path_factory.mktemp("prefixed") / "site"
    run_showcase("build", "--site-url", PREFIXED_URL, "--out", folder)
    return folder


@pytest.fixture(scope="session")
def offline(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy of the real site that opens from disk."""
    folder = tmp_path_factory.mktemp("offline") / "copy"
    run_showcase("offline", built, folder)
    return folder


def _installed(package: str) -> Path:
    folders = [ROOT / "tests" / "browser" / "node_modules"]
    folders += [Path(each) for each in os.environ.get("NODE_PATH", "").split(os.pathsep) if each]
    found = next((folder / package for folder in folders if (folder / package).is_dir()), None)
    if found is None:
        pytest.fail(f"{package} is not installed; run tests/setup/tools.sh, or make test", pytrace=False)
    return found


@pytest.fixture(scope="session")
def checker_jar() -> Path:
    """The HTML checker, which runs on Java."""
    return _installed("vnu-jar") / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="session")
def browser_tools() -> None:
    """What drives the browser is installed."""
    _installed("playwright-core")
    _installed("axe-core")


@pytest.fixture(scope="session")
def react() -> tuple[Path, ...]:
    """The scripts of React, for a page that somebody else's program draws."""
    return tuple(_installed(name) / "umd" / f"{name}.production.min.js" for name in ("react", "react-dom"))


class Tiny:
    """A copy of the tiny site that a test may break."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def plant(self, path: str, old: str, new: str) -> Path:
        """Change a text in a file, which must be there, and return the site."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}; the defect was not planted"
        file.write_text(text.replace(old, new), encoding="utf-8")
        return self.folder


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    """A site of four pages without a fault."""
    folder = tmp_path / "tiny"
    shutil.copytree(Path(__file__).parent / "gates" / "tiny", folder)
    return Tiny(folder)
