"""Hold every study to the rules of anonymity, whatever else is wrong with it."""

from __future__ import annotations

from pathlib import Path

from agentops_showcase.case_studies import anonymity
from agentops_showcase.problems import Report
from agentops_showcase.sources import listed, read_text

FOLDER = "case_studies"


def check_leaks(root: Path, report: Report) -> None:
    """Report what is found in the files below case_studies; private terms are the business of the command line."""
    for path in listed(root, FOLDER, ".md"):
        text = read_text(root, path, report)
        for problem in anonymity.check(text) if text else ():
            report.add(problem)
