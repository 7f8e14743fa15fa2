"""The command line as a person and a CI meet it: exit codes, streams, forms, and nothing half-done."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

from agentops_showcase.adapters.report import FORMATS, as_sarif, as_text, written
from agentops_showcase.problems import Level, Place, Problem, Rule
from agentops_showcase.rulebook import explained
from agentops_showcase.site import RULES

BASE = Path(__file__).parent.parent / "golden" / "base"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "site")
    return tmp_path / "site"


def showcase(*arguments: object, root: Path | None = None) -> subprocess.CompletedProcess[str]:
    words = [str(each) for each in arguments]
    command = [sys.executable, "-m", "agentops_showcase", *(["--root", str(root)] if root else []), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def broken(site: Path) -> None:
    factor = site / "docs/factors/01-first-things.md"
    factor.write_text(factor.read_text().replace("tier: ground", "tier: groud").replace("number: 1", "number: one"))


def test_a_good_site_is_silent_on_stdout_and_exits_0(site: Path) -> None:
    done = showcase("check", root=site)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("ok: ")


def test_findings_go_to_stdout_all_at_once_and_exit_1(site: Path) -> None:
    broken(site)
    done = showcase("check", root=site)
    assert done.returncode == 1
    assert done.stdout.count("\n    fix: ") == 2
    assert "Traceback" not in done.stderr


def test_json_forms_hold_the_promised_fields(site: Path) -> None:
    broken(site)
    whole = json.loads(showcase("check", "--format", "json", root=site).stdout)
    lines = [json.loads(line) for line in showcase("check", "--format", "jsonl", root=site).stdout.splitlines()]
    assert whole == lines
    assert set(whole[0]) == {
        "path", "line", "column", "end_line", "end_column", "code", "kind", "level", "found", "expected", "fix",
    }  # fmt: skip
    assert whole[0]["path"] == "docs/factors/01-first-things.md"
    assert (whole[0]["line"], whole[0]["column"]) == (2, 9)


def test_annotations_and_sarif_name_the_same_places(site: Path) -> None:
    broken(site)
    notes = showcase("check", "--format", "github", root=site).stdout.splitlines()
    assert notes[0].startswith("::error file=docs/factors/01-first-things.md,line=2,endLine=2,col=9,title=SRC006::")
    log = json.loads(showcase("check", "--format", "sarif", root=site).stdout)
    results = log["runs"][0]["results"]
    assert len(results) == len(notes)
    assert results[0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 9


def test_a_hostile_file_name_stays_a_name_in_every_form() -> None:
    place = Place("::error::a\n::error::b c%.md", 2, 3, 2, 4)
    problems = [Problem(place, "SRC001", "unreadable", Level.ERROR, "x", "y", "z")]
    for form in FORMATS:
        lines = written(problems, form).splitlines()
        assert not any(line.strip().startswith("::error::") for line in lines), form
    assert as_text(problems).startswith("./::error::a\\u000a::error::b c%.md:2:3: SRC001 ")
    assert '"uri": "%3A%3Aerror%3A%3Aa%0A%3A%3Aerror%3A%3Ab%20c%25.md"' in as_sarif(problems)


def test_a_path_narrows_what_is_shown(site: Path) -> None:
    broken(site)
    assert showcase("check", "docs/laws", root=site).returncode == 0
    assert showcase("check", "docs/factors", root=site).returncode == 1
    assert showcase("check", "--only", "catalog", root=site).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "no/such/file"),
        ("check", "/"),
        ("explain", "XYZ999"),
        ("catalog", "show", "a/b#c"),
        ("catalog", "sync", "--from", "no-such-folder"),
        ("offline", "no-such-site", "copy"),
        ("edition", "freeze", "v1"),
        ("edition", "freeze", "01"),
        ("edition", "freeze", "../1"),
        ("edition", "freeze", "1", "--date", "2026-02-30"),
        ("no-such-command",),
        ("check", "--format", "xml"),
    ],
)
def test_what_cannot_be_done_exits_2_with_one_clear_line(site: Path, arguments: tuple[str, ...]) -> None:
    done = showcase(*arguments, root=site)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_a_missing_root_exits_2() -> None:
    assert showcase("check", root=Path("no-such-folder")).returncode == 2


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_explains_itself(rule: Rule) -> None:
    text = explained(rule)
    assert "Why" in text
    assert "Instead" in text


def test_every_command_shows_an_example() -> None:
    commands = (
        "check", "explain", "build", "stage", "offline", "catalog", "catalog sync", "catalog list", "catalog show",
        "edition", "edition freeze",
    )  # fmt: skip
    for command in commands:
        done = showcase(*command.split(), "--help")
        assert done.returncode == 0
        assert "example: showcase" in done.stdout, command


def test_a_broken_source_leaves_the_published_site_as_it_was(site: Path) -> None:
    (site / "overrides").mkdir()
    shutil.copytree(ROOT / "overrides", site / "overrides", dirs_exist_ok=True)
    assert showcase("build", root=site).returncode == 0
    before = {each: each.stat().st_mtime_ns for each in (site / "site").rglob("*")}
    assert showcase("build", root=site).stderr.startswith("nothing changed")
    broken(site)
    done = showcase("build", root=site)
    assert done.returncode == 1
    assert {each: each.stat().st_mtime_ns for each in (site / "site").rglob("*")} == before
    assert not list(site.glob(".site.next"))


def test_a_folder_of_somebody_else_is_not_replaced(site: Path) -> None:
    (site / "site").mkdir()
    (site / "site" / "letter.txt").write_text("mine")
    done = showcase("build", root=site)
    assert done.returncode == 2
    assert (site / "site" / "letter.txt").read_text() == "mine"
