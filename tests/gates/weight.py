"""A first visit stays light: the page and everything it loads before anybody touches it."""

from __future__ import annotations

import gzip
import posixpath
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

from tests.gates.links import sheet_references
from tests.gates.pages import PageFile, pages_of

LIMIT = 45_000
INDEX = re.compile(r"search-index|search_index")
_AT_ONCE = frozenset({"stylesheet", "icon", "preload", "modulepreload"})


def findings(site: Path, kind: str = "factor", limit: int = LIMIT) -> list[str]:
    """Return the pages of a kind that weigh too much, and the pages that load the search index."""
    pages = pages_of(site)
    chosen = [page for page in pages if page.kind == kind]
    found = [] if chosen else [f"no page of the kind {kind} to weigh"]
    for page in chosen:
        weights = {path: weight(site / path) for path in loaded(site, page)}
        if sum(weights.values()) > limit:
            shown = ", ".join(f"{path} {size:,}" for path, size in sorted(weights.items(), key=lambda each: -each[1]))
            found.append(f"{page.path}: a first visit takes {sum(weights.values()):,} of {limit:,} bytes: {shown}")
    for page in pages:
        found.extend(f"{page.path}: loads {each} before anybody asks" for each in _loads(page) if INDEX.search(each))
    return found


def loaded(site: Path, page: PageFile) -> list[str]:
    """List the files that a first visit loads; every font a sheet names counts, whether it is needed or not."""
    paths = [page.path, *(_path(page.path, each) for each in _loads(page))]
    for path in paths:
        if path.endswith(".css") and (site / path).is_file():
            paths.extend(_path(path, each.address) for each in sheet_references(site, path))
    return [path for path in dict.fromkeys(paths) if (site / path).is_file()]


def weigh(site: Path, paths: Iterable[str]) -> int:
    """Add up what files weigh on the wire."""
    return sum(weight(site / path) for path in paths)


def weight(file: Path) -> int:
    """Return what a file weighs on the wire: compressed, unless that makes it no smaller."""
    content = file.read_bytes()
    return min(len(content), len(gzip.compress(content, 6, mtime=0)))


def _loads(page: PageFile) -> list[str]:
    """List the addresses in the head that a browser fetches by itself."""
    found = [tag.get("src") for tag in page.named("script", "img", "iframe") if tag.get("loading") != "lazy"]
    found += [tag.get("href") for tag in page.named("link") if tag.words & _AT_ONCE]
    return [each for each in found if each and not each.startswith("data:")]


def _path(page: str, address: str) -> str:
    bare = unquote(address.partition("#")[0].partition("?")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), bare))
