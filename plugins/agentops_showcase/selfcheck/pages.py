"""The page of the self-check: a sheet that is complete on paper, and draws itself where there is a script."""

from __future__ import annotations

from typing import Any

from agentops_showcase import routes
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.shown import edition_label, href_of
from agentops_showcase.render import Page, render
from agentops_showcase.selfcheck.questions import NO, OUT, UNKNOWN, YES, Asked, SelfCheck
from agentops_showcase.selfcheck.radar import RINGS, SIZE, Spoke, spokes

WORDS = ((YES, "yes"), (NO, "no"), (UNKNOWN, "cannot tell"), (OUT, "not for us"))


def page(check: SelfCheck, whole: Methodology) -> Page:
    """Build the page; everything but the reader's answers is in it."""
    numbers = [each.factor for each in check.asked]
    rows = [_row(each, spoke, check, whole) for each, spoke in zip(check.asked, spokes(numbers), strict=True)]
    return Page(
        route=routes.SELF_CHECK,
        title=check.title,
        description=check.description,
        kind="selfcheck",
        section="self-check",
        label=edition_label(whole),
        head=render("plain_head.html", title=check.title, lead=check.lead),
        body=render(
            "selfcheck.html",
            rows=rows,
            words=WORDS,
            edition=whole.edition.number,
            size=SIZE,
            rings=[*RINGS],
            count=sum(len(each.questions) for each in check.asked),
        ),
        css=("selfcheck.css",),
        js=("selfcheck.js",),
        toc=(("what", "What this is"), ("questions", "The questions"), ("result", "What they point at")),
        search=(check.description, "assessment checklist radar maturity where to begin"),
    )


def _row(asked: Asked, spoke: Spoke, check: SelfCheck, whole: Methodology) -> dict[str, Any]:
    factor = whole.factor(asked.factor)
    return {
        "number": asked.factor,
        "roman": factor.roman if factor else "",
        "name": factor.name if factor else "",
        "line": factor.line if factor else "",
        "gate": factor.gate if factor else False,
        "href": href_of(factor.route, routes.SELF_CHECK) if factor else None,
        "why": asked.why,
        "rank": check.start.index(asked.factor),
        "questions": asked.questions,
        "spoke": spoke,
    }
