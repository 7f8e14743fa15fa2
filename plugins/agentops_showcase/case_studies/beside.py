"""What lies beside the studies: nothing should."""

from __future__ import annotations

from pathlib import Path

from agentops_showcase.case_studies import anonymity, rules
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import every_file, read_bytes

_LARGEST = 20_000_000


def beside(root: Path, folder: str) -> tuple[str, ...]:
    """List what lies beside the studies and is none; hidden files are never published."""
    found = (path for path in every_file(root, folder) if not path.endswith(".md"))
    return tuple(path for path in found if not any(part.startswith(".") for part in path.split("/")))


def check_beside(root: Path, folder: str, report: Report) -> None:
    """Refuse every file that is no Markdown, and say what it would have told."""
    for path in beside(root, folder):
        fix = "take it out; say in the text what it shows"
        report.add(rules.ENCLOSED.at(Place(path), "a file that is no study", "Markdown files only", fix))
        content = read_bytes(root, path, report, limit=_LARGEST)
        if content is not None and anonymity.is_enclosed(path, content):
            for problem in anonymity.check_enclosed(path, content):
                report.add(problem)
