"""What the pages of the catalog say, and what they refuse to say."""

from __future__ import annotations

import pytest
from bench.synthetic import synthetic

from agentops_showcase.catalog import Component, Entry, Permitted, Source, catalog_of, pages
from agentops_showcase.catalog.marketplace import Folder, Marketplace
from agentops_showcase.catalog.permitted import Installer
from agentops_showcase.catalog.snapshot import snapshot_of
from agentops_showcase.problems import Place
from tests.catalog.pages_of import COMMIT, Seen, catalog, html_of, market, method, page_of, plugin

COMMAND = Component("command", "light", "commands/light.md", 4_000, 200, 3_600, COMMIT)
HOOK = Component("hook", "hooks", "hooks/hooks.json", 700, 0, 0, "", ("PreToolUse", "Stop"))
SERVER = Component("mcp", ".mcp.json", ".mcp.json", 250, 0, 0, "", ("copydb", "search"))


def said(**fields: object) -> str:
    found = catalog(plugin(**fields))  # type: ignore[arg-type]  # the fields of a plugin
    return Seen(html_of(page_of(found, "library/shelf#lamp"))).text


def test_the_install_lines_are_complete_and_use_the_name_inside_the_file() -> None:
    found = catalog(plugin(), markets=(market(name="other-name"),))
    text = Seen(html_of(page_of(found, "library/shelf#lamp"))).text
    assert "/plugin marketplace add library/shelf" in text
    assert "/plugin install lamp@other-name" in text
    assert '"lamp@other-name": true' in text


@pytest.mark.parametrize(
    ("name", "market_name", "why"),
    [
        ("lamp", "", "states no name"),
        ("lamp", "my shelf", "characters that a command cannot carry"),
        ("lamp", "claude-code-plugins", "reserved for Anthropic"),
        ("reading lamp", "shelf", "characters that not every client accepts"),
        ("lamp; rm -rf ~", "shelf", "characters that not every client accepts"),
        ("-lamp", "shelf", "characters that not every client accepts"),
    ],
)
def test_no_line_is_printed_that_could_not_work(name: str, market_name: str, why: str) -> None:
    found = catalog(plugin(name), markets=(market(name=market_name),))
    text = Seen(html_of(page_of(found, f"library/shelf#{name}"))).text
    assert why in text
    assert "/plugin " not in text
    assert "enabledPlugins" not in text


def test_signals_say_what_acts_alone() -> None:
    text = said(components=(COMMAND, HOOK, SERVER), licence="MIT", licence_from="plugin.json")
    assert "runs unasked 1 hook file, on PreToolUse and Stop." in text
    assert "reaches out It starts 2 servers: copydb and search." in text
    assert "licence stated MIT, as plugin.json states." in text
    assert "source not pinned" in text
    assert "not audited here" in text


def test_signals_say_what_is_missing() -> None:
    text = said(stale=2)
    assert "no hooks" in text
    assert "no licence stated" in text
    assert "paths missing 2 paths of the listing lead nowhere" in text


def test_a_plugin_elsewhere_is_unknown_not_free() -> None:
    source = Source("github", repository="else/where", pin=COMMIT)
    text = said(state="external", source=source, declares=("hooks", "mcpServers"))
    assert "its cost is unknown" in text
    assert "source pinned The listing names the commit 0123456789ab." in text
    assert "The listing itself declares hooks." in text
    assert "0 tokens" not in text


def test_a_source_that_is_a_command_is_warned_of_and_not_repeated() -> None:
    text = said(state="external", source=Source("command"))
    assert "installs by a command" in text
    assert "a command, not repeated here" in text


def test_costs_are_characters_divided_by_four_and_set_against_window_and_budget() -> None:
    text = said(components=(COMMAND,))
    assert "Always loaded 50 under 0.1\u00a0%".replace("\u00a0", " ") in text.replace("\u00a0", " ")
    assert "On use, largest component 900 0.5 %" in text.replace("\u00a0", " ")
    assert "Planned 950 0.5 %" in text.replace("\u00a0", " ")
    assert "Planned is 1.2 % of the 80,000 tokens" in text.replace("\u00a0", " ")
    assert "commands take 200 of the 8,000 characters" in text
    assert "estimate" in text


def test_a_plan_over_the_budget_says_by_how_much() -> None:
    large = Component("agent", "atlas", "agents/atlas.md", 400_000, 40_000, 300_000, "")
    assert "over by 5,000 tokens" in said(components=(large,))
    assert "over by" not in said(components=(COMMAND,))


def test_components_are_listed_with_kind_name_time_and_size_and_linked_at_the_commit() -> None:
    found = catalog(plugin(components=(COMMAND, HOOK)))
    seen = Seen(html_of(page_of(found, "library/shelf#lamp")))
    assert "Command /light when you type it 4,000 50 900" in seen.text
    assert "unasked on PreToolUse, Stop 700 0 0" in seen.text
    assert f"https://github.com/library/shelf/tree/{COMMIT}/plugins/lamp/commands/light.md" in seen.values("href")


def test_a_plugin_at_the_root_keeps_the_dot_of_its_files() -> None:
    found = catalog(plugin(source=Source("local"), components=(SERVER,)))
    seen = Seen(html_of(page_of(found, "library/shelf#lamp")))
    assert f"https://github.com/library/shelf/tree/{COMMIT}/.mcp.json" in seen.values("href")


def test_where_it_helps_says_what_that_rests_on() -> None:
    assert "Inferred from its category “Data & API”" not in said(category="Data & API")
    assert "Inferred from its category “Planning”. Low confidence" in said(category="Planning")
    assert "Inferred from its keyword “spec”. Low confidence" in said(category="unheard of", keywords=("x", "spec"))
    assert "Not assigned." in said()


def test_the_overlay_goes_before_every_guess_and_a_factor_without_a_page_is_not_linked() -> None:
    lamp = plugin(category="testing")
    entry = Entry(lamp.key, ("plan",), (1,), "Lights one shelf.", "read@0123456789", Place("catalog/overlay.yml"))
    found = catalog_of(snapshot_of("2026-01-31", (market(),), (lamp,), ()), {lamp.key: entry})
    page = page_of(found, lamp.key)
    assert "Lights one shelf." in page.head
    assert "Assigned by a maintainer from its files at commit 0123456789." in page.aside
    assert "Plan" in page.aside
    factor = method().factor(1)
    assert factor is not None
    assert f"{factor.roman} {factor.name}" in Seen(page.aside).text
    assert bool(factor.route) == any("factors/" in each for each in Seen(page.aside).values("href"))


def test_other_listings_of_a_name_are_named() -> None:
    markets = (market(), market("museum/annex", "annex"))
    found = catalog(plugin(), plugin("Lamp", "museum/annex"), markets=markets)
    assert "Also listed museum/annex" in Seen(page_of(found, "library/shelf#lamp").aside).text


def test_a_withdrawn_marketplace_is_shown_as_a_tree_without_any_install_line() -> None:
    gone = Marketplace(
        "library/shelf", "shelf", "", COMMIT, "2026-02-01", "2026-03-01", "MIT", 10, True, COMMIT, "2026-01-01"
    )
    trees = (
        Folder(
            "library/shelf",
            "agents/light",
            "c/agents/light",
            "agent",
            ("reader", "writer"),
            2,
            800,
            8_000,
            4_000,
            9_000,
        ),
        Folder("library/shelf", "skills/dark", "c/skills/dark", "skill", ("sleep",), 1, 100, 400, 400, 500),
    )
    installer = Installer("npx shelf@latest", ("agent", "hook"), "README at commit 0123456")
    known = (Permitted("library/shelf", "x", "main", "MIT", True, "", installer),)
    found = catalog_of(snapshot_of("2026-03-01", (gone,), (), trees), {}, known)
    page = next(each for each in pages(found, method()) if each.kind == "marketplace")
    text = Seen(html_of(page)).text
    assert "npx shelf@latest --agent light/reader" in text
    assert "no documented line for skills" in text
    assert "The last one, of 2026-01-01, listed 10." in text
    assert "3 components in 2 folders" in text
    assert "agents/light agent 2 9,000 200 1,000 2,000" in text
    assert "/plugin" not in text
    assert f"https://github.com/library/shelf/tree/{COMMIT}/c/agents/light" in Seen(page.body or "").values("href")


def test_every_page_has_its_own_address_title_and_description() -> None:
    found = pages(catalog_of(synthetic(600)), method())
    assert len(found) == 1 + 3 + 600
    for values in ([page.route for page in found], [page.title for page in found], [page.head for page in found]):
        assert len(set(values)) == len(found)
    assert all(0 < len(page.description) <= 155 for page in found)
    assert all(page.label == "Snapshot 2026-01-31" for page in found)


def test_a_list_row_carries_what_the_filter_reads() -> None:
    found = pages(catalog(plugin(components=(COMMAND, HOOK), category="Planning", licence="MIT")), method())
    rows = [attributes for tag, attributes in Seen(found[0].body or "").elements if "data-name" in attributes]
    assert rows == [
        {
            "class": "ao-row",
            "data-name": "lamp",
            "data-text": "planning",
            "data-phase": "plan",
            "data-licence": "stated",
            "data-marketplace": "library/shelf",
            "data-cost": "50",
        }
    ]
    assert found[0].js == ("distance.js", "list.js")
    form = next(attributes for tag, attributes in Seen(found[0].body or "").elements if tag == "form")
    assert "hidden" in form


def test_an_empty_catalog_still_has_its_list() -> None:
    found = pages(catalog_of(snapshot_of("", (), (), ())), method())
    assert [page.kind for page in found] == ["plugins"]
    assert Seen(html_of(found[0])).text.startswith("Plugins 0 listings of 0 marketplaces")
