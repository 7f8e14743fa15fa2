"""Diagrams described in files and drawn by the build: a picture, and the same model as a list."""

from agentops_showcase.drawings.pages import figures, on_pages, with_style
from agentops_showcase.drawings.reading import Drawings, read_drawings
from agentops_showcase.drawings.rules import RULES

__all__ = ["RULES", "Drawings", "figures", "on_pages", "read_drawings", "with_style"]
