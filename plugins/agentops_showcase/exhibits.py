"""Files that a page shows in full and a reader can open: plans, scripts, outputs, as they were written.

They lie below docs/_data/files/, which no host publishes; the site publishes them itself, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from agentops_showcase import routes
from agentops_showcase.methodology import rules
from agentops_showcase.problems import Level, Place, Report, nearest
from agentops_showcase.render import Asset, render
from agentops_showcase.routes import Route
from agentops_showcase.sources import Text, check_characters, every_file, read_exact
from agentops_showcase.sources.rules import NOT_ALLOWED

FOLDER = "docs/_data/files/"
LIMIT = 32 * 1024

# What a file may be, and how its text is coloured. Nothing that a browser would run or lay out as a page.
LANGUAGES = {
    "conf": "ini",
    "csv": "text",
    "diff": "diff",
    "json": "json",
    "log": "text",
    "md": "markdown",
    "patch": "diff",
    "py": "python",
    "sh": "sh",
    "sql": "sql",
    "toml": "toml",
    "txt": "text",
    "yaml": "yaml",
    "yml": "yaml",
}

_NAME = re.compile(r"(?:[a-z0-9][a-z0-9._-]*/)*[a-z0-9][a-z0-9._-]*\.[a-z]+")
_TICKS = re.compile(r"`+")


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One file; `path` is relative to the folder of such files."""

    path: str
    text: Text

    @property
    def route(self) -> Route:
        """Where the file is published."""
        return routes.exhibit(self.path)

    def shown_on(self, page: Route) -> str:
        """Return Markdown with a link to the file and its text in a fence longer than any inside."""
        body = self.text.body.removesuffix("\n")
        fence = "`" * max(3, *(len(each) + 1 for each in ("", *_TICKS.findall(body))))
        head = render("block_file.html", href=self.route.href_from(page), path=self.path, lines=len(body.split("\n")))
        return f"{head.strip()}\n\n{fence}{LANGUAGES[_suffix(self.path)]}\n{body}\n{fence}"


@dataclass(frozen=True, slots=True)
class Exhibits:
    """All usable files by path; `broken` are paths of files that were reported on and are not published."""

    found: Mapping[str, Exhibit]
    broken: frozenset[str]

    @property
    def assets(self) -> tuple[Asset, ...]:
        """The files as the site publishes them."""
        return tuple(Asset(each.route, each.text.body.encode()) for each in self.found.values())


NOTHING = Exhibits({}, frozenset())


def read_exhibits(root: Path, report: Report) -> Exhibits:
    """Read every file that pages may show."""
    found, broken = {}, set()
    for full in every_file(root, FOLDER):
        if "__pycache__" in full:  # left by whoever ran an example in its place; never tracked
            continue
        path = full.removeprefix(FOLDER)
        text = read_exact(root, full, report, limit=LIMIT) if _named_well(path, report) else None
        if text is None:
            broken.add(path)
        else:
            check_characters(text, report)
            found[path] = Exhibit(path, text)
    return Exhibits(found, frozenset(broken))


def check_shown(exhibits: Exhibits, shown: Collection[str], report: Report) -> None:
    """Report files that no page shows or links; a page with an error may be the one that does, so mend that first."""
    if any(each.level is Level.ERROR and _is_page(each.place.path) for each in report.problems):
        return
    for path in exhibits.found:
        if path not in shown:
            expected = "a page that shows or links it"
            fix = f"write ::: file {path} where it is explained, or delete the file"
            report.add(rules.EXHIBIT.at(Place(FOLDER + path), "a file that no page mentions", expected, fix))


def report_unknown(path: str, place: Place, exhibits: Exhibits, report: Report) -> None:
    """Report a block whose file is not there, unless the file itself was reported on."""
    if path not in exhibits.broken:
        expected = f"a file below {FOLDER}{nearest(path, exhibits.found)}"
        report.add(rules.EXHIBIT.at(place, f"'{path}'", expected, "correct the path or add the file"))


def _named_well(path: str, report: Report) -> bool:
    if _NAME.fullmatch(path) and _suffix(path) in LANGUAGES:
        return True
    expected = f"small letters, digits, '-', '_' and '.', ending in one of {', '.join(LANGUAGES)}"
    report.add(NOT_ALLOWED.at(Place(FOLDER + path), f"the name '{path}'", expected, "rename the file"))
    return False


def _suffix(path: str) -> str:
    return path.rpartition(".")[2]


def _is_page(path: str) -> bool:
    return path.endswith(".md") and not path.startswith(FOLDER)
