"""Rewrite the links of a finished page so that it works when opened from a folder on disk.

A browser that opens files shows a listing for a folder, so every relative link to a folder gets its
index.html written out. Nothing else changes.
"""

from __future__ import annotations

import re

_HREF = re.compile(r'(?<=\shref=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|/|#)([^"#?]*)([^"]*)(?=")')


def offline(html: str) -> str:
    """Return a page whose relative links to folders name the index file in them."""
    return _HREF.sub(_spelt, html)


def _spelt(match: re.Match[str]) -> str:
    path, rest = match[1], match[2]
    if path.endswith("/") or path in {".", ".."}:
        path = f"{path.rstrip('/')}/index.html"
    return path + rest
