"""`make bench`: what pages, frames and talk kits cost, here and elsewhere, in one run.

Prints tables and writes bench/results.json. Nothing is asserted: a figure belongs to its machine and its hour.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from agentops_showcase.catalog import Snapshot, read_snapshot, write_snapshot  # noqa: E402  # after the path is set
from agentops_showcase.catalog.snapshot import snapshot_of  # noqa: E402  # likewise
from agentops_showcase.problems import Report  # noqa: E402  # likewise
from bench import frames  # noqa: E402  # likewise
from bench.clock import Run, machine, median, plain, run  # noqa: E402  # likewise
from bench.peers import hugo_site, mkdocs_site  # noqa: E402  # likewise
from bench.report import report_frames, report_kits, report_pages, report_runs  # noqa: E402  # likewise
from bench.synthetic import synthetic  # noqa: E402  # likewise

SMALL = 100
LARGE = 2000  # above it, one run of each: the difference is large against the noise
PARTS = ("frames", "kits", "pages")
SHOWCASE = str(Path(sys.executable).parent / "showcase")


def main() -> None:
    """Run everything and report it."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", default="1000,10000", help="numbers of plugin pages")
    arguments.add_argument("--runs", type=int, default=3, help="runs of each build; the median counts")
    arguments.add_argument("--slow-peers", type=int, default=10_000, help="largest size for MkDocs + Material")
    arguments.add_argument("--parts", type=parts, default=PARTS, metavar="PART,...", help=f"any of {', '.join(PARTS)}")
    chosen = arguments.parse_args()
    results: dict[str, Any] = {"machine": machine(), "runs": chosen.runs}
    print("machine:", ", ".join(f"{name} {value}" for name, value in results["machine"].items()))
    with tempfile.TemporaryDirectory() as temporary:
        bench = Bench(Path(temporary), chosen.runs)
        results["full build"] = bench.full()
        report_runs("full build of this site", results["full build"])
        if "frames" in chosen.parts:
            results["frames"] = bench.frames()
            report_frames(results["frames"])
        if "kits" in chosen.parts:
            results["kits"] = bench.kits()
            report_kits(results["kits"])
        if "pages" in chosen.parts:
            sizes = [int(each) for each in chosen.sizes.split(",")]
            found = {f"{size:,} plugin pages": bench.marginal(size, peers=size <= chosen.slow_peers) for size in sizes}
            results["marginal"] = found
            report_pages(found)
    results["machine"]["load at end"] = round(os.getloadavg()[0], 2)
    print("load at end:", results["machine"]["load at end"])
    (ROOT / "bench" / "results.json").write_text(json.dumps(results, indent=2) + "\n")


def parts(words: str) -> tuple[str, ...]:
    """Read which parts are asked for."""
    found = tuple(words.split(","))
    if wrong := [each for each in found if each not in PARTS]:
        raise argparse.ArgumentTypeError(f"there is no part {', '.join(wrong)}; there are {', '.join(PARTS)}")
    return found


class Bench:
    """Builds in a temporary folder."""

    def __init__(self, folder: Path, runs: int) -> None:
        self.folder, self.runs = folder, runs
        self.root = folder / "full"

    def full(self) -> dict[str, dict[str, float]]:
        """Build the real site from nothing, and again with the costly files of the last build."""
        self.copy("full")
        build = [SHOWCASE, "build", "--force"]
        return self.cold_and_warm(lambda: run(build, self.root))

    def cold_and_warm(self, act: Callable[[], Run]) -> dict[str, dict[str, float]]:
        """Do something without any kept file and with all of them, in turn."""
        cold, warm = [], []
        for _ in range(self.runs):
            shutil.rmtree(self.root / ".kept", ignore_errors=True)
            cold.append(act())
            warm.append(act())
        return {"nothing kept": plain(median(cold)), "all kept": plain(median(warm))}

    def copy(self, name: str) -> Path:
        """Copy the sources of the site."""
        root = self.folder / name
        root.mkdir()
        for part in ("docs", "case_studies", "catalog", "editions", "overrides"):
            shutil.copytree(ROOT / part, root / part)
        shutil.copy(ROOT / "mkdocs.yml", root)
        return root

    def frames(self) -> dict[str, Any]:
        """Measure frames in a browser, or say what is missing for it."""
        if gone := frames.missing():
            return {"left out": f"not installed: {gone}; run tests/setup/tools.sh"}
        return frames.measured(self.root / "site", self.runs)

    def kits(self) -> dict[str, Any]:
        """Write all kits alone; what it takes to read the sources is told apart."""
        out = self.folder / "kits"
        command = [sys.executable, "-m", "bench.kits", str(self.root)]

        def write() -> Run:
            shutil.rmtree(out, ignore_errors=True)
            return run([*command, str(out)], ROOT)

        found = self.cold_and_warm(write)
        files = [each for each in out.rglob("*") if each.is_file()]
        reading = median([run(command, ROOT) for _ in range(self.runs)])
        return {
            **found,
            "sources read": plain(reading),
            "files": len(files),
            "bytes": sum(each.stat().st_size for each in files),
        }

    def marginal(self, size: int, *, peers: bool) -> dict[str, dict[str, float]]:
        """Return what each page more costs: user milliseconds between a small and a large build."""
        found = {"ours": self.between(size, self.ours)}
        found["hugo"] = self.between(size, self.hugo)
        if peers:
            found["mkdocs + material"] = self.between(size, self.mkdocs)
        for name, each in found.items():
            each["times ours"] = round(each["user ms a page"] / max(found["ours"]["user ms a page"], 1e-6), 2)
            print(f"  {size:,} {name}: {each}", file=sys.stderr)
        return found

    def between(self, size: int, build: Callable[[int, int], Run]) -> dict[str, float]:
        """Build a small and a large site in turn and take the difference."""
        turns = range(self.runs if size <= LARGE else 1)
        small = median([build(SMALL, turn) for turn in turns])
        large = median([build(size, turn) for turn in turns])
        pages = size - SMALL
        return {
            "user ms a page": round((large.user - small.user) / pages * 1000, 4),
            "system ms a page": round((large.system - small.system) / pages * 1000, 4),
            "wall s": round(large.wall, 2),
            "peak MiB": round(large.peak, 0),
        }

    def ours(self, size: int, turn: int) -> Run:
        """Build this site with synthetic plugins, less writing the same files and nothing else."""
        root = self.copy(f"ours-{size}-{turn}")
        keep(self.root / ".kept", root / ".kept")
        (root / "catalog" / "snapshot.json").write_bytes(write_snapshot(besides(synthetic(size), root)))
        done = run([SHOWCASE, "build", "--force"], root)
        raw = run([sys.executable, "-c", RAW, str(root / "site"), str(root / "raw")], root)
        bare = run([sys.executable, "-c", RAW, str(root / "catalog" / "none"), str(root / "none")], root)
        shutil.rmtree(root)
        return Run(done.user - (raw.user - bare.user), done.system - (raw.system - bare.system), done.wall, done.peak)

    def mkdocs(self, size: int, turn: int) -> Run:
        """Render the same pages from Markdown with MkDocs and Material."""
        root = self.folder / f"mkdocs-{size}-{turn}"
        command = mkdocs_site(synthetic(size), root)
        done = run(command, root, {"NO_MKDOCS_2_WARNING": "1"})
        shutil.rmtree(root)
        return done

    def hugo(self, size: int, turn: int) -> Run:
        """Render the same pages from Markdown with Hugo."""
        root = self.folder / f"hugo-{size}-{turn}"
        command = hugo_site(synthetic(size), root)
        if command is None:
            sys.exit("hugo is missing: make bench installs it from requirements-dev.txt")
        done = run(command, root)
        shutil.rmtree(root)
        return done


def besides(made_up: Snapshot, root: Path) -> Snapshot:
    """Add plugins to those of the site, whose pages link to workflows, which name plugins."""
    own = read_snapshot(root, Report())
    if own is None:
        sys.exit("the snapshot of this site cannot be read; run showcase check")
    markets, plugins = (*own.marketplaces, *made_up.marketplaces), (*own.plugins, *made_up.plugins)
    return snapshot_of(own.date, markets, plugins, own.trees)


def keep(source: Path, target: Path) -> None:
    """Let a copy begin with the costly files of another, which are replaced and never changed."""
    with suppress(FileNotFoundError):
        shutil.copytree(source, target)


RAW = """
import pathlib, sys
source, target = map(pathlib.Path, sys.argv[1:])
for file in source.rglob("*"):
    if file.is_file():
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.read_bytes())
"""


if __name__ == "__main__":
    main()
