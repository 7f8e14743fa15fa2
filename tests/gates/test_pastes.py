"""What a speaker copies or downloads is there, is what it says, and follows every choice."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import PREFIXED_URL, SITE_URL
from tests.gates import hold
from tests.gates.pages import page_of
from tests.gates.pastes import findings, tool_of

PAGE = "talks/factor-4/index.html"
DIALOG = "talks/factor-4/dialog.js"
KIT = "talks/kit/4/agentops-factor-4"


def test_everything_a_speaker_can_take_is_there_and_holds_together(built: Path) -> None:
    hold(findings(built, SITE_URL))


def test_the_same_holds_below_a_path(built_prefixed: Path) -> None:
    hold(findings(built_prefixed, PREFIXED_URL))


def test_every_tool_offers_exactly_one_thing(built: Path) -> None:
    tool = tool_of(page_of(built, PAGE).text)
    html = page_of(built, PAGE).text
    for each in ("reveal", "slidev", "marp", "powerpoint", "google-slides", "keynote"):
        part = html.partition(f'id="ao-talk-{each}"')[2].partition("</section>")[0]
        assert part.count("data-ao-fill=") == 1, each
        assert each in tool.pieces


def test_the_words_to_say_can_be_read_without_a_script(built: Path) -> None:
    words = " ".join(page_of(built, PAGE).text.split())
    for each in ("In a minute", "The question you will get", "The honest answer", "Not shown by anybody"):
        assert each in words


def test_a_page_that_shows_frames_says_so_in_its_policy_and_no_other_does(built: Path) -> None:
    allowed = "frame-src &#39;self&#39;", "frame-src 'self'"
    assert any(each in page_of(built, PAGE).text for each in allowed)
    assert any(each in page_of(built, "factors/04-continuous-validation/index.html").text for each in allowed)
    for path in ("index.html", "talks/index.html", "talks/reveal/index.html", "factors/index.html"):
        assert "frame-src" not in page_of(built, path).text


@pytest.fixture(scope="module")
def small(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One page with its dialog, and everything that it offers."""
    folder = tmp_path_factory.mktemp("small") / "site"
    for path in (PAGE, DIALOG, "factors/04-continuous-validation/index.html", "embed/v1/embed.js"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(built / path, folder / path)
    for path in ("talks/index.html", "f/4/index.html", *(f"talks/{each}/index.html" for each in _GUIDES)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(built / path, folder / path)
    shutil.copytree(built / "embed/v1/factors/4", folder / "embed/v1/factors/4")
    shutil.copytree(built / "talks/kit/4", folder / "talks/kit/4")
    for kept in built.glob("editions/*/embed/v1/factors/4"):
        shutil.copytree(kept, folder / kept.relative_to(built))
    return folder


_GUIDES = ("reveal", "slidev", "marp", "powerpoint", "google-slides", "keynote", "web")


def test_the_small_site_is_faultless(small: Path) -> None:
    hold(findings(small, SITE_URL))


def changed(path: str, old: str, new: str) -> Callable[[Path], None]:
    def plant(site: Path) -> None:
        text = (site / path).read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        (site / path).write_text(text.replace(old, new), encoding="utf-8")

    return plant


def gone(path: str) -> Callable[[Path], None]:
    return lambda site: (site / path).unlink()


@pytest.mark.parametrize(
    ("plant", "said"),
    [
        (gone(f"{KIT}-card-1080x1080-dark.png"), "does not answer"),
        (gone("embed/v1/factors/4/check/auto/index.html"), "does not answer"),
        (gone("embed/v1/embed.js"), "element: an address that does not answer"),
        (gone(f"{KIT}.zip"), "a link that does not answer"),
        (changed(PAGE, "{shot}", "{shoot}"), "{shoot} is filled by no choice"),
        (changed(PAGE, "&lt;/section&gt;", ""), "HTML that is not closed"),
        (changed(PAGE, "sandbox=&#34;allow-scripts allow-popups", "allow=&#34;"), "a frame without sandbox"),
        (changed(PAGE, "![bg contain](", "!(bg contain)("), "not one picture"),
        (changed(PAGE, "Honest answer:", "--&gt; Honest answer:"), "notes that end too early"),
        (
            changed(PAGE, ">https://12factoragentops.com/talks/", ">https://12factoragentops.com/talk/"),
            "something else",
        ),
        (changed(DIALOG, "agentops.talkFound", "agentops.lost"), "hands nothing over"),
        (changed(PAGE, 'id="ao-talk-keynote"', 'id="keynote"'), "offers nothing for keynote"),
        (changed("factors/04-continuous-validation/index.html", "data-ao-talk", "data-talk"), "0 pages open it"),
    ],
)
def test_a_planted_fault_is_found(small: Path, tmp_path: Path, plant: Callable[[Path], None], said: str) -> None:
    site = tmp_path / "site"
    shutil.copytree(small, site)
    plant(site)
    found = findings(site, SITE_URL)
    assert any(said in each for each in found), json.dumps(found[:8], indent=1)
