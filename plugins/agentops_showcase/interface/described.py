"""The tables of fields on the page about the data, read off the forms that the schemas are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from agentops_showcase import routes
from agentops_showcase.interface.dataset import Dataset
from agentops_showcase.interface.forms import Form
from agentops_showcase.render import Page, render


def described(page: Page, sets: Iterable[Dataset]) -> Page:
    """Put a table for every file below the text of the page about the data; leave every other page alone."""
    if page.route != routes.DATA:
        return page
    files = [
        {
            "kind": each.kind,
            "says": each.says,
            "count": len(each.items),
            "data": routes.data(each.kind).href_from(page.route),
            "schema": routes.schema(each.kind).href_from(page.route),
            "fields": list(_fields(each.item)),
        }
        for each in sets
    ]
    return replace(page, after=render("data_fields.html", files=files))


def _fields(form: Form, under: tuple[str, ...] = ()) -> Iterator[dict[str, Any]]:
    """Yield every field with those below it; a dot leads into an object, brackets into a list."""
    for choice in _choices(form):
        for name, field in choice.get("properties", {}).items():
            yield {"way": (*under, name), "type": _type(field), "says": field.get("description", "")}
            inside, mark = (field["items"], "[]") if "items" in field else (field, "")
            yield from _fields(inside, (*under, name + mark))


def _choices(form: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    choices: Sequence[Mapping[str, Any]] = form.get("anyOf", [form])
    return choices


def _type(form: Mapping[str, Any]) -> str:
    if "anyOf" in form:
        return " or ".join(_type(each) for each in _choices(form))
    kind = form.get("type", "string")  # a list of known words has no type of its own
    kinds = kind if isinstance(kind, list) else [kind]
    words = [f"list of {_type(form['items'])}" if kind == "array" else _WORDS[kind] for kind in kinds]
    if form.get("format"):
        words[0] = "address"
    return " or ".join(words)


_WORDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "yes or no",
    "object": "object",
    "null": "null",
}
