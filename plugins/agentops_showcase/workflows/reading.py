"""Read the workflows of a site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from agentops_showcase.problems import Report
from agentops_showcase.sources import listed, read_text, read_yaml
from agentops_showcase.workflows.checks import check, check_drawing
from agentops_showcase.workflows.facts import PluginFacts
from agentops_showcase.workflows.workflow import Workflow, parse_workflow

FOLDER = "catalog/workflows"


def read_workflows(root: Path, known: Mapping[str, PluginFacts], report: Report) -> tuple[Workflow, ...]:
    """Read every workflow without errors; plugins are looked up in `known` unless it is empty."""
    found = (_read(root, path, known, report) for path in listed(root, FOLDER, ".yml"))
    return tuple(each for each in found if each)


def _read(root: Path, path: str, known: Mapping[str, PluginFacts], report: Report) -> Workflow | None:
    mark = len(report.problems)
    text = read_text(root, path, report)
    node = read_yaml(text, report) if text else None
    workflow = parse_workflow(node, path, report) if node else None
    if workflow is None:
        return None
    check(workflow, known, report)
    if not report.errors_since(mark):
        check_drawing(workflow, report)
    return None if report.errors_since(mark) else workflow
