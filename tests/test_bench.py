"""What the benchmark counts is right; how long anything takes is nobody's test."""

from __future__ import annotations

import argparse
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from bench import clock, frames, kits, run
from bench.synthetic import synthetic

from agentops_showcase.render import Asset
from agentops_showcase.site import Site
from tests.conftest import ROOT
from tests.gates.browser import node
from tests.talks.making import built, copied


def load(address: str, content: float) -> dict[str, Any]:
    return {"address": address, "first": content - 10, "content": content}


FOUND: dict[str, Any] = {
    "versions": {"chromium": "140.0", "node": "24.0"},
    "counts": {
        frames.OURS: [{"requests": 1, "raw": 20_000, "gzip": each} for each in (6_000, 7_000, 9_000)],
        frames.PAGE: [{"requests": 9, "raw": 200_000, "gzip": each} for each in (41_000, 42_000, 43_000)],
    },
    "paints": {
        "this machine": {
            frames.OURS: [load("/embed/v1/factors/4/", each) for each in (30, 20, 25)],
            frames.PAGE: [load("/factors/04/", each) for each in (90, 75, 400)],
        }
    },
}


def test_many_loads_become_a_median_and_a_ratio() -> None:
    found = frames.summed(FOUND)
    assert found["counts"][frames.PAGE]["gzip"] == {
        "median": 42_000, "least": 41_000, "most": 43_000, "loads": 3, "times ours": 6,
    }  # fmt: skip
    assert found["paints"]["this machine"][frames.OURS]["content"]["median"] == 25
    assert found["paints"]["this machine"][frames.PAGE]["content"]["times ours"] == 3.6


def test_the_report_names_versions_figures_and_the_peers_left_out() -> None:
    told = "\n".join(frames.report({"versions": FOUND["versions"], **frames.summed(FOUND)}))
    for words in ("chromium 140.0", "requests", "as sent (gzip)", "first paint, ms", "this machine", "landscape2"):
        assert words in told


def frame_of(site: Path, number: int, page: str) -> Path:
    """Write a page of a factor and its frame, and return the frame."""
    frame, whole = site / f"embed/v1/factors/{number}/index.html", site / page / "index.html"
    for file in (frame, whole):
        file.parent.mkdir(parents=True)
    whole.write_text(
        '<!doctype html><title>page</title><link rel="stylesheet" href="/a.css"><p>A page.', encoding="utf-8"
    )
    head = f'<title>frame</title><link rel="canonical" href="https://example.org/{page}/">'
    frame.write_text(f"<!doctype html>{head}<p>One line.", encoding="utf-8")
    return frame


def test_a_frame_stands_beside_the_page_it_names(tmp_path: Path) -> None:
    for number, page in ((10, "factors/10-c"), (2, "factors/02-b")):
        frame_of(tmp_path, number, page)
    (tmp_path / "factors/02-what-it-was-called-before").mkdir()
    assert frames.addresses(tmp_path) == {
        frames.OURS: ["/embed/v1/factors/2/", "/embed/v1/factors/10/"],
        frames.PAGE: ["/factors/02-b/", "/factors/10-c/"],
    }


def test_a_frame_of_a_page_that_is_not_there_ends_the_run(tmp_path: Path) -> None:
    frame_of(tmp_path, 2, "factors/02-b")
    (tmp_path / "factors/02-b/index.html").unlink()
    with pytest.raises(SystemExit, match="/factors/02-b/"):
        frames.addresses(tmp_path)


def test_what_a_browser_run_needs_is_missed_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "ROOT", tmp_path)
    tools = tmp_path / "tools"
    tools.mkdir()
    assert frames.missing({"PATH": str(tools)}) == "node, playwright-core, Chromium"
    for name in ("node", "own-browser"):
        (tools / name).touch()
        (tools / name).chmod(stat.S_IRWXU)
    there = {"PATH": str(tools), "CHROMIUM": "own-browser", "NODE_PATH": str(tmp_path)}
    assert frames.missing(there) == "playwright-core"
    (tmp_path / "playwright-core").mkdir()
    assert frames.missing(there) == ""


@pytest.mark.usefixtures("browser_tools")
def test_chromium_counts_what_a_frame_asks_for_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    frame, page, sheet = frame_of(site, 1, "factors/01-a"), site / "factors/01-a/index.html", site / "a.css"
    sheet.write_text("p { color: #222 }\n" * 500)
    monkeypatch.setenv("PATH", f"{Path(node()).parent}{os.pathsep}{os.environ['PATH']}")
    found = frames.measured(site, 1)
    ours, whole = found["counts"][frames.OURS], found["counts"][frames.PAGE]
    assert (ours["requests"]["median"], whole["requests"]["median"]) == (1, 2)
    assert ours["raw"]["median"] == frame.stat().st_size
    assert whole["raw"]["median"] == page.stat().st_size + sheet.stat().st_size
    assert whole["gzip"]["median"] < whole["raw"]["median"]
    assert set(found["paints"]) == set(frames.NETWORKS)
    assert all(row["first"]["median"] > 0 for rows in found["paints"].values() for row in rows.values())


def test_all_kits_are_the_files_below_their_address_and_the_whole(tmp_path: Path) -> None:
    site: Site = built(copied(tmp_path))
    found = {each.route.path for each in kits.kits_of(site)}
    assert {"talks/agentops-12-factors.pptx", "talks/agentops-12-factors.zip"} <= found
    assert "talks/kit/law-1/agentops-law-1.zip" in found
    assert not [each for each in found if each.startswith(("assets/", "embed/"))]


def test_kits_are_written_and_reading_alone_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copied(tmp_path / "root")
    monkeypatch.setattr(kits, "kits_of", lambda site: [each for each in site.assets if isinstance(each, Asset)][:3])
    kits.main(root)
    assert not (tmp_path / "out").exists()
    kits.main(root, tmp_path / "out")
    assert len([each for each in (tmp_path / "out").rglob("*") if each.is_file()]) == 3


def test_a_process_is_measured_with_those_it_waited_for() -> None:
    work = "x = sum(each * each for each in range(3_000_000))"
    inner = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"
    idle, busy = (clock.run([sys.executable, "-c", each], Path()) for each in ("pass", inner))
    assert busy.user > idle.user


def test_a_process_that_fails_ends_the_run_with_its_words() -> None:
    with pytest.raises(SystemExit, match="no such luck"):
        clock.run([sys.executable, "-c", "raise SystemExit('no such luck')"], Path())


def test_made_up_plugins_stand_beside_those_of_the_site() -> None:
    own, found = run.besides(synthetic(0), ROOT), run.besides(synthetic(300), ROOT)
    assert len(found.plugins) == len(own.plugins) + 300
    assert len(found.marketplaces) == len(own.marketplaces) + 2
    assert found.trees == own.trees != ()


def test_parts_are_known() -> None:
    assert run.parts("kits,frames") == ("kits", "frames")
    with pytest.raises(argparse.ArgumentTypeError, match="no part decks"):
        run.parts("kits,decks")
