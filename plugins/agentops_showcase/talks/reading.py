"""Read the words for talks: one file for everything that a speaker can show."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from agentops_showcase.methodology import Methodology
from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.sources import listed, read_text, read_yaml
from agentops_showcase.talks import rules
from agentops_showcase.talks.talk import KINDS, Talk, parse_talk
from agentops_showcase.workflows import Workflow

FOLDER = "docs/_data/talks"


def read_talks(root: Path, whole: Methodology, flows: Iterable[Workflow], report: Report) -> tuple[Talk, ...]:
    """Read every file, in the order of what they are about; a site without the folder has no talks."""
    if not (root / FOLDER).is_dir():
        return ()
    wanted = _wanted(whole, flows)
    found: dict[tuple[str, str], Talk] = {}
    paths = {path: path.removeprefix(f"{FOLDER}/").removesuffix(".yml") for path in listed(root, FOLDER, ".yml")}
    for path, name in paths.items():
        kind, _, key = name.partition("-")
        if (kind, key) not in wanted:
            _unknown(path, name, kind, wanted, whole, report)
            continue
        text = read_text(root, path, report)
        node = read_yaml(text, report) if text else None
        talk = parse_talk(node, kind, key, report) if node else None
        if talk:
            found[kind, key] = talk
    for kind, key in wanted:
        if f"{kind}-{key}" not in paths.values():
            place = Place(f"{FOLDER}/{kind}-{key}.yml")
            what = f"no words for the {kind} {key}"
            fix = "write the file; its neighbours show the fields"
            report.add(rules.MISSING.at(place, what, "points, ways to tell and notes", fix))
    return tuple(found[each] for each in wanted if each in found)


def _wanted(whole: Methodology, flows: Iterable[Workflow]) -> list[tuple[str, str]]:
    """Return what has a page and so wants words, in the order of the site."""
    return [
        *(("factor", str(each.number)) for each in whole.factors if each.route),
        *(("law", str(each.number)) for each in whole.laws if each.route),
        *(("pillar", each.id) for each in whole.pillars if each.route),
        *(("workflow", each.id) for each in flows),
    ]


def _unknown(
    path: str, name: str, kind: str, wanted: list[tuple[str, str]], whole: Methodology, report: Report
) -> None:
    if kind in KINDS and kind not in whole.complete and kind != "workflow":
        return  # what it is about could not be read, and that was reported
    names = [f"{each}-{key}" for each, key in wanted]
    fix = "rename the file, or take it out"
    expected = f"the name of a factor, law, pillar or workflow with a page{nearest(name, names)}"
    report.add(rules.NOBODY.at(Place(path), f"words for '{name}'", expected, fix))
