"""Name the licence in a licence file, so that one that closed is noticed; a text it does not know stays unknown."""

from __future__ import annotations

import posixpath
import re

from agentops_showcase.catalog.tree import Tree

CLOSED = re.compile(
    r"proprietary|all rights reserved|view(?:ing)?[- ]only|unlicensed|no redistribution|no licen[cs]e granted"
    r"|no licen[cs]e is granted|may not (?:be )?(?:copy|copied|use|used)",
    re.IGNORECASE,
)

_FILE = re.compile(r"(?:UN)?LICEN[CS]E(?:[-._].{0,40})?|COPYING(?:[-._].{0,40})?", re.IGNORECASE)
_KNOWN = (
    ("AGPL-3.0", r"gnu affero general public license\s+version 3"),
    ("LGPL-3.0", r"gnu lesser general public license\s+version 3"),
    ("LGPL-2.1", r"gnu lesser general public license\s+version 2\.1"),
    ("GPL-3.0", r"gnu general public license\s+version 3"),
    ("GPL-2.0", r"gnu general public license\s+version 2"),
    ("Apache-2.0", r"apache license,?\s+version 2\.0"),
    ("MPL-2.0", r"mozilla public license,? version 2\.0"),
    ("BUSL-1.1", r"business source license 1\.1"),
    ("CC-BY-NC-ND-4.0", r"attribution-noncommercial-noderivatives 4\.0"),
    ("CC-BY-NC-SA-4.0", r"attribution-noncommercial-sharealike 4\.0"),
    ("CC-BY-NC-4.0", r"attribution-noncommercial 4\.0"),
    ("CC-BY-SA-4.0", r"attribution-sharealike 4\.0"),
    ("CC-BY-4.0", r"attribution 4\.0 international"),
    ("CC0-1.0", r"cc0 1\.0 universal"),
    ("Unlicense", r"this is free and unencumbered software"),
    ("MIT", r"permission is hereby granted, free of charge, to any person obtaining a copy"),
    ("ISC", r"permission to use, copy, modify, and/?or distribute this software for any purpose"),
    ("BSD-3-Clause", r"redistribution and use in source and binary forms(?:(?!\Z).)*neither the name"),
    ("BSD-2-Clause", r"redistribution and use in source and binary forms"),
)
_NAMES = tuple((name, re.compile(pattern, re.DOTALL)) for name, pattern in _KNOWN)
_START = 400


def is_licence(path: str) -> bool:
    """Tell whether a file is called as licence files are."""
    return _FILE.fullmatch(posixpath.basename(path)) is not None


def licence_of(tree: Tree) -> str:
    """Name the licence in the files at the root of a tree: "" when there is none, several joined by OR."""
    found: list[str] = []
    for path in tree.files:
        if "/" not in path and is_licence(path):
            text = tree.text(path)
            found.append(named(text.body if text else ""))
    closed = [each for each in found if CLOSED.search(each)]
    return " OR ".join(sorted(set(closed or found))[:4])


def named(text: str) -> str:
    """Name the licence of a text; one that says at once that it is closed is, whatever it quotes further down."""
    plain = " ".join(text[:40_000].lower().split())
    known = next((name for name, pattern in _NAMES if pattern.search(plain)), "")
    start = re.sub(r"all rights reserved\.?", "", plain[:_START]) if known else plain[:4000]
    if CLOSED.search(start):
        return "proprietary, as the licence file states"
    if "commons clause" in plain:
        return f"{known} with Commons Clause".strip()
    return known or "other, see the licence file"
