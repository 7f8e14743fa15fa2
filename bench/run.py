"""`make bench`: what a plugin page costs here and elsewhere, in one run; prints a table, writes bench/results.json."""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from agentops_showcase.catalog import write_snapshot  # noqa: E402  # after the path is set
from bench.clock import Run, machine, median, plain, run  # noqa: E402  # likewise
from bench.peers import hugo_site, mkdocs_site  # noqa: E402  # likewise
from bench.synthetic import synthetic  # noqa: E402  # likewise

SMALL = 100
LARGE = 2000  # above it, one run of each: the difference is large against the noise
SHOWCASE = str(Path(sys.executable).parent / "showcase")


def main() -> None:
    """Run everything and report it."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", default="1000,10000", help="numbers of plugin pages")
    arguments.add_argument("--runs", type=int, default=3, help="runs of each build; the median counts")
    arguments.add_argument("--slow-peers", type=int, default=10_000, help="largest size for MkDocs + Material")
    chosen = arguments.parse_args()
    sizes = [int(each) for each in chosen.sizes.split(",")]
    results: dict[str, object] = {"machine": machine(), "runs": chosen.runs}
    with tempfile.TemporaryDirectory() as temporary:
        bench = Bench(Path(temporary), chosen.runs)
        results["full build"] = plain(bench.full())
        rows = {f"{size:,} plugin pages": bench.marginal(size, peers=size <= chosen.slow_peers) for size in sizes}
    results["marginal"] = rows
    (ROOT / "bench" / "results.json").write_text(json.dumps(results, indent=2) + "\n")
    report(results, rows)


class Bench:
    """Builds in a temporary folder."""

    def __init__(self, folder: Path, runs: int) -> None:
        self.folder, self.runs = folder, runs

    def full(self) -> Run:
        """Build the real site from nothing."""
        root = self.copy("full")
        return median([run([SHOWCASE, "build", "--force"], root) for _ in range(self.runs)])

    def copy(self, name: str) -> Path:
        """Copy the sources of the site."""
        root = self.folder / name
        root.mkdir()
        for part in ("docs", "case_studies", "catalog", "overrides"):
            shutil.copytree(ROOT / part, root / part)
        shutil.copy(ROOT / "mkdocs.yml", root)
        return root

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
        (root / "catalog" / "snapshot.json").write_bytes(write_snapshot(synthetic(size)))
        for name in ("overlay.yml", "workflows"):
            gone = root / "catalog" / name
            shutil.rmtree(gone) if gone.is_dir() else gone.unlink(missing_ok=True)
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


RAW = """
import pathlib, sys
source, target = map(pathlib.Path, sys.argv[1:])
for file in source.rglob("*"):
    if file.is_file():
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.read_bytes())
"""


def report(results: dict[str, object], rows: dict[str, dict[str, dict[str, float]]]) -> None:
    """Print what was measured."""
    print("machine:", ", ".join(f"{name} {value}" for name, value in results["machine"].items()))  # type: ignore[attr-defined]  # a dict by construction
    print("full build of this site:", results["full build"])
    print(f"\n{'pages':<22}{'generator':<20}{'user ms/page':>13}{'system':>9}{'wall s':>9}{'MiB':>7}{'ratio':>8}")
    for size, found in rows.items():
        for name, each in found.items():
            print(
                f"{size:<22}{name:<20}{each['user ms a page']:>13.3f}{each['system ms a page']:>9.3f}"
                f"{each['wall s']:>9.1f}{each['peak MiB']:>7.0f}{each['times ours']:>8.1f}"
            )
    print(
        "\nratio: user time of a page, times ours. Ours is without writing the same files; the peers are as they are."
    )


if __name__ == "__main__":
    main()
