"""Rules about diagrams: what their nodes name, that their words fit, and that their lines can be followed."""

from agentops_showcase.problems import Rule

UNKNOWN_SUBJECT = Rule(
    "DRA001",
    "unknown-subject",
    "A node names something that the site has",
    why="Name and link of such a node come from where it is described. A number or id that nothing has would leave the "
    "box without both.",
    instead="Use the number or id of a factor, law, pillar, pattern, phase or workflow, or take the reference out.",
)
LABEL_TOO_LONG = Rule(
    "DRA002",
    "label-too-long",
    "Words fit where they are drawn",
    why="Letters are never shrunk. A label has two lines at most, one when a note stands below it, and words on a line "
    "need a piece of line that holds them.",
    instead="Say it shorter; what needs a sentence belongs into 'says' or into the text around the diagram.",
)
UNKNOWN_NODE = Rule(
    "DRA003",
    "unknown-node",
    "Grid and lines name nodes of the same diagram",
    why="A line to a misspelt id would be missing, and nobody would notice it in the picture.",
    instead="Use an id from 'nodes', or describe the node there.",
)
UNREACHABLE = Rule(
    "DRA004",
    "unreachable-node",
    "Every node is reached from the first one",
    why="A reader follows the lines. A box without a way to it is either forgotten or belongs to another picture.",
    instead="Draw the line that leads there, or take the node out.",
)
NO_WORDS = Rule(
    "DRA005",
    "no-words",
    "A diagram also says in words what it shows",
    why="Readers who cannot see the picture, agents and narrow screens get its title, its summary and the list. "
    "Without a summary or with a box that says nothing they get less than the others.",
    instead="Fill in 'title' and 'says', and give each node a label or something it names.",
)
NO_WAY = Rule(
    "DRA006",
    "no-clear-way",
    "A line runs clear of boxes, gates and other lines",
    why="A line through a box reads as a line from that box, and two lines on one another cannot be told apart.",
    instead="Move one of the nodes in the grid, or leave a cell free for the line.",
)
CROSSINGS = Rule(
    "DRA007",
    "crossings",
    "At most one crossing in a diagram",
    why="Whoever has to trace lines with a finger has stopped reading.",
    instead="Reorder the rows of the grid. If lines still cross, the subject wants a table.",
)
PLACED = Rule(
    "DRA008",
    "placed-once",
    "Every node has one id and one place in the grid",
    why="The grid says where boxes stand. A node outside it is not drawn, and a node twice in it has two places.",
    instead="Write the id into one cell; a free cell is a full stop.",
)
TOO_LARGE = Rule(
    "DRA009",
    "too-large",
    "A diagram fits its room",
    why="A diagram stands in a column of text, or over a page. Beyond that its words would have to shrink, and a "
    "window that holds more than it can hold is a slip of the pen.",
    instead="Use fewer columns, or shares and tokens that stay below the whole.",
)
UNKNOWN_DIAGRAM = Rule(
    "DRA010",
    "unknown-diagram",
    "A page shows a diagram that exists, and shows it once",
    why="A misspelt id would leave a hole in the page. A second copy would repeat its ids, and says nothing new.",
    instead="Use the name of a file in docs/_data/drawings, without its ending.",
)

RULES = (
    UNKNOWN_SUBJECT,
    LABEL_TOO_LONG,
    UNKNOWN_NODE,
    UNREACHABLE,
    NO_WORDS,
    NO_WAY,
    CROSSINGS,
    PLACED,
    TOO_LARGE,
    UNKNOWN_DIAGRAM,
)
