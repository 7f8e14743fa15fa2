"""PNG from SVG: the same bytes in every process and on every machine, because nothing of the machine is used."""

from __future__ import annotations

import hashlib
from functools import lru_cache

import resvg_py


@lru_cache(maxsize=512)  # a picture lies in its kit and in the files for all kits
def png(svg: str, width: int) -> bytes:
    """Draw an SVG that needs no font, at a width in pixels."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True))


def key_of(svg: str, width: int) -> str:
    """Return what the bytes depend on, as one digest."""
    words = (svg, str(width), resvg_py.__version__, resvg_py.__resvg_version__)
    return "png-" + hashlib.sha256("\0".join(words).encode()).hexdigest()
