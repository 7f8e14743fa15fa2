"""The wording of every source, whichever page it ends on."""

from __future__ import annotations

from pathlib import Path

from agentops_showcase import (
    directives,
)
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.outcomes import check_outcomes
from agentops_showcase.problems import Report
from agentops_showcase.prose import check_prose
from agentops_showcase.sources import Text, check_characters, listed, read_text


def check_words(root: Path, whole: Methodology | None, report: Report) -> None:
    """Report characters, ruled-out wordings and prose that the site does not print, in every source."""
    claims = whole.claims if whole else ()
    for folder, suffix in (("docs", ".md"), ("case_studies", ".md"), ("catalog", ".yml")):
        for path in listed(root, folder, suffix):
            text = _quiet(root, path)
            if text is not None:
                check_characters(text, report)
                directives.check_wording(text, 0, claims, report)
                if whole and suffix == ".md":
                    end = text.body.find("\n---\n", 3)
                    check_prose(text, max(end, 0), whole.prose, report, multipliers=not measured(path))
                    if measured(path):
                        check_outcomes(text, claims, report)


def measured(path: str) -> bool:
    """Tell whether a file is methodology prose, whose outcome numbers want a record."""
    return path.startswith("docs/") and not path.startswith("docs/contributing/")


def _quiet(root: Path, path: str) -> Text | None:
    """Read a file whose reading was already reported on."""
    return read_text(root, path, Report())
