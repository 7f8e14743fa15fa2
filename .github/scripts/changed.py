"""Which files a proposal changes, and which of them somebody may have written about their own workplace."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

STUDIES = "case_studies"
# Folders with a reader of their own: texts of the site, the engine, and what surrounds it.
KNOWN = ("docs", "plugins", "tests", "overrides", "catalog", "editions", "bench", ".github", ".ci")
# What decides how a proposal is checked; a branch that changes it brings its own judge.
JUDGES = ("plugins", "tests", "overrides", ".github", ".ci")
JUDGES_FILES = ("mkdocs.yml", "pyproject.toml", "Makefile", "requirements.txt", "requirements-dev.txt")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".heic", ".tif", ".tiff", ".bmp")

_LINK, _MODULE, _GONE = "120000", "160000", "000000"
_STUDY = re.compile(
    rb"^(anonymisation|consent|evidence_grade|provenance|organisation|generalisation)[ \t]*:", re.MULTILINE
)
_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^---", re.DOTALL | re.MULTILINE)
_LOOKED_AT = 65_536


class StoppedError(Exception):
    """A step could not do its work, with a line that says why and what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A file that is there after the proposal and differs from what was there before."""

    path: str
    mode: str
    new: bool

    @property
    def plain(self) -> bool:
        """False for what leads elsewhere: a symbolic link or another repository."""
        return self.mode not in (_LINK, _MODULE)


def changes(root: Path, base: str) -> tuple[Change, ...]:
    """Return what the folder holds and `base` does not, also what is not committed yet."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}").strip()
    fork = _git(root, "merge-base", commit, "HEAD").strip()
    listed = _git(root, "diff", "--raw", "-z", "--no-renames", "--no-ext-diff", "--abbrev=40", fork, "--")
    found = _parsed(listed)
    for path in filter(None, _git(root, "ls-files", "-z", "--others", "--exclude-standard").split("\0")):
        found.append(Change(path, _mode(root / path), new=True))
    return tuple(sorted(set(found)))


def _mode(file: Path) -> str:
    if file.is_symlink():
        return _LINK
    return _MODULE if file.is_dir() else "100644"


def _parsed(listed: str) -> list[Change]:
    words = listed.split("\0")
    found = []
    for head, path in zip(words[::2], words[1::2], strict=False):
        before, after = head.lstrip(":").split(" ")[:2]
        if after != _GONE:
            found.append(Change(path, after, new=before == _GONE))
    return found


def _git(root: Path, *words: str) -> str:
    command = ["git", "-C", str(root), "-c", "core.fsmonitor=false", *words]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  # no shell, options closed by "--"
    if done.returncode:
        raise StoppedError(
            f"git {words[0]} ended with {done.returncode}; name what the proposal will be merged into, "
            "such as origin/main, and fetch enough of it: both must share a commit"
        )
    return os.fsdecode(done.stdout)


def contribution(change: Change, root: Path) -> bool:
    """Tell whether a changed file may speak of somebody: a study, wherever it lies, or a file nobody here expects."""
    top, _, rest = change.path.partition("/")
    if top == STUDIES:
        return True
    if top == "docs":
        return _study(root / change.path) or (change.new and change.path.lower().endswith(PICTURES))
    if top in KNOWN:
        return False
    return bool(rest) or change.new or _study(root / change.path)


def _study(file: Path) -> bool:
    """Tell whether the front matter has two fields that only studies have."""
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        head = _HEAD.match(opened.read(_LOOKED_AT))
    return head is not None and len(set(_STUDY.findall(head[1]))) > 1


def judges(changed: tuple[Change, ...]) -> tuple[str, ...]:
    """Return the changed files that decide what the checks do."""
    return tuple(each.path for each in changed if each.path.partition("/")[0] in JUDGES or each.path in JUDGES_FILES)


def tracked(root: Path, folder: str) -> bool:
    """Tell whether the repository holds something of this name."""
    return bool(_git(root, "ls-files", "-z", "--", folder))
