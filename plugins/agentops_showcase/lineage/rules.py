"""Rules about former names: every one leads somewhere, and every former address answers."""

from agentops_showcase.problems import Rule

DEAD_END = Rule(
    "LIN001",
    "dead-end",
    "A move leads to a name, or says why it does not",
    why="A reader who cited an old name wants to know where the matter went. Silence reads as an oversight.",
    instead="Name the numbers under 'to', or leave it empty and say in 'note' that nothing took its place, and why.",
)
UNCOVERED = Rule(
    "LIN002",
    "uncovered-name",
    "Every name leads on, and every name leads here",
    why="The lineage page promises an answer for each name the twelve ever had. One name without a move breaks it.",
    instead="Add the name to a group under 'moves'. When nothing in the kept set is its ancestor, add it to 'belongs'.",
)
UNKNOWN_NAME = Rule(
    "LIN003",
    "unknown-name",
    "A move and a place name something that exists",
    why="A number that an edition does not have, or a pattern that the site does not have, cannot be linked.",
    instead="Use an edition and a number from 'editions', a factor or pattern of this site, or a page that it has.",
)
TWICE = Rule(
    "LIN004",
    "moved-twice",
    "A name moves once",
    why="With two moves for one name, the page and the lookup would have to choose between them.",
    instead="Join the two. A name that was divided has several numbers under one 'to'.",
)
EDITION = Rule(
    "LIN005",
    "edition",
    "An edition says which names it has, and when they were in use",
    why="The lookup goes by number and month. A date that is none, or a count that is off, gives a wrong answer.",
    instead="Write dates as year-month-day. List all names of an edition, or mark it 'partial'. Exactly one edition is "
    "'kept', and one is 'newest'.",
)
TAKEN = Rule(
    "LIN006",
    "address-taken",
    "A former address takes no place of a page",
    why="The file that sends readers on would replace the page that stands there now.",
    instead="Mark the entry 'kept' when the page is about the same thing, and take it out when it is not.",
)
LOST = Rule(
    "LIN007",
    "address-lost",
    "A former address leads to something this site has",
    why="Links to the old address exist in other people's texts. They should arrive somewhere that helps.",
    instead="For a factor, spell number and name as its edition did. For anything else, name a page of this site.",
)

RULES = (DEAD_END, UNCOVERED, UNKNOWN_NAME, TWICE, EDITION, TAKEN, LOST)
