"""What a validator looks at."""

from __future__ import annotations

import re


def matched(found: re.Match[str]) -> str:
    """Return the first group, or the whole match where there is none."""
    return found[1 if found.re.groups else 0] or ""
