"""Who tried which factor, with what outcome and what grade: a table, and the same as rows for a spreadsheet."""

from __future__ import annotations

from typing import Any

from agentops_showcase import routes
from agentops_showcase.case_studies.list_page import TITLE as UP
from agentops_showcase.case_studies.outcome import outcome
from agentops_showcase.case_studies.results import sizes
from agentops_showcase.case_studies.study import Study
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.shown import edition_label, href_of
from agentops_showcase.render import Page, render

TITLE = "Studies by factor"
LEAD = "Who tried which factor, what came out, and what the evidence is worth."
CSV = routes.beside(routes.STUDIES_MATRIX, "matrix.csv")
KIND = "factor-studies"
"""The name of the same table among the data files."""


def matrix_page(studies: tuple[Study, ...], methodology: Methodology) -> Page:
    """Build the table: a row for each study, a column for each factor, in each cell grade and outcome."""
    at = routes.STUDIES_MATRIX
    told = [each for each in studies if each.told]
    return Page(
        route=at,
        title=TITLE,
        description=f"{LEAD} One row a study, one column for each of the twelve factors.",
        kind="study-matrix",
        section="case-studies",
        trail=((UP, routes.STUDIES),),
        label=edition_label(methodology),
        head=render("plain_head.html", title=TITLE, lead=LEAD),
        body=render(
            "study_matrix.html",
            columns=_columns(told, methodology),
            rows=[_row(each, methodology) for each in told],
            csv=CSV.href_from(at),
            json=routes.data(KIND).href_from(at),
        ),
        css=("studies.css", "study-lists.css"),
        search=(LEAD, "factor study matrix evidence"),
    )


def _columns(told: list[Study], methodology: Methodology) -> list[dict[str, Any]]:
    base = routes.STUDIES.href_from(routes.STUDIES_MATRIX)
    return [
        {
            "roman": factor.roman,
            "name": factor.name,
            "href": href_of(factor.route, routes.STUDIES_MATRIX),
            "count": (count := sum(factor.number in each.factors for each in told)),
            "all": f"{base}?factor={factor.number}" if count else None,
        }
        for factor in methodology.factors
    ]


def _row(study: Study, methodology: Methodology) -> dict[str, Any]:
    others = len(study.factors) - 1
    return {
        "title": study.title,
        "href": routes.study(study.slug).href_from(routes.STUDIES_MATRIX),
        "sizes": sizes(study),
        "grade": study.standing,
        "outcome": outcome(study.headline).words,
        "with": "" if not others else f"with {others} other{'s' if others > 1 else ''}",
        "tried": [each.number in study.factors for each in methodology.factors],
    }
