from __future__ import annotations

import random
from pathlib import Path

from tests.conftest import Tiny
from tests.gates import hold
from tests.gates.pages import page_of
from tests.gates.weight import findings, loaded

FACTOR = "factors/04-one-check/index.html"


def test_a_first_visit_of_a_factor_is_light_and_loads_no_index(built: Path) -> None:
    hold(findings(built))


def test_the_tiny_site_is_light(tiny: Tiny) -> None:
    hold(findings(tiny.folder))


def test_everything_a_visit_loads_is_weighed(tiny: Tiny) -> None:
    names = ["site.css", "site.js", "mark.svg", "text.woff2"]
    assert set(loaded(tiny.folder, page_of(tiny.folder, FACTOR))) == {FACTOR, *(f"assets/{each}" for each in names)}


def test_a_heavy_font_is_found(tiny: Tiny) -> None:
    (tiny.folder / "assets/text.woff2").write_bytes(random.Random(4).randbytes(60_000))
    assert any("a first visit takes" in each for each in findings(tiny.folder))


def test_a_search_index_that_loads_at_once_is_found(tiny: Tiny) -> None:
    site = tiny.plant(FACTOR, "</head>", '<script src="../../assets/search-index.js" defer></script></head>')
    assert any("before anybody asks" in each for each in findings(site))


def test_a_site_without_a_factor_is_found(tiny: Tiny) -> None:
    assert any("no page of the kind" in each for each in findings(tiny.plant(FACTOR, "ao-kind-factor", "ao-kind-f")))
