"""`showcase talk`."""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from agentops_showcase import publishing, routes
from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.adapters.host import load_settings, shelf_of
from agentops_showcase.adapters.making import contents
from agentops_showcase.adapters.report import FORMATS, written
from agentops_showcase.problems import Level, nearest
from agentops_showcase.routes import Route
from agentops_showcase.site import Site, build
from agentops_showcase.talks.decks import names


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    talk = commands.add_parser(
        "talk",
        help="write a talk kit: decks, frames, pictures and notes that work without a network",
        description="Write what a speaker takes along: decks for PowerPoint, reveal.js, Slidev and Marp, frames, "
        "pictures and notes, in a folder for each subject, unpacked and as an archive. The same files as on the site.",
        epilog="example: showcase talk 4 law-2 --out my-talk",
    )
    talk.add_argument(
        "subjects",
        nargs="*",
        metavar="FACTOR",
        help="number of a factor, or a name like law-2 or pillar-devops-sre (default: the whole)",
    )
    talk.add_argument("--out", type=Path, required=True, metavar="DIR", help="a new or empty folder")
    talk.add_argument("--format", choices=FORMATS, default="text", help="how findings are printed")
    talk.set_defaults(run=run_talk)


def run_talk(chosen: argparse.Namespace) -> int:
    """Write kits; 1 when the sources have errors, and then nothing is written."""
    root, folder = chosen.root.resolve(), chosen.out.absolute()
    _check_folder(folder, root)
    site = build(root, load_settings(root))
    wanted = _wanted(site, chosen.subjects)
    errors = [each for each in site.problems if each.level is Level.ERROR]
    sys.stdout.write(written(errors, chosen.format, colour=sys.stdout.isatty()))
    if errors:
        print(f"showcase: {len(errors)} errors in the sources; nothing was written", file=sys.stderr)
        return 1
    count = _put(folder, _files(site, wanted, root))
    print(f"{count} files in {chosen.out}", file=sys.stderr)
    return 0


def _check_folder(folder: Path, root: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FailureError(f"{folder}: not empty; name a new folder")
    if folder.resolve() == root:
        raise FailureError(f"{folder}: this folder holds the sources; choose another with --out")


def _wanted(site: Site, asked: Sequence[str]) -> dict[str, Route]:
    """Return the archive of everything that was asked for, by the folder it is unpacked in; "" is the folder itself."""
    known = {names.folder(each.kind, each.key): each for each in site.subjects if each.kind in names.KINDS}
    if not known:
        raise FailureError("this site has no words for talks; write them in docs/_data/talks/")
    if not asked:
        return {"": routes.TALK_ZIP}
    found: dict[str, Route] = {}
    for word in asked:
        spelt = word.strip().lower().removeprefix("factor-")
        key = spelt.lstrip("0") if spelt.isdigit() else spelt
        if key not in known:
            close = nearest(key, known)
            raise FailureError(
                f"there is no talk about {word!r}{close}; there are {', '.join(sorted(known, key=_order))}"
            )
        found[key] = names.archive(known[key].kind, known[key].key)
    return found


def _order(key: str) -> tuple[int, str]:
    return (int(key), "") if key.isdigit() else (99, key)


def _files(site: Site, wanted: dict[str, Route], root: Path) -> dict[str, bytes]:
    """Return the archives and what is in them."""
    places = {route: place for place, route in wanted.items()}
    print(f"making {len(places)} kit{'s' if len(places) > 1 else ''}", file=sys.stderr)
    found: dict[str, bytes] = {}
    for asset, packed in contents((each for each in site.assets if each.route in places), shelf_of(root), prune=False):
        begins = f"{places[asset.route]}/" if places[asset.route] else ""
        found[begins + asset.route.path.rpartition("/")[2]] = packed
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            found |= {begins + each: archive.read(each) for each in archive.namelist()}
    return found


def _put(folder: Path, files: dict[str, bytes]) -> int:
    """Write everything aside and rename it, so that nobody meets half a kit."""
    aside = folder.with_name(f".{folder.name}.next")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(aside, ignore_errors=True)
        draft = publishing.Draft(aside)
        for name, content in sorted(files.items()):
            draft.put(name, content)
        if folder.exists():
            folder.rmdir()
        aside.rename(folder)
    except OSError as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise FailureError(f"{folder}: {error.strerror or error}; nothing was written") from error
    return len(files)
