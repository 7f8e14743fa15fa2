"""Short addresses: one for all that a speaker shows, leading to its page from any place the site is served at."""

from agentops_showcase.catalog import plugin_facts, read_catalog
from agentops_showcase.interface import short_links
from agentops_showcase.methodology import read_methodology
from agentops_showcase.problems import Report
from agentops_showcase.workflows import read_workflows
from tests.conftest import ROOT


def test_every_factor_has_a_short_address_that_leads_to_it() -> None:
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    made = {each.route.output: each.content.decode() for each in short_links(whole, "https://example.org/x/")}
    assert {name for name in made if name[0] == "f"} == {f"f/{number}/index.html" for number in range(1, 13)}
    assert {name for name in made if name[0] == "l"} == {f"l/{number}/index.html" for number in range(1, 6)}
    assert {name for name in made if name[0] == "p"} == {f"p/{each.id}/index.html" for each in whole.pillars}
    for factor in whole.factors:
        assert factor.route is not None
        html = made[f"f/{factor.number}/index.html"]
        assert f'content="0; url=../../{factor.route.path}"' in html
        assert f'<link rel="canonical" href="https://example.org/x/{factor.route.path}">' in html
        assert f"<title>{factor.roman} {factor.name}</title>" in html


def test_a_workflow_has_a_short_address_too() -> None:
    whole, report = read_methodology(ROOT, Report()), Report()
    assert whole is not None
    listing = read_catalog(ROOT, whole, report)
    flows = read_workflows(ROOT, plugin_facts(listing) if listing else {}, report)
    made = {each.route.output: each.content.decode() for each in short_links(whole, "https://example.org/", flows)}
    assert len(flows) == 6
    for flow in flows:
        assert f'content="0; url=../../{flow.route.path}"' in made[f"w/{flow.id}/index.html"]


def test_a_factor_without_a_page_has_none() -> None:
    whole = read_methodology(ROOT / "tests" / "second_site", Report())
    assert whole is not None
    there = [each for each in (*whole.factors, *whole.laws, *whole.pillars) if each.route]
    assert len(short_links(whole, "")) == len(there)
