"""`showcase case-study new` and `withdraw`; `anonymize` has a module of its own."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from agentops_showcase import case_studies, publishing, routes
from agentops_showcase.adapters.cli import anonymizing, asking
from agentops_showcase.adapters.cli.building import near
from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.adapters.host import load_settings
from agentops_showcase.adapters.report import written
from agentops_showcase.case_studies import FOLDER, amounts, withdrawal, words
from agentops_showcase.case_studies.form import SLUG
from agentops_showcase.case_studies.interview import Ask, interview, numbers
from agentops_showcase.case_studies.scaffold import Start, new_study, slug_of
from agentops_showcase.case_studies.schema import NAME
from agentops_showcase.methodology import Methodology, read_methodology
from agentops_showcase.problems import Level, Report, counted, inert, nearest
from agentops_showcase.settings import Settings
from agentops_showcase.sources import Text, document_of, listed, read_document

GUIDE = "docs/contributing/case-study.md"


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the parser."""
    top = commands.add_parser(
        "case-study",
        help="begin a case study, take out what gives you away, or take it back",
        epilog="example: showcase case-study new",
    )
    inner = top.add_subparsers(dest="study_command", required=True, metavar="COMMAND")
    new = inner.add_parser(
        "new",
        help="write a draft with every question in it",
        description="Write case_studies/SLUG.md with every question of the form. Asks on a terminal for what no option "
        "gives; every answer but the title can wait.",
        epilog="example: showcase case-study new --title 'Did smaller changes break less?' --factor 10 --yes",
    )
    new.add_argument("--title", default="", help="the question you tried to answer, 10 to 90 characters")
    new.add_argument("--slug", default="", help="name of the file and address (default: from the title)")
    new.add_argument("--factor", default="", metavar="N[,N]", help="numbers of the factors that were tried")
    new.add_argument("--domain", default="", choices=("", *words.DOMAINS), metavar="WORD", help=_one_of(words.DOMAINS))
    new.add_argument("--metric", default="", metavar="NAME", help="what was looked at before and after")
    new.add_argument("--unit", default="", choices=("", *words.UNITS), metavar="WORD", help=_one_of(words.UNITS))
    new.add_argument(
        "--direction", default="", choices=("", *words.DIRECTIONS), metavar="WORD", help=_one_of(words.DIRECTIONS)
    )
    new.add_argument("--before", default="", metavar="AMOUNT", help=amounts.WAYS)
    new.add_argument("--after", default="", metavar="AMOUNT", help="likewise")
    new.add_argument("--yes", action="store_true", help="ask nothing")
    new.set_defaults(run=run_new)
    anonymizing.add(inner)
    withdraw = inner.add_parser(
        "withdraw",
        help="take a study back: its text goes, its address answers",
        description="Replace a study by its number, the day and the kind of reason. Changes the working tree only.",
        epilog="example: showcase case-study withdraw did-smaller-changes-break-less --reason contributor",
    )
    withdraw.add_argument("slug", metavar="SLUG", help="the name of the file without .md")
    withdraw.add_argument("--reason", required=True, choices=tuple(words.REASONS), help="the kind of reason")
    withdraw.add_argument("--date", default="", metavar="DAY", help="the day of withdrawal (default: today)")
    withdraw.set_defaults(run=run_withdraw)


def _one_of(known: dict[str, str]) -> str:
    return f"one of {', '.join(known)}"


def run_new(chosen: argparse.Namespace) -> int:
    """Write a draft that the check accepts, or nothing; 1 when an answer is one the check would refuse."""
    root = chosen.root.resolve()
    settings, report = load_settings(root), Report()
    whole = read_methodology(root, report)
    if whole is None:
        raise FailureError(
            f"{root}: no usable methodology here; run this in the checkout of a site, or name it: --root DIR"
        )
    start = _start(chosen, whole, root)
    path = _path(root, start.slug)
    if _there(path):
        raise FailureError(f"{FOLDER}/{path.name} is already there; choose another --slug. Nothing was written")
    text = Text(f"{FOLDER}/{path.name}", new_study(start, *_addresses(settings)))
    found = Report()
    document = document_of(text, found)
    if document:
        case_studies.parse_study(document, whole, found)
    errors = [each for each in found.sorted() if each.level is Level.ERROR]
    if errors:
        sys.stdout.write(written(errors, "text", colour=sys.stdout.isatty()))
        print("showcase: nothing was written; give another answer", file=sys.stderr)
        return 1
    try:
        path.parent.mkdir(exist_ok=True)
        publishing.create(path, text.body.encode())
    except OSError as error:
        raise FailureError(f"{FOLDER}/{path.name}: {error.strerror or error}; nothing was written") from error
    print(_next_steps(path, len(found.problems), settings))
    return 0


def _addresses(settings: Settings) -> tuple[str, str]:
    """Return where schema and guide are: on the site, else in the folder it is built into."""
    if settings.url:
        return routes.schema(NAME).absolute(settings.url), routes.STUDY_GUIDE.absolute(settings.url)
    return f"../site/{routes.schema(NAME).path}", f"../{GUIDE}"


def _there(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _path(root: Path, slug: str) -> Path:
    """Return the file of a study; a slug is one plain name, so it cannot leave the folder."""
    if not re.fullmatch(SLUG, slug):
        raise FailureError(f"{inert(slug)!r} is no slug; use 3 to 60 lower-case letters, digits and hyphens")
    folder = root / FOLDER
    if not folder.resolve().is_relative_to(root):
        raise FailureError(f"{FOLDER}/ leads out of {root}; nothing was written")
    return folder / f"{slug}.md"


def _start(chosen: argparse.Namespace, whole: Methodology, root: Path) -> Start:
    """Collect what is known, from options and, on a terminal, by asking."""
    asks = interview(whole, lambda slug: _there(_path(root, slug)))
    given = {each.name: getattr(chosen, each.name) for each in asks}
    if sys.stdin.isatty() and not chosen.yes:
        _refuse(asks, given)
        given = asking.asked(asks, given)
    given["slug"] = given["slug"] or slug_of(given["title"])
    _refuse(asks, given, owed=("title",))
    factors = tuple(int(each) for each in dict.fromkeys(numbers(given.pop("factor"))))
    return Start(**given, factors=factors)


def _refuse(asks: Sequence[Ask], given: dict[str, str], owed: Sequence[str] = ()) -> None:
    """Stop at an answer that does not fit."""
    for each in asks:
        said = given[each.name]
        why = each.refuse(said) if said or each.name in owed else ""
        if why and each.name != "slug":  # the path says what is wrong with a slug
            raise FailureError(f"--{each.name} {inert(said)}: {inert(why)}. Like: {each.example}")


def _next_steps(path: Path, gaps: int, settings: Settings) -> str:
    name = f"{FOLDER}/{path.name}"
    ours = Path(sys.argv[0])
    command = near(ours) if ours.name == "showcase" else "showcase"
    return f"""{name}: a draft with {counted(gaps, "open question")}

  Guide              {GUIDE}{f" or {routes.STUDY_GUIDE.absolute(settings.url)}" if settings.url else ""}
  What is open       {command} check --notes {name}
  What gives away    {command} check {name}, then the list in the guide; no check finds everything
  See chart and page {command} build --drafts, which says where the page is
  Ready              set the status to review, run {command} check, send the file"""


def run_withdraw(chosen: argparse.Namespace) -> int:
    """Leave a tombstone in the working tree, and say what else there is to do."""
    root, slug = chosen.root.resolve(), chosen.slug
    path = _path(root, slug)
    name = f"{FOLDER}/{path.name}"
    day = chosen.date or date.today().isoformat()
    if not withdrawal.is_date(day):
        raise FailureError(f"--date {inert(day)}: not a day; write it as 2026-01-31")
    if not path.is_file():
        known = [Path(each).stem for each in listed(root, FOLDER, ".md")]
        raise FailureError(f"{name}: no such study{nearest(slug, known)}")
    report = Report()
    document = read_document(root, name, report)
    if document is None:
        sys.stdout.write(written(report.sorted(), "text", colour=sys.stdout.isatty()))
        raise FailureError(f"{name} cannot be read, so its number is not known; mend its head first. It is as it was")
    if withdrawal.is_withdrawn(document):
        raise FailureError(f"{name} is withdrawn already; it is as it was")
    number = withdrawal.id_of(document)
    if not number:
        raise FailureError(
            f"{name} has no id, so nobody cites it and no address has to answer; delete the file instead"
        )
    try:
        publishing.write(path, withdrawal.tombstone(number, slug, day, chosen.reason).encode())
    except OSError as error:
        raise FailureError(f"{name}: {error.strerror or error}; it is as it was") from error
    print(_still_there(name, slug, withdrawal.mentions(root, slug, number)))
    return 0


def _still_there(name: str, slug: str, places: tuple[object, ...]) -> str:
    named = "".join(f"\n     {each}" for each in places) or " none"
    return f"""{name}: withdrawn in this working tree; /{routes.study(slug).path} will say so and no more

Still to do, because copies may persist:

  1. Other files that name the study:{named}
  2. showcase check, then commit, publish, and load the page yourself.
  3. Earlier commits hold the text. To take it out of all of them, on a fresh clone:
       cp {name} .. && git filter-repo --invert-paths --path {name}
       mv ../{Path(name).name} {name} && git add {name} && git commit
     Every later commit gets a new name, so announce it; clones and forks keep the old ones until they are made anew.
  4. On the forge: close pull requests that hold the text, delete artifacts of their runs, and ask support to drop
     cached views of the old commits.
  5. Ask search engines and archives to drop the address. Nobody can recall what was read, mirrored or quoted."""
