"""What can be wrong with the words for talks."""

from __future__ import annotations

from agentops_showcase.problems import Rule

MISSING = Rule(
    "TLK001",
    "no-talk-notes",
    "Every factor, law, pillar and workflow with a page has a file of words for talks",
    why="A speaker who opens its kit would find a slide without points or without notes.",
    instead="Write docs/_data/talks/<kind>-<key>.yml; the neighbours show the fields.",
)
POINTS = Rule(
    "TLK002",
    "three-points",
    "A talk has three points, and two or three ways to tell",
    why="The frame has room for three, and a listener remembers no more.",
    instead="Join two points that say one thing, or write the one that is missing.",
)
NOBODY = Rule(
    "TLK003",
    "talk-about-nothing",
    "A file of words for talks is named after a factor, law, pillar or workflow of this site",
    why="Words for something that is not there would never be shown, and nobody would notice.",
    instead="Name the file factor-4.yml, law-2.yml, pillar-<id>.yml or workflow-<id>.yml.",
)
BYTES = Rule(
    "TLK004",
    "heavy-frame",
    "A frame weighs at most 15 KB, compressed",
    why="A frame loads while somebody is speaking, on the network of the hall.",
    instead="Shorten the longest texts; the layout and the script are the same for every frame.",
)
FITS = Rule(
    "TLK005",
    "frame-text-size",
    "The words of a frame fit without a letter smaller than a fortieth of its height",
    why="Smaller letters are not read from the back row, and words that are cut off are not read at all.",
    instead="Say it in fewer words, or in shorter ones. The message names the part and the shape of the frame.",
)
PINNED = Rule(
    "TLK006",
    "pinned-frame",
    "A frame of a frozen edition keeps its bytes",
    why="A speaker pinned it because it stays. The manifest holds a digest of every frame, so a later hand shows.",
    instead="Bring the file back as it was committed; the frames of today show the words of today.",
)
PINNED_TWICE = Rule(
    "TLK007",
    "frames-frozen-twice",
    "The frames of an edition are frozen once",
    why="A second time would put other words on slides that somebody has already shown.",
    instead="Give the text a new number in docs/_data/methodology.yml and freeze that.",
)

RULES = (MISSING, POINTS, NOBODY, BYTES, FITS, PINNED, PINNED_TWICE)
