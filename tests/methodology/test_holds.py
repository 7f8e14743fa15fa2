"""The files of the worked example are what they claim: the scripts run, and what they print is what is shown."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

HOLDS = ROOT / "docs" / "_data" / "files" / "holds"
FILES = sorted(each.name for each in HOLDS.iterdir())
AFTER_THE_GATE = "test_what_a_mail_promised_is_kept"
LABELS = (
    "Asked by",
    "Answer by",
    "Not checked",
    "A yes means",
    "A no means",
    "Worst mistake",
    "Way back",
    "Passed over",
    "Begin reading at",
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HOLDS, tmp_path / "holds"))


def python(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-B", *words], cwd=folder, capture_output=True, check=False)


def read(name: str) -> str:
    return (HOLDS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "output", "code"),
    [
        ("sample.sql migration-draft.sql", "gate-before.txt", 1),
        ("sample.sql migration.sql", "gate-after.txt", 0),
        ("after.sql", "gate-later.txt", 1),
    ],
)
def test_the_gate_prints_what_is_shown(copy: Path, words: str, output: str, code: int) -> None:
    done = python(copy, "check_deadlines.py", *words.split())
    assert done.stdout == (HOLDS / output).read_bytes()
    assert (done.returncode, done.stderr) == (code, b"")


def test_the_gate_refuses_when_there_is_nothing_to_compare(copy: Path) -> None:
    dump = copy / "sample.sql"
    dump.write_text(re.sub(r"INSERT INTO hold.*?;\n", "", dump.read_text(), flags=re.DOTALL))
    done = python(copy, "check_deadlines.py", "sample.sql", "migration.sql")
    assert done.returncode == 1
    assert b"nothing is known" in done.stdout


def test_the_gate_runs_the_job_and_sees_when_that_is_wrong(copy: Path) -> None:
    job = copy / "expiry.py"
    job.write_text(read("expiry.py").replace("keep_until < ?", "keep_until >= ?"))
    done = python(copy, "check_deadlines.py", "sample.sql", "migration.sql")
    assert done.returncode == 1
    assert b"refused: readers who would lose promised days: 6" in done.stdout


@pytest.mark.parametrize("words", ["sample.sql", "after.sql migration.sql"])
def test_the_gate_says_when_table_and_migration_do_not_fit(copy: Path, words: str) -> None:
    done = python(copy, "check_deadlines.py", *words.split())
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"refused: it does not run on this table" in done.stdout


def test_the_tests_of_the_example_pass(copy: Path) -> None:
    done = python(copy, "-m", "unittest", "test_deadlines")
    assert done.returncode == 0, done.stderr
    assert b"Ran 9 tests" in done.stderr


def test_the_draft_passes_every_test_but_the_one_that_the_gate_taught(copy: Path) -> None:
    shutil.copy(copy / "migration-draft.sql", copy / "migration.sql")
    done = python(copy, "-m", "unittest", "test_deadlines")
    assert re.findall(r"^(?:FAIL|ERROR): (\w+)", done.stderr.decode(), re.MULTILINE) == [AFTER_THE_GATE]


def test_git_reads_the_trailers_of_the_commit() -> None:
    command = ["git", "interpret-trailers", "--parse", "--no-divider"]
    done = subprocess.run(command, input=read("commit.txt"), capture_output=True, text=True, check=True)
    keys = [line.partition(":")[0] for line in done.stdout.splitlines()]
    assert keys == ["Context", "Rejected", "Rejected", "Learning", "Impact", "Topic", "Caught-by", "Route"]


def test_the_bundle_has_its_fields_and_parts() -> None:
    text = read("bundle.md")
    assert re.findall(r"^(branch|at|written): \S+$", text, re.MULTILINE) == ["branch", "at", "written"]
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Mission", "State", "Decisions", "Open", "Next"]
    assert text.count("Rejected:") == 2


@pytest.mark.parametrize("name", ["approval.md", "release.md"])
def test_a_decision_has_its_nine_lines_and_an_answer_by_role(name: str) -> None:
    brief, _, answer = read(name).partition("\n## Answer, ")
    assert tuple(each for each in LABELS if re.search(rf"^{each}: \S", brief, re.MULTILINE)) == LABELS
    assert re.search(r"^From: (?:policy owner|head of the houses)$", answer, re.MULTILINE)


def test_the_evidence_of_the_research_stands_where_it_says() -> None:
    places = re.findall(r"`([a-z.-]+):(\d+)`", read("research.md"))
    lines = [read(name).splitlines()[int(number) - 1].strip() for name, number in places]
    assert lines == [
        "DAYS = 7",
        "day, left = date.fromisoformat(notified), DAYS",
        "if day.isoformat() not in holidays:",
        "CREATE TABLE hold (",
        "says TEXT NOT NULL  -- the last day to collect, as the mail gave it",
    ]


def test_plan_and_bundle_name_files_that_exist() -> None:
    for name in ("plan.md", "bundle.md", "release.md"):
        assert set(re.findall(r"`([a-z_-]+\.[a-z]+)`", read(name))) <= set(FILES)


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        (r"^Must .*\n", "no line begins with Must"),
        (r"^## Stop\n\n.*\n.*\n", "nothing under ## Stop"),
        (r"(?<=person), by .*", "nobody is asked by a date"),
        (r"four tests, one of them over New Year", "step 1 has no check"),
        (r"^\| (?=[0-9])", "no numbered row under ## Steps"),
        (r"^$^", ""),
    ],
)
def test_the_check_of_the_plan_misses_each_part(tmp_path: Path, pattern: str, complaint: str) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text(re.sub(pattern, "", read("plan.md"), flags=re.MULTILINE), encoding="utf-8")
    script = HOLDS.parent / "tools" / "plan-check.sh"
    done = subprocess.run(["sh", script, plan], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == ((1, f"plan: {complaint}\n") if complaint else (0, ""))


def shell(name: str, page: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", f"tools/{name}", page], cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with one commit, the tools and the pages of the example below work/."""
    shutil.copytree(HOLDS.parent / "tools", tmp_path / "tools")
    (tmp_path / "code.py").write_text("pass\n")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    here = git(tmp_path, "rev-parse", "--short", "HEAD").strip()
    (tmp_path / "work").mkdir()
    for name in ("plan.md", "research.md"):
        (tmp_path / "work" / name).write_text(re.sub(r"^at: .*", f"at: {here}", read(name), flags=re.MULTILINE))
    return tmp_path


def git(folder: Path, *words: str) -> str:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@x", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", ["plan.md", "research.md"])
def test_the_handover_takes_both_papers_until_the_code_moves(repo: Path, name: str) -> None:
    page = repo / "work" / name
    done = shell("handover.sh", page, repo)
    assert (done.returncode, done.stderr) == (0, "")
    (repo / "code.py").write_text("raise\n")
    assert "uncommitted changes" in shell("handover.sh", page, repo).stderr
    git(repo, "commit", "-qam", "two")
    assert "committed since it was written" in shell("handover.sh", page, repo).stderr
    page.write_text(re.sub(r"^at: .*", "at: HEAD", page.read_text(), flags=re.MULTILINE))
    assert "names no commit" in shell("handover.sh", page, repo).stderr


@pytest.mark.parametrize("name", ["plan.md", "research.md"])
def test_an_empty_form_is_refused(repo: Path, name: str) -> None:
    done = shell("handover.sh", HOLDS.parent / "forms" / name, repo)
    assert done.returncode == 1
    assert "not filled in" in done.stderr


def test_a_bundle_is_refused_empty_and_when_a_file_it_names_has_changed(repo: Path) -> None:
    note = repo / "handoff.md"
    note.write_text((HOLDS.parent / "forms" / "bundle.md").read_text())
    assert shell("bundle.sh", Path("stamp"), repo).returncode == 0
    git(repo, "add", ".")
    git(repo, "commit", "-qm", "note")
    assert "not filled in" in shell("bundle.sh", Path("load"), repo).stderr
    note.write_text(re.sub(r"<[^>]*>", "x", note.read_text()).replace("`x`", "`code.py`"))
    git(repo, "commit", "-qam", "filled")
    assert shell("bundle.sh", Path("load"), repo).stdout == note.read_text()
    (repo / "code.py").write_text("raise\n")
    git(repo, "commit", "-qam", "changes the code")
    done = shell("bundle.sh", Path("load"), repo)
    assert (done.returncode, done.stdout) == (1, "")
    assert "changes the code" in done.stderr


def test_the_sheet_is_ordered_as_the_page_says() -> None:
    command = [sys.executable, "-B", *(str(HOLDS.parent / each) for each in ("tools/waves.py", "pause/sheet.toml"))]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout in (ROOT / "docs" / "patterns" / "multi-agent-orchestration.md").read_text()


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_that_it_is_invented(name: str) -> None:
    assert "nvented" in "\n".join(read(name).splitlines()[:4])
