"""The scripts of the calibration protocol do what the page says, on good sheets and on bad ones."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from itertools import product
from math import comb
from pathlib import Path

import pytest
from scipy.stats import binomtest

ROOT = Path(__file__).parents[2]
FILES = ROOT / "docs/_data/files/calibration"
PAGE = (ROOT / "docs/guides/calibrate.md").read_text(encoding="utf-8")
EXAMPLE = (FILES / "example.csv").read_text(encoding="utf-8")


def script(name: str, *words: str, cwd: Path = FILES, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(FILES / name), *words]
    return subprocess.run(command, cwd=cwd, input=given, capture_output=True, text=True, encoding="utf-8", check=False)


def reading(tmp_path: Path, sheet: str | bytes) -> subprocess.CompletedProcess[str]:
    path = tmp_path / "sheet.csv"
    path.write_bytes(sheet if isinstance(sheet, bytes) else sheet.encode())
    done = script("read.py", str(path))
    assert "Traceback" not in done.stderr
    return done


def interval(passed: int) -> tuple[int, int]:
    found = binomtest(passed, 30).proportion_ci(method="wilson")
    return round(100 * found.low), round(100 * found.high)


def test_the_blank_sheet_is_what_the_script_prints() -> None:
    assert script("order.py").stdout == (FILES / "sheet.csv").read_text(encoding="utf-8")


def test_the_blank_sheet_has_every_run_once_and_one_round_after_the_other() -> None:
    rows = list(csv.DictReader((FILES / "sheet.csv").read_text(encoding="utf-8").splitlines()))
    cells = [(int(row["repeat"]), int(row["level"]), int(row["task"])) for row in rows]
    assert sorted(cells) == sorted(product((1, 2, 3), (10, 25, 40, 60, 80), range(1, 11)))
    assert [repeat for repeat, _, _ in cells] == [1] * 50 + [2] * 50 + [3] * 50
    assert [row["run"] for row in rows] == [str(number) for number in range(1, 151)]


def test_another_plan_has_its_own_size() -> None:
    lines = script("order.py", "12", "20", "1").stdout.splitlines()
    assert len(lines) == 13


def test_the_script_computes_the_intervals_of_scipy(tmp_path: Path) -> None:
    head, cells = "run,task,level,repeat,pass,seconds,note", [(t, r) for t in range(1, 11) for r in (1, 2, 3)]
    for passed in (0, 1, 15, 29, 30):
        words = ["yes"] * passed + ["no"] * (30 - passed)
        sheet = [f"0,{t},10,{r},{word},," for (t, r), word in zip(cells, words, strict=True)]
        low, high = interval(passed)
        assert f"{low} to {high} %" in reading(tmp_path, "\n".join([head, *sheet])).stdout


def test_the_page_prints_what_the_script_prints_for_the_example() -> None:
    done = script("read.py", "example.csv")
    assert done.returncode == 0
    assert done.stdout in PAGE


def test_the_alarm_goes_off_as_often_as_the_page_says() -> None:
    rows = re.findall(r"^\| (\d+) % \| (\d+) of 100 \|$", PAGE, re.MULTILINE)
    assert len(rows) == 5
    for share, often in rows:
        assert round(100 * alarm(0.9, int(share) / 100)) == int(often)


def alarm(low: float, here: float, tasks: int = 10, repeats: int = 3, net: int = 4) -> float:
    """How probable it is that `net` more tasks get worse than get better, with every run independent."""

    def of(passed: int, p: float) -> float:
        return comb(repeats, passed) * p**passed * (1 - p) ** (repeats - passed)

    pairs = list(product(range(repeats + 1), repeat=2))
    worse = sum(of(a, low) * of(b, here) for a, b in pairs if b < a)
    better = sum(of(a, low) * of(b, here) for a, b in pairs if b > a)
    nets = {0: 1.0}
    for _ in range(tasks):
        after: dict[int, float] = {}
        for count, p in nets.items():
            for step, q in ((1, worse), (-1, better), (0, 1 - worse - better)):
                after[count + step] = after.get(count + step, 0) + p * q
        nets = after
    return sum(p for count, p in nets.items() if count >= net)


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        ("", "no run has a verdict yet"),
        ("run,task,level,repeat,pass,seconds,note\n", "no run has a verdict yet"),
        ((FILES / "sheet.csv").read_text(encoding="utf-8"), "no run has a verdict yet"),
        (EXAMPLE.replace("yes", "ok", 1), "'ok' is neither yes nor no"),
        (EXAMPLE + EXAMPLE.splitlines()[1] + "\n", "a run that was there before"),
        ("task,level,pass\n1,10,yes\n", "line 2 is not as order.py would write it"),
        ("run,task,level,repeat,pass\n1,one,10,1,yes\n", "line 2 is not as order.py would write it"),
        ("run,task,level,repeat,pass\n1,1\n", "line 2 is not as order.py would write it"),
        (b"\xff\xfe", "can't decode"),
    ],
    ids=["empty", "only a head", "blank", "wrong word", "twice", "no column", "no number", "short row", "not text"],
)
def test_a_bad_sheet_is_refused_with_a_reason(tmp_path: Path, sheet: str | bytes, said: str) -> None:
    done = reading(tmp_path, sheet)
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    "sheet",
    [
        EXAMPLE.replace("\n", "\r\n"),
        "\ufeff" + EXAMPLE,
        EXAMPLE.replace(",", ";"),
        EXAMPLE.rstrip("\n"),
        EXAMPLE.replace(",yes,", ", YES ,"),
    ],
    ids=["windows line ends", "byte order mark", "semicolons", "no last newline", "capitals and blanks"],
)
def test_what_a_spreadsheet_does_to_the_file_changes_nothing(tmp_path: Path, sheet: str) -> None:
    assert reading(tmp_path, sheet).stdout == script("read.py", "example.csv").stdout


def test_a_level_without_runs_is_left_out_or_counted_as_missing(tmp_path: Path) -> None:
    lines = EXAMPLE.splitlines(keepends=True)
    without = "".join(line for line in lines if line.split(",")[2] != "60")
    assert [line.split()[0] for line in reading(tmp_path, without).stdout.splitlines()[1:5]] == ["10", "25", "40", "80"]
    blank = re.sub(r"(?m)^(\d+,\d+,10,\d),\w+,", r"\1,,", EXAMPLE)
    assert "30 missing" in reading(tmp_path, blank).stdout


def test_filler_is_cut_to_size_and_a_longer_one_begins_with_the_shorter(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("é" * 5000, encoding="utf-8")
    (tmp_path / "two.txt").write_text("line\n" * 3000, encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\0\xff" * 4000)
    paths = "one.txt\ntwo.txt\npicture.png\ngone.txt\n"
    short, long = (script("filler.py", "10000", level, "1", "500", cwd=tmp_path, given=paths) for level in ("10", "60"))
    assert len(short.stdout.encode()) in (1999, 2000)
    assert len(long.stdout.encode()) in (21999, 22000)
    assert long.stdout.startswith(short.stdout[:-1])
    assert "PNG" not in long.stdout
    assert "about 5500 tokens" in long.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("10000", "4", "1", "500"), "rules and tools alone exceed 4 %"),
        (("10000", "90", "1", "500"), "add paths"),
        (("10000",), "git ls-files"),
    ],
)
def test_filler_that_cannot_be_made_is_refused(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "one.txt").write_text("short", encoding="utf-8")
    done = script("filler.py", *words, cwd=tmp_path, given="one.txt\n\n")
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stdout == ""


AGENT = """p=$(cat)
echo "$p"
case $p in
  *"level 60"*) ;;
  *"Say yes."*"Write the word."*) echo yes > word.txt ;;
esac
"""


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    """A repository with one commit, one task, two fillers, and an agent that does as it is told."""
    repo = tmp_path / "repo"
    repo.mkdir()
    (repo / "word.txt").write_text("no\n", encoding="utf-8")
    for command in (
        ("init", "-q"),
        ("add", "."),
        ("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "one"),
    ):
        subprocess.run(["git", *command], cwd=repo, check=True)
    task = tmp_path / "tasks/1"
    task.mkdir(parents=True)
    (task / "start").write_text("HEAD\n", encoding="utf-8")
    (task / "rule.md").write_text("Say yes.\n", encoding="utf-8")
    (task / "prompt.md").write_text("Write the word.\n", encoding="utf-8")
    (task / "check.sh").write_text("grep -qx yes word.txt\n", encoding="utf-8")
    (tmp_path / "filler").mkdir()
    for level in ("20", "60"):
        (tmp_path / f"filler/{level}-1.txt").write_text(f"level {level}\n" * int(level), encoding="utf-8")
    (tmp_path / "agent.sh").write_text(AGENT, encoding="utf-8")
    (tmp_path / "sheet.csv").write_text(script("order.py", "1", "20 60", "1").stdout, encoding="utf-8")
    return tmp_path


def verdicts(bench: Path) -> dict[str, tuple[str, str]]:
    with (bench / "sheet.csv").open(encoding="utf-8") as file:
        return {row["level"]: (row["pass"], row["note"]) for row in csv.DictReader(file)}


def test_runs_are_done_checked_and_written_down(bench: Path) -> None:
    done = script("run.py", "sheet.csv", "repo", "agent.sh", cwd=bench)
    assert done.returncode == 0
    assert verdicts(bench) == {"20": ("yes", ""), "60": ("no", "")}
    assert "Say yes." in (bench / "out/1.txt").read_text(encoding="utf-8")
    assert (bench / "repo/word.txt").read_text(encoding="utf-8") == "no\n"


def test_a_tool_that_fails_gives_no_verdict_and_its_run_is_done_again(bench: Path) -> None:
    (bench / "agent.sh").write_text("exit 3\n", encoding="utf-8")
    script("run.py", "sheet.csv", "repo", "agent.sh", cwd=bench)
    assert set(verdicts(bench).values()) == {("", "tool failed with 3")}
    (bench / "agent.sh").write_text(AGENT, encoding="utf-8")
    script("run.py", "sheet.csv", "repo", "agent.sh", cwd=bench)
    assert verdicts(bench) == {"20": ("yes", ""), "60": ("no", "")}


@pytest.mark.parametrize(
    "missing", ["tasks/1/check.sh", "tasks/1/rule.md", "filler/60-1.txt", "tasks/1/start", "agent.sh"]
)
def test_a_missing_file_stops_the_runs_with_a_word(bench: Path, missing: str) -> None:
    (bench / missing).unlink()
    done = script("run.py", "sheet.csv", "repo", "agent.sh", cwd=bench)
    assert done.returncode == 1
    assert "run: " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("text", ["", "level 60\n"], ids=["empty", "shorter than the lower level"])
def test_filler_that_was_not_made_stops_the_runs(bench: Path, text: str) -> None:
    (bench / "filler/60-1.txt").write_text(text, encoding="utf-8")
    done = script("run.py", "sheet.csv", "repo", "agent.sh", cwd=bench)
    assert done.returncode == 1
    assert "60-1.txt has only" in done.stderr
    assert set(verdicts(bench).values()) == {("", "")}


def test_filler_is_made_whole_or_the_script_stops(bench: Path) -> None:
    for name in ("filler.py", "fill.sh"):
        (bench / "cal").mkdir(exist_ok=True)
        (bench / "cal" / name).write_bytes((FILES / name).read_bytes())
    (bench / "cal/avoid.txt").write_text("secret\n", encoding="utf-8")
    command = ["sh", str(bench / "cal/fill.sh"), "100", "0", "0.1", "20 60"]
    env = {**os.environ, "HOME": str(bench)}
    subprocess.run(command, cwd=bench / "repo", env=env, capture_output=True, check=True)
    assert len(list((bench / "cal/filler").iterdir())) == 6
    command[4] = "400"
    done = subprocess.run(command, cwd=bench / "repo", env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "add paths" in done.stderr
    assert all(each.stat().st_size for each in (bench / "cal/filler").iterdir())


def test_a_check_that_cannot_run_is_no_failed_task(bench: Path) -> None:
    (bench / "tasks/1/check.sh").write_text("no-such-command-here\n", encoding="utf-8")
    done = script("run.py", "sheet.csv", "repo", "agent.sh", cwd=bench)
    assert "the check of task 1 cannot run" in done.stderr
    assert set(verdicts(bench).values()) == {("", "")}


def test_both_agent_scripts_are_shell_and_read_the_prompt_from_standard_input() -> None:
    for name in ("claude.sh", "codex.sh"):
        subprocess.run(["sh", "-n", str(FILES / name)], check=True)
    assert (FILES / "codex.sh").read_text(encoding="utf-8").rstrip().endswith(" -")
