from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Tiny
from tests.gates import hold
from tests.gates.checker import EXCUSES, excuses, findings
from tests.gates.pages import pages_of

EXCUSED = EXCUSES.read_text(encoding="utf-8")
# the checker's reader of styles is older than the units and questions of containers; the browser gate measures both
FRAME_EXCUSED = """
CSS: .*Unknown dimension # cqmin and cqw
CSS: .container-type.: Property # container-type
CSS: Unrecognized at-rule .@container # questions to a container
CSS: .flex-basis.: Parse Error # a sum with cqmin
"""
FROM_DISK = "Resource violates Content Security Policy # the tiny site is read from disk\n"
FACTOR = "factors/04-one-check/index.html"


def test_every_page_is_right(built: Path, checker_jar: Path) -> None:
    # the checker reads some 40 pages a second, so nothing has to be picked
    paths = [page.path for page in pages_of(built) if not page.frame]
    hold(findings(checker_jar, built, paths, EXCUSED))


def test_a_frame_of_every_view_is_right(built: Path, checker_jar: Path) -> None:
    paths = [f"embed/v1/factors/4/{view}/auto/index.html" for view in ("card", "points", "diagram", "check")]
    hold(findings(checker_jar, built, [*paths, "embed/v1/factors/4/index.html"], FRAME_EXCUSED))


@pytest.mark.slow
def test_every_frame_is_right(built: Path, checker_jar: Path) -> None:
    paths = [page.path for page in pages_of(built) if page.frame]
    hold(findings(checker_jar, built, paths, FRAME_EXCUSED))


def test_the_checker_finds_what_was_planted_and_nothing_else(tiny: Tiny, checker_jar: Path) -> None:
    tiny.plant(FACTOR, '<h2 id="why">Why</h2>', '<h2 id="why"><p>Why</p></h2>')
    tiny.plant("404.html", '<nav aria-label="Main">', '<nav aria-label="Main" wide="yes">')
    tiny.plant(FACTOR, 'alt="A square"', 'autocomplete="off"')
    found = findings(
        checker_jar, tiny.folder, ["index.html", "404.html", FACTOR], f"{FROM_DISK}Attribute .wide. # planted\n"
    )
    assert len(found) == 3, found
    assert all(each.startswith(f"{FACTOR}:") for each in found)
    assert any("Element “p” not allowed" in each for each in found)
    assert any("“alt” attribute" in each for each in found)


def test_an_excuse_that_nothing_needs_is_found(tiny: Tiny, checker_jar: Path) -> None:
    found = findings(checker_jar, tiny.folder, ["index.html"], f"{FROM_DISK}never said # planted\n")
    assert found == ["an excuse that nothing needs: never said"]


def test_a_checker_that_does_not_run_is_found(tiny: Tiny, tmp_path: Path) -> None:
    assert "did not run" in findings(tmp_path / "gone.jar", tiny.folder, ["index.html"])[0]
    assert findings(tmp_path / "gone.jar", tiny.folder, []) == ["no page to check"]


def test_an_excuse_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="without a reason"):
        excuses("Attribute .wide.\n")
