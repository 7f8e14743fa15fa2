"""A new study as text: every question of the form with what it asks, and the answers that are known so far."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agentops_showcase.case_studies import amounts, words
from agentops_showcase.case_studies.form import FORM
from agentops_showcase.case_studies.question import Need, Question

_WIDTH = 100
_OFFERED = ("metrics", "metrics.before", "metrics.after", "metrics.counts", "checklist", "method.exclusions")
"""Optional fields that a new study shows all the same; those of both sides of a metric come with them."""
_SIDES = ("metrics.before.", "metrics.after.", "metrics.counts.")


@dataclass(frozen=True, slots=True)
class Start:
    """What somebody knows before writing; `before` and `after` read "4 of 25", "2.5" or "2.5, n 40"."""

    title: str
    slug: str
    factors: tuple[int, ...] = ()
    domain: str = ""
    metric: str = ""
    unit: str = ""
    direction: str = ""
    before: str = ""
    after: str = ""


def slug_of(title: str) -> str:
    """Propose a name for the file: the words of the title, as far as they fit."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return found if len(found) <= 60 else found[:61].rpartition("-")[0]


def new_study(start: Start, schema: str, guide: str) -> str:
    """Write a draft; `schema` and `guide` are addresses for whoever edits it."""
    known = _answers(start)
    lines = [*opening(schema, guide), *(line for each in FORM.inside for line in _lines(each, "", "", known))]
    body = "".join(f"\n## {heading}\n\n{prompt}\n" for heading, prompt in words.PROMPTS.items())
    return "---\n" + "\n".join(lines) + "\n---\n" + body


def opening(schema: str, guide: str) -> list[str]:
    """Return the remarks at the head of a new study."""
    return [
        f"# yaml-language-server: $schema={schema}",
        f"# How to answer: {guide}",
        "# A study in which nothing improved, or everything failed, is as welcome as any other.",
        "# Leave open what you do not know yet: showcase check --notes lists it.",
        "# An answer appears on the page of the study and in the data of the site, unless it says: in the file only.",
    ]


def _answers(start: Start) -> dict[str, str]:
    """Return what is known, by path, spelt as YAML."""
    found = {
        "schema": "1",
        "title": _quoted(start.title),
        "slug": _quoted(start.slug),
        "status": "draft",
        "provenance": "contributed",
        "domain": start.domain,
        "factors": f"[{', '.join(map(str, start.factors))}]" if start.factors else "",
        "metrics.name": _quoted(start.metric) if start.metric else "",
        "metrics.unit": start.unit,
        "metrics.direction": start.direction,
    }
    for side in ("before", "after"):
        given = getattr(start, side)
        count, value = amounts.count(given), amounts.value(given)
        if count:
            found[f"metrics.counts.{side}"] = f"[{count[0]}, {count[1]}]"
        elif value:
            found[f"metrics.{side}.value"], found[f"metrics.{side}.n"] = value
    return found


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def shown(asked: Question, path: str) -> bool:
    """Tell whether a new study has room for a field."""
    owed = asked.need in {Need.ALWAYS, Need.REVIEW, Need.FRESH} or asked.kind == "flag"
    return owed or path in _OFFERED or path.startswith(_SIDES)


def _lines(asked: Question, around: str, indent: str, known: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of one field: what it asks, and the answer or room for it."""
    path = f"{around}.{asked.name}" if around else asked.name
    if not shown(asked, path):
        return
    if asked.kind in {"group", "groups"} and not around:
        yield ""
    yield from (f"{indent}# {line}" for line in hints(asked, indent))
    if asked.kind == "group":
        yield f"{indent}{asked.name}:"
        for each in asked.inside:
            yield from _lines(each, path, f"{indent}  ", known)
    elif asked.kind == "groups" and path == "metrics":
        yield f"{indent}{asked.name}:"
        entry = [line for each in asked.inside for line in _lines(each, path, f"{indent}    ", known)]
        first = next(at for at, line in enumerate(entry) if not line.strip().startswith("#"))
        entry[first] = f"{indent}  - {entry[first].strip()}"
        yield from entry
    else:
        yield f"{indent}{asked.name}: {_answer(asked, path, known)}".rstrip()
        yield from _example(asked, indent)


def _answer(asked: Question, path: str, known: Mapping[str, str]) -> str:
    return known.get(path, "false" if asked.kind == "flag" else "")


def hints(asked: Question, indent: str) -> list[str]:
    """Return what a field asks, in lines that fit behind an indent."""
    return textwrap.wrap(_hint(asked), _WIDTH - len(indent), break_on_hyphens=False)


def _hint(asked: Question) -> str:
    if asked.known and len(asked.known) > 1 and asked.name != "status":
        return f"{asked.says} One of: {', '.join(asked.known)}."
    if asked.kind == "text" and asked.need is not Need.ALWAYS:
        return f"{asked.says} At most {asked.limit} characters."
    return asked.says


def _example(asked: Question, indent: str) -> Iterator[str]:
    """Show how an entry of a list is written."""
    if asked.kind == "texts":
        yield f'{indent}# - ""'
    elif asked.kind == "groups":
        for at, each in enumerate(asked.inside):
            empty = ' ""' if each.kind == "text" else ""  # an empty word is none of those the field knows
            yield f"{indent}# {'- ' if at == 0 else '  '}{each.name}:{empty}"
