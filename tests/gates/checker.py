"""Ask the HTML checker of the W3C's validator about pages, and leave out only what is written down with a reason."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

EXCUSES = Path(__file__).parent / "checker-excuses.txt"


def excuses(text: str) -> list[tuple[re.Pattern[str], str]]:
    """Read lines of "pattern # reason"; both must be there."""
    found = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        pattern, separator, reason = line.partition(" # ")
        if not separator or not reason.strip():
            raise ValueError(f"an excuse without a reason: {line}")
        found.append((re.compile(pattern.strip()), reason.strip()))
    return found


def findings(jar: Path, site: Path, paths: Iterable[str], excused: str = "") -> list[str]:
    """Return every error and warning of the checker in these pages, and every excuse that excuses nothing."""
    files = [site / path for path in paths]
    if not files:
        return ["no page to check"]
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not done.stdout.strip():
        return [f"the checker did not run: {done.stderr.strip()[:500]}"]
    allowed = excuses(excused)
    used: set[str] = set()
    found = []
    for message in json.loads(done.stdout)["messages"]:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        words = f"{message['message']} near {_extract(message)}"
        excuse = next((pattern for pattern, _ in allowed if pattern.search(words)), None)
        if excuse is not None:
            used.add(excuse.pattern)
            continue
        found.append(_said(site, message))
    found.extend(f"an excuse that nothing needs: {each.pattern}" for each, _ in allowed if each.pattern not in used)
    return found


def _extract(message: dict[str, object]) -> str:
    return re.sub(r"\s+", " ", str(message.get("extract", ""))).strip()


def _said(site: Path, message: dict[str, object]) -> str:
    url = str(message.get("url", ""))
    path = url.partition(site.resolve().as_posix() + "/")[2] or url
    kind = message.get("subType", message["type"])
    return f"{path}:{message.get('lastLine', '?')}: {kind}: {message['message']} near {_extract(message)[:100]!r}"
