"""`showcase case-study anonymize`: stand-ins for what the check for leaks found, shown first and written on request."""

from __future__ import annotations

import argparse
import json
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from agentops_showcase import publishing, sources
from agentops_showcase.adapters.cli import leaks
from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.adapters.report import as_dict, written
from agentops_showcase.case_studies import anonymity, anonymize
from agentops_showcase.problems import Level, Problem, Report, counted, inert
from agentops_showcase.sources import Original, Text

_LONGEST_KEY = 4_000_000
_UNCHECKED = "ANON032"
_ADVICE = "revoke it where it was issued; it has been read, and deleting the line changes nothing"
NOTHING = "nothing was written"


@dataclass(frozen=True, slots=True)
class _Key:
    """The key file, what it holds now, and the names in it."""

    path: Path | None
    before: bytes | None
    book: anonymize.Book


def add(inner: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command below `case-study`."""
    command = inner.add_parser(
        "anonymize",
        help="propose stand-ins for everything the check for leaks finds",
        description="Show what the file would say with stand-ins in place of names, addresses and keys. Writes nothing "
        "without --apply. Works on one file; run it before the text is committed anywhere.",
        epilog="example: showcase case-study anonymize case_studies/draft.md --deny ~/terms.txt "
        "--key ~/study.key --apply",
    )
    command.add_argument("file", type=Path, metavar="FILE", help="one Markdown file")
    command.add_argument(
        "--deny", type=Path, metavar="FILE", help=f"private terms, one a line (default: the file in ${leaks.LIST})"
    )
    command.add_argument("--salt", default=None, help=f"the salt of a hashed list (default: ${leaks.SALT})")
    command.add_argument(
        "--key", type=Path, metavar="FILE", help="who is who, outside any repository; is made, or used again"
    )
    command.add_argument("--apply", action="store_true", help="write the file and the key")
    command.add_argument("--show", action="store_true", help="show what is private instead of masking it")
    command.add_argument("--format", choices=("text", "json"), default="text", help="how the proposal is printed")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the proposal, write it when asked; 1 when something is found (before, or after writing)."""
    deny = leaks.deny_list(chosen)
    root = chosen.root.resolve()
    full, shown = _file(root, chosen.file, deny)
    if chosen.apply and chosen.key is None:
        raise FailureError(f"--apply needs --key FILE, outside any repository; it will say who is who; {NOTHING}")
    key = _key(chosen.key, full, root)
    original = _read(full, shown)
    proposal = anonymize.propose(full.stem, original.text.body, deny, key.book)
    if any(each.code == _UNCHECKED for each in proposal.left):
        raise FailureError(f"{shown}: longer than the check reads, so nobody can say what is in the rest; {NOTHING}")
    changed = bool(proposal.edits) or proposal.stem != full.stem
    after = f"{proposal.stem}{full.suffix}"
    names = shown, anonymize.masked_name(after, deny, proposal.left)
    if chosen.apply and changed:
        _write(full, shown, after, original, proposal, key)
    left = tuple(
        replace(each, place=replace(each.place, path=names[1]))
        for each in anonymity.check(Text(after, proposal.after), deny)
    )
    told = _as_json if chosen.format == "json" else _as_text
    sys.stdout.write(told(proposal, names, left, chosen, changed=changed))
    _advise(proposal, names, left, chosen, changed=changed)
    blocking = any(each.level is not Level.NOTE for each in left)
    return 1 if blocking or (changed and not chosen.apply) else 0


def _file(root: Path, file: Path, deny: anonymity.Deny) -> tuple[Path, str]:
    """Return the file and how messages call it, which is without its folder and without private words."""
    full = file if file.is_absolute() or (not (root / file).exists() and file.exists()) else root / file
    shown = anonymize.masked_name(full.name, deny)
    if full.is_symlink():
        raise FailureError(f"{shown}: a link; name the file itself. {NOTHING.capitalize()}")
    if not full.exists():
        raise FailureError(f"{shown}: no such file; {NOTHING}")
    if not full.is_file():
        raise FailureError(f"{shown}: not a file; name one Markdown file. {NOTHING.capitalize()}")
    if Path(full.absolute()).is_relative_to(root) and not full.resolve().is_relative_to(root):
        raise FailureError(f"{shown}: its folder leads out of the site; {NOTHING}")
    return full, shown


def _read(full: Path, shown: str) -> Original:
    report = Report()
    original = sources.read_original(full.parent, full.name, report)
    if original is None:
        raise FailureError(f"{shown}: {report.problems[0].found}; {NOTHING}")
    return original


def _key(path: Path | None, full: Path, root: Path) -> _Key:
    """Read the key, or make sure that a new one may lie where it is to lie."""
    if path is None:
        return _Key(None, None, anonymize.Book())
    place = path.absolute().parent.resolve() / path.name
    if path.is_symlink():
        raise FailureError(f"--key: a link; name the file itself. {NOTHING.capitalize()}")
    if not place.parent.is_dir():
        raise FailureError(f"--key: no such folder; {NOTHING}")
    if place.parent == full.resolve().parent or place.is_relative_to(root) or _in_work_tree(place):
        raise FailureError(
            f"--key: it says who is who, so it stays out of repositories and away from the file; {NOTHING}"
        )
    if not path.exists():
        return _Key(place, None, anonymize.Book())
    return _known_key(place)


def _known_key(place: Path) -> _Key:
    report = Report()
    original = sources.read_original(place.parent, place.name, report, limit=_LONGEST_KEY)
    if original is None:
        raise FailureError(f"--key: {report.problems[0].found}; {NOTHING}")
    if stat.S_IMODE(place.stat().st_mode) & 0o077:
        raise FailureError(f"--key: others can read it; run chmod 600 on it first. {NOTHING.capitalize()}")
    try:
        return _Key(place, original.content, anonymize.book_of(original.text.body))
    except anonymize.KeyFileError:
        raise FailureError(f"--key: the file is there and is no key of this command; {NOTHING}") from None


def _in_work_tree(place: Path) -> bool:
    return any((folder / ".git").exists() or folder.name == ".git" for folder in place.parents)


def _write(full: Path, shown: str, after: str, original: Original, proposal: anonymize.Proposal, key: _Key) -> None:
    """Write the key first: a key without its text harms nobody, a text without its key cannot be continued."""
    assert key.path
    kept = anonymize.key_text(proposal.book).encode()
    content = original.edited((each.start, each.end, each.new) for each in proposal.edits)
    to = full.with_name(after) if after != full.name else None
    if to and (to.exists() or to.is_symlink()):
        raise FailureError(f"{shown}: the file needs another name, and that one is taken; {NOTHING}")
    _save(f"--key: {{}}; {NOTHING}", lambda: publishing.keep_private(key.path, key.before, kept))
    try:
        _save(f"{shown}: {{}}; {NOTHING}", lambda: publishing.exchange(full, original.content, content, to))
    except FailureError:
        _take_back(key, kept)
        raise


def _save(message: str, write: object) -> None:
    assert callable(write)
    try:
        write()
    except publishing.ChangedError:
        raise FailureError(message.format("it changed while this command read it; run it again")) from None
    except FileExistsError:
        raise FailureError(message.format("something else took its name meanwhile")) from None
    except OSError as error:
        raise FailureError(message.format((error.strerror or "it cannot be written").lower())) from None


def _take_back(key: _Key, kept: bytes) -> None:
    assert key.path
    if key.before is None:
        key.path.unlink(missing_ok=True)
    else:
        publishing.keep_private(key.path, kept, key.before)


def _as_text(
    proposal: anonymize.Proposal,
    names: tuple[str, str],
    left: tuple[Problem, ...],
    chosen: argparse.Namespace,
    *,
    changed: bool,
) -> str:
    shown = anonymize.difference(proposal, *names, show=chosen.show) if changed else ""
    return shown + written(left, "text", colour=sys.stdout.isatty())


def _as_json(
    proposal: anonymize.Proposal,
    names: tuple[str, str],
    left: tuple[Problem, ...],
    chosen: argparse.Namespace,
    *,
    changed: bool,
) -> str:
    said = {
        "path": names[0],
        "renamed": names[1] if names[0] != names[1] else None,
        "written": bool(chosen.apply and changed),
        "replacements": list(_replacements(proposal, names[0], show=chosen.show)),
        "left": [as_dict(each) for each in left],
    }
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


def _replacements(proposal: anonymize.Proposal, path: str, *, show: bool) -> Iterator[dict[str, object]]:
    text = Text(path, proposal.body)
    for each in proposal.edits:
        place = text.place(each.start, each.end)
        found: dict[str, object] = {
            "line": place.line,
            "column": place.column,
            "end_line": place.end_line,
            "end_column": place.end_column,
            "code": each.code,
            "kind": each.kind,
            "old": inert(each.old, 4000) if show else f"[{each.kind}]",
            "new": each.new,
        }
        yield {**found, "advice": _ADVICE} if each.secret else found


def _advise(
    proposal: anonymize.Proposal,
    names: tuple[str, str],
    left: tuple[Problem, ...],
    chosen: argparse.Namespace,
    *,
    changed: bool,
) -> None:
    """Say on stderr what was done, and what no stand-in can do."""
    count = len(proposal.edits)
    secrets = sorted({Text(names[0], proposal.body).place(each.start).line for each in proposal.edits if each.secret})
    if secrets:
        print(f"secret on line {_listed(secrets)}: {_ADVICE}", file=sys.stderr)
    if names[0] != names[1]:
        print(f"the file {'is now' if chosen.apply else 'would be called'} {names[1]}", file=sys.stderr)
    blocking = sum(each.level is not Level.NOTE for each in left)
    notes = len(left) - blocking
    rest = (
        f"{counted(blocking, 'finding')} and {counted(notes, 'note')} left"
        if left
        else "nothing left that the check finds"
    )
    if not changed:
        print(f"nothing to replace; {rest}", file=sys.stderr)
    elif chosen.apply:
        print(f"{count} replaced; {rest}. Read it once more: earlier commits hold the old text", file=sys.stderr)
    else:
        print(f"{count} would be replaced, then {rest}; {NOTHING}: --apply --key FILE does it", file=sys.stderr)


def _listed(lines: Iterable[int]) -> str:
    return re.sub(r", (\d+)$", r" and \1", ", ".join(map(str, lines)))
