"""The list of fields in the guide, read off the form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agentops_showcase.case_studies.form import FORM, UNSHOWN
from agentops_showcase.case_studies.question import Question
from agentops_showcase.render import render


def fields() -> str:
    """Return a table of every field, folded away."""
    return render("study_fields.html", rows=list(_rows(FORM))).strip()


def _rows(form: Question, way: tuple[str, ...] = ()) -> Iterator[dict[str, Any]]:
    for each in form.inside:
        name = f"{each.name}[]" if each.kind == "groups" else each.name
        path = ".".join((*way, name)).replace("[]", "")
        where = "the file only" if path.startswith(UNSHOWN) else "page and data"
        told = {"says": each.says, "known": list(each.known or ()), "need": str(each.need), "where": where}
        yield {"way": (*way, name), **told}
        yield from _rows(each, (*way, name))
