"""What can be wrong with a picture of a talk."""

from __future__ import annotations

from agentops_showcase.problems import Rule

CROWDED = Rule(
    "TLK020",
    "crowded-picture",
    "The words of a picture fit it at a size that the back row can read",
    why="Text below a fortieth of the height is grey dust on a projector, and text over the edge is lost.",
    instead="Say it in fewer words: a shorter name, line, point or label.",
)
UNDRAWN = Rule(
    "TLK021",
    "letter-without-outline",
    "Every letter in a picture is one that its faces hold",
    why="A picture carries outlines instead of a font, so a letter without one becomes a hollow square on the slide.",
    instead="Use letters of Latin alphabets and common punctuation, or add the letter to the faces.",
)

RULES = (CROWDED, UNDRAWN)
