"""Files that pages show: the reader opens the bytes that were reviewed, and sees the same text on the page."""

import shutil
from pathlib import Path

import pytest

from agentops_showcase.adapters.report import as_text
from agentops_showcase.directives import Context, expand
from agentops_showcase.exhibits import FOLDER, read_exhibits
from agentops_showcase.names import Named, Names
from agentops_showcase.problems import Report
from agentops_showcase.routes import Route
from agentops_showcase.settings import Settings
from agentops_showcase.site import build
from agentops_showcase.sources import Text

BASE = Path(__file__).parent / "golden" / "base"
PAGE = Route("guides/plan/")


def shelf(root: Path, **files: str) -> Path:
    for name, text in files.items():
        file = root / FOLDER / "plans" / name.replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return root


def shown(root: Path, markdown: str) -> tuple[str, list[str]]:
    report = Report()
    found = read_exhibits(root, report)
    names = Names({"file": {each.path: Named(each.path, each.route) for each in found.found.values()}})
    context = Context(PAGE, names, lambda _: None, exhibits=found)
    return expand(Text("docs/a.md", markdown), 0, context, report).markdown, [each.code for each in report.problems]


def test_a_file_stands_in_a_fence_of_its_language_below_a_link_to_it(tmp_path: Path) -> None:
    markdown, problems = shown(shelf(tmp_path, a_py="x = 1\n"), "::: file plans/a.py\n:::\n")
    assert problems == []
    assert '<a href="../files/plans/a.py">plans/a.py</a>, 1 line</p>' in markdown
    assert "\n```python\nx = 1\n```\n" in markdown


@pytest.mark.parametrize(
    ("body", "fence"), [("`x`", "```"), ("a\n```\nb\n```", "````"), ("`````md\n`````", "``````"), ("", "```")]
)
def test_the_fence_is_longer_than_any_inside(tmp_path: Path, body: str, fence: str) -> None:
    markdown, _ = shown(shelf(tmp_path, a_md=f"{body}\n"), "::: file plans/a.md\n:::")
    assert markdown.rstrip().endswith(f"\n\n{fence}markdown\n{body}\n{fence}")


def test_the_notation_of_pages_is_text_in_a_file(tmp_path: Path) -> None:
    body = "[](factor:99)\n::: nothing\n| a |\n|--:|\n| b |"
    markdown, problems = shown(shelf(tmp_path, a_md=body), "::: file plans/a.md\n:::")
    assert problems == []
    assert body in markdown


def test_a_link_to_a_file_is_no_link_to_a_page(tmp_path: Path) -> None:
    markdown, problems = shown(shelf(tmp_path, a_md="x\n"), "See [the plan](file:plans/a.md) and [](file:plans/b.md).")
    assert markdown == 'See <a href="../files/plans/a.md">the plan</a> and plans/b.md.\n'
    assert problems == ["MET001"]


def test_the_site_publishes_the_same_bytes(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    content = 'naïve = "`€`"\n\n'
    shelf(tmp_path, a_py=content)
    page = tmp_path / "docs" / "about.md"
    page.write_text('---\ntitle: "About"\ndescription: "x"\n---\n\n::: file plans/a.py\n:::\n', encoding="utf-8")
    site = build(tmp_path, Settings(name="Example Manual"))
    assert as_text(site.problems) == ""
    assert [each.content for each in site.assets if each.route == Route("guides/files/plans/a.py")] == [
        content.encode()
    ]


def test_a_link_on_disk_is_not_followed(tmp_path: Path) -> None:
    shelf(tmp_path, a_md="x\n")
    (tmp_path / "secret.md").write_text("key\n", encoding="utf-8")
    (tmp_path / FOLDER / "plans" / "b.md").symlink_to("../../../../secret.md")
    (tmp_path / FOLDER / "c.md").symlink_to("plans")
    report = Report()
    found = read_exhibits(tmp_path, report)
    assert list(found.found) == ["plans/a.md"]
    assert found.broken == {"plans/b.md", "c.md"}
    assert {each.code for each in report.problems} == {"SRC001"}
