"""The golden folder, and problems as the lines an author sees."""

from pathlib import Path

from agentops_showcase.case_studies import Study, read_studies
from agentops_showcase.methodology import Methodology, read_methodology
from agentops_showcase.problems import Report

GOLDEN = Path(__file__).parents[1] / "golden"


def manual() -> Methodology:
    """Return the invented methodology that all golden cases share."""
    report = Report()
    whole = read_methodology(GOLDEN / "base", report)
    assert whole is not None
    assert not report.problems
    return whole


def read(root: Path) -> tuple[tuple[Study, ...], str]:
    """Read the studies of a folder; return them and the messages about them."""
    report = Report()
    studies = read_studies(root, manual(), report)
    lines = [
        f"{each.place}: {each.code} found {each.found}\n    expected: {each.expected}\n    fix: {each.fix}\n"
        for each in report.sorted()
    ]
    return studies, "".join(lines)
