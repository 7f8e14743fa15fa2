"""The scripts of seven factor pages refuse what the pages say they refuse, as they are printed there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import ROOT

FACTORS = ROOT / "docs" / "factors"
REASONS = "Context: asked by the council\nRejected: none\n"
IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Ana"), ("EMAIL", "ana@example.org"))
}
Done = subprocess.CompletedProcess[str]


def blocks(factor: int) -> list[str]:
    [page] = FACTORS.glob(f"{factor:02}-*.md")
    return re.findall(r"^```\w*\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def printed(factor: int, words: str) -> str:
    """Return the one block of a page that has these words."""
    [found] = [each for each in blocks(factor) if words in each]
    return found


def run(folder: Path, *words: str, stdin: str = "", **more: str) -> Done:
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    env = inherited | IDENTITY | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "TZ": "UTC"} | more
    return subprocess.run(words, cwd=folder, input=stdin, env=env, capture_output=True, text=True, check=False)


def git(folder: Path, *words: str, **more: str) -> str:
    done = run(folder, "git", *words, **more)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit(repo: Path, message: str = "chore: work", date: str = "", **files: str) -> str:
    """Write files, whose names have `__` for a slash and `_dot_` for a dot, and commit them."""
    for name, text in files.items():
        put(repo, name.replace("__", "/").replace("_dot_", "."), text)
    git(repo, "add", "-A")
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date} if date else {}
    git(repo, "commit", "-q", "--allow-empty", "-m", message, **dates)
    return git(repo, "rev-parse", "--short", "HEAD")


def put(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8", newline="")


def new_repository(folder: Path) -> Path:
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    return folder


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return new_repository(tmp_path / "repo")


# Factor I


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (f"fix: a\n\n{REASONS}", 0),
        ("fix: a\n\nContext: none\nRejected: none\nLearning: \n", 0),
        ("fix: a\r\n\r\nContext: none\r\nRejected: none\r\n", 0),
        ("fix: a\r\n\r\nContext: \r\nRejected: \r\n", 1),
        ("fix: a\n\nContext: asked by the council\n", 1),
        ("fix: a\n\nContext: .\nRejected: -\n", 1),
        (f"fix: a\n\n{REASONS}\nCo-authored-by: A <a@example.org>\n", 1),
        ("chore: a bump\n", 0),
        ("docs(reader): a comma\n", 0),
        ("chores are done\n", 1),
        ('Revert "fix: a"\n', 0),
        ("Revert the council decision by hand\n", 1),
        ("Merge two ideas\n", 1),
        ("", 1),
    ],
)
def test_a_message_owes_two_reasons(repo: Path, message: str, code: int) -> None:
    put(repo, "message", message)
    put(repo, "check", printed(1, "# tools/message-check.sh"))
    assert run(repo, "sh", "check", "message").returncode == code


def test_the_hook_refuses_a_blank_commit_and_lets_a_merge_pass(repo: Path) -> None:
    put(repo, "tools/message-check.sh", printed(1, "# tools/message-check.sh"))
    put(repo, ".githooks/commit-msg", printed(1, "# .githooks/commit-msg:"))
    commit(repo)
    git(repo, "checkout", "-q", "-b", "side")
    commit(repo)
    git(repo, "checkout", "-q", "main")
    done = run(repo, "sh", "-c", printed(1, "git config core.hooksPath"))
    assert done.returncode == 1
    assert "no Context in 'fix: nothing'" in done.stderr
    git(repo, "merge", "-q", "--no-ff", "--no-edit", "side")
    commit(repo, f"fix: a\n\n{REASONS}")
    git(repo, "commit", "-q", "--allow-empty", "--fixup=HEAD")


def test_every_commit_of_a_range_is_asked_by_itself(repo: Path) -> None:
    put(repo, "tools/message-check.sh", printed(1, "# tools/message-check.sh"))
    put(repo, "tools/range-check.sh", printed(1, "# tools/range-check.sh"))
    first = commit(repo)
    commit(repo, f"fix: a\n\n{REASONS}")
    assert ranged(repo, first) == 0
    git(repo, "checkout", "-q", "-b", "folds")
    git(repo, "commit", "-q", "--allow-empty", "--fixup=HEAD")
    assert ranged(repo, first) == 1
    git(repo, "checkout", "-q", "main")
    commit(repo, "fix: blank")
    commit(repo, f"fix: b\n\n{REASONS}")
    assert ranged(repo, first) == 1
    assert ranged(repo, "nowhere") != 0


def ranged(repo: Path, base: str) -> int:
    """Call the check as the page does, with scripts from the base."""
    call = printed(1, "main:tools/range-check.sh").replace("origin/main", base)
    return run(repo, "sh", "-c", call).returncode


def test_a_branch_cannot_bring_its_own_check(repo: Path) -> None:
    for name in ("message-check.sh", "range-check.sh"):
        put(repo, f"tools/{name}", printed(1, f"# tools/{name}"))
    first = commit(repo)
    for name in ("message-check.sh", "range-check.sh"):
        put(repo, f"tools/{name}", "exit 0\n")
    commit(repo, "fix: blank")
    assert ranged(repo, first) == 1
    git(repo, "clone", "-q", "--bare", str(repo), str(repo.parent / "bare.git"))
    assert ranged(repo.parent / "bare.git", first) == 1


def test_a_random_line_is_never_an_empty_one(repo: Path) -> None:
    script = printed(1, "sort -R")
    commit(repo, empty_dot_py="", blank_dot_py="\n\n")
    assert run(repo, "sh", "-c", script).stdout == ""
    commit(repo, f"feat: b\n\n{REASONS}", full_dot_py="\nx = 1\n")
    done = run(repo, "sh", "-c", script)
    assert done.stdout.startswith("full.py:2:x = 1\n")
    assert "Context: asked by the council" in done.stdout
    assert done.stderr == ""


def test_a_late_impact_is_found_beside_the_old_message(repo: Path) -> None:
    old = commit(repo, f"feat: b\n\n{REASONS}", a_dot_py="x = 1\n")
    git(repo, "notes", "append", "-m", "Impact: two complaints after Easter", old)
    search = printed(1, "Before you change or delete a rule").replace("LINE,LINE:FILE", "1,1:a.py")
    [command] = [line.strip() for line in search.splitlines() if "-L" in line]
    assert "Impact: two complaints" in run(repo, "sh", "-c", command).stdout


# Factor II

PARTS = ("## Answer\nFive days.\n\n## Evidence\n", "\n\n## Exceptions\nnone\n\n## Not read\nnone\n")


@pytest.mark.parametrize(
    ("evidence", "complaint"),
    [
        ("- five days `holds/a.py:2`", ""),
        ("- five days `holds/a.py:2`\n  and it goes on", ""),
        ("- nothing sends mail: searched `holds/` for `send_mail`", ""),
        ("none", "no place in: none"),
        ("  The period is seven days, believe me.", "no place in:   The period"),
        ("\n  \n  • seven", "no place in:   • seven"),
        ("- five `holds/a.py:2`\n  • seven, no place", "no place in:   • seven"),
        ("  • five `holds/a.py:2`", ""),
        ("- searched everywhere", "no place in"),
        ("- five `holds/a.py:2`\n  - seven, no place", "no place in:   - seven"),
        ("- five `holds/a.py:2`\n\t1. seven, no place", "no place in"),
        ("- five `holds/a.py:3`", "does not exist here"),
        ("- five `holds/a.py:0`", "does not exist here"),
        ("- five `holds/a.py:1-2`", "no place in"),
        ("- five `../holds/a.py:1`", "does not exist here"),
        ("", "nothing under ## Evidence"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_point_of_a_report_has_a_place(tmp_path: Path, evidence: str, complaint: str, end: str) -> None:
    put(tmp_path, "holds/a.py", "one\ntwo\n")
    put(tmp_path, "report", evidence.join(PARTS).replace("\n", end))
    put(tmp_path, "check", printed(2, "# tools/report-check.sh"))
    done = run(tmp_path, "sh", "check", "report")
    assert done.returncode == bool(complaint)
    assert complaint in done.stderr if complaint else done.stderr == ""


def test_the_sums_of_the_account_come_from_its_own_rows() -> None:
    text = next(FACTORS.glob("02-*.md")).read_text(encoding="utf-8")
    for first, second, total in re.findall(r"([\d,]+) \+ ([\d,]+) = ([\d,]+)", text):
        assert int(first.replace(",", "")) + int(second.replace(",", "")) == int(total.replace(",", ""))
    assert "= 113,785" in text


# Factor VI


def note(at: str, **fields: str) -> str:
    given = {"branch": "work", "at": at, "written": "2026-11-17"} | fields
    head = "".join(f"{key}: {value}\n" for key, value in given.items())
    parts = "".join(f"\n## {part}\nsomething\n" for part in ("Mission", "State", "Decisions", "Open"))
    return f"# Note\n\n{head}{parts}\n## Next\n`holds/a.py:1`\n"


@pytest.fixture
def paused(repo: Path) -> Path:
    """A branch with a commit and a note about it."""
    git(repo, "checkout", "-q", "-b", "work")
    put(repo, "tools/resume-check.sh", printed(6, "# tools/resume-check.sh"))
    at = commit(repo, "feat: b", "2026-11-16T12:00:00Z", holds__a_dot_py="x = 1\n")
    commit(repo, "docs: note", "2026-11-17T12:00:00Z", handoff_dot_md=note(at))
    return repo


def resumed(repo: Path) -> tuple[int, str]:
    done = run(repo, "sh", "tools/resume-check.sh")
    return done.returncode, done.stderr


def rewritten(repo: Path, change: Callable[[str], str]) -> None:
    text = change((repo / "handoff.md").read_text(encoding="utf-8"))
    commit(repo, "docs: note", handoff_dot_md=text)


def test_a_note_is_taken_beside_the_papers_of_other_factors(paused: Path) -> None:
    rewritten(paused, lambda text: text.replace("\n", "\r\n"))
    put(paused, "work/report.md", "x")
    put(paused, "runs.jsonl", "{}\n")
    assert resumed(paused) == (0, "")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (r"at: \w+", "at: HEAD", "is no commit"),
        (r"at: \w+", "at: ", "is no commit"),
        (r"at: \w+", "at: 0123456", "is not in this history"),
        (r"branch: work", "branch:", "written on ''"),
        (r"branch: work", "branch: other", "written on 'other'"),
        (r"written: .*", "written: 2019-01-01", "written before"),
        (r"written: .*", "written:", "written before"),
        (r"## Mission\nsomething", "## Mission\n", "nothing under ## Mission"),
        (r"## Open\nsomething", "", "nothing under ## Open"),
        (r"## Next\n.*", "## Next", "nothing under ## Next"),
        (r"holds/a.py:1", "holds/gone.py:12", "holds/gone.py is gone"),
    ],
)
def test_a_note_that_lacks_something_is_refused(paused: Path, old: str, new: str, complaint: str) -> None:
    rewritten(paused, lambda text: re.sub(old, new, text))
    code, said = resumed(paused)
    assert code == 1
    assert complaint in said


def test_a_note_is_refused_away_from_its_branch(paused: Path) -> None:
    git(paused, "checkout", "-q", "--detach")
    assert resumed(paused)[0] == 1
    rewritten(paused, lambda text: text.replace("branch: work", "branch:"))
    assert resumed(paused)[0] == 1


def test_a_stray_file_and_a_later_commit_are_seen(paused: Path) -> None:
    put(paused, "stray.txt", "x")
    assert resumed(paused) == (1, "handoff: uncommitted changes\n")
    commit(paused, "feat: stray")
    assert "feat: stray" in resumed(paused)[1]


def test_a_colleagues_push_and_a_change_on_main_are_seen(paused: Path, tmp_path: Path) -> None:
    git(paused, "branch", "main")
    server, other = tmp_path / "server.git", tmp_path / "other"
    git(paused, "clone", "-q", "--bare", str(paused), str(server))
    git(paused, "remote", "add", "origin", str(server))
    git(paused, "fetch", "-q")
    git(paused, "branch", "-q", "-u", "origin/work")
    assert resumed(paused) == (0, "")
    git(paused, "clone", "-q", str(server), str(other))
    git(other, "checkout", "-q", "main")
    commit(other, "feat: elsewhere", b_dot_py="x")
    git(other, "push", "-q", "origin", "main")
    git(paused, "fetch", "-q")
    assert resumed(paused) == (0, "")
    commit(other, "feat: same file", holds__a_dot_py="x = 2\n")
    git(other, "push", "-q", "origin", "main")
    git(paused, "fetch", "-q")
    assert "feat: same file, on main" in resumed(paused)[1]
    git(other, "checkout", "-q", "work")
    commit(other, "docs: policy", p_dot_md="x")
    git(other, "push", "-q", "origin", "work")
    git(paused, "fetch", "-q")
    assert "docs: policy" in resumed(paused)[1]


def test_only_old_notes_have_been_left_lying(paused: Path) -> None:
    git(paused, "branch", "empty", "HEAD~1")
    git(paused, "checkout", "-q", "-b", "old")
    commit(paused, date="2020-01-01T12:00:00Z")
    git(paused, "checkout", "-q", "-b", "fresh")
    commit(paused)
    found = run(paused, "sh", "-c", printed(6, "for-each-ref")).stdout.splitlines()
    assert "2020-01-01 old" in found
    assert not {"fresh", "empty"} & {each.split()[1] for each in found}


def test_the_note_on_the_page_has_the_words_it_says_it_has() -> None:
    text = next(FACTORS.glob("06-*.md")).read_text(encoding="utf-8")
    example = printed(6, "# Five-day holds")
    [count] = re.findall(r"It has (\d+) words", text)
    assert len(example.split()) == int(count)
    assert re.findall(r"^## (\w+)$", example, re.MULTILINE) == ["Mission", "State", "Decisions", "Open", "Next"]


# Factor VII


@pytest.fixture
def routed(repo: Path) -> Path:
    put(repo, "tools/route", printed(7, "# tools/route TABLE"))
    put(repo, "tools/routes.txt", printed(7, "# tools/routes.txt"))
    put(repo, "route-check", printed(7, "# tools/route-check"))
    commit(repo)
    git(repo, "checkout", "-q", "-b", "work")
    return repo


@pytest.mark.parametrize(
    ("paths", "route"),
    [
        ("holds/expiry.py tests/test_expiry.py", "normal"),
        ("Makefile", "normal+owner"),
        ("GNUmakefile", "normal+owner"),
        (".github/workflows/gate.yml", "normal+owner"),
        (".githooks/pre-commit", "normal+owner"),
        (".mcp.json", "normal+owner"),
        ("opencode.json", "normal+owner"),
        ("sub/CLAUDE.md", "normal+owner"),
        ("docs/policy/hold-period.md", "full+wording"),
        ("docs/index.md", "quick"),
        ("README.md", "quick"),
        ("handoff.md", "normal+owner"),
        ("decisions/hold-period.md", "normal+owner"),
        ("learnings.md patterns/mail-receipts.md", "normal"),
        ("templates/mail/pickup.txt", "quick+wording"),
        ("migrations/1.sql templates/mail/a.txt", "full+wording"),
        ("setup.cfg", "ask"),
        ("", "ask"),
    ],
)
def test_the_table_knows_the_paths_of_the_other_factors(routed: Path, paths: str, route: str) -> None:
    listed = "".join(f"{each}\n" for each in paths.split())
    done = run(routed, "sh", "tools/route", "tools/routes.txt", stdin=listed)
    assert done.stdout.splitlines()[0] == f"needs {route}"


def test_the_reason_is_printed_once(routed: Path) -> None:
    done = run(routed, "sh", "tools/route", "tools/routes.txt", "quick", stdin="templates/mail/pickup.txt\n")
    assert done.stdout in printed(7, "promised quick\n")
    assert done.returncode == 1


def test_the_newest_promise_counts_and_all_are_printed(routed: Path) -> None:
    commit(routed, "feat: a\n\nRoute: quick", templates__mail__a_dot_txt="x")
    assert run(routed, "sh", "route-check", "main").returncode == 1
    commit(routed, "feat: b\n\nRoute: quick+wording, the council asked")
    done = run(routed, "sh", "route-check", "main")
    assert done.returncode == 0
    assert "promised quick+wording, the council asked\npromised quick\n" in done.stdout


def test_no_promise_never_passes(routed: Path) -> None:
    commit(routed, "feat: a", docs__a_dot_md="x")
    done = run(routed, "sh", "route-check", "main")
    assert (done.returncode, done.stdout.splitlines()[0]) == (1, "promised nothing")


# Factor IX


@pytest.fixture
def services(tmp_path: Path) -> Path:
    for name in ("holds", "fines"):
        service = new_repository(tmp_path / name)
        commit(service, "fix: a\n\nTopic: mail", src__mail__a_dot_py=name, Makefile="x")
        commit(service, "fix: b\n\nTopic: mail, dates\nPattern: cited.md", src__web__a_dot_py="x")
    put(tmp_path, "mine", printed(9, "# tools/mine"))
    put(tmp_path, "unused", printed(9, "# tools/unused"))
    return tmp_path


def test_a_place_is_a_repository_or_a_folder_that_is_named(services: Path) -> None:
    assert run(services, "sh", "mine", "holds", "fines").stdout == "4 2 mail\n2 2 dates\n"
    assert run(services, "sh", "mine", "holds/src/mail", "holds/src/web").stdout == "2 2 mail\n1 1 dates\n"


def test_one_commit_is_one_sighting_in_one_place(services: Path) -> None:
    once = new_repository(services / "once")
    commit(once, "fix: a\n\nTopic: broad, broad", src__a_dot_py="x", tests__a_dot_py="x", docs__a_dot_md="x")
    for places in (("once",), ("once", "once"), ("once/src", "once/tests", "once/docs")):
        assert run(services, "sh", "mine", *places).stdout == "1 1 broad\n"


def test_mining_nothing_is_refused(services: Path) -> None:
    assert run(services, "sh", "mine").returncode == 1
    assert run(services, "sh", "mine", "holds", "nowhere").returncode == 1


def test_a_page_is_unused_when_it_is_old_and_nobody_cites_it(services: Path) -> None:
    lessons = new_repository(services / "lessons")
    commit(lessons, date="2020-01-01T00:00:00Z", patterns__cited_dot_md="x", patterns__old_dot_md="x")
    commit(lessons, patterns__young_dot_md="x")
    assert run(services, "sh", "unused", "lessons/patterns", "holds", "fines").stdout == "old\n"
    assert run(services, "sh", "unused", "lessons/patterns").returncode == 1
    assert run(services, "sh", "unused", "lessons/patterns", "holds", "nowhere").returncode != 0
    assert run(services, "sh", "unused", "nowhere", "holds").returncode != 0


def test_lessons_in_a_plain_file_give_the_same_columns(tmp_path: Path) -> None:
    put(tmp_path, "learnings.md", printed(9, "- 2026-06-20 holds mail-receipts:"))
    assert run(tmp_path, "sh", "-c", printed(9, "learnings.md |")).stdout == "1 1 mail-receipts\n"


# Factor X

HEAD = "seen,what,minutes,times_a_week,effort\n"


def test_ideas_are_ranked_and_a_line_without_a_size_is_named(tmp_path: Path) -> None:
    lines = (
        "2026-11-20,slow tests,3,20,4\n2026-11-20,no size,,20,4\n2026-11-21,a, comma,3,1,1\n2026-11-22,names,2,5,1\n"
    )
    put(tmp_path, "ideas.csv", HEAD + lines)
    done = run(tmp_path, "sh", "-c", printed(10, "# ideas.csv:"))
    assert done.stdout.splitlines()[:2] == ["420 slow tests", "100 names"]
    assert set(done.stdout.splitlines()[2:]) == {"line 3?", "line 4?"}
    put(tmp_path, "ideas.csv", HEAD + "2026-11-20,beyond ten,3,20,12\n")
    assert run(tmp_path, "sh", "-c", printed(10, "# ideas.csv:")).stdout == "line 2?\n"


@pytest.mark.skipif(not Path("/usr/bin/time").exists(), reason="needs GNU time")
def test_the_clock_gives_no_number_after_a_failed_run(tmp_path: Path) -> None:
    put(tmp_path, "clock", printed(10, "# tools/clock"))
    fine = run(tmp_path, "sh", "clock", "before", "true")
    assert re.fullmatch(r"\d+\.\d\d\n", fine.stdout)
    assert len((tmp_path / "before").read_text(encoding="utf-8").split()) == 5
    third = "echo x >> n; test $(wc -l < n) -lt 3"
    bad = run(tmp_path, "sh", "clock", "after", "sh", "-c", third)
    assert (bad.returncode, bad.stdout) == (1, "")


@pytest.mark.skipif(not shutil.which("sqlite3"), reason="needs the sqlite3 command")
def test_both_sums_of_the_ledger_agree_and_leave_out_trials(tmp_path: Path) -> None:
    ledger = printed(10, "since,until,what")
    put(tmp_path, "improvements.csv", ledger)
    whole = both_sums(tmp_path)
    assert whole[0] == ["0", *whole[1]]
    assert len(whole[1]) == 2
    for change in (",trial", ",undone"), ("\n", "\r\n"):
        put(tmp_path, "improvements.csv", ledger.replace(*change))
        assert both_sums(tmp_path) == whole


def both_sums(folder: Path) -> list[list[str]]:
    sums = [printed(10, "sum(spent_min)"), printed(10, 'printf "spent')]
    return [re.findall(r"\d+", run(folder, "sh", "-c", each).stdout.replace(".0", "")) for each in sums]


@pytest.mark.skipif(not shutil.which("sqlite3"), reason="needs the sqlite3 command")
@pytest.mark.parametrize(
    "row",
    [
        "whenever,2026-11-27,a,60,4,3,12,kept",
        "2026-13-45,2026-11-27,a,60,4,3,12,kept",
        "2026-08-24;touch pwned;,2026-11-27,a,60,4,3,12,kept",
        "2026-11-02,2026-11-27,a,60,4,3,12,Kept",
        "2026-11-02,2026-11-27,a,60,4,,12,kept",
        "2026-11-02,2026-11-27,a,an hour,4,3,12,kept",
    ],
)
def test_a_row_of_the_ledger_that_cannot_be_read_is_named_by_both(tmp_path: Path, row: str) -> None:
    put(tmp_path, "improvements.csv", printed(10, "since,until,what") + row + "\n")
    first, second = both_sums(tmp_path)
    assert first[0] == "1"
    assert second == ["7"]
    assert not (tmp_path / "pwned").exists()


@pytest.mark.skipif(not shutil.which("sqlite3"), reason="needs the sqlite3 command")
def test_a_trial_past_its_own_date_is_listed(tmp_path: Path) -> None:
    ledger = printed(10, "since,until,what").splitlines()[0]
    rows = ("2026-01-01,2026-01-31,past,1,1,1,1,trial", "2026-01-01,,undated,1,1,1,1,trial")
    more = ("2026-01-01,2999-01-01,running,1,1,1,1,trial", "2026-01-01,2026-01-31,over,1,1,1,1,kept")
    put(tmp_path, "improvements.csv", "\n".join((ledger, *rows, *more)) + "\n")
    done = run(tmp_path, "sh", "-c", printed(10, "select what, until"))
    assert done.stdout == "past|2026-01-31\nundated|\n"


# Factor XI


def test_the_service_refuses_a_stranger_a_wrong_count_and_a_full_day() -> None:
    scope: dict[str, object] = {}
    exec(printed(11, "def send("), scope)
    send = scope["send"]
    assert callable(send)
    sent: list[object] = []
    letter = {"to": "reader@example.org"}
    send([{"to": "trial@example.org"}], "agent", 0, 900, sent.append)
    send([letter, letter], "mira", 2, 498, sent.append)
    assert len(sent) == 3
    for who, expected, today in (("agent", 1, 0), ("mira", 2, 0), ("mira", 1, 500)):
        with pytest.raises(PermissionError):
            send([letter], who, expected, today, sent.append)
    assert len(sent) == 3


@pytest.fixture
def served(repo: Path, tmp_path: Path) -> Path:
    """A clone whose server has the rules, the list and a gate that lets everything through."""
    gate, server = tmp_path / "gate", tmp_path / "server.git"
    gate.mkdir()
    commit(repo, a_dot_py="x")
    git(repo, "clone", "-q", "--bare", str(repo), str(server))
    git(repo, "remote", "add", "origin", str(server))
    hook = server / "hooks" / "pre-receive"
    for place, words in ((gate / "rules", "# /srv/gate/rules,"), (hook, "# hooks/pre-receive")):
        place.write_text(printed(11, words).replace("/srv/gate", str(gate)), encoding="utf-8")
    hook.chmod(0o755)
    for name, text in (("people", "ana\n\nmira\n"), ("exemptions", ""), ("acts.log", ""), ("gate", "cat >&2\n")):
        put(gate, name, text)
    git(repo, "checkout", "-q", "-b", "agent/a")
    return repo


def pushed(repo: Path, who: str, ref: str = "refs/heads/agent/a") -> Done:
    return run(repo, "git", "push", "-q", "origin", f"HEAD:{ref}", REMOTE_USER=who)


@pytest.mark.parametrize(
    "path",
    [
        "Makefile",
        "GNUmakefile",
        "tools/known-bad.patch",
        ".github/a.yml",
        ".githooks/a",
        ".mcp.json",
        "opencode.json",
        ".claude/a",
        ".opencode/agents/holds-checker.md",
        ".gitattributes",
        "sub/.gitattributes",
        "AGENTS.md",
        "sub/CLAUDE.md",
    ],
)
def test_the_agent_cannot_change_what_checks_it(served: Path, path: str) -> None:
    put(served, path, "x")
    commit(served)
    done = pushed(served, "agent")
    assert done.returncode != 0
    assert "refused by rule fixed-paths" in done.stderr
    assert pushed(served, "mira").returncode == 0


def test_the_agent_pushes_to_its_branches_and_nowhere_else(served: Path) -> None:
    commit(served, b_dot_py="x")
    assert "refused by rule own-branches" in pushed(served, "agent", "refs/heads/main").stderr
    assert "refused by rule own-branches" in pushed(served, "agent", "refs/tags/a").stderr
    assert "refused by rule identity" in pushed(served, "").stderr
    assert pushed(served, "agent").returncode == 0


def test_the_hook_asks_the_gate_of_everybody_and_refuses_without_it(served: Path, tmp_path: Path) -> None:
    commit(served, b_dot_py="x")
    assert "refs/heads/agent/a" in pushed(served, "ana").stderr
    put(tmp_path / "gate", "gate", "exit 1\n")
    commit(served, b_dot_py="y")
    assert pushed(served, "ana").returncode != 0
    (tmp_path / "gate" / "gate").unlink()
    assert pushed(served, "ana").returncode != 0


# Pillar 1


def test_a_repair_that_names_no_commit_is_shown_and_does_not_count_as_held(repo: Path) -> None:
    text = (ROOT / "docs/pillars/devops-sre.md").read_text(encoding="utf-8")
    [script] = [each for each in re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL) if "mends=" in each]
    past = (datetime.now(UTC) - timedelta(weeks=4)).isoformat()
    task = "a\n\nAgent: translate"
    commit(repo, date=past)
    first, second, _ = (commit(repo, task, past) for _ in range(3))
    assert run(repo, "sh", "-c", script).stdout == "3\n3\n"
    commit(repo, f"b\n\nRepairs: {first}")
    commit(repo, f"c\n\nThis reverts commit {git(repo, 'rev-parse', second)}.")
    assert run(repo, "sh", "-c", script).stdout == "3\n1\n"
    commit(repo, "d\n\nRepairs: 20261128T210000Z-4711")
    assert run(repo, "sh", "-c", script).stdout == "Repairs: 20261128T210000Z-4711\n3\n1\n"


# All of them


def test_every_python_and_shell_block_parses(tmp_path: Path) -> None:
    for factor in (1, 2, 6, 7, 9, 10, 11):
        for block in blocks(factor):
            if block.startswith("#!/bin/sh"):
                put(tmp_path, "block", block)
                assert run(tmp_path, "sh", "-n", "block").returncode == 0, block
            if block.startswith("# in the one service"):
                assert run(tmp_path, sys.executable, "-c", block).returncode == 0
