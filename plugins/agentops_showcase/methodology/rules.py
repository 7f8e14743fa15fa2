"""Rules about the methodology's own data."""

from agentops_showcase.problems import Level, Rule

UNKNOWN_REFERENCE = Rule(
    "MET001",
    "unknown-reference",
    "A reference names something that exists",
    why="Relations are drawn from these references; one that leads nowhere would be a dead end on the page.",
    instead="Use the number or id of a factor, law, pillar, phase or claim that the site has.",
)
TAKEN = Rule(
    "MET002",
    "taken",
    "A number or id belongs to one thing",
    why="Addresses, citations and short links are made from it.",
    instead="Give one of the two another number.",
)
DISAGREE = Rule(
    "MET003",
    "disagree",
    "Two sides of a relation agree",
    why="A factor that enacts a law is listed on the law, and the other way round; readers come from both sides.",
    instead="Add the missing side or remove the extra one.",
)
UNLABELLED = Rule(
    "MET004",
    "unlabelled-number",
    "A claim says where its number comes from",
    why="A number without population, period and source cannot be weighed.",
    instead="Fill in the field, or write 'not stated' and why.",
)
RULED_OUT = Rule(
    "MET005",
    "ruled-out",
    "No page prints a claim that was ruled out",
    why="The evidence record says why the number does not stand; printing it again would undo the correction.",
    instead="Use the wording that the record allows, or quote it on purpose with ::: ruled-out and its id.",
)
DIRECTIVE = Rule(
    "MET006",
    "directive",
    "A directive is one the site knows, and is closed",
    why="An unknown or open block would reach the reader as raw text.",
    instead="Use one of the blocks the guide lists and close it with a line of colons.",
)
MISSING_PART = Rule(
    "MET007",
    "missing-part",
    "A page has the parts of its kind, in order",
    why="Readers compare factors with factors and patterns with patterns, part by part, and know where to look.",
    instead="Add the heading the message names, in its place.",
)
UNBACKED_SETTING = Rule(
    "MET013",
    "unbacked-setting",
    "A setting that somebody reported names its record",
    why="Beside the value stands a badge that says how well it is supported. Without the record behind it, a reader "
    "cannot ask who counted, and a label above that of the record promises support that nobody found.",
    instead="Add the id of the claim, or label the value 'heuristic' when it is a choice to start from.",
)
COMPOSITION = Rule(
    "MET014",
    "one-sided-composition",
    "Patterns compose both ways",
    why="Both pages say what goes together. When only one of them does, readers who come from the other side miss it.",
    instead="Name each of the two under 'composes_with' of the other.",
)

LOOP_LABEL = Rule(
    "MET008",
    "loop-label",
    "The words of a loop fit their place",
    why="The drawing follows its column, and its words keep their size. A label that is wider than its box at the "
    "narrowest would run into the next one.",
    instead="Say it in two short lines. What needs a sentence belongs in the text.",
)
LOOP_BACK = Rule(
    "MET009",
    "loop-back",
    "The way back of a loop leads from a step to an earlier one",
    why="The return is drawn from step to step, counted from 1. A number that no step has cannot be drawn, and a way "
    "forward is no return.",
    instead="Count the steps again: 'from' is the later one, 'to' the earlier one.",
)
LOOP_RETURN = Rule(
    "MET010",
    "loop-return",
    "A loop comes back",
    why="Without a return it is a list of steps, and the reader cannot see what the practice keeps going.",
    instead="Add 'back' with 'from', 'to' and a label that says when or why work returns.",
)
LOOP_STEPS = Rule(
    "MET011",
    "loop-steps",
    "A loop has three to five steps",
    why="Fewer make no loop worth drawing; more do not fit beside each other on a page that is read.",
    instead="Join steps that belong together, or leave the detail to the text.",
)
UNENACTED = Rule(
    "MET012",
    "unenacted",
    "A law is enacted by a factor",
    why="A law says what is owed and a factor how it is done; a law without a factor is a wish.",
    instead="Name the law in the front matter of the factor that enacts it.",
)
EXHIBIT = Rule(
    "MET019",
    "exhibit",
    "A page shows files that exist, and every file is shown",
    why="Readers open these files from the page that explains them. A block without its file shows nothing, and a file "
    "that no page mentions is published without a word about what it is.",
    instead="Correct the path behind ::: file, show the file on a page, or delete it.",
)
OUTCOME = Rule(
    "MET015",
    "outcome-number",
    "A number that says how well something works stands with its record",
    why="A reader who doubts it must be able to see who counted what, how often, and how sure it is. Read as such a "
    "number: a percentage, a multiplier, money, so many of so many, a fraction of people or work, and an amount "
    "beside a word of gain or loss (98 minutes saved, fell to five minutes), in digits or words. Not read so: dates, "
    "versions, how long a step takes, sizes and limits in an instruction, counts of our own things, a condition (if "
    "three of five fail), a question without a word of gain, and a table of settings. A share of the window in an "
    "instruction is a setting; it passes when the page cites a record labelled heuristic.",
    instead="Put a link to the claim into the same sentence or the one beside it, or into the same list item or table "
    "row. Invented numbers belong into ::: illustration, numbers that were withdrawn into ::: ruled-out. Often the "
    "sentence says the same without the number.",
)
TYPED = Rule(
    "MET016",
    "typed-interval",
    "An interval is computed where the counts are known",
    why="A typed interval goes stale when the count is corrected, and nobody can see how it was made.",
    instead="Leave 'interval' out; the build computes it from 'counts' and says by which method.",
)
COUNTS = Rule(
    "MET017",
    "counts",
    "A count says how many of how many",
    why="Share, interval and test follow from it. Events without a total say nothing about how often.",
    instead="Give 'events' and 'total', or 'before' and 'after' with both, in whole numbers.",
)
UNCITED = Rule(
    "MET018",
    "uncited-claim",
    "A claim that may be stated is stated somewhere",
    why="A record that no page uses is either left over, or the page that needed it states its number without it.",
    instead="Cite it where it bears on something, or remove the record.",
    level=Level.NOTE,
)
HYPE = Rule(
    "MET021",
    "hype",
    "Words that praise without saying anything stay out",
    why="Sceptical readers stop at such a word, and the sentence says the same without it.",
    instead="Say what happens, how often, and to whom.",
)
LONG = Rule(
    "MET022",
    "long-sentence",
    "A sentence can be read in one breath",
    why="Long sentences hide which part of them is the claim.",
    instead="Part it in two; what is left over was often not needed.",
    level=Level.WARNING,
)
PASSIVE = Rule(
    "MET023",
    "passive-chain",
    "A sentence says who acts",
    why="Several passive verbs in a row hide who is responsible.",
    instead="Name the person, the agent or the program that does it.",
    level=Level.WARNING,
)
MULTIPLIER = Rule(
    "MET024",
    "multiplier",
    "A multiplier stands with its numbers",
    why="Three times faster than what, how often, measured by whom? Without that it is advertising.",
    instead="Cite a claim whose record holds the numbers, or state both numbers.",
)
PARALLEL = Rule(
    "MET020",
    "parallel",
    "A parallel names what the other text has",
    why="A comparison with a factor that nobody wrote, or that bears another name, is a rumour.",
    instead="Take number and name from docs/_data/frameworks.yml, or say there why a factor stands alone.",
)

RULES = (
    UNKNOWN_REFERENCE,
    TAKEN,
    DISAGREE,
    UNLABELLED,
    RULED_OUT,
    DIRECTIVE,
    MISSING_PART,
    UNBACKED_SETTING,
    COMPOSITION,
    UNENACTED,
    LOOP_LABEL,
    LOOP_BACK,
    LOOP_RETURN,
    LOOP_STEPS,
    EXHIBIT,
    OUTCOME,
    TYPED,
    COUNTS,
    UNCITED,
    HYPE,
    LONG,
    PASSIVE,
    MULTIPLIER,
    PARALLEL,
)
