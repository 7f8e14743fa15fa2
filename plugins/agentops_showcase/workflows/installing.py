"""Everything a workflow proposes to install, once: lines for a session and the same as settings."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agentops_showcase.workflows.facts import PluginFacts


@dataclass(frozen=True, slots=True)
class Together:
    """Lines in the order to type them, the settings, and the keys for which no line can be printed."""

    lines: tuple[str, ...]
    settings: str
    without: tuple[str, ...]


def together(keys: Sequence[str], known: Mapping[str, PluginFacts]) -> Together:
    """Collect the lines of several plugins: every marketplace once and first, then the plugins."""
    found = [known[key] for key in keys if key in known and known[key].install_lines]
    adds = dict.fromkeys(line for each in found for line in each.install_lines[:-1])
    installs = dict.fromkeys(each.install_lines[-1] for each in found)
    without = tuple(key for key in keys if key not in known or not known[key].install_lines)
    merged: dict[str, Any] = {}
    for each in found:
        for name, values in (json.loads(each.settings) if each.settings else {}).items():
            merged.setdefault(name, {}).update(values)
    settings = json.dumps(merged, indent=2) if merged else ""
    return Together((*adds, *installs), settings, without)
