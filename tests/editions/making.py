"""Small sites with an edition, and sheets built directly."""

import shutil
from pathlib import Path

from agentops_showcase import editions
from agentops_showcase.editions import Sheet
from agentops_showcase.problems import Level, Report
from agentops_showcase.routes import Route
from agentops_showcase.settings import Settings
from agentops_showcase.site import Site, build

BASE = Path(__file__).parents[1] / "golden" / "base"
URL = "https://example.org/some/prefix/"
FACTOR = "docs/factors/01-first-things.md"


def copied(folder: Path) -> Path:
    """Return a copy of the invented manual."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    return folder


def built(root: Path) -> Site:
    """Build a site that must be without a finding."""
    site = build(root, Settings(name="Example Manual", url=URL))
    assert [each for each in site.problems if each.level is not Level.NOTE] == []
    return site


def freeze(root: Path, number: str = "1", day: str = "2026-04-01") -> None:
    """Freeze the edition of a site as the command does."""
    site, report = built(root), Report()
    assert site.state is not None
    files = editions.freeze(site.state, number, day, report)
    assert report.problems == []
    for name, content in files.items():
        place = root / "editions" / number / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def change(root: Path, path: str, old: str, new: str) -> None:
    """Change a text in a file, which must be there."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def sheet(path: str = "factors/01-first-things/", body: str = "", **more: str) -> Sheet:
    values = {
        "title": "First",
        "description": "The first.",
        "kind": "factor",
        "key": "1",
        "name": "I First",
        "statement": "Begin.",
        "form": "markdown",
        "margin": "",
        "after": "",
    }
    return Sheet(route=Route(path), css=(), toc=(), body=body, **{**values, **more})
