"""Frames of a frozen edition: written once, checked at every build, served under the address of the edition."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from agentops_showcase import routes
from agentops_showcase.problems import Place, Report
from agentops_showcase.publishing import digest
from agentops_showcase.render import Asset
from agentops_showcase.routes import Route
from agentops_showcase.sources import read_text, read_tree, read_yaml
from agentops_showcase.sources.node import Fields, fields_of
from agentops_showcase.talks import rules
from agentops_showcase.talks.frame import addressed, follows_reader, frames_of
from agentops_showcase.talks.layout import VIEWS
from agentops_showcase.talks.subject import Subject
from agentops_showcase.talks.talk import KINDS

MANIFEST, HOLD = "frames.yml", "frames"

_NAME = re.compile(rf"({'|'.join(KINDS)})-([a-z0-9]+(?:-[a-z0-9]+)*)/({'|'.join(VIEWS)})\.html")
_RESTORE = "bring the file back from the history"


@dataclass(frozen=True, slots=True)
class Pinned:
    """The frames of one edition: kind, key, view and the bytes in the theme that follows the reader."""

    number: str
    held: tuple[tuple[str, str, str, bytes], ...]
    place: Place


def freeze_frames(
    subjects: Iterable[Subject], name: str, site_url: str, number: str, day: str, pages: Collection[Route]
) -> dict[str, bytes]:
    """Return the files of an edition's frames by their path in its folder; `pages` are those that the edition keeps."""
    files: dict[str, bytes] = {}
    for each in subjects:
        kept = replace(each, edition=f"Edition {number}, frozen {day}")
        page = routes.in_edition(number, each.route) if each.route in pages else each.route
        for frame in frames_of(kept, name, site_url, page):
            files[f"{each.kind}-{each.key}/{frame.view}.html"] = frame.content
    lines = [
        "# Written by `showcase edition freeze`. Slides show these frames; their bytes stay.",
        f'number: "{number}"',
        f'date: "{day}"',
        "files:",
        *(f'  - {{path: "{path}", sha256: "{digest(files[path])}"}}' for path in sorted(files)),
    ]
    whole = {f"{HOLD}/{path}": content for path, content in files.items()}
    return {**whole, MANIFEST: ("\n".join(lines) + "\n").encode()} if files else {}


def check_unpinned(editions: Iterable[Pinned], number: str, report: Report) -> bool:
    """Tell whether an edition has no frames yet, and report where it has."""
    there = next((each for each in editions if each.number == number), None)
    if there is None:
        return True
    fix = "leave them alone, or give the text a new number"
    report.add(rules.PINNED_TWICE.at(there.place, f"{len(there.held)} frames", "an edition without frames", fix))
    return False


def read_pinned(root: Path, editions: str, numbers: Iterable[str], report: Report) -> tuple[Pinned, ...]:
    """Read the frames of editions, each in its folder below `editions`; files that were touched are not used."""
    found = (_read(root, f"{editions}/{number}", number, report) for number in numbers)
    return tuple(each for each in found if each)


def pinned(editions: Iterable[Pinned]) -> Iterator[Asset]:
    """Return the files that serve the frames of editions: every theme, and the card at its short address."""
    for edition in editions:
        for kind, key, view, content in edition.held:
            for route, bytes_there in addressed(kind, key, view, content):
                yield Asset(routes.in_edition(edition.number, route), bytes_there)


def _read(root: Path, folder: str, number: str, report: Report) -> Pinned | None:
    held = dict(read_tree(root / folder / HOLD))
    path = f"{folder}/{MANIFEST}"
    if not (root / path).is_file():
        for name in held:
            _touched(Place(f"{folder}/{HOLD}/{name}"), "a frame without a manifest", f"{MANIFEST} beside it", report)
        return None
    text = read_text(root, path, report, limit=1_000_000)
    node = read_yaml(text, report) if text else None
    read = fields_of(node, report) if node else None
    digests = _manifest(read, number, report) if read else None
    if digests is None or read is None:
        return None
    frames = [_frame(folder, name, held, digests, report) for name in sorted({*held, *digests})]
    return Pinned(number, tuple(each for each in frames if each), read.node.place)


def _manifest(read: Fields, number: str, report: Report) -> dict[str, tuple[str, Place]] | None:
    mark = len(report.problems)
    said, _ = read.text("number", limit=20), read.text("date", limit=20)
    digests: dict[str, tuple[str, Place]] = {}
    for each in read.groups("files", required=True):
        digests[each.text("path", limit=200)] = (each.text("sha256", limit=64), each.place("path"))
        each.done()
    read.done()
    if said and said != number:
        _touched(read.place("number"), f"the number '{said}'", f"'{number}', the name of the folder", report)
    return None if report.errors_since(mark) else digests


def _frame(
    folder: str, name: str, held: dict[str, bytes], digests: dict[str, tuple[str, Place]], report: Report
) -> tuple[str, str, str, bytes] | None:
    file = Place(f"{folder}/{HOLD}/{name}")
    wanted, listed = digests.get(name, ("", file))
    if name not in held:
        _touched(listed, f"'{name}', which is not there", "the frozen frame", report)
        return None
    content, parts = held[name], _NAME.fullmatch(name)
    if not wanted:
        _touched(file, "a frame that the edition does not have", f"only files that {MANIFEST} lists", report)
    elif digest(content) != wanted:
        found = f"bytes with the digest {digest(content)[:12]}"
        _touched(file, found, f"{wanted[:12]}, as {MANIFEST} says", report)
    elif parts is None or not follows_reader(content):
        _touched(file, "a file that is no frame", "<kind>-<key>/<view>.html as the command writes it", report)
    else:
        return parts[1], parts[2], parts[3], content
    return None


def _touched(place: Place, found: str, expected: str, report: Report) -> None:
    report.add(rules.PINNED.at(place, found, expected, _RESTORE))
