"""What can be wrong with the questions of the self-check."""

from __future__ import annotations

from agentops_showcase.problems import Rule

QUESTIONS = Rule(
    "CHK001",
    "three-questions",
    "Every factor has three questions, and each ends in a question mark",
    why="The drawing has three squares for each factor; a missing one would read as a no.",
    instead="Write three questions that a reader can answer by looking something up.",
)
COVER = Rule(
    "CHK002",
    "every-factor-asked",
    "The self-check asks about every factor once, and orders each of them",
    why="A factor that nobody asks about can never be where a reader should begin.",
    instead="Add the factor under 'factors' and its number under 'start', once in each.",
)

RULES = (QUESTIONS, COVER)
