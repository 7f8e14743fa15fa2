"""What a speaker takes along: frames, pictures and decks of a factor, law, pillar or workflow."""

from agentops_showcase.talks.embedded import described, embedded, frame_problems, frames, with_oembed
from agentops_showcase.talks.picture import SHAPES, THEMES, VIEWS, alt_text, picture_route, picture_svg, pictures
from agentops_showcase.talks.pinned import Pinned, check_unpinned, freeze_frames, pinned, read_pinned
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
    "Pinned",
    "Subject",
    "Talk",
    "alt_text",
    "check_unpinned",
    "described",
    "embedded",
    "frame_problems",
    "frames",
    "freeze_frames",
    "picture_route",
    "picture_svg",
    "pictures",
    "pinned",
    "png",
    "read_pinned",
    "read_talks",
    "subjects",
    "with_oembed",
]
