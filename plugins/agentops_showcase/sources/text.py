"""Read one file as text, within limits, and know the place of every character in it."""

from __future__ import annotations

import bisect
import re
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from agentops_showcase.problems import Place, Problem, Report
from agentops_showcase.sources import rules

MAX_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True)
class Text:
    """The text of a file; `path` is relative to the project root, with slashes."""

    path: str
    body: str

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        at = self.body.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.body.find("\n", at + 1)
        return starts

    def place(self, start: int, end: int | None = None) -> Place:
        """Return the place of the characters from `start` up to, not including, `end`."""
        first, last = self._spot(start), self._spot(max(start, start if end is None else end))
        return Place(self.path, *first, *last)

    def _spot(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self._starts, offset) - 1
        return line + 1, offset - self._starts[line] + 1


def read_text(root: Path, path: str, report: Report, *, limit: int = MAX_BYTES) -> Text | None:
    """Read a file below `root`; report and return None when it is missing, too large, a link or not UTF-8.

    A byte order mark is dropped and line ends become \\n, so columns match what an editor shows.
    """
    place = Place(path)
    try:
        full = root / path
        if not full.resolve().is_relative_to(root.resolve()):
            report.add(_cannot(place, "a path that leads out of the project folder", "a file inside it"))
            return None
        facts = full.stat()
        if not stat.S_ISREG(facts.st_mode):
            report.add(_cannot(place, "something that is not a regular file", "a text file"))
            return None
        if facts.st_size > limit:
            report.add(_cannot(place, f"{facts.st_size:,} bytes", f"at most {limit:,} bytes"))
            return None
        return Text(path, full.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError as error:
        report.add(_cannot(place, f"bytes that are not UTF-8 at byte {error.start + 1}", "UTF-8 text"))
    except (OSError, ValueError, RuntimeError) as error:  # the last one for a loop of links
        reason = getattr(error, "strerror", None) or "a path that cannot be opened"
        report.add(_cannot(place, reason.lower(), "a readable file"))
    return None


def _cannot(place: Place, found: str, expected: str) -> Problem:
    return rules.UNREADABLE.at(place, found, expected, "save it as UTF-8 text inside the project folder")


def listed(root: Path, folder: str, suffix: str) -> tuple[str, ...]:
    """Return the files below a folder that end in `suffix`, sorted, relative to the root; none if absent.

    Names that start with a dot or an underscore are left out.
    """
    base = root / folder
    if not base.is_dir():
        return ()
    found = (each.relative_to(root).as_posix() for each in base.rglob(f"*{suffix}"))
    below = len(Path(folder).parts)
    return tuple(sorted(each for each in found if not any(part[0] in "._" for part in each.split("/")[below:])))


def read_tree(folder: Path) -> tuple[tuple[str, bytes], ...]:
    """Return name and content of every file below a folder that comes with the package, sorted by name."""
    found = sorted(each for each in folder.rglob("*") if each.is_file())
    return tuple((each.relative_to(folder).as_posix(), each.read_bytes()) for each in found)


_ODD = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")


def check_characters(text: Text, report: Report) -> None:
    """Report characters that hide text or change its direction."""
    for match in _ODD.finditer(text.body):
        place = text.place(match.start(), match.end())
        found = f"the invisible character U+{ord(match[0]):04X}"
        report.add(rules.ODD_CHARACTERS.at(place, found, "visible text", "delete it and retype the word"))
