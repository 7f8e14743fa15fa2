"""Rules about marketplace files, the snapshot made from them, and what we add to it."""

from agentops_showcase.problems import Level, Rule

NOT_A_CATALOG = Rule(
    "CAT001",
    "not-a-catalog",
    "A marketplace file is one JSON object with a list of plugins",
    why="A client that cannot read the file rejects the whole marketplace, so nothing in it can be installed.",
    instead="Mend the JSON at the place named; put the entries into a list under 'plugins'.",
)
TWICE = Rule(
    "CAT002",
    "twice",
    "A key stands once in an object",
    why="Readers keep one of two equal keys, most of them the last, and say nothing about the other.",
    instead="Remove one of the two.",
    level=Level.WARNING,
)
NO_MARKETPLACE_NAME = Rule(
    "CAT003",
    "marketplace-name",
    "A marketplace has a name that an install command can carry",
    why="The part behind @ in an install command is this name; without it, or with spaces in it, no command works.",
    instead="Give 'name' a word of letters, digits, '.', '_' and '-'.",
    level=Level.WARNING,
)
RESERVED = Rule(
    "CAT004",
    "reserved-name",
    "A marketplace name is not reserved for somebody else",
    why="Clients keep some names for marketplaces of Anthropic and refuse them from other repositories.",
    instead="Choose a name of your own.",
    level=Level.NOTE,
)
NO_NAME = Rule(
    "CAT005",
    "plugin-name",
    "A plugin entry has a name that can be read",
    why="The name is part of the key, of the address and of the install command.",
    instead="Add 'name': a visible word of at most 128 characters.",
)
ODD_NAME = Rule(
    "CAT006",
    "odd-name",
    "A plugin name is made of letters, digits, '.', '_' and '-'",
    why="Other names load in some clients and are refused or dropped by others; we print no command for them.",
    instead="Write the name in lower case with hyphens.",
    level=Level.WARNING,
)
SAME_NAME = Rule(
    "CAT007",
    "same-name",
    "A plugin name stands once in a marketplace",
    why="Owner, repository and name are the key of a plugin; of two entries with one key only the first can be shown.",
    instead="Rename one of the two entries.",
)
NO_SOURCE = Rule(
    "CAT008",
    "no-source",
    "A plugin entry says where the plugin is",
    why="Without 'source' a client has nothing to install.",
    instead="Add 'source': './path' or an object with its type under 'source'.",
)
ESCAPE = Rule(
    "CAT009",
    "path-escape",
    "A path stays inside its repository",
    why="A path with '..' or from the root of a disk would read files that were never published.",
    instead="Write the path from the folder that holds .claude-plugin, without '..'.",
)
UNKNOWN_SOURCE = Rule(
    "CAT010",
    "unknown-source",
    "A source is of a known type and complete",
    why="Clients turn an entry with another source into a stub, older ones reject the whole file.",
    instead="Use github, url, git-subdir, npm, archive or command, with the fields that type needs.",
)
WRONG_TYPE = Rule(
    "CAT011",
    "wrong-type",
    "A known field holds the kind of value it is for",
    why="Clients report such an entry as a load error; here the field is left out.",
    instead="Write the value in the type the message names.",
    level=Level.WARNING,
)
LINK = Rule(
    "CAT012",
    "link",
    "A link is an https address",
    why="Links with other schemes can be read or changed on the way, or are no links at all.",
    instead="Write the full https address.",
    level=Level.WARNING,
)
MARKUP = Rule(
    "CAT013",
    "markup",
    "Text of a listing holds no markup",
    why="It is shown as the characters it is made of, never as markup; most often it was a slip.",
    instead="Remove the tags, or leave them if they are meant as text.",
    level=Level.NOTE,
)
INVISIBLE = Rule(
    "CAT014",
    "invisible",
    "Text of a listing holds no invisible or direction-changing characters",
    why="They make a text look different from what it is. They are spelt out here.",
    instead="Delete them and type the word again.",
    level=Level.WARNING,
)
TOO_MANY = Rule(
    "CAT015",
    "too-many",
    "A file stays within the limits",
    why="Endless lists exhaust the machine that reads them; what lies beyond the limit is left out.",
    instead="Split the marketplace.",
)
TOTALS = Rule(
    "CAT016",
    "totals",
    "A total that a file states is the number of its entries",
    why="Readers take the stated number; the list is what can be installed.",
    instead="Remove the stated total, or derive it.",
    level=Level.NOTE,
)
EMPTY = Rule(
    "CAT017",
    "empty",
    "A marketplace lists a plugin",
    why="A marketplace without entries has nothing to install.",
    instead="Add an entry, or remove the file.",
    level=Level.NOTE,
)
INVENTORY = Rule(
    "CAT018",
    "inventory",
    "Facts about components can be used",
    why="Costs and signals are counted from them; a record that does not fit is left out instead of guessed.",
    instead="Take the inventory again from the commit of the marketplace file.",
    level=Level.WARNING,
)
VERSIONS = Rule(
    "CAT019",
    "versions",
    "The listing and plugin.json state one version",
    why="Clients show the version of plugin.json; the listing promises another.",
    instead="Leave the version out of the listing.",
    level=Level.NOTE,
)
MISSING = Rule(
    "CAT020",
    "missing",
    "A marketplace that was asked for is in the folder",
    why="A snapshot must not silently lack what somebody named.",
    instead="Check the spelling, owner/repository, and that its file is there.",
)
CLOSED = Rule(
    "CAT021",
    "closed",
    "A marketplace is read under a licence that permits it",
    why="When a licence turns closed, the refresh stops and the last permitted state stays.",
    instead="Ask the owner, or remove the source.",
    level=Level.WARNING,
)
KEPT = Rule(
    "CAT022",
    "kept",
    "The state shown is the one just read",
    why="A file that cannot be used does not erase what was known; the last good state stays, with its own date.",
    instead="Mend the file; the next run reads it.",
    level=Level.WARNING,
)
RECORD = Rule(
    "CAT023",
    "record",
    "A record of the snapshot is one that this tool writes",
    why="Pages trust the snapshot; a record changed by hand could put anything on them.",
    instead="Write the snapshot again with 'showcase catalog sync'.",
)
OVERLAY = Rule(
    "CAT024",
    "overlay",
    "An overlay entry is about one plugin that the snapshot has",
    why="An entry for something else, or a second one, would be lost without a word.",
    instead="Correct the key, owner/repository#name, or remove the entry.",
)
UNREADABLE = Rule(
    "CAT025",
    "unreadable-facts",
    "The file of commits and licences can be used",
    why="Without it no page can say which commit it describes; the marketplaces are read all the same.",
    instead="Mend the file at the place named.",
    level=Level.WARNING,
)
BARE = Rule(
    "CAT026",
    "bare-path",
    "A path to a plugin starts with './'",
    why="A bare name works only in newer clients and only where the file names a plugin root.",
    instead="Put './' before the path, or name 'pluginRoot' under 'metadata'.",
    level=Level.WARNING,
)
UNREACHED = Rule(
    "CAT027",
    "unreached",
    "A source that was asked for could be read",
    why="A repository that is gone, that hides its marketplace file or that is too large says nothing about today.",
    instead="Open the repository; correct catalog/sources.yml, or run again. Until then its last state stays.",
)

RULES = (
    NOT_A_CATALOG,
    TWICE,
    NO_MARKETPLACE_NAME,
    RESERVED,
    NO_NAME,
    ODD_NAME,
    SAME_NAME,
    NO_SOURCE,
    ESCAPE,
    UNKNOWN_SOURCE,
    WRONG_TYPE,
    LINK,
    MARKUP,
    INVISIBLE,
    TOO_MANY,
    TOTALS,
    EMPTY,
    INVENTORY,
    VERSIONS,
    MISSING,
    CLOSED,
    KEPT,
    RECORD,
    OVERLAY,
    UNREADABLE,
    BARE,
    UNREACHED,
)
