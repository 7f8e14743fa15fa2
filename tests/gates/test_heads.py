from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import PREFIXED_URL, SITE_URL, TINY_URL, Tiny
from tests.gates import hold
from tests.gates.heads import findings

FACTOR = "factors/04-one-check/index.html"
LINKED = ' type="application/ld+json"'
THING = '{"@context":"https://schema.org","@type":"TechArticle","headline":"A check"}'


def test_every_head_of_the_site_is_whole(built: Path) -> None:
    hold(findings(built, SITE_URL))


def test_every_head_is_whole_under_a_path(built_prefixed: Path) -> None:
    hold(findings(built_prefixed, PREFIXED_URL))


def test_the_tiny_site_has_whole_heads(tiny: Tiny) -> None:
    hold(findings(tiny.folder, TINY_URL))


@pytest.mark.parametrize(
    ("path", "old", "new", "word"),
    [
        (FACTOR, "<title>One check</title>", "<title>Tiny home</title>", "share the title"),
        (FACTOR, "<title>One check</title>", "", "no title"),
        (FACTOR, "A page about one check.", "A site as small as a gate needs.", "share the description"),
        (FACTOR, "A page about one check.", " ", "not one with text"),
        (FACTOR, "A page about one check.", "word " * 40, "at most 170"),
        (FACTOR, '<html lang="en">', "<html>", "no language"),
        (FACTOR, 'href="https://example.org/factors/', 'href="https://example.com/factors/', "canonical"),
        (FACTOR, '<link rel="canonical"', '<link rel="other"', "canonical"),
        (FACTOR, '<meta name="viewport"', '<meta name="view"', "viewport"),
        (FACTOR, "<h1>One check</h1>", "<p>One check</p>", "0 elements h1"),
        (FACTOR, "<h2 id", "<h1>Two</h1><h2 id", "2 elements h1"),
        (FACTOR, "<main", '<div role="main">x</div><main', "2 main landmarks"),
        (FACTOR, "script-src 'self'", "script-src 'self' 'unsafe-inline'", "allows 'unsafe-inline' in script-src"),
        (FACTOR, "img-src 'self' data:", "img-src *", "allows * in img-src"),
        (FACTOR, "script-src 'self'", "script-src 'self' data:", "allows data: in script-src"),
        (FACTOR, "default-src 'none'; ", "", "without default-src"),
        (FACTOR, "Content-Security-Policy", "Content-Policy", "0 content security policies"),
        (FACTOR, '<meta charset="utf-8">', '<script src="../../assets/site.js"></script>', "before the policy"),
        (FACTOR, "<p>", "<script>1</script><p>", "inline script or style"),
        (FACTOR, "</head>", "<style>p {}</style></head>", "inline script or style"),
        (FACTOR, "</head>", '<script type="application/json">{}</script></head>', "inline script or style"),
        (FACTOR, "</head>", f"<script{LINKED} id>{THING}</script></head>", "inline script or style"),
        (FACTOR, "</head>", f"<script{LINKED}>1</script></head>", "not one thing"),
        (FACTOR, "</head>", f"<script{LINKED}>{THING[:-1]}</script></head>", "not one thing"),
        (FACTOR, "</head>", f"<script{LINKED}>{THING.replace('schema', 'other')}</script></head>", "not one thing"),
        (FACTOR, "</head>", f"<script{LINKED}>{THING.replace('A', '<')}</script></head>", "not escaped"),
        (FACTOR, "<h1>", f"<script{LINKED}>{THING}</script><h1>", "not in the head"),
        (FACTOR, "<h2 ", '<h2 style="color: red" ', "the attribute style"),
        (FACTOR, "<h2 ", '<h2 onclick="go()" ', "the attribute onclick"),
        ("sitemap.xml", "https://example.org/factors/04-one-check/", "https://example.org/gone/", "is no page"),
        ("sitemap.xml", "<url><loc>https://example.org/factors/04-one-check/</loc></url>", "", "lacks"),
    ],
)
def test_a_planted_head_is_found(tiny: Tiny, path: str, old: str, new: str, word: str) -> None:
    found = findings(tiny.plant(path, old, new), TINY_URL)
    assert any(word in each for each in found), found


def test_data_about_a_page_is_no_script(tiny: Tiny) -> None:
    tiny.plant(FACTOR, "</head>", f"<script{LINKED}>{THING}</script></head>")
    hold(findings(tiny.folder, TINY_URL))


def test_a_page_without_edition_and_date_is_found(tiny: Tiny) -> None:
    tiny.plant(FACTOR, "Edition 1, snapshot 2026-11-22.", "")
    assert any("no edition" in each for each in findings(tiny.plant(FACTOR, "Edition 1", "First"), TINY_URL))
