"""Every case: a small site whose diagrams have a fault, and the exact messages that must follow; and one without."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from agentops_showcase.adapters.report import as_text
from agentops_showcase.drawings import RULES
from agentops_showcase.drawings.reading import read_drawings
from agentops_showcase.methodology import Methodology, read_methodology
from agentops_showcase.problems import Report
from agentops_showcase.settings import Settings
from agentops_showcase.site import Site, build
from tests.gates.checker import findings

GOLDEN = Path(__file__).parent.parent / "golden"
CASES = sorted(each.name for each in GOLDEN.iterdir() if each.name.startswith("dra0"))


def built(case: str, folder: Path) -> Site:
    for tree in (GOLDEN / "base", GOLDEN / case / "input"):
        shutil.copytree(tree, folder, dirs_exist_ok=True)
    return build(folder, Settings(name="Example Manual"))


@pytest.mark.parametrize("case", CASES)
def test_a_fault_gives_exactly_these_messages(case: str, tmp_path: Path) -> None:
    expected = (GOLDEN / case / "messages.txt").read_text(encoding="utf-8")
    assert as_text(built(case, tmp_path).problems) == expected


def test_every_rule_has_a_case() -> None:
    said = "".join((GOLDEN / case / "messages.txt").read_text(encoding="utf-8") for case in CASES)
    assert [rule.code for rule in RULES if rule.code not in said] == []


def test_the_site_without_a_fault_has_nothing_to_say_and_these_figures(tmp_path: Path) -> None:
    site = built("dra-base", tmp_path)
    assert as_text(site.problems) == ""
    (page,) = [each for each in site.pages if each.title == "The shop"]
    assert page.markdown is not None
    figures = page.markdown.strip() + "\n"
    assert figures == (GOLDEN / "dra-base" / "figures.html").read_text(encoding="utf-8")
    assert "drawings.css" in page.css


def test_a_page_without_a_diagram_does_not_load_their_style(tmp_path: Path) -> None:
    site = built("dra-base", tmp_path)
    assert [page.title for page in site.pages if "drawings.css" in page.css] == ["The shop"]


def test_figures_hold_no_blank_line_no_style_and_no_script(tmp_path: Path) -> None:
    (page,) = [each for each in built("dra-base", tmp_path).pages if each.title == "The shop"]
    figures = re.split(r"\n(?=<div class=\"ao-drawing )", page.markdown or "")
    assert len(figures) == 4
    for figure in figures[1:]:
        assert "\n\n" not in figure.strip()
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=|<script", figure)


def test_a_diagram_with_a_fault_leaves_no_second_finding_on_its_page(tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "dra-base" / "input" / "docs", tmp_path / "docs")
    (tmp_path / "docs/_data/drawings/board.yml").write_text("form: flow\n", encoding="utf-8")
    shutil.copytree(GOLDEN / "base", tmp_path, dirs_exist_ok=True)
    site = build(tmp_path, Settings(name="Example Manual"))
    assert {problem.place.path for problem in site.problems} == {"docs/_data/drawings/board.yml"}


@pytest.fixture
def whole() -> Methodology:
    found = read_methodology(GOLDEN / "base", Report())
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a\n",
        "just words\n",
        "form: cube\n",
        "form: flow\ngrid: 3\nnodes: 4\nedges: 5\n",
        "form: flow\ngrid: [a, [b, 1, [c]]]\nnodes: [1, {id: [2]}]\nedges: [{from: 3}]\n",
        'form: flow\ntitle: "x"\nsays: "x"\ngrid: []\nnodes: []\nedges: []\nreturns: {a: b}\n',
        "form: window\nparts: []\nmoments: [1]\n",
        "form: map\npillars: 1\n",
    ],
)
def test_a_file_of_another_shape_is_a_finding_or_empty_and_never_a_crash(
    text: str, whole: Methodology, tmp_path: Path
) -> None:
    folder = tmp_path / "docs" / "_data" / "drawings"
    folder.mkdir(parents=True)
    (folder / "x.yml").write_text(text)
    report = Report()
    found = read_drawings(tmp_path, whole, report)
    assert found.described == ("x",)
    assert report.problems
    assert found.drawn == ()


def test_what_a_broken_file_leaves_unknown_is_not_judged(tmp_path: Path) -> None:
    for tree in (GOLDEN / "base", GOLDEN / "dra-base" / "input"):
        shutil.copytree(tree, tmp_path, dirs_exist_ok=True)
    board = tmp_path / "docs/_data/drawings/board.yml"
    board.write_text(board.read_text(encoding="utf-8").replace('label: "Cut"', "workflow: saw"), encoding="utf-8")
    (tmp_path / "catalog/workflows").mkdir(parents=True)
    (tmp_path / "catalog/workflows/saw.yml").write_text("id: saw\n", encoding="utf-8")
    site = build(tmp_path, Settings(name="Example Manual"))
    assert {problem.place.path for problem in site.problems} == {"catalog/workflows/saw.yml"}


def test_a_site_without_diagrams_has_none(tmp_path: Path, whole: Methodology) -> None:
    report = Report()
    assert read_drawings(tmp_path, whole, report).described == ()
    assert report.problems == []


def test_every_picture_has_a_title_and_says_in_words_what_it_shows(tmp_path: Path) -> None:
    (page,) = [each for each in built("dra-base", tmp_path).pages if each.title == "The shop"]
    pictures = re.findall(r'<svg[^>]+aria-labelledby="(\S+?)-title.*?</svg>', page.markdown or "", re.DOTALL)
    assert pictures == ["drawing-board", "drawing-stock", "drawing-shop"]
    for name in pictures:
        assert f'<title id="{name}-title">' in (page.markdown or "")
        assert f'<desc id="{name}-desc">' in (page.markdown or "")


def test_the_html_checker_accepts_every_form(tmp_path: Path, checker_jar: Path) -> None:
    (page,) = [each for each in built("dra-base", tmp_path).pages if each.title == "The shop"]
    head = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Figures</title></head>\n'
    (tmp_path / "figures.html").write_text(f"{head}<body>{page.markdown}</body></html>\n", encoding="utf-8")
    assert findings(checker_jar, tmp_path, ["figures.html"]) == []
