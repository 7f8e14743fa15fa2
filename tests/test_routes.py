"""Addresses: hrefs lead where they say, slugs are safe and never shared."""

import posixpath

from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.routes import HOME, Route, document, factor, slug, unique_slugs

segments = st.from_regex(r"[a-z0-9][a-z0-9.-]{0,8}", fullmatch=True)
pages = st.lists(segments, max_size=5).map(lambda parts: Route("".join(f"{part}/" for part in parts)))


@given(pages, pages, st.booleans())
def test_an_href_resolves_to_its_target(here: Route, there: Route, index: bool) -> None:
    href = there.href_from(here, index=index)
    assert not href.startswith("/")
    joined = posixpath.normpath(posixpath.join("/", here.path, href))
    wanted = posixpath.normpath("/" + (there.output if index else there.path))
    assert joined == wanted
    assert href.endswith("index.html" if index else "/")


@given(pages)
def test_the_base_of_a_page_leads_home(here: Route) -> None:
    assert posixpath.normpath(posixpath.join("/", here.path, here.base or ".")) == "/"
    assert HOME.href_from(here) == (here.base or "./")


@given(st.text())
def test_a_slug_is_one_safe_segment(text: str) -> None:
    spelt = slug(text)
    assert spelt
    assert set(spelt) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")
    assert spelt not in {".", ".."}
    assert "/" not in spelt


@given(st.lists(st.text(max_size=6), max_size=30))
def test_no_two_names_share_a_slug(names: list[str]) -> None:
    spelt = unique_slugs(names, frozenset({"index", "names"}))
    assert set(spelt) == set(names)
    assert len(set(spelt.values())) == len(spelt)
    assert not set(spelt.values()) & {"index", "names"}


def test_addresses_are_spelt_as_promised() -> None:
    assert factor(4, "continuous-validation").path == "factors/04-continuous-validation/"
    assert document("contributing/index.md").path == "contributing/"
    assert document("about.md").output == "about/index.html"
    assert Route("a/b/").absolute("https://example.org/some/prefix/") == "https://example.org/some/prefix/a/b/"
