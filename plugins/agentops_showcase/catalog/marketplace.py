"""A marketplace: a repository that lists plugins, or that once did and now holds a tree of components."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.catalog.component import KINDS, LARGEST
from agentops_showcase.catalog.reading import Reader, refuse
from agentops_showcase.catalog.words import COMMIT, DAY, REPOSITORY, escapes, invisible, settled


@dataclass(frozen=True, slots=True)
class Marketplace:
    """One repository. `name` is the one inside the file, "" when it has none; `listed` counts its entries.

    A withdrawn one has no file any more: `commit` is then that of its tree, and `last_commit`, `last_date` and
    `listed` tell of the last state of the file.
    """

    repository: str
    name: str
    path: str = ""
    commit: str = ""
    date: str = ""
    taken: str = ""
    licence: str = ""
    listed: int = 0
    withdrawn: bool = False
    last_commit: str = ""
    last_date: str = ""

    @property
    def owner(self) -> str:
        """The part before the slash."""
        return self.repository.split("/", 1)[0]

    @property
    def repo(self) -> str:
        """The part behind the slash."""
        return self.repository.split("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of components in a repository without plugins; `names` are those of its components."""

    marketplace: str
    name: str
    path: str
    kind: str
    names: tuple[str, ...]
    count: int
    always: int
    use: int
    largest: int
    size: int

    @property
    def group(self) -> str:
        """The folder below its kind."""
        return self.name.split("/", 1)[-1]


def marketplace_record(marketplace: Marketplace) -> dict[str, object]:
    """Return the marketplace as the snapshot holds it; what is empty is left out."""
    record: dict[str, object] = {"repository": marketplace.repository}
    fields = ("name", "path", "commit", "date", "taken", "licence", "listed", "withdrawn", "last_commit", "last_date")
    for field in fields:
        if getattr(marketplace, field):
            record[field] = getattr(marketplace, field)
    return record


def parse_marketplace(read: Reader) -> Marketplace:
    """Read a marketplace of a snapshot record."""
    found = Marketplace(
        read.text("repository", limit=140),
        read.text("name", required=False, limit=128),
        read.text("path", required=False, limit=300),
        read.text("commit", required=False, limit=64),
        read.text("date", required=False, limit=10),
        read.text("taken", required=False, limit=10),
        read.text("licence", required=False, limit=120),
        read.number("listed", low=0, high=LARGEST, required=False),
        read.flag("withdrawn"),
        read.text("last_commit", required=False, limit=64),
        read.text("last_date", required=False, limit=10),
    )
    if not REPOSITORY.fullmatch(found.repository):
        refuse(read, "repository", found.repository, "owner/repository")
    if escapes(found.path):
        refuse(read, "path", found.path, "a path inside the repository")
    for field in ("commit", "last_commit"):
        if getattr(found, field) and not COMMIT.fullmatch(getattr(found, field)):
            refuse(read, field, getattr(found, field), "a commit")
    for field in ("date", "taken", "last_date"):
        if getattr(found, field) and not DAY.fullmatch(getattr(found, field)):
            refuse(read, field, getattr(found, field), "a day as 2026-01-31")
    read.done()
    return found


def folder_record(folder: Folder) -> dict[str, object]:
    """Return the folder as the snapshot holds it."""
    return {
        "marketplace": folder.marketplace,
        "name": folder.name,
        "path": folder.path,
        "kind": folder.kind,
        "names": list(folder.names),
        "count": folder.count,
        "always": folder.always,
        "use": folder.use,
        "largest": folder.largest,
        "bytes": folder.size,
    }


def parse_folder(read: Reader) -> Folder:
    """Read a folder of a snapshot record."""
    found = Folder(
        read.text("marketplace", limit=140),
        read.text("name", limit=200),
        read.text("path", limit=300),
        read.choice("kind", KINDS),
        read.texts("names", limit=200),
        read.number("count", low=0, high=LARGEST),
        read.number("always", low=0, high=LARGEST),
        read.number("use", low=0, high=LARGEST),
        read.number("largest", low=0, high=LARGEST),
        read.number("bytes", low=0, high=LARGEST),
    )
    if not REPOSITORY.fullmatch(found.marketplace):
        refuse(read, "marketplace", found.marketplace, "owner/repository")
    if escapes(found.path) or settled(found.path) != found.path or invisible(found.path):
        refuse(read, "path", found.path, "a path inside the repository")
    if invisible(found.name):
        refuse(read, "name", found.name, "a visible name")
    read.done()
    return found
