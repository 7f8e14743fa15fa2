"""What a page says of itself where somebody shares it: a picture, its words, and data about it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agentops_showcase import routes
from agentops_showcase.interface import with_linked_data
from agentops_showcase.render import Page
from agentops_showcase.render.shell import whole
from agentops_showcase.routes import Route
from agentops_showcase.settings import Settings
from agentops_showcase.site import build
from agentops_showcase.talks import Poster, cards_of, front_card, with_cards
from tests.conftest import ROOT, SITE_URL
from tests.gates import hold
from tests.gates.pages import PageFile, one_of_each_kind, pages_of
from tests.talks.given import SUBJECT

OWN = {  # the card of some pages, by their address
    "factors/04-continuous-validation/": "factor-4",
    "laws/2-improve-self-or-system/": "law-2",
    "pillars/devops-sre/": "pillar-devops-sre",
    "patterns/context-bundles/": "patterns-context-bundles",
    "workflows/ship-a-feature/": "workflow-ship-a-feature",
    "case-studies/what-can-683-commits-tell/": "case-studies-what-can-683-commits-tell",
    "plugins/wshobson/agents/": "plugins-wshobson-agents",
    "glossary/": "site",
    "": "site",
}
TYPES = {
    "factor": "TechArticle",
    "law": "TechArticle",
    "pillar": "TechArticle",
    "pattern": "TechArticle",
    "workflow": "TechArticle",
    "study": "TechArticle",
    "post": "BlogPosting",
    "home": "WebSite",
}


def said(page: PageFile) -> dict[str, str]:
    return {
        tag.get("property") or tag.get("name"): tag.get("content")
        for tag in page.named("meta")
        if tag.get("property").startswith("og:") or tag.get("name").startswith("twitter:")
    }


def size_of(file: Path) -> tuple[int, int]:
    head = file.read_bytes()[:24]
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def whole_pages(site: Path) -> list[PageFile]:
    return [page for page in pages_of(site) if page.kind]


def test_every_page_has_a_picture_that_is_there(built: Path) -> None:
    wrong = []
    sizes: dict[str, tuple[int, int]] = {}
    for page in whole_pages(built):
        found = said(page)
        path = found.get("og:image", "").removeprefix(SITE_URL)
        if path and path not in sizes:
            sizes[path] = size_of(built / path) if (built / path).is_file() else (0, 0)
        size = (found.get("og:image:width", ""), found.get("og:image:height", ""))
        if sizes.get(path) != (1200, 630) or size != ("1200", "630") or not found.get("og:image:alt", "").strip():
            wrong.append(f"{page.path}: {found}")
        if found.get("twitter:card") != "summary_large_image" or not found.get("og:site_name"):
            wrong.append(f"{page.path}: {found}")
    hold(wrong)
    assert len(sizes) > 40


@pytest.mark.parametrize(("address", "card"), OWN.items())
def test_a_page_shows_the_card_that_is_about_it(built: Path, address: str, card: str) -> None:
    page = next(each for each in whole_pages(built) if each.address == address)
    assert said(page)["og:image"] == routes.card(card).absolute(SITE_URL)
    assert said(page)["og:type"] == ("article" if address else "website")


def test_a_plugin_shows_the_card_of_its_marketplace(built: Path) -> None:
    plugins = [each for each in whole_pages(built) if each.kind == "plugin"]
    assert plugins
    for page in plugins:
        market = "-".join(page.address.split("/")[:3])
        assert said(page)["og:image"] == routes.card(market).absolute(SITE_URL)


def test_one_page_of_every_kind_says_what_it_is(built: Path) -> None:
    for kind, page in one_of_each_kind(whole_pages(built)).items():
        blocks = [json.loads(each.text) for each in page.data]
        assert len(blocks) == (1 if kind in TYPES or page.address in {"glossary/", "contributing/data/"} else 0), kind
        for block in blocks:
            assert block["url"] == SITE_URL + page.address
            assert block["@type"] == TYPES.get(kind, block["@type"])
            assert "publisher" not in block
            assert "author" not in block


def about(page: Page, url: str = SITE_URL, licence: str = "") -> str:
    return with_linked_data([page], ("Holds", url), {}, (), licence)[0].linked


def page_of(title: str, kind: str = "study") -> Page:
    return Page(Route("case-studies/x/"), title, "A description.", kind, body="")


def test_foreign_words_cannot_end_the_data() -> None:
    title = '</script><script>alert("1")</script><!-- & \u2028 \u202e'
    found = about(page_of(title))
    assert json.loads(found)["headline"] == title
    assert not set("<>&\u2028\u202e") & set(found)


@pytest.mark.parametrize(("kind", "url"), [("plugin", SITE_URL), ("rule", SITE_URL), ("study", "")])
def test_what_is_not_ours_to_say_is_not_said(kind: str, url: str) -> None:
    assert about(page_of("A title", kind), url) == ""


def test_the_licence_is_named_only_where_the_site_names_one() -> None:
    assert "license" not in json.loads(about(page_of("A title")))
    assert (
        json.loads(about(page_of("A title"), licence="https://example.org/by"))["license"] == "https://example.org/by"
    )


def test_a_card_with_words_that_cannot_be_drawn_gives_way_to_that_of_the_site() -> None:
    posters = {
        Route("case-studies/a/"): Poster("A title", "A line.", "Case study"),
        Route("case-studies/b/"): Poster("漢字", "A line.", "Case study"),
        Route("case-studies/c/"): Poster("x" * 300, "A line.", "Case study"),
    }
    cards = cards_of([SUBJECT], posters, SITE_URL, "CC BY 4.0")
    assert set(cards) == {SUBJECT.route, Route("case-studies/a/")}
    pages = [Page(route, "t", "d", "study", body="") for route in (*posters, SUBJECT.route, Route("x/"))]
    shown = [page.image for page in with_cards(pages, cards)]
    assert shown[0] == (routes.card("case-studies-a"), "Case study: A title. A line.")
    assert shown[3] == (routes.card("factor-4"), f"{SUBJECT.title}. {SUBJECT.line}")
    assert shown[1] is shown[2] is shown[4] is None


def test_cards_of_names_that_look_alike_do_not_meet() -> None:
    posters = {Route(f"plugins/{each}/"): Poster(each, "", "") for each in ("a-b/c", "a/b-c", "site")}
    cards = cards_of([], posters, SITE_URL, "")
    routes_of_cards = {each.route for each in (*cards.values(), front_card(Poster("Holds", "A line.")))}
    assert len(routes_of_cards) == 4


def test_a_site_without_an_address_has_no_cards_and_says_nothing_of_them() -> None:
    site = build(ROOT / "tests" / "golden" / "base", Settings(name="Example Manual"))
    assert site.chrome.image is None
    assert not [each.route for each in site.assets if each.route.path.startswith(routes.asset("cards/").path)]
    for page in site.pages:
        assert page.image is None
        assert "og:image" not in str(whole(page, site.chrome)["head_extra"])
        assert page.linked == ""


def test_a_card_is_the_same_file_twice() -> None:
    one, other = (front_card(Poster("Holds", "A line.")).asset for _ in range(2))
    assert (one.key, one.make()) == (other.key, other.make())
