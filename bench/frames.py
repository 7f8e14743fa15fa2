"""What a frame for slides costs in Chromium, beside the whole page of the same factor in a frame, in the same run."""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).parent.parent
SCRIPT = Path(__file__).with_name("frames.mjs")
_CANONICAL = re.compile(r'<link rel="?canonical"? href="?([^">]+)')
OURS, PAGE = "our frame", "the whole page"
# latency in milliseconds and kilobits a second, as Chromium slows down a connection; None is this machine alone
NETWORKS: dict[str, dict[str, int] | None] = {
    "this machine": None,
    "150 ms, 1.6 Mbit/s": {"latency": 150, "kilobits": 1600},
}
NO_PEER = (
    "no peer: of those that offer embeds, Our World in Data, Datawrapper and Figma need their servers, and landscape2 "
    "needs a program that is not among the locked tools"
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
    """Return the frame of each factor of a built site and, in the same order, the page that it names as its source."""
    frames = sorted((site / "embed" / "v1" / "factors").glob("*/index.html"), key=lambda each: int(each.parent.name))
    return {
        OURS: [f"/embed/v1/factors/{each.parent.name}/" for each in frames],
        PAGE: [_source(each.read_text(encoding="utf-8"), site) for each in frames],
    }


def _source(frame: str, site: Path) -> str:
    found = _CANONICAL.search(frame)
    address = urlsplit(found[1]).path if found else ""
    if not (site / address.lstrip("/") / "index.html").is_file():
        raise SystemExit(f"a frame names {address or 'no page'} as its source, which is not there")
    return address


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
