"""What a speaker takes along: frames, pictures and decks of a factor, law, pillar or workflow."""

from agentops_showcase.talks import decks, picture_rules, rules
from agentops_showcase.talks.cards import Card, cards_of, front_card, with_cards
from agentops_showcase.talks.embedded import described, embedded, frame_problems, frames, with_oembed
from agentops_showcase.talks.frame import THEMES as FRAME_THEMES
from agentops_showcase.talks.frame import Frame
from agentops_showcase.talks.picture import SHAPES, THEMES, VIEWS, alt_text, picture_route, picture_svg, pictures
from agentops_showcase.talks.picture_checks import check_pictures
from agentops_showcase.talks.pinned import Pinned, check_unpinned, freeze_frames, pinned, read_pinned
from agentops_showcase.talks.png import png
from agentops_showcase.talks.poster import Poster, licence_of_text
from agentops_showcase.talks.reading import read_talks
from agentops_showcase.talks.subject import Picture, Station, Subject, subjects
from agentops_showcase.talks.talk import Talk

RULES = (*rules.RULES, *picture_rules.RULES, *decks.RULES)

__all__ = [
    "FRAME_THEMES",
    "RULES",
    "SHAPES",
    "THEMES",
    "VIEWS",
    "Card",
    "Frame",
    "Picture",
    "Pinned",
    "Poster",
    "Station",
    "Subject",
    "Talk",
    "alt_text",
    "cards_of",
    "check_pictures",
    "check_unpinned",
    "decks",
    "described",
    "embedded",
    "frame_problems",
    "frames",
    "freeze_frames",
    "front_card",
    "licence_of_text",
    "picture_route",
    "picture_svg",
    "pictures",
    "pinned",
    "png",
    "read_pinned",
    "read_talks",
    "subjects",
    "with_cards",
    "with_oembed",
]
