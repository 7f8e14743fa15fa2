"""What a plugin adds to the window, estimated as characters divided by four."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from agentops_showcase.catalog.plugin import Plugin

WINDOW = 200_000
BUDGET = WINDOW * 40 // 100
LISTING = 8_000
CHARACTERS = 4

_LISTED = frozenset({"command", "skill"})


@dataclass(frozen=True, slots=True)
class Cost:
    """Tokens always loaded, of the largest component on use, of all on use; and characters in the listing."""

    always: int
    largest: int
    use: int
    listing: int

    @property
    def planned(self) -> int:
        """What a plan counts: always loaded and the largest component."""
        return self.always + self.largest

    @property
    def over(self) -> int:
        """Tokens beyond the budget of 40 per cent, 0 when it fits."""
        return max(0, self.planned - BUDGET)


def tokens(characters: int) -> int:
    """Estimate the tokens of a text; a started token counts."""
    return -(-characters // CHARACTERS)


def cost_of(plugin: Plugin) -> Cost | None:
    """Return the cost of a plugin whose files were read, None when it is unknown."""
    if plugin.state != "read":
        return None
    always = use = largest = listing = 0
    for each in plugin.components:
        always += each.always
        use += each.use
        if each.use > largest:
            largest = each.use
        if each.kind in _LISTED:
            listing += each.always
    return Cost(tokens(always), tokens(largest), tokens(use), listing)


def together(costs: Iterable[Cost | None]) -> Cost:
    """Add up known costs; the largest component is the largest of all."""
    known = [each for each in costs if each is not None]
    return Cost(
        sum(each.always for each in known),
        max((each.largest for each in known), default=0),
        sum(each.use for each in known),
        sum(each.listing for each in known),
    )


def share(part: int, whole: int) -> str:
    """Spell a share in per cent, with a no-break space."""
    if not part:
        return "0\u00a0%"
    if part * 1000 < whole:
        return "under 0.1\u00a0%"
    if part * 10 >= whole:
        return f"{part * 100 / whole:,.0f}\u00a0%"
    return f"{part * 100 / whole:.1f}\u00a0%"
