"""The list of all studies: complete as it stands, and filtered in place where scripts run."""

from __future__ import annotations

from typing import Any

from agentops_showcase import routes
from agentops_showcase.case_studies import shown, words
from agentops_showcase.case_studies.gone import gone
from agentops_showcase.case_studies.metric import Metric, Side
from agentops_showcase.case_studies.outcome import WORDS, outcome, tally
from agentops_showcase.case_studies.results import sizes
from agentops_showcase.case_studies.study import Study
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.shown import edition_label, href_of
from agentops_showcase.render import Page, render
from agentops_showcase.routes import Route

TITLE = "Case studies"
LEAD = "What people tried, what they counted, and how far each count can be trusted."
CSS = ("catalog.css", "studies.css", "study-lists.css")
JS = ("distance.js", "list.js")

Choice = tuple[str, str]


def list_page(studies: tuple[Study, ...], methodology: Methodology, contribute: Route | None) -> Page:
    """Build the list: the grade first and largest, then n and a limit, then what came out."""
    at = routes.STUDIES
    told = [each for each in studies if each.told]
    return Page(
        route=at,
        title=TITLE,
        description=f"{LEAD} Every study shows its grade, its numbers of cases and its limits before its result.",
        kind="studies",
        section="case-studies",
        label=edition_label(methodology),
        head=render("plain_head.html", title=TITLE, lead=LEAD),
        body=render(
            "study_list.html",
            rows=[_row(each) for each in told],
            facets=_facets(told, methodology),
            grades=[(grade, words.GRADES[grade]) for grade in "ABCD"],
            withdrawn=gone(studies),
            contribute=href_of(contribute, at),
            compare=routes.STUDIES_COMPARED.href_from(at),
            matrix=routes.STUDIES_MATRIX.href_from(at),
            csv=routes.STUDIES_CSV.href_from(at),
            json=routes.data("case-studies").href_from(at),
        ),
        css=CSS,
        js=JS,
        search=(LEAD, "studies evidence results"),
    )


def _row(study: Study) -> dict[str, Any]:
    found = outcome(study.headline)
    return {
        "grade": study.standing,
        "label": study.label,
        "sizes": sizes(study),
        "href": routes.study(study.slug).href_from(routes.STUDIES),
        "title": study.title,
        "limit": study.limits[0] if study.limits else "",
        "more": len(study.limits) - 1,
        "summary": study.summary,
        "headline": headline(study.headline),
        "outcome": found.words,
        "why": found.why,
        "also": tally(study.metrics[1:]),
        "facets": (
            ("domain", study.environment.domain),
            ("factor", "|".join(map(str, study.factors))),
            ("grade", study.standing),
            ("design", study.method.design),
            ("outcome", found.kind),
        ),
    }


def headline(metric: Metric | None) -> str:
    """Say the metric of the grade in one line; nothing where no side has a value."""
    if metric is None:
        return ""
    told = [
        (said(side, metric.unit).replace(" of ", f"{shown.SPACE}of{shown.SPACE}"), when)
        for side, when in ((metric.before, "before"), (metric.after, "after"))
        if side.value is not None or side.count
    ]
    if metric.before.blank:
        return "".join(f"{metric.name}: {value}" for value, _ in told)
    return f"{metric.name}: {', '.join(' '.join(each) for each in told)}" if told else ""


def said(side: Side, unit: str) -> str:
    """Spell one side: the count where there is one, else the value with its unit."""
    if side.count:
        return str(side.count)
    return shown.amount(side.value, unit) if side.value is not None else "not stated"


def _facets(told: list[Study], methodology: Methodology) -> list[tuple[str, str, str, list[Choice]]]:
    """Return name, label, the word for all, and the values that occur, of each filter."""
    factors = {
        str(number): f"{factor.roman} {factor.name}"
        for number in range(1, 13)
        if (factor := methodology.factor(number)) is not None
    }
    kinds = {grade: f"{grade}, {means}" for grade, means in words.GRADES.items()}
    found: list[tuple[str, str, str, dict[str, str], set[str]]] = [
        ("domain", "Domain", "Any domain", words.DOMAINS, {each.environment.domain for each in told}),
        ("factor", "Factor", "Any factor", factors, {str(one) for each in told for one in each.factors}),
        ("grade", "Grade", "Any grade", kinds, {each.standing for each in told}),
        ("design", "Design", "Any design", words.DESIGNS, {each.method.design for each in told}),
        ("outcome", "Outcome", "Any outcome", WORDS, {outcome(each.headline).kind for each in told}),
    ]
    return [
        (name, label, every, [(value, words_) for value, words_ in known.items() if value in used])
        for name, label, every, known, used in found
    ]
