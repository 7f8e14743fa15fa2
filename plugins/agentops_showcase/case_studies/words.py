"""The words a study may use in its fields, and how the site says them."""

from __future__ import annotations

STATUS = ("draft", "review", "published", "withdrawn")
REASONS = {
    "contributor": "the contributor asked for it",
    "organisation": "an organisation asked for it",
    "recognisable": "somebody could be recognised",
    "permission": "a permission was missing or was taken back",
    "figures": "its figures did not hold",
    "other": "another reason",
}
"""Kinds of reasons for a withdrawal; more than the kind would tell what the withdrawal is meant to hide."""
GRADES = {
    "A": "measured independently, against a comparison",
    "B": "measured, with figures that can be recomputed",
    "C": "self-reported before and after; the method is incomplete",
    "D": "anecdote, estimate or worked example",
    "X": "not to be used",
}
PROVENANCE = {
    "contributed": "contributed by the people who did the work",
    "source-author": "reported by the author of the method about his own work",
    "project-own": "work of this project",
    "literature": "published by others",
    "illustration": "made up to explain",
}
SIZES = {
    "solo": "one person", "2-5": "2 to 5 people", "6-20": "6 to 20 people", "21-100": "21 to 100 people",
    "101-1000": "101 to 1,000 people", "1000+": "over 1,000 people", "undisclosed": "not disclosed",
}  # fmt: skip
TEAMS = {
    "1": "one person", "2-5": "2 to 5 people", "6-10": "6 to 10 people", "11-25": "11 to 25 people",
    "26+": "over 25 people", "undisclosed": "not disclosed",
}  # fmt: skip
SECTORS = {
    "agriculture": "farming, forestry and food", "construction": "construction and real estate",
    "education": "education", "energy": "energy and water", "finance": "finance and insurance", "health": "health",
    "hospitality": "hotels, restaurants and travel", "manufacturing": "manufacturing",
    "media": "media and entertainment", "nonprofit": "non-profit", "public": "public administration",
    "research": "research", "retail": "trade and retail", "services": "consulting, law and other services",
    "software": "software", "telecom": "telecommunications", "transport": "transport and logistics",
    "other": "other", "undisclosed": "not disclosed",
}  # fmt: skip
"""Trades, each wide enough to hold thousands of houses."""
REGIONS = {
    "africa": "Africa", "americas": "the Americas", "asia-pacific": "Asia and the Pacific", "europe": "Europe",
    "middle-east": "the Middle East", "global": "several regions", "undisclosed": "not disclosed",
}  # fmt: skip
DOMAINS = {
    "software": "software", "platform": "platform engineering", "data": "data", "security": "security",
    "documentation": "documentation", "support": "support", "research": "research", "other": "other",
}  # fmt: skip
CONSTRAINTS = ("compliance", "air-gapped", "regulated-data", "on-call", "legacy", "latency", "budget", "none")
AGENTS = {
    "coding-assistant": "coding assistant", "autonomous-agent": "autonomous agent", "multi-agent": "several agents",
    "chat": "chat", "pipeline": "pipeline", "other": "other",
}  # fmt: skip
PHASES = ("prime", "research", "plan", "implement", "learn")
PATTERNS = (
    "phase-based-workflow", "multi-agent-orchestration", "intelligent-routing", "context-bundles", "jit-loading",
    "forty-percent-rule", "other",
)  # fmt: skip
OBSTACLES = ("technical", "cultural", "process")
UNITS = {
    "minutes": "min", "hours": "h", "percent": "%", "count": "", "currency": "", "ratio": "", "score": "",
}  # fmt: skip
DIRECTIONS = {"lower-better": "lower is better", "higher-better": "higher is better", "neutral": "no side is better"}
DISCLOSED = {
    "exact": "given exactly",
    "rounded": "rounded",
    "band": "given as a band",
    "ratio-only": "given as a ratio only",
}
DATA = {
    "tool-log": "the log of a tool", "vcs": "version control", "ci": "the build pipeline", "ticketing": "tickets",
    "timesheet": "timesheets", "survey": "a survey", "recollection": "recollection", "estimate": "an estimate",
}  # fmt: skip
GUESSED = ("recollection", "estimate")
DESIGNS = {
    "before-after": "before and after, not randomised",
    "alternating": "alternating stretches of work",
    "parallel-control": "two groups side by side",
    "randomised": "assigned at random",
    "observational": "observation without a comparison",
    "single-case": "a single case",
}
COMPARED = ("alternating", "parallel-control", "randomised")
UNCOMPARED = ("observational", "single-case")
JUDGES = {
    "independent": "someone independent of the work",
    "other-team-member": "another member of the team",
    "same-person": "the person who did the work",
    "vendor": "a vendor with an interest in the result",
}
RAW_DATA = {"public": "public", "on-request": "on request", "private": "private", "none": "none kept"}
CONFIDENCE = {
    "high": "high, by the word of whoever reports", "medium": "medium, by the word of whoever reports",
    "low": "low, by the word of whoever reports",
}  # fmt: skip
ELSEWHERE = {"yes": "tried elsewhere", "no": "not tried elsewhere", "unknown": "not known whether tried elsewhere"}
LEVELS = {
    "full": "everything that leads to people or the organisation was taken out",
    "partial": "some of what leads to people or the organisation was taken out",
    "none-public-work": "nothing is hidden, because the work is public",
}
HIDERS = {"contributor": "by the contributor", "editor": "by an editor", "both": "by the contributor and an editor"}
SHIFTS = {
    "none": "as they were",
    "quarter": "rounded to the quarter they lie in, none moved",
    "random-offset": "all moved by one amount, which is not told",
}
GIVEN = {"exact": "as counted", "banded": "given as bands", "rounded": "rounded", "ratios": "rounded"}
NUMBERS = ("exact", "rounded", "banded", "ratios")
REMOVED = (
    "people", "organisation", "products", "hosts", "network", "paths", "repositories", "tickets", "screenshots",
    "dates", "sizes", "quotes", "geography",
)  # fmt: skip
CONSENT = ("given", "not-required", "not-asked")
ATTRIBUTION = ("anonymous", "name", "organisation")
STAGES = ("full", "draft", "outline")
FORMATS = ("markdown", "document", "slides", "other")
AVAILABLE = ("questions", "discussion", "presentation")
MATERIALS = ("dashboard", "process-doc", "retrospective", "comparison", "data", "code")
PROMPTS = {
    "Situation": "*What did a normal week look like before, and what went wrong in it?*",
    "What was tried": "*What did you change, in which order, and which factor is it?*",
    "How it was measured": "*Who counted what, from where, over which weeks, and what did nobody look at?*",
    "Results": "*What do the numbers say, and how far could chance explain them? Chart and table appear above this.*",
    "What did not work": "*What failed, was given up, or cost more than it brought? If all of it failed, say so.*",
    "Limits": "*What should nobody conclude from this?*",
    "What we would do differently": "*What would you count, or leave out, the next time?*",
    "Could it work elsewhere": "*What is particular to your place, and what would another team need first?*",
    "Notes on anonymisation": "*What was rounded, shifted or left out, and does it change the picture?*",
}
"""The headings of a study, in order, each with the question that a new one is written with."""
HEADINGS = tuple(PROMPTS)
