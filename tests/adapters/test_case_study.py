"""`showcase case-study`: a draft in a minute, a withdrawal in a second, and nothing written that should not be."""

import fcntl
import os
import pty
import shutil
import subprocess
import sys
import termios
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
    for again in ((), ("--force",)):
        done = showcase("build", "--out", out, "--drafts", *again, root=site)
        assert f"draft: http://127.0.0.1:8000/case-studies/{SLUG}/" in done.stderr
        assert f"-m http.server -b 127.0.0.1 -d {out} 8000" in done.stderr
        assert "second-reader" not in done.stderr
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
        (("--after", "31 %"), "write the number alone: 31"),
        (("--factor", "IV"), "IV"),
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


def test_a_multiplier_is_refused_at_once_and_nothing_is_written(site: Path) -> None:
    before = files(site)
    done = showcase(*NEW, "--title", "Were we 10x faster with an agent?", root=site)
    assert (done.returncode, done.stdout) == (2, "")
    assert "'10x' is a multiplier" in done.stderr
    assert files(site) == before


@pytest.mark.parametrize("only", [(), ("--only", "anonymity")])
def test_a_study_checked_alone_names_what_lies_beside_it(site: Path, only: tuple[str, ...]) -> None:
    study = "case_studies/second-reader.md"
    (site / "case_studies/team.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (site / "case_studies/.hidden.png").write_bytes(b"")
    done = showcase("check", study, *only, root=site)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.count("beside it lies") == 1
    assert "case_studies/team.png, which showcase check case_studies refuses" in done.stderr
    assert "lies" not in showcase("check", study, "--format", "json", *only, root=site).stderr


def test_one_finding_is_one_finding(site: Path) -> None:
    file = site / "case_studies/second-reader.md"
    file.write_text(file.read_text(encoding="utf-8").replace("size_band: 21-100", "size_band: 250"), encoding="utf-8")
    assert showcase("check", root=site).stderr == "1 finding\n"
    assert "1 error in the sources" in showcase("build", "--out", site.parent / "out", root=site).stderr


def test_without_a_terminal_and_a_title_nothing_is_asked(site: Path) -> None:
    done = showcase("case-study", "new", root=site)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--title" in done.stderr


def on_a_terminal(site: Path, *answers: str, arguments: tuple[str, ...] = ()) -> tuple[int, str, str]:
    """Answer line by line, or press the key that a last answer of one control character stands for."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "agentops_showcase", "--root", str(site), "case-study", "new", *arguments]
    with subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, text=True,
        preexec_fn=lambda: (os.setsid(), fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)),
    ) as run:  # fmt: skip
        os.close(theirs)
        assert run.stderr is not None
        asked = ""
        for answer in answers:  # one after the other, for a key that stops must not overtake an answer
            while not asked.endswith("> "):
                asked += run.stderr.read(1) or pytest.fail(f"it ended: {asked}")
            os.write(ours, (answer if answer in STOPS else f"{answer}\n").encode())
            asked += answer + "\n"
        said, rest = run.communicate(timeout=60)
    os.close(ours)
    return run.returncode, said, asked + rest


STOPS = ("\x03", "\x04")
TITLE = "Did smaller changes break less?"


def test_on_a_terminal_it_asks_again_until_the_answer_fits(site: Path) -> None:
    code, said, asked = on_a_terminal(
        site, "no", TITLE, "", "40", "1", "logistics", "", "Broken changes", "furlongs", "percent", "lower",
        "lower-better", "31 %", "4 out of 25", "1/25",
    )  # fmt: skip
    assert code == 0, asked
    for why in (
        "10 to 90 characters are needed, and it has 2", "'40' is not the number of a factor", "is a trade",
        "'furlongs' is none of the words", "did you mean 'lower-better'?", "Write the counts behind it",
    ):  # fmt: skip
        assert f"No: {why}" in asked or why in asked
    assert asked.count("        No: ") == 6
    assert asked.count("Or < for the question before.") == 6
    assert SLUG in said
    text = (site / f"case_studies/{SLUG}.md").read_text(encoding="utf-8")
    for line in ("factors: [1]", "domain:", "before: [4, 25]", "after: [1, 25]"):
        assert f"{line}\n" in text


def test_a_wrong_answer_is_taken_back(site: Path) -> None:
    code, _, asked = on_a_terminal(
        site, "<", "Did bigger changes break less?", "back", TITLE, "", "1", "data", "<", "platform", "Wait",
        "hours", "back", "minutes", "lower-better", "2.5, n 40", "<", "3.5, n 40", "1",
    )  # fmt: skip
    assert code == 0, asked
    assert "This is the first question." in asked
    assert f"[{SLUG}] > " in asked, "the name follows the title that was mended"
    text = (site / f"case_studies/{SLUG}.md").read_text(encoding="utf-8")
    for line in (f'title: "{TITLE}"', "domain: platform", '- name: "Wait"', "unit: minutes", "value: 3.5", "n: 40"):
        assert f"{line}\n" in text
    assert [each.name for each in (site / "case_studies").iterdir() if each.name != "second-reader.md"] == [
        f"{SLUG}.md"
    ]


@pytest.mark.parametrize("answers", [(), (TITLE, "", "1"), (TITLE, "", "1", "platform", "Wait", "hours", "neutral")])
@pytest.mark.parametrize("key", STOPS)
def test_who_stops_leaves_nothing_half_written(site: Path, answers: tuple[str, ...], key: str) -> None:
    before = files(site)
    code, said, asked = on_a_terminal(site, *answers, key)
    assert (code, said) == (2, "")
    assert "nothing was written" in asked
    assert "Traceback" not in asked
    assert files(site) == before


def test_what_an_option_gave_is_not_asked(site: Path) -> None:
    code, _, asked = on_a_terminal(site, *["" for _ in range(3)], arguments=("--title", TITLE, "--domain", "data"))
    assert code == 0, asked
    assert "1 of 7  Name of the file" in asked
    assert "Domain" not in asked


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
