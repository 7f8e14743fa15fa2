"""The check for leaks on the command line: any Markdown, a private list, exit codes, and nothing private printed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

TERM = "Harrowmill"


def leaks(*arguments: object, where: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "agentops_showcase", "check", *map(str, arguments)]
    kept = {key: value for key, value in os.environ.items() if not key.startswith("AGENTOPS_DENY")}
    path = os.pathsep.join(filter(None, [str(ROOT / "plugins"), os.environ.get("PYTHONPATH", "")]))
    settings = {**kept, **environment, "PYTHONPATH": path}
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=where, env=settings)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    (tmp_path / "draft.md").write_text("At HARROW_MILL we used 10.61.8.14.\n", encoding="utf-8")
    (tmp_path / "deny.txt").write_text(f"# private\n{TERM}\n", encoding="utf-8")
    (tmp_path / "clean.md").write_text("Nothing to see.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["text", "github", "sarif", "json", "jsonl"])
def test_no_form_prints_a_private_term(draft: Path, form: str) -> None:
    done = leaks("draft.md", "--only", "anonymity", "--deny", "deny.txt", "--format", form, where=draft)
    assert done.returncode == 1
    assert "[deny list #1]" in done.stdout
    assert TERM.lower() not in done.stdout.lower() + done.stderr.lower()
    assert "HARROW_MILL" not in done.stdout
    assert "10.61.8.14" not in done.stdout


def test_the_list_may_come_from_the_environment(draft: Path) -> None:
    done = leaks("draft.md", "--only", "anonymity", where=draft, AGENTOPS_DENY=str(draft / "deny.txt"))
    assert "[deny list #1]" in done.stdout


def test_a_server_may_hold_hashes(draft: Path) -> None:
    made = leaks("--hash-deny", "deny.txt", "--salt", "some-long-salt", where=draft)
    assert made.returncode == 0
    assert TERM.lower() not in made.stdout.lower()
    (draft / "hashes.json").write_text(made.stdout, encoding="utf-8")
    done = leaks(
        "draft.md", "--only", "anonymity", "--deny", "hashes.json", where=draft, AGENTOPS_DENY_SALT="some-long-salt"
    )
    assert "[deny list #1]" in done.stdout
    assert leaks("draft.md", "--only", "anonymity", "--deny", "hashes.json", where=draft).returncode == 2


def test_a_clean_file_is_silent(draft: Path) -> None:
    done = leaks("clean.md", "--only", "anonymity", where=draft)
    assert (done.returncode, done.stdout) == (0, "")
    assert "anonymous" not in done.stderr


def test_a_folder_is_searched_and_paths_are_as_given(draft: Path) -> None:
    done = leaks(".", "--only", "anonymity", "--format", "jsonl", where=draft)
    assert {json.loads(line)["path"] for line in done.stdout.splitlines()} == {"draft.md"}


def test_a_file_that_cannot_be_read_is_a_finding(draft: Path) -> None:
    (draft / "latin.md").write_bytes(b"\xe9t\xe9\n")
    (draft / "in").mkdir()
    (draft / "in" / "link.md").symlink_to("../draft.md")
    for path in ("latin.md", "in", "in/link.md"):
        done = leaks(path, "--only", "anonymity", where=draft)
        assert done.returncode == 1, path
        assert "SRC" in done.stdout
        assert "Traceback" not in done.stderr


def test_line_ends_do_not_matter(draft: Path) -> None:
    (draft / "crlf.md").write_bytes(b"one\r\ntwo 10.61.8.14\r\n")
    done = leaks("crlf.md", "--only", "anonymity", "--format", "jsonl", where=draft)
    row = json.loads(done.stdout)
    assert (row["line"], row["column"], row["end_column"]) == (2, 5, 15)


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such.md", "--only", "anonymity"),
        ("draft.md", "--only", "anonymity", "--deny", "no-such.txt"),
        ("draft.md", "--only", "anonymity", "--deny", "empty.txt"),
        ("--hash-deny", "deny.txt", "--salt", "short"),
        ("--hash-deny", "deny.txt"),
    ],
)
def test_what_cannot_be_done_exits_2(draft: Path, arguments: tuple[str, ...]) -> None:
    (draft / "empty.txt").write_text("# nothing\n", encoding="utf-8")
    done = leaks(*arguments, where=draft)
    assert done.returncode == 2
    assert done.stderr.startswith("showcase: ")
    assert "Traceback" not in done.stderr


def test_the_name_of_a_file_is_a_place_in_every_form(draft: Path) -> None:
    (draft / "harrowmill.md").write_text("Nothing.\n", encoding="utf-8")
    log = json.loads(
        leaks("harrowmill.md", "--only", "anonymity", "--deny", "deny.txt", "--format", "sarif", where=draft).stdout
    )
    (result,) = log["runs"][0]["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert result["partialFingerprints"]
