"""The page about the data: every field of every file is in a table, and its examples run."""

import html
import json
import re
from pathlib import Path

import pytest

from agentops_showcase import routes
from agentops_showcase.interface import Dataset, described
from agentops_showcase.interface.dataset import dataset
from agentops_showcase.interface.forms import link, maybe, record, series, text
from agentops_showcase.render import Page
from tests.conftest import SITE_URL
from tests.gates.pages import page_of

PAGE = "contributing/data/index.html"


def test_fields_inside_fields_are_named_by_their_way() -> None:
    inner = record("One.", {"where": maybe(link("Its place."))})
    knots = dataset(
        "knots", "Knots.", ["a"], (("name", text("Its <name>."), str), ("uses", series("Uses.", inner), list))
    )
    page = described(Page(routes.DATA, "Data", "About data.", "plain"), [knots])
    cells = re.findall(r"<code>(.*?)</code></th><td>(.*?) <span class=\"ao-soft\">(.*?)</span>", page.after)
    assert cells == [
        ("name", "Its &lt;name&gt;.", "text"),
        ("uses", "Uses.", "list of object"),
        ("uses[].<wbr>where", "Its place.", "address or null"),
    ]


def test_a_form_of_another_room_is_described_as_far_as_it_speaks() -> None:
    move = {"type": "object", "properties": {"to": {"type": "array", "items": {"type": "string"}}}, "required": ["to"]}
    item = {"type": "object", "properties": {"move": {"anyOf": [move, {"type": "null"}]}, "kind": {"enum": ["a", "b"]}}}
    page = described(Page(routes.DATA, "Data", "About data.", "plain"), [Dataset("moves", "Moves.", item, ({},))])
    cells = re.findall(r"<code>(.*?)</code></th><td>(.*?) <span class=\"ao-soft\">(.*?)</span>", page.after)
    assert cells == [("move", "", "object or null"), ("move.<wbr>to", "", "list of text"), ("kind", "", "text")]


def test_no_other_page_is_changed() -> None:
    page = Page(routes.ABOUT, "About", "About us.", "plain")
    assert described(page, []) is page


def test_the_built_site_has_every_file_and_its_page_names_every_field(built: Path) -> None:
    page = page_of(built, PAGE).text
    files = sorted((built / "api" / "v1").glob("*.json"))
    assert len(files) >= 9
    for file in files:
        data = json.loads(file.read_text(encoding="utf-8"))
        assert data["count"] == len(data["items"]) > 0
        assert (built / "schema" / file.name).is_file()
        assert f'id="{file.stem}"' in page
        for name in data["items"][0]:
            assert f">{name}</code>" in page
    for number in range(1, 13):
        assert page_of(built, f"f/{number}/index.html").forwards


def test_the_python_of_the_page_runs_on_the_files_of_the_site(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = [html.unescape(re.sub(r"<[^>]*>", "", each)) for each in page_of(built, PAGE).code]
    claims, studies = [each for each in blocks if "urlopen" in each]
    said = []
    for code in (claims, studies):
        assert SITE_URL in code
        exec(compile(code.replace(SITE_URL, f"{built.as_uri()}/"), PAGE, "exec"), {})
        said.append(capsys.readouterr().out)
    assert said[0].startswith("edition ")
    assert f"{SITE_URL}evidence/#C-" in said[0]
    assert "B no-clear-difference Did fewer releases break" in said[1]
