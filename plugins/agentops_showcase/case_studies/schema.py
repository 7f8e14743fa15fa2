"""The form of a study as JSON Schema, so that an editor completes and explains while somebody writes.

An open field is null or absent: a draft may have both, and from review on the conditions below ask for answers. Where
the author of a source cannot be asked, a reason under `not_stated` stands for the answer, as it does for the check.
What follows from several fields together (grade, counts, headings, figures in the text) is the check's alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from agentops_showcase import routes
from agentops_showcase.case_studies import words
from agentops_showcase.case_studies.form import FIRM, FORM, KEPT, RETIRED
from agentops_showcase.case_studies.question import PATIENT, Need, Question
from agentops_showcase.render import Asset

Schema = dict[str, object]

NAME = "case-study"
_SEEN = r"[^\s]"


def files(url: str) -> tuple[Asset, ...]:
    """Make the file; `url` is the address of the site, ending in a slash, or empty."""
    return (Asset(routes.schema(NAME), (json.dumps(schema(url), ensure_ascii=False, indent=1) + "\n").encode()),)


def schema(url: str) -> Schema:
    """Return the schema of the front matter."""
    route, always = routes.schema(NAME), _of(Need.ALWAYS)
    asked = [each for each in words.PROVENANCE if each not in PATIENT]
    return {
        "$schema": routes.DIALECT,
        "$id": route.absolute(url) if url else route.path.rpartition("/")[2],
        "title": "Case study",
        "description": "The fields at the head of a case study. The guide explains how to answer them.",
        **_group(FORM),
        "required": [name for name, asked in always.items() if name in KEPT],
        "allOf": [
            _when(_status("withdrawn"), _gone(), _owed(always)),
            _when(_status("review", "published"), _complete()),
            _when(_status("published"), _owed(_of(Need.PUBLIC))),
            _when({"provenance": {"enum": asked}}, {"properties": {"not_stated": {"maxProperties": 0}}}),
        ],
    }


def _group(asked: Question, path: str = "") -> Schema:
    """Describe a group; fields of earlier forms are named and refused."""
    base = f"{path}." if path else ""
    fields: Schema = {each.name: _field(each, base + each.name) for each in asked.inside}
    for old, new in RETIRED.items():
        if old.rpartition(".")[0] == path:
            says = f"Now '{new}'." if new else "Computed by the site."
            fields[old.rpartition(".")[2]] = {"title": "No longer used", "description": says, "not": {}}
    kind: object = ["object", "null"] if path else "object"
    return {"type": kind, "properties": fields, "additionalProperties": False}


def _field(asked: Question, path: str) -> Schema:
    found: Schema = {"title": asked.name.replace("_", " ").capitalize(), "description": asked.says}
    if asked.kind == "group":
        return found | _group(asked, path)
    if asked.kind == "groups":
        return found | {"type": ["array", "null"], "items": {**_group(asked, path), "type": "object"}}
    if asked.kind == "gaps":
        return found | {
            "type": ["object", "null"],
            "propertyNames": {"pattern": f"^(?:{'|'.join(_open_paths(FORM))})$"},
            "additionalProperties": _text(300) | {"pattern": _SEEN},
        }
    if asked.kind in {"words", "texts", "wholes"}:
        found |= {"type": ["array", "null"], "items": _scalar(asked)}
        return found | ({"minItems": asked.exactly, "maxItems": asked.exactly} if asked.exactly else {})
    scalar = _scalar(asked)
    if "enum" in scalar:
        listed = scalar["enum"]
        return found | {"enum": [*listed, None] if isinstance(listed, list) else listed} | _told(asked)
    return found | scalar | {"type": [str(scalar["type"]), "null"]}


def _told(asked: Question) -> Schema:
    """Explain every word in the completion list of editors that know this keyword."""
    meanings = [means for means in (asked.known or {}).values() if means]
    return {"enumDescriptions": [*meanings, "not answered yet"]} if len(meanings) == len(asked.known or {}) else {}


def _scalar(asked: Question) -> Schema:
    """Describe one value; a word of digits may stand without quotation marks."""
    if asked.known is not None:
        known = list(asked.known)
        return {"enum": [*known, *(int(each) for each in known if each.isdigit())]}
    if asked.kind in {"whole", "wholes"}:
        return {"type": "integer", "minimum": asked.least, "maximum": asked.high}
    if asked.kind in {"decimal", "flag"}:
        return {"type": {"decimal": "number", "flag": "boolean"}[asked.kind]}
    found = _text(asked.limit)
    if asked.kind == "texts":
        return found | {"pattern": _SEEN}
    if asked.rule:
        found |= {"pattern": rf"^(?:\s*|{asked.pattern})$"} | ({"minLength": asked.least} if asked.least else {})
    return found


def _text(limit: int) -> Schema:
    return {"type": "string", "maxLength": limit}


def _status(*known: str) -> Schema:
    return {"status": {"enum": list(known)}}


def _when(holds: Schema, then: Schema, otherwise: Schema | None = None) -> Schema:
    found: Schema = {"if": {"properties": holds, "required": list(holds)}, "then": then}
    return found if otherwise is None else found | {"else": otherwise}


def _gone() -> Schema:
    owed = ("id", "withdrawn", "reason")
    return {"propertyNames": {"enum": list(KEPT)}, "properties": dict.fromkeys(owed, _ANSWER), "required": list(owed)}


_ANSWER: Schema = {"not": {"type": "null"}}


def _complete() -> Schema:
    """Ask for everything a study owes from review on, in the way its provenance allows."""
    ticked = FORM.ask("checklist").inside
    boxes: Schema = {
        "properties": {
            "checklist": {
                "type": "object",
                "properties": {each.name: {"const": True} for each in ticked},
                "required": [each.name for each in ticked],
            }
        },
        "required": ["checklist"],
    }
    asked = _of(Need.REVIEW)
    patient: Schema = {"provenance": {"enum": list(PATIENT)}}
    return {
        "allOf": [
            _when(patient, _owed(asked, gaps=True), _owed({**asked, **_of(Need.FRESH)})),
            *_items(FORM),
            _when({"provenance": {"const": "contributed"}}, boxes),
        ]
    }


def _of(need: Need, form: Question = FORM, path: str = "") -> dict[str, Question]:
    """Return the questions of a kind, outside lists, by path."""
    found: dict[str, Question] = {}
    for each in form.inside:
        at = f"{path}.{each.name}" if path else each.name
        if each.need is need:
            found[at] = each
        if each.kind == "group":
            found |= _of(need, each, at)
    return found


def _owed(asked: Mapping[str, Question], *, gaps: bool = False) -> Schema:
    return {"allOf": [_or_gap(path, _there(path, each), gaps=gaps) for path, each in asked.items()]}


def _there(path: str, asked: Question) -> Schema:
    """Ask for an answer where the group around it is there; a missing group is asked for by itself."""
    *groups, name = path.split(".")
    answer: Schema = dict(_ANSWER)
    if asked.kind == "text":
        answer = {"type": "string", "pattern": _SEEN}
    elif asked.kind == "texts" and asked.least:
        answer = {"type": "array", "minItems": asked.least}
    elif asked.kind == "wholes":
        answer = {"type": "array", "minItems": 1}
    return _within(groups, {"properties": {name: answer}, "required": [name]})


def _items(form: Question, path: tuple[str, ...] = ()) -> Iterator[Schema]:
    """Ask of every entry of a list what it owes, unless a reason for one of them is given."""
    for each in form.inside:
        if each.kind == "group":
            yield from _items(each, (*path, each.name))
        elif each.kind == "groups":
            at = ".".join((*path, each.name))
            for name, asked in {**_of(Need.ALWAYS, each), **_of(Need.REVIEW, each)}.items():
                answer = _within(path, {"properties": {each.name: {"items": _there(name, asked)}}})
                yield {"anyOf": [answer, _reason(rf"^{re.escape(at)}(\.[0-9]+(\.{name})?)?$")]}


def _within(groups: Iterable[str], found: Schema) -> Schema:
    for group in reversed(tuple(groups)):
        found = {"properties": {group: found}}
    return found


def _or_gap(path: str, answer: Schema, *, gaps: bool) -> Schema:
    parts = path.split(".")
    if not gaps or parts[0] in FIRM:
        return answer
    around = "|".join(re.escape(".".join(parts[: at + 1])) for at in range(len(parts)))
    return {"anyOf": [answer, _reason(f"^({around})$")]}


def _reason(path: str) -> Schema:
    """Ask for a field of not_stated whose name has this pattern."""
    found = {"type": "object", "not": {"propertyNames": {"not": {"pattern": path}}}}
    return {"properties": {"not_stated": found}, "required": ["not_stated"]}


def _open_paths(form: Question, path: str = "") -> Iterator[str]:
    """Yield a pattern for every path that may stand under not_stated."""
    for each in form.inside:
        if not path and each.name in FIRM:
            continue
        at = rf"{path}\.{each.name}" if path else each.name
        yield at
        if each.kind in {"group", "groups"}:
            yield from _open_paths(each, at if each.kind == "group" else rf"{at}\.[1-9][0-9]*")
