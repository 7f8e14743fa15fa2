"""Workflows as plain data."""

from __future__ import annotations

from collections.abc import Sequence

from agentops_showcase.interface.dataset import Dataset, State, dataset
from agentops_showcase.interface.forms import flag, link, maybe, record, series, text, whole, word
from agentops_showcase.workflows import Workflow
from agentops_showcase.workflows.minutes import Minutes
from agentops_showcase.workflows.workflow import LANES, PHASES, Gate, Phase, Step

_MINUTES = record("Minutes it takes.", {"low": whole("At best."), "high": whole("At worst.")})
_USE = record(
    "A plugin that may help.",
    {
        "plugin": text("Its key, owner/repository#name."),
        "why": text("What it helps with."),
        "instead": maybe(text("What to take otherwise, null when we know nothing.")),
    },
)
_STEP = record(
    "A step.",
    {
        "id": text("Its id, of this workflow alone."),
        "lane": word("Who does it.", LANES),
        "label": text("Its words in the drawing."),
        "does": text("What is done."),
        "needs": series("Steps that come before.", text("The id of a step.")),
        "uses": series("Plugins that may help.", _USE),
        "makes": maybe(text("The file it leaves, null when it leaves none.")),
    },
)
_GATE = record(
    "The check that ends the phase.",
    {
        "text": text("What is checked."),
        "person": flag("Whether a person decides."),
        "refuses_when": text("When the answer is no."),
        "back_to": word("The phase that refused work goes back to.", PHASES),
        "minutes": _MINUTES,
    },
)
_PHASE = record(
    "A phase.",
    {
        "id": word("Its id.", PHASES),
        "share": whole("How full the window may be at its end, in per cent."),
        "minutes": _MINUTES,
        "steps": series("Its steps.", _STEP),
        "gate": _GATE,
    },
)


def workflows_of(flows: Sequence[Workflow], state: State) -> Dataset:
    """Make the data of the workflows, by id."""
    task = record(
        "A thing to do first.",
        {"does": text("What to do."), "run": maybe(text("The command, null when there is none."))},
    )
    bundle = record("A part of it.", {"heading": text("Its heading."), "says": text("What stands there.")})
    trouble = record("One of them.", {"sign": text("How you notice."), "does": text("What to do then.")})
    return dataset(
        "workflows",
        "The workflows: phases with steps and gates, and a budget for the window.",
        sorted(flows, key=lambda each: each.id),
        (
            ("id", text("Its id and the last part of its address."), lambda each: each.id),
            ("title", text("What it is for, as its title."), lambda each: each.title),
            ("when", text("When to take it."), lambda each: each.when),
            (
                "who_needs",
                maybe(text("Who is needed, null when anybody will do.")),
                lambda each: each.who_needs or None,
            ),
            ("not_for", text("When to leave it."), lambda each: each.not_for),
            (
                "tried",
                maybe(text("Who has run it, null when nobody is known to have.")),
                lambda each: each.tried or None,
            ),
            ("not_counted", text("What the minutes leave out."), lambda each: each.not_counted),
            ("window", whole("The window it is planned for, in tokens."), lambda each: each.window),
            ("budget", whole("The share of the window it may fill, in per cent."), lambda each: each.budget),
            (
                "prepare",
                series("What to do before the first phase.", task),
                lambda each: [{"does": one.does, "run": one.run or None} for one in each.prepare],
            ),
            ("phases", series("Its phases, in order.", _PHASE), lambda each: [_phase(one) for one in each.phases]),
            (
                "bundle",
                series("What the bundle between its phases holds.", bundle),
                lambda each: [{"heading": heading, "says": says} for heading, says in each.bundle],
            ),
            (
                "when_it_goes_wrong",
                series("Signs of trouble.", trouble),
                lambda each: [{"sign": sign, "does": does} for sign, does in each.trouble],
            ),
            ("page", link("Its page."), lambda each: state.address(each.route)),
        ),
    )


def _minutes(found: Minutes) -> dict[str, int]:
    return {"low": found.low, "high": found.high}


def _phase(found: Phase) -> dict[str, object]:
    return {
        "id": found.id,
        "share": found.share,
        "minutes": _minutes(found.minutes),
        "steps": [_step(each) for each in found.steps],
        "gate": _gate(found.gate),
    }


def _step(found: Step) -> dict[str, object]:
    return {
        "id": found.id,
        "lane": found.lane,
        "label": found.label,
        "does": found.does,
        "needs": [each.step for each in found.needs],
        "uses": [{"plugin": each.plugin, "why": each.why, "instead": each.instead or None} for each in found.uses],
        "makes": found.makes or None,
    }


def _gate(found: Gate) -> dict[str, object]:
    return {
        "text": found.text,
        "person": found.person,
        "refuses_when": found.refuses_when,
        "back_to": found.back_to,
        "minutes": _minutes(found.minutes),
    }
