"""The scripts that Factors IV and VIII print refuse what their pages say they refuse, and little else."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT

FILES = ROOT / "docs/_data/files/factors"
GATE = (ROOT / "docs/factors/04-continuous-validation.md").read_text(encoding="utf-8")
YES = (ROOT / "docs/factors/08-human-validation.md").read_text(encoding="utf-8")
REASONS = (ROOT / "docs/factors/01-automated-tracking.md").read_text(encoding="utf-8")
SHOWN = {"04": GATE, "08": YES}

pytestmark = pytest.mark.skipif(
    any(shutil.which(each) is None for each in ("git", "make", "patch", "ssh-keygen")), reason="needs git, make, patch"
)

GOOD = "DAYS = 7\n"
BAD = "DAYS = 5\n"
POLICY = """from datetime import timedelta

{days}

def expires(placed):
    return placed + timedelta(DAYS)
"""
TEST = """from datetime import date
from unittest import TestCase

from holds.policy import expires


class Expires(TestCase):
    def test(self):
        self.assertEqual(expires(date(2026, 12, 1)), date(2026, 12, {day}))
"""
PATCH = """--- a/holds/policy.py
+++ b/holds/policy.py
@@ -3 +3 @@
-DAYS = {good}
+DAYS = {bad}
"""
SENT = "2026-12-01,2026-12-08\n2026-12-02,2026-12-09\n"
USES_GIT = """import subprocess, tempfile
folder = tempfile.mkdtemp()
open(folder + "/stray", "w").close()
for words in "init -q", "add stray", "-c user.name=a -c user.email=a@b commit -qm x":
    subprocess.run(["git", *words.split()], cwd=folder, check=True)

"""


def printed(path: str) -> str:
    """Return a script as its page prints it."""
    assert f"::: file factors/{path}\n" in SHOWN[path[:2]]
    return (FILES / path).read_text(encoding="utf-8")


def block(page: str, language: str, holding: str) -> str:
    found = [
        each for each in re.findall(rf"^```{language}\n(.*?)^```", page, re.MULTILINE | re.DOTALL) if holding in each
    ]
    assert len(found) == 1
    return str(found[0])


@dataclass(frozen=True)
class Repository:
    """A clone as the page describes it, and the bare repository it pushes to."""

    path: Path

    def write(self, **files: str) -> None:
        for name, text in files.items():
            self.put(name.replace("__", "/"), text)

    def put(self, name: str, text: str) -> None:
        full = self.path / name
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8")

    def run(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON", "MAKE"))}
        alone = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
        return subprocess.run(
            words, cwd=self.path, env={**kept, **alone, **more}, capture_output=True, text=True, check=False
        )

    def git(self, *words: str, **more: str) -> str:
        done = self.run("git", *words, **more)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def commit(self, subject: str, **more: str) -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", subject, **more)
        return self.git("rev-parse", "HEAD")

    def push(self) -> subprocess.CompletedProcess[str]:
        return self.run("git", "push", "origin", "HEAD:main")


def started(path: Path, address: str) -> Repository:
    path.mkdir()
    repository = Repository(path)
    repository.git("init", "-q", "-b", "main")
    repository.git("config", "user.email", address)
    repository.git("config", "user.name", address.partition("@")[0])
    return repository


@pytest.fixture
def gated(tmp_path: Path) -> Repository:
    """A repository with the printed gate, pushed once, and the hook on the server."""
    made = started(tmp_path / "clone", "agent@example.org")
    made.put(".gitignore", "__pycache__/\n")
    made.put("Makefile", block(GATE, "make", "known-bad:"))
    made.put("holds/__init__.py", "")
    made.put("holds/policy.py", POLICY.format(days=GOOD))
    made.put("tests/__init__.py", "")
    made.put("tests/test_policy.py", TEST.format(day="8"))
    made.put("tools/known-bad.sh", printed("04/known-bad.sh"))
    made.put("tools/known-bad.patch", PATCH.format(good="7", bad="1"))
    made.put("tools/promises.py", printed("04/promises.py"))
    made.put("tools/sent.csv", SENT)
    made.commit("Begin")
    made.git("init", "-q", "--bare", "-b", "main", "../bare.git")
    made.git("remote", "add", "origin", "../bare.git")
    assert made.push().returncode == 0
    hook = tmp_path / "bare.git/hooks/pre-receive"
    hook.write_text(printed("04/pre-receive.sh"), encoding="utf-8")
    hook.chmod(0o755)
    return made


def test_a_good_tree_passes_every_time_although_the_bad_patch_keeps_size_and_second(gated: Repository) -> None:
    for _ in range(5):
        done = gated.run("make", "gate")
        assert done.returncode == 0, done.stdout + done.stderr
    assert "FAILED (failures=1)" in done.stdout


def test_bytecode_of_another_makefile_does_not_hide_the_patch(gated: Repository) -> None:
    text = block(GATE, "make", "known-bad:")
    gated.put("Makefile", text.replace("compileall -qf", "compileall -q"))
    for _ in range(5):
        done = gated.run("make", "gate")
        assert done.returncode == 0, done.stdout + done.stderr


def test_what_a_push_adds_to_the_tools_is_not_there(gated: Repository) -> None:
    text = block(GATE, "make", "known-bad:")
    gated.put("Makefile", text + "meaning: extra\nextra: ; test ! -e tools/extra\n")
    gated.commit("Look for extras")
    assert gated.push().returncode == 0
    gated.put("tools/extra", "found by whatever reads the whole folder\n")
    gated.commit("Add an extra")
    done = gated.push()
    assert done.returncode == 0, done.stderr


def test_a_good_push_lands(gated: Repository) -> None:
    gated.put("holds/note.txt", "harmless\n")
    gated.commit("Add a note")
    done = gated.push()
    assert done.returncode == 0, done.stderr


def test_the_opening_accident_is_refused_by_the_question_about_meaning(gated: Repository) -> None:
    gated.put("holds/policy.py", POLICY.format(days=BAD))
    gated.put("tests/test_policy.py", TEST.format(day="6"))
    gated.put("tools/sent.csv", "2026-12-01,2026-12-06\n")
    gated.commit("Bring the tests into line")
    done = gated.push()
    assert done.returncode != 0
    assert "meaning: 2 of 2 promises broken" in done.stderr


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("GNUmakefile", "gate fast form meaning logic known-bad: ; @true\n"),
        ("tools", "a file where the folder was\n"),
        ("Makefile", "gate: ; @true\n"),
        ("makefile", "gate: ; @true\n"),
        ("tools/known-bad.sh", "exit 0\n"),
        ("unittest.py", "raise SystemExit(0)\n"),
        ("compileall.py", "raise SystemExit(0)\n"),
        ("csv.py", "raise SystemExit(0)\n"),
    ],
)
def test_no_pushed_file_stands_in_for_the_gate(gated: Repository, name: str, text: str) -> None:
    gated.put("holds/policy.py", POLICY.format(days="DAYS = 9\n"))
    if name == "tools":
        shutil.rmtree(gated.path / "tools")
    gated.put(name, text)
    gated.commit("Break it")
    assert gated.push().returncode != 0


@pytest.mark.parametrize("name", [".gitattributes", "holds/.gitattributes", "tools/.gitattributes"])
def test_no_pushed_attribute_hides_a_file_from_the_gate(gated: Repository, name: str) -> None:
    gated.put(name, "* export-ignore eol=crlf\n*.py export-subst\n")
    gated.put("holds/broken.py", "def (\n")
    gated.commit("Package without it")
    done = gated.push()
    assert done.returncode != 0
    assert "gate: refused" in done.stderr


@pytest.mark.parametrize("attributes", ["* export-ignore\n", "tools/* text eol=crlf\n"])
def test_pushed_attributes_do_not_bend_the_tools_of_main(gated: Repository, attributes: str) -> None:
    gated.put(".gitattributes", attributes)
    gated.commit("Attributes")
    done = gated.push()
    assert done.returncode == 0, done.stderr


def test_the_call_that_judges_messages_stands_in_the_same_hook(gated: Repository, tmp_path: Path) -> None:
    for name in ("message-check.sh", "range-check.sh"):
        gated.put(f"tools/{name}", block(REASONS, "sh", f"# tools/{name}"))
    call = block(REASONS, "sh", "main:tools/range-check.sh")
    call = call.replace("origin/main:", "$old:").replace("origin/main", '"$old"').replace("HEAD", '"$new"')
    hook = tmp_path / "bare.git/hooks/pre-receive"
    text = printed("04/pre-receive.sh")
    hook.write_text(text.replace("|| continue\n", f"|| continue\n{call}\n"), encoding="utf-8")
    gated.commit("docs: scripts")
    assert gated.push().returncode != 0, "main has no script yet"
    hook.write_text(text, encoding="utf-8")
    assert gated.push().returncode == 0
    hook.write_text(text.replace("|| continue\n", f"|| continue\n{call}\n"), encoding="utf-8")
    gated.put("tools/message-check.sh", "exit 0\n")
    gated.put("tools/range-check.sh", "exit 0\n")
    gated.commit("fix: blank")
    done = gated.push()
    assert done.returncode != 0
    assert "no Context in 'fix: blank'" in done.stderr
    gated.git("commit", "-q", "--amend", "-m", "fix: a\n\nContext: asked\nRejected: none")
    done = gated.push()
    assert done.returncode == 0, done.stderr


def test_an_edit_of_the_patched_line_goes_in_by_two_pushes_as_described(gated: Repository) -> None:
    gated.put("holds/policy.py", POLICY.format(days="DAYS = 8\n"))
    gated.put("tests/test_policy.py", TEST.format(day="9"))
    gated.put("tools/known-bad.patch", PATCH.format(good="8", bad="1"))
    gated.commit("Both at once")
    assert gated.push().returncode != 0
    gated.git("reset", "-q", "--hard", "HEAD~1")
    gated.put("tools/known-bad.patch", PATCH.format(good="8", bad="1"))
    gated.commit("The patch first")
    assert gated.push().returncode == 0
    gated.put("holds/policy.py", POLICY.format(days="DAYS = 8\n"))
    gated.put("tests/test_policy.py", TEST.format(day="9"))
    gated.commit("Then the code")
    done = gated.push()
    assert done.returncode == 0, done.stderr


def test_a_branch_cannot_be_deleted_past_the_hook(gated: Repository) -> None:
    assert gated.run("git", "push", "origin", ":main").returncode != 0


def known_bad(repository: Repository, **more: str) -> subprocess.CompletedProcess[str]:
    return repository.run("sh", "tools/known-bad.sh", **more)


def test_known_bad_proves_nothing_without_make(gated: Repository, tmp_path: Path) -> None:
    commands = tmp_path / "bin"
    commands.mkdir()
    for each in ("sh", "mktemp", "rm", "cp", "patch", "find", "tail", "python3"):
        (commands / each).symlink_to(str(shutil.which(each)))
    done = known_bad(gated, PATH=str(commands))
    assert done.returncode != 0
    assert "refused" not in done.stdout


def test_known_bad_proves_nothing_without_a_makefile_or_a_patch(gated: Repository) -> None:
    (gated.path / "Makefile").rename(gated.path / "Makefile.away")
    assert known_bad(gated).returncode != 0
    (gated.path / "Makefile.away").rename(gated.path / "Makefile")
    (gated.path / "tools/known-bad.patch").write_text("")
    assert known_bad(gated).returncode != 0
    (gated.path / "tools/known-bad.patch").unlink()
    assert known_bad(gated).returncode != 0


def test_known_bad_refuses_a_patch_that_does_not_parse(gated: Repository) -> None:
    gated.put("tools/known-bad.patch", PATCH.format(good="7", bad="("))
    done = known_bad(gated)
    assert done.returncode != 0
    assert "as it should be" not in done.stdout


def test_known_bad_refuses_tests_that_fail_already(gated: Repository) -> None:
    gated.put("tests/test_policy.py", TEST.format(day="9"))
    done = known_bad(gated)
    assert done.returncode != 0
    assert "as it should be" not in done.stdout


@pytest.mark.parametrize("change", ["test", "init"])
def test_a_gate_without_tests_is_refused(gated: Repository, change: str) -> None:
    (gated.path / "tests" / ("test_policy.py" if change == "test" else "__init__.py")).unlink()
    done = gated.run("make", "gate")
    assert done.returncode != 0


def test_with_nothing_promised_the_question_about_meaning_refuses(gated: Repository) -> None:
    gated.put("tools/sent.csv", "")
    assert gated.run("make", "meaning").returncode != 0
    (gated.path / "tools/sent.csv").unlink()
    assert gated.run("make", "meaning").returncode != 0


def test_a_test_that_uses_git_leaves_commit_and_repository_alone(gated: Repository, tmp_path: Path) -> None:
    """Git sets GIT_DIR and GIT_INDEX_FILE for hooks, in a linked worktree with full paths."""
    gated.put(".githooks/pre-commit", printed("04/pre-commit.sh"))
    (gated.path / ".githooks/pre-commit").chmod(0o755)
    gated.put("holds/policy.py", USES_GIT + POLICY.format(days=GOOD))
    gated.put("tools/known-bad.patch", "")
    gated.commit("Code that uses git")
    gated.git("config", "core.hooksPath", ".githooks")
    gated.git("worktree", "add", "-q", "../linked", "-b", "side")
    linked = Repository(tmp_path / "linked")
    linked.put("holds/more.txt", "more\n")
    linked.commit("Add more")
    assert linked.git("show", "--name-only", "--format=").split() == ["holds/more.txt"]
    assert gated.git("config", "core.bare") == "false"


def test_code_that_uses_git_can_be_pushed(gated: Repository) -> None:
    gated.put("tests/test_git.py", USES_GIT)
    gated.commit("Test with git")
    done = gated.push()
    assert done.returncode == 0, done.stderr


def test_the_hook_judges_what_is_staged(gated: Repository) -> None:
    gated.put(".githooks/pre-commit", printed("04/pre-commit.sh"))
    (gated.path / ".githooks/pre-commit").chmod(0o755)
    gated.commit("Hook")
    gated.git("config", "core.hooksPath", ".githooks")
    gated.put("holds/policy.py", POLICY.format(days=BAD))
    gated.git("add", "-A")
    gated.put("holds/policy.py", POLICY.format(days=GOOD))
    done = gated.run("git", "commit", "-m", "Five")
    assert done.returncode != 0
    assert "promises broken" in done.stdout + done.stderr


BRIEF = block(YES, "markdown", "Answer by:")
DEADLINE = "Answer by: 2026-12-17 12:00 UTC"
ASKED = "Asked by: ana@example.org"
IN_TIME = "2026-12-17T11:59:00Z"


@dataclass(frozen=True)
class Release(Repository):
    """A repository with a brief, a change by the agent, and keys of several people."""

    keys: Path

    def sign(self, who: str, tag: str, commit: str = "HEAD", at: str = IN_TIME) -> None:
        key = f"user.signingkey={self.keys / who}.pub"
        self.git("-c", "gpg.format=ssh", "-c", key, "tag", "-s", tag, "-m", "Yes", commit, GIT_COMMITTER_DATE=at)

    def brief(self, text: str) -> None:
        self.put("decisions/hold-period.md", text)
        self.git("add", "-A")
        self.git("commit", "-q", "--amend", "--no-edit", "--allow-empty")

    def asks(
        self, name: str = "hold-period", commit: str = "HEAD", base: str = "live", **more: str
    ) -> subprocess.CompletedProcess[str]:
        settings = {"APPROVERS": str(self.keys / "approvers"), **more}
        return self.run("sh", str(self.keys / "approved"), name, commit, base, **settings)

    def refuses(self, word: str = "", **more: str) -> None:
        done = self.asks(**more)
        assert done.returncode != 0
        assert "yes from" not in done.stdout
        assert word in done.stderr


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    for who in ("ana", "bob", "eve", "star"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", who, "-f", str(folder / who)], check=True)
    lines = {"ana": "ana@example.org", "bob": "Bob@example.org", "star": "*@example.org"}
    approvers = [f"{name} {(folder / f'{who}.pub').read_text()}" for who, name in lines.items()]
    (folder / "approvers").write_text("".join(approvers))
    (folder / "approved").write_text(printed("08/approved.sh"))
    return folder


@pytest.fixture
def release(tmp_path: Path, keys: Path) -> Release:
    made = Release(started(tmp_path / "clone", "agent@example.org").path, keys)
    made.put("holds.py", "DAYS = 7\n")
    made.commit("Begin")
    made.git("tag", "live")
    made.put("holds.py", "DAYS = 5\n")
    made.put("decisions/hold-period.md", BRIEF)
    made.commit("Change the rule")
    return made


def test_a_good_yes_lets_the_commit_out(release: Release) -> None:
    release.refuses("does not name this commit")
    release.sign("bob", "yes/hold-period")
    done = release.asks()
    assert (done.returncode, done.stdout) == (0, "yes from bob@example.org\n")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Answer by:",
        "Answer by: Friday noonish",
        "Answer by: 17.12.2026 12:00",
        "Answer by: <date>",
        "Answer by: 2026-12-17",
        "Answer by: 2026-12-17 12:00",
        "Answer by: 2026-12-17 12:00 +0200",
        "Answer by: 2026-99-17 12:00 UTC",
        "**Answer by:** 2026-12-17 12:00 UTC",
        "answer by: 2026-12-17 12:00 UTC",
        f"{DEADLINE}\nAnswer by: 2099-12-17 12:00 UTC",
        f"{DEADLINE}\nAnswer by: later",
    ],
)
def test_a_deadline_that_cannot_be_read_is_a_no(release: Release, line: str) -> None:
    release.brief(BRIEF.replace(DEADLINE, line))
    release.sign("bob", "yes/hold-period")
    release.refuses("one deadline")


def test_an_empty_or_missing_brief_is_a_no(release: Release) -> None:
    release.brief("")
    release.sign("bob", "yes/hold-period")
    release.refuses("one deadline")
    release.refuses(name="other")
    release.refuses(name="")


def test_no_date_command_is_needed(release: Release, tmp_path: Path) -> None:
    commands = tmp_path / "bin"
    commands.mkdir()
    (commands / "date").write_text("#!/bin/sh\nexit 1\n")
    (commands / "date").chmod(0o755)
    path = f"{commands}:{os.environ['PATH']}"
    release.sign("bob", "yes/hold-period", at="2026-12-17T12:01:00Z")
    release.refuses("came after", PATH=path)
    release.git("tag", "-d", "yes/hold-period")
    release.sign("bob", "yes/hold-period")
    assert release.asks(PATH=path).returncode == 0


@pytest.mark.parametrize(
    ("at", "good"),
    [
        ("2026-12-17T12:00:00Z", True),
        ("2026-12-17T13:30:00+02:00", True),
        ("2026-12-17T11:30:00-02:00", False),
        ("2026-12-18T00:00:00Z", False),
        ("2027-01-01T00:00:00Z", False),
    ],
)
def test_time_is_compared_in_one_zone(release: Release, at: str, good: bool) -> None:
    release.sign("bob", "yes/hold-period", at=at)
    assert (release.asks(TZ="Asia/Tokyo").returncode == 0) is good


@pytest.mark.parametrize("author", ["bob@example.org", "Bob@Example.org", "BOB@EXAMPLE.ORG"])
def test_nobody_releases_what_they_wrote_also_once_it_is_on_main(release: Release, author: str) -> None:
    release.git("commit", "-q", "--amend", "--no-edit", f"--author=Bob <{author}>")
    release.sign("bob", "yes/hold-period")
    release.refuses("wrote this")
    release.refuses("wrote this", commit="main")


def test_a_co_author_and_a_committer_count_as_authors(release: Release) -> None:
    release.git("commit", "-q", "--amend", "-m", "Change\n\nCo-authored-by: Bob <bob@example.org>")
    release.sign("bob", "yes/hold-period")
    release.refuses("wrote this")
    release.git("tag", "-d", "yes/hold-period")
    release.git("commit", "-q", "--amend", "-m", "Change", GIT_COMMITTER_EMAIL="bob@example.org")
    release.sign("bob", "yes/hold-period")
    release.refuses("wrote this")


@pytest.mark.parametrize("base", ["HEAD", "nowhere", ""])
def test_a_base_that_shows_no_author_is_a_no(release: Release, base: str) -> None:
    release.sign("bob", "yes/hold-period")
    release.refuses(base=base)


@pytest.mark.parametrize(
    "line",
    [
        ASKED,
        "Asked by: ana@example.org ",
        "Asked by: Ana <ana@example.org>",
        "Asked by: ANA@example.org",
        "Asked by:ana@example.org",
        "Asked by: mailto:ana@example.org, for the council",
        "Asked by: carl@example.org\nAsked by: ana@example.org",
        "Asked by: ana@example.org\r",
    ],
)
def test_the_asker_may_not_answer_in_any_spelling(release: Release, line: str) -> None:
    release.brief(BRIEF.replace(ASKED, line))
    release.sign("ana", "yes/hold-period")
    release.refuses("asked for it")


@pytest.mark.parametrize("line", ["", "Asked by:", "Asked by: ana", "Asked by: @ana", "**Asked by:** ana@example.org"])
def test_an_asker_without_an_address_is_a_no(release: Release, line: str) -> None:
    release.brief(BRIEF.replace(ASKED, line))
    release.sign("ana", "yes/hold-period")
    release.refuses("address of whoever asked")


@pytest.mark.parametrize("label", re.findall(r"^([A-Z][a-z ]+):", BRIEF, re.MULTILINE))
def test_a_brief_without_one_of_its_lines_is_a_no(release: Release, label: str) -> None:
    release.brief(BRIEF.replace(f"{label}:", f"{label} (none):"))
    release.sign("bob", "yes/hold-period")
    release.refuses("the brief ")


@pytest.mark.parametrize(("name", "at"), [("approval", "2026-11-26T10:20:00Z"), ("release", "2026-11-27T14:45:00Z")])
def test_the_briefs_of_the_worked_example_are_taken(release: Release, name: str, at: str) -> None:
    release.brief((ROOT / f"docs/_data/files/holds/{name}.md").read_text(encoding="utf-8"))
    release.sign("bob", "yes/hold-period", at=at)
    assert release.asks().stdout == "yes from bob@example.org\n"


@dataclass(frozen=True)
class Host:
    """A release host beside the repository it fetches from; what is made there is what went out."""

    path: Path
    release: Release

    def releases(self, commit: str) -> subprocess.CompletedProcess[str]:
        words = {
            "/srv/approvers": str(self.release.keys / "approvers"),
            "/srv/approved": str(self.release.keys / "approved"),
            "COMMIT": commit,
            "LIVE": self.release.git("rev-parse", "live"),
        }
        script = block(YES, "sh", "git worktree add")
        for old, new in words.items():
            script = script.replace(old, new)
        return Repository(self.path).run("sh", "-c", script)

    @property
    def out(self) -> str:
        made = self.path.parent / "released"
        return made.read_text(encoding="utf-8") if made.exists() else ""


@pytest.fixture
def host(release: Release, tmp_path: Path) -> Host:
    release.put("Makefile", "release: ; cat holds.py > ../released\n")
    release.git("add", "-A")
    release.git("commit", "-q", "--amend", "--no-edit")
    release.git("clone", "-q", str(release.path), str(tmp_path / "host"))
    return Host(tmp_path / "host", release)


def test_what_goes_out_is_the_commit_that_was_approved(host: Host) -> None:
    approved = host.release.git("rev-parse", "HEAD")
    host.release.sign("bob", "yes/hold-period")
    host.release.put("holds.py", "DAYS = 0\n")
    later = host.release.commit("Unseen")
    Repository(host.path).git("pull", "-q")
    assert host.releases(later).returncode != 0
    assert host.out == ""
    done = host.releases(approved)
    assert (done.returncode, host.out) == (0, "DAYS = 5\n"), done.stderr


@pytest.mark.parametrize("late", ["no", "withdrawn", "unreachable", "leftover"])
def test_nothing_goes_out_on_old_tags_or_from_an_old_folder(host: Host, late: str) -> None:
    host.release.sign("bob", "yes/hold-period")
    Repository(host.path).git("fetch", "-q", "--tags")
    if late == "no":
        host.release.git("tag", "no/later")
    elif late == "withdrawn":
        host.release.git("tag", "-d", "yes/hold-period")
    elif late == "unreachable":
        Repository(host.path).git("remote", "set-url", "origin", "/nowhere")
    else:
        Repository(host.path).git("worktree", "add", "-q", "--detach", "../out", "HEAD~1")
    assert host.releases(host.release.git("rev-parse", "HEAD")).returncode != 0
    assert host.out == ""


def test_a_yes_that_moved_on_the_server_is_taken_over(host: Host) -> None:
    host.release.sign("bob", "yes/hold-period")
    Repository(host.path).git("fetch", "-q", "--tags")
    host.release.put("holds.py", "DAYS = 6\n")
    second = host.release.commit("Better")
    host.release.git("tag", "-d", "yes/hold-period")
    host.release.sign("bob", "yes/hold-period")
    assert host.releases(second).returncode == 0
    assert host.out == "DAYS = 6\n"


def test_the_log_says_when_it_was_asked_and_answered(release: Release) -> None:
    release.sign("bob", "yes/hold-period")
    asked = release.git("log", "-1", "--format=%cs")
    done = release.run("sh", "-c", block(YES, "sh", "for-each-ref"))
    assert done.stdout == f"{asked} 2026-12-17 yes/hold-period\n    Yes\n"


def test_windows_line_ends_change_nothing(release: Release) -> None:
    release.brief(BRIEF.replace("\n", "\r\n"))
    release.sign("bob", "yes/hold-period")
    assert release.asks().returncode == 0


def test_a_yes_holds_for_one_brief_and_one_commit(release: Release) -> None:
    release.put("decisions/other.md", BRIEF)
    first = release.commit("Another brief")
    release.sign("bob", "yes/other")
    release.refuses("does not name this commit")
    release.git("update-ref", "refs/tags/yes/hold-period", "refs/tags/yes/other")
    release.refuses("does not name this commit")
    release.git("tag", "-d", "yes/hold-period")
    release.sign("bob", "yes/hold-period")
    release.put("holds.py", "DAYS = 0\n")
    release.commit("One more")
    release.refuses("does not name this commit")
    assert release.asks(commit=first).returncode == 0


@pytest.mark.parametrize("signed", [True, False])
def test_a_no_beats_a_yes(release: Release, signed: bool) -> None:
    release.sign("bob", "yes/hold-period")
    if signed:
        release.sign("ana", "no/hold-period")
    else:
        release.git("tag", "no/later")
    release.refuses("stands")


def test_a_tag_has_to_be_signed_by_somebody_on_the_list(release: Release) -> None:
    release.sign("eve", "yes/hold-period")
    release.refuses("not signed by an approver")
    release.git("tag", "-d", "yes/hold-period")
    release.git("tag", "-a", "yes/hold-period", "-m", 'Good "git" signature for bob@example.org with key')
    release.refuses("not signed by an approver")
    release.git("tag", "-d", "yes/hold-period")
    release.git("tag", "yes/hold-period")
    release.refuses("does not name this commit")
    release.git("tag", "-d", "yes/hold-period")
    release.sign("star", "yes/hold-period")
    release.refuses("nobody whose address")


def test_without_a_list_or_arguments_there_is_no_yes(release: Release) -> None:
    release.sign("bob", "yes/hold-period")
    release.refuses(APPROVERS="/nowhere")
    release.refuses(APPROVERS="")
    done = release.run("sh", str(release.keys / "approved"), "hold-period", "HEAD")
    assert done.returncode != 0
    assert release.run("sh", str(release.keys / "approved"), "hold-period", "HEAD", "live").returncode != 0


def test_the_hook_of_factor_xi_hands_the_push_on(gated: Repository, tmp_path: Path) -> None:
    """There it calls both scripts from one folder; here the folder is not below /srv."""
    page = (ROOT / "docs/factors/11-fail-safe-checks.md").read_text(encoding="utf-8")
    hook, own = tmp_path / "bare.git/hooks/pre-receive", tmp_path / "gate"
    own.mkdir()
    hook.rename(own / "gate")
    (own / "rules").write_text("#!/bin/sh\ncat > /dev/null\n", encoding="utf-8")
    hook.write_text(block(page, "sh", "for each in rules gate").replace("/srv/gate", str(own)), encoding="utf-8")
    hook.chmod(0o755)
    gated.put("note", "harmless\n")
    gated.commit("Note")
    assert gated.push().returncode == 0
    gated.put("holds/policy.py", POLICY.format(days=BAD))
    gated.commit("Five")
    done = gated.push()
    assert done.returncode != 0
    assert "gate: refused" in done.stderr
