"""The command line: `showcase --root DIR COMMAND`. Exit codes: 0 fine, 1 findings, 2 could not do its work."""

from agentops_showcase.adapters.cli.run import main

__all__ = ["main"]
