"""What the parts of a workflow say about each other: order, references, budget, and room in the drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import PurePosixPath

from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.render.lettering import box_for, room_for
from agentops_showcase.workflows import rules
from agentops_showcase.workflows.facts import PluginFacts
from agentops_showcase.workflows.layout import BOX, CANVAS, LABEL, LONGEST_WORDS, TEXT, layout, shows_file
from agentops_showcase.workflows.workflow import PHASES, Step, Use, Workflow

MOST_STEPS = 6

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def check(workflow: Workflow, known: Mapping[str, PluginFacts], report: Report) -> None:
    """Report everything that is wrong at once; plugins are looked up in `known` unless it is empty."""
    _check_ids(workflow, report)
    _check_phases(workflow, report)
    _check_needs(workflow, report)
    _check_budget(workflow, report)
    _check_words(workflow, report)
    for use in (use for step in workflow.steps for use in step.uses) if known else ():
        _check_plugins(use, known, report)


def check_drawing(workflow: Workflow, report: Report) -> None:
    """Report a workflow without other errors that is too wide to draw."""
    width = layout(workflow).width
    if width > CANVAS:
        found = f"a drawing {width:.0f} px wide"
        fix = "let the work of each phase run down the lanes; a turn back up costs a column"
        report.add(rules.TOO_WIDE.at(workflow.place, found, f"at most {CANVAS:.0f} px", fix))


def _check_ids(workflow: Workflow, report: Report) -> None:
    stem = PurePosixPath(workflow.path).stem
    if workflow.id and workflow.id != stem:
        fix = "rename the file or change the id"
        report.add(rules.WRONG_ID.at(workflow.place, f"'{workflow.id}'", f"'{stem}', like the file", fix))
    for name, place in ((workflow.id, workflow.place), *((step.id, step.place) for step in workflow.steps)):
        if name and not _ID.fullmatch(name):
            expected = "lower-case letters, digits and single hyphens, a letter first"
            report.add(rules.WRONG_ID.at(place, f"'{name}'", expected, "respell it everywhere it is used"))
    first: dict[str, Place] = {}
    for step in workflow.steps:
        if step.id and step.id in first:
            found = f"'{step.id}' a second time, first in line {first[step.id].line}"
            report.add(rules.STEP_TWICE.at(step.place, found, "an id of its own", "rename one of the two"))
        first.setdefault(step.id, step.place)


def _check_phases(workflow: Workflow, report: Report) -> None:
    seen: list[str] = []
    for phase in workflow.phases:
        if not phase.id:
            continue
        if phase.id in seen:
            found = f"'{phase.id}' a second time"
            report.add(rules.PHASES_IN_ORDER.at(phase.place, found, "each phase once", "join the two"))
        elif seen and PHASES.index(phase.id) < PHASES.index(seen[-1]):
            found = f"'{phase.id}' behind '{seen[-1]}'"
            report.add(rules.PHASES_IN_ORDER.at(phase.place, found, f"the order {', '.join(PHASES)}", "move the phase"))
        seen.append(phase.id)
        if len(phase.steps) > MOST_STEPS:
            place, found = phase.steps[MOST_STEPS].place, f"step {MOST_STEPS + 1} of {len(phase.steps)}"
            fix = "join steps or move some into another phase"
            report.add(rules.TOO_MANY_STEPS.at(place, found, f"at most {MOST_STEPS} steps in a phase", fix))
        back = phase.gate.back_to
        if back and back not in seen:
            where = "stands later" if back in {each.id for each in workflow.phases} else "is not in this workflow"
            expected = f"one of {', '.join(dict.fromkeys(seen))}"
            found = f"'{back}', which {where}"
            fix = "name the phase in which the fault is mended"
            report.add(rules.NO_WAY_BACK.at(phase.gate.back_place, found, expected, fix))


def _check_needs(workflow: Workflow, report: Report) -> None:
    ids = [step.id for step in workflow.steps]
    rank = {name: at for at, name in reversed(list(enumerate(ids)))}
    rings = {ring[0]: ring for ring in _rings(workflow)}
    for at, step in enumerate(workflow.steps):
        for need in step.needs:
            if not need.step:
                continue
            if need.step not in rank:
                expected = f"the id of a step of this workflow{nearest(need.step, ids)}"
                fix = "correct the id, or remove the need"
                report.add(rules.UNKNOWN_STEP.at(need.place, f"'{need.step}'", expected, fix))
            elif need.step == step.id:
                found = f"'{step.id}' in its own needs"
                report.add(rules.NEEDS_LATER.at(need.place, found, "a step that stands above", "remove the need"))
            elif (step.id, need.step) in rings:
                found = " needs ".join(f"'{each}'" for each in rings[step.id, need.step][1])
                fix = "cut the ring here; what repeats is a gate that leads back"
                report.add(rules.CYCLE.at(need.place, found, "no way back to the same step", fix))
            elif rank[need.step] > at:
                found = f"'{need.step}', which stands below in line {workflow.steps[rank[need.step]].place.line}"
                fix = "move this step below it, or remove the need"
                report.add(rules.NEEDS_LATER.at(need.place, found, "a step that stands above", fix))


def _rings(workflow: Workflow) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Find rings one by one: the need in each that points furthest down is named and cut."""
    ids = [step.id for step in workflow.steps]
    needs = {step.id: {need.step for need in step.needs if need.step in ids} - {step.id} for step in workflow.steps}
    while True:
        try:
            TopologicalSorter(needs).prepare()
        except CycleError as error:
            ring = tuple(reversed(error.args[1]))
            pairs = list(pairwise(ring))
            worst = max(pairs, key=lambda pair: (ids.index(pair[1]) - ids.index(pair[0]), pair))
            at = ring.index(worst[0])
            yield worst, (*ring[at:-1], *ring[:at], worst[0])
            needs[worst[0]].discard(worst[1])
        else:
            return


def _check_budget(workflow: Workflow, report: Report) -> None:
    fix = "write per cent of the window"
    if workflow.budget > 100:
        found = f"a budget of {workflow.budget:,} per cent of the window"
        report.add(rules.OVER_WINDOW.at(workflow.budget_place, found, "from 1 to 100", fix))
    for phase in workflow.phases:
        if phase.share > 100:
            found = f"a share of {phase.share:,} per cent of the window"
            report.add(rules.OVER_WINDOW.at(phase.share_place, found, "from 1 to 100", fix))
        elif phase.share > workflow.budget:
            found = f"{phase.share} per cent"
            expected = f"at most the budget of {workflow.budget} per cent"
            fix = "give the phase less to do, or raise the budget and say why"
            report.add(rules.OVER_BUDGET.at(phase.share_place, found, expected, fix))


def _check_words(workflow: Workflow, report: Report) -> None:
    for step in workflow.steps:
        _check_label(step, report)
    for phase in workflow.phases:
        room = room_for(phase.gate.text, LABEL)
        if phase.gate.person and room > LONGEST_WORDS:
            share = int(len(phase.gate.text) * LONGEST_WORDS / room)
            found, expected = f"'{phase.gate.text}'", f"about {share} characters above a gate"
            fix = "shorten it; say the rest in 'refuses_when'"
            report.add(rules.LABEL_TOO_LONG.at(phase.gate.text_place, found, expected, fix))


def _check_label(step: Step, report: Report) -> None:
    for text, place, drawn in (
        (step.label, step.label_place, not shows_file(step)),
        (step.makes, step.makes_place, shows_file(step)),
    ):
        lines, width = box_for(text, TEXT)
        if drawn and width > BOX:
            longest = max(lines, key=len)
            share = int(len(longest) * BOX / width)
            found = f"'{text}'" if len(lines) == 1 else f"'{longest}' as a line of '{text}'"
            expected = f"about {share} characters" if len(lines) == 1 else f"two lines of about {share} characters"
            report.add(rules.LABEL_TOO_LONG.at(place, found, expected, "shorten it; say the rest in 'does'"))


def _check_plugins(use: Use, known: Mapping[str, PluginFacts], report: Report) -> None:
    named = [(use.plugin, use.place)]
    if re.search("[/#]", use.instead):
        named.append((use.instead, use.instead_place))
    for key, place in named:
        if key and key not in known:
            expected = f"the key of a plugin in the catalog{nearest(key, known)}"
            fix = "spell it owner/repository#plugin as on its page, or take it out"
            report.add(rules.UNKNOWN_PLUGIN.at(place, f"'{key}'", expected, fix))
