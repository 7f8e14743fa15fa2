"""What a frame for slides costs in Chromium, beside the whole page of the same factor in a frame, in the same run."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SCRIPT = Path(__file__).with_name("frames.mjs")
OURS, PAGE = "our frame", "the whole page"
# latency in milliseconds and kilobits a second, as Chromium slows down a connection; None is this machine alone
NETWORKS: dict[str, dict[str, int] | None] = {
    "this machine": None,
    "150 ms, 1.6 Mbit/s": {"latency": 150, "kilobits": 1600},
}
NO_PEER = (
    "no peer: of those that offer embeds, Our World in Data, Datawrapper and Figma need their servers, and landscape2 "
    "needs a program that no list here locks"
)


def missing(environment: Mapping[str, str] = os.environ) -> str:
    """Return what is not installed that a browser run needs, "" when everything is there."""
    folders = [ROOT / "tests" / "browser" / "node_modules"]
    folders += [Path(each) for each in environment.get("NODE_PATH", "").split(os.pathsep) if each]
    path = environment.get("PATH")
    wanted = {
        "node": shutil.which("node", path=path),
        "playwright-core": any((each / "playwright-core").is_dir() for each in folders),
        "Chromium": shutil.which(environment.get("CHROMIUM") or "chromium", path=path),
    }
    return ", ".join(name for name, found in wanted.items() if not found)


def addresses(site: Path) -> dict[str, list[str]]:
    """Return the frame and the page of each factor of a built site, in the same order."""
    pages = {int(each.name.partition("-")[0]): each.name for each in (site / "factors").glob("[0-9][0-9]-*")}
    numbers = [each for each in sorted(pages) if (site / "embed" / "v1" / "factors" / str(each)).is_dir()]
    return {
        OURS: [f"/embed/v1/factors/{each}/" for each in numbers],
        PAGE: [f"/factors/{pages[each]}/" for each in numbers],
    }


def measured(site: Path, rounds: int) -> dict[str, Any]:
    """Load every frame and every page in turn; a run that fails ends with what the browser said."""
    plan = {"site": str(site), "rounds": rounds, "rows": addresses(site), "networks": NETWORKS}
    file = site.with_name("frames.json")
    file.write_text(json.dumps(plan), encoding="utf-8")
    done = subprocess.run(["node", str(SCRIPT), str(file)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the browser run failed:\n{done.stderr[-3000:]}")
    found: dict[str, Any] = json.loads(done.stdout)
    return {"versions": found["versions"], **summed(found)}


def summed(found: Mapping[str, Any]) -> dict[str, Any]:
    """Reduce single loads to medians and extremes, with the ratio of the page to the frame."""
    counts = {
        name: {what: _middle(each[what] for each in loads) for what in ("requests", "raw", "gzip")}
        for name, loads in found["counts"].items()
    }
    paints = {
        network: {
            name: {what: _middle(each[what] for each in loads) for what in ("first", "content")}
            for name, loads in rows.items()
        }
        for network, rows in found["paints"].items()
    }
    return {"counts": _compared(counts), "paints": {network: _compared(rows) for network, rows in paints.items()}}


def _middle(values: Iterable[float]) -> dict[str, float]:
    every = sorted(values)
    return {
        "median": round(statistics.median(every), 1),
        "least": round(every[0], 1),
        "most": round(every[-1], 1),
        "loads": len(every),
    }


def _compared(rows: Mapping[str, Mapping[str, dict[str, float]]]) -> dict[str, Any]:
    """Add to each figure of a row how many times that of our frame it is."""
    ours = rows[OURS]
    return {
        name: {
            what: {**each, "times ours": round(each["median"] / max(ours[what]["median"], 1e-6), 1)}
            for what, each in row.items()
        }
        for name, row in rows.items()
    }


def report(found: Mapping[str, Any]) -> list[str]:
    """Return the lines that a reader of the run gets."""
    lines = ["versions: " + ", ".join(f"{name} {value}" for name, value in found["versions"].items())]
    lines += [f"\n{'in a frame':<26}{'figure':<26}{'median':>10}{'least':>10}{'most':>10}{'loads':>7}{'ratio':>8}"]
    names = {"requests": "requests", "raw": "bytes, unpacked", "gzip": "bytes, as sent (gzip)"}
    lines += list(_rows(found["counts"], names))
    for network, rows in found["paints"].items():
        lines += [f"\n{network}"]
        lines += list(_rows(rows, {"first": "first paint, ms", "content": "contentful paint, ms"}))
    return [*lines, "\nratio: median, times that of our frame. Cold cache, one frame in an empty page.", NO_PEER]


def _rows(rows: Mapping[str, Any], names: Mapping[str, str]) -> Sequence[str]:
    return [
        f"{name:<26}{names[what]:<26}{each['median']:>10,.1f}{each['least']:>10,.1f}{each['most']:>10,.1f}"
        f"{each['loads']:>7}{each['times ours']:>8.1f}"
        for what in names
        for name, row in rows.items()
        for each in (row[what],)
    ]
