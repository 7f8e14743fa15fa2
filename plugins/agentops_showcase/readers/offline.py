"""Rewrite the links of a finished page so that it works when opened from a folder on disk.

A browser that opens files shows a listing for a folder, so every relative link to a folder gets its
index.html written out, also where a page shows another in a frame or sends its reader on by itself. A browser
refuses to preload a font from disk, though it uses the same font from a style sheet, so that hint goes. Nothing else
changes.
"""

from __future__ import annotations

import re

_BEFORE = r'(?:(?<=\shref=")|(?<=\ssrc=")|(?<=http-equiv="refresh" content="0; url=))'
_HREF = re.compile(_BEFORE + r'(?![a-zA-Z][a-zA-Z0-9+.-]*:|/|#)([^"#?]*)([^"]*)(?=")')
_PRELOAD = re.compile(r'[<]link rel="preload"[^>]*>\n?')


def offline(html: str) -> str:
    """Return a page whose relative links to folders name the index file in them, without preload hints."""
    return _HREF.sub(_spelt, _PRELOAD.sub("", html))


def _spelt(match: re.Match[str]) -> str:
    path, rest = match[1], match[2]
    if path.endswith("/") or path in {".", ".."}:
        path = f"{path.rstrip('/')}/index.html"
    return path + rest
