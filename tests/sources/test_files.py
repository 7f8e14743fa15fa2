"""Reading files: nothing outside the folder, nothing too large, nothing that is not text."""

from pathlib import Path

from agentops_showcase.problems import Report
from agentops_showcase.sources import read_text


def read(root: Path, path: str, limit: int = 100) -> tuple[str | None, list[str]]:
    report = Report()
    text = read_text(root, path, report, limit=limit)
    return (text.body if text else None), [each.code for each in report.problems]


def test_a_byte_order_mark_and_foreign_line_ends_are_read_as_an_editor_shows_them(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree")
    assert read(tmp_path, "a.md") == ("one\ntwo\nthree", [])


def test_what_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * 101)
    (tmp_path / "latin").write_bytes(b"caf\xe9")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    for name in ("missing", "big", "latin", "folder", "loop", "../outside", "nul\0name"):
        assert read(tmp_path, name) == (None, ["SRC001"]), name


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "link.md").symlink_to(tmp_path / "secret")
    assert read(tmp_path / "site", "link.md") == (None, ["SRC001"])
