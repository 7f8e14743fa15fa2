"""An invented subject, and what the site itself can show in a talk."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from agentops_showcase import routes, talks
from agentops_showcase.problems import Place, Report
from agentops_showcase.site.found import read
from agentops_showcase.talks import Picture, Station, Subject
from tests.conftest import ROOT, SITE_URL

LOOP = Picture(
    "A hold that nobody collects",
    (
        Station("Look for old holds"),
        Station("List them"),
        Station("Somebody answers", gate=True, person=True),
        Station("Free the shelf"),
    ),
    back=(3, 1, "a date is wrong"),
)
PHASES = Picture("A gate after every phase", tuple(Station(each, each[0], gate=True) for each in ("Research", "Plan")))
SUBJECT = Subject(
    kind="factor",
    key="4",
    numeral="IV",
    over="Factor IV of 12 · Ground",
    name="Hold the Shelf",
    line="A date decides, and a person may say no.",
    points=("Look at every date each night.", "List what would be freed.", "Free nothing without an answer."),
    check=("Is the list empty on a quiet day?", "Who said no last week?"),
    unproven="That fewer books are lost.",
    minute="A minute.",
    question="Why?",
    answer="Because.",
    picture=LOOP,
    route=routes.factor(4, "hold-the-shelf"),
    edition="Edition 3, 2026-01-01",
    place=Place("docs/_data/talks/factor-4.yml"),
    whole="Holds",
)
WORKFLOW = replace(SUBJECT, kind="workflow", key="free-a-shelf", numeral="", picture=PHASES)


@cache
def of_the_site() -> tuple[Subject, ...]:
    """Everything that the site of this repository can show."""
    found = read(ROOT, Report())
    assert found.whole
    return talks.subjects(found.talks, found.whole, found.flows, "Edition 1, 2026-01-01")


__all__ = ["LOOP", "PHASES", "SITE_URL", "SUBJECT", "WORKFLOW", "of_the_site"]
