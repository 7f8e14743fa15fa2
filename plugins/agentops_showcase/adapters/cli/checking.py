"""`showcase check` and `showcase explain`."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Sequence
from pathlib import Path

from agentops_showcase.adapters.cli import leaks
from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.adapters.host import load_settings
from agentops_showcase.adapters.report import FORMATS, written
from agentops_showcase.case_studies import FOLDER
from agentops_showcase.case_studies.beside import beside
from agentops_showcase.problems import Level, Problem, counted, inert
from agentops_showcase.rulebook import explained
from agentops_showcase.site import RULES, build

ONLY = {
    "sources": "SRC",
    "methodology": "MET",
    "catalog": "CAT",
    "workflows": "WFL",
    "case-studies": "STU",
    "editions": "EDN",
    "anonymity": "ANON",
}


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the parser."""
    check = commands.add_parser(
        "check",
        help="run every rule over the sources",
        epilog="example: showcase check docs/factors --format jsonl",
    )
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="show findings below these paths only")
    check.add_argument("--only", choices=sorted(ONLY), help="run the rules of one room alone")
    check.add_argument("--format", choices=FORMATS, default="text", help="how findings are printed")
    check.add_argument("--notes", action="store_true", help="print notes too, which only inform")
    leaks.add(check)
    check.set_defaults(run=run_check)
    explain = commands.add_parser(
        "explain",
        help="print the page of one rule",
        epilog="example: showcase explain SRC003",
    )
    explain.add_argument("code", help="a code as it stands in a finding")
    explain.set_defaults(run=run_explain)


def run_check(chosen: argparse.Namespace) -> int:
    """Print the findings; 1 when there is an error or a warning."""
    root = chosen.root.resolve()
    if chosen.hash_deny:
        sys.stdout.write(leaks.hashed(chosen))
        return 0
    deny = leaks.deny_list(chosen)
    if chosen.only == "anonymity":
        _name_neighbours(root, chosen)
        return _print(leaks.leaks(root, chosen.paths, deny), chosen, "nothing found by the check for leaks")
    wanted = [_below(root, path) for path in chosen.paths]
    _name_neighbours(root, chosen)
    site = build(root, load_settings(root))
    problems = site.problems
    if deny and (root / leaks.STUDIES).is_dir():
        private = leaks.leaks(root, [Path(leaks.STUDIES)], deny)
        problems = (*(each for each in problems if not each.code.startswith(ONLY["anonymity"])), *private)
    shown = [
        each
        for each in sorted(problems, key=lambda each: (each.place, each.code, each.found))
        if (chosen.notes or each.level is not Level.NOTE)
        and (not chosen.only or each.code.startswith(ONLY[chosen.only]))
        and (not wanted or any(_inside(each, path) for path in wanted))
    ]
    return _print(shown, chosen, f"ok: {counted(len(site.pages), 'page')}")


def _print(shown: Sequence[Problem], chosen: argparse.Namespace, fine: str) -> int:
    sys.stdout.write(written(shown, chosen.format, colour=sys.stdout.isatty()))
    blocking = sum(each.level is not Level.NOTE for each in shown)
    if chosen.format == "text":
        print(counted(blocking, "finding") if blocking else fine, file=sys.stderr)
    return 1 if blocking else 0


def _name_neighbours(root: Path, chosen: argparse.Namespace) -> None:
    """Name what lies beside a study that is checked alone; a whole check refuses it, and it would be sent along."""
    folder = root / FOLDER
    files = {(path if path.is_absolute() else root / path).resolve() for path in chosen.paths}
    if chosen.format != "text" or not any(each.is_file() and each.is_relative_to(folder) for each in files):
        return
    for path in beside(root, FOLDER):
        if (root / path).resolve() not in files:
            print(f"beside it lies {inert(path)}, which showcase check {FOLDER} refuses: take it out", file=sys.stderr)


def _below(root: Path, path: Path) -> str:
    full = (path if path.is_absolute() else root / path).resolve()
    if not full.exists():
        raise FailureError(f"{path}: no such file or folder below {root}")
    if not full.is_relative_to(root):
        raise FailureError(f"{path}: not inside {root}; name another site with --root DIR")
    return full.relative_to(root).as_posix()


def _inside(problem: Problem, path: str) -> bool:
    return path == "." or problem.place.path == path or problem.place.path.startswith(f"{path}/")


def run_explain(chosen: argparse.Namespace) -> int:
    """Print one rule."""
    code = chosen.code.upper()
    for rule in RULES:
        if rule.code == code:
            sys.stdout.write(explained(rule))
            return 0
    close = difflib.get_close_matches(code, [rule.code for rule in RULES], n=1)
    hint = f"; did you mean {close[0]}?" if close else f"; codes run from {RULES[0].code} to {RULES[-1].code}"
    raise FailureError(f"no rule {chosen.code!r}{hint}")
