"""What can be wrong with the slides of a talk."""

from __future__ import annotations

from agentops_showcase.problems import Rule

CROWDED = Rule(
    "TLK040",
    "crowded-slide",
    "The words of a slide fit their place at a size that the back row can read",
    why="A deck tool lets text run over its place, across the rule and out of the slide, and no one is told.",
    instead="Say it in fewer words, or break a word that is wider than its place.",
)
MINUTE = Rule(
    "TLK041",
    "one-minute",
    "What a speaker says in a minute has at most 190 words",
    why="A calm speaker says about 150 words a minute, and a slot of five minutes is not ours to spend.",
    instead="Keep the failure, the practice, one cost, and what is unproven.",
)

RULES = (CROWDED, MINUTE)
