"""Look at a proposal in order: what changed, anonymity, every other rule, the findings, the site, the summary.

Run by proposal.sh. No word of a proposal reaches a shell: names travel as arguments of their own and as whole paths.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import changed
import told
from changed import StoppedError

from agentops_showcase.adapters.report import as_github, as_sarif
from agentops_showcase.problems import Problem, counted

FOLDER = "proposal"
MOST_FILES = 200
PATIENCE = 300  # seconds for one command


def showcase(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the checked-out engine on the checked-out site; SHOWCASE names another engine."""
    own = os.environ.get("SHOWCASE")
    # -P, so that a draft named json.py does not become a module
    command = [own] if own else [sys.executable, "-P", "-m", "agentops_showcase"]
    try:
        return subprocess.run(  # noqa: S603  # no shell, names are whole paths
            [*command, "--root", str(root), *words],
            cwd=root, capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=PATIENCE,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise StoppedError(f"showcase {words[0]}: no answer after {PATIENCE} seconds") from error


def check(root: Path, *words: str) -> list[Problem]:
    """Return the findings of one run; StoppedError when it was none."""
    done = showcase(root, "check", "--format", "jsonl", *words)
    if done.returncode not in (0, 1):
        say(done.stderr.splitlines()[-5:])
        raise StoppedError(f"showcase check ended with {done.returncode}")
    try:
        found = told.findings(done.stdout)
    except told.NotFindingsError as error:
        raise StoppedError(f"showcase check printed {error}") from error
    if done.returncode and not found:
        raise StoppedError("showcase check ended with 1 and told nothing")
    return found


def anonymity(root: Path, result: told.Result) -> set[str]:
    """Run the rules on anonymity; return the files that they could not read.

    Without a contribution they read the published studies, so that a missing rule book never looks like a clean text.
    """
    words = ("--only", "anonymity", *(["--notes"] if result.looked_at else []))
    paths = [str(root / each) for each in result.looked_at] or [str(root / changed.STUDIES)]
    try:
        result.findings += check(root, *words, *paths)
    except StoppedError as error:
        if len(paths) == 1:
            result.failed.append((result.looked_at[0] if result.looked_at else "", f"anonymity: {error}"))
            return set(result.looked_at)
    else:
        return set()
    return _one_by_one(root, result, words)


def _one_by_one(root: Path, result: told.Result, words: Sequence[str]) -> set[str]:
    silent = set()
    for each in result.looked_at:
        try:
            result.findings += check(root, *words, str(root / each))
        except StoppedError as error:
            silent.add(each)
            result.failed.append((each, f"anonymity: {error}"))
    return silent


def whole(root: Path, result: told.Result) -> None:
    """Run every rule over the site."""
    try:
        result.findings += check(root)
    except StoppedError as error:
        result.failed.append(("", f"the whole site: {error}"))


def built(root: Path, result: told.Result) -> str:
    """Build the site unless that would copy a leak; say how it went."""
    if result.leaks:
        return "not built, because a download would be one more copy of what has to go or what nobody has checked"
    try:
        done = showcase(root, "build", "--out", str(root / FOLDER / "site"))
    except StoppedError as error:
        result.failed.append(("", str(error)))
        return "not built"
    if done.returncode == 1:
        return "not built, because the sources have errors"
    if done.returncode:
        say(done.stderr.splitlines()[-20:])
        result.failed.append(("", f"showcase build ended with {done.returncode}"))
        return "not built"
    return "built; the artifact `site` holds it. Its pages and scripts come from the proposal"


_SAID: set[str] = set()


def say(lines: Sequence[str]) -> None:
    """Print foreign lines so that they stay lines, and each of them once."""
    for line in map(told.log_line, lines):
        if line not in _SAID:
            print(line)
        _SAID.add(line)


def fresh(root: Path) -> Path:
    """Return an empty folder for the results; never one that the proposal brought."""
    folder = root / FOLDER
    if folder.is_symlink() or changed.tracked(root, FOLDER):
        raise StoppedError(f"{FOLDER}: the repository holds something of this name, so no result is written there")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def sort_out(root: Path, listed: tuple[changed.Change, ...], result: told.Result) -> None:
    """Say which files the rules on anonymity will read, and which nobody follows."""
    own = [each for each in listed if changed.contribution(each, root)]
    if len(own) > MOST_FILES:
        raise StoppedError(f"{len(own)} contributed files; propose at most {MOST_FILES} at once")
    result.judges = changed.judges(listed)
    result.looked_at = tuple(each.path for each in own if each.plain)
    result.findings += [told.link(each.path) for each in listed if not each.plain]


def look(root: Path, base: str) -> int:
    """Take every step; return 0, 1 for findings, or 2 when a step could not do its work."""
    folder = fresh(root)
    result = told.Result()
    silent: set[str] = set()
    try:
        listed = changed.changes(root, base)
        print(f"proposal: {len(listed)} changed files")
        sort_out(root, listed, result)
        print(f"proposal: {len(result.looked_at)} read for anonymity")
        silent = anonymity(root, result)
        whole(root, result)
    except StoppedError as error:
        result.failed.append(("", str(error)))
    result.findings = told.masked(result.findings, silent)
    sys.stdout.write(as_github(told.annotated(result.findings)))
    (folder / "findings.sarif").write_text(as_sarif(result.findings), encoding="utf-8", errors="backslashreplace")
    result.site = built(root, result)
    _summarise(folder, result)
    return result.code


def _summarise(folder: Path, result: told.Result) -> None:
    text = told.summary(result)
    (folder / "summary.md").write_text(text, encoding="utf-8")
    if shown := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(shown).open("a", encoding="utf-8") as opened:
            opened.write(text)
    say([f"could not be done: {why}{f' ({path})' if path else ''}" for path, why in result.failed])
    site = result.site.partition(",")[0].partition(";")[0]
    print(f"proposal: {counted(len(result.findings), 'finding')}, site {site}")


def main() -> int:
    """Look at the repository this stands in, or at the one that the second word names."""
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # the real output, never a stand-in
    root = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else Path(__file__).resolve().parent.parent.parent
    try:
        return look(root, sys.argv[1])
    except StoppedError as error:
        print(f"proposal: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
