"""Gates: each module has a pure `findings(site, ...) -> list[str]`; its test plants the defect it must see."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

SHOWN = 60


def hold(findings: Sequence[str]) -> None:
    """Fail with every finding in full, one a line, unless there is none."""
    if findings:
        more = f"\n... and {len(findings) - SHOWN} more" if len(findings) > SHOWN else ""
        pytest.fail(f"{len(findings)} findings\n" + "\n".join(findings[:SHOWN]) + more, pytrace=False)
