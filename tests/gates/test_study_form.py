"""The form of a case study in a real browser: written by keyboard, checked on the spot, and nothing sent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from agentops_showcase import routes
from agentops_showcase.case_studies.online import questions
from tests.case_studies.anonymity.test_browser import Case, corpus, in_python, vectors
from tests.conftest import copy_of_input, run_showcase
from tests.gates import hold
from tests.gates.browser import SCHEMES, WIDTHS, run

pytestmark = pytest.mark.usefixtures("browser_tools")

AT = routes.STUDY_GUIDE.path
LEAK = "Returned changes fell. Octavia Brockel-Rainsford counted them on db-prod-07.quillon.internal, for Quillon."
MENDED = "Returned changes fell. The reviewer counted them on one machine."


def test_a_study_is_written_by_keyboard_and_no_word_leaves_the_page(built: Path, tmp_path: Path) -> None:
    site = copy_of_input(tmp_path / "site")
    file = site / "case_studies" / "did-small-changes-come-back-less-often.md"
    step = {
        "do": "studyForm", "address": AT, "title": "Did small changes come back less often?", "leak": LEAK,
        "mended": MENDED, "deny": {"term": "Quillon", "kinds": ["hostname", "person-name", "deny list #1"]},
        "save": str(file),
    }  # fmt: skip
    hold(run(built, (), tmp_path, steps=[step]).findings)
    assert f'slug: "{file.stem}"' in file.read_text(encoding="utf-8")
    run_showcase("check", "--only", "anonymity", file, root=site)
    run_showcase("check", root=site)


def names(sheet: list[dict[str, Any]], around: str = "") -> list[str]:
    """Return the fields that the form asks for, those of a repeated group by their path inside it."""
    found = []
    for each in sheet:
        path = f"{around}.{each['name']}" if around else str(each["name"])
        if each["ours"] or each["kind"] == "gaps":
            continue
        if each["kind"] == "groups":
            found += names(each["inside"]) if path in ADDED else []
        elif each["kind"] == "group":
            found += names(each["inside"], path)
        elif path != "schema":
            found.append(path)
    return found


ADDED = ("metrics", "obstacles")  # the step adds an entry to these


def test_the_open_form_reads_well_at_every_width_in_both_schemes(built: Path, tmp_path: Path) -> None:
    data = questions("")
    fields = [*names(data["sheet"]), *(f"## {each}" for each in data["headings"]), "not_stated"]
    look = {"do": "studyLooks", "address": AT, "widths": WIDTHS, "schemes": SCHEMES, "fields": fields}
    hold(run(built, (), tmp_path, steps=[look]).findings)


def in_chromium(built: Path, tmp_path: Path, cases: list[Case]) -> None:
    """Let the page check texts, and compare each finding with Python's."""
    expected: list[dict[str, Any]] = [{**each, "expected": in_python(each)} for each in cases]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(expected), encoding="utf-8")
    hold(run(built, (), tmp_path, steps=[{"do": "sameLeaks", "address": AT, "cases": str(file)}]).findings)


def test_chromium_finds_what_the_vectors_say(built: Path, tmp_path: Path) -> None:
    in_chromium(built, tmp_path, vectors())


def test_chromium_finds_in_the_corpus_what_python_finds(built: Path, tmp_path: Path) -> None:
    in_chromium(built, tmp_path, corpus(tmp_path))
