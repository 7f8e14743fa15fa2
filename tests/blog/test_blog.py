"""Posts, their lists and both feeds, from a small folder of posts."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from agentops_showcase import blog, routes
from agentops_showcase.problems import Report

ATOM = "{http://www.w3.org/2005/Atom}"
HOME = "https://example.org/manual/"


def write(root: Path, path: str, **head: str) -> None:
    file = root / "docs" / "blog" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{name}: {value}\n" for name, value in head.items())
    file.write_text(f"---\n{lines}---\n\nText.\n", encoding="utf-8")


@pytest.fixture
def posts(tmp_path: Path) -> tuple[blog.Post, ...]:
    write(tmp_path, "authors/ann.md", title='"Ann"', description='"Who."')
    for slug, day in (("old", "2026-01-31"), ("new", "2026-02-01"), ("also-new", "2026-02-01")):
        write(
            tmp_path,
            f"{slug}.md",
            title=f'"A & <{slug}>"',
            description='"What."',
            lead='"Why & how."',
            date=f'"{day}"',
            authors='["ann"]',
        )
    write(tmp_path, "index.md", title='"Blog"', description='"All."')
    report = Report()
    found = blog.read_posts(tmp_path, report)
    assert not report.problems
    return found


def test_the_newest_post_comes_first(posts: tuple[blog.Post, ...]) -> None:
    assert [post.slug for post in posts] == ["new", "also-new", "old"]


def test_a_feed_names_every_post_once_and_says_when_the_newest_came(posts: tuple[blog.Post, ...]) -> None:
    titles = {routes.document("blog/authors/ann.md"): "Ann & Co"}
    atom, plain = blog.feeds(posts, titles, "Manual", HOME)
    root = ElementTree.fromstring(atom.content)
    ids = [each.text for each in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) == 4
    assert root.findtext(f"{ATOM}updated") == "2026-02-01T00:00:00Z"
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == "A & <new>"
    assert root.findtext(f"{ATOM}entry/{ATOM}author/{ATOM}name") == "Ann & Co"
    items = json.loads(plain.content)["items"]
    assert [item["url"] for item in items] == [f"{HOME}blog/{slug}/" for slug in ("new", "also-new", "old")]
    assert items[0]["authors"] == [{"name": "Ann & Co"}]


def test_a_site_without_an_address_has_no_feed(posts: tuple[blog.Post, ...]) -> None:
    assert blog.feeds(posts, {}, "Manual", "") == ()


def test_an_author_is_found_by_the_address_of_the_page(posts: tuple[blog.Post, ...]) -> None:
    assert len(blog.by_author(posts, routes.document("blog/authors/ann.md"))) == 3
    assert blog.by_author(posts, routes.document("blog/authors/bob.md")) == ()
