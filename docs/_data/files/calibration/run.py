"""Do the runs that a sheet still lacks: python3 run.py SHEET REPO AGENT

REPO is the clone that tasks start from, AGENT a shell script that reads a
prompt and works in the folder it is started in. Stop and go on at will.
"""

import csv
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 600  # seconds, for the agent and again for the check
PREPARE = """git -C "$REPO" archive "$(cat "$TASK/start")" | tar -x
git init -q && git add -A
git -c user.name=x -c user.email=x@x commit -q --no-verify -m start"""


def code_of(command, folder, log, names, given=b""):
    """Return the exit code, or None when time was up."""
    with open(log, "wb") as file:
        process = subprocess.Popen(
            ["sh", *command],
            cwd=folder,
            env={**os.environ, **names},
            stdin=subprocess.PIPE,
            stdout=file,
            start_new_session=True,
        )
    try:
        process.communicate(given, LIMIT)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    return process.returncode


def ready(rows):
    """Refuse fillers that are missing, empty, or no longer than a lower one."""
    before = {}
    for level, repeat in sorted({(int(r["level"]), r["repeat"]) for r in rows}):
        path = Path("filler", f"{level}-{repeat}.txt")
        size = path.stat().st_size
        if size <= before.get(repeat, 0):
            sys.exit(f"run: {path} has only {size} bytes; make it again")
        before[repeat] = size


def attempt(row, repo, agent):
    """Return what belongs under pass and note."""
    task, out = Path("tasks", row["task"]).resolve(), Path("out").resolve()
    filler = Path("filler", f"{row['level']}-{row['repeat']}.txt")
    parts = [task / "rule.md", filler, task / "prompt.md"]
    prompt = b"\n".join(part.read_bytes() for part in parts)
    (task / "check.sh").stat()
    log, check = out / f"{row['run']}.txt", out / f"{row['run']}.check.txt"
    names = {"REPO": str(repo), "TASK": str(task)}
    with tempfile.TemporaryDirectory() as folder:
        if code_of(["-ec", PREPARE], folder, check, names):
            sys.exit(f"run: task {row['task']} has no usable start")
        code = code_of([agent], folder, log, {}, prompt)
        if code:
            return "", f"tool failed with {code}"
        if code is None:
            return "no", "time"
        code = code_of([task / "check.sh"], folder, check, names)
        if code in (126, 127):
            sys.exit(f"run: the check of task {row['task']} cannot run")
    return "no" if code or code is None else "yes", ""


def main(sheet, repo, agent):
    repo, agent = Path(repo).resolve(), Path(agent).resolve()
    agent.stat()
    Path("out").mkdir(exist_ok=True)
    with open(sheet, newline="", encoding="utf-8-sig") as file:
        comma = ";" if ";" in file.readline() else ","
        file.seek(0)
        rows = list(csv.DictReader(file, delimiter=comma))
    ready(rows)
    for row in rows:
        if row["pass"]:
            continue
        began = time.monotonic()
        row["pass"], row["note"] = attempt(row, repo, agent)
        row["seconds"] = round(time.monotonic() - began)
        print("run", row["run"], row["pass"] or row["note"], file=sys.stderr)
        with open(sheet, "w", newline="", encoding="utf-8") as file:
            table = csv.DictWriter(file, rows[0], lineterminator="\n")
            table.writeheader()
            table.writerows(rows)


if len(sys.argv) != 4:
    sys.exit(__doc__)
try:
    main(*sys.argv[1:])
except (OSError, KeyError, ValueError) as error:
    sys.exit(f"run: {error}")
