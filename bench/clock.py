"""Measure whole processes by the operating system's own accounts, and say on what machine."""

import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


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
        "load at start": round(os.getloadavg()[0], 2),
    }


def run(command: Sequence[str], cwd: Path, env: dict[str, str] | None = None) -> Run:
    """Run a command to its end; a failure ends the benchmark with what the command said."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        command, cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, text=True, check=False
    )
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    user, system = after.ru_utime - before.ru_utime, after.ru_stime - before.ru_stime
    return Run(user, system, wall, after.ru_maxrss / 1024)


def median(runs: Sequence[Run]) -> Run:
    """Return the run whose user time is in the middle."""
    return sorted(runs, key=lambda each: each.user)[len(runs) // 2]


def plain(found: Run) -> dict[str, float]:
    """Return the figures rounded to what they are worth."""
    return {name: round(value, 3) for name, value in asdict(found).items()}
