"""What a workflow plans to hold in the window, and what its plugins put there before anything is done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agentops_showcase.workflows.facts import PluginFacts
from agentops_showcase.workflows.minutes import Minutes, sum_of
from agentops_showcase.workflows.workflow import Phase, Workflow


@dataclass(frozen=True, slots=True)
class Load:
    """Tokens that plugins put into the window; `unknown` counts those whose files were not read."""

    always: int
    largest: int
    plugins: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Line:
    """One phase: tokens planned at its end, tokens beyond the budget, and the load of its plugins."""

    phase: str
    share: int
    planned: int
    over: int
    load: Load


@dataclass(frozen=True, slots=True)
class Budget:
    """All phases with their gates, and everything installed together; `over` counts tokens of plugins too many."""

    window: int
    percent: int
    limit: int
    lines: tuple[Line, ...]
    minutes: Minutes
    load: Load
    over: int


def budget_of(workflow: Workflow, known: Mapping[str, PluginFacts]) -> Budget:
    """Add up the plan and the plugins; a plugin that serves two steps is counted once."""
    load = _load(used_in(workflow.phases), known)
    return Budget(
        window=workflow.window,
        percent=workflow.budget,
        limit=workflow.limit,
        lines=tuple(_line(phase, workflow, known) for phase in workflow.phases),
        minutes=sum_of(each for phase in workflow.phases for each in (phase.minutes, phase.gate.minutes)),
        load=load,
        over=max(0, load.always - workflow.limit),
    )


def used_in(phases: Iterable[Phase]) -> tuple[str, ...]:
    """Return the keys of the plugins that steps propose, each once, in the order of the steps."""
    return tuple(dict.fromkeys(use.plugin for phase in phases for step in phase.steps for use in step.uses))


def _line(phase: Phase, workflow: Workflow, known: Mapping[str, PluginFacts]) -> Line:
    planned = workflow.window * phase.share // 100
    return Line(phase.id, phase.share, planned, max(0, planned - workflow.limit), _load(used_in((phase,)), known))


def _load(keys: tuple[str, ...], known: Mapping[str, PluginFacts]) -> Load:
    facts = [known.get(key) for key in keys]
    always = [each.always_tokens for each in facts if each and each.always_tokens is not None]
    largest = [each.on_use_max for each in facts if each and each.on_use_max is not None]
    return Load(sum(always), max(largest, default=0), len(keys), len(keys) - len(always))
