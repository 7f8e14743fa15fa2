"""Pages of studies: the doubt comes before the result, and nothing is shown that may not be."""

import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from agentops_showcase import routes
from agentops_showcase.case_studies import Study, pages, read_studies
from agentops_showcase.case_studies.answers import Gaps
from agentops_showcase.case_studies.grade import Cap, caps, ceiling, reason
from agentops_showcase.case_studies.metric import Side
from agentops_showcase.case_studies.pages import study_page
from agentops_showcase.files import search_index
from agentops_showcase.methodology import read_methodology
from agentops_showcase.methodology.intervals import Count
from agentops_showcase.problems import Report
from agentops_showcase.render import Page
from tests.case_studies.messages import GOLDEN, manual, read

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def study() -> Study:
    ((found,), _) = read(GOLDEN / "stu-faultless" / "input")
    return found


@pytest.fixture(scope="module")
def page(study: Study) -> Page:
    return study_page(study, manual())


def text_of(page: Page) -> str:
    assert page.document is not None
    return page.document.text.body[page.document.start :]


def test_label_n_and_limits_stand_before_every_result(study: Study, page: Page) -> None:
    assert page.head.index("self-reported") < page.head.index(study.summary)
    assert page.head.index("n = 40 before, 40 after") < page.head.index(study.summary)
    text = text_of(page)
    assert text.index(study.limits[0]) < text.index("## Situation") < text.index("<svg")
    assert text.index("## Results") < text.index("ao-evidence") < text.index("<svg") < text.index("Fewer came back")


def test_every_line_of_the_file_keeps_its_number(study: Study, page: Page) -> None:
    assert page.document is not None
    before, after = study.document.text.body.split("\n"), page.document.text.body.split("\n")
    assert len(before) == len(after)
    assert [at for at, (one, two) in enumerate(zip(before, after, strict=True)) if one != two] == [
        before.index("## Situation") - 1,
        before.index("## Results") + 1,
    ]


def test_chart_and_table_say_the_same_and_the_caption_says_who_and_how(page: Page) -> None:
    text = text_of(page)
    assert 'role="img" aria-labelledby="result-1-title result-1-desc"' in text
    assert "Before: 10 of 40, 25\N{NO-BREAK SPACE}%, 95 % interval 14 to 40\N{NO-BREAK SPACE}%." in text
    for cell in ("10", "3", "25\N{NO-BREAK SPACE}%", "7.5\N{NO-BREAK SPACE}%", "14 to 40\N{NO-BREAK SPACE}%"):
        assert f'<td class="ao-num">{cell}</td>' in text
    caption = re.search(r"<figcaption>.*?</figcaption>", text)
    assert caption
    for words in ("self-reported", "n = 40 before, 40 after", "another member of the team", "not randomised"):
        assert words in caption[0]
    assert "the test does not rule out chance (Fisher exact test, two-sided, p = 0.07)" in caption[0]


def test_the_markup_needs_no_style_and_no_script(page: Page) -> None:
    html = text_of(page) + page.head + page.aside + page.after
    assert not re.search(r"\sstyle=|\son\w+=|<script|<style", html)


def test_foreign_text_is_escaped_everywhere(study: Study) -> None:
    nasty = '<img src=x onerror="alert(1)">'
    metric = replace(study.metrics[0], name=nasty, definition=nasty)
    found = study_page(
        replace(study, title=nasty, summary=nasty, limits=(nasty,), metrics=(metric, study.metrics[1])), manual()
    )
    html = text_of(found) + found.head + found.aside + found.after
    assert nasty not in html
    assert "&lt;img" in html


def test_the_grade_is_explained_from_the_facts(page: Page) -> None:
    assert "Not A, because the result was judged by another member of the team, and the design is" in page.after
    assert reason("A", ()) == ""
    assert reason("C", (Cap("B", "of the design"),)) == "The fields would allow B; the editors chose C."


def test_a_number_in_all_is_not_called_a_number_on_each_side(study: Study) -> None:
    whole = replace(study.metrics[1], before=Side(Fraction(2), None, "1 to 6", None), total=40)
    page = study_page(replace(study, metrics=(whole,)), manual())
    assert "n = 40 in all, not divided into before and after" in page.head
    assert '<span class="ao-soft">1 to 6</span>' in text_of(page)
    assert "n not stated" not in text_of(page)


def test_what_was_not_compared_has_one_column_and_its_interval(study: Study) -> None:
    seen = replace(study.metrics[0], before=Side(None, None, "", None))
    found = replace(
        study, metrics=(seen, replace(seen, name="Again")), method=replace(study.method, design="observational")
    )
    page, text = study_page(found, manual()), text_of(study_page(found, manual()))
    assert "n = 40</p>" in page.head
    assert '<th class="ao-num" scope="col">Counted</th>' in text
    assert "Counted: 3 of 40" in text
    assert "3 of 40; 95\N{NO-BREAK SPACE}% interval 3 to 20\N{NO-BREAK SPACE}%" in text
    assert not re.search(r"Before|not stated", text[text.index("## Results") : text.index("Fewer came back")])
    assert "Returned changes: 3\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}40" in (pages((found,), manual())[0].body or "")


@pytest.mark.parametrize(
    ("design", "total", "sides", "expected"),
    [
        ("observational", None, (None, Count(100, 110)), "B"),
        ("before-after", None, (None, Count(100, 110)), "D"),
        ("before-after", 40, (None, None), "C"),
        ("before-after", None, (None, None), "D"),
    ],
)
def test_a_grade_asks_only_for_the_sides_there_can_be(
    study: Study, design: str, total: int | None, sides: tuple[Count | None, Count | None], expected: str
) -> None:
    before, after = (Side(None, one.n if one else None, "", one) for one in sides)
    metric = replace(study.metrics[0], before=before, after=after, total=total)
    assert ceiling(caps(replace(study.method, design=design), (metric,), 8, Gaps({}, {}))) == expected


def test_factors_are_links_only_where_they_have_a_page(page: Page) -> None:
    assert '<a href="../../factors/01-first-things/">I First Things</a>' in page.aside


@pytest.mark.parametrize("status", ["draft", "review"])
def test_what_is_not_published_has_no_page_and_no_row(study: Study, status: str) -> None:
    about = pages((replace(study, status=status),), manual())
    assert [each.route for each in about] == [routes.STUDIES, routes.STUDIES_COMPARED, routes.STUDIES_MATRIX]
    assert not [each for each in about if study.title in (each.body or "")]


def test_a_withdrawn_study_leaves_a_tombstone() -> None:
    studies, _ = read(GOLDEN / "stu015-study-withdrawn" / "input")
    index, *_, stone = pages(studies, manual())
    assert stone.route.path == "case-studies/third-reader/"
    assert "cs-902" in stone.title
    assert b"third-reader" not in search_index((index, stone))
    assert "Its content was removed" in (stone.body or "")
    assert "Reason: the contributor asked for it." in (stone.body or "")
    assert "cs-902, on 2026-03-04: the contributor asked for it" in (index.body or "")
    assert "third-reader" not in (index.body or "")


def test_the_list_shows_grade_label_and_n_before_the_summary(study: Study) -> None:
    body = pages((study,), manual())[0].body or ""
    assert body.index("</span>B</p>") < body.index("n = 40 before") < body.index(study.limits[0])
    assert body.index(study.limits[0]) < body.index(study.summary) < body.index("No clear difference")
    assert "Returned changes: 10 of 40 before, 3 of 40 after" in body.replace("\N{NO-BREAK SPACE}", " ")
    assert "Contribute" not in body
    assert 'href="../contributing/"' in (pages((study,), manual(), routes.CONTRIBUTING)[0].body or "")


def test_the_gate_study_is_published_with_its_figures() -> None:
    report = Report()
    whole = read_methodology(ROOT, report)
    assert whole
    found = next(each for each in read_studies(ROOT, whole, report) if each.slug == "what-did-a-release-gate-change")
    text = text_of(study_page(found, whole))
    for words in ("6 to 35\N{NO-BREAK SPACE}%", "0 to 13\N{NO-BREAK SPACE}%", "p = 0.11", "Zero lies inside"):
        assert words in text


def test_the_drawing_is_the_one_that_was_looked_at(page: Page) -> None:
    drawing = re.search(r"<svg class=\"ao-study-chart\".*?</svg>(?= *<figcaption>)", text_of(page))
    assert drawing
    expected = (GOLDEN / "stu-faultless" / "chart.svg").read_text(encoding="utf-8")
    assert drawing[0].replace("> <", ">\n<").strip() + "\n" == expected
