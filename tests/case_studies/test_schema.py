"""The published schema and the check refuse the same front matter, as far as a schema can see."""

import copy
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from agentops_showcase.case_studies import parse_study
from agentops_showcase.case_studies.form import FORM, RETIRED
from agentops_showcase.case_studies.question import Question
from agentops_showcase.case_studies.schema import files, schema
from agentops_showcase.problems import Level, Report
from agentops_showcase.sources import Document, Node, Text, read_document, read_yaml
from tests.case_studies.messages import GOLDEN, manual
from tests.conftest import ROOT

VALIDATOR = Draft202012Validator(schema("https://example.org/"))
STRUCTURAL = re.compile(r"SRC00[45689]|STU00[179]|STU011|STU015|STU019|STU005 .*: two whole numbers")
"""Rules about one field at a time; the others weigh several fields, or the text."""
BEYOND = ("the name of the file", "at least 2 weeks", "a file right in case_studies", "none, as stated")
MANUAL = manual()


def plain(node: Node) -> Any:
    """Turn a node into what a validator reads; an unquoted yes or no stays a word, as in YAML 1.2."""
    if node.kind == "map":
        return {name: plain(each) for name, each in node.fields.items()}
    if node.kind == "list":
        return [plain(each) for each in node.items]
    if node.kind == "bool" and node.text in {"true", "false"}:
        return node.text == "true"
    if node.kind == "number":
        return int(node.text) if node.text.isdigit() else float(node.text)
    return None if node.kind == "null" else node.text


def refused(document: Document) -> list[str]:
    """Return what the check finds that a schema could find too."""
    report = Report()
    parse_study(document, MANUAL, report)
    said = [
        f"{each.code} {each.found}: {each.expected}"
        for each in report.problems
        if each.level is Level.ERROR and each.found != "text below the fields"
    ]
    return [each for each in said if STRUCTURAL.match(each) and not each.endswith(BEYOND)]


def complaints(document: Document) -> list[str]:
    return [f"{each.json_path}: {each.message[:200]}" for each in VALIDATOR.iter_errors(plain(document.data))]


STUDIES = sorted(
    each
    for each in (*(ROOT / "case_studies").glob("*.md"), *GOLDEN.glob("stu*/input/case_studies/*.md"))
    if "unreadable" not in each.as_posix()
)


@pytest.mark.parametrize("file", STUDIES, ids=[each.relative_to(ROOT).as_posix() for each in STUDIES])
def test_schema_and_check_refuse_the_same_files(file: Path) -> None:
    document = read_document(file.parent.parent, f"case_studies/{file.name}", Report())
    assert document is not None
    ours, theirs = refused(document), complaints(document)
    assert bool(ours) == bool(theirs), (ours, theirs)


def test_the_published_studies_satisfy_the_schema() -> None:
    for file in (ROOT / "case_studies").glob("*.md"):
        document = read_document(ROOT, f"case_studies/{file.name}", Report())
        assert document is not None
        assert complaints(document) == []


def faultless() -> dict[str, Any]:
    found = read_document(GOLDEN / "stu-faultless" / "input", "case_studies/second-reader.md", Report())
    assert found is not None
    data = plain(found.data)
    assert isinstance(data, dict)
    return data


FAULTLESS = faultless()
PATIENT = {
    **{name: value for name, value in FAULTLESS.items() if name not in {"checklist", "period"}},
    "provenance": "literature",
    "not_stated": {"period": "No dates are given.", "method.raw_data": "Nothing is said."},
}
del PATIENT["method"]  # so that one gap lies in a group that is missing altogether
PATIENT["method"] = {name: value for name, value in FAULTLESS["method"].items() if name != "raw_data"}


def written(data: dict[str, Any]) -> Document:
    """Write data as front matter and read it again, so that both sides see the same words."""
    body = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
    text = Text("case_studies/second-reader.md", body)
    node = read_yaml(text, Report())
    assert node is not None
    return Document(text, node, len(body))


def ways(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to every value."""
    found = [at] if at else []
    if isinstance(value, dict):
        for name, each in value.items():
            found += ways(each, (*at, name))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            found += ways(each, (*at, number))
    return found


def holder(data: Any, way: tuple[Any, ...]) -> Any:
    for step in way[:-1]:
        data = data[step]
    return data


def _removed(data: Any, way: tuple[Any, ...]) -> None:
    del holder(data, way)[way[-1]]


def _set(value: Any) -> Callable[[Any, tuple[Any, ...]], None]:
    def change(data: Any, way: tuple[Any, ...]) -> None:
        holder(data, way)[way[-1]] = copy.deepcopy(value)

    return change


def _beside(data: Any, way: tuple[Any, ...]) -> None:
    around = holder(data, way)
    if isinstance(around, dict):
        around["colour"] = "blue"


def _old_name(data: Any, _: tuple[Any, ...]) -> None:
    data["grade"] = "B"


CHANGES = [
    _removed, _beside, _old_name,
    *(_set(value) for value in (None, "", " ", "blue", "x" * 700, 7, -1, 0.5, True, [], ["blue"], [""], {}, {"a": 1})),
]  # fmt: skip


@given(
    st.sampled_from([FAULTLESS, PATIENT]).flatmap(
        lambda data: st.tuples(
            st.just(data),
            st.sampled_from(["published", "review", "draft"]),
            st.lists(st.tuples(st.sampled_from(ways(data)), st.sampled_from(CHANGES)), max_size=2),
        )
    )
)
@settings(max_examples=150, deadline=None)
def test_whatever_is_changed_in_a_study_both_agree_on_it(
    case: tuple[dict[str, Any], str, list[tuple[tuple[Any, ...], Callable[[Any, tuple[Any, ...]], None]]]],
) -> None:
    base, status, changes = case
    data = copy.deepcopy(base)
    data["status"] = status
    for way, change in changes:
        try:
            change(data, way)
        except (KeyError, IndexError, TypeError):
            continue
    document = written(data)
    ours, theirs = refused(document), complaints(document)
    assert bool(ours) == bool(theirs), (ours, theirs)


def questions(form: Question, path: str = "") -> list[tuple[str, Question]]:
    found = []
    for each in form.inside:
        at = f"{path}.{each.name}" if path else each.name
        found += [(at, each), *questions(each, at)]
    return found


def test_every_field_has_a_title_and_an_explanation_and_every_word_a_list() -> None:
    whole = schema("")
    for path, asked in questions(FORM):
        found: Any = whole
        for step in path.split("."):
            found = (found.get("items") or found)["properties"][step]
        assert found["title"]
        assert found["description"] == asked.says
        assert asked.says.endswith(".")
        if asked.known:
            assert set(asked.known) <= set((found.get("items") or found)["enum"])


def test_what_became_of_an_old_name_is_a_field_of_today() -> None:
    known = {path for path, _ in questions(FORM)}
    for old, new in RETIRED.items():
        assert old not in known
        assert not new or new in known


def test_the_schema_is_a_schema_for_editors_too_and_says_where_it_is(tmp_path: Path) -> None:
    (file,) = files("https://example.org/")
    (tmp_path / "case-study.json").write_bytes(file.content)
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", str(tmp_path / "case-study.json")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout  # this one reads patterns as JavaScript does
    assert file.route.path == "schema/case-study.json"
    assert b'"$id": "https://example.org/schema/case-study.json"' in file.content
    assert schema("")["$id"] == "case-study.json"
