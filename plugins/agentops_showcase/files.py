"""Files of the site that are no pages: search index, sitemap, what the build was made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from agentops_showcase import __version__, routes
from agentops_showcase.render import Asset, Page, render
from agentops_showcase.settings import Settings
from agentops_showcase.sources import read_tree

_KINDS = {
    "factor": "Factors",
    "law": "Laws",
    "pillar": "Pillars",
    "pattern": "Patterns",
    "workflow": "Workflows",
    "study": "Case studies",
    "plugin": "Plugins",
    "marketplace": "Marketplaces",
    "rule": "Rules",
}


def files(pages: Sequence[Page], settings: Settings, *, edition: str, snapshot: str) -> tuple[Asset, ...]:
    """Make every file that is derived from the pages."""
    return (
        Asset(routes.SEARCH_INDEX, search_index(pages)),
        Asset(routes.SITEMAP, render("sitemap.xml", addresses=_addresses(pages, settings)).encode()),
        Asset(routes.ROBOTS, render("robots.txt", sitemap=routes.SITEMAP.absolute(settings.url)).encode()),
        Asset(routes.BUILD, _build(pages, settings, edition, snapshot)),
    )


def search_index(pages: Sequence[Page]) -> bytes:
    """Return a script that hands every page's title, kind, summary and keywords to the search.

    A script and not JSON, because a page opened from disk may load the one and not the other.
    """
    docs = [
        [
            page.route.path,
            page.short or page.title,
            _KINDS.get(page.kind, "Pages"),
            page.search[0] or page.description,
            page.search[1],
        ]
        for page in pages
        if not page.fixed
    ]
    data = json.dumps({"docs": docs}, ensure_ascii=False, separators=(",", ":"))
    return f"agentops.searchData({_in_script(data)});\n".encode()


def _in_script(data: str) -> str:
    return data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _addresses(pages: Sequence[Page], settings: Settings) -> list[str]:
    return [page.route.absolute(settings.url) for page in pages] if settings.url else []


def _build(pages: Sequence[Page], settings: Settings, edition: str, snapshot: str) -> bytes:
    content = hashlib.sha256()
    for page in pages:
        for part in (
            page.route.path,
            page.title,
            page.head,
            page.markdown or "",
            page.body or "",
            page.aside,
            page.after,
            page.foot,
        ):
            content.update(part.encode("utf-8", "surrogatepass") + b"\0")
    facts = {
        "commit": settings.commit or None,
        "content": f"sha256:{content.hexdigest()}",
        "edition": edition,
        "generator": f"agentops-showcase {__version__}",
        "pages": len(pages),
        "snapshot": snapshot,
    }
    return (json.dumps(facts, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def packaged(folder: Path | None) -> tuple[Asset, ...]:
    """Return the styles, scripts and fonts that come with the package, for a site without its own."""
    if folder is None:
        return ()
    return tuple(Asset(routes.asset(name), content) for name, content in read_tree(folder))
