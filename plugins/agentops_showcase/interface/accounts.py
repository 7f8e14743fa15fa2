"""What the authors of a study wrote, as data: the same answers that its page shows, under the names of the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from agentops_showcase.case_studies import Study, words
from agentops_showcase.interface.forms import Form, decimal, flag, link, maybe, record, series, text, word

Column = tuple[str, Form, Callable[[Study], object]]

_SILENT = "null where the study does not state it"
_NOTICED = ("team_feedback", "unexpected_benefits", "unexpected_costs", "workflow_changes")
_WEIGHED = ("confirms", "challenges", "suggests", "new_patterns")


def _said(says: str) -> Form:
    return maybe(text(f"{says}, {_SILENT}."))


def _all(says: str) -> Form:
    return series(says, text("One entry."))


def _of(says: str, fields: Mapping[str, Form]) -> Form:
    return maybe(record(f"{says}; null once withdrawn.", fields))


_WORK = {
    "challenge": _said("What was wrong"),
    "why_this_approach": _said("Why this remedy"),
    "approach": _said("The old way"),
    "pain_points": _all("What went wrong in the old way."),
    "adaptations": _all("What was changed."),
    "roles": _all("Who took part, as roles."),
    "rollout": series(
        "The steps.", record("A step.", {"when": text("In which weeks."), "what": text("What began or ended.")})
    ),
    "obstacles": series(
        "What stood in the way.",
        record(
            "An obstacle.",
            {
                "kind": maybe(word("Where it came from.", words.OBSTACLES)),
                "what": text("What happened."),
                "answer": text("What was done about it."),
            },
        ),
    ),
}
_COST = {
    "setup_hours": maybe(decimal(f"Hours until it ran, {_SILENT}.")),
    "ongoing_hours_per_week": maybe(decimal(f"Hours a week since then, {_SILENT}.")),
    "notes": _said("What the hours include"),
}
_METHOD = {
    "sample": _said("What was counted, and how it was chosen"),
    "exclusions": _said("What does not count"),
    "not_measured": _all("What nobody looked at."),
    "analysis": _said("How the figures were worked out"),
    "confounders": _all("What else could explain the result."),
    "raw_data": _said("Whether others can see the records"),
}
_LESSONS = {
    "worked": _all("What held."),
    "did_not_work": _all("What failed."),
    "would_change": _all("What they would do otherwise."),
    "advice": _all("What they would tell the next team."),
}
_REACH = {
    "specific_to_context": _all("What would not carry over."),
    "transferable": _all("What may carry over."),
    "confidence": maybe(word(f"How sure they are that it does, {_SILENT}.", words.CONFIDENCE)),
    "tried_elsewhere": maybe(word(f"Whether anybody has tried, {_SILENT}.", words.ELSEWHERE)),
}
_HIDING = {
    "level": maybe(word(f"How much was taken out, {_SILENT}.", words.LEVELS)),
    "performed_by": maybe(word(f"Who did it, {_SILENT}.", words.HIDERS)),
    "reviewed_by_second_person": flag("Whether a second person looked for ways to find out who it was."),
    "date_shift": maybe(word(f"What was done to dates, {_SILENT}.", words.SHIFTS)),
    "numbers": maybe(word(f"What was done to numbers, {_SILENT}.", words.NUMBERS)),
    "removed": series("What was taken out.", word("A class of what was taken out.", words.REMOVED)),
}

COLUMNS: tuple[Column, ...] = (
    ("phases_used", series("Phases of work that it touched.", word("A phase.", words.PHASES)),
     lambda each: list(each.phases)),
    ("laws", series("What was seen of a law.", text("One sentence, behind the number of the law.")),
     lambda each: [f"{number}: {said}" for number, said in each.laws]),
    ("work", _of("The old way and the new", _WORK), lambda each: _work(each) if _told(each) else None),
    ("cost", maybe(record("What the change took, null where the study does not say.", _COST)),
     lambda each: _cost(each)),
    ("method", _of("How it was measured", _METHOD),
     lambda each: _method(each) if _told(each) else None),
    ("lessons", _of("What held and what failed", _LESSONS),
     lambda each: _lessons(each) if _told(each) else None),
    ("generalisation", _of("How far it carries, by the word of its authors", _REACH),
     lambda each: _reach(each) if _told(each) else None),
    ("qualitative", _of("What was said and noticed", {name: _all("Retold.") for name in _NOTICED}),
     lambda each: _other(each, _NOTICED)),
    ("framework_impact", _of("What it means for the method", {name: _all("In their words.") for name in _WEIGHED}),
     lambda each: _other(each, _WEIGHED)),
    ("other_figures", series("Percentages in its text that are no result of it.", record(
        "A figure.", {"figure": text("As it stands in the text."), "source": text("Where it comes from.")})),
     lambda each: [{"figure": figure, "source": source} for figure, source in each.other_figures]),
    ("anonymisation", _of("What was done so that nobody is recognised", _HIDING),
     lambda each: _hiding(each) if _told(each) else None),
    ("materials", series("What else can be read.", record(
        "Something to read.", {"kind": text("What it is."), "url": link("Its address.")})),
     lambda each: [{"kind": kind, "url": url} for kind, url in each.materials]),
)  # fmt: skip
"""The columns that the data of a study has beside its figures: name, form, and how to read it off a study."""


def _told(study: Study) -> bool:
    return study.status == "published"


def _work(study: Study) -> dict[str, object]:
    work = study.work
    return {
        "challenge": work.challenge or None,
        "why_this_approach": work.why or None,
        "approach": work.approach or None,
        "pain_points": list(work.pains),
        "adaptations": list(work.adaptations),
        "roles": list(work.roles),
        "rollout": [{"when": when, "what": what} for when, what in work.rollout],
        "obstacles": [{"kind": kind or None, "what": what, "answer": answer} for kind, what, answer in work.obstacles],
    }


def _cost(study: Study) -> dict[str, object] | None:
    cost = study.cost
    if cost is None:
        return None
    setup, weekly = (float(each) if each is not None else None for each in (cost.setup, cost.weekly))
    return {"setup_hours": setup, "ongoing_hours_per_week": weekly, "notes": cost.notes or None}


def _method(study: Study) -> dict[str, object]:
    method = study.method
    return {
        "sample": method.sample or None,
        "exclusions": method.exclusions or None,
        "not_measured": list(method.not_measured),
        "analysis": method.analysis or None,
        "confounders": list(method.confounders),
        "raw_data": method.raw_data or None,
    }


def _lessons(study: Study) -> dict[str, object]:
    found = study.lessons
    lists = (found.worked, found.failed, found.would_change, found.advice)
    return {name: list(said) for name, said in zip(_LESSONS, lists, strict=True)}


def _reach(study: Study) -> dict[str, object]:
    found = study.lessons
    return {
        "specific_to_context": list(found.specific),
        "transferable": list(found.transferable),
        "confidence": found.confidence or None,
        "tried_elsewhere": found.elsewhere or None,
    }


def _other(study: Study, names: tuple[str, ...]) -> dict[str, list[str]] | None:
    told = dict(study.lessons.other)
    return {name: list(told.get(name, ())) for name in names} if _told(study) else None


def _hiding(study: Study) -> dict[str, object]:
    done = study.anonymisation
    return {
        "level": done.level or None,
        "performed_by": done.by or None,
        "reviewed_by_second_person": done.second_person,
        "date_shift": done.dates or None,
        "numbers": done.numbers or None,
        "removed": list(done.removed),
    }
