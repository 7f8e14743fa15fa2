"""YAML and JSON as nodes: the same values as the stock readers where those are safe, and no crash anywhere."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.problems import Report
from agentops_showcase.sources import Node, Text, read_json, read_yaml

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


def plain(node: Node) -> Any:
    if node.kind == "map":
        return {name: plain(each) for name, each in node.fields.items()}
    if node.kind == "list":
        return [plain(each) for each in node.items]
    return node.text if node.kind == "text" else json.loads(node.text)


@given(values, st.sampled_from([None, 0, 2]), st.booleans())
def test_json_reads_what_the_standard_library_wrote(value: Any, indent: int | None, ascii_only: bool) -> None:
    written = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    report = Report()
    node = read_json(Text("a.json", written), report)
    assert node is not None
    assert not report.problems
    assert plain(node) == value


@given(st.text(alphabet='{}[]",:\\truefalsn01e-+. \n\t/*', max_size=60))
def test_json_accepts_exactly_what_the_standard_library_accepts(text: str) -> None:
    try:
        json.loads(text)
        good = True
    except ValueError:
        good = False
    report = Report()
    assert (read_json(Text("a.json", text), report) is not None) == good
    assert good or report.problems


@given(st.text(alphabet="ab: -[]{}&*!|>'\"#\n\t%@`,?0.", max_size=80))
def test_yaml_never_raises_and_never_fails_without_a_word(text: str) -> None:
    report = Report()
    node = read_yaml(Text("a.yml", text), report)
    assert node is not None or report.problems


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 40))
def test_places_count_lines_and_columns_as_an_editor_does(body: str, start: int, length: int) -> None:
    body = body.replace("\r", "")
    start = min(start, len(body))
    end = min(start + length, len(body))
    place = Text("a.md", body).place(start, end)
    lines = body.split("\n")
    assert place.line == body.count("\n", 0, start) + 1
    assert place.column == start - (body.rfind("\n", 0, start) + 1) + 1
    assert place.column <= len(lines[place.line - 1]) + 1
    assert (place.end_line, place.end_column) >= (place.line, place.column)


def test_yaml_keeps_spelling_and_kind() -> None:
    node = read_yaml(Text("a.yml", 'a: 1.10\nb: no\nc: "no"\nd: 2026-01-01\ne: ~\n'), Report())
    assert node is not None
    found = {name: (each.kind, each.text) for name, each in node.fields.items()}
    assert found == {
        "a": ("number", "1.10"),
        "b": ("bool", "no"),
        "c": ("text", "no"),
        "d": ("text", "2026-01-01"),
        "e": ("null", "~"),
    }


def test_deep_nesting_is_a_finding_in_both() -> None:
    for read, name in ((read_yaml, "a.yml"), (read_json, "a.json")):
        report = Report()
        assert read(Text(name, "[" * 100_000), report) is None
        assert [each.code for each in report.problems] == ["SRC007"]
