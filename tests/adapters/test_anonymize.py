"""`showcase case-study anonymize`: nothing is written by surprise, and nothing private is printed."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

from agentops_showcase import publishing
from agentops_showcase.adapters.cli.run import run

PRIVATE = ("Torvandel", "torvandel", "Halvarsen", "Heron-Basalt", "10.44.7.19")
BODY = "# A study\n\nAt Torvandel, Zdenka Halvarsen used 10.44.7.19.\n\npassword: Heron-Basalt-4471\n"
AFTER = "# A study\n\nAt Company A, Engineer 1 used 192.0.2.1.\n\npassword: REDACTED\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a repository with one draft; the deny list and the place for the key are outside."""
    (tmp_path / "site/.git").mkdir(parents=True)
    (tmp_path / "site/case_studies").mkdir()
    (tmp_path / "site/case_studies/draft.md").write_text(BODY)
    (tmp_path / "terms.txt").write_text("Torvandel\n")
    (tmp_path / "keys").mkdir()
    return tmp_path / "site"


@pytest.fixture
def anonymize(site: Path, capsys: pytest.CaptureFixture[str]) -> "Command":
    return Command(site, capsys)


class Command:
    """Runs the command on the draft and makes sure that nothing private comes out."""

    def __init__(self, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.site = site
        self.draft = site / "case_studies/draft.md"
        self.key = site.parent / "keys/study.key"
        self.capsys = capsys

    def __call__(
        self, *more: object, file: object = "case_studies/draft.md", secret: bool = True
    ) -> "tuple[int, str, str]":
        command = [
            "--root",
            self.site,
            "case-study",
            "anonymize",
            file,
            "--deny",
            self.site.parent / "terms.txt",
            *more,
        ]
        code = run([str(each) for each in command])
        out, err = self.capsys.readouterr()
        assert "Traceback" not in out + err
        for term in PRIVATE if secret else ():
            assert term not in out + err
        return code, out, err

    def apply(self) -> "tuple[int, str, str]":
        return self("--apply", "--key", self.key)

    def untouched(self) -> bool:
        beside = sorted(each.name for each in self.draft.parent.iterdir())
        return beside == ["draft.md"] and self.draft.read_bytes() == BODY.encode() and not self.key.exists()


def test_it_shows_a_masked_difference_and_writes_nothing(anonymize: Command) -> None:
    code, out, err = anonymize()
    assert code == 1
    assert "-At [private-term], [person-name] used [ip-address]." in out
    assert "+At Company A, Engineer 1 used 192.0.2.1." in out
    assert "--apply" in err
    assert "revoke it" in err
    assert "line 5" in err
    assert anonymize.untouched()


def test_shown_in_full_the_difference_is_one_that_patch_takes(anonymize: Command) -> None:
    code, out, _ = anonymize("--show", secret=False)
    assert code == 1
    assert "-At Torvandel, Zdenka Halvarsen used 10.44.7.19.\n" in out
    done = subprocess.run(
        ["git", "apply", "--check", "-"],
        input=out.replace("draft.md", "case_studies/draft.md"),
        text=True,
        cwd=anonymize.site,
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr


def test_applied_it_writes_file_and_key_and_a_second_run_changes_nothing(anonymize: Command) -> None:
    assert anonymize.apply()[0] == 0
    assert anonymize.draft.read_text() == AFTER
    assert stat.S_IMODE(anonymize.key.stat().st_mode) == 0o600
    key = anonymize.key.read_bytes()
    assert b"Heron" not in key
    code, out, err = anonymize.apply()
    assert (code, out) == (0, "")
    assert "nothing to replace" in err
    assert (anonymize.draft.read_text(), anonymize.key.read_bytes()) == (AFTER, key)
    assert sorted(each.name for each in anonymize.draft.parent.iterdir()) == ["draft.md"]


def test_a_second_study_gets_the_names_of_the_first(anonymize: Command) -> None:
    anonymize.apply()
    anonymize.draft.write_text("Brezalix GmbH left.\n\nZdenka Halvarsen went to Torvandel.\n")
    anonymize.apply()
    assert "Engineer 1 went to Company A." in anonymize.draft.read_text()


def test_json_has_places_and_advice_and_no_private_text(anonymize: Command) -> None:
    code, out, _ = anonymize("--format", "json")
    said = json.loads(out)
    assert code == 1
    assert (said["written"], said["renamed"], said["left"]) == (False, None, [])
    first, *_, last = said["replacements"]
    assert (first["line"], first["column"], first["old"], first["new"]) == (3, 4, "[private-term]", "Company A")
    assert "revoke" in last["advice"]


def test_line_ends_and_byte_order_mark_stay(anonymize: Command) -> None:
    anonymize.draft.write_bytes(b"\xef\xbb\xbf" + BODY.replace("\n", "\r\n").encode())
    assert anonymize.apply()[0] == 0
    assert anonymize.draft.read_bytes() == b"\xef\xbb\xbf" + AFTER.replace("\n", "\r\n").encode()


def test_the_mode_of_the_file_stays(anonymize: Command) -> None:
    anonymize.draft.chmod(0o640)
    anonymize.apply()
    assert stat.S_IMODE(anonymize.draft.stat().st_mode) == 0o640


def test_a_private_word_in_the_name_of_the_file_goes_too(anonymize: Command) -> None:
    named = anonymize.draft.rename(anonymize.draft.with_name("torvandel-gates.md"))
    code, out, err = anonymize("--apply", "--key", anonymize.key, file=named)
    assert code == 0
    assert "+++ b/company-a-gates.md" in out
    assert "company-a-gates.md" in err
    assert [each.name for each in named.parent.iterdir()] == ["company-a-gates.md"]


def test_a_name_that_is_taken_is_not_overwritten(anonymize: Command) -> None:
    named = anonymize.draft.rename(anonymize.draft.with_name("torvandel-gates.md"))
    anonymize.draft.with_name("company-a-gates.md").write_text("another\n")
    code, out, err = anonymize("--apply", "--key", anonymize.key, file=named)
    assert (code, out) == (2, "")
    assert "taken" in err
    assert named.read_text() == BODY
    assert not anonymize.key.exists()


def test_what_no_stand_in_can_mend_is_left_and_said(anonymize: Command) -> None:
    anonymize.draft.write_text(f'{BODY}\n<!-- leak-allow: email "x" -->\n')
    code, out, err = anonymize.apply()
    assert code == 1
    assert "ANON031" in out
    assert "1 finding" in err


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("site/case_studies/study.key", "out of repositories"),
        ("site/study.key", "out of repositories"),
        ("other/deep/study.key", "out of repositories"),
        ("missing/study.key", "no such folder"),
        ("keys", "not a regular file"),
        ("link.key", "a link"),
        ("terms.txt", "others can read it"),
        ("private.txt", "no key of this command"),
    ],
)
def test_a_key_in_the_wrong_place_is_refused(anonymize: Command, place: str, words: str) -> None:
    top = anonymize.site.parent
    (top / "other/.git").mkdir(parents=True)
    (top / "other/deep").mkdir()
    (top / "link.key").symlink_to(top / "private.txt")
    (top / "private.txt").write_text("mine\n")
    (top / "private.txt").chmod(0o600)
    code, out, err = anonymize("--apply", "--key", top / place)
    assert (code, out) == (2, "")
    assert words in err
    assert anonymize.untouched()
    assert (top / "private.txt").read_text() == "mine\n"


def test_without_a_key_nothing_is_applied(anonymize: Command) -> None:
    code, out, err = anonymize("--apply")
    assert (code, out) == (2, "")
    assert "--key" in err
    assert anonymize.untouched()


def test_what_cannot_be_read_is_one_clear_line(anonymize: Command) -> None:
    folder = anonymize.draft.parent
    (folder / "latin.md").write_bytes("Torvandel Br\xe9zal\n".encode("latin-1"))
    (folder / "long.md").write_text(f"{BODY}{'x' * 5_000_000}\n")
    (folder / "link.md").symlink_to(anonymize.draft)
    (folder / "out").symlink_to(anonymize.site.parent)
    (anonymize.site.parent / "else.md").write_text(BODY)
    os.mkfifo(folder / "pipe.md")
    for name, words in (
        ("latin.md", "not UTF-8"), ("long.md", "longer than the check reads"), ("link.md", "a link"),
        (".", "not a file"),
        ("out/else.md", "leads out"), ("pipe.md", "not a file"), ("Torvandel.md", "no such file"),
    ):  # fmt: skip
        code, out, err = anonymize("--apply", "--key", anonymize.key, file=f"case_studies/{name}")
        assert (code, out) == (2, ""), name
        assert words in err, name
        assert err.count("\n") == 1, name
        assert "nothing was written" in err.lower(), name
    assert (anonymize.site.parent / "else.md").read_text() == BODY
    assert anonymize.draft.read_text() == BODY
    assert not anonymize.key.exists()


def test_a_file_that_changes_meanwhile_is_left_alone_and_the_key_with_it(
    anonymize: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange = publishing.exchange

    def late(path: Path, *rest: object) -> None:
        path.write_text("somebody typed on\n")
        exchange(path, *rest)  # type: ignore[arg-type]  # one call for several forms of the arguments

    monkeypatch.setattr(publishing, "exchange", late)
    code, out, err = anonymize.apply()
    assert (code, out) == (2, "")
    assert "changed" in err
    assert [each.name for each in anonymize.draft.parent.iterdir()] == ["draft.md"]
    assert anonymize.draft.read_text() == "somebody typed on\n"
    assert not anonymize.key.exists()


def test_the_help_has_an_example() -> None:
    command = [sys.executable, "-m", "agentops_showcase", "case-study", "anonymize", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0
    assert "example: showcase case-study anonymize" in done.stdout
