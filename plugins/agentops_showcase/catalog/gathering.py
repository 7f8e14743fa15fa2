"""Turn a repository's tree into the files of a folder that `sync` reads; sync alone judges what is in them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from agentops_showcase.catalog.leftover import leftovers
from agentops_showcase.catalog.licences import licence_of
from agentops_showcase.catalog.permitted import Permitted
from agentops_showcase.catalog.survey import Record, Survey
from agentops_showcase.catalog.tree import Tree, decoded
from agentops_showcase.problems import Report
from agentops_showcase.sources import Text, read_json

LARGEST_MARKETPLACE = 4_000_000

_INSTEAD = {"link": "a link", "module": "a submodule"}


@dataclass(frozen=True, slots=True)
class Commit:
    """What was read: the commit, its date as git writes it, and the day the snapshot shall name."""

    id: str
    date: str
    taken: str


def file_of(repository: str) -> str:
    """Name the marketplace file of a repository in the folder."""
    return f"{repository.replace('/', '__', 1)}.json"


def gathered(source: Permitted, tree: Tree, commit: Commit) -> tuple[Record, dict[str, bytes]]:
    """Return the entry for SOURCES.json and the files of one repository."""
    known: Record = {
        "commit": commit.id,
        "commit_date": commit.date,
        "date_taken": commit.taken,
        "license": licence_of(tree) or None,
    }
    entry: Record = {"file": file_of(source.repository), "repo": source.repository, "path": source.path, **known}
    body, problem = _marketplace(source.path, tree)
    if problem:
        return unreached(source.repository, problem), {}
    survey = Survey(tree)
    if body is None:
        place = f"inventory/{file_of(source.repository).removesuffix('.json')}.components-at-head.json"
        facts = {**known, "marketplace_path": None, "plugins": list(leftovers(survey))}
        return entry, {place: _spelt({**facts, **_left_out(survey)})}
    files = {file_of(source.repository): body}
    node = read_json(Text(source.path, decoded(body)), Report())
    if node is not None and node.kind == "map":
        facts = {**known, "marketplace_path": source.path, "plugins": list(survey.plugins(node))}
        files[f"inventory/{file_of(source.repository)}"] = _spelt({**facts, **_left_out(survey)})
    return entry, files


def unreached(repository: str, problem: str) -> Record:
    """Return the entry of a repository that could not be read; sync keeps its last state and says so."""
    return {"file": file_of(repository), "repo": repository, "problem": problem}


def listed_sources(entries: list[Record]) -> bytes:
    """Return SOURCES.json."""
    return _spelt({"entries": entries})


def _marketplace(path: str, tree: Tree) -> tuple[bytes | None, str]:
    """Return the marketplace file as it is, None when it is gone, and why it cannot be used."""
    if found := tree.standing(path):
        return None, f"{_INSTEAD[found]} where {path} should be"
    file = tree.files.get(path)
    if file is None:
        return None, f"a folder where {path} should be" if tree.has_folder(path) else ""
    if not 0 <= file.size <= LARGEST_MARKETPLACE:
        size = f"{file.size:,} bytes" if file.size >= 0 else "more bytes than are brought"
        return None, f"a marketplace file of {size}, above the limit of {LARGEST_MARKETPLACE:,}"
    body = tree.content(file.object)
    return body, "" if body is not None else f"{path}, whose content is not in the repository"


def _left_out(survey: Survey) -> Record:
    return {"odd_names": survey.tree.odd, "cut": survey.left <= 0}


def _spelt(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
