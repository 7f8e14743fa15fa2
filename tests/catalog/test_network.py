"""Reading over the network: real repositories, honest and hostile, through the command a maintainer types."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from agentops_showcase.adapters.cli.run import run
from agentops_showcase.adapters.forge import ForgeError, Limits, bring
from agentops_showcase.catalog import Snapshot, read_snapshot
from agentops_showcase.problems import Report
from tests.catalog.forges import MARKETPLACE, MIT, Forge

SKILL = "---\nname: night\ndescription: Reads at night.\n---\nLook at the sky.\n"
AGENT = "---\nname: guard\ndescription: Keeps watch.\ntools: Read, Grep\n---\nStay awake.\n"
COMMAND = "# Title\n\nTurn it on.\n"


def marketplace(*entries: Mapping[str, object], name: str = "shelf") -> str:
    return json.dumps({"name": name, "owner": {"name": "A"}, "plugins": list(entries)})


def shelf(*more: Mapping[str, object]) -> dict[str, object]:
    return {
        "LICENSE": MIT,
        MARKETPLACE: marketplace({"name": "lamp", "source": "./plugins/lamp"}, *more),
        "plugins/lamp/.claude-plugin/plugin.json": json.dumps({"name": "lamp", "version": "1.2.0"}),
        "plugins/lamp/skills/night/SKILL.md": SKILL,
        "plugins/lamp/agents/guard.md": AGENT,
        "plugins/lamp/commands/on.md": COMMAND,
        "plugins/lamp/hooks/hooks.json": json.dumps({"hooks": {"Stop": [], "PreToolUse": []}}),
        "plugins/lamp/.mcp.json": json.dumps({"mcpServers": {"sky": {"command": "sky"}}}),
        "plugins/lamp/README.md": "# Lamp\n",
    }


@dataclass
class Site:
    root: Path
    forge: Forge
    output: str = ""

    def name(self, *repositories: str, permitted: str = "true") -> None:
        text = "".join(
            f"- repository: {each}\n  path: {MARKETPLACE}\n  ref: main\n  licence: MIT\n  permitted: {permitted}\n"
            for each in repositories
        )
        (self.root / "catalog").mkdir(exist_ok=True)
        with (self.root / "catalog" / "sources.yml").open("a", encoding="utf-8") as file:
            file.write(text)

    def sync(self, capsys: pytest.CaptureFixture[str], *words: str) -> int:
        code = run(["--root", str(self.root), "catalog", "sync", "--forge", self.forge.base, *words])
        seen = capsys.readouterr()
        self.output = seen.out + seen.err
        return code

    @property
    def snapshot(self) -> Snapshot:
        report = Report()
        found = read_snapshot(self.root, report)
        assert found is not None, report.problems
        return found


@pytest.fixture
def site(tmp_path: Path) -> Site:
    (tmp_path / "site").mkdir()
    (tmp_path / "forge").mkdir()
    return Site(tmp_path / "site", Forge(tmp_path / "forge"))


def test_a_repository_is_read_at_its_commit(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    made = site.forge.put("library/shelf", shelf())
    site.name("library/shelf")
    assert site.sync(capsys) == 0, site.output
    market = site.snapshot.marketplaces[0]
    assert (market.commit, market.date, market.taken) == (made, "2026-01-02", "2026-01-02")
    assert (market.name, market.licence) == ("shelf", "MIT")
    lamp = site.snapshot.plugins[0]
    assert (lamp.version, lamp.version_from, lamp.readme, lamp.state) == ("1.2.0", "plugin.json", True, "read")
    found = {each.kind: (each.path, each.always, each.use, each.details) for each in lamp.components}
    assert found == {
        "skill": ("skills/night/SKILL.md", len("- lamp:night: Reads at night.\n"), 17, ()),
        "agent": ("agents/guard.md", len("- lamp:guard: Keeps watch. (Tools: Read, Grep)\n"), 12, ()),
        "command": ("commands/on.md", len("- lamp:on: Turn it on.\n"), len(COMMAND), ()),
        "hook": ("hooks/hooks.json", 0, 0, ("PreToolUse", "Stop")),
        "mcp": (".mcp.json", 0, 0, ("sky",)),
    }
    assert "[1/1] library/shelf" in site.output


def test_the_same_state_gives_the_same_bytes(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.forge.put("library/shelf", shelf())
    site.name("library/shelf")
    site.sync(capsys)
    before = (site.root / "catalog" / "snapshot.json").read_bytes()
    assert site.sync(capsys) == 0
    assert "nothing changed" in site.output
    assert (site.root / "catalog" / "snapshot.json").read_bytes() == before


def test_the_day_can_be_given(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.forge.put("library/shelf", shelf(), date="2099-01-01T00:00:00+00:00")
    site.name("library/shelf")
    assert site.sync(capsys, "--date", "2026-02-03") == 0
    assert site.snapshot.date == "2026-02-03"
    assert site.sync(capsys) == 0
    assert "2026-02-03" <= site.snapshot.date < "2099"
    assert site.sync(capsys, "--date", "yesterday") == 2


def test_a_repository_that_vanishes_keeps_its_last_state(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.forge.put("library/shelf", shelf())
    site.forge.put("library/other", shelf())
    site.name("library/shelf", "library/other")
    site.sync(capsys)
    before = site.snapshot
    (site.forge.folder / "library" / "shelf").rename(site.forge.folder / "gone")
    site.forge.put("library/other", shelf({"name": "extra", "source": "./plugins/lamp"}))
    assert site.sync(capsys) == 1
    assert "CAT027" in site.output
    assert "CAT022" in site.output
    kept = [each for each in site.snapshot.plugins if each.marketplace == "library/shelf"]
    assert kept == [each for each in before.plugins if each.marketplace == "library/shelf"]
    assert len(site.snapshot.plugins) == 3


def test_when_nothing_can_be_read_nothing_is_written(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.forge.put("library/shelf", shelf())
    site.name("library/shelf")
    site.sync(capsys)
    before = (site.root / "catalog" / "snapshot.json").read_bytes()
    (site.forge.folder / "library" / "shelf").rename(site.forge.folder / "gone")
    assert site.sync(capsys) == 2
    assert "the snapshot is as it was" in site.output
    assert (site.root / "catalog" / "snapshot.json").read_bytes() == before
    assert sorted(each.name for each in (site.root / "catalog").iterdir()) == ["snapshot.json", "sources.yml"]


@pytest.mark.parametrize(
    ("licence", "words"),
    [("Proprietary software. All rights reserved. Viewing only.", "proprietary"), (None, "no licence")],
)
def test_a_licence_that_closes_or_vanishes_keeps_the_last_state(
    site: Site, capsys: pytest.CaptureFixture[str], licence: str | None, words: str
) -> None:
    before = site.forge.put("library/shelf", shelf())
    site.name("library/shelf")
    site.sync(capsys)
    files = {**shelf({"name": "new", "source": "./plugins/lamp"}), "LICENSE": licence}
    site.forge.put("library/shelf", {name: body for name, body in files.items() if body is not None})
    assert site.sync(capsys) == 0
    assert f"CAT021 (warning) found {words}" in site.output
    assert site.snapshot.marketplaces[0].commit == before
    assert [each.name for each in site.snapshot.plugins] == ["lamp"]


def test_a_marketplace_file_that_is_gone_leaves_its_components(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    last = site.forge.put("library/shelf", shelf())
    site.name("library/shelf")
    site.sync(capsys)
    left = {
        "LICENSE": MIT,
        "parts/agents/night/guard.md": AGENT,
        "parts/agents/README.md": "# No agent\n",
        "parts/skills/day/sun/SKILL.md": SKILL,
        "parts/hooks/git/stop.json": json.dumps({"hooks": {"Stop": []}}),
        "copy/agents/night/guard.md": AGENT,
        ".claude/agents/own/helper.md": AGENT,
    }
    for date in ("2026-03-04T00:00:00+00:00", "2026-03-05T00:00:00+00:00"):
        head = site.forge.put("library/shelf", left, date=date)
        assert site.sync(capsys) == 0, site.output
        market = site.snapshot.marketplaces[0]
        assert (market.withdrawn, market.commit, market.date) == (True, head, date[:10])
        assert (market.name, market.last_commit, market.last_date, market.listed) == ("shelf", last, "2026-01-02", 1)
        assert site.snapshot.plugins == ()
        assert [(each.name, each.path, each.count) for each in site.snapshot.trees] == [
            ("agents/night", "parts/agents/night", 1),
            ("hooks/git", "parts/hooks/git", 1),
            ("skills/day", "parts/skills/day", 1),
        ]


def test_a_marketplace_file_that_never_was_is_said(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.forge.put("library/empty", {"LICENSE": MIT})
    site.forge.put("library/shelf", shelf())
    site.name("library/empty", "library/shelf")
    assert site.sync(capsys) == 1
    assert [each.repository for each in site.snapshot.marketplaces] == ["library/shelf"]
    assert "library__empty.json" in site.output


def test_a_source_that_is_not_permitted_is_neither_read_nor_lost(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    site.forge.put("library/shelf", shelf())
    site.forge.put("library/other", shelf())
    site.name("library/shelf", "library/other")
    site.sync(capsys)
    (site.root / "catalog" / "sources.yml").unlink()
    site.name("library/shelf")
    site.name("library/other", permitted="false")
    before = site.snapshot
    site.forge.put("library/other", shelf({"name": "new", "source": "./plugins/lamp"}))
    assert site.sync(capsys) == 0
    assert site.snapshot == before
    assert "library/other" not in site.output
    assert site.sync(capsys, "--only", "library/other") == 2


def test_only_the_named_ones_are_read_and_the_others_stay(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    for each in ("library/shelf", "library/other"):
        site.forge.put(each, shelf())
        site.name(each)
    site.sync(capsys)
    for each in ("library/shelf", "library/other"):
        site.forge.put(each, shelf({"name": "new", "source": "./plugins/lamp"}))
    assert site.sync(capsys, "--only", "library/shelf") == 0
    assert [each.key for each in site.snapshot.plugins] == [
        "library/other#lamp",
        "library/shelf#lamp",
        "library/shelf#new",
    ]


@pytest.mark.parametrize("words", [(), ("--only", "no/where")])
def test_without_a_list_of_sources_it_says_so(
    site: Site, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    if words:
        site.name("library/shelf")
    assert site.sync(capsys, *words) == 2
    assert "catalog/sources.yml" in site.output
    assert "Traceback" not in site.output


def test_a_list_with_a_mistake_reads_nothing(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.forge.put("library/shelf", shelf())
    site.name("library/shelf", "library")
    assert site.sync(capsys) == 2
    assert not (site.root / "catalog" / "snapshot.json").exists()


def hostile(forge: Forge, kind: str) -> None:
    """Make library/shelf a repository that wants to do harm."""
    forge.put("library/shelf", shelf())
    one = forge.blob("library/shelf", b"../../../etc/passwd")
    files = shelf()
    if kind == "link as marketplace":
        files[MARKETPLACE] = ("120000", one)
    elif kind == "folder behind a link":
        files = {name: body for name, body in files.items() if not name.startswith(".claude-plugin")}
        files[".claude-plugin"] = ("120000", one)
    elif kind == "module as marketplace":
        files[MARKETPLACE] = ("160000", "1" * 40)
    elif kind == "twenty megabytes":
        files[MARKETPLACE] = b'{"plugins": [' + b" " * 20_000_000 + b"]}"
    elif kind == "folder as marketplace":
        files[f"{MARKETPLACE}/x"] = files.pop(MARKETPLACE)
    forge.put("library/shelf", files)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("link as marketplace", "a link where"),
        ("folder behind a link", "a link where"),
        ("module as marketplace", "a submodule where"),
        ("folder as marketplace", "a folder where"),
        ("twenty megabytes", "a marketplace file of"),
    ],
)
def test_what_stands_in_for_a_marketplace_file_is_not_read(
    site: Site, capsys: pytest.CaptureFixture[str], kind: str, words: str
) -> None:
    site.forge.put("library/shelf", shelf())
    site.name("library/shelf", "library/other")
    site.forge.put("library/other", shelf())
    site.sync(capsys)
    before = site.snapshot
    hostile(site.forge, kind)
    assert site.sync(capsys) == 1
    assert f"CAT027 found {words}" in site.output
    assert site.snapshot == before


def test_names_that_lead_elsewhere_are_left_out(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    forge = site.forge
    forge.put("library/shelf", shelf())
    agent = ("100644", forge.blob("library/shelf", AGENT.encode()))
    up = {"..": {"..": {"secret.md": agent}}, ".git": {"config.md": agent}, "a\u202eb.md": agent, "ok.md": agent}
    whole = {**shelf(), "plugins/lamp/agents": up}
    del whole["plugins/lamp/agents/guard.md"]
    made = forge.put("library/shelf", whole)
    site.name("library/shelf")
    assert site.sync(capsys) == 0, site.output
    assert site.snapshot.marketplaces[0].commit == made
    agents = site.snapshot.plugins[0].of_kind("agent")
    assert [each.path for each in agents] == ["agents/ok.md"]
    assert "CAT018 (warning) found 3 files with names that lead elsewhere" in site.output


def test_links_modules_and_lost_paths_are_missing_not_followed(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    forge = site.forge
    forge.put("library/shelf", shelf())
    link = ("120000", forge.blob("library/shelf", b"../../../../etc"))
    entries = [
        {"name": "module", "source": "./vendor/module"},
        {"name": "link", "source": "./plugins/link"},
        {"name": "lost", "source": "./plugins/lost"},
        {"name": "away", "source": {"source": "github", "repo": "library/other"}},
        {
            "name": "paths",
            "source": "./plugins/paths",
            "agents": ["./link.md", "./../lamp/agents", "./none.md", "./own/"],
            "skills": ["./more"],
        },
    ]
    files: dict[str, object] = {
        **shelf(*entries),
        "vendor/module": ("160000", "1" * 40),
        "plugins/link": link,
        "plugins/paths/link.md": link,
        "plugins/paths/agents/default.md": AGENT,
        "plugins/paths/own/one.md": AGENT,
        "plugins/paths/more/night/SKILL.md": SKILL,
        "plugins/paths/skills/day/SKILL.md": SKILL,
    }
    forge.put("library/shelf", files)
    site.name("library/shelf")
    assert site.sync(capsys) == 0, site.output
    found = {each.name: each for each in site.snapshot.plugins}
    assert {name: each.state for name, each in found.items()} == {
        "lamp": "read",
        "module": "missing",
        "link": "missing",
        "lost": "missing",
        "away": "external",
        "paths": "read",
    }
    paths = found["paths"]
    assert sorted(each.path for each in paths.components) == [
        "more/night/SKILL.md",
        "own/one.md",
        "skills/day/SKILL.md",
    ]
    assert paths.stale == 3


def test_a_tree_that_never_ends_is_cut_off(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    forge = site.forge
    forge.put("library/shelf", shelf())
    made = forge.folder_of("library/shelf", {"f": ("100644", forge.blob("library/shelf", b"x"))})
    for _ in range(12):
        made = forge.folder_of("library/shelf", {f"{at:02}": ("40000", made) for at in range(20)})
    forge.commit("library/shelf", made)
    few = Limits(names=200_000)
    with pytest.raises(ForgeError, match="files longer than"), bring(forge.base, "library/shelf", "main", few):
        pass


def test_limits_of_time_size_and_contents_hold(site: Site) -> None:
    forge = site.forge
    forge.put("library/shelf", {**shelf(), "noise": bytes(range(256)) * 40})
    for limits, words in ((Limits(seconds=0), "no end after 0 seconds"), (Limits(disk=1_000), "more than 1,000 bytes")):
        with pytest.raises(ForgeError, match=words), bring(forge.base, "library/shelf", "main", limits):
            pass
    with bring(forge.base, "library/shelf", "main", Limits(contents=100)) as found:
        assert found.tree.text("plugins/lamp/commands/on.md") is not None
        assert found.tree.content("1" * 40) is None
        with pytest.raises(ForgeError, match="more text than"):
            found.tree.text("LICENSE")


@pytest.mark.parametrize("ref", ["--upload-pack=date", "-x", "a..b", "a:b", "+main", ""])
def test_a_ref_is_a_name_and_nothing_else(site: Site, ref: str) -> None:
    with pytest.raises(ForgeError, match="no name of a branch"), bring(site.forge.base, "library/shelf", ref):
        pass


@pytest.mark.parametrize("base", ["ext::sh -c date", "http://example.org", "ssh://example.org", "git@example.org"])
def test_other_transports_are_refused(base: str) -> None:
    with pytest.raises(ForgeError, match="neither https:// nor file://"), bring(base, "library/shelf", "main"):
        pass


def test_settings_of_the_machine_and_of_the_repository_do_nothing(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "ran"
    hook = tmp_path / "hooks" / "post-checkout"
    hook.parent.mkdir()
    hook.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="utf-8")
    hook.chmod(0o755)
    config = tmp_path / "config"
    config.write_text(
        f"[core]\n\thooksPath = {hook.parent}\n\tfsmonitor = touch {mark}\n"
        f'[url "ext::touch {mark} "]\n\tinsteadOf = file\n',
        encoding="utf-8",
    )
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, str(config))
    monkeypatch.setenv("GIT_SSH_COMMAND", f"touch {mark}")
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(tmp_path / "elsewhere"))
    site.forge.put(
        "library/shelf", {**shelf(), ".gitmodules": f'[submodule "x"]\n\tpath = x\n\turl = ext::touch {mark}\n'}
    )
    with bring(site.forge.base, "library/shelf", "main") as found:
        assert found.tree.json(MARKETPLACE) is not None
    assert not mark.exists()


def test_a_filtered_file_is_not_fetched_later(site: Site) -> None:
    site.forge.put("library/shelf", {**shelf(), "plugins/lamp/agents/huge.md": b"x" * 5_000_000})
    site.forge.git("library/shelf", "config", "uploadpack.allowFilter", "true")
    with bring(site.forge.base, "library/shelf", "main") as found:
        huge = found.tree.files["plugins/lamp/agents/huge.md"]
        assert huge.size == -1
        assert found.tree.content(huge.object) is None
        assert found.tree.text("LICENSE") is not None


def test_a_commit_can_be_named_as_the_ref(site: Site) -> None:
    first = site.forge.put("library/shelf", shelf())
    site.forge.put("library/shelf", {"LICENSE": MIT})
    site.forge.git("library/shelf", "config", "uploadpack.allowAnySHA1InWant", "true")
    with bring(site.forge.base, "library/shelf", first) as found:
        assert found.commit == first
        assert MARKETPLACE in found.tree.files


def test_the_whole_command_leaves_nothing_behind(site: Site, tmp_path: Path) -> None:
    site.forge.put("library/shelf", shelf())
    site.name("library/shelf")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    words = ["--root", str(site.root), "catalog", "sync", "--forge", site.forge.base]
    done = subprocess.run(
        [sys.executable, "-m", "agentops_showcase", *words],
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "TMPDIR": str(scratch), "PYTHONWARNINGS": "error"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert list(scratch.iterdir()) == []
