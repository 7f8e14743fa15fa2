"""Rules about workflows: their order, their budget, and that they can be drawn and followed."""

from agentops_showcase.problems import Level, Rule

PHASES_IN_ORDER = Rule(
    "WFL001",
    "phase-order",
    "Phases stand once each and in their order",
    why="The diagram, the budget and the runbook follow one order; a phase out of place reads as another plan.",
    instead="Write research, plan, implement, validate, learn in this order, and join phases that stand twice.",
)
STEP_TWICE = Rule(
    "WFL002",
    "step-twice",
    "A step id stands once in a workflow",
    why="Steps name each other by id, so with two of them nobody knows which one is meant.",
    instead="Rename one of the two, and check which one 'needs' should name.",
)
UNKNOWN_STEP = Rule(
    "WFL003",
    "unknown-step",
    "A step needs only steps that exist",
    why="A need that points nowhere is usually a misspelt id, and the arrow would be missing without anybody noticing.",
    instead="Use the id of a step of this workflow, or remove the need.",
)
NEEDS_LATER = Rule(
    "WFL004",
    "needs-later-step",
    "A step needs only steps that stand above it",
    why="People follow the file from top to bottom; a step that waits for a later one stops them halfway.",
    instead="Move the step behind the one it needs, or remove the need.",
)
CYCLE = Rule(
    "WFL005",
    "cycle",
    "No step waits for itself by way of others",
    why="Steps in a ring can never begin.",
    instead="Cut the ring at the need the message names; what repeats is a gate that leads back.",
)
UNKNOWN_PLUGIN = Rule(
    "WFL006",
    "unknown-plugin",
    "A plugin named by a step is in the catalogue",
    why="Install lines, cost and licence come from the catalogue; for any other name the page would guess.",
    instead="Name it as owner/repository#plugin, spelt as on its page, or take it out.",
)
OVER_WINDOW = Rule(
    "WFL007",
    "over-window",
    "Budget and shares are parts of the window",
    why="A phase cannot hold more than the whole window, so a larger number is a slip or another unit.",
    instead="Give per cent of the window, from 1 to 100.",
)
OVER_BUDGET = Rule(
    "WFL008",
    "over-budget",
    "No phase plans to use more than the budget",
    why="A plan that breaks its own limit on paper will not keep it at work.",
    instead="Give the phase fewer steps, or raise the budget and say why.",
    level=Level.WARNING,
)
LABEL_TOO_LONG = Rule(
    "WFL009",
    "label-too-long",
    "A label fits where it is drawn",
    why="The diagram breaks a label into two lines at most and never shrinks its letters.",
    instead="Shorten the label; the long form belongs into 'does' or 'refuses_when'.",
)
NO_WAY_BACK = Rule(
    "WFL010",
    "no-way-back",
    "A gate leads back to its own phase or to an earlier one",
    why="A refusal must say where work goes on; a way back that points forward lets the refused work through.",
    instead="Name the phase in which the fault is mended.",
)
WRONG_ID = Rule(
    "WFL011",
    "wrong-id",
    "Ids are plain, and a workflow is called like its file",
    why="The id is part of the address and of anchors in the page, and others find the file by it.",
    instead="Use lower-case letters, digits and hyphens; give file and workflow the same name.",
)
TOO_MANY_STEPS = Rule(
    "WFL012",
    "too-many-steps",
    "A phase has at most six steps",
    why="Seven steps in one phase are two phases, and nobody can read them from the back of a room.",
    instead="Join steps that always happen together, or move some into another phase.",
)
TOO_WIDE = Rule(
    "WFL013",
    "too-wide",
    "A workflow fits the width of its diagram",
    why="Wider drawings would be scaled down until the words cannot be read.",
    instead="Let the work of a phase run down, from person to agent to repository; each turn back up costs a column.",
)
MINUTES = Rule(
    "WFL014",
    "minutes",
    "Minutes are a number or a range",
    why="The page adds the minutes of phases and gates, and words such as 'about an hour' cannot be added.",
    instead="Write '20' or '10 to 20'; what is waiting or preparation belongs into 'not_counted'.",
)

RULES = (
    PHASES_IN_ORDER,
    STEP_TWICE,
    UNKNOWN_STEP,
    NEEDS_LATER,
    CYCLE,
    UNKNOWN_PLUGIN,
    OVER_WINDOW,
    OVER_BUDGET,
    LABEL_TOO_LONG,
    NO_WAY_BACK,
    WRONG_ID,
    TOO_MANY_STEPS,
    TOO_WIDE,
    MINUTES,
)
