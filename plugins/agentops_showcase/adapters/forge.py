"""Bring a repository at a ref with git, as an object store and nothing else: no checkout, no hook, no submodule.

A repository may be made to do harm. So git gets an environment of its own, one transport, and limits on time and
size; its list of files and the contents are read as streams, and whoever exceeds a limit is stopped.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from agentops_showcase.catalog import Tree, tree_of
from agentops_showcase.publishing import write

# A filter by the remote spares large files; the largest marketplace file in the wild has 1.6 million bytes.
FILTER = "blob:limit=4m"
_REF = re.compile(r"(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/-]{0,199}")
_HEAD = "refs/showcase/head"
_PASSED = ("PATH", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR", "TMPDIR")
_SETTINGS = (
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "credential.helper=",
    "fetch.recurseSubmodules=false",
    "fetch.unpackLimit=1",
    "gc.auto=0",
    "http.followRedirects=initial",
    "http.lowSpeedLimit=1000",
    "http.lowSpeedTime=30",
    "maintenance.auto=false",
    "protocol.allow=never",
    "submodule.recurse=false",
    "transfer.bundleURI=false",
)


class ForgeError(Exception):
    """A repository could not be brought or read; the message says why."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one repository may take: seconds, bytes on disk, bytes of its list of files, bytes of contents."""

    seconds: float = 300.0
    disk: int = 400_000_000
    names: int = 64_000_000
    contents: int = 256_000_000


@dataclass(slots=True)
class Repository:
    """A repository that was brought: the commit, its date, and its tree while the block lasts."""

    commit: str
    date: str
    tree: Tree


@dataclass(slots=True)
class _Git:
    """Runs git on one object store, until the time is over."""

    folder: Path
    limits: Limits
    protocol: str
    end: float = field(init=False)

    def __post_init__(self) -> None:
        self.end = time.monotonic() + self.limits.seconds

    def command(self, words: Sequence[str]) -> list[str]:
        settings = [part for each in (*_SETTINGS, f"protocol.{self.protocol}.allow=always") for part in ("-c", each)]
        return ["git", f"--git-dir={self.folder}", *settings, *words]

    def environment(self) -> dict[str, str]:
        return {name: os.environ[name] for name in _PASSED if name in os.environ} | {
            "GIT_ALLOW_PROTOCOL": self.protocol,
            "GIT_ASKPASS": "",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_NO_LAZY_FETCH": "1",
            "GIT_NO_REPLACE_OBJECTS": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "HOME": str(self.folder),
            "LC_ALL": "C",
        }

    def start(self, words: Sequence[str], **streams: int | IO[bytes]) -> subprocess.Popen[bytes]:
        given = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **streams}
        try:
            return subprocess.Popen(  # noqa: S603  # every word is ours or checked
                self.command(words),
                env=self.environment(),
                start_new_session=True,
                stdin=given["stdin"],
                stdout=given["stdout"],
                stderr=given["stderr"],
            )
        except OSError as error:
            raise ForgeError(f"git cannot be run: {error.strerror}") from error

    def run(self, *words: str) -> str:
        """Run a command to its end and return what it printed; watch the clock and the disk meanwhile."""
        with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as errors:
            process = self.start(words, stdout=said, stderr=errors)
            try:
                self._watch(process, (said, errors))
            finally:
                _stop(process)
            if process.returncode:
                raise ForgeError(_last_line(errors) or f"git {words[0]} ended with {process.returncode}")
            said.seek(0)
            return said.read(10_000).decode("utf-8", "replace").strip()

    def _watch(self, process: subprocess.Popen[bytes], files: Sequence[IO[bytes]]) -> None:
        ended = False
        while not ended:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.2)
                ended = True
            if time.monotonic() > self.end:
                raise ForgeError(f"no end after {self.limits.seconds:g} seconds")
            written = sum(os.fstat(each.fileno()).st_size for each in files)
            if written + _size(self.folder) > self.limits.disk:
                raise ForgeError(f"more than {self.limits.disk:,} bytes")

    @contextlib.contextmanager
    def stream(self, *words: str) -> Iterator[subprocess.Popen[bytes]]:
        """Start a command whose output is read while it runs; it is stopped when the time is over."""
        process = self.start(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        clock = threading.Timer(max(0.0, self.end - time.monotonic()), _stop, (process,))
        clock.daemon = True
        clock.start()
        try:
            yield process
        finally:
            clock.cancel()
            _stop(process)
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    pipe.close()  # type: ignore[union-attr]  # both are pipes, as asked above


@contextlib.contextmanager
def bring(base: str, repository: str, ref: str, limits: Limits | None = None) -> Iterator[Repository]:
    """Bring owner/repository below a base address; its tree can be read while the block lasts."""
    protocol = base.partition("://")[0]
    if protocol not in {"https", "file"}:
        raise ForgeError(f"the address {base} is neither https:// nor file://")
    if not _REF.fullmatch(ref):
        raise ForgeError(f"the ref {ref} is no name of a branch, a tag or a commit")
    with tempfile.TemporaryDirectory(prefix="showcase-") as place:
        git = _Git(Path(place) / "store", limits or Limits(), protocol)
        git.run("init", "--quiet", "--bare", "--template=")
        asked = ("--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", "--no-auto-maintenance")
        address = f"{base.rstrip('/')}/{repository}"
        git.run("fetch", *asked, f"--filter={FILTER}", "--", address, f"{ref}:{_HEAD}")
        # Without the remote in its settings git cannot go back for what the filter left out.
        write(git.folder / "config", b"[core]\n\trepositoryformatversion = 0\n\tbare = true\n")
        commit = git.run("rev-parse", "--verify", "--quiet", f"{_HEAD}^{{commit}}")
        date = git.run("log", "-1", "--format=%cI", commit)
        with git.stream("cat-file", "--batch") as objects:
            contents = _Contents(objects, git.limits.contents)
            yield Repository(commit, date, tree_of(_records(git, commit), contents.read))


def _records(git: _Git, commit: str) -> Iterator[bytes]:
    """Yield the records of the whole tree; a tree that never ends is cut off."""
    with git.stream("ls-tree", "-r", "-l", "-z", "--full-tree", commit) as process:
        rest, left = b"", git.limits.names
        while chunk := process.stdout.read1(1 << 16):  # type: ignore[union-attr]  # a pipe, and buffered
            left -= len(chunk)
            if left < 0:
                raise ForgeError(f"a list of files longer than {git.limits.names:,} bytes")
            *whole, rest = (rest + chunk).split(b"\0")
            yield from whole
        if process.wait() or rest:
            raise ForgeError("a list of files that does not end well, or not in time")


@dataclass(slots=True)
class _Contents:
    """Hands out contents by object id, up to a total."""

    process: subprocess.Popen[bytes]
    left: int

    def read(self, name: str) -> bytes | None:
        """Return the content of an object, None when it was not brought."""
        source, target = self.process.stdout, self.process.stdin
        if source is None or target is None:
            return None
        try:
            target.write(f"{name}\n".encode())
            target.flush()
            words = source.readline().split()
            if len(words) != 3 or not words[2].isdigit():
                if words[-1:] == [b"missing"]:
                    return None
                raise ForgeError("contents that cannot be read, or not in time")
            size = int(words[2])
            self.left -= size
            if self.left < 0:
                raise ForgeError("more text than one repository may have")
            body = source.read(size + 1)
        except OSError as error:
            raise ForgeError("contents that cannot be read, or not in time") from error
        if len(body) != size + 1:
            raise ForgeError("contents that end too early, or not in time")
        return body[:-1]


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a process and all it started."""
    if process.poll() is None:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=5)


def _size(folder: Path) -> int:
    """Count the bytes below a folder whose files come and go."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                total += os.lstat(f"{place}/{name}").st_size
    return total


def _last_line(errors: IO[bytes]) -> str:
    errors.seek(max(0, errors.seek(0, os.SEEK_END) - 4_000))
    lines = [each.strip() for each in errors.read().decode("utf-8", "replace").splitlines() if each.strip()]
    told = [each for each in lines if each.startswith(("fatal:", "error:"))]
    return (told or lines or [""])[0].removeprefix("fatal:").removeprefix("error:").strip()[:300]
