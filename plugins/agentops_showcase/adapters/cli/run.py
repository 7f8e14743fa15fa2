"""Read the arguments and call the command; every command says how it is used."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from agentops_showcase import __version__
from agentops_showcase.adapters.cli import building, catalog, checking, editions, studies, talks
from agentops_showcase.adapters.failure import FailureError

ROOMS = ("sources", "methodology", "catalog", "workflows", "case-studies")


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = argparse.ArgumentParser(
        prog="showcase",
        description="Build and check a 12-Factor AgentOps site.",
        epilog="example: showcase check --format github",
    )
    top.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the site's folder (default: this one)")
    top.add_argument("--version", action="version", version=f"showcase {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    checking.add(commands)
    building.add(commands)
    catalog.add(commands)
    editions.add(commands)
    studies.add(commands)
    talks.add(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit with its code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    chosen = parser().parse_args(arguments)
    try:
        if not chosen.root.is_dir():
            raise FailureError(f"{chosen.root}: no such folder; name the site's folder with --root DIR")
        return int(chosen.run(chosen))
    except FailureError as error:
        print(f"showcase: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except KeyboardInterrupt:
        print("showcase: stopped", file=sys.stderr)
        return 2
