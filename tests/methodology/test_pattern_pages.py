"""Pages of patterns: what stands around a text, and an index that derives what nobody types twice."""

from dataclasses import replace

from agentops_showcase import routes
from agentops_showcase.methodology import Methodology, read_methodology
from agentops_showcase.methodology.pattern_pages import pages
from agentops_showcase.problems import Report
from agentops_showcase.render import Page
from agentops_showcase.settings import Settings
from agentops_showcase.site import build
from tests.conftest import ROOT

BASE = ROOT / "tests" / "golden" / "base"


def method() -> Methodology:
    found = read_methodology(BASE, Report())
    assert found is not None
    return found


def made(whole: Methodology, written: tuple[Page, ...] = ()) -> dict[str, Page]:
    return {page.route.path: page for page in pages(whole, written)}


def test_every_written_pattern_has_a_page_between_its_neighbours() -> None:
    found = made(method())
    assert list(found) == ["patterns/", "patterns/dry-fit/", "patterns/sharp-tools/"]
    first, last = found["patterns/dry-fit/"], found["patterns/sharp-tools/"]
    assert 'rel="prev"' not in first.after
    assert '<a rel="next" href="../sharp-tools/"><span>Next</span> Sharp Tools</a>' in first.after
    assert '<a rel="prev" href="../dry-fit/"><span>Previous</span> Dry Fit</a>' in last.after
    assert 'rel="next"' not in last.after
    assert first.trail == (("Factors", routes.FACTORS), ("Patterns", routes.PATTERNS))
    assert first.rail.count('aria-current="page"') == 1


def test_the_margin_derives_who_uses_a_pattern_from_the_factors() -> None:
    aside = made(method())["patterns/dry-fit/"].aside
    assert '<a href="../../factors/01-first-things/">I First Things</a>' in aside
    assert '<a href="../../pillars/carpentry/">Carpentry</a>' in aside
    assert '<a href="../../laws/1-measure-twice/">Law 1, ALWAYS Measure Twice</a>' in aside
    assert '<a href="../sharp-tools/">Sharp Tools</a>' in aside
    assert "Used by" not in made(method())["patterns/sharp-tools/"].aside


def test_a_setting_shows_its_label_and_leads_to_its_record_where_there_is_one() -> None:
    whole = method()
    assert '<span class="ao-badge ao-badge-heuristic">' in made(whole)["patterns/dry-fit/"].aside
    aside = made(replace(whole, evidence=routes.EVIDENCE))["patterns/dry-fit/"].aside
    assert 'class="ao-badge ao-badge-heuristic" href="../../evidence/#C-one"' in aside


def test_a_pattern_without_text_is_named_and_not_linked() -> None:
    whole = method()
    bare = replace(whole.patterns[1], document=replace(whole.patterns[1].document, start=10**6))
    found = made(replace(whole, patterns=(whole.patterns[0], bare)))
    assert list(found) == ["patterns/", "patterns/dry-fit/"]
    assert "<li><span>Sharp Tools</span></li>" in found["patterns/dry-fit/"].rail
    assert "Sharp Tools" in (found["patterns/"].body or "")
    assert "../sharp-tools/" not in found["patterns/dry-fit/"].aside + found["patterns/dry-fit/"].after


def test_an_index_without_words_of_its_own_still_lists_them_all() -> None:
    body = made(method())["patterns/"].body or ""
    assert [body.index(name) for name in ("Dry Fit", "Sharp Tools")] == sorted(
        body.index(name) for name in ("Dry Fit", "Sharp Tools")
    )
    assert "<td>two boards</td><td>they fit</td><td>plane one of them</td>" in body
    assert body.count('<th scope="row">') == 1  # the other one is not told as a control loop


def test_an_index_with_words_gets_the_list_and_the_table_where_it_asks() -> None:
    words = Page(routes.PATTERNS, "Ways", "Ways of doing.", "plain", markdown="")
    page = made(method(), (words,))["patterns/"]
    assert (page.title, page.kind, page.section) == ("Ways", "patterns", "factors")
    assert [name for name, _ in page.inserts] == ["patterns", "operators"]
    assert page.closing == (("", "patterns"),)


def test_a_site_without_patterns_has_no_page_about_them() -> None:
    assert made(replace(method(), patterns=())) == {}


def test_the_index_of_this_site_names_every_pattern_and_every_factor_links_those_it_uses() -> None:
    site = build(ROOT, Settings(name="Manual"))
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    index = next(page for page in site.pages if page.route == routes.PATTERNS)
    for pattern in whole.patterns:
        assert pattern.name in (index.markdown or "")
    for factor in whole.factors:
        page = next(each for each in site.pages if each.route == factor.route)
        used = page.aside[page.aside.index("<h2>Uses</h2>") :]
        for name in factor.patterns:
            pattern = next(each for each in whole.patterns if each.id == name)
            assert pattern.name in used
            assert (f"../../patterns/{name}/" in used) == (pattern.route is not None)


def test_the_words_of_a_study_know_every_pattern() -> None:
    from agentops_showcase.case_studies.words import PATTERNS

    whole = read_methodology(ROOT, Report())
    assert whole is not None
    assert set(PATTERNS) - {"other"} == {each.id for each in whole.patterns}
