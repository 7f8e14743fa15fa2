"""`showcase catalog sync|list|show`."""

from __future__ import annotations

import argparse


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the parser."""
    commands.add_parser("catalog", help="read marketplaces into the snapshot, and look at it")
