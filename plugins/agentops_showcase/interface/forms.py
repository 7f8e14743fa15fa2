"""What a value in a data file looks like, as JSON Schema; every form says what its value means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Form = Mapping[str, object]


def text(says: str) -> Form:
    """Describe a text."""
    return {"type": "string", "description": says}


def word(says: str, known: Iterable[str]) -> Form:
    """Describe a text that is one of a few words."""
    return {"type": "string", "enum": list(known), "description": says}


def link(says: str) -> Form:
    """Describe an address: absolute where the site has one of its own, else relative to the data file."""
    return {"type": "string", "format": "uri-reference", "description": says}


def whole(says: str) -> Form:
    """Describe a whole number that is not negative."""
    return {"type": "integer", "minimum": 0, "description": says}


def decimal(says: str) -> Form:
    """Describe a number of any kind."""
    return {"type": "number", "description": says}


def flag(says: str) -> Form:
    """Describe yes or no."""
    return {"type": "boolean", "description": says}


def series(says: str, item: Form) -> Form:
    """Describe a list whose order means something, or is that of the source."""
    return {"type": "array", "items": item, "description": says}


def record(says: str, fields: Mapping[str, Form]) -> Form:
    """Describe an object; every field is there, and more may come."""
    return {"type": "object", "properties": dict(fields), "required": list(fields), "description": says}


def maybe(form: Form) -> Form:
    """Describe a value that is null where it does not exist or nobody knows it."""
    found = {**form, "type": [form["type"], "null"]}
    known = form.get("enum")
    return {**found, "enum": [*known, None]} if isinstance(known, list) else found


def opened(form: Form) -> Form:
    """Let fields be added to every object of a form, so that nobody's check breaks on the day one is."""
    return {name: _opened(value) for name, value in form.items() if name != "additionalProperties"}


def _opened(value: object) -> object:
    if isinstance(value, Mapping):
        return opened(value)
    return [_opened(each) for each in value] if isinstance(value, list | tuple) else value
