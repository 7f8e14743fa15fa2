"""The form of a case study: every field, in the order in which a new study asks for them."""

from __future__ import annotations

from agentops_showcase.case_studies import rules, words
from agentops_showcase.case_studies.question import (
    Need,
    Question,
    decimal,
    flag,
    group,
    groups,
    shaped,
    text,
    texts,
    whole,
    wholes,
    word,
)
from agentops_showcase.case_studies.question import words as several

SLUG = r"[a-z0-9-]{3,60}"
MOST = 20_000
"""The largest count; an exact test of more would take seconds, and is not what so many cases need."""

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


def _day(name: str, says: str) -> Question:
    return shaped(name, says, _DAY, "a date like 2026-11-22", "correct the date", rules.PERIOD, Need.NO, limit=10)


_ABOUT = (
    word("schema", "The form this study answers. There is one so far. In the file only.", ("1",), Need.ALWAYS),
    shaped(
        "id", "The number for citations. The editors give it at merge; leave it open until then.",
        r"cs-[0-9]{3}", "cs- and three digits", "use the number the editors gave", rules.NAME, Need.PUBLIC, limit=20,
    ),
    shaped(
        "title", "The question that you tried to answer, so that a reader does not know the result from it. "
        "No name of an organisation, product or person.",
        r"[^\n]*", "10 to 90 characters", "write the title as a question", rules.NAME, Need.ALWAYS, limit=90, least=10,
    ),
    shaped(
        "slug", "The name of the file without .md. It becomes the address and stays.",
        SLUG, "3 to 60 lower-case letters, digits and hyphens", "rename file and slug", rules.NAME, Need.ALWAYS,
        limit=60,
    ),
    word("status", "How far it is. A draft may have gaps; from review on, every gap is a finding.", words.STATUS,
         Need.ALWAYS),
    word("provenance", "Who reports. Your own work is contributed.", words.PROVENANCE),
    word("evidence_grade", "What the method supports. The editors set it; the check refuses one that is too good.",
         words.GRADES, Need.PUBLIC),
    _day("published", "The day it appeared; the editors fill it in."),
    _day("updated", "The day of its last change."),
    _day("withdrawn", "The day it was withdrawn."),
    word("reason", "The kind of reason for a withdrawal, and no more than that.", words.REASONS, Need.NO),
    text("summary", "What happened, in two or three sentences. A share needs the number of cases beside it.",
         limit=240),
)  # fmt: skip

_SETTING = (
    group(
        "organisation", "The place, in words that fit many places.",
        text("description", "Like: a mid-sized team that maintains a booking service.", limit=160),
        word("size_band", "People in the whole organisation.", words.SIZES),
        word("team_band", "People in the team that did the work.", words.TEAMS),
        word("sector", "The trade of the house; other where none fits.", words.SECTORS),
        word("region", "Where. Leave it out if the trade and the size already say much.", words.REGIONS, Need.NO),
    ),
    word("domain", "The kind of work the agent was given; the trade of the house is the sector.", words.DOMAINS),
    group(
        "environment", "The kind of technology, never an inventory.",
        text("technical_context", "Kinds of systems and tools, as far as they matter for the result.", limit=300),
        several("constraints", "What limited the choices.", words.CONSTRAINTS),
        word("agent_kind", "The kind of agent.", words.AGENTS),
        texts("tools_disclosed", "Product names, only if whoever could object agrees.", Need.NO),
        text("model_class", "Like: hosted frontier model, or 7B on our own machine.", Need.NO, limit=80),
    ),
    group(
        "period", "When, to a month or a quarter.",
        shaped(
            "start", "The month (2026-03) or the quarter (2026-Q1), never a day.",
            r"[0-9]{4}-(?:Q[1-4]|0[1-9]|1[0-2])", "YYYY-MM or YYYY-Qn",
            "round it to a month or a quarter and put it in quotation marks", rules.PERIOD, Need.REVIEW, limit=20,
        ),
        whole("length_weeks", "How many weeks of the new way are counted; two at least.", 1, 1000),
        whole("baseline_weeks", "How many weeks of the old way are counted. Without any, the grade is C at best.",
              0, 1000),
    ),
    several("phases_used", "The phases of work the change touched.", words.PHASES),
    wholes("factors", "The numbers of the factors that were tried.", 1, 12, Need.REVIEW),
    several("patterns", "The patterns that were tried.", words.PATTERNS),
    group(
        "laws", "What was seen of a law, in one sentence each.",
        *(text(str(law), f"What was seen of Law {law}.", Need.NO, limit=240) for law in range(1, 6)), need=Need.NO,
    ),
)  # fmt: skip

_WORK = (
    text("challenge", "What was wrong before, as it felt in the daily work."),
    text("why_this_approach", "Why this remedy and not another.", Need.NO),
    group(
        "baseline", "The old way.",
        text("approach", "How the work was done before."),
        texts("pain_points", "What went wrong, each with a count if there is one."),
    ),
    group(
        "implementation", "The new way.",
        texts("adaptations", "What you changed, and where you left the method as written."),
        texts("roles", "Who took part, as roles: the reviewer, the person on call."),
        groups(
            "rollout", "In which order.",
            text("when", "Like: weeks 1 to 4.", limit=40),
            text("what", "What began or ended then.", limit=300),
        ),
    ),
    groups(
        "obstacles", "What stood in the way. An empty list means that nothing did.",
        word("kind", "Where it came from.", words.OBSTACLES),
        text("what", "What happened.", limit=300),
        text("answer", "What was done about it; nothing is an answer.", limit=300),
    ),
)  # fmt: skip

_SIDE = (
    decimal("value", "The value in the unit. Leave it out where counts give it."),
    whole("n", "Of how many cases. Without it, the grade is D.", 1, 10**9, Need.NO),
    text("spread", "How far single values lay apart, like: 10 to 90.", Need.NO, limit=80),
)

_MEASURED = (
    groups(
        "metrics", "What was looked at before and after. The grade is about the first.",
        text("name", "What it is called in charts and tables.", limit=80),
        text("definition", "What counts and what does not.", limit=400),
        word("unit", "The unit of both values.", words.UNITS),
        word("direction", "Which way is better.", words.DIRECTIONS),
        whole("n", "How many cases in all, if nobody knows how they divide into before and after.", 1, 10**9, Need.NO),
        group("before", "The old way.", *_SIDE, need=Need.NO),
        group("after", "The new way.", *_SIDE, need=Need.NO),
        group(
            "counts", "For a share: how many, of how many. Interval, difference and test are computed from them.",
            wholes("before", "How many, of how many: [4, 25] stands for 4 of 25.", 0, MOST, exactly=2),
            wholes("after", "Likewise, like [1, 25].", 0, MOST, exactly=2),
            need=Need.NO,
        ),
        text("period", "When this metric was looked at, if not over the whole study.", Need.NO, limit=120),
        text("method", "How this metric was taken, if the method of the study does not say.", Need.NO, limit=240),
        text("interval", "An interval that the source states, where there are no counts to compute one.", Need.NO,
             limit=120),
        word("disclosed_as", "How exactly the numbers are given.", words.DISCLOSED),
        word("source_of_data", "Where they were read. Memory and estimates keep the grade at C.", words.DATA),
        need=Need.NO,
    ),
    group(
        "method", "How it was measured.",
        word("design", "How the two sides came about.", words.DESIGNS),
        word("measured_by", "Who judged the result.", words.JUDGES),
        text("sample", "Which tasks or sessions were counted, and how they were chosen.", limit=400),
        text("exclusions", "Which cases do not count, and for what reason.", Need.NO, limit=400),
        texts("not_measured", "What nobody looked at, though it could have become worse.", Need.FRESH, least=1),
        text("analysis", "How the figures were worked out.", Need.NO, limit=400),
        texts("confounders", "What else could explain the result; write none identified if you looked.", least=1),
        word("raw_data", "Whether others can see the records.", words.RAW_DATA),
    ),
)  # fmt: skip

_LEARNT = (
    group(
        "qualitative", "What was said and noticed, retold.",
        texts("team_feedback", "What people said, in your words.", Need.NO),
        texts("unexpected_benefits", "What turned out well without being planned.", Need.NO),
        texts("unexpected_costs", "What it took that nobody had planned.", Need.NO),
        texts("workflow_changes", "What else changed along the way.", Need.NO), need=Need.NO,
    ),
    group(
        "lessons", "What held, and what did not.",
        texts("worked", "What held.", least=1),
        texts("did_not_work", "What failed. A study in which everything failed is welcome.", least=1),
        texts("would_change", "What you would do otherwise.", Need.NO),
        texts("advice", "What you would tell the next team.", Need.NO),
    ),
    group(
        "generalisation", "How far it may carry.",
        texts("specific_to_context", "What would not carry over to another place.", least=1),
        texts("transferable", "What may carry over."),
        word("confidence", "How sure you are that it does carry over.", words.CONFIDENCE),
        word("tried_elsewhere", "Whether anybody has tried it in another place.", words.ELSEWHERE),
    ),
    group(
        "framework_impact", "What it means for the methodology.",
        texts("confirms", "What it supports.", Need.NO), texts("challenges", "What it speaks against.", Need.NO),
        texts("suggests", "What it would add.", Need.NO),
        texts("new_patterns", "What could become a pattern.", Need.NO), need=Need.NO,
    ),
    texts("limits", "What the result does not show. These stand above the result on the page.", least=1),
    group(
        "cost", "What the change itself took.",
        decimal("setup_hours", "Hours until it ran."), decimal("ongoing_hours_per_week", "Hours a week since then."),
        text("notes", "What the hours include.", Need.NO, limit=300), need=Need.NO,
    ),
    groups(
        "other_figures", "Percentages in the text that are no result of this study, so no metric holds them.",
        text("figure", "As it stands in the text, like 20 %.", Need.ALWAYS, limit=40),
        text("source", "Where it comes from.", Need.ALWAYS, limit=200), need=Need.NO,
    ),
)  # fmt: skip

_PERMISSION = (
    group(
        "anonymisation", "What was done so that nobody is recognised.",
        word("level", "How much was taken out.", words.LEVELS),
        word("performed_by", "Who did it.", words.HIDERS),
        flag("reviewed_by_second_person", "Whether somebody else looked for ways to find out who it was."),
        word("date_shift", "What was done to dates. none: nothing. quarter: each is rounded to the quarter it lies in, "
             "and none is moved. random-offset: all are moved by one amount, which is not told.", words.SHIFTS),
        word("numbers", "What was done to numbers.", words.NUMBERS),
        several("removed", "What was taken out.", words.REMOVED, Need.REVIEW),
        text("residual_risk", "What a stubborn reader could still find; the editors' sentence. In the file only.",
             Need.PUBLIC, limit=600),
    ),
    group(
        "consent", "Who agreed. In the file only.",
        flag("contributor", "You agree to publication."),
        word("organisation", "Whether the organisation was asked; not-asked keeps it unpublished.", words.CONSENT),
        word("attribution", "Under what name it appears.", words.ATTRIBUTION),
        flag("licence_agreed", "You agree to the licence of the site's text, CC BY 4.0."),
        flag("withdrawal_contact", "The editors know a way to reach you. The way itself never stands here."),
    ),
    group(
        "readiness", "For the editors. In the file only.",
        word("stage", "How much there is.", words.STAGES, Need.NO),
        word("format", "In what form.", words.FORMATS, Need.NO),
        several("available_for", "What you would take part in.", words.AVAILABLE), need=Need.NO,
    ),
    groups(
        "materials", "What else can be read.",
        word("kind", "What it is.", words.MATERIALS),
        shaped(
            "url", "Its address.", r"https?://[A-Za-z0-9.-]+(?:/[^\s<>\x22']*)?", "an https address",
            "correct the address", rules.PLAIN, Need.REVIEW, limit=300,
        ),
        need=Need.NO,
    ),
    group(
        "checklist", "Your word. From review on, a contributed study has every line set to true. In the file only.",
        flag("real_use", "It was real work, for somebody who needed it."),
        flag("two_weeks_or_more", "It ran for two weeks or more."),
        flag("has_numbers", "Something was counted."),
        flag("sample_described", "The text says what was counted and how it was chosen."),
        flag("sanitised", "You went through the list in the guide."),
        flag("failures_included", "What failed is in it."),
        flag("generalisation_assessed", "It says what would not carry over."),
        need=Need.NO,
    ),
    Question("not_stated", "gaps", "Fields the source never answered, by path, each with the reason. "
             "For studies whose author cannot be asked.", Need.NO),
)  # fmt: skip

FORM = Question("", "group", "A case study.", inside=(*_ABOUT, *_SETTING, *_WORK, *_MEASURED, *_LEARNT, *_PERMISSION))

FIRM = (
    "schema", "id", "title", "slug", "status", "provenance", "evidence_grade", "published", "updated", "withdrawn",
    "reason", "summary", "factors", "limits", "other_figures", "anonymisation", "consent", "checklist", "not_stated",
)  # fmt: skip
"""Fields that are the editors' to fill, so no source can leave them open."""

UNSHOWN = ("schema", "anonymisation.residual_risk", "consent", "readiness", "checklist")
"""Answers that stay in the file. Every other one stands on the page of the study and in the data about it.

The file itself lies open in the repository, so an answer that is not shown is no secret."""

KEPT = ("schema", "id", "slug", "status", "withdrawn", "reason")
"""What a withdrawn study keeps."""

RETIRED = {
    "anonymization": "anonymisation",
    "background": "challenge",
    "company": "organisation.description",
    "date": "published",
    "duration": "period.length_weeks",
    "framework": "framework_impact",
    "generalization": "generalisation",
    "grade": "evidence_grade",
    "industry": "organisation.sector",
    "license": "consent.licence_agreed",
    "qualitative_results": "qualitative",
    "significance": "method.analysis",
    "tags": "factors",
    "team_size": "organisation.team_band",
    "timeline": "implementation.rollout",
    "why": "why_this_approach",
    "lessons.failed": "lessons.did_not_work",
    "metrics.improvement": "",
    "metrics.multiplier": "",
    "metrics.ratio": "",
    "organisation.size": "organisation.size_band",
    "organisation.team": "organisation.team_band",
    "period.weeks": "period.length_weeks",
}
"""Names that earlier forms used, with what became of each; "" is computed now."""
