"""Text of strangers, made to break out: nothing of it becomes an element, an attribute, a link or a command."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agentops_showcase.catalog import Component, Source, catalog_of, pages, read_snapshot, save_snapshot, sync
from agentops_showcase.problems import Report
from tests.catalog.pages_of import COMMIT, Seen, catalog, html_of, market, method, page_of, plugin

PLANTED = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></code></pre><iframe src=//evil.example>",
    "[click](javascript:alert(1))",
    "{{ 7 * 7 }}{% raw %}{# x #}",
    "| a | b | `code` **bold**",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "&lt;b&gt; &amp;#x3c;",
    "]]><!--",
    "$(reboot) `reboot` ; reboot",
    "AO-SLOT-body-TOLS",
)
ALLOWED = frozenset(
    {"section", "div", "span", "p", "h1", "h2", "h3", "h4", "ol", "ul", "li", "dl", "dt", "dd", "a", "b", "br", "code"}
    | {"pre", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "button", "form", "label", "input"}
    | {
        "select",
        "option",
        "svg",
        "path",
        "rect",
        "line",
        "text",
        "title",
        "defs",
        "pattern",
        "g",
        "circle",
        "desc",
        "figure",
    }
    | {"figcaption", "strong", "tspan", "use", "polygon", "polyline", "small", "abbr"}
)


def check(html: str) -> None:
    seen = Seen(html)
    for tag, attributes in seen.elements:
        assert tag in ALLOWED, tag
        for name, value in attributes.items():
            assert not name.startswith("on"), name
            assert name not in {"style", "srcdoc", "formaction", "src"}, name
            if name == "href":
                assert re.match(r"https://[a-z0-9.-]+/|(\.\./)*[a-z0-9.-]*(/|$)|(\.\./)+|#", value), value
                assert ":" not in value.removeprefix("https://").split("/")[0], value


@pytest.mark.parametrize("planted", PLANTED)
def test_planted_text_stays_text_on_every_page(planted: str) -> None:
    component = Component("command", planted, "commands/x.md", 10, 10, 10, "", ())
    hook = Component("hook", planted, "hooks/h.json", 10, 0, 0, "", (planted,))
    server = Component("mcp", planted, "a b#c?d.json", 10, 0, 0, "", (planted, "two"))
    hostile = plugin(
        planted,
        source=Source("local", "plugins/x y"),
        version=planted,
        licence=planted,
        category=planted,
        keywords=(planted,),
        components=(component, hook, server),
    )
    other = plugin("other", source=Source("url", where=planted, ref=planted), state="external")
    found = pages(catalog(hostile, other, markets=(market(name=planted),)), method())
    for page in found:
        check(html_of(page))
        assert ("/plugin install" in html_of(page)) <= planted.startswith("AO-SLOT")
    own = next(page for page in found if page.title.startswith(planted))
    shown = Seen(own.head)
    assert " ".join(planted.split()) in shown.text
    assert re.fullmatch(r"[a-z0-9./-]*", own.route.path)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=6), st.text(max_size=60))
def test_no_file_of_a_stranger_breaks_out(words: list[str], text: str) -> None:
    """From the raw file to the page: whatever is not refused is escaped."""
    import tempfile

    entries = [
        {
            "name": word,
            "source": f"./{at}",
            "category": text,
            "keywords": [text, word],
            "license": text,
            "version": word,
        }
        for at, word in enumerate(words)
    ]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "library__shelf.json").write_text(json.dumps({"name": text, "plugins": entries}), encoding="utf-8")
        snapshot = sync(folder, (), Report())
        save_snapshot(folder, snapshot)
        report = Report()
        assert read_snapshot(folder, report) == snapshot
        assert report.problems == []
    for page in pages(catalog_of(snapshot), method()):
        check(html_of(page))


def test_endless_text_is_refused_or_cut(tmp_path: Path) -> None:
    endless = "a" * 100_000
    entries = [
        {"name": endless, "source": "./one"},
        {"name": "two", "source": "./" + endless},
        {
            "name": "three",
            "source": "./three",
            "version": endless,
            "category": endless,
            "license": endless,
            "keywords": [endless] + [f"k{n}" for n in range(1_000)],
            "description": endless,
        },
    ]
    (tmp_path / "library__shelf.json").write_text(json.dumps({"name": "shelf", "plugins": entries}), encoding="utf-8")
    report = Report()
    snapshot = sync(tmp_path, (), report)
    assert [each.name for each in snapshot.plugins] == ["three"]
    assert all(len(each.found) <= 300 for each in report.problems)
    found = catalog_of(snapshot)
    assert len(html_of(page_of(found, "library/shelf#three"))) < 12_000


def test_mailboxes_are_never_kept(tmp_path: Path) -> None:
    entry = {
        "name": "lamp",
        "source": "./lamp",
        "author": {"name": "A", "email": "someone@example.org"},
        "keywords": ["write to someone@example.org", "fine"],
        "category": "someone@example.org",
        "license": "ask someone@example.org",
        "version": "1 someone@example.org",
    }
    (tmp_path / "library__shelf.json").write_text(
        json.dumps({"name": "shelf", "owner": {"name": "x", "email": "o@example.org"}, "plugins": [entry]})
    )
    snapshot = sync(tmp_path, (), Report())
    save_snapshot(tmp_path, snapshot)
    content = (tmp_path / "catalog" / "snapshot.json").read_text(encoding="utf-8")
    assert "@" not in content
    assert snapshot.plugins[0].keywords == ("fine",)


def test_sentences_of_others_are_never_kept(tmp_path: Path) -> None:
    words = "A sentence that somebody else wrote and that stays where it is."
    entry = {
        "name": "lamp",
        "source": "./lamp",
        "description": words,
        "displayName": words,
        "author": {"name": "Jane Roe"},
    }
    whole = {"name": "shelf", "description": words, "metadata": {"description": words}, "plugins": [entry]}
    (tmp_path / "library__shelf.json").write_text(json.dumps(whole), encoding="utf-8")
    save_snapshot(tmp_path, sync(tmp_path, (), Report()))
    content = (tmp_path / "catalog" / "snapshot.json").read_text(encoding="utf-8")
    assert "sentence" not in content
    assert "Roe" not in content


def test_invisible_characters_are_spelt_out(tmp_path: Path) -> None:
    entry = {
        "name": "lamp",
        "source": "./lamp",
        "category": "safe\u202egnp.exe",
        "license": "M\u200bIT",
        "keywords": ["a\u200db"],
    }
    (tmp_path / "library__shelf.json").write_text(json.dumps({"name": "shelf", "plugins": [entry]}), encoding="utf-8")
    lamp = sync(tmp_path, (), Report()).plugins[0]
    assert lamp.category == "safe\\u202egnp.exe"
    assert lamp.licence == "M\\u200bIT"
    assert lamp.keywords == ()


def test_a_link_outside_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.json"
    secret.write_text('{"name": "secret", "plugins": [{"name": "s", "source": "./s"}]}')
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "library__shelf.json").symlink_to(secret)
    report = Report()
    assert sync(folder, (), report).plugins == ()
    assert [each.code for each in report.problems] == ["SRC001"]


def test_only_whole_addresses_are_linked() -> None:
    commit = f"https://github.com/library/shelf/tree/{COMMIT}"
    for where, linked in (
        ("https://example.org/lamp.git", True),
        ("http://example.org/lamp.git", False),
        ("https://user:pass@example.org/", False),
        ("https://example.org/<script>", False),
        ("git at example.org:lamp", False),
    ):
        found = catalog(plugin(source=Source("url", where=where), state="external"))
        hrefs = Seen(html_of(page_of(found, "library/shelf#lamp"))).values("href")
        assert (where in hrefs) == linked, where
        assert commit not in hrefs
