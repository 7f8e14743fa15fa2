"""Read what the host's configuration says, and find the theme and assets that come with the package."""

from __future__ import annotations

import logging
import os
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from agentops_showcase import publishing
from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.render.shell import anchored, whole
from agentops_showcase.settings import Settings
from agentops_showcase.site import Site

_PACKAGE = Path(__file__).parent.parent


def settings_of(
    config: MkDocsConfig, root: Path, licence: str, *, strict_policy: bool, drafts: bool = False
) -> Settings:
    """Translate the host's configuration."""
    return Settings(
        name=config.site_name,
        url=(config.site_url or "").rstrip("/") + "/" if config.site_url else "",
        repository=(config.repo_url or "").rstrip("/"),
        commit=commit_of(root),
        licence=licence,
        strict_policy=strict_policy,
        drafts=drafts,
        assets=assets_of(root),
    )


def commit_of(root: Path) -> str:
    """Return the commit a folder is at, "" when it is no repository of its own."""
    if not (root / ".git").exists():
        return ""
    command = ["git", "-C", str(root), "rev-parse", "HEAD"]
    try:
        found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)  # noqa: S603  # our own words
    except (OSError, subprocess.SubprocessError):
        return ""
    return found.stdout.strip() if found.returncode == 0 else ""


def shelf_of(root: Path) -> publishing.Shelf:
    """Return where a site keeps costly files from one build to the next."""
    return publishing.Shelf(root / ".kept")


def overrides_of(root: Path) -> Path:
    """Return the theme folder: the site's own, else the one in the package, else the one beside it."""
    own = root / "overrides"
    if own.is_dir():
        return own
    packed = _PACKAGE / "theme" / "overrides"
    return packed if packed.is_dir() else _PACKAGE.parent.parent / "overrides"


def load_settings(root: Path, *, strict_policy: bool = True) -> Settings:
    """Read mkdocs.yml of a folder as the core needs it; a site without one gets its folder's name."""
    file = root / "mkdocs.yml"
    if not file.is_file():
        return Settings(name=root.name)
    config = load(file)
    return settings_of(config, root, licence_of(config), strict_policy=strict_policy)


def load(file: Path, **changes: Any) -> MkDocsConfig:
    """Load a host configuration; raise FailureError when it cannot be used."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        return load_config(str(file), **changes)
    except (Abort, MkDocsException, OSError) as error:
        raise FailureError(f"{file.name}: {error}") from error


def licence_of(config: MkDocsConfig) -> str:
    """Return the licence line that the plugin's option gives."""
    plugin = config.plugins.get("agentops-showcase")
    return str(plugin.config["licence"]) if plugin is not None else Settings(name="").licence


def assets_of(root: Path) -> Path | None:
    """Return the assets that come with the package, None when the site has its own (the host copies those)."""
    if (root / "docs" / "assets" / "agentops.css").is_file():
        return None
    packed = _PACKAGE / "theme" / "assets"
    return packed if packed.is_dir() else _PACKAGE.parent.parent / "docs" / "assets"


def not_found_of(site: Site) -> dict[str, object]:
    """Return the strings of the page that answers for addresses the site does not have."""
    base = urlsplit(site.chrome.site_url).path or "/"
    return anchored(whole(site.not_found, site.chrome), base) | {"toc": False, "canonical": ""}
