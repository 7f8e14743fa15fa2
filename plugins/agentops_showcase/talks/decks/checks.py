"""Whether the words of talks can be shown on slides and said in the time there is."""

from __future__ import annotations

from collections.abc import Iterable

from agentops_showcase.problems import Report
from agentops_showcase.talks.decks import names, rules, slides
from agentops_showcase.talks.decks.slides import Imprint
from agentops_showcase.talks.subject import Subject

MOST = 190  # words of a minute
_SPOTS = {"Points": "points", "Checks": "check", "Not shown": "unproven", "Answer": "answer"}


def check_decks(subjects: Iterable[Subject], imprint: Imprint, report: Report) -> None:
    """Lay out every slide and report what finds no room; a place that is crowded on two slides is named once."""
    for subject in subjects:
        if subject.kind in names.KINDS:
            _check_slides(subject, imprint, report)
            _check_minute(subject, report)


def _check_slides(subject: Subject, imprint: Imprint, report: Report) -> None:
    told: set[str] = set()
    for slide in slides.of_subject(subject, imprint).slides:
        for misfit in slide.misfits:
            part = "question" if (slide.layout.name, misfit) == ("Question", "Title") else _SPOTS.get(misfit, "")
            if misfit not in told:
                told.add(misfit)
                where = f"no room for {_called(misfit)} on the slide '{slide.layout.name}'"
                place = subject.spot(part) if part else subject.place
                report.add(rules.CROWDED.at(place, where, "text of 1/40 of the height or more", "say it shorter"))


def _called(misfit: str) -> str:
    return misfit if misfit.startswith("'") else f"the words of '{misfit}'"


def _check_minute(subject: Subject, report: Report) -> None:
    count = len(subject.minute.split())
    if count > MOST:
        found, fix = f"a minute of {count} words", "keep what a listener will repeat"
        report.add(rules.MINUTE.at(subject.spot("minute"), found, f"at most {MOST} words", fix))
