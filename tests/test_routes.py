"""Addresses: hrefs lead where they say, slugs are safe and never shared."""

import hashlib
import posixpath
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.routes import HOME, Route, document, factor, forge, slug, unique_slugs

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


def tail(name: str, length: int) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:length]


def test_names_that_share_a_slug_all_get_a_short_hash() -> None:
    assert unique_slugs(["A", "a", "b"]) == {"A": f"a-{tail('A', 6)}", "a": f"a-{tail('a', 6)}", "b": "b"}
    assert unique_slugs(["names"], frozenset({"names"})) == {"names": f"names-{tail('names', 6)}"}


def test_a_name_made_to_look_like_the_hash_of_another_gives_way() -> None:
    before = unique_slugs(["A", "a"])
    planted = [f"a-{tail('A', length)}" for length in (6, 16, 64)]
    after = unique_slugs(["A", "a", *planted])
    assert {name: after[name] for name in before} == before
    assert len(set(after.values())) == len(after)
    assert after[planted[0]] == f"{planted[0]}-{tail(planted[0], 6)}"


@given(st.text(alphabet="aA-", min_size=1, max_size=3), st.sampled_from([6, 16, 64]), st.integers(1, 3))
def test_no_chain_of_planted_names_ends_in_a_shared_slug(name: str, length: int, depth: int) -> None:
    names = [name, name.swapcase()]
    for _ in range(depth):
        names += [f"{slug(each)}-{tail(each, length)}" for each in names]
    spelt = unique_slugs(names)
    assert len(set(spelt.values())) == len(set(names))


def test_a_path_on_the_forge_keeps_its_dot_and_is_quoted() -> None:
    assert forge("a/b") == "https://github.com/a/b"
    assert forge("a/b", ".mcp.json", "c0ffee") == "https://github.com/a/b/tree/c0ffee/.mcp.json"
    assert forge("a/b", "./.claude-plugin//x.json") == "https://github.com/a/b/tree/HEAD/.claude-plugin/x.json"
    assert forge("a/b", "x y/#?%é.md") == "https://github.com/a/b/tree/HEAD/x%20y/%23%3F%25%C3%A9.md"
    for whole in (".", "./", ""):
        assert forge("a/b", whole, "c0ffee") == "https://github.com/a/b/tree/c0ffee"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20))
def test_no_path_leaves_the_repository_on_the_forge(path: str) -> None:
    found = forge("a/b", path, "c0ffee").removeprefix("https://github.com/a/b")
    assert found.isascii()
    assert not set(found) & set("?#<>\"' ")
    assert not {".", ".."} & set(found.split("/"))
    kept = [part for part in path.split("/") if part not in {"", ".", ".."}]
    assert unquote(found) in {"", "/".join(["/tree/c0ffee", *kept])}
