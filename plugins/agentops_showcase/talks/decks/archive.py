"""Archives whose bytes depend on nothing but their files: sorted, one date, one way of packing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

_BEGINNING = (1980, 1, 1, 0, 0, 0)  # the oldest date that an archive can hold
_PACKED = frozenset({"png", "zip", "pptx", "woff2"})  # packing these again costs time and gains nothing
_FIRST = "[Content_Types].xml"  # readers of office files want it there


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Pack files by name; a name that leads out of the folder is an error of ours."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, content in sorted(files, key=lambda each: (each[0] != _FIRST, each[0])):
            if name.startswith("/") or "\\" in name or {"", ".", ".."} & set(name.split("/")):
                raise ValueError(f"no safe name in an archive: {name!r}")
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            stored = name.rpartition(".")[2] in _PACKED
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            made.writestr(entry, content, compresslevel=None if stored else 9)
    return buffer.getvalue()


def repacked(content: bytes) -> bytes:
    """Pack an archive again in the one way there is."""
    with zipfile.ZipFile(io.BytesIO(content)) as found:
        return archive((each, found.read(each)) for each in found.namelist())
