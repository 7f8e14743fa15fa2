"""A proposal by a stranger is looked at without running, repeating or trusting a word of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from agentops_showcase.adapters.cli.checking import ONLY
from tests.conftest import ROOT

SCRIPT = ROOT / ".github" / "scripts" / "proposal.py"
SECRET = "hunter2-correct-horse"

# Stands for the engine: one private finding for each line with LEAK, one note for NOTE, one ordinary finding for ODD.
ENGINE = r"""#!{python}
import json, os, pathlib, sys
words = sys.argv[1:]
with open(os.environ["ASKED"], "a") as log:
    log.write(json.dumps(words) + "\n")
root = pathlib.Path(words[words.index("--root") + 1])
if "build" in words:
    out = pathlib.Path(words[words.index("--out") + 1])
    out.mkdir(parents=True)
    (out / "index.html").write_text("<p>built")
    sys.exit(0)
only = "anonymity" in words
files = [pathlib.Path(each) for each in words if each.startswith(str(root) + "/")] if only else []
if not only:
    files = sorted((root / "case_studies").glob("*"))
code = 0
for file in files:
    if file.is_dir():
        continue
    text = file.read_text(errors="replace")
    if "UNREADABLE" in text and only:
        print("cannot read\n::error::forged by stderr ##[error]x", file=sys.stderr)
        sys.exit(2)
    for number, line in enumerate(text.split("\n"), 1):
        for word, name in (("LEAK", "ANON001"), ("NOTE", "ANON099"), ("ODD", "STU001")):
            if word in line and only == name.startswith("ANON"):
                level = "note" if word == "NOTE" else "error"
                code = code if word == "NOTE" else 1
                print(json.dumps(dict(
                    path=str(file.relative_to(root)), line=number, column=1, end_line=number, end_column=2, code=name,
                    kind="api-key", level=level, found=line, expected="x\n::error::forged", fix="y",
                )))
sys.exit(code)
"""
HOSTILE = (
    "two words.md",
    "new\nline.md",
    "new\n::error file=a::forged by a name.md",
    "semi;touch ran-a.md",
    "$(touch ran-b).md",
    "`touch ran-c`.md",
    "-rf.md",
    "--only.md",
    "::error::forged.md",
    "##[error]forged.md",
    "pipe | <b>x</b> [a](b) @everyone.md",
    "%0A::error::forged.md",
    "quote'\".md",
)


@dataclass(frozen=True)
class Clone:
    """A fork with a branch, and the engine that looks at it."""

    root: Path
    engine: Path
    asked_in: Path

    def git(self, *words: str) -> str:
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        command = ["git", "-C", str(self.root), *who, *words]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def propose(self) -> None:
        self.git("add", "--all", "--force", "--", ".")
        self.git("commit", "-qm", "Propose")

    def look(self, base: str = "main", **environment: str) -> subprocess.CompletedProcess[str]:
        known = {**os.environ, "SHOWCASE": str(self.engine), "ASKED": str(self.asked_in), **environment}
        return subprocess.run(
            [sys.executable, "-P", str(SCRIPT), base, str(self.root)],
            capture_output=True, check=False, cwd=self.root, env=known, encoding="utf-8",
        )  # fmt: skip

    def asked(self) -> list[list[str]]:
        return [json.loads(line) for line in self.asked_in.read_text(encoding="utf-8").splitlines()]

    def read_for_anonymity(self) -> set[str]:
        runs = [each for each in self.asked() if "anonymity" in each]
        return {
            word.removeprefix(f"{self.root}/") for each in runs for word in each if word.startswith(f"{self.root}/")
        }

    def result(self, name: str) -> str:
        return (self.root / "proposal" / name).read_text(encoding="utf-8")


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    engine = tmp_path / "engine"
    engine.write_text(ENGINE.replace("{python}", sys.executable), encoding="utf-8")
    engine.chmod(0o755)
    made = Clone(tmp_path / "fork", engine, tmp_path / "asked")
    made.root.mkdir()
    made.git("init", "-q", "-b", "main")
    made.write("README.md", "A site.\n")
    made.write("case_studies/old.md", "Old.\n")
    made.write(".gitignore", "/proposal/\n")
    made.propose()
    made.git("switch", "-qc", "draft")
    return made


def test_a_clean_study_passes_and_the_site_is_built(clone: Clone) -> None:
    clone.write("case_studies/new.md", "Fine.\n")
    clone.propose()
    done = clone.look()
    assert (done.returncode, done.stderr) == (0, "")
    assert "::error" not in done.stdout
    assert (clone.root / "proposal/site/index.html").is_file()
    assert "found nothing" in clone.result("summary.md")
    assert "anonymous" not in clone.result("summary.md")


def test_hostile_names_run_nothing_and_stay_names(clone: Clone) -> None:
    for name in HOSTILE:
        clone.write(f"drafts/{name}", f"LEAK {SECRET}\n")
        clone.write(name, f"LEAK {SECRET}\n")
    clone.propose()
    before = {each.name for each in clone.root.iterdir()}
    done = clone.look(GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(clone.asked_in.parent / "step"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert {each.name for each in clone.root.iterdir()} == before | {"proposal"}
    assert clone.read_for_anonymity() == {*HOSTILE, *(f"drafts/{name}" for name in HOSTILE)}
    commands = [line for line in done.stdout.splitlines() if line.strip().startswith("::") or "##[" in line]
    assert len(commands) == 10
    assert all(line.startswith("::error file=") and line.count("::") == 2 for line in commands)
    step = (clone.asked_in.parent / "step").read_text(encoding="utf-8")
    assert step == clone.result("summary.md")
    assert not any(each in step for each in ("<b>", "@everyone", "[a](b)", "\n::"))


def test_no_quotation_of_a_private_finding_leaves_the_run(clone: Clone) -> None:
    clone.write("case_studies/new.md", f"LEAK {SECRET}\nODD {SECRET}\nNOTE {SECRET}\n")
    clone.propose()
    done = clone.look()
    assert done.returncode == 1
    told = done.stdout + done.stderr + "".join(clone.result(each) for each in ("summary.md", "findings.sarif"))
    assert SECRET not in told
    assert "STU001" in told
    assert "forged" not in told
    assert not (clone.root / "proposal/site").exists()


def test_a_finding_of_another_rule_in_a_clean_file_says_what_it_found(clone: Clone) -> None:
    clone.write("case_studies/new.md", "ODD 'prod' % ::error::x\n")
    clone.propose()
    done = clone.look()
    assert done.returncode == 1
    assert "found ODD 'prod' %25 ::error::x%0Aexpected: x\\u000a" in done.stdout
    assert len([line for line in done.stdout.splitlines() if line.startswith("::")]) == 1


def test_notes_go_to_the_reviewer_and_block_nothing(clone: Clone) -> None:
    clone.write("case_studies/new.md", "NOTE a picture\n")
    clone.propose()
    done = clone.look()
    assert done.returncode == 0
    assert "For the reviewer to decide" in clone.result("summary.md")
    assert (clone.root / "proposal/site").is_dir()


def test_only_what_may_speak_of_somebody_is_read_for_anonymity(clone: Clone) -> None:
    study = "---\nprovenance: contributed\nconsent:\n  contributor: true\n---\nText\n"
    clone.write("docs/hidden.md", study)
    clone.write("docs/page.md", "---\ntitle: x\n---\nprovenance: x\nconsent: y\n")
    clone.write("docs/screen.PNG", "x")
    clone.write("tests/golden/case/study.md", study)
    clone.write("plugins/x.py", "x = 1\n")
    clone.write("README.md", "Another line.\n")
    clone.write("our story.txt", "x")
    clone.write("evidence/log.csv", "x")
    clone.propose()
    assert clone.look().returncode == 0
    assert clone.read_for_anonymity() == {"docs/hidden.md", "docs/screen.PNG", "our story.txt", "evidence/log.csv"}
    assert "its own judge" in clone.result("summary.md")


def test_a_file_that_is_not_committed_yet_is_read_too(clone: Clone) -> None:
    clone.write("case_studies/new.md", "LEAK\n")
    assert clone.look().returncode == 1


def test_a_file_that_cannot_be_read_ends_with_2_and_hides_no_other(clone: Clone) -> None:
    clone.write("case_studies/a.md", f"UNREADABLE\nODD {SECRET}\n")
    clone.write("case_studies/b.md", "LEAK\n")
    clone.propose()
    done = clone.look()
    assert done.returncode == 2
    assert "file=case_studies/b.md" in done.stdout
    assert SECRET not in done.stdout
    assert not any(line.startswith("::error::") or "##[" in line for line in done.stdout.splitlines())
    assert "nothing is known yet" in clone.result("summary.md")
    assert not (clone.root / "proposal/site").exists()


@pytest.mark.parametrize("place", ["case_studies/link.md", "docs/link", "elsewhere"])
def test_a_link_is_refused_and_not_followed(clone: Clone, place: str) -> None:
    file = clone.root / place
    file.parent.mkdir(exist_ok=True)
    file.symlink_to("../../asked")
    clone.propose()
    done = clone.look()
    assert done.returncode == 1
    assert f"::error file={place}," in done.stdout
    assert place not in clone.read_for_anonymity()


def test_a_folder_for_results_that_the_proposal_brings_is_not_used(clone: Clone) -> None:
    (clone.root / "proposal").symlink_to(clone.root.parent)
    clone.propose()
    done = clone.look()
    assert done.returncode == 2
    assert "proposal" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("base", ["no-such-branch", "--output=ran", "main; touch ran", ""])
def test_a_base_that_does_not_exist_ends_with_2(clone: Clone, base: str) -> None:
    done = clone.look(base)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not list(clone.root.glob("ran*"))


def test_thousands_of_findings_and_endless_lines_fit_the_summary(clone: Clone) -> None:
    clone.write("case_studies/new.md", "LEAK " + "x" * 2_000_000 + "\n" + "LEAK\n" * 3000)
    for number in range(150):
        clone.write(f"drafts/{'|' * 200}{number}", "LEAK\n")
    clone.propose()
    done = clone.look()
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) < 20
    assert max(len(line) for line in done.stdout.splitlines()) < 2000
    assert len(clone.result("summary.md").encode()) < 1_000_000
    assert "3140 more" in clone.result("summary.md") or "3141 more" in clone.result("summary.md")


@pytest.mark.parametrize("said", ["not json", "{}", "[1]", '{"path": 1}'])
def test_what_is_no_finding_ends_with_2(clone: Clone, said: str) -> None:
    clone.engine.write_text(f"#!/bin/sh\necho '{said}'\nexit 1\n", encoding="utf-8")
    clone.write("case_studies/new.md", "Fine.\n")
    done = clone.look()
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_without_the_rules_on_anonymity_nothing_passes(clone: Clone) -> None:
    text = clone.engine.read_text(encoding="utf-8")
    refusal = 'only = "anonymity" in words\nif only:\n    sys.exit(2)\n'
    clone.engine.write_text(text.replace('only = "anonymity" in words\n', refusal), encoding="utf-8")
    done = clone.look()  # not even when nothing was contributed
    assert done.returncode == 2


def test_the_real_engine_is_asked_in_words_it_knows(clone: Clone) -> None:
    clone.write("drafts/-rf $(touch ran);\n::error::x.md", "Write to jane.doe@initech-payments.com about it.\n")
    clone.propose()
    done = clone.look(SHOWCASE="")
    assert done.returncode == (1 if "anonymity" in ONLY else 2), done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert "jane.doe" not in done.stdout + clone.result("summary.md") + clone.result("findings.sarif")
    assert not list(clone.root.glob("**/ran*"))


def test_the_workflow_runs_the_script_and_asks_for_no_more_than_reading() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]
    assert [each["run"] for each in jobs["proposal"]["steps"] if "run" in each] == [
        ".github/scripts/proposal.sh HEAD^1"
    ]
    assert jobs["proposal"]["permissions"] == {"contents": "read"}
    assert all(jobs[each]["needs"] == "proposal" for each in ("test", "pythons"))
    for file in (ROOT / ".github/workflows").glob("*.yml"):
        assert "pull_request_target" not in (text := file.read_text(encoding="utf-8")), file
        assert "workflow_run" not in text, file


@pytest.mark.parametrize("name", ["ISSUE_TEMPLATE/3-case-study.yml", "PULL_REQUEST_TEMPLATE/case-study.md"])
def test_a_form_for_studies_warns_before_it_asks_and_leads_to_the_way_back(name: str) -> None:
    text = (ROOT / ".github" / name).read_text(encoding="utf-8")
    assert (
        text.index("public the moment you") < text.index("taking-back/") < text.index("[ ]" if "[ ]" in text else "id:")
    )
    assert (ROOT / "docs/contributing/taking-back.md").is_file()
