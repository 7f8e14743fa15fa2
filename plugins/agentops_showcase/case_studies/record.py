"""The record at the end of a study: every answer of the form that neither text, table nor margin of the page shows."""

from __future__ import annotations

from collections.abc import Iterable

from agentops_showcase.case_studies import shown, words
from agentops_showcase.case_studies.account import Cost
from agentops_showcase.case_studies.permission import Anonymisation
from agentops_showcase.case_studies.study import Study
from agentops_showcase.methodology import Methodology

Row = tuple[str, tuple[str, ...]]


def record(study: Study, methodology: Methodology) -> list[tuple[str, list[Row]]]:
    """Return what the fields say beside the text: heading of a part, rows of name and entries."""
    work, method, lessons = study.work, study.method, study.lessons
    hours = _cost(study.cost) if study.cost else ()
    parts: tuple[tuple[str, tuple[Row, ...]], ...] = (
        ("Where it was", (
            ("The place", (study.organisation.description,)),
            ("The technology", (study.environment.context,)),
            ("What was wrong", (work.challenge,)),
            ("The old way", (work.approach,)),
            ("What went wrong in it", work.pains),
        )),
        ("What was changed", (
            ("Why this remedy", (work.why,)),
            ("The changes", work.adaptations),
            ("Who took part", work.roles),
            ("Phases of work", (", ".join(_phase(each, methodology) for each in study.phases),)),
            ("Steps", tuple(f"{when}: {what}" for when, what in work.rollout)),
            ("Obstacles", tuple(_obstacle(*each) for each in work.obstacles)),
            ("What it took", hours),
        )),
        ("How it was measured", (
            ("Sample", (method.sample,)),
            ("Left out", (method.exclusions,)),
            ("Not measured", method.not_measured),
            ("Analysis", (method.analysis,)),
            ("What else could explain it", method.confounders),
            ("Figures from elsewhere", tuple(f"{figure}: {source}" for figure, source in study.other_figures)),
        )),
        ("What was learnt", (
            ("What worked", lessons.worked),
            ("What did not work", lessons.failed),
            ("Next time", lessons.would_change),
            ("Advice", lessons.advice),
            *((name.replace("_", " ").capitalize(), said) for name, said in lessons.other),
            ("Laws", tuple(f"Law {number}: {said}" for number, said in study.laws)),
        )),
        ("How far it carries", (
            ("Particular to this place", lessons.specific),
            ("May carry over", lessons.transferable),
            ("Confidence that it does", (words.CONFIDENCE.get(lessons.confidence, ""),)),
            ("Elsewhere", (words.ELSEWHERE.get(lessons.elsewhere, ""),)),
        )),
        ("What was done for anonymity", _hidden(study.anonymisation)),
    )  # fmt: skip
    kept = [(heading, list(_answered(rows))) for heading, rows in parts]
    return [(heading, rows) for heading, rows in kept if rows]


def _answered(rows: Iterable[Row]) -> Iterable[Row]:
    for name, said in rows:
        found = tuple(each for each in said if each)
        if found:
            yield name, found


def _phase(name: str, methodology: Methodology) -> str:
    found = methodology.phase(name)
    return found.name if found else name


def _obstacle(kind: str, what: str, answer: str) -> str:
    first = f"{kind.capitalize()}: {what}" if kind else what
    return f"{first} {answer}".strip()


def _cost(cost: Cost) -> tuple[str, ...]:
    setup = f"{shown.amount(cost.setup, 'hours')} until it ran" if cost.setup is not None else ""
    weekly = f"{shown.amount(cost.weekly, 'hours')} a week since then" if cost.weekly is not None else ""
    return setup, weekly, cost.notes


def _hidden(done: Anonymisation) -> tuple[Row, ...]:
    level, by = words.LEVELS.get(done.level, ""), words.HIDERS.get(done.by, "")
    who = f"{level}, {by}" if level and by and done.level != "none-public-work" else level
    second = "a second person looked for ways to find out who it was" if done.second_person else ""
    return (
        ("How much", (who,)),
        ("Second reader", (second,)),
        ("Taken out", (", ".join(done.removed),)),
    )
