"""Names of things that pages link to, and where each leads; so nobody types an address or a title twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agentops_showcase.routes import Route

SCHEMES = (
    "factor",
    "law",
    "pillar",
    "pattern",
    "term",
    "workflow",
    "study",
    "post",
    "plugin",
    "marketplace",
    "claim",
    "file",
    "page",
    "rule",
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a reference stands for: its canonical words, and its address, None while it has no page."""

    words: str
    route: Route | None
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """Everything that can be linked by name: scheme -> key -> what it stands for."""

    known: Mapping[str, Mapping[str, Named]]

    def find(self, scheme: str, key: str) -> Named | None:
        """Return what a reference stands for, None when nothing does."""
        return self.known.get(scheme, {}).get(key)

    def keys(self, scheme: str) -> tuple[str, ...]:
        """Return every key of a scheme, for proposals."""
        return tuple(self.known.get(scheme, {}))
