"""What a speaker takes along: frames, pictures and decks of a factor, law, pillar or workflow."""

from agentops_showcase.talks.reading import read_talks
from agentops_showcase.talks.rules import RULES
from agentops_showcase.talks.subject import Subject, subjects
from agentops_showcase.talks.talk import Talk

__all__ = ["RULES", "Subject", "Talk", "read_talks", "subjects"]
