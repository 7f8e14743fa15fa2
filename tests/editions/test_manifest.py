"""What is written is read back as it was, whatever the text holds."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.editions import NUMBER, Sheet, is_day, read_editions
from agentops_showcase.editions.manifest import written
from agentops_showcase.problems import Report
from agentops_showcase.routes import Route

TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\ufeff"), max_size=60)
LINE = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\n\ufeff"), min_size=1, max_size=60)
BODY = st.lists(st.one_of(TEXT, st.sampled_from(("---", "<!-- frozen: after -->", "<!-- frozen: margin -->", "```"))))
SHEETS = st.builds(
    Sheet,
    route=st.sampled_from((Route("why/"), Route("start/alone/"), Route("factors/01-a/"))),
    title=LINE,
    description=LINE,
    kind=st.sampled_from(("factor", "plain")),
    key=TEXT,
    name=TEXT,
    statement=LINE,
    form=st.sampled_from(("markdown", "html")),
    css=st.lists(LINE, max_size=2).map(tuple),
    toc=st.lists(st.tuples(LINE, LINE), max_size=2).map(tuple),
    body=BODY.map("\n".join),
    margin=TEXT,
    after=TEXT,
)


@given(st.lists(SHEETS, min_size=1, max_size=3, unique_by=lambda each: each.route))
def test_an_edition_is_read_back_as_it_was_written(sheets: list[Sheet]) -> None:
    report = Report()
    with TemporaryDirectory() as place:
        for name, content in written(tuple(sheets), "1.0", "2026-04-01", "2026-01").items():
            file = Path(place) / "editions" / "1.0" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        (found,) = read_editions(Path(place), report)
    assert report.problems == []
    assert (found.number, found.date, found.edition_date) == ("1.0", "2026-04-01", "2026-01")
    assert found.sheets == tuple(sorted(sheets, key=lambda each: each.route))


@pytest.mark.parametrize("text", ["1", "1.0", "0.9", "10.2.3", "2026.1"])
def test_a_number_of_an_edition(text: str) -> None:
    assert NUMBER.fullmatch(text)


@pytest.mark.parametrize("text", ["", "v1", "1.", ".1", "01", "1.00", "1.2.3.4", "1/2", "..", "1 ", "١", "errata"])
def test_no_number_of_an_edition(text: str) -> None:
    assert not NUMBER.fullmatch(text)


@pytest.mark.parametrize(
    "text", ["", "2026-1-1", "2026-02-30", "20260101", "2026-W01-1", "2026-01-01T00", "٢٠٢٦-01-01"]
)
def test_no_day(text: str) -> None:
    assert not is_day(text)


@pytest.mark.parametrize(
    "manifest", ["", "[]\n", "number: 1\n", "files: 3\n", 'number: "1"\nfiles: [{path: [], x: 1}]\n']
)
def test_a_manifest_of_another_shape_is_a_finding_and_never_a_crash(manifest: str, tmp_path: Path) -> None:
    (tmp_path / "editions" / "1").mkdir(parents=True)
    (tmp_path / "editions" / "1" / "edition.yml").write_text(manifest)
    report = Report()
    assert read_editions(tmp_path, report) == ()
    assert report.problems


def test_a_folder_without_a_manifest_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "editions" / "1").mkdir(parents=True)
    report = Report()
    assert read_editions(tmp_path, report) == ()
    assert [each.code for each in report.problems] == ["SRC001"]


def test_a_site_without_editions_has_none(tmp_path: Path) -> None:
    report = Report()
    assert read_editions(tmp_path, report) == ()
    assert report.problems == []
