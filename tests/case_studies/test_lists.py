"""Pages and files about several studies: with two, with ten and with two hundred, and never a formula in a cell."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase import routes
from agentops_showcase.case_studies import Study, compare_data, feeds, pages, spreadsheets, with_feeds
from agentops_showcase.case_studies.gone import reason_of
from agentops_showcase.case_studies.matrix import CSV
from agentops_showcase.case_studies.outcome import outcome
from agentops_showcase.case_studies.spreadsheet import OF_METRIC, OF_STUDY, harmless, table
from agentops_showcase.render import Asset, Page
from tests.case_studies.messages import GOLDEN, manual, read
from tests.case_studies.several import faultless, several

SITE = "https://example.org/"
NASTY = '<img src=x onerror="alert(1)">'


def page(studies: tuple[Study, ...], route: routes.Route) -> Page:
    return next(each for each in pages(studies, manual()) if each.route == route)


def rows(made: Iterable[Asset], route: routes.Route) -> list[dict[str, str]]:
    content = next(each.content for each in made if each.route == route)
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def gone() -> Study:
    ((found,), _) = read(GOLDEN / "stu015-study-withdrawn" / "input")
    return found


@pytest.mark.parametrize("count", [0, 1, 10, 200])
def test_the_list_is_complete_without_a_script(count: int) -> None:
    told = several(count)
    body = page(told, routes.STUDIES).body or ""
    assert body.count("<li data-name=") == count
    assert all(each.title in body and each.summary in body for each in told)
    assert ("data-ao-list" in body) == (count > 0)


def test_every_value_of_a_facet_is_one_of_its_filter() -> None:
    body = page(several(60), routes.STUDIES).body or ""
    for facet in ("domain", "factor", "grade", "design", "outcome"):
        select = re.search(rf'<select id="f-{facet}".*?</select>', body)
        assert select
        offered = set(re.findall(r'<option value="([^"]+)"', select[0]))
        used = {one for each in re.findall(rf' data-{facet}="([^"]*)"', body) for one in each.split("|")}
        # the invented method of the golden cases has one factor
        assert offered == (used if facet != "factor" else used & {"1"})


def test_a_row_says_limit_before_summary_and_summary_before_outcome() -> None:
    first = faultless()
    body = page((first,), routes.STUDIES).body or ""
    order = ["ao-study-letter", "n = 40 before", first.limits[0], first.summary, "chance remains an explanation"]
    assert [body.index(each) for each in order] == sorted(body.index(each) for each in order)


def test_the_table_of_factors_has_a_cell_for_every_study_and_factor() -> None:
    told = several(200)
    body = page(told, routes.STUDIES_MATRIX).body or ""
    assert body.count('<th scope="row">') == len(told) + 1
    assert body.count("<b>A</b>") == sum(each.grade == "A" and 1 in each.factors for each in told)
    assert f'?factor=1">{len(told)}<' in body


def test_two_studies_are_compared_from_one_file_and_a_table_remains_without_it() -> None:
    told = several(200)
    found = page(told, routes.STUDIES_COMPARED).body or ""
    assert found.count("<tr data-slug=") == len(told)
    assert found.count("<noscript>") == 1
    made = compare_data(told, manual())
    data = json.loads(made.content.decode().removeprefix("agentops.studies = ").rstrip(";\n"))
    assert [each["slug"] for each in data] == [each.slug for each in told]
    assert data[0]["metrics"][0]["outcome"].lower() == f"{outcome(told[0].headline).said}."


def test_foreign_text_stays_text_everywhere() -> None:
    first = faultless()
    metric = replace(first.metrics[0], name=NASTY, definition=NASTY)
    odd = replace(first, title=NASTY, summary=NASTY, limits=(NASTY,), metrics=(metric,))
    for route in (routes.STUDIES, routes.STUDIES_COMPARED, routes.STUDIES_MATRIX):
        found = page((odd,), route).body or ""
        assert "<img" not in found
        assert "&lt;img" in found
        assert not re.search(r"\sstyle=|\son\w+=|<script|<style", found.replace("&lt;img src=x onerror=", ""))
    assert b"<" not in compare_data((odd,), manual()).content


def test_the_spreadsheet_has_a_row_for_every_metric() -> None:
    told = several(10)
    found = rows(spreadsheets(told, manual(), SITE), routes.STUDIES_CSV)
    assert list(found[0]) == [*OF_STUDY, *OF_METRIC]
    assert len(found) == sum(len(each.metrics) for each in told)
    first = found[0]
    assert first["before_k"] == "30"
    assert first["before_n"] == "40"
    assert first["before_value"] == "75"
    assert first["before_low"].startswith("0.5")
    assert first["page"] == f"{SITE}case-studies/study-1/"
    assert [each["headline"] for each in found[:2]] == ["yes", "no"]


def test_the_rows_of_the_factors_are_those_of_the_table() -> None:
    told = several(10)
    found = rows(spreadsheets(told, manual(), ""), CSV)
    assert {(each["study"], each["factor"]) for each in found} == {(each.id, "1") for each in told}
    assert found[0]["page"] == "study-1/"


def test_of_a_withdrawn_study_only_id_day_and_kind_of_reason_are_left() -> None:
    stone = gone()
    made = spreadsheets((stone,), manual(), SITE)
    (row,) = rows(made, routes.STUDIES_CSV)
    kept = {"study": "cs-902", "status": "withdrawn", "withdrawn": "2026-03-04", "reason": "contributor"}
    assert {name: value for name, value in row.items() if value} == kept
    assert rows(made, CSV) == []
    assert feeds((stone,), "Manual", "Somebody", SITE) == ()
    for route in (routes.STUDIES, routes.STUDIES_COMPARED, routes.STUDIES_MATRIX):
        body = page((stone,), route).body or ""
        assert stone.slug not in body
    assert reason_of(replace(stone, reason="Acme asked.")) == "other"
    assert b"third-reader" not in compare_data((stone,), manual()).content


@given(st.text())
def test_no_cell_is_a_formula_and_every_cell_can_be_read_back(text: str) -> None:
    cell = harmless(text)
    assert cell[:1] not in {*"=+-@\t\r\n", "\N{FULLWIDTH EQUALS SIGN}"}
    assert (cell[1:] if cell[:1] == "'" else cell) == text
    clean = text.replace("\0", "")
    assert list(csv.reader(io.StringIO(table(("a",), [(clean,)]).decode("utf-8", "surrogatepass"), newline="")))[
        1:
    ] in (
        [[harmless(clean)]],
        [[]] if not clean else None,
    )


@pytest.mark.parametrize("start", [*"=+-@\t\r'", "=HYPERLINK(", "-2+3", "@SUM(1)", "＝1"])
def test_what_begins_like_a_formula_is_marked(start: str) -> None:
    assert harmless(f"{start}x").startswith("'")


def test_the_feeds_hold_the_newest_first_and_limits_before_summaries() -> None:
    told = several(30)
    atom, plain = feeds(told, "Manual", "Somebody", SITE)
    items = json.loads(plain.content)["items"]
    assert [each["date_published"] for each in items] == sorted(
        (each["date_published"] for each in items), reverse=True
    )
    text = items[0]["content_text"]
    assert text.index("Grade") < text.index("Limit: ") < text.index("Reading")
    assert atom.content.decode().count("<entry>") == len(told)
    assert f"<updated>{items[0]['date_published']}</updated>" in atom.content.decode()
    assert feeds(told, "Manual", "Somebody", SITE) == (atom, plain)
    assert feeds(told, "Manual", "Somebody", "") == ()


def test_the_list_leads_to_the_feeds_where_there_are_any() -> None:
    told = several(2)
    index = page(told, routes.STUDIES)
    assert 'href="feed.xml"' in with_feeds(index, feeds(told, "Manual", "Somebody", SITE)).after
    assert with_feeds(index, ()).after == index.after


def test_a_draft_is_in_no_file() -> None:
    told = tuple(replace(each, status="draft") for each in several(3))
    assert feeds(told, "Manual", "Somebody", SITE) == ()
    assert rows(spreadsheets(told, manual(), SITE), routes.STUDIES_CSV) == []
