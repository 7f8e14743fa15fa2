"""What a site says about itself in its mkdocs.yml, as the core needs it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """`url` ends in a slash or is empty; `repository` is an https address or empty; `commit` may be empty.

    `drafts` gives studies that are not public a page, for a build that nobody publishes.
    `assets` is a folder of styles and scripts to add, None when the site has its own.
    """

    name: str
    url: str = ""
    repository: str = ""
    commit: str = ""
    licence: str = "Text CC BY 4.0, code Apache-2.0"
    strict_policy: bool = True
    drafts: bool = False
    assets: Path | None = None
