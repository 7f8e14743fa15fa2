"""Measure whole processes by the operating system's own accounts, and say on what machine."""

import importlib.metadata
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

PACKAGES = ("mkdocs", "mkdocs-material", "python-pptx", "resvg-py")


@dataclass(frozen=True)
class Run:
    """One finished process: seconds of user and system time, seconds on the wall, peak memory in MiB."""

    user: float
    system: float
    wall: float
    peak: float


def machine() -> dict[str, object]:
    """Describe what the figures were taken on."""
    model = ""
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        model = lines[0].partition(":")[2].strip() if lines else ""
    return {
        "cpu": model or platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        **{name: importlib.metadata.version(name) for name in PACKAGES},
        "load at start": round(os.getloadavg()[0], 2),
    }


def run(command: Sequence[str], cwd: Path, env: dict[str, str] | None = None) -> Run:
    """Run a command to its end; a failure ends the benchmark with what the command said.

    The account is that of this process and of those it waited for, so a pool of workers is counted.
    """
    with tempfile.TemporaryFile("w+", errors="replace") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env={**os.environ, **(env or {})}, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{said.read()[-6000:]}")
    return Run(used.ru_utime, used.ru_stime, wall, used.ru_maxrss / 1024)


def median(runs: Sequence[Run]) -> Run:
    """Return the run whose user time is in the middle."""
    return sorted(runs, key=lambda each: each.user)[len(runs) // 2]


def plain(found: Run) -> dict[str, float]:
    """Return the figures rounded to what they are worth."""
    return {name: round(value, 3) for name, value in asdict(found).items()}
