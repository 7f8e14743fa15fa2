"""Print problems as text, annotations, SARIF or JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote

from agentops_showcase import __version__
from agentops_showcase.problems import Level, Problem

FORMATS = ("text", "github", "sarif", "json", "jsonl")

_COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36"}


def as_text(problems: Sequence[Problem], *, colour: bool = False) -> str:
    """Write for a person: place, code and what was found; then what was expected and how to mend it."""
    lines = []
    for each in problems:
        level = "" if each.level is Level.ERROR else f" ({each.level.value})"
        code = f"\x1b[{_COLOURS[each.level]}m{each.code}\x1b[0m" if colour else each.code
        lines.append(f"{each.place}: {code}{level} found {each.found}")
        lines.append(f"    expected: {each.expected}")
        lines.append(f"    fix: {each.fix}")
    return "".join(f"{line}\n" for line in lines)


def as_dict(problem: Problem) -> dict[str, object]:
    """Return the fields of a finding under their promised names."""
    place = problem.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "code": problem.code,
        "kind": problem.kind,
        "level": problem.level.value,
        "found": problem.found,
        "expected": problem.expected,
        "fix": problem.fix,
    }


def as_json(problems: Sequence[Problem]) -> str:
    """Write one array."""
    return json.dumps([as_dict(each) for each in problems], ensure_ascii=False, indent=2) + "\n"


def as_jsonl(problems: Sequence[Problem]) -> str:
    """Write one finding a line."""
    return "".join(json.dumps(as_dict(each), ensure_ascii=False) + "\n" for each in problems)


def as_github(problems: Sequence[Problem]) -> str:
    """Write workflow commands that the forge shows beside the line."""
    names = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
    lines = []
    for each in problems:
        place = each.place
        where = {
            "file": place.path,
            "line": max(1, place.line),  # line 0 is the name of the file
            "endLine": max(1, place.end_line),
            "col": place.column,
            "title": each.code,
        }
        head = ",".join(f"{key}={_property(str(value))}" for key, value in where.items())
        message = f"found {each.found}\nexpected: {each.expected}\nfix: {each.fix}"
        lines.append(f"::{names[each.level]} {head}::{_data(message)}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(problems: Sequence[Problem]) -> str:
    """Write SARIF 2.1.0, columns in code points."""
    codes = sorted({each.code for each in problems})
    results = [
        {
            "ruleId": each.code,
            "level": each.level.value,
            "message": {"text": f"found {each.found}; expected: {each.expected}; fix: {each.fix}"},
            "locations": [{"physicalLocation": _location(each)}],
            "partialFingerprints": {"showcase/v1": _fingerprint(each)},
        }
        for each in problems
    ]
    driver = {"name": "showcase", "version": __version__, "rules": [{"id": code} for code in codes]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _fingerprint(problem: Problem) -> str:
    """Know a finding again when lines above it come and go."""
    seen = f"{problem.place.path}\0{problem.code}\0{problem.kind}\0{problem.found}"
    return hashlib.sha256(seen.encode()).hexdigest()[:32]


def _location(problem: Problem) -> Mapping[str, object]:
    place = problem.place
    if not place.line:
        return {"artifactLocation": {"uri": place.path}}
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"artifactLocation": {"uri": quote(place.path, errors="surrogateescape")}, "region": region}


def written(problems: Sequence[Problem], form: str, *, colour: bool = False) -> str:
    """Write problems in one of FORMATS."""
    forms: Mapping[str, Callable[[Sequence[Problem]], str]] = {
        "github": as_github,
        "sarif": as_sarif,
        "json": as_json,
        "jsonl": as_jsonl,
    }
    return as_text(problems, colour=colour) if form == "text" else forms[form](problems)
