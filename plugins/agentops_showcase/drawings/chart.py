"""The map of the methodology: four bands whose names and relations all come from the methodology itself."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.sources.node import Fields

BANDS = ("pillars", "laws", "factors", "patterns")


@dataclass(frozen=True, slots=True)
class Band:
    """Words of ours at the left of a band: what the things in it are, and how they follow from the band above."""

    kind: str
    name: str
    line: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The bands from top to bottom; what stands in them is never typed."""

    bands: tuple[Band, ...]


def parse_chart(read: Fields) -> Chart:
    """Read the words of the four bands."""
    found = []
    for kind in BANDS:
        group = read.group(kind, required=True)
        if group:
            found.append(Band(kind, group.text("name", limit=20), group.text("line", limit=80)))
            group.done()
    return Chart(tuple(found))
