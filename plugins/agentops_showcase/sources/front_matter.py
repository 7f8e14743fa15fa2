"""A Markdown file as its front matter and its body, both with places of the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from agentops_showcase.problems import Report
from agentops_showcase.sources import rules
from agentops_showcase.sources.node import Node
from agentops_showcase.sources.text import Text, read_text
from agentops_showcase.sources.yaml import read_yaml

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document:
    """A page written by hand; `start` is the offset of the body in the text."""

    text: Text
    data: Node
    start: int

    @property
    def path(self) -> str:
        """The file, relative to the project root."""
        return self.text.path

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return self.text.body[self.start :]


def read_document(root: Path, path: str, report: Report, *, limit: int = 400_000) -> Document | None:
    """Read a Markdown file that starts with front matter; report and return None when it cannot be used."""
    text = read_text(root, path, report, limit=limit)
    return document_of(text, report) if text else None


def document_of(text: Text, report: Report) -> Document | None:
    """Take a text apart into front matter and body; report and return None when it cannot be used."""
    opening = _FENCE.match(text.body)
    if opening is None:
        found = "no front matter"
        fix = "start the file with a line ---, the fields, and a line ---"
        report.add(rules.SYNTAX.at(text.place(0), found, "--- in the first line", fix))
        return None
    closing = _FENCE.search(text.body, opening.end())
    if closing is None:
        report.add(
            rules.SYNTAX.at(text.place(0, 3), "front matter that is never closed", "a second line ---", "add it")
        )
        return None
    mark = len(report.problems)
    data = read_yaml(text, report, start=opening.end() + 1, end=closing.start())
    if data is None or report.errors_since(mark):
        return None
    return Document(text, data, min(closing.end() + 1, len(text.body)))
