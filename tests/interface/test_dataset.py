"""A data file and its schema: what they look like, and that foreign text stays text."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from agentops_showcase import routes
from agentops_showcase.interface import State, document, files, schema
from agentops_showcase.interface.dataset import dataset
from agentops_showcase.interface.forms import flag, link, maybe, record, series, text, whole, word

STATE = State("https://example.org/manual/", "2", "2026-01", "2026-02-03", "CC0")
NOWHERE = State("", "2", "2026-01", "", "CC0")


def read(content: bytes) -> Any:
    return json.loads(content.decode("utf-8"))


def test_a_document_says_what_it_was_made_from_and_how_much_it_holds() -> None:
    made = document("knots", [{"name": "bowline"}, {"name": "reef"}], STATE)
    assert made.route == routes.data("knots")
    assert made.content.decode() == (
        "{\n"
        '  "$schema": "https://example.org/manual/schema/knots.json",\n'
        '  "edition": {"number": "2", "date": "2026-01"},\n'
        '  "snapshot": "2026-02-03",\n'
        '  "licence": "CC0",\n'
        '  "count": 2,\n'
        '  "items": [\n'
        '    {"name": "bowline"},\n'
        '    {"name": "reef"}\n'
        "  ]\n"
        "}\n"
    )


def test_a_kind_of_which_there_is_nothing_is_an_empty_list() -> None:
    found = read(document("knots", [], NOWHERE).content)
    assert (found["count"], found["items"], found["snapshot"]) == (0, [], None)


def test_a_site_without_an_address_of_its_own_leads_from_file_to_file() -> None:
    assert read(document("knots", [], NOWHERE).content)["$schema"] == "../../schema/knots.json"
    assert read(schema("knots", "Knots.", record("One.", {}), NOWHERE).content)["$id"] == "knots.json"
    assert NOWHERE.address(routes.factor(4, "gates")) == "../../factors/04-gates/"
    assert NOWHERE.address(routes.EVIDENCE, "C-one") == "../../evidence/#C-one"
    assert STATE.address(routes.EVIDENCE, "C-one") == "https://example.org/manual/evidence/#C-one"
    assert STATE.address(None) is None


def test_a_column_gives_the_schema_and_the_data_of_a_field() -> None:
    knots = dataset(
        "knots",
        "Knots.",
        ["bowline", "reef"],
        (
            ("name", text("Its name."), str),
            ("length", whole("Its letters."), len),
            ("loop", maybe(flag("?")), lambda _: None),
        ),
    )
    made = files([knots], STATE)
    assert [each.route.path for each in made] == ["api/v1/knots.json", "schema/knots.json"]
    data, form = (read(each.content) for each in made)
    assert data["items"] == [
        {"name": "bowline", "length": 7, "loop": None},
        {"name": "reef", "length": 4, "loop": None},
    ]
    Draft202012Validator.check_schema(form)
    Draft202012Validator(form).validate(data)
    assert form["$schema"] == routes.DIALECT
    assert form["$id"] == data["$schema"]


def test_a_schema_of_another_room_is_opened_for_fields_to_come() -> None:
    inner = {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": False}
    item = {**inner, "properties": {"b": {"anyOf": [inner, {"type": "null"}]}, "c": {"enum": ["x"]}}}
    form = read(schema("knots", "Knots.", item, STATE).content)
    Draft202012Validator.check_schema(form)
    assert "additionalProperties" not in json.dumps(form)
    assert form["properties"]["items"]["items"]["properties"]["b"]["anyOf"][0]["properties"] == inner["properties"]


@pytest.mark.parametrize(
    ("form", "right", "wrong"),
    [
        (text("."), "", 1),
        (word(".", ["a", "b"]), "a", "c"),
        (maybe(word(".", ["a", "b"])), None, "c"),
        (maybe(whole(".")), None, -1),
        (link("."), "../a/", 4),
        (series(".", whole(".")), [0], [None]),
        (record(".", {"a": flag(".")}), {"a": True, "later": 1}, {"later": 1}),
        (maybe(record(".", {"a": flag(".")})), None, {}),
    ],
)
def test_a_form_takes_what_it_describes_and_nothing_else(form: Any, right: object, wrong: object) -> None:
    Draft202012Validator.check_schema(form)
    validator = Draft202012Validator(form)
    assert validator.is_valid(right)
    assert not validator.is_valid(wrong)


@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_foreign_text_comes_back_as_it_was_and_stays_in_its_line(name: str) -> None:
    content = document("knots", [{"name": name}], STATE).content
    found = content.decode("utf-8")
    assert json.loads(found)["items"] == [{"name": name}] or _joined(name)
    assert len(found.splitlines()) == 10
    assert all(char == "\n" or char.isprintable() for char in found)


def _joined(name: str) -> bool:
    """Tell whether two halves of a character stand side by side, which JSON reads as that character."""
    return name.encode("utf-16", "surrogatepass").decode("utf-16", "replace") != name


def test_directions_and_halves_of_characters_are_spelt_by_number() -> None:
    content = document("knots", [{"name": "a\u202eb\ud800</script>\u2028é"}], STATE).content
    assert b'"a\\u202eb\\ud800</script>\\u2028\xc3\xa9"' in content
