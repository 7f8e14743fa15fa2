"""A workflow: phases of steps in three lanes, a gate after each phase, a budget, and words for the days it fails."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.problems import Place, Report
from agentops_showcase.routes import Route
from agentops_showcase.sources import Node
from agentops_showcase.sources.node import Fields, fields_of, text_of
from agentops_showcase.workflows.minutes import Minutes, minutes_of

PHASES = ("research", "plan", "implement", "validate", "learn")
LANES = ("person", "agent", "repository")
KEEPERS = ("agent", "person")
BIGGEST_WINDOW = 100_000_000

_NONE = "none"


@dataclass(frozen=True, slots=True)
class Use:
    """A plugin that may help with a step; `instead` is another plugin's key, words, or nothing."""

    plugin: str
    why: str
    instead: str
    place: Place
    instead_place: Place


@dataclass(frozen=True, slots=True)
class Need:
    """Another step that must be done before."""

    step: str
    place: Place


@dataclass(frozen=True, slots=True)
class Step:
    """Something one lane does; `makes` is the file it leaves, or nothing."""

    id: str
    lane: str
    label: str
    does: str
    needs: tuple[Need, ...]
    uses: tuple[Use, ...]
    makes: str
    place: Place
    label_place: Place
    makes_place: Place


@dataclass(frozen=True, slots=True)
class Gate:
    """The check that ends a phase; `back_to` is the phase in which refused work goes on."""

    text: str
    person: bool
    refuses_when: str
    back_to: str
    minutes: Minutes
    text_place: Place
    back_place: Place


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the work with a session of its own; `share` is the planned part of the window at its end."""

    id: str
    share: int
    minutes: Minutes
    steps: tuple[Step, ...]
    gate: Gate
    place: Place
    share_place: Place


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do with an optional command."""

    does: str
    run: str


@dataclass(frozen=True, slots=True)
class Workflow:
    """A way of working that somebody can follow tomorrow; `budget` is in per cent of the window.

    `tried` says who has run it, or nothing when nobody is known to have; `not_counted` what the minutes leave out.
    """

    id: str
    title: str
    when: str
    who_needs: str
    not_for: str
    tried: str
    not_counted: str
    window: int
    budget: int
    prepare: tuple[Task, ...]
    phases: tuple[Phase, ...]
    bundle: tuple[tuple[str, str], ...]
    trouble: tuple[tuple[str, str], ...]
    path: str
    place: Place
    budget_place: Place

    @property
    def route(self) -> Route:
        """The address of its page."""
        return routes.workflow(self.id)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in the order of the file."""
        return tuple(step for phase in self.phases for step in phase.steps)

    @property
    def limit(self) -> int:
        """The budget in tokens."""
        return self.window * self.budget // 100


def parse_workflow(node: Node, path: str, report: Report) -> Workflow | None:
    """Read the fields of one file; what the parts say about each other is checked afterwards."""
    read = fields_of(node, report)
    if read is None:
        return None
    workflow = Workflow(
        id=read.text("id", limit=60),
        title=read.text("title", limit=70),
        when=read.text("when", limit=240),
        who_needs=read.text("who_needs", required=False, limit=400),
        not_for=read.text("not_for", limit=400),
        tried=_some(read.text("tried", limit=400)),
        not_counted=read.text("not_counted", limit=300),
        window=read.number("window", low=1000, high=BIGGEST_WINDOW),
        budget=read.number("budget", low=1, high=BIGGEST_WINDOW),
        prepare=tuple(_task(each) for each in read.groups("prepare")),
        phases=tuple(_phase(each, report) for each in read.groups("phases", required=True)),
        bundle=tuple(_pair(each, "heading", "says") for each in read.groups("bundle")),
        trouble=tuple(_pair(each, "sign", "does") for each in read.groups("when_it_goes_wrong")),
        path=path,
        place=read.place("id"),
        budget_place=read.place("budget"),
    )
    read.done()
    return workflow


def _task(read: Fields) -> Task:
    task = Task(read.text("does", limit=600), read.text("run", required=False, limit=300))
    read.done()
    return task


def _pair(read: Fields, first: str, second: str) -> tuple[str, str]:
    pair = read.text(first, limit=120), read.text(second, limit=600)
    read.done()
    return pair


def _phase(read: Fields, report: Report) -> Phase:
    phase = Phase(
        id=read.choice("id", PHASES),
        share=read.number("share", low=1, high=BIGGEST_WINDOW),
        minutes=minutes_of(read, report),
        steps=tuple(_step(each, report) for each in read.groups("steps", required=True)),
        gate=_gate(read.group("gate", required=True), read.node.place, report),
        place=read.place("id"),
        share_place=read.place("share"),
    )
    read.done()
    return phase


def _step(read: Fields, report: Report) -> Step:
    step = Step(
        id=read.text("id", limit=40),
        lane=read.choice("lane", LANES),
        label=read.text("label", limit=80),
        does=read.text("does", limit=800),
        needs=tuple(Need(text_of(each, report, 40), each.place) for each in read.items("needs")),
        uses=tuple(_use(each) for each in read.groups("uses")),
        makes=_some(read.text("makes", required=False, limit=80)),
        place=read.place("id"),
        label_place=read.place("label"),
        makes_place=read.place("makes"),
    )
    read.done()
    return step


def _use(read: Fields) -> Use:
    use = Use(
        plugin=read.text("plugin", limit=270),
        why=read.text("why", limit=400),
        instead=_some(read.text("instead", required=False, limit=270)),
        place=read.place("plugin"),
        instead_place=read.place("instead"),
    )
    read.done()
    return use


def _gate(read: Fields | None, phase: Place, report: Report) -> Gate:
    if read is None:  # reported by then, so the workflow is not used
        return Gate("", False, "", "", Minutes(0, 0), phase, phase)
    gate = Gate(
        text=read.text("text", limit=120),
        person=read.choice("who", KEEPERS) == "person",
        refuses_when=read.text("refuses_when", limit=500),
        back_to=read.choice("back_to", PHASES),
        minutes=minutes_of(read, report),
        text_place=read.place("text"),
        back_place=read.place("back_to"),
    )
    read.done()
    return gate


def _some(text: str) -> str:
    """Take the word "none" for nothing."""
    return "" if text == _NONE else text
