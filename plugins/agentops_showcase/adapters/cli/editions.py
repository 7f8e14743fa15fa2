"""`showcase edition freeze`."""

from __future__ import annotations

import argparse
import shutil
import sys
from datetime import date
from pathlib import Path

from agentops_showcase import editions, publishing
from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.adapters.host import load_settings
from agentops_showcase.adapters.report import FORMATS, written
from agentops_showcase.problems import Level, Report, counted
from agentops_showcase.site import build


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the parser."""
    top = commands.add_parser(
        "edition",
        help="freeze the text of an edition",
        epilog="example: showcase edition freeze 1.0",
    )
    inner = top.add_subparsers(dest="edition_command", required=True, metavar="COMMAND")
    freeze = inner.add_parser(
        "freeze",
        help="write the current text to editions/N/, once and for good",
        description="Write the text of the methodology as it stands to editions/N/, with a digest of every file. "
        "From then on the build serves it under its own address and compares it with the text of the day.",
        epilog="example: showcase edition freeze 1.0 --date 2026-12-01",
    )
    freeze.add_argument("number", metavar="N", help="the number of the current edition, as docs/_data/ gives it")
    freeze.add_argument("--date", default="", metavar="DAY", help="the day of freezing (default: today)")
    freeze.add_argument("--format", choices=FORMATS, default="text", help="how findings are printed")
    freeze.set_defaults(run=run_freeze)


def run_freeze(chosen: argparse.Namespace) -> int:
    """Freeze an edition; 1 when something in the sources stands against it, and then nothing is written."""
    root, number = chosen.root.resolve(), chosen.number
    day = chosen.date or date.today().isoformat()
    if not editions.NUMBER.fullmatch(number):
        raise FailureError(f"{number!r} is no number of an edition; write it as 1.0, without a 'v' or spaces")
    if not editions.is_day(day):
        raise FailureError(f"--date {day}: not a day; write it as 2026-01-31")
    site = build(root, load_settings(root))
    if site.state is None:
        raise FailureError(f"{root}: no usable docs/_data/methodology.yml, so there is no edition to freeze")
    report = Report([each for each in site.problems if each.level is not Level.NOTE])
    files = {} if report.problems else editions.freeze(site.state, number, day, report)
    if not files:
        sys.stdout.write(written(report.sorted(), chosen.format, colour=sys.stdout.isatty()))
        print(f"showcase: {counted(len(report.problems), 'finding')}; nothing was frozen", file=sys.stderr)
        return 1
    _put(root / editions.FOLDER / number, files)
    print(
        f"edition {number}: {counted(len(files) - 1, 'page')} in {editions.FOLDER}/{number}; commit the folder",
        file=sys.stderr,
    )
    return 0


def _put(folder: Path, files: dict[str, bytes]) -> None:
    """Write the whole folder aside and rename it, so that nobody meets half an edition."""
    aside = folder.with_name(f".{folder.name}.next")
    if folder.exists():
        raise FailureError(f"{folder}: something stands there that is no frozen edition; move it away")
    try:
        shutil.rmtree(aside, ignore_errors=True)
        draft = publishing.Draft(aside)
        for name, content in sorted(files.items()):
            draft.put(name, content)
        aside.rename(folder)
    except OSError as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise FailureError(f"{folder}: {error.strerror or error}; nothing was frozen") from error
