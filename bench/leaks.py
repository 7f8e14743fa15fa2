"""Measure the check for leaks: the labelled corpus in both tracks, and the alarms on public documentation.

    python -m bench.leaks [CORPUS] [--docs FOLDER ...]

CORPUS holds the documents, `labels.jsonl`, `denylists.json`, and `score.py` and `arm.py` beside or above it
(default: ../shared/leaks/dev). Its credentials are armed in a temporary folder. FOLDER holds unpacked sources of public
projects, of which every *.md and *.rst counts; long files are read in pieces, since the check reads 64,000 characters.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agentops_showcase.adapters.report import as_jsonl
from agentops_showcase.case_studies import anonymity
from agentops_showcase.case_studies.anonymity.limits import LONGEST_TEXT
from agentops_showcase.sources import Text

DEFAULT = Path(__file__).parents[2] / "shared/leaks/dev"
ROWS = (
    ("critical recall", "critical_recall"),
    ("secrets, critical", "critical_secret_recall"),
    ("persons, critical", "critical_person_recall"),
    ("organisations, critical", "critical_org_recall"),
    ("recall", "recall"),
    ("precision", "precision"),
)


def tools(corpus: Path) -> Path:
    """Return the folder with the scorer."""
    return next(each for each in (corpus, corpus.parent) if (each / "score.py").is_file())


def armed(corpus: Path, out: Path) -> None:
    subprocess.run([sys.executable, tools(corpus) / "arm.py", corpus, out], check=True, capture_output=True)


def checked(folder: Path, lists: dict[str, list[str]]) -> tuple[str, float]:
    """Return the findings in all documents, and the seconds that a document took at most."""
    lines, slowest = [], 0.0
    for file in sorted(folder.glob("*.md")):
        text = Text(file.name, file.read_text(encoding="utf-8"))
        start = time.perf_counter()
        problems = anonymity.check(text, anonymity.parse("\n".join(lists.get(file.name, []))))
        slowest = max(slowest, time.perf_counter() - start)
        lines.append(as_jsonl(problems))
    return "".join(lines), slowest


def scored(corpus: Path, folder: Path, found: str, level: str) -> dict[str, Any]:
    command = [sys.executable, str(tools(corpus) / "score.py"), str(folder), "-", "--json", "--level", level]
    done = subprocess.run(command, input=found, capture_output=True, text=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def measured(corpus: Path) -> dict[str, dict[str, Any]]:
    """Return the scores by track and level, and the slowest document."""
    results: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        armed(corpus, folder)
        lists = json.loads((folder / "denylists.json").read_text(encoding="utf-8"))
        anonymity.check(Text("warm.md", "Warm up: Anna Example.\n"))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for track, known in (("with", lists), ("without", {})):
            found, slowest = checked(folder, known)
            for level in ("note", "error"):
                results[f"{track}/{level}"] = scored(corpus, folder, found, level)
            results[f"{track}/note"]["slowest"] = slowest
            results[f"{track}/note"]["mib"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return results


def table(results: dict[str, dict[str, Any]]) -> str:
    """Write the table that the page about the check shows."""
    listed, alone = results["with/note"], results["without/note"]
    strict = results["with/error"]
    lines = ["| Metric | with deny list | without |", "| --- | ---: | ---: |"]
    for title, key in ROWS:
        lines.append(f"| {title} | {100 * listed[key]:.1f} % | {100 * alone[key]:.1f} % |")
    errors = (100 * each["precision"] for each in (strict, results["without/error"]))
    lines.append("| precision of errors | {:.1f} % | {:.1f} % |".format(*errors))
    docs = listed["clean_docs"]
    clean = [each["clean_docs_with_false_alarm"] for each in (strict, results["without/error"], listed, alone)]
    lines.append(f"| clean documents with an error | {clean[0]} of {docs} | {clean[1]} of {docs} |")
    lines.append(f"| clean documents with any finding | {clean[2]} of {docs} | {clean[3]} of {docs} |")
    whole = [f"{each['docs_all_critical_found']} of {each['leaky_docs']}" for each in (listed, alone)]
    lines.append(f"| leaky documents with everything critical found | {whole[0]} | {whole[1]} |")
    lines.append(f"| slowest document | {listed['slowest']:.3f} s | {alone['slowest']:.3f} s |")
    lines.append(f"| memory after start-up | {listed['mib']:.0f} MiB more | {alone['mib']:.0f} MiB more |")
    return "\n".join(lines)


def pieces(body: str) -> Iterator[str]:
    """Cut a long text at the end of a line."""
    while len(body) > LONGEST_TEXT:
        at = body.rfind("\n", 0, LONGEST_TEXT) + 1
        yield body[:at]
        body = body[at:]
    yield body


def alarms(folder: Path) -> str:
    """Count findings in documentation that everybody may read."""
    rows = []
    for suffixes in ((".md",), (".md", ".rst")):
        lines = found = 0
        for file in sorted(each for each in folder.rglob("*") if each.suffix in suffixes and each.is_file()):
            for body in pieces(file.read_text(encoding="utf-8", errors="replace")):
                lines += body.count("\n")
                found += len(anonymity.check(Text(file.name, body)))
        rate = f"{1000 * found / lines:.1f} per 1,000 lines" if lines else "nothing to read"
        rows.append(f"{folder.name} {'+'.join(suffixes)}: {found} findings in {lines:,} lines, {rate}")
    return "\n".join(rows)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--docs", nargs="*", type=Path, default=[])
    chosen = parser.parse_args(arguments)
    if not (chosen.corpus / "labels.jsonl").is_file():
        print(f"{chosen.corpus}: no labels.jsonl there", file=sys.stderr)
        return 2
    print(table(measured(chosen.corpus)))
    for folder in chosen.docs:
        print(alarms(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
