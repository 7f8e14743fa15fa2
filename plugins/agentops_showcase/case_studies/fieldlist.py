"""The list of fields in the guide, read off the form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agentops_showcase.case_studies.form import FORM
from agentops_showcase.case_studies.question import Question
from agentops_showcase.render import render


def fields() -> str:
    """Return a table of every field, folded away."""
    return render("study_fields.html", rows=list(_rows(FORM))).strip()


def _rows(form: Question, way: tuple[str, ...] = ()) -> Iterator[dict[str, Any]]:
    for each in form.inside:
        name = f"{each.name}[]" if each.kind == "groups" else each.name
        yield {"way": (*way, name), "says": each.says, "known": list(each.known or ()), "need": str(each.need)}
        yield from _rows(each, (*way, name))
