"""Rules about frozen editions, and about what was corrected since."""

from agentops_showcase.problems import Level, Rule

CHANGED = Rule(
    "EDN001",
    "changed",
    "A frozen file keeps its bytes",
    why="People cite an edition because it stays. The manifest holds a digest of every file, so a later hand shows.",
    instead="Bring the file back as it was committed. What was wrong in it belongs into docs/_data/errata.yml.",
)
MANIFEST = Rule(
    "EDN002",
    "manifest",
    "A frozen edition says which one it is, and from which day",
    why="Its address, its banner and every citation are made from the number and the day in its manifest.",
    instead="Let the command write the folder; nobody has to write a manifest by hand.",
)
TWICE = Rule(
    "EDN003",
    "frozen-twice",
    "An edition is frozen once",
    why="A second freeze would put other words under an address that somebody has already cited.",
    instead="Give the text a new number in docs/_data/methodology.yml and freeze that.",
)
NOT_CURRENT = Rule(
    "EDN004",
    "not-current",
    "The edition that is frozen is the one the text has",
    why="The pages name their edition; a frozen copy under another number would contradict itself.",
    instead="Freeze the number that docs/_data/methodology.yml gives, or change it there first.",
)
UNWRITTEN = Rule(
    "EDN005",
    "unwritten",
    "Every page that belongs to the edition is there when it is frozen",
    why="A page that joins later cannot be added to a frozen edition, and a misspelt name would be missed for good.",
    instead="Write the page, correct its name in `edition.pages`, or take the entry out before freezing.",
    level=Level.NOTE,
)
ERRATUM_PAGE = Rule(
    "EDN006",
    "erratum-page",
    "An erratum names a page of the site",
    why="The correction is shown at the end of that page; without it nobody who read the error would meet it.",
    instead="Name the page the way links do: factor:4, law:2 or page:evidence.",
)
ERRATUM_EDITION = Rule(
    "EDN007",
    "erratum-edition",
    "An erratum is fixed in an edition that can hold it",
    why="Whoever cites the older edition looks up here which later one has the corrected words. One that was frozen "
    "before the correction keeps the mistake.",
    instead="Write the number of the current edition or of a later frozen one; leave the field out until then.",
)
ERRATUM_DATE = Rule(
    "EDN008",
    "erratum-date",
    "An erratum has a day",
    why="Feed readers sort by it, and the feed takes its own date from the newest one.",
    instead="Write the day of the correction as year, month and day: 2026-01-31.",
)
ERRATUM_ORDER = Rule(
    "EDN009",
    "erratum-order",
    "The newest erratum stands first",
    why="The list is read from the top, and a new entry hidden in the middle goes unseen in a review.",
    instead="Move the entry above the first one with an earlier day.",
)

RULES = (
    CHANGED,
    MANIFEST,
    TWICE,
    NOT_CURRENT,
    UNWRITTEN,
    ERRATUM_PAGE,
    ERRATUM_EDITION,
    ERRATUM_DATE,
    ERRATUM_ORDER,
)
