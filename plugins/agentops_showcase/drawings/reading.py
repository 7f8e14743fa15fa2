"""Read every diagram of a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from agentops_showcase.drawings.checks import check
from agentops_showcase.drawings.drawing import Drawing, parse_drawing
from agentops_showcase.drawings.subject import Subjects, subjects
from agentops_showcase.methodology import Methodology
from agentops_showcase.problems import Report
from agentops_showcase.sources import check_characters, listed, read_text, read_yaml
from agentops_showcase.sources.node import fields_of

FOLDER = "docs/_data/drawings"


@dataclass(frozen=True, slots=True)
class Drawings:
    """The diagrams that can be drawn, and the ids of all that were described, usable or not."""

    drawn: tuple[Drawing, ...] = ()
    described: tuple[str, ...] = ()


def read_drawings(
    root: Path, whole: Methodology, report: Report, workflows: Mapping[str, str] | None = None
) -> Drawings:
    """Read and check one file a diagram; its name is the id. `workflows` are titles by id, None to judge none."""
    named = subjects(whole, workflows)
    found: list[Drawing] = []
    described: list[str] = []
    for path in listed(root, FOLDER, ".yml"):
        mark = len(report.problems)
        described.append(PurePosixPath(path).stem)
        drawing = _read(root, path, described[-1], named, whole, report)
        if drawing is None:
            continue
        if not report.errors_since(mark):
            check(drawing, report)
        if not report.errors_since(mark):
            found.append(drawing)
    return Drawings(tuple(found), tuple(described))


def _read(
    root: Path, path: str, drawing_id: str, named: Subjects, whole: Methodology, report: Report
) -> Drawing | None:
    text = read_text(root, path, report)
    if text is None:
        return None
    check_characters(text, report)
    node = read_yaml(text, report)
    read = fields_of(node, report) if node else None
    return parse_drawing(drawing_id, read, named, whole, report) if read else None
