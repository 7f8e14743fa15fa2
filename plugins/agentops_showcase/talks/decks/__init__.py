"""Decks of a subject and of the whole, and the kits that a speaker takes on a plane."""

from agentops_showcase.talks.decks.checks import check_decks
from agentops_showcase.talks.decks.kit import Stock, files, frame_name
from agentops_showcase.talks.decks.rules import RULES
from agentops_showcase.talks.decks.slides import Imprint

__all__ = ["RULES", "Imprint", "Stock", "check_decks", "files", "frame_name"]
