"""Rules about the glossary."""

from agentops_showcase.problems import Level, Rule

UNDEFINED = Rule(
    "GLO001",
    "undefined-term",
    "A term that a page links is defined",
    why="A reader who follows the link expects the meaning; an unknown key would leave a bare word.",
    instead="Link a term or an alias of the glossary, spelt as an address spells it (context-window), or define it.",
)
TWICE = Rule(
    "GLO002",
    "term-twice",
    "A word has one entry",
    why="Two entries for one word let two pages mean different things by it, and only one of them can have the anchor.",
    instead="Join the two entries, or take the alias away from one of them.",
)
NOWHERE = Rule(
    "GLO003",
    "see-nowhere",
    "What a term points to exists",
    why="The pointer is for readers who want more than two sentences.",
    instead="Name a factor, law, pillar, pattern, page, claim or term that the site has, as in factor:6.",
)
UNUSED = Rule(
    "GLO004",
    "unused-term",
    "A term of the glossary is used on a page",
    why="An entry that nothing uses explains a word that readers never meet.",
    instead="Use the word where it helps, or drop the entry.",
    level=Level.NOTE,
)
LENGTHY = Rule(
    "GLO005",
    "lengthy-definition",
    "A definition has at most two sentences",
    why="Somebody who looks up a word is in the middle of another page. What needs more belongs on a page of its own.",
    instead="Say what it is, then what it is for. Put the rest where 'see' points.",
)

RULES = (UNDEFINED, TWICE, NOWHERE, UNUSED, LENGTHY)
