"""Rules about a study among the others."""

from agentops_showcase.problems import Level, Rule

CROWD = Rule(
    "STU020",
    "study-crowd",
    "No organisation stands alone among the studies",
    why="Sector, region and sizes may each be harmless and still fit one organisation when they are read together. "
    "From twelve studies on that can be counted.",
    instead="Answer one of them with 'undisclosed'. The message says which helps most.",
    level=Level.WARNING,
)
BANDS = Rule(
    "STU021",
    "study-bands",
    "An organisation is described in bands",
    why="A head count, or sector, region and month together, can be looked up. While there are few studies, "
    "bands are all that hides an organisation.",
    instead="Use the bands of size_band and team_band, and a quarter for the start.",
    level=Level.WARNING,
)
LEFTOVER = Rule(
    "STU022",
    "study-leftover",
    "No number or name is left from another study",
    why="Whoever starts from another study and overlooks a line publishes somebody else's facts under the wrong "
    "head, or ties two organisations together.",
    instead="Correct it, round it, or say it in other words. A public product belongs under tools_disclosed.",
    level=Level.WARNING,
)
PASSAGE = Rule(
    "STU023",
    "study-passage",
    "No passage is left from another study",
    why="A whole sentence in the same words is seldom chance. It is what a template, a copy or a quotation leaves.",
    instead="Write the passage anew from what happened here, or link the other study.",
    level=Level.WARNING,
)
ALIKE = Rule(
    "STU024",
    "study-alike",
    "A study is not told twice",
    why="Two versions of one study count as two in every list, and readers take them for independent evidence.",
    instead="Mend the study that is there, or write this one from its own notes.",
    level=Level.WARNING,
)
RESERVED = Rule(
    "STU025",
    "study-reserved",
    "A study keeps off the addresses of other pages",
    why="Pages about all studies stand beside them, and of two pages with one address one is lost.",
    instead="Choose another name for the file and the slug.",
)

RULES = (CROWD, BANDS, LEFTOVER, PASSAGE, ALIKE, RESERVED)
