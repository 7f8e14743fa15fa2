"""What a speaker presses "Use in a talk" for: choices, a preview, and one thing to take for each tool."""

from agentops_showcase.talks.taking.pages import Around, doors, pages, scripts
from agentops_showcase.talks.taking.shelf import inserts

__all__ = ["Around", "doors", "inserts", "pages", "scripts"]
