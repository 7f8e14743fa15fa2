"""The files of a repository at one commit, as git lists them: nothing is ever checked out, nothing is followed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from agentops_showcase.catalog.words import COMMIT, escapes, invisible, settled
from agentops_showcase.problems import Report
from agentops_showcase.sources import Node, Text, read_json

LARGEST_TEXT = 1_000_000

_FILES = frozenset({"100644", "100755", "100664"})
_KINDS = {"120000": "link", "160000": "module"}


@dataclass(frozen=True, slots=True)
class File:
    """A file of a tree; `size` is -1 when it was too large to bring."""

    object: str
    size: int


@dataclass(frozen=True)
class Tree:
    """Files by path, what else stands at a path (link or module), and a reader of contents by object id.

    `odd` counts the entries whose names no honest tool writes; they are in none of the two.
    """

    files: Mapping[str, File]
    others: Mapping[str, str] = field(default_factory=dict)
    content: Callable[[str], bytes | None] = lambda _: None
    odd: int = 0
    _named: dict[tuple[str, str, int], tuple[str, ...]] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def _paths(self) -> list[str]:
        return sorted(self.files)

    def below(self, folder: str) -> Iterator[str]:
        """Return the paths below a folder, sorted; "" is the whole tree."""
        paths = self._paths
        start = f"{folder}/" if folder else ""
        for at in range(bisect_left(paths, start), len(paths)):
            if not paths[at].startswith(start):
                return
            yield paths[at]

    def named(self, folder: str, end: str, depth: int = -1) -> tuple[str, ...]:
        """Return the paths below a folder that end so, at any depth or at one; looked for once, however often asked."""
        key = (folder, end, depth)
        if key not in self._named:
            level = (folder.count("/") + 1 if folder else 0) + depth
            found = (each for each in self.below(folder) if each.endswith(end))
            self._named[key] = tuple(each for each in found if depth < 0 or each.count("/") == level)
        return self._named[key]

    def has_folder(self, folder: str) -> bool:
        """Tell whether a folder has a file anywhere below it."""
        return next(self.below(folder), None) is not None

    def standing(self, path: str) -> str:
        """Say what stands at a path or at a folder above it: "link", "module" or ""."""
        parts = path.split("/")
        return next((found for n in range(len(parts)) if (found := self.others.get("/".join(parts[: n + 1])))), "")

    def text(self, path: str) -> Text | None:
        """Return the text of a file, None when there is none or it is too large to be one."""
        file = self.files.get(path)
        if file is None or not 0 <= file.size <= LARGEST_TEXT:
            return None
        body = self.content(file.object)
        return None if body is None else Text(path, decoded(body))

    def json(self, path: str) -> Node | None:
        """Return the JSON object in a file, None when it holds something else."""
        text = self.text(path)
        node = read_json(text, Report()) if text else None
        return node if node is not None and node.kind in {"map", "list"} else None


def decoded(body: bytes) -> str:
    """Turn bytes into text as readers do: a byte order mark is dropped, line ends become one character."""
    return body.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def tree_of(records: Iterable[bytes], content: Callable[[str], bytes | None]) -> Tree:
    """Read the records of `git ls-tree -r -l -z`; entries with names that lead elsewhere are left out and counted."""
    files: dict[str, File] = {}
    others: dict[str, str] = {}
    odd = 0
    for record in records:
        facts, tab, name = record.partition(b"\t")
        words = facts.decode("ascii", "replace").split()
        path = name.decode("utf-8", "replace")
        if not tab or len(words) != 4 or not COMMIT.fullmatch(words[2]) or not _honest(path):
            odd += 1
        elif words[0] in _FILES:
            files[path] = File(words[2], int(words[3]) if words[3].isdigit() else -1)
        else:
            others[path] = _KINDS.get(words[0], "link")
    return Tree(files, others, content, odd)


def _honest(path: str) -> bool:
    """Tell whether a path is one that can be shown and that stays where it is."""
    if not path or len(path) > 1000 or escapes(path) or invisible(path) or "\ufffd" in path:
        return False
    return settled(path) == path and ".git" not in path.lower().split("/")
