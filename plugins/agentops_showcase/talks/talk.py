"""What a speaker says about one thing: three points, how to tell, a minute of text, a question and its answer."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.methodology.loop import Loop, parse_loop
from agentops_showcase.problems import Place, Report, counted
from agentops_showcase.sources import Node
from agentops_showcase.sources.node import fields_of
from agentops_showcase.talks import rules

KINDS = ("factor", "law", "pillar", "workflow")
POINTS = 3
FEWEST_CHECKS, MOST_CHECKS = 2, 3
_LONG = ("points", "check", "unproven", "minute", "question", "answer", "picture")
OWN_PICTURE = ("law", "pillar")  # the others have a drawing on their page already


@dataclass(frozen=True, slots=True)
class Talk:
    """The words for one factor, law, pillar or workflow, as its file states them.

    `points` fill a slide, `check` says how a listener can tell whether it works, `unproven` what nobody has shown.
    `minute` is spoken in about sixty seconds; `question` is what somebody will ask, `answer` what is honest.
    """

    kind: str
    key: str
    points: tuple[str, ...]
    check: tuple[str, ...]
    unproven: str
    minute: str
    question: str
    answer: str
    picture: Loop | None
    place: Place
    spots: tuple[tuple[str, Place], ...] = ()  # where its longer parts stand


def parse_talk(node: Node, kind: str, key: str, report: Report) -> Talk | None:
    """Check one file; whether its words fit their frames is checked where the frames are laid out."""
    mark = len(report.problems)
    read = fields_of(node, report)
    if read is None:
        return None
    picture = read.group("picture", required=True) if kind in OWN_PICTURE else None
    talk = Talk(
        kind,
        key,
        points=read.texts("points", required=True, limit=90),
        check=read.texts("check", required=True, limit=120),
        unproven=read.text("unproven", limit=140),
        minute=read.text("minute", limit=1300),
        question=read.text("question", limit=180),
        answer=read.text("answer", limit=900),
        picture=parse_loop(picture, report) if picture else None,
        place=node.place,
        spots=tuple((part, read.place(part)) for part in _LONG),
    )
    read.done()
    if report.errors_since(mark):
        return None
    if len(talk.points) != POINTS:
        found, fix = f"{counted(len(talk.points), 'point')}", "write the missing ones, or join two"
        report.add(rules.POINTS.at(read.place("points"), found, f"{POINTS} points", fix))
    if not FEWEST_CHECKS <= len(talk.check) <= MOST_CHECKS:
        found, fix = f"{counted(len(talk.check), 'way')} to tell", "keep those that a listener can try"
        report.add(rules.POINTS.at(read.place("check"), found, f"{FEWEST_CHECKS} or {MOST_CHECKS}", fix))
    return None if report.errors_since(mark) else talk
