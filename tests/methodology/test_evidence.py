"""The evidence page answers for every claim: where it is used, and what happens when its record is taken away."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from agentops_showcase import routes
from agentops_showcase.directives import Context, expand
from agentops_showcase.methodology import Methodology, read_methodology
from agentops_showcase.methodology.references import check_references
from agentops_showcase.names import Named, Names
from agentops_showcase.problems import Report
from agentops_showcase.settings import Settings
from agentops_showcase.site import Site, build
from tests.conftest import ROOT, copy_of_input

_CITED = re.compile(r"\]\(claim:([^)\s]+)\)|^:{3,}[ \t]*(?:claim|ruled-out)[ \t]+(\S+)", re.MULTILINE)

_CODE = re.compile(r"^(`{3,})[^\n]*\n.*?^\1[ \t]*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


@cache
def site() -> Site:
    return build(ROOT, Settings(name="12-Factor AgentOps"))


@cache
def whole() -> Methodology:
    found = read_methodology(ROOT, Report())
    assert found
    return found


@cache
def evidence() -> str:
    return next(page.after for page in site().pages if page.route == routes.EVIDENCE)


@cache
def cited() -> dict[str, list[str]]:
    """Return for every claim the pages whose text uses it, looked up without the engine."""
    found: dict[str, list[str]] = {}
    for page in site().pages:
        body = _CODE.sub("", page.document.body if page.document else "")
        for match in _CITED.finditer(body):
            found.setdefault(match[1] or match[2], []).append(page.route.path)
    return found


def record(claim: str) -> str:
    """Return the record of a claim as the page shows it."""
    return evidence().split(f'<article class="ao-record" id="{claim}"')[1].split("</article>")[0]


def test_every_claim_has_a_record_and_a_line_in_the_contents() -> None:
    for claim in whole().claims:
        assert evidence().count(f'id="{claim.id}"') == 1
        contents = evidence().split("</nav>")[0]
        assert f'href="#{claim.id}"' in contents
        for name in ("Source", "Who", "When", "Count", "Effect", "Interval"):
            assert f"<dt>{name}</dt>" in record(claim.id), (claim.id, name)
        if claim.verdict == "ruled-out":
            assert "<dt>Why</dt>" in record(claim.id)


@pytest.mark.parametrize("claim", sorted(cited()))
def test_a_record_leads_back_to_every_page_that_uses_it(claim: str) -> None:
    for path in set(cited()[claim]) - {routes.EVIDENCE.path}:
        assert f'href="../{path}"' in record(claim)


def test_claims_in_front_matter_count_as_used() -> None:
    factor = whole().factors[1]
    assert factor.claims
    for claim in factor.claims:
        assert factor.route
        assert f'href="../{factor.route.path}"' in record(claim)


@pytest.mark.parametrize("claim", sorted(cited()))
def test_taking_a_record_away_is_found_on_every_page_that_uses_it(claim: str) -> None:
    left = [each for each in whole().claims if each.id != claim]
    assert len(left) == len(whole().claims) - 1
    names = Names({"claim": {each.id: Named(each.id, routes.EVIDENCE, each.id) for each in left}})
    by_id = {each.id: each for each in left}
    for page in site().pages:
        if page.document and page.route.path in cited()[claim]:
            report = Report()
            expand(page.document.text, page.document.start, Context(page.route, names, by_id.get), report)
            expected = [each for each in report.problems if each.found == f"claim:{claim}"]
            assert expected
            assert {each.code for each in expected} == {"MET001"}


def test_taking_a_record_away_is_found_in_front_matter() -> None:
    for claim in {claim for factor in whole().factors for claim in factor.claims}:
        report = Report()
        left = tuple(each for each in whole().claims if each.id != claim)
        check_references(replace(whole(), claims=left), report)
        assert any(each.code == "MET001" and claim in each.found for each in report.problems)


def test_taking_a_record_out_of_the_file_fails_the_build(tmp_path: Path) -> None:
    root = copy_of_input(tmp_path / "root")
    shutil.rmtree(root / "catalog")
    file = root / "docs/_data/claims.yml"
    records = re.split(r"(?m)^(?=- id: )", file.read_text(encoding="utf-8"))
    kept = [each for each in records if not each.startswith("- id: C-gate\n")]
    assert len(kept) == len(records) - 1
    file.write_text("".join(kept), encoding="utf-8")
    problems = build(root, Settings(name="12-Factor AgentOps")).problems
    missing = [each for each in problems if "C-gate" in each.found and each.code == "MET001"]
    assert {each.place.path for each in missing} >= {"docs/factors/08-human-validation.md", "docs/evidence.md"}
