"""What can be wrong with a post."""

from __future__ import annotations

from agentops_showcase.problems import Rule

AUTHOR = Rule(
    "BLG001",
    "known-author",
    "A post is signed by somebody who has a page",
    why="Readers want to know whose opinion they read, and what that person gains.",
    instead="Name the file of the author's page below docs/blog/authors, without .md.",
)
DATE = Rule(
    "BLG002",
    "post-date",
    "A post carries the day on which it was published",
    why="The order of the index and of both feeds comes from it, and no build reads a clock.",
    instead='Write the day as "2026-11-28", in quotation marks.',
)

RULES = (AUTHOR, DATE)
