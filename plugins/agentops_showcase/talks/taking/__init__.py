"""What a speaker presses "Use in a talk" for: choices, a preview, and one thing to take for each tool."""

from agentops_showcase.talks.taking.pages import CSS, Around, doors, pages, scripts
from agentops_showcase.talks.taking.shelf import inserts

__all__ = ["CSS", "Around", "doors", "inserts", "pages", "scripts"]
