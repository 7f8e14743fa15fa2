"""What a stranger clones is clean, complete and says nothing about the machine it was written on."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.gates import hold

TARGETS = ("site", "test", "prove", "lint", "serve", "bench")
ROOT_FILES = ("README.md", "LICENSE", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "CITATION.cff", "Makefile")
LONGEST_README = 120
LOCKS = ("requirements.txt", "requirements-dev.txt")

# spelt in two halves, so that this file does not hold what it looks for
_HOSTS = re.compile(r"\b(?:pypi\." r"org|pythonhosted\." r"org|npmjs\." r"(?:org|com)|yarnpkg\." r"com)", re.IGNORECASE)
_MACHINE = re.compile(r"(?<![\w.~/}-])/(?:work|home|root|Users|tmp|mnt)/" r"[A-Za-z0-9._-]+")
_UNFINISHED = re.compile(
    r"\b(?:TO"
    r"DO|FIX"
    r"ME|X"
    r"XX|HA"
    r"CK|TB"
    r"D)\b|\blorem "
    r"ipsum\b|\bcoming "
    r"soon\b|\bunder "
    r"construction\b"
)
_REQUIREMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:\[[^\]]*\])?==\S+")

# Facts of other people's plugins name other people's places; nothing of ours stands in these.
FOREIGN = re.compile(
    r"(?:^|/)catalog/snapshot\.json$|(?:^|/)marketplaces/|(?:^|/)vendor/|^tests/golden/"
    r"|^tests/case_studies/anonymize/cases/"
    r"|^tests/case_studies/anonymity/(?:texts/|[a-z]+\.txt$|vectors\.json$)"  # invented drafts that leak on purpose
)
# (file, text) -> why it may stand there
EXCUSED: dict[tuple[str, str], str] = {
    ("docs/contributing/case-study.md", "/home" + "/user"): "what a study says instead of a path of one machine",
}


def findings(root: Path, paths: list[str]) -> list[str]:
    """Return every line of tracked text files that should not have been committed."""
    found = []
    for path in paths:
        file = root / path
        if FOREIGN.search(path) or not file.is_file() or file.is_symlink():
            continue
        content = file.read_bytes()
        if b"\0" in content[:8000]:
            continue
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
            found.extend(f"{path}:{number}: {what}" for what in _line(path, line))
    return found


def _line(path: str, line: str) -> Iterator[str]:
    for what, pattern in (
        ("the host of a package registry", _HOSTS),
        ("a path of one machine", _MACHINE),
        ("an unfinished word", _UNFINISHED),
    ):
        for match in pattern.finditer(line):
            if (path, match[0]) not in EXCUSED:
                yield f"{what}: {match[0]}"


def lock_findings(text: str) -> list[str]:
    """Return the requirements without a hash, and whatever else a lock should not hold."""
    found = []
    whole = re.sub(r"\\\n", " ", text)
    for line in whole.splitlines():
        words = line.split("#", 1)[0].strip()
        if not words:
            continue
        if not _REQUIREMENT.match(words):
            found.append(f"no pinned requirement: {words[:60]}")
        elif "--hash=sha256:" not in words:
            found.append(f"no hash: {words[:60]}")
    return found if whole.strip() else ["nothing in it"]


def makefile_findings(text: str) -> list[str]:
    """Return the promised targets that a Makefile lacks."""
    rules = {name for line in re.findall(r"^([A-Za-z][\w .-]*):(?!=)", text, re.MULTILINE) for name in line.split()}
    return [f"no target {each}" for each in TARGETS if each not in rules]


def _tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, cwd=ROOT, check=False)
    if listed.returncode:
        pytest.skip("not a clone, so nothing is tracked")
    return [each for each in listed.stdout.split("\0") if each]


def test_no_tracked_file_names_a_registry_a_machine_or_unfinished_work() -> None:
    hold(findings(ROOT, _tracked()))


def test_every_excuse_is_still_needed() -> None:
    assert [key for key in EXCUSED if key[1] not in (ROOT / key[0]).read_text(encoding="utf-8")] == []


def test_nothing_built_or_installed_is_tracked() -> None:
    anywhere, top = {"node_modules", "__pycache__"}, {".venv", "site", "offline", "dist"}
    parts = [each.split("/") for each in _tracked()]
    assert [each for each in parts if anywhere & set(each) or each[0] in top] == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    hold(lock_findings((ROOT / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ROOT_FILES)
def test_a_stranger_finds_the_usual_file(name: str) -> None:
    assert (ROOT / name).is_file()


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= LONGEST_README


def test_the_makefile_has_every_promised_target() -> None:
    hold(makefile_findings((ROOT / "Makefile").read_text(encoding="utf-8")))


def test_the_changelog_has_a_place_for_the_next_release() -> None:
    assert re.search(r"^## \[?Unreleased\]?", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("--index-url https://py" + "pi.org/simple", "registry"),
        ('"resolved": "https://registry.' + "npm" + 'js.org/x.tgz"', "registry"),
        ("see /ho" + "me/somebody/notes", "machine"),
        ("built in /wo" + "rk/here", "machine"),
        ("# TO" + "DO: finish", "unfinished"),
        ("Lorem and lorem ip" + "sum", "unfinished"),
    ],
)
def test_a_planted_line_is_found(tmp_path: Path, line: str, word: str) -> None:
    (tmp_path / "notes.md").write_text(f"One line.\n{line}\n", encoding="utf-8")
    found = findings(tmp_path, ["notes.md"])
    assert len(found) == 1
    assert found[0].startswith("notes.md:2:")
    assert word in found[0]


def test_an_ordinary_line_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("A todo list at example.org/home/page and ../work/.\n", encoding="utf-8")
    hold(findings(tmp_path, ["notes.md"]))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a==1.0\n", "no hash"),
        ("a>=1.0 --hash=sha256:00\n", "no pinned requirement"),
        ("--index-url x\na==1 \\\n    --hash=sha256:00\n", "no pinned requirement"),
        ("", "nothing"),
    ],
)
def test_a_planted_lock_is_found(text: str, word: str) -> None:
    assert any(word in each for each in lock_findings(text))


def test_a_lock_with_pins_and_hashes_is_not_found() -> None:
    hold(lock_findings("a==1.0 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n    # via b\n"))


def test_a_missing_target_is_found() -> None:
    assert makefile_findings("site test: x\n\techo\nlint:\nserve:\nbench:\nPROVE := prove\n") == ["no target prove"]


def test_the_commit_on_the_home_page_is_in_the_log() -> None:
    home = yaml.safe_load((ROOT / "docs" / "index.md").read_text(encoding="utf-8").split("---\n")[1])["proof"]
    command = ["git", "-C", str(ROOT), "show", "-s", "--format=%as%n%B", home["hash"]]
    shown = subprocess.run(command, capture_output=True, text=True, check=False)
    if shown.returncode:
        pytest.skip("the clone is too shallow to hold the commit that the home page shows")
    assert shown.stdout.strip() == f"{home['date']}\n{home['subject']}\n\n{home['body']}"
