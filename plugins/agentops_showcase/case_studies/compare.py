"""Two studies side by side: one page, the figures of all studies as a script, and a table that needs neither."""

from __future__ import annotations

import json
from typing import Any

from agentops_showcase import routes
from agentops_showcase.case_studies import shown, words
from agentops_showcase.case_studies.list_page import TITLE as UP
from agentops_showcase.case_studies.list_page import said
from agentops_showcase.case_studies.metric import Metric, Side
from agentops_showcase.case_studies.outcome import outcome
from agentops_showcase.case_studies.results import sizes
from agentops_showcase.case_studies.study import Study
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.shown import edition_label
from agentops_showcase.render import Asset, Page, render

TITLE = "Two studies side by side"
LEAD = "Choose two. The page first says whether their figures may be set against each other."
DATA = routes.beside(routes.STUDIES_COMPARED, "studies.js")

Row = dict[str, Any]


def compare_page(studies: tuple[Study, ...], methodology: Methodology) -> Page:
    """Build the page; the choice stands in its fragment, and without a script the table of headlines remains."""
    at = routes.STUDIES_COMPARED
    told = [each for each in studies if each.told]
    return Page(
        route=at,
        title=TITLE,
        description="Set two case studies side by side: grade, limits, method and every metric, "
        "and whether a comparison of the two means anything.",
        kind="study-compare",
        section="case-studies",
        trail=((UP, routes.STUDIES),),
        label=edition_label(methodology),
        head=render("plain_head.html", title=TITLE, lead=LEAD),
        body=render("study_compare.html", rows=[_line(each) for each in told], data=DATA.href_from(at)),
        css=("catalog.css", "studies.css", "study-lists.css"),
        js=("study-compare.js",),
        search=(LEAD, "compare case studies"),
    )


def compare_data(studies: tuple[Study, ...], methodology: Methodology) -> Asset:
    """Make the script that hands the studies to the page; a script, because a page on disk may load no JSON."""
    told = [_study(each, methodology) for each in studies if each.told]
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    safe = data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Asset(DATA, f"agentops.studies = {safe};\n".encode())


def _line(study: Study) -> Row:
    metric = study.headline
    return {
        "slug": study.slug,
        "title": study.title,
        "href": routes.study(study.slug).href_from(routes.STUDIES_COMPARED),
        "grade": study.standing,
        "metric": metric.name if metric else "none",
        "sides": _sides(metric) if metric else [("", ""), ("", "")],
        "outcome": outcome(metric).words,
    }


def _sides(metric: Metric) -> list[tuple[str, str]]:
    return [(_value(each, metric), _n(each, metric)) for each in (metric.before, metric.after)]


def _value(side: Side, metric: Metric) -> str:
    return "not looked at" if side.blank else said(side, metric.unit)


def _n(side: Side, metric: Metric) -> str:
    """Say of how many a side is; nothing for a side that was never looked at."""
    if side.blank:
        return ""
    if side.n is None and metric.total is not None:
        return f"n = {metric.total:,} in all"
    return f"n = {side.n:,}" if side.n is not None else "n not stated"


def _study(study: Study, methodology: Methodology) -> Row:
    period = study.period
    factors = [each for number in study.factors if (each := methodology.factor(number))]
    facts = (
        ("Looked at", sizes(study)),
        ("Judged by", words.JUDGES.get(study.method.measured_by, "")),
        ("Sample", study.method.sample),
        ("Length", f"{period.weeks:,} weeks" if period.weeks is not None else ""),
        ("Domain", words.DOMAINS.get(study.environment.domain, "")),
        ("Agent", words.AGENTS.get(study.environment.agent, "")),
        ("Team", words.TEAMS.get(study.organisation.team, "")),
        ("Factors", ", ".join(f"{each.roman} {each.name}" for each in factors)),
    )
    return {
        "slug": study.slug,
        "title": study.title,
        "href": routes.study(study.slug).href_from(routes.STUDIES_COMPARED),
        "grade": study.standing,
        "means": words.GRADES[study.standing],
        "label": study.label,
        "limits": list(study.limits),
        "failed": list(study.lessons.failed),
        "design": words.DESIGNS.get(study.method.design, ""),
        "facts": [[name, known or "not stated"] for name, known in facts],
        "metrics": [_metric(each) for each in study.metrics],
    }


def _metric(metric: Metric) -> Row:
    return {
        "name": metric.name,
        "definition": metric.definition,
        "unit": metric.unit,
        "direction": metric.direction,
        "says": _sentence(words.DIRECTIONS.get(metric.direction, "")),
        "sides": [[_value(each, metric), _small(each, metric)] for each in (metric.before, metric.after)],
        "outcome": _sentence(outcome(metric).said),
    }


def _sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _small(side: Side, metric: Metric) -> str:
    """Say of how many a side is, and how sure a share."""
    share = side.count if metric.unit in {"percent", "ratio"} else None
    sure = f"95{shown.SPACE}% interval {shown.interval(share)}" if share else ""
    return "; ".join(each for each in (_n(side, metric), sure, side.spread) if each)
