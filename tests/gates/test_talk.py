"""Use in a talk, in a real browser: by keyboard, below a path, from disk, without scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import PREFIX
from tests.gates import hold
from tests.gates.browser import SCHEMES, run

pytestmark = pytest.mark.usefixtures("browser_tools")

FACTOR = "factors/04-continuous-validation/"
LAW = "laws/4-validate-before-execute/"


def test_the_dialog_works_by_keyboard(built: Path, tmp_path: Path) -> None:
    for each in (FACTOR, LAW):  # one after the other, for there is one clipboard
        hold(run(built, (), tmp_path, steps=[{"do": "talkDialog", "address": each}]).findings)


def test_the_dialog_works_below_a_path(built_prefixed: Path, tmp_path: Path) -> None:
    hold(run(built_prefixed, (), tmp_path, prefix=PREFIX, steps=[{"do": "talkDialog", "address": FACTOR}]).findings)


def test_the_dialog_has_no_barrier_at_any_width_in_both_schemes(built: Path, tmp_path: Path) -> None:
    look = {"do": "talkLooks", "address": FACTOR, "widths": (320, 390, 820, 1440), "schemes": SCHEMES}
    hold(run(built, (), tmp_path, steps=[look]).findings)


def test_a_copy_on_disk_has_the_dialog_with_its_preview(built: Path, offline: Path, tmp_path: Path) -> None:
    step = {"do": "talkFromDisk", "folder": str(offline), "address": FACTOR}
    hold(run(built, (), tmp_path, steps=[step]).findings)


def test_without_scripts_the_link_leads_to_everything(built: Path, tmp_path: Path) -> None:
    hold(run(built, (), tmp_path, steps=[{"do": "talkSilent", "address": FACTOR}]).findings)
