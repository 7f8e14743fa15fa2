"""Guess where a plugin helps from the words it is filed under; a guess of ours, never a judgement of the plugin.

The table is data: word -> phases and factors. A category counts before keywords, the first hit decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from agentops_showcase.catalog.plugin import Plugin

_TABLE: dict[str, tuple[tuple[str, ...], tuple[int, ...]]] = {
    "accessibility": (("validate",), (4,)),
    "api": (("implement",), ()),
    "api-development": (("implement",), ()),
    "audit": (("validate",), (4, 8)),
    "changelog": (("learn",), (1,)),
    "ci-cd": (("validate",), (4, 11)),
    "code-quality": (("validate",), (4,)),
    "code-review": (("validate",), (4, 8)),
    "compliance": (("validate",), (8, 11)),
    "conventional-commits": (("implement",), (1,)),
    "data": (("implement",), ()),
    "database": (("implement",), ()),
    "debugging": (("research", "implement"), ()),
    "deployment": (("implement",), (11,)),
    "design": (("plan",), ()),
    "development": (("implement",), ()),
    "devops": (("implement",), (11,)),
    "documentation": (("learn",), (9,)),
    "frontend": (("implement",), ()),
    "fullstack": (("implement",), ()),
    "git": (("implement",), (1,)),
    "governance": (("validate",), (8, 11)),
    "human-approval": (("validate",), (8,)),
    "infrastructure": (("implement",), (11,)),
    "languages": (("implement",), ()),
    "memory": (("prime", "learn"), (6,)),
    "metrics": (("learn",), (5,)),
    "modernization": (("implement",), (10,)),
    "monitoring": (("learn",), (5,)),
    "multi-agent": (("implement",), (3, 7)),
    "observability": (("learn",), (5,)),
    "operations": (("implement",), (5, 11)),
    "orchestration": (("implement",), (3, 7)),
    "packages": (("learn",), (12,)),
    "performance": (("validate",), (5,)),
    "planning": (("plan",), ()),
    "quality": (("validate",), (4,)),
    "research": (("research",), ()),
    "routing": (("implement",), (7,)),
    "security": (("validate",), (4, 11)),
    "skill-enhancers": (("learn",), (12,)),
    "spec": (("plan",), ()),
    "testing": (("validate",), (4,)),
    "validation": (("validate",), (4,)),
    "versioning": (("implement",), (1,)),
    "workflows": (("plan", "implement"), (3,)),
}

_GAP = re.compile(r"[\s&_/]+")


@dataclass(frozen=True, slots=True)
class Inference:
    """A guess and the word it rests on; `field` says whether that is a category or a keyword."""

    phases: tuple[str, ...]
    factors: tuple[int, ...]
    field: str
    word: str


def inferred(plugin: Plugin) -> Inference | None:
    """Return the guess for a plugin, None when no word of it is in the table."""
    for field, words in (("category", (plugin.category,)), ("keyword", plugin.keywords)):
        for word in words:
            hit = _TABLE.get(_GAP.sub("-", word.casefold()))
            if hit:
                return Inference(hit[0], hit[1], field, word)
    return None
