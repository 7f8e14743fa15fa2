"""Files that are published as they are, so that what a reader opens is what was reviewed."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from agentops_showcase.problems import Place, Problem, Report
from agentops_showcase.sources import rules
from agentops_showcase.sources.text import Text, read_text

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def every_file(root: Path, folder: str) -> tuple[str, ...]:
    """Return all files below a folder, hidden ones and links too, sorted, relative to the root."""
    base = root / folder
    if not base.is_dir():
        return ()
    found = (each for each in base.rglob("*") if each.is_symlink() or not each.is_dir())
    return tuple(sorted(each.relative_to(root).as_posix() for each in found))


def read_bytes(root: Path, path: str, report: Report, *, limit: int) -> bytes | None:
    """Read a file of any kind; report and return None when it is missing, a link, no file, or over the limit."""
    place, full, fix = Place(path), root / path, "name a file of its own that can be opened"
    try:
        facts = full.lstat()
        if stat.S_ISLNK(facts.st_mode):
            report.add(_refused(place, "a link to another file", "a file of its own", fix))
        elif not stat.S_ISREG(facts.st_mode):
            report.add(_refused(place, "something that is not a regular file", "a file", fix))
        elif facts.st_size > limit:
            report.add(_refused(place, f"{facts.st_size:,} bytes", f"at most {limit:,} bytes", fix))
        else:
            return full.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "a path that cannot be opened"
        report.add(_refused(place, reason.lower(), "a readable file", fix))
    return None


def read_exact(root: Path, path: str, report: Report, *, limit: int) -> Text | None:
    """Read a file whose bytes are its text: no link, no byte order mark, no carriage returns, nothing unprintable."""
    if (root / path).is_symlink():
        report.add(_refused(Place(path), "a link to another file", "a file of its own"))
        return None
    text = read_text(root, path, report, limit=limit)
    if text is None:
        return None
    odd = _UNPRINTABLE.search(text.body)
    if odd:
        place = text.place(odd.start(), odd.end())
        report.add(_refused(place, f"the control character U+{ord(odd[0]):04X}", "text that every editor shows"))
        return None
    if (root / path).stat().st_size != len(text.body.encode()):
        report.add(_refused(Place(path), "a byte order mark or carriage returns", "UTF-8 with lines that end in \\n"))
        return None
    return text


def _refused(
    place: Place, found: str, expected: str, fix: str = "save it as plain text; readers get exactly these bytes"
) -> Problem:
    return rules.UNREADABLE.at(place, found, expected, fix)
