"""What a frame, a picture and a slide show: one thing of the site with its words, ready to be laid out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.loop import Loop
from agentops_showcase.problems import Place
from agentops_showcase.routes import Route
from agentops_showcase.talks.talk import Talk
from agentops_showcase.workflows import Workflow


@dataclass(frozen=True, slots=True)
class Station:
    """One thing that happens: a square, with a letter for a phase; a gate follows it where work can be refused."""

    label: str
    letter: str = ""
    gate: bool = False
    person: bool = False  # a person decides at the gate


@dataclass(frozen=True, slots=True)
class Picture:
    """A row of stations with at most one way back: station numbers from 1, `back` leads from a later to an earlier."""

    title: str
    stations: tuple[Station, ...]
    back: tuple[int, int, str] | None = None

    @property
    def words(self) -> str:
        """Return the same model as a sentence, for those who do not see it."""
        steps = [
            f"{each.label}{', then a person decides' if each.person else ', then a gate' if each.gate else ''}"
            for each in self.stations
        ]
        told = f"{self.title}: {'; '.join(f'{at}. {step}' for at, step in enumerate(steps, 1))}."
        if self.back:
            start, end, label = self.back
            told += f" From {start} back to {end}: {label}."
        return told


@dataclass(frozen=True, slots=True)
class Subject:
    """One factor, law, pillar or workflow as a speaker shows it; `numeral` is "" where it has no number.

    `over` says what kind of thing it is and which of how many; `unproven` is what nobody has shown.
    """

    kind: str
    key: str
    numeral: str
    over: str
    name: str
    line: str
    points: tuple[str, ...]
    check: tuple[str, ...]
    unproven: str
    minute: str
    question: str
    answer: str
    picture: Picture
    route: Route
    edition: str
    place: Place
    spots: tuple[tuple[str, Place], ...] = ()
    whole: str = ""  # the name of the methodology it belongs to

    @property
    def short(self) -> Route:
        """The address that fits below a picture."""
        return routes.short(self.kind, self.key)

    def spot(self, part: str) -> Place:
        """Return where a part of its words stands, or their file for what is told elsewhere."""
        return next((place for name, place in self.spots if name == part), self.place)

    @property
    def title(self) -> str:
        """How a list of slides calls it."""
        return f"{self.numeral} {self.name}" if self.kind == "factor" else f"{self.kind.capitalize()}: {self.name}"


def subjects(talks: Iterable[Talk], whole: Methodology, flows: Iterable[Workflow], edition: str) -> tuple[Subject, ...]:
    """Join the words for talks with what they are about; `edition` is the label that every frame shows."""
    by_id = {each.id: each for each in flows}
    made = (_subject(each, whole, by_id, edition) for each in talks)
    return tuple(each for each in made if each)


def _subject(talk: Talk, whole: Methodology, flows: dict[str, Workflow], edition: str) -> Subject | None:
    head = _head(talk, whole, flows)
    if head is None:
        return None
    numeral, over, name, line, picture, route = head
    words = (talk.points, talk.check, talk.unproven, talk.minute, talk.question, talk.answer)
    return Subject(
        talk.kind,
        talk.key,
        numeral,
        over,
        name,
        line,
        *words,
        picture,
        route,
        edition,
        talk.place,
        talk.spots,
        whole.name,
    )


def _head(
    talk: Talk, whole: Methodology, flows: dict[str, Workflow]
) -> tuple[str, str, str, str, Picture, Route] | None:
    if talk.kind == "factor" and (factor := whole.factor(int(talk.key))) and factor.loop and factor.route:
        tier = next(each.name for each in whole.tiers if each.id == factor.tier)
        over = f"Factor {factor.roman} of {len(whole.factors)} · {tier}"
        return factor.roman, over, factor.name, factor.line, _of_loop(factor.loop), factor.route
    if talk.kind == "law" and (law := whole.law(int(talk.key))) and talk.picture and law.route:
        over = f"Law {law.number} of {len(whole.laws)}"
        return str(law.number), over, law.name, law.line, _of_loop(talk.picture), law.route
    if talk.kind == "pillar" and (pillar := whole.pillar(talk.key)) and talk.picture and pillar.route:
        over = f"Pillar {pillar.number} of {len(whole.pillars)}"
        return str(pillar.number), over, pillar.name, pillar.line, _of_loop(talk.picture), pillar.route
    if talk.kind == "workflow" and (flow := flows.get(talk.key)):
        count = len(flow.phases)
        return "", f"Workflow · {count} phases", flow.title, flow.when, _of_flow(flow, whole), flow.route
    return None


def _of_loop(loop: Loop) -> Picture:
    stations = tuple(Station(each.label, "", each.gate, each.gate and each.who == "person") for each in loop.steps)
    return Picture(loop.title, stations, (loop.back.start, loop.back.end, loop.back.label))


def _of_flow(flow: Workflow, whole: Methodology) -> Picture:
    named = {each.id: each for each in whole.phases}
    stations = tuple(
        Station(named[each.id].name, named[each.id].letter, True, each.gate.person)
        for each in flow.phases
        if each.id in named
    )
    return Picture("A gate after every phase", stations)
