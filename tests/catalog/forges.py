"""Real git repositories in a folder, made without a checkout, so that even trees no honest tool writes can exist."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

MARKETPLACE = ".claude-plugin/marketplace.json"
MIT = "MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software"


@dataclass
class Forge:
    """A folder that answers as a forge does: owner/repository below a base address."""

    folder: Path
    dates: dict[str, str] = field(default_factory=dict)

    @property
    def base(self) -> str:
        return self.folder.as_uri()

    def git(self, repository: str, *words: str, content: bytes = b"", date: str = "2026-01-02T03:04:05+00:00") -> str:
        place = self.folder / repository
        settings = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": date}
        settings |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_COMMITTER_DATE": date}
        settings |= {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "PATH": os.environ["PATH"]}
        done = subprocess.run(
            ["git", f"--git-dir={place}", *words], input=content, capture_output=True, env=settings, check=True
        )
        return done.stdout.decode().strip()

    def blob(self, repository: str, content: bytes) -> str:
        return self.git(repository, "hash-object", "-w", "--stdin", content=content)

    def folder_of(self, repository: str, entries: Mapping[str, tuple[str, str]]) -> str:
        """Write a tree as bytes, whatever the names are."""
        raw = b""
        for name, (mode, object_id) in sorted(entries.items()):
            raw += f"{mode} {name}".encode() + b"\0" + bytes.fromhex(object_id)
        return self.git(repository, "hash-object", "-w", "-t", "tree", "--stdin", "--literally", content=raw)

    def tree(self, repository: str, files: Mapping[str, object]) -> str:
        """Write nested mappings, texts and (mode, object) pairs as a tree."""
        entries: dict[str, tuple[str, str]] = {}
        for name, value in files.items():
            if isinstance(value, Mapping):
                entries[name] = ("40000", self.tree(repository, value))
            elif isinstance(value, tuple):
                entries[name] = value
            else:
                body = value if isinstance(value, bytes) else str(value).encode()
                entries[name] = ("100644", self.blob(repository, body))
        return self.folder_of(repository, entries)

    def commit(self, repository: str, tree: str, date: str = "2026-01-02T03:04:05+00:00", branch: str = "main") -> str:
        made = self.git(repository, "commit-tree", tree, "-m", "state", date=date)
        self.git(repository, "update-ref", f"refs/heads/{branch}", made)
        return made

    def put(self, repository: str, files: Mapping[str, object], date: str = "2026-01-02T03:04:05+00:00") -> str:
        """Make the repository if it is new, and a commit of these files on main."""
        if not (self.folder / repository).exists():
            (self.folder / repository).mkdir(parents=True)
            self.git(repository, "init", "--quiet", "--bare", "--initial-branch=main")
        return self.commit(repository, self.tree(repository, nested(files)), date)


def nested(files: Mapping[str, object]) -> dict[str, object]:
    """Turn paths into nested mappings."""
    whole: dict[str, object] = {}
    for path, value in files.items():
        *folders, name = path.split("/")
        place = whole
        for each in folders:
            inner = place.setdefault(each, {})
            assert isinstance(inner, dict)
            place = inner
        place[name] = value
    return whole
