"""A frozen edition stays: its bytes, its links, its page, whatever happens to the text of the day."""

import re
from pathlib import Path

import pytest

from agentops_showcase import routes
from agentops_showcase.render import Asset, Page
from agentops_showcase.routes import Route
from agentops_showcase.site import Site
from tests.editions.making import FACTOR, built, change, copied, freeze

FROZEN = "editions/1/factors/01-first-things/"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = copied(tmp_path)
    freeze(folder)
    return folder


def page(site: Site, path: str) -> Page:
    return next(each for each in site.pages if each.route == Route(path))


def bytes_of(root: Path) -> dict[str, bytes]:
    base = root / "editions"
    return {each.relative_to(base).as_posix(): each.read_bytes() for each in base.rglob("*") if each.is_file()}


def test_freezing_the_same_text_gives_the_same_bytes(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = copied(tmp_path_factory.mktemp("other"))
    freeze(other)
    assert bytes_of(other) == bytes_of(root)


def test_a_changed_factor_leaves_the_frozen_page_as_it_was(root: Path) -> None:
    files, before = bytes_of(root), page(built(root), FROZEN)
    change(root, FACTOR, "The second thing was done first.", "Nothing was done at all.")
    change(root, FACTOR, 'thesis: "Nothing', 'thesis: "Hardly anything')
    change(root, FACTOR, 'name: "First Things"', 'name: "Things at First"')
    after = page(built(root), FROZEN)
    assert bytes_of(root) == files
    assert (after.markdown, after.title, after.aside, after.after) == (
        before.markdown,
        before.title,
        before.aside,
        before.after,
    )
    assert "The second thing was done first." in (after.markdown or "")
    assert "Nothing comes before the first thing." in after.head


def test_a_frozen_page_says_so_and_leads_to_the_page_of_today(root: Path) -> None:
    found = page(built(root), FROZEN)
    assert "Edition 1, frozen on 2026-04-01." in found.head
    assert 'href="../../../../factors/01-first-things/"' in found.head
    assert found.title == "I First Things (edition 1)"
    assert found.fixed
    assert found.label == "Edition 1, frozen 2026-04-01"


def test_links_stay_inside_the_edition_where_it_has_the_page(root: Path) -> None:
    text = page(built(root), FROZEN).markdown or ""
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert [Route(FROZEN).reached(each) for each in links] == [(Route("editions/1/laws/1-measure-twice/"), "")]


def test_a_page_that_is_gone_says_so(root: Path) -> None:
    (root / FACTOR).unlink()
    change(root, "docs/laws/1-measure-twice.md", "enacted_by: [1]", "enacted_by: []")
    change(root, "docs/pillars/carpentry.md", "primary_of: [1]", "primary_of: []")
    from agentops_showcase.settings import Settings
    from agentops_showcase.site import build

    site = build(root, Settings(name="Example Manual"))
    assert "This page is gone from today's site." in page(site, FROZEN).head.replace("&#39;", "'")
    assert "Gone today" in (page(site, "editions/1/changes/").body or "")


def test_a_page_that_moved_is_found_by_its_number(root: Path) -> None:
    (root / FACTOR).rename(root / "docs/factors/01-things-at-first.md")
    assert 'href="../../../../factors/01-things-at-first/"' in page(built(root), FROZEN).head


def test_the_words_of_a_frozen_text_are_not_judged_any_more(root: Path) -> None:
    change(root, "docs/_data/methodology.yml", 'banned: ["seamless"]', 'banned: ["seamless", "second"]')
    change(root, FACTOR, "The second thing", "The next thing")
    built(root)


def test_frozen_pages_are_in_the_sitemap_and_out_of_the_search(root: Path) -> None:
    site = built(root)
    files = {each.route: each.content.decode() for each in site.assets if isinstance(each, Asset)}
    assert f"/{FROZEN}</loc>" in files[routes.SITEMAP]
    assert FROZEN not in files[routes.SEARCH_INDEX]
    assert '"editions/"' in files[routes.SEARCH_INDEX]


def test_every_page_of_an_edition_has_its_own_title_and_description(root: Path) -> None:
    pages = built(root).pages
    assert len({each.title for each in pages}) == len(pages)
    assert len({each.description for each in pages}) == len(pages)
    assert max(len(each.description) for each in pages) <= 170


def test_the_edition_label_leads_to_the_editions(root: Path) -> None:
    from agentops_showcase.render.shell import whole

    site = built(root)
    shown = whole(page(site, "factors/01-first-things/"), site.chrome)
    assert '<a href="../../editions/">Edition 1, 2026-01</a>' in str(shown["folio"])
    assert '<a href="../../editions/">Edition 1, 2026-01</a>' in str(shown["footer"])


def test_a_frozen_edition_survives_a_new_one(root: Path) -> None:
    files = bytes_of(root)
    change(root, "docs/_data/methodology.yml", 'number: "1"', 'number: "2"')
    freeze(root, "2", "2026-05-01")
    site = built(root)
    assert {name: content for name, content in bytes_of(root).items() if name.startswith("1/")} == files
    assert site.state is not None
    assert [each.number for each in site.state.frozen] == ["2", "1"]
    assert page(site, FROZEN).label != page(site, FROZEN.replace("/1/", "/2/")).label
