"""A new study: whatever is known when it begins, the check accepts it and knows what is open."""

import re
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase import routes
from agentops_showcase.case_studies import parse_study, previewed, words
from agentops_showcase.case_studies.form import FORM, SLUG
from agentops_showcase.case_studies.pages import pages, study_page
from agentops_showcase.case_studies.question import Need
from agentops_showcase.case_studies.scaffold import Start, new_study, slug_of
from agentops_showcase.problems import Level, Report
from agentops_showcase.sources import Document, Text, document_of
from tests.case_studies.messages import manual
from tests.case_studies.test_schema import complaints

GOLDEN = Path(__file__).parents[1] / "golden"
TITLE = "Did smaller changes break less often?"
START = Start(
    TITLE, slug_of(TITLE), (1,), "platform", "Broken changes", "percent", "lower-better", "4 of 25", "1 of 25"
)
MANUAL = manual()


def document(text: str, slug: str = START.slug) -> Document:
    report = Report()
    found = document_of(Text(f"case_studies/{slug}.md", text), report)
    assert found is not None, report.problems
    return found


def written(start: Start) -> str:
    return new_study(start, "https://example.org/schema.json", "https://example.org/guide/")


def amounts() -> st.SearchStrategy[str]:
    whole = st.integers(0, 999)
    counts = st.tuples(whole, whole).map(lambda pair: f"{min(pair)} of {max(*pair, 1)}")
    return st.one_of(st.just(""), counts, st.integers(1, 999).map(str), st.integers(1, 99).map(lambda n: f"2.5, n {n}"))


PRINTABLE = st.text(st.characters(blacklist_categories=("C", "Z")), min_size=10, max_size=40).filter(
    lambda said: not re.search(r"\d|[xX×]", said)
)


@given(
    st.builds(
        Start,
        title=PRINTABLE,
        slug=st.from_regex(SLUG, fullmatch=True),
        factors=st.sampled_from([(), (1,)]),
        domain=st.sampled_from(["", *words.DOMAINS]),
        metric=st.one_of(st.just(""), PRINTABLE),
        unit=st.sampled_from(["", "hours", "score"]),
        direction=st.sampled_from(["", *words.DIRECTIONS]),
        before=amounts(),
        after=amounts(),
    )
)
def test_whatever_is_known_the_draft_is_accepted(start: Start) -> None:
    report = Report()
    found = document(written(start), start.slug)
    study = parse_study(found, MANUAL, report)
    assert [each for each in report.problems if each.level is Level.ERROR] == []
    assert study is not None
    assert (study.title, study.slug, study.status) == (start.title, start.slug, "draft")
    assert complaints(found) == []
    study_page(previewed((study,))[0], MANUAL)


def test_every_gap_is_noted_once_the_status_changes_it_is_a_finding() -> None:
    text = written(START)
    notes, errors = Report(), Report()
    parse_study(document(text), MANUAL, notes)
    parse_study(document(text.replace("status: draft", "status: review")), MANUAL, errors)
    assert {each.code for each in notes.problems} == {"STU018"}
    owed = {each.name for each in FORM.inside if each.need in {Need.REVIEW, Need.FRESH}} - {"provenance", "domain"}
    said = " ".join(each.found for each in notes.problems)
    for name in ("summary", "challenge", "limits", "obstacles"):
        assert name in owed
        assert f"'{name}'" in said
    for name in ("lessons.did_not_work", "generalisation.specific_to_context", "method.not_measured"):
        assert f"'{name}'" in said
        assert any(f"'{name.rpartition('.')[2]}'" in each.found for each in errors.problems)
    assert {"STU026", "SRC005", "STU011"} <= {each.code for each in errors.problems}


def test_a_study_that_failed_is_told_that_it_is_welcome() -> None:
    assert "everything failed, is as welcome" in written(START)


def test_lines_of_examples_can_be_uncommented_as_they_stand() -> None:
    text = re.sub(r"^( *)# (- |  \w+:(?: \"\")?$)", r"\1\2", written(START), flags=re.MULTILINE)
    assert text != written(START)
    assert document(text).data.get("limits") is not None


def test_the_numbers_given_are_drawn_at_once() -> None:
    report = Report()
    study = parse_study(document(written(START)), MANUAL, report)
    assert study is not None
    (index, *_, page) = pages(previewed((study,)), MANUAL)
    assert page.document is not None
    assert "Before: 4 of 25" in page.document.text.body
    assert "(draft, not published)" in page.head
    assert TITLE in (index.body or "")
    assert page.route == routes.study(START.slug)


def test_without_a_metric_the_page_of_a_draft_stands_all_the_same() -> None:
    study = parse_study(document(written(replace(START, metric="", before="", after="", unit=""))), MANUAL, Report())
    assert study is not None
    assert study.metrics == ()
    page = study_page(previewed((study,))[0], MANUAL)
    assert "grade D" in page.head


@given(st.text(max_size=120))
def test_a_proposed_name_never_leaves_the_folder(title: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]{0,60}", slug_of(title))
