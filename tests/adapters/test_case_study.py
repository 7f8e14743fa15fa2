"""`showcase case-study`: a draft in a minute, a withdrawal in a second, and nothing written that should not be."""

import os
import pty
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.conftest import ROOT

BASE = ROOT / "tests" / "golden" / "base"
FAULTLESS = ROOT / "tests/golden/stu-faultless/input/case_studies/second-reader.md"
SLUG = "did-smaller-changes-break-less"
NEW = (
    "case-study", "new", "--title", "Did smaller changes break less?", "--factor", "1", "--domain", "platform",
    "--metric", "Broken changes", "--unit", "percent", "--direction", "lower-better",
    "--before", "4 of 25", "--after", "1 of 25", "--yes",
)  # fmt: skip
WITHDRAW = ("case-study", "withdraw", "second-reader", "--reason", "contributor", "--date", "2026-11-28")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with one published study."""
    shutil.copytree(BASE, tmp_path / "site")
    (tmp_path / "site/case_studies").mkdir(exist_ok=True)
    shutil.copyfile(FAULTLESS, tmp_path / "site/case_studies/second-reader.md")
    return tmp_path / "site"


def showcase(*arguments: object, root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "agentops_showcase", "--root", str(root), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, stdin=subprocess.DEVNULL)


def files(root: Path) -> dict[str, bytes]:
    return {each.as_posix(): each.read_bytes() for each in root.rglob("*") if each.is_file()}


def test_a_new_study_passes_the_check_at_once_and_says_what_to_do_next(site: Path) -> None:
    began = time.monotonic()
    done = showcase(*NEW, root=site)
    assert done.returncode == 0, done.stderr
    for words in (SLUG, "docs/contributing/case-study.md", "--notes", "--drafts", "review"):
        assert words in done.stdout
    checked = showcase("check", f"case_studies/{SLUG}.md", root=site)
    assert (checked.returncode, checked.stdout) == (0, "")
    assert time.monotonic() - began < 60
    noted = showcase("check", "--notes", f"case_studies/{SLUG}.md", root=site)
    assert noted.returncode == 0
    assert "no answer to 'summary'" in noted.stdout


def test_the_page_of_a_draft_is_built_only_when_asked_for(site: Path, tmp_path: Path) -> None:
    showcase(*NEW, root=site)
    for flag, there in (("--force", False), ("--drafts", True)):
        out = tmp_path / flag.strip("-")
        done = showcase("build", "--out", out, flag, root=site)
        assert done.returncode == 0, done.stdout + done.stderr
        page = out / "case-studies" / SLUG / "index.html"
        assert page.exists() is there
        assert (out / "schema/case-study.json").exists()
    html = page.read_text(encoding="utf-8")
    assert "not published" in html
    assert "Before: 4 of 25" in html
    for export in ("api/v1/case-studies.json", "case-studies/studies.csv"):
        assert SLUG not in (out / export).read_text(encoding="utf-8")


def test_a_file_that_is_there_is_never_overwritten(site: Path) -> None:
    before = files(site)
    done = showcase(*NEW, "--slug", "second-reader", root=site)
    assert (done.returncode, done.stdout) == (2, "")
    assert "already there" in done.stderr
    assert files(site) == before


def test_a_link_is_not_followed_either(site: Path, tmp_path: Path) -> None:
    (site / f"case_studies/{SLUG}.md").symlink_to(tmp_path / "elsewhere.md")
    assert showcase(*NEW, root=site).returncode == 2
    assert not (tmp_path / "elsewhere.md").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--slug", "../escaped"), "is no slug"),
        (("--slug", "/escaped"), "is no slug"),
        (("--slug", "a\x1b[31mb"), "is no slug"),
        (("--slug", "Caps"), "is no slug"),
        (("--title", "Short"), "10 to 90"),
        (("--title", "A title\nwith two lines"), "10 to 90"),
        (("--title", ""), "10 to 90"),
        (("--factor", "13"), "--factor 13"),
        (("--factor", "IV"), "--factor IV"),
        (("--before", "four"), "--before four"),
        (("--domain", "cooking"), "invalid choice"),
    ],
)
def test_an_answer_that_does_not_fit_is_one_clear_line_and_writes_nothing(
    site: Path, arguments: tuple[str, ...], words: str
) -> None:
    before = files(site.parent)
    done = showcase(*NEW, *arguments, root=site)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stderr
    assert files(site.parent) == before


def test_an_answer_that_the_check_would_refuse_is_a_finding_and_writes_nothing(site: Path) -> None:
    before = files(site)
    done = showcase(*NEW, "--title", "Were we 10x faster with an agent?", root=site)
    assert done.returncode == 1
    assert "STU006" in done.stdout
    assert "nothing was written" in done.stderr
    assert files(site) == before


def test_without_a_terminal_and_a_title_nothing_is_asked(site: Path) -> None:
    done = showcase("case-study", "new", root=site)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--title" in done.stderr


def test_on_a_terminal_it_asks_again_until_the_answer_fits(site: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "agentops_showcase", "--root", str(site), "case-study", "new"]
    with subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, text=True
    ) as run:
        os.close(theirs)
        answers = (
            "no", "Did smaller changes break less?", "", "40", "1", "", "Broken changes", "furlongs", "percent",
            "lower-better", "4 of 25", "1/25",
        )  # fmt: skip
        os.write(ours, "".join(f"{each}\n" for each in answers).encode())
        said, asked = run.communicate(timeout=60)
    os.close(ours)
    assert run.returncode == 0, asked
    assert asked.count("try again") == 3
    assert SLUG in said
    text = (site / f"case_studies/{SLUG}.md").read_text(encoding="utf-8")
    assert "factors: [1]" in text
    assert "after: [1, 25]" in text


def test_a_withdrawal_leaves_number_day_and_kind_of_reason(site: Path) -> None:
    (site / "docs/about.md").write_text(
        '---\ntitle: "About"\ndescription: "Where we come from."\n---\n\nSee [a study](study:second-reader).\n'
    )
    done = showcase(*WITHDRAW, root=site)
    assert done.returncode == 0, done.stderr
    left = (site / "case_studies/second-reader.md").read_text(encoding="utf-8")
    assert left.splitlines() == [
        "---",
        "schema: 1",
        "id: cs-901",
        'slug: "second-reader"',
        "status: withdrawn",
        'withdrawn: "2026-11-28"',
        "reason: contributor",
        "---",
    ]
    for words in ("docs/about.md:6:", "git filter-repo", "copies may persist", "case-studies/second-reader/"):
        assert words in done.stdout
    checked = showcase("check", root=site)
    assert (checked.returncode, checked.stdout) == (0, "")
    assert "already" in showcase(*WITHDRAW, root=site).stderr


def test_the_address_of_a_withdrawn_study_still_answers(site: Path, tmp_path: Path) -> None:
    title = "Did a second reader catch more mistakes?"
    showcase(*WITHDRAW, root=site)
    assert showcase("build", "--out", tmp_path / "out", root=site).returncode == 0
    html = (tmp_path / "out/case-studies/second-reader/index.html").read_text(encoding="utf-8")
    assert "2026-11-28" in html
    assert "the contributor asked for it" in html
    for file in (tmp_path / "out").rglob("*"):
        if file.suffix in {".html", ".json", ".js", ".xml", ".md", ".txt"}:
            assert title not in file.read_text(encoding="utf-8"), file


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("case-study", "withdraw", "second-raeder", "--reason", "other"), "did you mean 'second-reader'"),
        (("case-study", "withdraw", "../second-reader", "--reason", "other"), "is no slug"),
        ((*WITHDRAW[:3], "--reason", "because"), "invalid choice"),
        ((*WITHDRAW[:3], "--reason", "other", "--date", "2026-02-30"), "not a day"),
        (WITHDRAW[:3], "--reason"),
    ],
)
def test_a_withdrawal_that_cannot_be_done_changes_nothing(site: Path, arguments: tuple[str, ...], words: str) -> None:
    before = files(site)
    done = showcase(*arguments, root=site)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert files(site) == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"---\nid: cs-901\n", "never closed"),
        (b"---\nid: &a cs-901\nslug: *a\n---\n", "alias"),
        ('---\ntitle: "Größe"\n---\n'.encode("latin-1"), "not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_not_withdrawn_by_guessing(site: Path, content: bytes, words: str) -> None:
    (site / "case_studies/second-reader.md").write_bytes(content)
    done = showcase(*WITHDRAW, root=site)
    assert done.returncode == 2
    assert words in done.stdout
    assert "as it was" in done.stderr
    assert (site / "case_studies/second-reader.md").read_bytes() == content


def test_a_draft_is_deleted_and_not_withdrawn(site: Path) -> None:
    showcase(*NEW, root=site)
    done = showcase("case-study", "withdraw", SLUG, "--reason", "other", root=site)
    assert done.returncode == 2
    assert "no id" in done.stderr
    assert (site / f"case_studies/{SLUG}.md").exists()


def test_line_ends_of_another_system_are_read(site: Path) -> None:
    file = site / "case_studies/second-reader.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert showcase("check", root=site).stdout == ""
    assert showcase(*WITHDRAW, root=site).returncode == 0
