"""What a speaker takes along: frames, pictures and decks of a factor, law, pillar or workflow."""

from agentops_showcase.talks.picture import SHAPES, THEMES, VIEWS, alt_text, picture_route, picture_svg, pictures
from agentops_showcase.talks.png import png
from agentops_showcase.talks.reading import read_talks
from agentops_showcase.talks.rules import RULES
from agentops_showcase.talks.subject import Subject, subjects
from agentops_showcase.talks.talk import Talk

__all__ = [
    "RULES",
    "SHAPES",
    "THEMES",
    "VIEWS",
    "Subject",
    "Talk",
    "alt_text",
    "picture_route",
    "picture_svg",
    "pictures",
    "png",
    "read_talks",
    "subjects",
]
