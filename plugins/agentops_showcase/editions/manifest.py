"""A frozen edition as files: how it is written once, and how it is read and checked at every build."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from agentops_showcase.editions import rules
from agentops_showcase.editions.sheet import Frozen, Sheet
from agentops_showcase.problems import Place, Report
from agentops_showcase.publishing import digest
from agentops_showcase.routes import Route
from agentops_showcase.sources import Document, read_document, read_text, read_tree, read_yaml
from agentops_showcase.sources.node import Fields, fields_of

FOLDER = "editions"
MANIFEST = "edition.yml"
NUMBER = re.compile(r"(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){0,2}", re.ASCII)

# what stands in the folder beside the text and has a manifest of its own
_BESIDE = ("frames.yml", "frames/")
_LIMIT = 4_000_000
_MARGIN, _AFTER = "\n<!-- frozen: margin -->\n", "\n<!-- frozen: after -->\n"
_HEAD = ("title", "description", "kind", "key", "name", "statement", "form")


def is_day(text: str) -> bool:
    """Tell whether a text is a day of the calendar, spelt year-month-day."""
    try:
        return re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def written(sheets: tuple[Sheet, ...], number: str, day: str, edition_date: str) -> dict[str, bytes]:
    """Return the files of a frozen edition by their path in its folder, the manifest among them."""
    files = {_path(sheet): _file(sheet).encode() for sheet in sheets}
    lines = [
        "# Written by `showcase edition freeze`. It does not change; a correction goes into docs/_data/errata.yml.",
        f"number: {_quoted(number)}",
        f"date: {_quoted(day)}",
        f"edition_date: {_quoted(edition_date)}",
        "files:",
    ]
    lines += [f'  - {{path: {_quoted(path)}, sha256: "{digest(files[path])}"}}' for path in sorted(files)]
    return {**files, MANIFEST: ("\n".join(lines) + "\n").encode()}


def _path(sheet: Sheet) -> str:
    return f"{sheet.route.path.rstrip('/')}.md"


def _file(sheet: Sheet) -> str:
    lines = ["---", *(f"{name}: {_quoted(getattr(sheet, name))}" for name in _HEAD)]
    lines += ["css:", *(f"  - {_quoted(each)}" for each in sheet.css)] if sheet.css else []
    lines += ["toc:"] if sheet.toc else []
    lines += [f"  - {{id: {_quoted(fragment)}, words: {_quoted(words)}}}" for fragment, words in sheet.toc]
    return "\n".join([*lines, "---", "", f"{sheet.body}{_MARGIN}{sheet.margin}{_AFTER}{sheet.after}"])


def _quoted(text: str) -> str:
    """Spell a text so that it stays on one line and YAML reads it back as it was."""
    spelt = json.dumps(text, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in spelt)


def read_editions(root: Path, report: Report) -> tuple[Frozen, ...]:
    """Read every frozen edition of a site, the newest number first; files that were touched are reported, not used."""
    base = root / FOLDER
    folders = [each.name for each in base.iterdir() if each.is_dir()] if base.is_dir() else []
    found = [_edition(root, name, report) for name in sorted(folders) if not name.startswith((".", "_"))]
    return tuple(sorted((each for each in found if each), key=lambda each: _counted(each.number), reverse=True))


def _counted(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))


@dataclass(frozen=True, slots=True)
class _Manifest:
    """What a manifest says, and where it says it."""

    number: str
    date: str
    edition_date: str
    digests: Mapping[str, tuple[str, Place]]
    place: Place


def _edition(root: Path, name: str, report: Report) -> Frozen | None:
    path = f"{FOLDER}/{name}/{MANIFEST}"
    text = read_text(root, path, report, limit=_LIMIT)
    node = read_yaml(text, report) if text else None
    read = fields_of(node, report) if node else None
    manifest = _manifest(read, name, report) if read else None
    if manifest is None:
        return None
    folder = f"{FOLDER}/{name}"
    held = {
        each: content
        for each, content in read_tree(root / folder)
        if each != MANIFEST and not _hidden(each) and not each.startswith(_BESIDE)
    }
    sheets = [_sheet(root, folder, each, held, manifest, report) for each in sorted({*held, *manifest.digests})]
    kept = tuple(sorted((each for each in sheets if each), key=lambda each: each.route))
    return Frozen(manifest.number, manifest.date, manifest.edition_date, kept, manifest.place)


def _hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _manifest(read: Fields, name: str, report: Report) -> _Manifest | None:
    mark = len(report.problems)
    number, day = read.text("number", limit=20), read.text("date", limit=20)
    digests: dict[str, tuple[str, Place]] = {}
    for each in read.groups("files", required=True):
        digests[each.text("path", limit=400)] = (each.text("sha256", limit=64), each.place("path"))
        each.done()
    found = _Manifest(number, day, read.text("edition_date", limit=20), digests, read.node.place)
    read.done()
    if number and (number != name or not NUMBER.fullmatch(number)):
        expected = f"'{name}', the name of the folder" if NUMBER.fullmatch(name) else "a folder and a number like 1.0"
        fix = "bring the folder back as the command wrote it"
        report.add(rules.MANIFEST.at(read.place("number"), f"the number '{number}'", expected, fix))
    if day and not is_day(day):
        fix = "bring the file back as the command wrote it"
        report.add(rules.MANIFEST.at(read.place("date"), f"'{day}'", "a day like 2026-01-31", fix))
    return None if report.errors_since(mark) else found


def _sheet(
    root: Path, folder: str, path: str, held: Mapping[str, bytes], manifest: _Manifest, report: Report
) -> Sheet | None:
    wanted, place = manifest.digests.get(path, ("", Place(f"{folder}/{path}")))
    if path not in held:
        fix = "bring the file back from the history"
        report.add(rules.CHANGED.at(place, f"'{path}', which is not there", "the frozen file", fix))
        return None
    mine = digest(held[path])
    if mine != wanted:
        found = f"bytes with the digest {mine[:12]}" if wanted else "a file that the edition does not have"
        expected = f"{wanted[:12]}, as {MANIFEST} says" if wanted else f"only files that {MANIFEST} lists"
        fix = "bring the file back from the history" if wanted else "take it out; a frozen edition gets no new page"
        report.add(rules.CHANGED.at(Place(f"{folder}/{path}"), found, expected, fix))
        return None
    document = read_document(root, f"{folder}/{path}", report, limit=_LIMIT)
    return _parsed(document, path, report) if document else None


def _parsed(document: Document, path: str, report: Report) -> Sheet | None:
    mark = len(report.problems)
    read = fields_of(document.data, report)
    if read is None:
        return None
    head = {name: read.text(name, required=name not in {"key", "name"}) for name in _HEAD}
    toc = []
    for each in read.groups("toc"):
        toc.append((each.text("id"), each.text("words")))
        each.done()
    body, _, after = document.body.removeprefix("\n").rpartition(_AFTER)
    body, _, margin = body.rpartition(_MARGIN)
    css = read.texts("css", limit=100)
    read.done()
    route = Route(f"{path.removesuffix('.md')}/")
    sheet = Sheet(route=route, css=css, toc=tuple(toc), body=body, margin=margin, after=after, **head)
    return None if report.errors_since(mark) else sheet
