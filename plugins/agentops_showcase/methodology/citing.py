"""Which pages use a claim: by a link in their text, or by a list in their front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agentops_showcase.methodology import rules
from agentops_showcase.methodology.whole import Methodology
from agentops_showcase.problems import Report
from agentops_showcase.render.page import Link


def listed_claims(whole: Methodology) -> Iterator[tuple[str, Link]]:
    """Yield the claims that front matter puts beside a text, each with the page it is shown on."""
    for factor in whole.factors:
        for claim in factor.claims if factor.route else ():
            yield claim, (f"{factor.roman} {factor.name}", factor.route)
    for pattern in whole.patterns:
        for setting in pattern.settings if pattern.route else ():
            if setting.claim:
                yield setting.claim, (pattern.name, pattern.route)


def check_cited(whole: Methodology, cited: Mapping[str, object], report: Report) -> None:
    """Note the claims that may be stated and that no page states."""
    for claim in whole.claims:
        if claim.verdict != "ruled-out" and claim.id not in cited:
            found, expected = f"'{claim.id}', which no page cites", "a claim that is used somewhere"
            report.add(rules.UNCITED.at(claim.place, found, expected, "cite it, or remove the record"))
