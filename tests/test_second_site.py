"""The engine is a generator: an installed wheel builds somebody else's site, with nothing of ours beside it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.gates import heads, hold, installs, links
from tests.gates.pages import one_of_each_kind, pages_of

SECOND = Path(__file__).parent / "second_site"
URL = "https://harbour-crew.example/handbook/"
OURS = ("12-Factor AgentOps", "12factoragentops.com", "boshu2/agentops-showcase")


def _run(*command: str | Path, cwd: Path) -> str:
    # no variable of this checkout may reach the other site
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "SHOWCASE"))}
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, cwd=cwd, env=environment, check=False
    )
    if done.returncode:
        pytest.fail(f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}", pytrace=False)
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy of what a source archive holds, so that nothing else is needed."""
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE", "plugins", "overrides", "docs/assets"):
        place = source / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROOT / name, place)
    out = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, source, cwd=source)
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="session")
def stranger(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a new environment with the wheel in it; its dependencies are borrowed, so no network is needed."""
    home = tmp_path_factory.mktemp("stranger") / "env"
    _run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
    pip = [sys.executable, "-m", "pip", "--python", home / "bin" / "python"]
    _run(*pip, "install", "--quiet", "--no-deps", "--no-index", "--no-compile", wheel, cwd=home.parent)
    (packages,) = (home / "lib").glob("python*/site-packages")
    (packages / "borrowed.pth").write_text(f"{sysconfig.get_paths()['purelib']}\n", encoding="utf-8")
    return home


@pytest.fixture(scope="session")
def second(stranger: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the second site far from this checkout."""
    home = tmp_path_factory.mktemp("second") / "handbook"
    shutil.copytree(SECOND, home)
    _run(stranger / "bin" / "showcase", "build", "--out", "public", cwd=home)
    return home / "public"


def test_the_engine_that_builds_it_is_the_installed_one(stranger: Path, tmp_path: Path) -> None:
    told = _run(stranger / "bin" / "python", "-c", "import agentops_showcase as a; print(a.__file__)", cwd=tmp_path)
    assert Path(told.strip()).is_relative_to(stranger)


def test_every_link_of_the_second_site_leads_somewhere(second: Path) -> None:
    hold(links.findings(second, "/handbook/"))


def test_every_head_of_the_second_site_is_whole(second: Path) -> None:
    hold(heads.findings(second, URL))


def test_its_own_marketplace_can_be_installed_from(second: Path) -> None:
    hold(installs.findings(second, SECOND / "catalog" / "snapshot.json"))


def test_it_has_its_own_pages_of_every_kind_it_has_sources_for(second: Path) -> None:
    kinds = set(one_of_each_kind(pages_of(second)))
    assert {"home", "factor", "law", "pillar", "study", "plugin", "marketplace", "notfound"} <= kinds
    assert "workflow" not in kinds
    factors = [page.address for page in pages_of(second) if page.kind == "factor"]
    assert factors == ["factors/01-count-the-ropes/", "factors/02-ask-the-harbour-master/"]


def test_nothing_of_this_site_shows_on_it(second: Path) -> None:
    found = [(page.path, each) for page in pages_of(second) for each in OURS if each in page.text]
    hold(found)


def test_its_snapshot_is_what_a_sync_writes(stranger: Path, tmp_path: Path) -> None:
    home = tmp_path / "handbook"
    shutil.copytree(SECOND, home)
    (home / "catalog" / "snapshot.json").unlink()
    _run(stranger / "bin" / "showcase", "catalog", "sync", "--from", "marketplaces", cwd=home)
    wanted = (SECOND / "catalog" / "snapshot.json").read_bytes()
    assert (home / "catalog" / "snapshot.json").read_bytes() == wanted
