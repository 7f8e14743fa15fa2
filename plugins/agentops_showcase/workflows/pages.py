"""Turn workflows into pages: the list, and one page each with its drawing, budget, runbook and install lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from agentops_showcase import routes
from agentops_showcase.catalog import Catalog, plugin_facts
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.shown import edition_label
from agentops_showcase.render import Page, render
from agentops_showcase.render.templates import markup
from agentops_showcase.routes import Route
from agentops_showcase.workflows.budget import budget_of, used_in
from agentops_showcase.workflows.diagram import drawing
from agentops_showcase.workflows.facts import PluginFacts
from agentops_showcase.workflows.installing import together
from agentops_showcase.workflows.shown import Around, budget_values, count, listed_phases, runbook
from agentops_showcase.workflows.workflow import Workflow

TITLE = "Workflows"
LEAD = "Ways of working that you can follow tomorrow: phases, gates that can refuse, and what each step may cost."
CSS = ("strokes.css", "workflows.css")
_NONE: Mapping[Route, str] = MappingProxyType({})


def pages(
    flows: Sequence[Workflow], whole: Methodology, catalog: Catalog | None, talks: Mapping[Route, str] = _NONE
) -> tuple[Page, ...]:
    """Build the list of workflows and a page for each; `talks` is HTML by page, a link for speakers."""
    known = plugin_facts(catalog) if catalog else {}
    return pages_from(flows, whole, known, catalog.date if catalog else "", talks)


def pages_from(
    flows: Sequence[Workflow],
    whole: Methodology,
    known: Mapping[str, PluginFacts],
    date: str,
    talks: Mapping[Route, str] = _NONE,
) -> tuple[Page, ...]:
    """Build the pages from facts of plugins that were read on a date."""
    return (_index(flows, whole), *(workflow_page(each, whole, known, date, talks) for each in flows))


def _kicker(workflow: Workflow) -> tuple[str, str]:
    gates = sum(phase.gate.person for phase in workflow.phases)
    return count(len(workflow.phases), "phase"), count(gates, "human gate")


def workflow_page(
    workflow: Workflow,
    whole: Methodology,
    known: Mapping[str, PluginFacts],
    date: str,
    talks: Mapping[Route, str] = _NONE,
) -> Page:
    """Build the page of one workflow."""
    around = Around(workflow, whole, known, workflow.route)
    phases, gates = _kicker(workflow)
    names = {each.id: each.name for each in whole.phases}
    letters = {each.id: each.letter for each in whole.phases}
    badge = around.badge
    return Page(
        route=workflow.route,
        title=workflow.title,
        description=f"{workflow.title}: {phases}, {gates}, a token budget, a runbook and install lines.",
        kind="workflow",
        section="workflows",
        trail=((TITLE, routes.WORKFLOWS),),
        label=edition_label(whole),
        head=render(
            "workflow_head.html",
            title=workflow.title,
            lead=workflow.when,
            phases=phases,
            gates=gates,
            drawing=drawing(workflow, names, letters),
            listed=listed_phases(around),
            budget=workflow.budget,
            badge=badge,
            talk=markup(talks.get(workflow.route, "")),
        ),
        body=render(
            "workflow_body.html",
            id=workflow.id,
            who_needs=workflow.who_needs,
            not_for=workflow.not_for,
            tried=workflow.tried,
            budget=budget_values(budget_of(workflow, known), around),
            prepare=workflow.prepare,
            phases=runbook(around),
            install=together(used_in(workflow.phases), known),
            date=date,
            bundle=workflow.bundle,
            trouble=workflow.trouble,
            badge=badge,
        ),
        toc=tuple(_toc(workflow, names)),
        source=workflow.path,
        css=CSS,
        search=(workflow.when, " ".join(("workflow", *(step.label for step in workflow.steps)))),
    )


def _toc(workflow: Workflow, names: Mapping[str, str]) -> list[tuple[str, str]]:
    found = [("fit", "Who it is for"), ("budget", "Budget"), ("runbook", "Runbook")]
    found += [(phase.id, names[phase.id]) for phase in workflow.phases]
    found += [("install", "Install lines")] if used_in(workflow.phases) else []
    found += [("bundle", "Bundle")] if workflow.bundle else []
    found += [("trouble", "When it goes wrong")] if workflow.trouble else []
    return found


def _index(flows: Sequence[Workflow], whole: Methodology) -> Page:
    return Page(
        route=routes.WORKFLOWS,
        title=TITLE,
        description="Workflows for agents and people: phases, gates that can refuse, token budgets and install lines.",
        kind="workflows",
        section="workflows",
        label=edition_label(whole),
        head=render("plain_head.html", title=TITLE, lead=LEAD),
        body=render("workflow_index.html", rows=[_row(each, whole) for each in flows]),
        css=CSS,
        search=(LEAD, "runbooks phases gates"),
    )


def _row(workflow: Workflow, whole: Methodology) -> dict[str, Any]:
    phases, gates = _kicker(workflow)
    shown = [phase for each in workflow.phases if (phase := whole.phase(each.id))]
    return {
        "href": workflow.route.href_from(routes.WORKFLOWS),
        "title": workflow.title,
        "from": f"{phases}, {gates}",
        "text": workflow.when,
        "phases": [{"id": each.id, "name": each.name, "letter": each.letter} for each in shown],
    }
