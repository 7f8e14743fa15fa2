"""Put a finished tree in the place of the old one, so that no visitor and no crash ever sees a half.

A build writes into a tree aside. Files that are the same as before become hard links to the old ones, so
their dates stay. Then the trees change places. A manifest beside the tree tells what it was made from; when
nothing changed, nothing is touched. An interrupted change of places is finished at the next start.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Target:
    """A published folder and the names used while it is replaced; all lie side by side on one disk."""

    folder: Path

    @property
    def aside(self) -> Path:
        """Where the next state is built."""
        return self.folder.with_name(f".{self.folder.name}.next")

    @property
    def old(self) -> Path:
        """Where the last state waits while the next one takes its place."""
        return self.folder.with_name(f".{self.folder.name}.old")

    @property
    def ready(self) -> Path:
        """Exists from the moment the tree aside is complete until the places are changed."""
        return self.folder.with_name(f".{self.folder.name}.ready")

    @property
    def manifest(self) -> Path:
        """What the published tree was made from, and the digest of every file."""
        return self.folder.with_name(f".{self.folder.name}.json")


@dataclass(frozen=True, slots=True)
class Manifest:
    """`source` is the digest of all input; `files` maps each file to its digest."""

    source: str
    files: Mapping[str, str]


def digest(content: bytes) -> str:
    """Return the digest used in manifests."""
    return hashlib.sha256(content).hexdigest()


def fingerprint(paths: Iterable[Path], root: Path, extra: Iterable[str] = ()) -> str:
    """Return one digest for names and content of all files below the paths, and for extra words."""
    total = hashlib.sha256()
    for word in extra:
        total.update(word.encode() + b"\0")
    for path in sorted(paths):
        for file in sorted(_files(path)):
            name = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.name
            total.update(name.encode("utf-8", "surrogateescape") + b"\0" + _of(file).encode() + b"\0")
    return total.hexdigest()


def _files(path: Path) -> Iterable[Path]:
    if path.is_file():
        return [path]
    return (each for each in path.rglob("*") if each.is_file() and "__pycache__" not in each.parts)


def _names(folder: Path) -> list[str]:
    """Return the files below a folder, relative to it, sorted."""
    start = len(str(folder)) + 1
    found = [f"{place}/{name}"[start:] for place, _, names in os.walk(folder) for name in names]
    return sorted(found)


def _of(file: Path) -> str:
    found = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def read_manifest(target: Target) -> Manifest:
    """Read the manifest; a missing or damaged one reads as empty."""
    try:
        found = json.loads(target.manifest.read_text(encoding="utf-8"))
        return Manifest(str(found["source"]), {str(name): str(value) for name, value in found["files"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest("", {})


def current(target: Target, source: str) -> bool:
    """Tell whether the published tree was made from exactly this input and still has every file."""
    manifest = read_manifest(target)
    if manifest.source != source or not manifest.files:
        return False
    return all((target.folder / name).is_file() for name in manifest.files)


def recover(target: Target) -> None:
    """Finish or undo what an interrupted run left, and clear the place aside."""
    if not target.folder.exists():
        if target.ready.exists() and target.aside.exists():
            target.aside.rename(target.folder)
        elif target.old.exists():
            target.old.rename(target.folder)
    target.ready.unlink(missing_ok=True)
    for leftover in (target.aside, target.old):
        if leftover.exists():
            shutil.rmtree(leftover)


@dataclass(slots=True)
class Draft:
    """A tree that is being written: `folder` is where, `before` what the published tree holds, if there is one.

    `digests` remembers what was written here, so that publishing need not read it again.
    """

    folder: Path
    published: Path | None = None
    before: Manifest = field(default_factory=lambda: Manifest("", {}))
    digests: dict[str, str] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)

    def put(self, name: str, content: bytes) -> None:
        """Write one file, as a hard link where the published file is the same."""
        place = f"{self.folder}/{name}"
        folder = place.rpartition("/")[0]
        if folder not in self.folders:
            _make(folder)
            self.folders.add(folder)
        found = self.digests[name] = digest(content)
        if self.before.files.get(name) == found and self.published:
            with contextlib.suppress(OSError):
                _link(f"{self.published}/{name}", place)
                return
        # a path object and a buffered stream for every file cost more than the file
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        try:
            left = memoryview(content)
            while left:
                left = left[os.write(handle, left) :]
        finally:
            os.close(handle)


def _make(folder: str) -> None:
    try:
        os.mkdir(folder)  # noqa: PTH102  # likewise
    except FileNotFoundError:
        _make(folder.rpartition("/")[0])
        os.mkdir(folder)  # noqa: PTH102  # likewise
    except FileExistsError:
        pass


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of costly files by the digest of what they are made from; losing it costs time and nothing else."""

    folder: Path

    def take(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return the file of a key: the kept one where it is whole, else make and keep it.

        A kept file begins with its own digest, so that a damaged one is made again.
        """
        found = self.find(key)
        if found is not None:
            return found
        content = make()
        self.keep(key, content)
        return content

    def has(self, key: str) -> bool:
        """Tell whether there is a file of a key, whole or not."""
        return (self.folder / key).is_file()

    def find(self, key: str) -> bytes | None:
        """Return the kept file of a key, None where there is none or a damaged one."""
        with contextlib.suppress(OSError):
            mine, _, content = (self.folder / key).read_bytes().partition(b"\n")
            if mine.decode("ascii", "replace") == digest(content):
                return content
        return None

    def keep(self, key: str, content: bytes) -> None:
        """Keep a file; a folder that cannot be written costs the next run its time."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            write(self.folder / key, digest(content).encode() + b"\n" + content)

    def prune(self, keys: Iterable[str], spare: int = 128 << 20) -> None:
        """Remove files that are of no use any more: those of no key given, the oldest first, beyond some bytes.

        What is spared lets two builds take turns, such as one for each address of a site.
        """
        used = set(keys)
        with contextlib.suppress(OSError):
            left = [each for each in self.folder.iterdir() if each.name not in used and each.is_file()]
            facts = sorted(
                ((each.stat().st_mtime_ns, each.name, each.stat().st_size, each) for each in left), reverse=True
            )
            for _, _, size, path in facts:
                spare -= size
                if spare < 0:
                    path.unlink(missing_ok=True)


def _link(source: str, place: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(place)  # noqa: PTH108  # likewise
    os.link(source, place)


def draft_of(target: Target) -> Draft:
    """Begin the next tree of a target."""
    return Draft(target.aside, target.folder, read_manifest(target))


def publish(target: Target, draft: Draft, source: str) -> tuple[int, int]:
    """Put the tree aside in the place of the published one; return how many files changed, of how many."""
    before = draft.before
    files: dict[str, str] = {}
    changed = 0
    for name in _names(target.aside):
        mine = draft.digests.get(name)
        files[name] = mine or _of(target.aside / name)
        if before.files.get(name) != files[name] or not (target.folder / name).is_file():
            changed += 1
        elif not mine:
            _link(f"{target.folder}/{name}", f"{target.aside}/{name}")
    target.ready.touch()
    if target.folder.exists():
        target.folder.rename(target.old)
    target.aside.rename(target.folder)
    target.ready.unlink()
    write(target.manifest, json.dumps({"source": source, "files": files}, sort_keys=True, indent=0).encode())
    if target.old.exists():
        shutil.rmtree(target.old)
    return changed, len(files)


def create(path: Path, content: bytes) -> None:
    """Write a new file; raises FileExistsError, and touches nothing, where something has its name."""
    with path.open("xb") as file:
        try:
            file.write(content)
        except BaseException:
            path.unlink()
            raise


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    aside = path.with_name(f".{path.name}.part")
    aside.write_bytes(content)
    aside.replace(path)


class ChangedError(Exception):
    """A file is no longer what it was when it was read."""


def exchange(path: Path, before: bytes, content: bytes, to: Path | None = None) -> None:
    """Replace a file that is still what it was, whole or not at all, and give it another name where one is given.

    Raises ChangedError, or FileExistsError for a name that is taken; both leave everything as it was.
    """
    aside = _aside(path, content, path.stat().st_mode & 0o777)
    try:
        if path.is_symlink() or path.read_bytes() != before:
            raise ChangedError
        if to is None:
            aside.replace(path)
        else:
            to.hardlink_to(aside)
            path.unlink()
    finally:
        aside.unlink(missing_ok=True)


def keep_private(path: Path, before: bytes | None, content: bytes) -> None:
    """Write a file that its owner alone may read; `before` is what it holds now, or None for a new one."""
    aside = _aside(path, content, 0o600)
    try:
        if before is None:
            path.hardlink_to(aside)
        elif path.is_symlink() or path.read_bytes() != before:
            raise ChangedError
        else:
            aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _aside(path: Path, content: bytes, mode: int) -> Path:
    """Write content beside a file, under a name that nothing has yet."""
    aside = path.with_name(f".agentops-{os.getpid()}.part")
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, mode)
            file.write(content)
            file.flush()
            os.fsync(handle)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    return aside
