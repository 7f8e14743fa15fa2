"""`showcase edition freeze`."""

from __future__ import annotations

import argparse
import shutil
import sys
from datetime import date
from pathlib import Path

from agentops_showcase import editions, publishing, talks
from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.adapters.host import load_settings
from agentops_showcase.adapters.report import FORMATS, written
from agentops_showcase.problems import Level, Report, counted
from agentops_showcase.site import Site, build


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
    freeze.add_argument(
        "--frames", action="store_true", help="add the frames for slides to an edition that was frozen without them"
    )
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
    if chosen.frames:
        files = {} if report.problems else _frames_alone(site, number, day, report)
    else:
        files = {} if report.problems else editions.freeze(site.state, number, day, report)
        files |= _frames(site, number, day) if files else {}
    if not files:
        sys.stdout.write(written(report.sorted(), chosen.format, colour=sys.stdout.isatty()))
        print(f"showcase: {counted(len(report.problems), 'finding')}; nothing was frozen", file=sys.stderr)
        return 1
    folder = root / editions.FOLDER / number
    if chosen.frames:
        _add(folder, files)
    else:
        _put(folder, files)
    frames = sum(name.endswith(".html") for name in files)
    pages = sum(name.endswith(".md") for name in files)
    said = f"{counted(pages, 'page')} and {counted(frames, 'frame')} in {editions.FOLDER}/{number}"
    print(f"edition {number}: {said}; commit the folder", file=sys.stderr)
    return 0


def _frames(site: Site, number: str, day: str) -> dict[str, bytes]:
    """Return the frames as they are now, for an edition whose pages are those of today."""
    today = site.state.today if site.state else ()
    pages = frozenset(each.route for each in today)
    name, url = site.chrome.site_name, site.chrome.site_url
    return talks.freeze_frames(site.subjects, name, url, number, day, pages)


def _frames_alone(site: Site, number: str, day: str, report: Report) -> dict[str, bytes]:
    """Return the frames of an edition that was frozen before there were any; it must still be the current one."""
    state = site.state
    if state is None or not editions.is_current(state, number, report):
        return {}
    if state.standing is None:
        raise FailureError(f"edition {number} is not frozen yet; leave --frames out, and its frames are frozen with it")
    if talks.check_unpinned(site.pinned, number, report):
        return _frames(site, number, day)
    return {}


def _add(folder: Path, files: dict[str, bytes]) -> None:
    """Add files to a frozen edition, the manifest last, so that half of them never count."""
    try:
        draft = publishing.Draft(folder)
        for name in sorted(files, key=lambda each: (not each.endswith(".html"), each)):
            draft.put(name, files[name])
    except OSError as error:
        raise FailureError(f"{folder}: {error.strerror or error}; remove {folder.name}/frames and try again") from error


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
