"""Rules about case studies."""

from agentops_showcase.problems import Level, Rule

NAME = Rule(
    "STU001",
    "study-name",
    "A study is named like its file",
    why="The slug is the address of the page; two spellings would give a link that leads nowhere.",
    instead="Write the name of the file, without .md, as the slug: lower case, digits and hyphens.",
)
HEADINGS = Rule(
    "STU002",
    "study-headings",
    "The body has the nine headings of a study, in order",
    why="Readers compare studies part by part, and what did not work has the same place in each.",
    instead="Add or move the heading the message names; write 'None reported.' where there is nothing to say.",
)
GRADE = Rule(
    "STU003",
    "study-grade",
    "The grade is one that the method supports",
    why="The grade is the first thing a reader sees; it follows from who measured, how, and what can be recomputed.",
    instead="Lower the grade, or add the missing fact if it exists.",
)
UNPUBLISHABLE = Rule(
    "STU004",
    "study-unpublishable",
    "A published study has consent, a second reader, a date and an id",
    why="After publication a mistake cannot be taken back; copies persist.",
    instead="Set the status to review until the field the message names is settled.",
)
COUNTS = Rule(
    "STU005",
    "study-counts",
    "Counts are possible and agree with the values beside them",
    why="Everything on the page is computed from them: share, interval, test and chart.",
    instead="Correct the count, the value or the n; a percentage is 100 k / n, rounded as written.",
)
MULTIPLIER = Rule(
    "STU006",
    "study-multiplier",
    "Multipliers are computed, never typed",
    why="A typed multiplier hides its base and survives when the numbers under it are corrected.",
    instead="Give the value before and the value after; the site computes the rest.",
)
NOT_STATED = Rule(
    "STU007",
    "study-not-stated",
    "A gap is named, with a reason, only where a source never said",
    why="A gap that is shown is information; a gap that is filled by guessing is a false statement.",
    instead="List the field under not_stated with the reason, remove its answer, or ask the contributor.",
)
SUMMARY = Rule(
    "STU008",
    "study-summary",
    "The summary holds no percentage without its n",
    why="The summary travels alone, to lists and link previews, where no table stands beside it.",
    instead="Give n for the metric, or leave the percentage out of the summary.",
)
PERIOD = Rule(
    "STU009",
    "study-period",
    "A period is a month or a quarter, and at least two weeks long",
    why="An exact day can identify an organisation; a few days say little about daily work.",
    instead="Write YYYY-MM or YYYY-Qn and the length in weeks.",
)
EXPOSED = Rule(
    "STU010",
    "study-exposed",
    "Exact numbers of a large organisation in a named region are weighed by an editor",
    why="Size, region and exact numbers together can single out one organisation.",
    instead="Round the numbers, drop the region, or write in residual_risk why it is safe.",
)
CHECKLIST = Rule(
    "STU011",
    "study-checklist",
    "A contributed study has every box of its checklist ticked",
    why="The checklist is the contributor's word that the study is real, measured and clean.",
    instead="Settle the point and set it to true.",
)
TAKEN = Rule(
    "STU012",
    "study-taken",
    "An id belongs to one study",
    why="Citations are made from it.",
    instead="Give one of the two the next free number.",
)
PLAIN = Rule(
    "STU013",
    "study-plain",
    "The text of a study is plain Markdown",
    why="Studies come from outside; HTML, attributes and unusual link targets in them would run in a reader's browser.",
    instead="Use headings, paragraphs, lists, tables and links that start with https://, # or a name of this site.",
)
METRIC = Rule(
    "STU014",
    "study-metric",
    "A study of grade A, B or C has a metric",
    why="Without a number that was looked at before and after there is a story, which grade D is for.",
    instead="Add the metric, or grade the study D.",
)
WITHDRAWN = Rule(
    "STU015",
    "study-withdrawn",
    "A withdrawn study keeps its address and nothing else",
    why="Whoever withdraws a study wants its content gone; links to it deserve an answer all the same.",
    instead="Keep schema, id, slug, status, the date and the kind of reason; showcase case-study withdraw does it.",
)
FIGURE = Rule(
    "STU016",
    "study-figure",
    "A percentage in the text follows from the metrics",
    why="Text is written once and numbers are corrected later. A reader who finds two that disagree trusts neither.",
    instead="Correct the one that is wrong, add the metric, or name the figure under other_figures with its source.",
)
INTERVAL = Rule(
    "STU017",
    "study-interval",
    "An interval is typed only where none can be computed",
    why="Two intervals for one pair of counts differ by method or by mistake, and nobody can tell which.",
    instead="Remove it; the page shows the interval of the counts.",
)
OPEN = Rule(
    "STU018",
    "study-open",
    "A draft may have gaps, and knows them",
    why="Nobody answers sixty questions in one sitting. From review on, each gap is a finding of its own.",
    instead="Go through the list that showcase check --notes prints, then set the status to review.",
    level=Level.NOTE,
)
RETIRED = Rule(
    "STU019",
    "study-retired",
    "A field has the name of today's form",
    why="An answer under an old name would be lost without a word.",
    instead="Move the answer to the field that the message names.",
)
PROMPT = Rule(
    "STU026",
    "study-prompt",
    "No question of the form is left in the text",
    why="A question that still stands there shows a part that nobody wrote.",
    instead="Answer it below the heading and delete the line between asterisks, or set the status back to draft.",
)
ENCLOSED = Rule(
    "STU027",
    "study-enclosed-file",
    "Only Markdown lies beside the studies",
    why="Pictures and documents carry metadata, and no check sees what they show. Charts come from the metrics.",
    instead="Say in words what the file shows, or give the numbers as metrics; then take the file out.",
)

RULES = (
    NAME,
    HEADINGS,
    GRADE,
    UNPUBLISHABLE,
    COUNTS,
    MULTIPLIER,
    NOT_STATED,
    SUMMARY,
    PERIOD,
    EXPOSED,
    CHECKLIST,
    TAKEN,
    PLAIN,
    METRIC,
    WITHDRAWN,
    FIGURE,
    INTERVAL,
    OPEN,
    RETIRED,
    PROMPT,
    ENCLOSED,
)
