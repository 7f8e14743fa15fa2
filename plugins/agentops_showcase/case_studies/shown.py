"""Numbers of a study in words; how a share and its interval are spelt is the methodology's."""

from __future__ import annotations

from fractions import Fraction

from agentops_showcase.case_studies import words
from agentops_showcase.methodology.figures import SPACE, change, interval, named, points, probability, rounded, share

__all__ = ["SPACE", "amount", "change", "gap", "interval", "named", "points", "probability", "rounded", "share"]


def amount(value: Fraction, unit: str) -> str:
    """Spell a number with its unit."""
    word = words.UNITS.get(unit, "")
    return f"{named(value)}{SPACE}{word}" if word else named(value)


def gap(path: str, metrics: tuple[str, ...]) -> str:
    """Say which field a source left open, from its path and the names of the metrics."""
    parts = path.split(".")
    if parts[0] == "metrics" and len(parts) > 1 and parts[1].isdigit() and 0 < int(parts[1]) <= len(metrics):
        rest = " ".join(parts[2:]).replace("_", " ") or "values"
        return f"{metrics[int(parts[1]) - 1]}: {rest}"
    return _GAPS.get(path, " of ".join(part.replace("_", " ") for part in reversed(parts))).capitalize()


_GAPS = {
    "organisation.size_band": "size of the organisation",
    "organisation.team_band": "size of the team",
    "organisation.sector": "sector",
    "method.raw_data": "raw data",
    "generalisation.tried_elsewhere": "whether it was tried elsewhere",
    "period.start": "when it began",
    "period.length_weeks": "how long it took",
    "period.baseline_weeks": "length of the baseline",
}
