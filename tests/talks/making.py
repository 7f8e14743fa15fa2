"""The invented manual with words for talks, in a folder that a test may change."""

import shutil
from pathlib import Path

from agentops_showcase.problems import Level
from agentops_showcase.settings import Settings
from agentops_showcase.site import Site, build

GOLDEN = Path(__file__).parents[1] / "golden"
URL = "https://example.org/some/prefix/"
LAW = "docs/_data/talks/law-1.yml"


def copied(folder: Path) -> Path:
    """Return a copy of the manual whose law and pillar have words."""
    shutil.copytree(GOLDEN / "base", folder, dirs_exist_ok=True)
    shutil.copytree(GOLDEN / "tlk-base" / "input", folder, dirs_exist_ok=True)
    return folder


def built(root: Path, url: str = URL) -> Site:
    """Build a site that must be without a finding."""
    site = build(root, Settings(name="Example Manual", url=url))
    assert [each for each in site.problems if each.level is not Level.NOTE] == []
    return site


def files(site: Site) -> dict[str, bytes]:
    """Return the files of a site by path, but for those that are costly to make."""
    return {each.route.output: each.content for each in site.assets if hasattr(each, "content")}


def change(root: Path, path: str, old: str, new: str) -> None:
    """Change a text in a file, which must be there."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")
