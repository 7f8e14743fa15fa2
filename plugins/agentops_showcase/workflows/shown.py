"""What the page of a workflow shows of its phases, steps, gates and budget, ready for templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.shown import href_of, record_href
from agentops_showcase.routes import Route
from agentops_showcase.workflows.budget import Budget, Load
from agentops_showcase.workflows.diagram import LANE_NAMES
from agentops_showcase.workflows.facts import PluginFacts
from agentops_showcase.workflows.workflow import Gate, Phase, Step, Use, Workflow

CLAIM = "C-40"  # the record of the 40 per cent, where a site has one
MOST_FACTORS = 5  # more of them in one phase say nothing about it
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Around:
    """What everything on one page is made from."""

    workflow: Workflow
    whole: Methodology
    known: Mapping[str, PluginFacts]
    page: Route

    @property
    def badge(self) -> str | None:
        """Where the badge of planned numbers leads, if there is a record."""
        return record_href(self.whole, CLAIM, self.page)

    def phase(self, phase_id: str) -> dict[str, str]:
        """Return id, letter and name of a phase."""
        found = self.whole.phase(phase_id)
        if found is None:
            return {"id": phase_id, "letter": phase_id[0].upper(), "name": phase_id.capitalize()}
        return {"id": found.id, "letter": found.letter, "name": found.name}


def count(number: int, thing: str) -> str:
    """Spell a small count: "two human gates"."""
    spelt = _WORDS[number] if number < len(_WORDS) else str(number)
    return f"{spelt} {thing}{'' if number == 1 else 's'}"


def per_cent(number: int) -> str:
    """Spell a share."""
    return f"{number}\u00a0%"


def listed_phases(around: Around) -> list[dict[str, Any]]:
    """Return the same model as the drawing, for the list beside it."""
    workflow = around.workflow
    return [
        {
            **around.phase(phase.id),
            "steps": [{"label": step.label, "lane": LANE_NAMES[step.lane].lower()} for step in phase.steps],
            "makes": list(dict.fromkeys(step.makes for step in phase.steps if step.makes)),
            "share": per_cent(phase.share),
            "meter": phase.share * 100 / workflow.budget,
            "gate": _gate(phase.gate, around),
        }
        for phase in workflow.phases
    ]


def runbook(around: Around) -> list[dict[str, Any]]:
    """Return the phases with numbered steps, plugins, gates and the factors at work."""
    number = len(around.workflow.prepare)
    found = []
    for phase in around.workflow.phases:
        found.append(
            {
                **around.phase(phase.id),
                "minutes": phase.minutes.spelt,
                "share": per_cent(phase.share),
                "start": number + 1,
                "steps": [_step(step, around) for step in phase.steps],
                "gate": _gate(phase.gate, around),
                "factors": _factors(phase, around),
            }
        )
        number += len(phase.steps)
    return found


def _step(step: Step, around: Around) -> dict[str, Any]:
    return {
        "label": step.label,
        "lane": LANE_NAMES[step.lane],
        "does": step.does,
        "makes": step.makes,
        "uses": [_use(use, around) for use in step.uses],
    }


def _use(use: Use, around: Around) -> dict[str, Any]:
    fact = around.known.get(use.plugin)
    return {
        **_plugin(use.plugin, around),
        "why": use.why,
        "tokens": None if fact is None else fact.always_tokens,
        "hooked": fact is not None and fact.hooked,
        "instead": _plugin(use.instead, around) if use.instead else None,
    }


def _plugin(key: str, around: Around) -> dict[str, Any]:
    """A key is shown as the plugin's name with its page; other words stand for themselves."""
    fact = around.known.get(key)
    if fact is None:
        return {"name": key, "origin": "", "href": None}
    return {"name": fact.name, "origin": key.rpartition("#")[0], "href": href_of(fact.route, around.page)}


def _gate(gate: Gate, around: Around) -> dict[str, Any]:
    return {
        "text": gate.text[:1].upper() + gate.text[1:],
        "person": gate.person,
        "who": "person" if gate.person else "agent",
        "minutes": gate.minutes.spelt,
        "refuses": gate.refuses_when,
        "back": around.phase(gate.back_to),
    }


def _factors(phase: Phase, around: Around) -> list[dict[str, Any]]:
    """Name the factors of a phase, unless there are so many that the list says nothing."""
    found = [each for each in around.whole.factors if phase.id in each.phases]
    return [
        {"title": f"{each.roman} {each.name}", "href": href_of(each.route, around.page)}
        for each in (found if len(found) <= MOST_FACTORS else ())
    ]


def budget_values(budget: Budget, around: Around) -> dict[str, Any]:
    """Return the table of the budget, the sum of minutes, and the bar of what all plugins load."""
    always, use = (part * 100 / budget.window for part in (budget.load.always, budget.load.largest))
    return {
        "rows": [
            {
                **around.phase(line.phase),
                "share": per_cent(line.share),
                "planned": line.planned,
                "over": line.over,
                "meter": line.share * 100 / budget.percent,
                **_load(line.load),
            }
            for line in budget.lines
        ],
        "all": {**_load(budget.load), "said": count(budget.load.plugins, "plugin").capitalize()},
        "segments": [
            {"kind": "always", "percent": always, "label": f"Always loaded, {budget.load.always:,} tokens"},
            {"kind": "use", "percent": use, "label": f"On use, largest component, {budget.load.largest:,} tokens"},
        ],
        "minutes": budget.minutes.spelt,
        "hours": budget.minutes.hours,
        "not_counted": around.workflow.not_counted,
        "window": budget.window,
        "percent": budget.percent,
        "limit": budget.limit,
        "over": budget.over,
        "of_limit": per_cent(round(budget.load.always * 100 / budget.limit)),
        "short_limit": _short(budget.limit),
        "short_window": _short(budget.window),
    }


def _load(load: Load) -> dict[str, int]:
    return {"always": load.always, "largest": load.largest, "plugins": load.plugins, "unknown": load.unknown}


def _short(tokens: int) -> str:
    return f"{tokens // 1000}k" if tokens % 1000 == 0 else f"{tokens:,}"
