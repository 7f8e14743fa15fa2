"""Every deck of the archive is built and shown by the tool it is for, with the network cut off."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from agentops_showcase import routes
from agentops_showcase.talks import Subject
from agentops_showcase.talks.decks import names
from tests.talks.decks.making import assets, content, wanted
from tests.talks.decks.tools import node_tool, program, run, seen, served, warnings

FACTORS = tuple(each for each in wanted() if each.kind == "factor")
MARP_WORDS = ".bespoke-marp-active section[data-marpit-advanced-background=content]"  # beside its picture
_GREEN = (0, 89, 76)  # a square that is checked


def unpacked(path: str, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(content(assets()[path]))) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(routes.TALK_ZIP.path, tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(names.archive("factor", "4").path, tmp_path_factory.mktemp("kit"))


def shows_the_picture(file: Path) -> bool:
    """Tell whether a picture of a slide has the filled square of Factor IV where it belongs: right of the middle."""
    with Image.open(file) as found:
        image = found.convert("RGB")
    width, height = image.size
    right = image.crop((width * 3 // 4, height // 4, width, height * 3 // 4))
    near = sum(count for count, colour in right.getcolors(1 << 24) or () if _alike(colour, _GREEN))  # type: ignore[arg-type]  # RGB
    return near > right.size[0] * right.size[1] / 100


def _alike(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) < 24


def paper(pdf: Path, number: int) -> Path:
    """Draw one page of a PDF."""
    out = pdf.with_name(f"{pdf.stem}-page-{number}")
    pages = ("-f", str(number), "-l", str(number), "-singlefile")
    run(program("pdftoppm", "poppler-utils"), "-r", "48", *pages, "-png", pdf, out, cwd=pdf.parent)
    return out.with_suffix(".png")


def stepped(answer: dict[str, Any]) -> list[str]:
    """Return where the deck stood at each look."""
    return [each["url"].partition("#/")[2] for each in answer["answers"]]


@pytest.mark.usefixtures("browser_tools")
def test_reveal_steps_into_a_frame_and_out_again(kit: Path, tmp_path: Path) -> None:
    """From disk: with the focus inside the frame, one key moves one slide."""
    into = [{"press": "ArrowRight"}, {"press": "ArrowRight"}, {"focus": "section.present iframe"}, {"see": "in"}]
    out = [{"press": "ArrowRight"}, {"rest": 1200}, {"see": "out"}]
    again = [{"press": "ArrowLeft"}, {"focus": "section.present iframe"}, {"press": "ArrowLeft"}, {"rest": 1200}]
    steps = [*into, {"shot": "frame"}, *out, *again, {"see": "back"}]
    answer = seen((kit / "reveal/index.html").as_uri(), tmp_path, steps)
    inside, outside, back = answer["answers"]
    assert inside["active"] == "IFRAME"
    assert "Continuous Validation" in inside["inside"][0]["text"]
    assert stepped(answer)[1:] == ["factor-4-check", "factor-4-points"]
    assert {outside["active"], back["active"]} == {"BODY"}
    assert shows_the_picture(tmp_path / "frame.png")


@pytest.mark.slow
@pytest.mark.usefixtures("browser_tools")
def test_reveal_prints_the_picture_where_the_frame_was(kit: Path, tmp_path: Path) -> None:
    url = (kit / "reveal/index.html").as_uri()
    seen(url, tmp_path, [{"pdf": {"name": "paper", "url": f"{url}?print-pdf"}}])
    assert shows_the_picture(paper(tmp_path / "paper.pdf", 3))


@pytest.mark.slow
@pytest.mark.usefixtures("browser_tools")
def test_reveal_shows_the_twelve(whole: Path, tmp_path: Path) -> None:
    steps: list[dict[str, Any]] = []
    for each in FACTORS:
        steps += [{"go": f"/factor-{each.key}"}, {"read": "section.present:not(.stack)"}]
        steps += [{"go": f"/factor-{each.key}-picture"}, {"rest": 400}, {"see": each.name}]
    answer = seen((whole / "reveal/index.html").as_uri(), tmp_path, steps)
    for each, card, look in zip(FACTORS, answer["read"], answer["answers"], strict=True):
        assert each.line in card
        assert all(point in card for point in each.points)
        assert each.name in look["inside"][0]["text"]


@pytest.mark.slow
@pytest.mark.usefixtures("browser_tools")
def test_marp_shows_the_twelve_without_html(whole: Path, tmp_path: Path) -> None:
    tool = node_tool("marp")
    said = run(tool, "--no-stdin", "agentops-12-factors-marp.md", "-o", "deck.html", cwd=whole)
    assert "WARN" not in said
    steps: list[dict[str, Any]] = []
    for number in _numbers(4):
        steps += [{"go": str(number)}, {"read": MARP_WORDS}, {"go": str(number + 1)}]
        steps += [{"rest": 300}, {"shot": str(number + 1)}]
    answer = seen((whole / "deck.html").as_uri(), tmp_path, steps)
    _same(answer["read"])
    assert shows_the_picture(tmp_path / f"{_numbers(4)[3] + 1}.png")
    notes = run(tool, "--no-stdin", "--notes", "agentops-12-factors-marp.md", "-o", "notes.txt", cwd=whole)
    assert "WARN" not in notes
    told = (whole / "notes.txt").read_text(encoding="utf-8")
    assert all(each.question in told for each in FACTORS)


@pytest.mark.slow
@pytest.mark.usefixtures("browser_tools")
def test_slidev_shows_the_twelve(whole: Path, tmp_path: Path) -> None:
    run(node_tool("slidev"), "build", "slides.md", "--out", tmp_path / "site", cwd=whole / "slidev")
    steps: list[dict[str, Any]] = []
    for number in _numbers(4):
        steps += [{"go": f"/{number}"}, {"rest": 500}, {"read": f".slidev-page-{number}"}]
        steps += [{"go": f"/{number + 1}"}, {"rest": 500}, {"shot": str(number + 1)}]
    with served(tmp_path / "site") as url:
        answer = seen(url, tmp_path, steps, wait=2500)
    _same(answer["read"])
    assert shows_the_picture(tmp_path / f"{_numbers(4)[3] + 1}.png")


@pytest.mark.slow
@pytest.mark.usefixtures("browser_tools")
def test_slidev_steps_through_a_frame_and_prints_the_picture(kit: Path, tmp_path: Path) -> None:
    run(node_tool("slidev"), "build", "slides.md", "--out", tmp_path / "site", cwd=kit / "slidev")
    focus = {"focus": ".slidev-page-3 iframe"}
    into = [{"press": "ArrowRight"}, {"press": "ArrowRight"}, {"rest": 600}, focus, {"see": "in"}]
    out = [{"press": "ArrowRight"}, {"rest": 600}, {"see": "out"}, {"press": "ArrowLeft"}, {"rest": 600}, focus]
    steps = [
        *into,
        *out,
        {"press": "ArrowLeft"},
        {"rest": 600},
        {"see": "back"},
        {"press": "ArrowRight"},
        {"rest": 600},
    ]
    with served(tmp_path / "site") as url:
        answer = seen(url, tmp_path, [*steps, {"pdf": {"name": "paper"}}], wait=2500)
    assert stepped(answer) == ["3", "4", "2"]
    assert answer["answers"][0]["active"] == "IFRAME"
    assert shows_the_picture(paper(tmp_path / "paper.pdf", 1))


@pytest.mark.slow
def test_libreoffice_shows_every_deck_with_its_words(whole: Path, tmp_path: Path) -> None:
    office, reader = program("soffice", "libreoffice-impress"), program("pdftotext", "poppler-utils")
    decks = [whole / "agentops-12-factors.pptx", *sorted((whole / "kit").glob("*/*.pptx"))]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for theme in ("light", "dark"):
        mine = [each for each in decks if each.stem.endswith("-dark") == (theme == "dark")]
        said = run(office, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *mine, cwd=tmp_path)
        assert warnings(said) == []
    for each in FACTORS:
        for tail in ("", "-dark"):
            text = _flat(run(reader, "-layout", tmp_path / f"agentops-factor-{each.key}{tail}.pdf", "-", cwd=tmp_path))
            for part in (each.name, each.line, each.question, *each.points, *each.check):
                assert _flat(part) in text, (each.key, part)
    assert shows_the_picture(paper(tmp_path / "agentops-factor-4.pdf", 3))


def _numbers(per: int) -> list[int]:
    """Return the slide of the card of each factor in the whole: a title, and a slide before each tier."""
    found, at, tier = [], 2, ""
    for each in FACTORS:
        if (mine := each.over.rpartition(" · ")[2]) != tier:
            tier, at = mine, at + 1
        found.append(at)
        at += per
    return found


def _same(cards: list[str]) -> None:
    for each, card in zip(FACTORS, cards, strict=True):
        _holds(each, _flat(card))


def _holds(subject: Subject, text: str) -> None:
    for part in (subject.name, subject.line, *subject.points):
        assert _flat(part) in text, (subject.key, part)


def _flat(text: str) -> str:
    """Leave out what breaks and typographers change."""
    return re.sub(r"[^\w]+", "", text)
