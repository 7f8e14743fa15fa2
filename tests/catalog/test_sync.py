"""Reading folders of real and of made marketplaces; the real ones lie beside the checkout and may be missing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from agentops_showcase.catalog import (
    catalog_of,
    listed,
    pages,
    read_snapshot,
    save_snapshot,
    shown,
    sync,
    write_snapshot,
)
from agentops_showcase.catalog.snapshot import PATH
from agentops_showcase.problems import Level, Report
from tests.catalog.pages_of import ROOT, html_of, method
from tests.catalog.test_hostile import check

SHARED = ROOT.parent / "shared" / "marketplaces"
NAMED = ("wshobson/agents", "jeremylongshore/claude-code-plugins-plus", "davila7/claude-code-templates")

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the folder shared/marketplaces is not beside the checkout"
)


@pytest.mark.shared
@needs_shared
def test_the_committed_snapshot_is_what_the_three_named_marketplaces_give(tmp_path: Path) -> None:
    report = Report()
    found = sync(SHARED, NAMED, report)
    assert not [each for each in report.problems if each.level is Level.ERROR]
    assert {each.repository: each.listed for each in found.marketplaces} == dict(zip(NAMED, (92, 269, 10), strict=True))
    assert (len(found.plugins), len(found.trees), sum(each.count for each in found.trees)) == (361, 127, 1_862)
    assert write_snapshot(found) == (ROOT / PATH).read_bytes()


@pytest.mark.shared
@needs_shared
def test_every_marketplace_of_the_folder_is_read_and_none_stops_another(tmp_path: Path) -> None:
    report = Report()
    found = sync(SHARED, (), report)
    assert len(found.marketplaces) >= 145
    assert len(found.plugins) > 4_800
    save_snapshot(tmp_path, found)
    again = Report()
    assert read_snapshot(tmp_path, again) == found
    assert again.problems == []
    made = pages(catalog_of(found), method())
    for page in [each for each in made if each.kind != "plugin"] + list(made[::20]):
        check(html_of(page))


@pytest.mark.shared
@needs_shared
def test_no_historical_defect_raises(tmp_path: Path) -> None:
    for file in sorted((SHARED / "odd").glob("*.json")):
        name, _, blob = file.stem.partition("@")
        shutil.copyfile(file, tmp_path / f"{name}-{blob}.json")
    count = len(list(tmp_path.glob("*.json")))
    report = Report()
    found = sync(tmp_path, (), report)
    assert count >= 50
    assert len(found.marketplaces) < count
    assert {"CAT001", "CAT002", "CAT003", "CAT007", "CAT008", "CAT009", "CAT010", "CAT011"} <= {
        each.code for each in report.problems
    }
    assert all(each.place.path.endswith(".json") for each in report.problems)
    pages(catalog_of(found), method())


def lay(folder: Path, repository: str, entries: list[object], **fields: object) -> None:
    whole = {"name": "shelf", "owner": {"name": "x"}, "plugins": entries}
    (folder / f"{repository.replace('/', '__')}.json").write_text(json.dumps(whole), encoding="utf-8")
    if fields:
        (folder / "inventory").mkdir(exist_ok=True)
        place = folder / "inventory" / f"{repository.replace('/', '__')}.json"
        place.write_text(
            json.dumps({"marketplace_path": ".claude-plugin/marketplace.json", **fields}), encoding="utf-8"
        )


COMPONENT = {"kind": "agent", "path": "agents/a.md", "bytes": 12, "always_on_chars": 5, "on_use_chars": 7}


def test_facts_come_with_where_they_were_stated(tmp_path: Path) -> None:
    manifest = {"present": True, "version": "2.0.0", "license": "Apache-2.0", "keywords": ["Two", "one"]}
    local = {
        "name": "a",
        "kind": "local",
        "plugin_json": manifest,
        "components": [COMPONENT],
        "readme": {"present": True},
    }
    bare = {"name": "b", "kind": "local", "plugin_json": {"present": False}, "components": []}
    entries: list[object] = [
        {"name": "a", "source": "./a", "version": "1.0.0", "keywords": ["one"], "tags": ["three"]},
        {"name": "b", "source": "./", "strict": False},
        {"name": "c", "source": {"source": "github", "repo": "else/where", "ref": "v1", "sha": "b" * 40}},
        {"name": "d", "source": "./d"},
    ]
    lay(tmp_path, "library/shelf", entries, commit="a" * 40, commit_date="2026-01-02T00:00:00+01:00", license="MIT",
        date_taken="2026-02-01", plugins=[local, bare])  # fmt: skip
    found = sync(tmp_path, (), Report())
    a, b, c, d = found.plugins
    assert (a.version, a.version_from, a.licence, a.licence_from) == (
        "2.0.0",
        "plugin.json",
        "Apache-2.0",
        "plugin.json",
    )
    assert (a.keywords, a.state, a.readme, a.strict) == (("one", "three", "Two"), "read", True, True)
    assert (b.version, b.licence, b.licence_from, b.strict, b.source.path) == ("", "MIT", "repository", False, "")
    assert (c.state, c.licence, c.source.repository, c.source.pin, c.source.ref) == (
        "external",
        "",
        "else/where",
        "b" * 40,
        "v1",
    )
    assert d.state == "unread"
    assert found.date == "2026-02-01"
    market = found.marketplaces[0]
    assert (market.commit, market.date, market.licence, market.listed) == ("a" * 40, "2026-01-02", "MIT", 4)


def test_a_marketplace_whose_tree_is_newer_and_has_no_file_is_withdrawn(tmp_path: Path) -> None:
    lay(tmp_path, "library/shelf", [{"name": "a", "source": "./"}], commit="a" * 40, commit_date="2026-01-02T00:00:00Z")
    folder = {
        "name": "agents/x",
        "source": "./agents/x",
        "kind": "component-folder",
        "components": [COMPONENT, COMPONENT],
    }
    head = {"marketplace_path": None, "commit": "b" * 40, "commit_date": "2026-03-02T00:00:00Z", "plugins": [folder]}
    place = tmp_path / "inventory" / "library__shelf.components-at-head.json"
    place.write_text(json.dumps(head), encoding="utf-8")
    found = sync(tmp_path, (), Report())
    market = found.marketplaces[0]
    assert (market.withdrawn, market.commit, market.last_commit, market.listed) == (True, "b" * 40, "a" * 40, 1)
    assert found.plugins == ()
    assert [(each.name, each.count, each.always, each.use) for each in found.trees] == [("agents/x", 2, 10, 14)]
    place.write_text(json.dumps({**head, "commit_date": "2025-03-02T00:00:00Z"}), encoding="utf-8")
    older = sync(tmp_path, (), Report())
    assert not older.marketplaces[0].withdrawn
    assert older.trees == ()


def test_the_file_of_commits_goes_before_the_inventory(tmp_path: Path) -> None:
    lay(tmp_path, "library/shelf", [], commit="a" * 40, commit_date="2026-01-02T00:00:00Z", date_taken="2026-01-03")
    entry = {"file": "library__shelf.json", "commit": "c" * 40, "date_taken": "2026-02-03", "license": "BSD-2-Clause"}
    (tmp_path / "SOURCES.json").write_text(json.dumps({"entries": [entry]}), encoding="utf-8")
    market = sync(tmp_path, (), Report()).marketplaces[0]
    assert (market.commit, market.taken, market.licence, market.date) == (
        "c" * 40,
        "2026-02-03",
        "BSD-2-Clause",
        "2026-01-02",
    )


def test_many_findings_of_one_file_are_cut_and_errors_come_first(tmp_path: Path) -> None:
    entries: list[object] = [{"name": f"n{at}", "source": "./x", "category": "<b>x</b>"} for at in range(300)]
    lay(tmp_path, "library/shelf", [*entries, {"name": "last"}])
    report = Report()
    assert len(sync(tmp_path, (), report).plugins) == 300
    assert len(report.problems) == 201
    assert report.problems[0].code == "CAT008"
    assert report.problems[-1].found == "301 findings"


def test_rows_and_facts_for_a_terminal_are_plain_values(tmp_path: Path) -> None:
    local = {"name": "a", "kind": "local", "components": [COMPONENT]}
    lay(tmp_path, "library/shelf", [{"name": "a", "source": "./a"}, {"name": "b c", "source": "./b"}], plugins=[local])
    found = sync(tmp_path, (), Report())
    assert [(each.key, each.always) for each in listed(found)] == [("library/shelf#a", 2), ("library/shelf#b c", None)]
    facts = shown(found, "library/shelf#a")
    assert facts is not None
    assert json.loads(json.dumps(facts)) == facts
    assert facts["install"] == ["/plugin marketplace add library/shelf", "/plugin install a@shelf"]
    other = shown(found, "library/shelf#b c")
    assert other is not None
    assert other["install"] == []
    assert other["no_install"]
    assert other["cost"] is None
    assert shown(found, "library/shelf#z") is None
