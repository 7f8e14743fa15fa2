"""Rules about files and their notation, before anything is known of their meaning."""

from agentops_showcase.problems import Level, Rule

UNREADABLE = Rule(
    "SRC001",
    "unreadable",
    "A source file can be read",
    why="What is missing, too large, a link out of the folder or not UTF-8 cannot be checked, so it is not published.",
    instead="Save the file as UTF-8 text inside the project folder; split a file that is over the size limit.",
)
SYNTAX = Rule(
    "SRC002",
    "syntax",
    "A source file follows its notation",
    why="Where the notation is broken a reader and the build may see different things.",
    instead="Mend the spot named in the message; the column points at it.",
)
DUPLICATE = Rule(
    "SRC003",
    "duplicate",
    "A name stands once",
    why="When a key is written twice, most readers silently keep one of them, and not always the same one.",
    instead="Keep one of the two.",
)
UNKNOWN_FIELD = Rule(
    "SRC004",
    "unknown-field",
    "Only known fields are used",
    why="A misspelt field looks filled in and does nothing.",
    instead="Use the spelling the message proposes, or remove the field.",
)
MISSING_FIELD = Rule(
    "SRC005",
    "missing-field",
    "Required fields are there",
    why="A page is built only from complete records, so that no page shows a gap as if it were a fact.",
    instead="Add the field named in the message.",
)
WRONG_TYPE = Rule(
    "SRC006",
    "wrong-type",
    "A field holds the kind of value it is for",
    why="YAML turns an unquoted 1.10 into a number and no into a truth value; the text an author wrote would be lost.",
    instead="Put text that looks like a number, a date or a truth value in quotation marks.",
)
TOO_DEEP = Rule(
    "SRC007",
    "too-deep",
    "Nesting and size stay within limits",
    why="Deeply nested or endlessly repeated input is a way to exhaust the machine that reads it.",
    instead="Flatten the record; write aliases out.",
)
NOT_ALLOWED = Rule(
    "SRC008",
    "not-allowed",
    "A value is one of those the field knows",
    why="Lists, filters and diagrams are built from these words, so each has one spelling.",
    instead="Use one of the values the message lists.",
)
TOO_LONG = Rule(
    "SRC009",
    "too-long",
    "A text fits where it is shown",
    why="Text that does not fit is cut or breaks the picture it stands in.",
    instead="Shorten it to the length the message names.",
)
ODD_CHARACTERS = Rule(
    "SRC010",
    "odd-characters",
    "Text holds no invisible or direction-changing characters",
    why="Such characters make text look different from what it is, which is a known way to deceive a reviewer.",
    instead="Delete the character; retype the word by hand.",
    level=Level.WARNING,
)

RULES = (
    UNREADABLE,
    SYNTAX,
    DUPLICATE,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    TOO_DEEP,
    NOT_ALLOWED,
    TOO_LONG,
    ODD_CHARACTERS,
)
