"""Whole documents: what goes in, what comes out, and what is then still found."""

from pathlib import Path

import pytest

from agentops_showcase.case_studies import anonymity
from agentops_showcase.case_studies.anonymize import Book, propose
from agentops_showcase.problems import Level
from agentops_showcase.sources import Text

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_a_document_reads_like_the_one_beside_it_afterwards(case: Path) -> None:
    deny = anonymity.parse((case / "deny.txt").read_text(encoding="utf-8"))
    found = propose("draft", (case / "input.md").read_text(encoding="utf-8"), deny, Book())
    assert found.after == (case / "expected.md").read_text(encoding="utf-8")
    left = anonymity.check(Text("draft.md", found.after), deny)
    assert [each for each in left if each.level is not Level.NOTE] == []
