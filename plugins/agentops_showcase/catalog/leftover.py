"""Survey the components of a repository that has no marketplace file: folders below folders named after kinds."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator

from agentops_showcase.catalog.discovery import Spot
from agentops_showcase.catalog.survey import Record, Survey

_KINDS = {
    "agents": ("agent", ".md"),
    "commands": ("command", ".md"),
    "hooks": ("hook", ".json"),
    "loops": ("loop", ".md"),
    "mcps": ("mcp", ".json"),
    "sandbox": ("sandbox", ".md"),
    "settings": ("setting", ".json"),
    "skills": ("skill", "/SKILL.md"),
}


def leftovers(survey: Survey) -> Iterator[Record]:
    """Survey the folders <kind>/<group> of the folder that has the most components, group by group.

    Copies elsewhere in the tree are left out, and so are folders whose names start with a dot: they are for the
    work on the repository itself.
    """
    places: dict[str, list[tuple[str, Spot]]] = {}
    for path in survey.tree.files:
        for parent, group, kind in _readings(path):
            places.setdefault(parent, []).append((group, Spot(kind, path)))
    if not places:
        return
    counts = Counter({parent: len(found) for parent, found in places.items()})
    base = min(counts, key=lambda each: (-counts[each], each))
    groups: dict[str, list[Spot]] = {}
    for group, spot in places[base]:
        groups.setdefault(group, []).append(spot)
    for name, spots in sorted(groups.items()):
        found = [survey.component(spot, name.split("/")[-1], base) for spot in spots[: max(0, survey.left)]]
        survey.left -= len(found)
        if any(found):
            source = "/".join(part for part in (".", base, name) if part)
            components = [each for each in found if each]
            yield {"name": name, "source": source, "kind": "component-folder", "components": components}


def _readings(path: str) -> Iterator[tuple[str, str, str]]:
    """Say of which folder, group and kind a file could be a component."""
    parts = path.split("/")
    for at, part in enumerate(parts[:-2]):
        if part.startswith("."):
            return
        kind, suffix = _KINDS.get(part, ("", ""))
        deep = len(parts) - at
        fits = deep >= 3 if kind == "skill" else deep == 3 and not posixpath.basename(path).startswith(".")
        fits = fits and (parts[-1].lower() != "readme.md" or kind == "sandbox")
        if kind and fits and path.endswith(suffix) and not parts[at + 1].startswith("."):
            yield "/".join(parts[:at]), f"{part}/{parts[at + 1]}", kind
            return
