from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Tiny
from tests.gates import hold
from tests.gates.installs import findings

LAMP = "plugins/crew/deck/lamp/index.html"
FACTS: dict[str, Any] = {
    "marketplaces": [
        {"repository": "crew/deck", "name": "deck-tools"},
        {"repository": "crew/hold", "name": "hold-tools", "withdrawn": True},
    ],
    "plugins": [{"marketplace": "crew/deck", "name": "lamp"}, {"marketplace": "crew/deck", "name": "odd name"}],
}


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    file = tmp_path / "snapshot.json"
    file.write_text(json.dumps(FACTS), encoding="utf-8")
    return file


def test_every_install_line_of_the_site_names_what_the_snapshot_lists(built: Path) -> None:
    hold(findings(built, ROOT / "catalog" / "snapshot.json"))


def test_the_lines_of_the_tiny_site_are_right(tiny: Tiny, snapshot: Path) -> None:
    hold(findings(tiny.folder, snapshot))


@pytest.mark.parametrize(
    ("path", "old", "new", "word"),
    [
        (LAMP, "/plugin install lamp@", "/plugin install lamb@", "a plugin that the snapshot does not know"),
        (LAMP, "/plugin install lamp@deck-tools", "/plugin install lamp@deck", "a marketplace that the snapshot"),
        (LAMP, "/plugin install lamp@deck-tools", "/plugin install lamp", "an incomplete line"),
        (LAMP, "marketplace add crew/deck", "marketplace add crew/dock", "does not know: crew/dock"),
        (LAMP, "marketplace add crew/deck", "marketplace add crew/hold", "no file any more"),
        (LAMP, "install lamp@deck-tools", "install lamp@hold-tools", "no file any more"),
        (LAMP, '<div class="ao-install"><code>/plugin install lamp@deck-tools</code></div>', "", "one of each form"),
        (
            LAMP,
            '"enabledPlugins": {"lamp@deck-tools": true}',
            '"enabledPlugins": {"lamp": true}',
            "the settings do not",
        ),
        (LAMP, '"repo": "crew/deck"', '"repo": "crew/dick"', "the settings do not"),
        (LAMP, '"enabledPlugins": {', '"enabledPlugins": ', "no JSON"),
        (LAMP, "ao-kind-plugin", "ao-kind-page", "no page prints complete lines for crew/deck#lamp"),
        ("index.html", "<p><a", "<p><code>/plugin install x@deck-tools</code><a", "does not know: x@deck-tools"),
    ],
)
def test_a_planted_line_is_found(tiny: Tiny, snapshot: Path, path: str, old: str, new: str, word: str) -> None:
    found = findings(tiny.plant(path, old, new), snapshot)
    assert any(word in each for each in found), found


def test_a_listing_without_a_page_is_found(tiny: Tiny, tmp_path: Path) -> None:
    file = tmp_path / "more.json"
    more = {**FACTS, "plugins": [*FACTS["plugins"], {"marketplace": "crew/deck", "name": "bell"}]}
    file.write_text(json.dumps(more), encoding="utf-8")
    assert findings(tiny.folder, file) == ["no page prints complete lines for crew/deck#bell"]


def test_a_snapshot_that_proves_nothing_is_found(tiny: Tiny, tmp_path: Path) -> None:
    file = tmp_path / "empty.json"
    file.write_text('{"marketplaces": [], "plugins": []}', encoding="utf-8")
    assert any("nothing that can be installed" in each for each in findings(tiny.folder, file))
