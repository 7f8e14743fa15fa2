from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import PREFIX, Tiny
from tests.gates import hold
from tests.gates.links import findings

FACTOR = "factors/04-one-check/index.html"
LINK = '<a href="factors/04-one-check/#why">'


def test_every_link_of_the_site_leads_somewhere(built: Path) -> None:
    hold(findings(built))


def test_every_link_leads_somewhere_under_a_path(built_prefixed: Path) -> None:
    hold(findings(built_prefixed, PREFIX))


def test_every_link_of_the_offline_copy_names_a_file(offline: Path) -> None:
    # the page for wrong addresses answers only on a server
    found = [each for each in findings(offline, from_disk=True) if not each.startswith("404.html:")]
    hold(found)


def test_the_tiny_site_has_no_wrong_link(tiny: Tiny) -> None:
    hold(findings(tiny.folder))


@pytest.mark.parametrize(
    ("path", "old", "new", "word"),
    [
        ("index.html", "factors/04-one-check/#why", "factors/05-gone/", "not there"),
        ("index.html", "#why", "#wy", "an id that is not there"),
        ("index.html", "04-one-check/#why", "04-one-check", "closing slash"),
        ("index.html", LINK, '<a href="/factors/04-one-check/">', "breaks under a prefix"),
        ("index.html", LINK, '<a href="../outside/">', "out of the site"),
        ("index.html", LINK, '<a href="#">', "nowhere"),
        ("index.html", LINK, '<a href="javascript:alert(1)">', "no page may have"),
        ("index.html", LINK, '<a href="&#106;avascript:alert(1)">', "no page may have"),
        ("index.html", "https://example.org/elsewhere", "http://example.org/", "without https"),
        ("index.html", LINK, '<base href="https://example.org/"><a href="./">', "no page may have"),
        ("index.html", '<script src="assets/site.js"', '<script src="https://example.org/x.js"', "another host"),
        ("index.html", '<link rel="icon" href="assets/', '<link rel="icon" href="//example.org/', "another host"),
        ("index.html", 'rel="icon" href="assets/mark.svg"', 'rel="preload" href="assets/mark.png"', "not there"),
        ("index.html", "</main>", '<iframe src="https://example.org/" title="x"></iframe></main>', "another host"),
        ("index.html", "</main>", '<svg><use href="#box"/></svg></main>', "an id that is not there"),
        ("index.html", "</main>", '<p aria-describedby="note">x</p></main>', "aria-describedby"),
        (FACTOR, "../../assets/mark.svg 1x", "../../assets/mark.svg 1x, ../../assets/big.svg 2x", "not there"),
        (FACTOR, '<h2 id="why">', '<h2 id="content">', "stands 2 times"),
        ("404.html", 'href="/factors/', 'href="factors/', "answers under any address"),
        ("assets/site.css", "text.woff2", "https://example.org/text.woff2", "another host"),
        ("assets/site.css", "text.woff2", "gone.woff2", "not there"),
        ("assets/site.css", "body {", '@import "more.css"; body {', "not there"),
    ],
)
def test_a_planted_link_is_found(tiny: Tiny, path: str, old: str, new: str, word: str) -> None:
    found = findings(tiny.plant(path, old, new))
    assert any(word in each for each in found), found


def test_a_link_that_leaves_the_prefix_is_found(tiny: Tiny) -> None:
    assert any("leaves the path" in each for each in findings(tiny.folder, PREFIX))


def test_a_link_to_a_folder_is_found_in_a_copy_for_the_disk(tiny: Tiny) -> None:
    assert any("listing" in each for each in findings(tiny.folder, from_disk=True))


def test_a_gate_shows_every_finding() -> None:
    hold([])
    with pytest.raises(pytest.fail.Exception, match="2 findings\na\nb"):
        hold(["a", "b"])
