"""What is copied is pasted into the real tool: shown, stepped through by key, and printed with the picture in place."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT, SITE_URL
from tests.gates import hold
from tests.gates.browser import node

MODULES = Path(os.environ.get("AO_DECKS", ROOT / "tests" / "decks")) / "node_modules"
REVEAL = ROOT / "plugins" / "agentops_showcase" / "talks" / "vendor" / "reveal"
NEEDED = {"marp": "@marp-team/marp-cli", "slidev": "@slidev/cli"}
SHORT = f"{SITE_URL}f/4/"

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("browser_tools")]


def codes(picture: Path) -> list[str]:
    """Read the square codes of a picture as a phone would."""
    done = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, check=False)
    return done.stdout.split()


def printed(work: Path) -> list[Path]:
    """Turn what was printed into pictures, a page each."""
    if (work / "paper.png").is_file():
        return [work / "paper.png"]
    subprocess.run(["pdftoppm", "-r", "150", "-png", str(work / "paper.pdf"), str(work / "page")], check=True)
    return sorted(work.glob("page-*.png"))


@pytest.mark.parametrize("tool", ["reveal", "marp", "slidev"])
def test_what_is_copied_works_in_the_tool(tool: str, built: Path, tmp_path: Path) -> None:
    for program in ("zbarimg", "pdftoppm"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    if tool in NEEDED and not (MODULES / NEEDED[tool]).is_dir():
        pytest.skip(f"{NEEDED[tool]} is not installed; run npm ci in tests/decks")
    work = tmp_path / tool
    work.mkdir()
    if tool == "slidev":  # it resolves its parts from beside the deck
        (work / "node_modules").symlink_to(MODULES, target_is_directory=True)
    plan = {"site": str(built), "tool": tool, "address": "talks/factor-4/", "siteUrl": SITE_URL, "work": str(work)}
    plan |= {"modules": str(MODULES), "reveal": str(REVEAL)}
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(plan), encoding="utf-8")
    script = ROOT / "tests" / "browser" / "pasted.mjs"
    done = subprocess.run([node(), str(script), str(file)], capture_output=True, text=True, check=False, timeout=300)
    assert done.stdout, done.stderr[-600:]
    hold(json.loads(done.stdout)["said"])
    assert codes(work / "screen.png") == [SHORT], "the screen does not show the code of the factor"
    pages = printed(work)
    assert any(codes(each) == [SHORT] for each in pages), "the picture is not on paper"
    assert len(pages) == (1 if tool == "slidev" else 3)
