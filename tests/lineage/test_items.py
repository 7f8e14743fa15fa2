"""What other programs get: a record for every name, as its schema says."""

from jsonschema import Draft202012Validator

from agentops_showcase.lineage.items import SCHEMA, items
from tests.lineage.real import real


def test_there_is_a_record_for_every_name() -> None:
    found = items(real())
    assert [each["id"] for each in found] == [name.id for name in real().names]
    assert len({each["id"] for each in found}) == len(found)


def test_every_record_is_as_the_schema_says() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    check = Draft202012Validator(SCHEMA)
    assert [error.message for each in items(real()) for error in check.iter_errors(each)] == []


def test_the_schema_refuses_a_record_without_an_answer() -> None:
    record = {**items(real())[0], "here": []}
    assert not Draft202012Validator(SCHEMA).is_valid(record)


def test_one_record_reads_so() -> None:
    record = next(each for each in items(real()) if each["id"] == "v1-6")
    assert record["move"]["to"] == ["v3-2", "v3-7"]
    assert record["move"]["relation"] == "split"
    assert record["here"] == [{"kind": "factor", "key": "6", "status": "documented"}]
    assert [each["name"] for each in record["newest"]] == ["Track Everything in Git", "Extract Learnings"]
    assert record["newest_none"] is None
