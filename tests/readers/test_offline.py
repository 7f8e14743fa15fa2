"""The copy on disk: every way from page to page names a file, and nothing else changes."""

import pytest

from agentops_showcase.readers import offline
from agentops_showcase.render import moved
from agentops_showcase.routes import Route


def forwarded(to: str, fragment: str = "") -> str:
    return moved(Route("f/4/"), Route(to), "IV Gates", "https://example.org/", fragment).content.decode()


def test_a_page_that_forwards_names_the_file_it_leads_to() -> None:
    html = offline(forwarded("factors/04-gates/"))
    assert html.count("../../factors/04-gates/index.html") == 2  # where it sends the reader, and the link
    assert 'content="0; url=../../factors/04-gates/index.html"' in html
    assert 'href="https://example.org/factors/04-gates/"' in html


def test_a_fragment_stays_behind_the_file() -> None:
    html = offline(forwarded("lineage/", "v3-5"))
    assert 'content="0; url=../../lineage/index.html#v3-5"' in html
    assert 'href="../../lineage/index.html#v3-5"' in html


@pytest.mark.parametrize("address", ["https://example.org/a/", "/a/", "#a", "a/b.html", "a/b.json"])
def test_an_address_that_names_a_file_or_leaves_the_site_stays(address: str) -> None:
    page = f'<meta http-equiv="refresh" content="0; url={address}"><a href="{address}">a</a>'
    assert offline(page) == page


def test_words_about_an_address_are_no_address() -> None:
    page = "<p>content=&quot;0; url=../a/ url=../a/</p>"
    assert offline(page) == page


@pytest.mark.parametrize(
    ("address", "file"), [("../", "../index.html"), ("./", "./index.html"), ("..", "../index.html")]
)
def test_a_folder_becomes_its_file(address: str, file: str) -> None:
    assert offline(f'<a href="{address}">a</a>') == f'<a href="{file}">a</a>'
