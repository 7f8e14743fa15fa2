"""A file that may be written later: an edit changes what it names and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.problems import Report
from agentops_showcase.sources import Original, Text, read_original


def original(raw: str) -> Original:
    content = raw.encode()
    return Original(Text("a.md", content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")), content)


@given(st.text(alphabet="ab\r\n\ufeffé", max_size=30), st.data())
def test_an_edit_leaves_the_rest_as_it_was(raw: str, data: st.DataObject) -> None:
    found = original(raw)
    start = data.draw(st.integers(0, len(found.text.body)))
    end = data.draw(st.integers(start, len(found.text.body)))
    assert found.edited([]) == found.content
    edited = original(found.edited([(start, end, "NEW")]).decode())
    assert edited.text.body == f"{found.text.body[:start]}NEW{found.text.body[end:]}"


def test_line_ends_of_each_kind_stay() -> None:
    found = original("\ufeffone\r\ntwo\nthree\rfour")
    assert found.edited([(4, 7, "2")]).decode() == "\ufeffone\r\n2\nthree\rfour"


@pytest.mark.parametrize("name", ["link.md", "missing.md", "folder", "latin.md", "../a.md"])
def test_what_is_no_plain_file_is_reported(tmp_path: Path, name: str) -> None:
    (tmp_path / "root/folder").mkdir(parents=True)
    (tmp_path / "a.md").write_text("a\n")
    (tmp_path / "root/link.md").symlink_to(tmp_path / "a.md")
    (tmp_path / "root/latin.md").write_bytes(b"\xe9\n")
    report = Report()
    assert read_original(tmp_path / "root", name, report) is None
    assert len(report.problems) == 1
