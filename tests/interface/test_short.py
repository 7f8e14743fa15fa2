"""Short addresses: one for every factor that has a page, leading to it from any place the site is served at."""

from agentops_showcase.interface import short_links
from agentops_showcase.methodology import read_methodology
from agentops_showcase.problems import Report
from tests.conftest import ROOT


def test_every_factor_has_a_short_address_that_leads_to_it() -> None:
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    made = {each.route.output: each.content.decode() for each in short_links(whole, "https://example.org/x/")}
    assert sorted(made) == sorted(f"f/{number}/index.html" for number in range(1, 13))
    for factor in whole.factors:
        assert factor.route is not None
        html = made[f"f/{factor.number}/index.html"]
        assert f'content="0; url=../../{factor.route.path}"' in html
        assert f'<link rel="canonical" href="https://example.org/x/{factor.route.path}">' in html
        assert f"<title>{factor.roman} {factor.name}</title>" in html


def test_a_factor_without_a_page_has_none() -> None:
    whole = read_methodology(ROOT / "tests" / "second_site", Report())
    assert whole is not None
    assert len(short_links(whole, "")) == sum(1 for each in whole.factors if each.route)
