"""The element `<agentops-embed>` in pages that others make: one of Material's and one that React draws."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.gates import hold
from tests.gates.browser import run

pytestmark = pytest.mark.usefixtures("browser_tools")

INSIDE = '<a href="#there"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Factor IV" width="640"></a>'
REACT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>React</title><link rel="icon" href="data:,">
<body><main id="root"></main>
<script src="react.js"></script><script src="react-dom.js"></script><script src="../embed/v1/embed.js"></script>
<script>
const make = React.createElement;
function Slide() {
  const [at, setAt] = React.useState(0);
  const view = at ? { view: "diagram", theme: "dark" } : { view: "points", theme: "light" };
  const link = make("a", { href: "#there" }, make("img", {
     src: "data:image/gif;base64,R0lGODlhAQABAAAAACw=", alt: "Factor IV" }));
  const embed = at < 2 && make("agentops-embed", { kind: "factor", n: "4", ...view }, link);
  return make("div", null, make("button", { onClick: () => setAt(at + 1) }, "Next"), embed);
}
ReactDOM.createRoot(document.querySelector("#root")).render(make(Slide));
</script>
"""
MATERIAL = """
site_name: Somebody else
docs_dir: docs
theme: {name: material, font: false}
plugins: []
markdown_extensions: [md_in_html]
extra_javascript: [embed/v1/embed.js]
"""


@pytest.fixture
def frames(built: Path, tmp_path: Path) -> Path:
    """A folder with our frames of one factor, for the pages of others to lie beside."""
    folder = tmp_path / "site"
    shutil.copytree(built / "embed/v1/factors/4", folder / "embed/v1/factors/4")
    shutil.copyfile(built / "embed/v1/embed.js", folder / "embed/v1/embed.js")
    return folder


def test_it_works_on_a_page_of_material(frames: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(frames, docs)
    tag = f'<agentops-embed kind="factor" n="4" view="card">{INSIDE}</agentops-embed>'
    (docs / "index.md").write_text(f"# A talk\n\n{tag}\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(tmp_path / "mkdocs.yml"), "-d", str(frames)]
    subprocess.run(command, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, cwd=ROOT)
    hold(run(frames, [], tmp_path, steps=[{"do": "frameInPage", "address": ""}]).findings)


def test_it_works_on_a_page_that_react_draws(frames: Path, react: tuple[Path, ...], tmp_path: Path) -> None:
    (frames / "react").mkdir()
    (frames / "react/index.html").write_text(REACT, encoding="utf-8")
    for script in react:
        shutil.copyfile(script, frames / "react" / script.name.replace(".production.min", ""))
    hold(run(frames, [], tmp_path, steps=[{"do": "frameInPage", "address": "react/", "next": "button"}]).findings)
