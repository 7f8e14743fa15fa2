"""The tools that show decks: where they are, and what they saw."""

from __future__ import annotations

import functools
import http.server
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

_DECKS = ROOT / "tests" / "decks"
_QUIET = ("javaldx",)  # what LibreOffice says where there is no Java, which no deck needs


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library calls it so
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine alone."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def node_tool(name: str) -> str:
    """Return a tool of tests/decks, or skip and say how to get it."""
    found = _DECKS / "node_modules" / ".bin" / name
    if not found.exists():
        pytest.skip(f"{name} is not installed; run PROVE=1 tests/setup/tools.sh, or make prove")
    return str(found)


def program(name: str, package: str) -> str:
    """Return a program of the system, or skip and say which package has it."""
    found = shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed; on Debian: apt install {package}")
    return found


def run(*command: str | Path, cwd: Path) -> str:
    """Run a tool and return all it says; a failure shows it."""
    done = subprocess.run(
        [str(each) for each in command], capture_output=True, text=True, cwd=cwd, stdin=subprocess.DEVNULL, check=False
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return said


def seen(url: str, folder: Path, steps: list[dict[str, Any]], *, wait: int = 1200, pause: int = 400) -> dict[str, Any]:
    """Open a deck in Chromium with the network cut off, take the steps, and return what it answered."""
    plan = {"url": url, "folder": str(folder), "steps": steps, "wait": wait, "pause": pause}
    browser = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
    if not browser:
        pytest.skip("no Chromium; run tests/setup/tools.sh, or name one with CHROMIUM")
    done = subprocess.run(
        ["node", str(_DECKS / "open.mjs")],
        input=json.dumps(plan),
        capture_output=True,
        text=True,
        env={**os.environ, "CHROMIUM": browser},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    assert answer["asked"] == [], "another host was asked"
    assert answer["errors"] == []
    return answer


def warnings(said: str) -> list[str]:
    """Return the lines of LibreOffice that complain."""
    lines = [each for each in said.splitlines() if "warn" in each.lower() or "error" in each.lower()]
    return [each for each in lines if not any(word in each for word in _QUIET)]
