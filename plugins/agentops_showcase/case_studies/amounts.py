"""How people write what was found on one side: how many of how many, or a value and of how many cases."""

from __future__ import annotations

import re

_COUNT = re.compile(r"([0-9]{1,9})\s*(?:/|out\s+of\b|of\b)\s*([0-9]{1,9})", re.IGNORECASE)
_VALUE = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,6})?)(?:,?\s*n\s*=?\s*([0-9]{1,9}))?", re.IGNORECASE)
_SHARE = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,6})?)\s*(?:%|per\s?cent)(?:age)?", re.IGNORECASE)
_COMMA = re.compile(r"[0-9]+,[0-9]+")

WAYS = "counts like 19 of 61 (19/61 and 19 out of 61 do as well), or a value like 2.5, or 2.5, n 40"


def count(said: str) -> tuple[int, int] | None:
    """Read how many of how many, None where a text says something else."""
    found = _COUNT.fullmatch(said.strip())
    return (int(found[1]), int(found[2])) if found else None


def value(said: str) -> tuple[str, str] | None:
    """Read a value and of how many cases it is ("" where that is left open), None where a text says something else."""
    found = _VALUE.fullmatch(said.strip())
    return (found[1], found[2] or "") if found else None


def share(said: str) -> str:
    """Read the number of a percentage, "" where a text is none."""
    found = _SHARE.fullmatch(said.strip())
    return found[1].replace(",", ".") if found else ""


def refusal(said: str) -> str:
    """Say why an amount cannot be read; "" for one that can."""
    given = count(said)
    if given:
        most = "at most as many as there were, and at least one of them"
        return "" if given[0] <= given[1] and given[1] else f"{given[0]} of {given[1]} cannot be; {most}"
    percent = share(said)
    if percent:
        return (
            f"a percentage hides of how many it is. Write the counts behind it, like 19 of 61, and the site works "
            f"it out; where nobody has them, write the number alone: {percent}"
        )
    if _COMMA.fullmatch(said.strip()):
        return "a comma parts value and number of cases here; write the decimals behind a point, like 2.5"
    return "" if value(said) else "that is neither a count nor a value"
