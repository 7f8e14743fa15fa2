"""Corrections stand where readers meet them, and in feeds that any reader takes."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from agentops_showcase import routes
from agentops_showcase.routes import Route
from agentops_showcase.settings import Settings
from agentops_showcase.site import Site, build
from tests.editions.making import URL, built, copied, freeze

ATOM = "{http://www.w3.org/2005/Atom}"
TWO = """
- date: "2026-03-02"
  page: "factor:1"
  was: "A <board> & a saw."
  now: "Two boards."
  fixed_in: "1"
- date: "2026-03-02"
  page: "factor:1"
  was: "Nothing."
  now: "Something."
- date: "2026-03-01"
  page: "law:1"
  was: "Measure once."
  now: "Measure twice."
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


def with_errata(root: Path, text: str) -> Site:
    (root / "docs/_data/errata.yml").write_text(text, encoding="utf-8")
    return built(root)


def asset(site: Site, route: Route) -> bytes:
    return next(each.content for each in site.assets if each.route == route)


def foot(site: Site, path: str) -> str:
    return next(each.foot for each in site.pages if each.route == Route(path))


@pytest.mark.parametrize("text", ["[]\n", "# nothing\n[]\n", None])
def test_an_empty_list_says_none_so_far(root: Path, text: str | None) -> None:
    site = built(root) if text is None else with_errata(root, text)
    assert "None so far." in (next(each for each in site.pages if each.route == routes.ERRATA).body or "")
    assert b"<entry>" not in asset(site, routes.ERRATA_FEED)
    assert "Corrected on this page" not in foot(site, "factors/01-first-things/")


def test_a_correction_stands_on_its_page_and_on_the_page_of_all(root: Path) -> None:
    site = with_errata(root, TWO)
    shown = foot(site, "factors/01-first-things/")
    assert shown.index("A &lt;board&gt; &amp; a saw.") < shown.index("Something.")
    assert "Measure twice." not in shown
    listed = next(each for each in site.pages if each.route == routes.ERRATA).body or ""
    assert len(re.findall(r'<li id="(e-[^"]+)"', listed)) == len(set(re.findall(r'<li id="(e-[^"]+)"', listed))) == 3


def test_the_atom_feed_is_valid_and_its_date_is_that_of_the_newest(root: Path) -> None:
    feed = ElementTree.fromstring(asset(with_errata(root, TWO), routes.ERRATA_FEED))
    assert feed.findtext(f"{ATOM}updated") == "2026-03-02T00:00:00Z"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Example Manual contributors"
    entries = feed.findall(f"{ATOM}entry")
    ids = [feed.findtext(f"{ATOM}id"), *(each.findtext(f"{ATOM}id") for each in entries)]
    assert len(set(ids)) == 4
    for holder in (feed, *entries):
        assert (holder.findtext(f"{ATOM}id") or "").startswith(URL)
        assert holder.findtext(f"{ATOM}title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", holder.findtext(f"{ATOM}updated") or "")
    links = {each.get("rel"): each.get("href") for each in feed.findall(f"{ATOM}link")}
    assert links == {"self": f"{URL}editions/errata.xml", "alternate": f"{URL}editions/errata/"}


def test_the_json_feed_says_the_same(root: Path) -> None:
    found = json.loads(asset(with_errata(root, TWO), routes.ERRATA_JSON))
    assert found["version"].startswith("https://jsonfeed.org/version/1")
    assert found["feed_url"] == f"{URL}editions/errata.json"
    assert [each["date_published"][:10] for each in found["items"]] == ["2026-03-02", "2026-03-02", "2026-03-01"]
    assert all(each["id"].startswith(URL) and each["content_text"] for each in found["items"])


def test_a_new_entry_above_leaves_the_ids_of_the_others(root: Path) -> None:
    def ids(text: str) -> list[str]:
        return [each["id"] for each in json.loads(asset(with_errata(root, text), routes.ERRATA_JSON))["items"]]

    newest = TWO.split("\n- ")[1]
    assert ids(f"- {newest}\n{TWO}")[1:] == ids(TWO)


def test_a_site_without_an_address_has_no_feed(root: Path) -> None:
    site = build(root, Settings(name="Example Manual"))
    assert routes.ERRATA_FEED not in {each.route for each in site.assets}


def test_a_frozen_page_names_the_corrections_that_came_after_it(root: Path) -> None:
    freeze(root, day="2026-03-01")
    site = with_errata(root, TWO.replace('  fixed_in: "1"\n', ""))
    assert "Corrected since" in foot(site, "editions/1/factors/01-first-things/")
    assert foot(site, "editions/1/laws/1-measure-twice/") == ""
