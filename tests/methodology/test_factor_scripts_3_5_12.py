"""The scripts of Factors III, V and XII, as printed: what they must refuse, and what they must let pass."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from agentops_showcase.methodology.intervals import Count

FACTORS = Path(__file__).parents[2] / "docs" / "factors"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

pytestmark = pytest.mark.skipif(not (shutil.which("git") and shutil.which("jq")), reason="the scripts call git and jq")


def printed(page: str, mark: str) -> str:
    """Return the one block of a page that contains a mark."""
    text = (FACTORS / page).read_text("utf-8")
    found: list[str] = [each[2] for each in FENCE.finditer(text) if mark in each[2]]
    assert len(found) == 1, f"{len(found)} blocks with {mark} on {page}"
    return found[0]


@pytest.fixture(autouse=True)
def _plain_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    settings = {"CONFIG_GLOBAL": os.devnull, "CONFIG_NOSYSTEM": "1"}
    people = {f"{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    for name, value in (settings | people).items():
        monkeypatch.setenv(f"GIT_{name}", value)
    (tmp_path / "scratch").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "scratch"))


def run(folder: Path, *command: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, input=stdin, capture_output=True, text=True, check=False, timeout=60)


def git(folder: Path, *words: str) -> str:
    done = run(folder, "git", *words)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def repository(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main", ".")
    write(folder, files)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "begin")
    return folder


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


# Factor III: tools/edges.sh

PLAN = "May change: holds/expiry.py\nMust count open days only.\nMust keep dates that were already sent.\n"
MET = """\
met: Must count open days only.
  holds/expiry.py:1

met: Must keep dates that were already sent.
  holds/expiry.py:1
"""


@pytest.fixture
def change(tmp_path: Path) -> Path:
    files = {"holds/expiry.py": "7\n", "policy/holds.md": "7 days\n", ".gitignore": "work/\n", "tools/edges.sh": ""}
    folder = repository(
        tmp_path / "holds", files | {"tools/edges.sh": printed("03-focused-agents.md", "# tools/edges.sh")}
    )
    write(folder, {"holds/expiry.py": "open\n", "work/plan.md": PLAN})
    diffed(folder)
    judged(folder, MET)
    return folder


def diffed(folder: Path) -> None:
    """Write the paper for the checker with the commands of the page."""
    commands = printed("03-focused-agents.md", "> work/change.diff")
    assert run(folder, "sh", "-euc", commands).returncode == 0


def judged(folder: Path, verdict: str) -> None:
    write(folder, {"work/verdict.md": verdict})
    later = (folder / "work/change.diff").stat().st_mtime + 5
    os.utime(folder / "work/verdict.md", (later, later))


def edges(folder: Path, plan: str = "") -> str:
    """Return what the script says; nothing means that it let the papers pass."""
    noted_hash = plan or git(folder, "hash-object", "work/plan.md")
    call = printed("03-focused-agents.md", "main:tools/edges.sh").replace("HASH", noted_hash)
    done = run(folder, "sh", "-c", call)
    assert (done.returncode == 0) == (done.stderr == ""), done.stderr
    return done.stderr


def test_papers_that_hold_pass_with_any_line_ends(change: Path) -> None:
    assert edges(change) == ""
    write(change, {"work/plan.md": PLAN.replace("\n", "\r\n")})
    judged(change, MET.replace("\n", "\r\n"))
    assert edges(change) == ""


@pytest.mark.parametrize(
    ("verdict", "blamed"),
    [
        (MET.replace("met:", "cannot tell:"), "checker"),
        (MET.replace("met:", "broken:", 1), "migrator"),
        (MET.replace("met:", "- broken:", 1), "migrator"),
        (MET.replace("met:", "Broken:", 1), "checker"),
        (MET.replace("met:", "**broken**", 1), "checker"),
        (MET.replace("met:", "1. met:", 1), "checker"),
        (MET + "broken: Must count open days only.\n", "migrator"),
        (MET + "unasked: policy/holds.md:3\n", "migrator"),
        (MET.replace("that were already sent", ""), "checker"),
        ("met: Must count open days only.\n", "checker"),
        (MET.replace("  holds/expiry.py:1\n", ""), "checker"),
        (MET.replace("  holds/expiry.py:1\n", "", 1), "checker"),
        (MET.replace("  holds/expiry.py:1\n", "  cannot tell really\n", 1), "checker"),
        (MET.replace("  holds/expiry.py:1\n", "  broken: in fact\n  holds/expiry.py:1\n", 1), "checker"),
        (MET.replace("  holds/expiry.py:1\n", "  holds/expiry.py:1\n  holds/expiry.py:1\n", 1), "checker"),
        (MET.replace("expiry.py:1", "expiry.py:2", 1), "checker"),
        (MET.replace("expiry.py:1", "expiry.py:0", 1), "checker"),
        (MET.replace("expiry.py:1", "gone.py:1", 1), "checker"),
        (MET.replace("holds/expiry.py:1", "holds:1", 1), "checker"),
        (PLAN, "checker"),
        ("", "checker"),
    ],
)
def test_only_met_for_each_must_is_a_yes(change: Path, verdict: str, blamed: str) -> None:
    judged(change, verdict)
    assert edges(change).startswith(f"{blamed}: ")


@pytest.mark.parametrize(
    "plan",
    [
        "",
        PLAN.replace("Must", "Should"),
        PLAN + "- Must hide.\n",
        PLAN + "2. must hide.\n",
        PLAN + "  Must hide.\n",
        PLAN + "**Must** hide.\n",
    ],
)
def test_a_plan_keeps_every_must_at_the_start_of_a_line(change: Path, plan: str) -> None:
    write(change, {"work/plan.md": plan})
    assert edges(change).startswith("planner: ")


@pytest.mark.parametrize("name", ["expiry.py", "policy/holds.md", "holds/expiry.py2", "holds/für.py"])
def test_a_file_that_the_plan_does_not_name_is_refused(change: Path, name: str) -> None:
    write(change, {name: "x\n", "work/plan.md": PLAN + "Must not touch policy/holds.md\n"})
    diffed(change)
    judged(change, MET + "met: Must not touch policy/holds.md\n  policy/holds.md:1\n")
    assert edges(change) == f"migrator: not planned: May change: {name}\n"


def test_names_outside_ascii_and_with_spaces_can_be_planned(change: Path) -> None:
    write(change, {"holds/für später.py": "x\n", "work/plan.md": PLAN + "May change: holds/für später.py\n"})
    diffed(change)
    judged(change, MET)
    assert edges(change) == ""


def test_a_rename_counts_for_both_names(change: Path) -> None:
    git(change, "mv", "policy/holds.md", "holds/hours.md")
    write(change, {"work/plan.md": PLAN + "May change: holds/hours.md\n"})
    diffed(change)
    judged(change, MET)
    assert "not planned: May change: policy/holds.md" in edges(change)


@pytest.mark.parametrize("more", ["May change: holds/other.py\n", ""])
def test_the_migrator_cannot_change_the_plan_that_was_noted(change: Path, more: str) -> None:
    before = git(change, "hash-object", "work/plan.md")
    write(
        change,
        {"holds/other.py": "x\n", "work/plan.md": PLAN.replace("Must keep dates that were already sent.\n", more)},
    )
    diffed(change)
    judged(change, MET.partition("\n\n")[0] + "\n")
    assert edges(change, before) == "migrator: not the plan that was noted\n"
    assert run(change, "sh", "tools/edges.sh").returncode != 0


def test_the_script_that_judges_is_the_one_on_main(change: Path) -> None:
    git(change, "checkout", "-q", "-b", "work")
    write(change, {"tools/edges.sh": "exit 0\n"})
    diffed(change)
    judged(change, MET)
    assert edges(change) == "migrator: not planned: May change: tools/edges.sh\n"


def test_the_verdict_is_about_the_diff_and_the_diff_about_the_change(change: Path) -> None:
    write(change, {"holds/expiry.py": "other\n"})
    git(change, "add", "-A")
    assert edges(change).startswith("caller: ")
    diffed(change)
    os.utime(change / "work/verdict.md", (1, 1))
    assert edges(change) == "checker: no verdict since this diff\n"
    git(change, "reset", "-q", "--hard")
    diffed(change)
    assert edges(change) == "migrator: nothing changed\n"


@pytest.mark.parametrize("paper", ["plan.md", "change.diff", "verdict.md"])
def test_a_missing_paper_is_refused(change: Path, paper: str) -> None:
    plan = git(change, "hash-object", "work/plan.md")
    (change / "work" / paper).unlink()
    assert edges(change, plan) != ""


# Factor V: tools/run.sh, tools/ask.sh, tools/verdict.sh and the queries


@pytest.fixture
def measured(tmp_path: Path) -> Path:
    folder = repository(tmp_path / "measured", {".gitignore": "*.jsonl\n"})
    write(
        folder,
        {
            f"tools/{name}": printed("05-measure-everything.md", f"# tools/{name}")
            for name in ("run.sh", "ask.sh", "verdict.sh")
        },
    )
    return folder


def noted(folder: Path, file: str = "runs.jsonl") -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / file).read_text("utf-8").splitlines()]


def wrapped(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return run(folder, "sh", "tools/run.sh", "mail", "small", *command)


def test_a_run_is_filed_under_the_commit_it_began_with(measured: Path) -> None:
    began = git(measured, "rev-parse", "--short", "HEAD")
    done = wrapped(measured, "sh", "-c", 'git commit -q --allow-empty -m "$MODEL $RUN_ID"; exit 3')
    first, last = noted(measured)
    assert done.returncode == 3
    assert (first["kind"], first["model"], first["at"], last["code"]) == ("mail", "small", began, 3)
    assert first["run"] == last["run"]
    assert done.stderr == f"run {first['run']}\n"
    assert git(measured, "log", "-1", "--format=%s") == f"small {first['run']}"


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
def test_a_killed_run_leaves_its_first_line(measured: Path, sign: signal.Signals) -> None:
    command = ["sh", "tools/run.sh", "mail", "small", "sleep", "60"]
    with subprocess.Popen(command, cwd=measured, start_new_session=True) as process:
        while not (measured / "runs.jsonl").is_file() or not noted(measured):
            time.sleep(0.02)
        os.killpg(process.pid, sign)
    (line,) = noted(measured)
    assert "code" not in line


def test_what_cannot_be_noted_does_not_begin(measured: Path, tmp_path: Path) -> None:
    assert run(measured, "sh", "tools/run.sh", "mail", "small").returncode == 2
    assert run(measured, "sh", "tools/run.sh").returncode == 2
    (measured / "runs.jsonl").mkdir()
    assert wrapped(measured, "touch", "begun").returncode == 2
    write(tmp_path, {"tools/run.sh": (measured / "tools/run.sh").read_text("utf-8")})
    assert wrapped(tmp_path, "touch", "begun").returncode == 2
    assert not list(tmp_path.rglob("begun"))


def test_the_cost_is_added_under_the_id_of_the_run(
    measured: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(
        tmp_path,
        {"bin/claude": '#!/bin/sh\ncat > seen\nprintf "%s\\n" "$@" >> seen\ncat answer\nexit "$(cat code)"\n'},
    )
    (tmp_path / "bin/claude").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    write(measured, {"task.md": "Do it.\n", "code": "4", "answer": answered([])})
    assert wrapped(measured, "sh", "tools/ask.sh").returncode == 4
    lines = noted(measured)
    assert [line.get("cost") for line in lines] == [None, 0.25, None]
    assert len({line["run"] for line in lines}) == 1
    seen = "Do it. -p --model small --output-format json --permission-mode acceptEdits --allowedTools Bash(make *)"
    assert (measured / "seen").read_text("utf-8").split() == seen.split()
    for answer, code in ((answered([]), 0), (answered([{"tool_name": "Write"}]), 3), ("", 3), ("{}", 3)):
        write(measured, {"code": "0", "answer": answer})
        assert wrapped(measured, "sh", "tools/ask.sh").returncode == code
        assert noted(measured)[-1]["code"] == code


def answered(denied: list[object]) -> str:
    return json.dumps({"total_cost_usd": 0.25, "permission_denials": denied})


def guarded(folder: Path) -> None:
    """Put the guard of the page behind the first note."""
    script = (folder / "tools/run.sh").read_text("utf-8")
    assert script.count("shift 2\n") == 1
    write(
        folder,
        {"tools/run.sh": script.replace("shift 2\n", printed("05-measure-everything.md", "refuse()") + "shift 2\n")},
    )


def test_the_guard_says_why_and_leaves_a_line(measured: Path, tmp_path: Path) -> None:
    guarded(measured)
    done = wrapped(measured, "touch", "begun")
    assert (done.returncode, noted(measured)[-1]["refused"]) == (1, "cannot ask origin")
    git(tmp_path, "clone", "-q", "--bare", "measured", "origin")
    git(measured, "remote", "add", "origin", "../origin")
    assert wrapped(measured, "true").returncode == 0
    git(tmp_path, "clone", "-q", "origin", "other")
    git(tmp_path / "other", "commit", "-q", "--allow-empty", "-m", "main moves")
    git(tmp_path / "other", "push", "-q", "origin", "main")
    done = wrapped(measured, "touch", "begun")
    assert (done.returncode, noted(measured)[-1]["refused"]) == (1, "main has moved on; rebase first")
    assert not (measured / "begun").exists()


def verdict(folder: Path, *words: str) -> bool:
    before = noted(folder, "verdicts.jsonl") if (folder / "verdicts.jsonl").exists() else []
    done = run(folder, "sh", "tools/verdict.sh", *words)
    after = noted(folder, "verdicts.jsonl") if (folder / "verdicts.jsonl").exists() else []
    assert (done.returncode == 0) == (len(after) == len(before) + 1), done.stderr
    return done.returncode == 0


def test_a_verdict_is_for_a_run_that_was_noted_and_given_once(measured: Path) -> None:
    begun: list[dict[str, object]] = [{"run": name, "kind": "mail"} for name in "abr"]
    filed(measured, "runs.jsonl", [*begun, {"run": "r", "refused": "stale"}])
    assert verdict(measured, "a", "accepted")
    assert not verdict(measured, "a", "dropped", "tool")
    assert not verdict(measured, "", "accepted")
    assert not verdict(measured, "c", "accepted")
    assert not verdict(measured, "r", "accepted")
    assert verdict(measured, "b", "reworked", "old-base")
    assert noted(measured, "verdicts.jsonl")[-1] == {"run": "b", "verdict": "reworked", "cause": "old-base"}


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("dropped",),
        ("dropped", "none"),
        ("dropped", "mood"),
        ("accepted", "old-base"),
        ("splendid",),
        ("accepted\n",),
        ("reworked x", "tool"),
        ("accepted tool",),
    ],
)
def test_a_verdict_has_a_cause_from_the_list_unless_accepted(measured: Path, words: tuple[str, ...]) -> None:
    write(measured, {"runs.jsonl": '{"run":"a","kind":"mail"}\n'})
    assert not verdict(measured, "a", *words)


def test_half_a_line_stops_a_verdict(measured: Path) -> None:
    write(measured, {"runs.jsonl": '{"run":"a","kind":"mail"}\n{"run":"b","ki'})
    assert not verdict(measured, "a", "accepted")


def filed(folder: Path, file: str, lines: list[dict[str, object]]) -> None:
    write(folder, {file: "".join(f"{json.dumps(each)}\n" for each in lines)})


def november(folder: Path) -> list[dict[str, object]]:
    causes = ["old-base"] * 6 + ["wrong-goal"] * 2 + ["tool", "check"] + [""] * 14
    verdicts: list[dict[str, object]] = [
        {"run": f"n{number}", "verdict": "dropped" if cause else "accepted", "cause": cause}
        for number, cause in enumerate(causes)
    ]
    filed(folder, "verdicts.jsonl", verdicts)
    return [{"run": each["run"], "kind": "template", "model": "old", "cost": 0.5} for each in verdicts]


def december(folder: Path) -> list[dict[str, object]]:
    begun: list[dict[str, object]] = [{"run": f"d{number}", "kind": "template", "model": "new"} for number in range(30)]
    ended: list[dict[str, object]] = [each | {"cost": 1.5} for each in begun[4:]]
    given = [
        {"run": each["run"], "verdict": "accepted" if number < 19 else "dropped"} for number, each in enumerate(ended)
    ]
    filed(folder, "verdicts.jsonl", [*noted(folder, "verdicts.jsonl"), *given])
    return [*begun, *ended, *({"run": each["run"], "refused": "stale"} for each in begun[:4])]


def shown(folder: Path, mark: str) -> tuple[list[list[str]], list[list[str]]]:
    """Run the command of a console block; return what it prints, and what the page says it prints."""
    lines = printed("05-measure-everything.md", mark).removeprefix("$ ").splitlines()
    command = [each for each in lines if "'" in each or "|" in each or "map(" in each]
    done = run(folder, "sh", "-c", "\n".join(command))
    return [each.split() for each in done.stdout.splitlines()], [each.split() for each in lines if each not in command]


def test_the_queries_print_what_the_page_shows(measured: Path) -> None:
    runs = november(measured)
    found, expected = shown(measured, "uniq -c")
    assert found[:2] == expected[:2]
    assert sorted(found) == sorted(expected)
    filed(measured, "runs.jsonl", [*runs, *december(measured)])
    found, expected = shown(measured, "group_by(.model)")
    assert found == expected


def test_runs_that_nobody_judged_are_listed_without_those_refused(measured: Path) -> None:
    command = printed("05-measure-everything.md", ".refused == null")
    filed(measured, "runs.jsonl", [*november(measured), *december(measured)])
    assert run(measured, "sh", "-c", command).stdout == ""
    (measured / "verdicts.jsonl").unlink()
    assert len(run(measured, "sh", "-c", command).stdout.split()) == 50


def test_a_repair_within_14_days_leads_to_the_run(measured: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = printed("05-measure-everything.md", "key=Repairs")
    now = int(time.time())

    def made(message: str, days_ago: int) -> str:
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"@{now - days_ago * 86400} +0000")
        git(measured, "commit", "-q", "--allow-empty", "-m", message)
        return git(measured, "rev-parse", "HEAD")

    late, soon = made("a\n\nRun: late", 40), made("b\n\nRun: soon", 39)
    made(f"c\n\nRepairs: {soon}", 30)
    made(f"d\n\nRepairs: {late}", 20)
    made(f"e\n\nRepairs: {soon[:10]}", 10)
    assert run(measured, "sh", "-c", command).stdout == "soon\n"
    made("f\n\nRepairs: 20261128T210000Z-4711", 1)
    done = run(measured, "sh", "-c", command)
    assert done.stdout == "soon\n"
    assert "20261128T210000Z-4711" in done.stderr


def test_an_unknown_cost_is_not_counted_as_nothing(measured: Path) -> None:
    runs: list[dict[str, object]] = [{"run": name, "kind": "template", "model": "old"} for name in "ab"]
    filed(measured, "runs.jsonl", [*runs, {"run": "a", "cost": 1}])
    filed(measured, "verdicts.jsonl", [])
    command = "\n".join(printed("05-measure-everything.md", "group_by(.model)").removeprefix("$ ").splitlines()[:-2])
    assert run(measured, "sh", "-c", command).stdout == "old\t2\t0\t0\t?\n"


def test_the_ranges_of_the_month_are_those_of_the_engine() -> None:
    text = (FACTORS / "05-measure-everything.md").read_text("utf-8")
    found = re.findall(r"(\d+) of (\d+), (\d+) to (\d+) %", text)
    assert len(found) == 4
    for k, n, low, high in found:
        interval = Count(int(k), int(n)).interval
        assert (round(float(interval.low) * 100), round(float(interval.high) * 100)) == (int(low), int(high))


# Factor XII: tools/shelf-get, count.sh and the test of the package


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    page = "12-package-patterns.md"
    skill = "deadline-checks/skills/deadline-checks"
    package = {
        f"{skill}/count.sh": printed(page, "# count.sh"),
        f"{skill}/defaults.conf": "people=2 days=3\n",
        "deadline-checks/tests/run.sh": printed(page, "# tests/run.sh"),
        "second/read.me": "x\n",
    }
    folder = repository(tmp_path / "shelf", package)
    git(folder, "tag", "v1")
    return folder


@pytest.fixture
def user(tmp_path: Path, shelf: Path) -> Path:
    script = printed("12-package-patterns.md", "tools/shelf-get:")
    folder = repository(tmp_path / "user", {"tools/shelf-get": script})
    listed(folder, line(shelf, "deadline-checks") + line(shelf, "second"))
    return folder


def line(shelf: Path, name: str) -> str:
    return f"{name} ../shelf v1 {git(shelf, 'rev-parse', 'v1^{commit}')}\n"


def listed(user: Path, text: str) -> None:
    write(user, {"shelf.txt": text})


def fetched(user: Path) -> bool:
    """Run shelf-get; whatever comes out, it leaves nothing in the temporary folder."""
    before = sorted(str(path) for path in user.rglob("vendor/*"))
    done = run(user, "sh", "tools/shelf-get", stdin="a\nb\n")
    assert done.returncode == 0 or sorted(str(path) for path in user.rglob("vendor/*")) == before
    assert not list((user.parent / "scratch").iterdir())
    return done.returncode == 0


def vendored(user: Path) -> list[str]:
    return sorted(path.name for path in (user / "vendor").iterdir())


@pytest.mark.parametrize(
    "change", [str, str.rstrip, lambda text: text.replace("\n", "\r\n"), lambda text: text.replace("\n", "\n\n")]
)
def test_every_package_of_the_list_is_fetched(user: Path, change: object) -> None:
    assert callable(change)
    listed(user, change((user / "shelf.txt").read_text("utf-8")))
    assert fetched(user)
    assert vendored(user) == ["deadline-checks", "second"]


@pytest.mark.parametrize(
    "wrong",
    [
        "second ../shelf v1 deadbeef",
        "second ../shelf v1",
        "second ../shelf v2 x",
        "second",
        "../x ../shelf v1 x",
        "missing ../shelf v1 {commit}",
    ],
)
def test_a_list_with_one_wrong_line_changes_nothing(user: Path, shelf: Path, wrong: str) -> None:
    good = line(shelf, "deadline-checks")
    listed(user, good + wrong.format(commit=good.split()[-1]))
    assert not fetched(user)
    assert not (user / "vendor").exists()


def test_a_tag_that_moved_is_refused(user: Path, shelf: Path) -> None:
    git(shelf, "commit", "-q", "--allow-empty", "-m", "later")
    git(shelf, "tag", "-f", "v1")
    assert not fetched(user)


def test_an_empty_or_missing_list_is_refused(user: Path) -> None:
    listed(user, "\n")
    assert not fetched(user)
    (user / "shelf.txt").unlink()
    assert not fetched(user)


def test_edits_are_never_overwritten_unseen(user: Path, shelf: Path) -> None:
    look = printed("12-package-patterns.md", "git status --short vendor")
    assert fetched(user)
    git(user, "add", "-A")
    git(user, "commit", "-q", "-m", "take")
    assert run(user, "sh", "-c", look).stdout == ""
    write(user, {"vendor/second/read.me": "ours\n"})
    assert not fetched(user)
    assert (user / "vendor/second/read.me").read_text("utf-8") == "ours\n"
    git(user, "commit", "-qam", "edit")
    assert run(user, "sh", "-c", look).stdout == " M vendor/second/read.me\n"
    git(user, "checkout", "-q", "vendor")
    listed(user, line(shelf, "second"))
    assert " D vendor/deadline-checks/" in run(user, "sh", "-c", look).stdout


def test_an_ignored_vendor_folder_is_refused(user: Path) -> None:
    write(user, {".gitignore": "vendor/\n"})
    assert fetched(user)
    assert not fetched(user)


def test_nothing_is_fetched_outside_a_repository(user: Path) -> None:
    shutil.rmtree(user / ".git")
    assert not fetched(user)


def test_the_test_of_the_package_does_not_see_the_folder_of_its_user(user: Path) -> None:
    assert fetched(user)
    write(user, {"deadlines.conf": "exit 9\n"})
    tested = ("sh", "vendor/deadline-checks/tests/run.sh")
    assert run(user, *tested).returncode == 0
    assert not list((user.parent / "scratch").iterdir())
    write(user, {"vendor/deadline-checks/skills/deadline-checks/defaults.conf": "people=1 days=3\n"})
    assert run(user, *tested).returncode != 0


@pytest.mark.parametrize(
    ("rows", "new"),
    [
        ("", "5"),
        ("family,4,6\n", "five"),
        ("family,4,6\n", ""),
        ("family;4;6\n", "5"),
        ("family,4\n", "5"),
        ("name,people,days\nfamily,4,6\n", "5"),
        ('"Smith, A",4,6\n', "5"),
        ("family,4,6\nalone,1,six\n", "5"),
    ],
)
def test_what_cannot_be_counted_is_not_nobody(shelf: Path, rows: str, new: str) -> None:
    done = counted(shelf, rows, new)
    assert (done.returncode, done.stdout) == (1, "")
    assert "cannot read" in done.stderr


@pytest.mark.parametrize(("rows", "count"), [("a,4,6\nb,1,5\n", "4\n"), ("a,4,10\r\n", "4\n"), ("a,4,5\n", "0\n")])
def test_people_with_more_days_are_counted(shelf: Path, rows: str, count: str) -> None:
    assert counted(shelf, rows, "5").stdout == count


def counted(shelf: Path, rows: str, new: str) -> subprocess.CompletedProcess[str]:
    return run(shelf, "sh", "deadline-checks/skills/deadline-checks/count.sh", new, stdin=rows)
