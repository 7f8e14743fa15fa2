"""The check for leaks on any Markdown, with a private deny list that is read here and printed nowhere."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from agentops_showcase import sources
from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.case_studies import anonymity
from agentops_showcase.problems import Problem, Report

LIST, SALT = "AGENTOPS_DENY", "AGENTOPS_DENY_SALT"
STUDIES = "case_studies"
_LONGEST_LIST = 1_000_000
_LARGEST = 20_000_000


def add(check: argparse.ArgumentParser) -> None:
    """Add the options of the check for leaks."""
    leaks = check.add_argument_group("private terms", "used with case studies and with --only anonymity")
    leaks.add_argument("--deny", type=Path, metavar="FILE", help=f"a term on each line (default: the file in ${LIST})")
    leaks.add_argument("--hash-deny", type=Path, metavar="FILE", help="print this list as salted hashes, for a server")
    leaks.add_argument("--salt", default=None, help=f"the salt of the hashes (default: ${SALT})")


def deny_list(chosen: argparse.Namespace) -> anonymity.Deny:
    """Read the deny list that was named, if any."""
    file = chosen.deny or (Path(os.environ[LIST]) if os.environ.get(LIST) else None)
    if file is None:
        return anonymity.NOBODY
    deny = anonymity.parse(_private(file), _salt(chosen))
    if not deny:
        raise FailureError(f"{file}: holds no term of two letters or more")
    if deny.hashes and not deny.salt:
        raise FailureError(f"{file}: holds hashes; give their salt with --salt or ${SALT}")
    return deny


def hashed(chosen: argparse.Namespace) -> str:
    """Return a list as salted hashes."""
    salt = _salt(chosen)
    if len(salt) < 8:
        raise FailureError(f"hashes need a salt of at least 8 characters: --salt or ${SALT}")
    deny = anonymity.parse(_private(chosen.hash_deny))
    if not deny.terms:
        raise FailureError(f"{chosen.hash_deny}: holds no term of two letters or more")
    return anonymity.hashed_list(deny, salt)


def _salt(chosen: argparse.Namespace) -> str:
    return chosen.salt if chosen.salt is not None else os.environ.get(SALT, "")


def _private(file: Path) -> str:
    report = Report()
    text = sources.read_text(file.parent, file.name, report, limit=_LONGEST_LIST)
    if text is None:
        raise FailureError(f"{file}: {report.problems[0].found}; the deny list is UTF-8 text, a term on each line")
    return text.body


def leaks(root: Path, paths: list[Path], deny: anonymity.Deny) -> tuple[Problem, ...]:
    """Check the files named, and the Markdown, pictures and drawings in folders, wherever they are."""
    found: list[Problem] = []
    for path in paths or [Path(STUDIES)]:
        full = path if path.is_absolute() or (not (root / path).exists() and path.exists()) else root / path
        if not full.is_dir() and not full.exists() and not full.is_symlink():
            raise FailureError(f"{path}: no such file or folder")
        place = Path(os.path.normpath(full))
        for base, name, shown in _files(full, place.relative_to(root) if place.is_relative_to(root) else path):
            found.extend(_checked(base, name, shown, deny))
    return tuple(found)


def _files(full: Path, path: Path) -> Iterator[tuple[Path, str, str]]:
    if not full.is_dir() or full.is_symlink():
        yield full.parent, full.name, path.as_posix()
        return
    for name in sources.every_file(full, "."):
        study = name.endswith(".md") and not any(part[0] in "._" for part in name.split("/"))
        if study or name.lower().endswith(anonymity.ENCLOSED):
            yield full, name, (path / name).as_posix()


def _checked(base: Path, name: str, shown: str, deny: anonymity.Deny) -> Iterator[Problem]:
    report = Report()
    content = sources.read_bytes(base, name, report, limit=_LARGEST) if not name.endswith(".md") else None
    if content is not None and anonymity.is_enclosed(name, content):
        yield from anonymity.check_enclosed(shown, content, deny)
        return
    text = None if report.problems else sources.read_text(base, name, report)
    if text is None:
        yield from (replace(each, place=replace(each.place, path=shown)) for each in report.problems)
    else:
        yield from anonymity.check(sources.Text(shown, text.body), deny)
