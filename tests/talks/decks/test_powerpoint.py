"""A PPTX can be edited, read aloud and built twice: words in named places, notes everywhere, no picture of text."""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from agentops_showcase.talks import Subject
from agentops_showcase.talks.decks import boxes
from tests.conftest import ROOT
from tests.talks.decks.making import IMPRINT, of_all, of_one, opened, wanted

SUBJECTS = pytest.mark.parametrize("subject", wanted(), ids=lambda each: f"{each.kind}-{each.key}")
SMALLEST = 13.5  # points: a fortieth of the height of 540
LAYOUTS = ["Title", "Section", "Factor card", "Points", "Diagram", "Check", "Question"]
_TOUCHED = re.compile(rb"<dcterms:|<dc:creator|lastModifiedBy|python-pptx|Steve Canny")


def shapes(held: Any) -> Iterator[Any]:
    for each in held:
        yield each
        if each.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes(each.shapes)


def faults(content: bytes) -> list[str]:
    """Return whatever a speaker could not edit, read or say."""
    found = []
    for number, slide in enumerate(opened(content).slides, 1):
        every = list(shapes(slide.shapes))
        found += [f"{number}: empty {each.name}" for each in slide.placeholders if not each.text_frame.text.strip()]
        found += [f"{number}: a picture {each.name}" for each in every if each.shape_type == MSO_SHAPE_TYPE.PICTURE]
        found += [f"{number}: no title"] * (not slide.shapes.title or not slide.shapes.title.text.strip())
        first = slide.shapes[0]
        found += [f"{number}: {first.name} is read before the title"] * (first.shape_id != slide.shapes.title.shape_id)
        for each in slide.shapes:
            if each.shape_type == MSO_SHAPE_TYPE.GROUP and not each._element.nvGrpSpPr.cNvPr.get("descr"):
                found.append(f"{number}: no words for {each.name}")
        for run, fallback in _runs(slide, every):
            size = run.font.size.pt if run.font.size else fallback
            found += [f"{number}: {size} pt for {run.text!r}"] * (size < SMALLEST)
            found += [f"{number}: no language for {run.text!r}"] * (run._r.rPr is None or not run._r.rPr.get("lang"))
        told = slide.notes_slide.notes_text_frame.text
        found += [f"{number}: thin notes"] * (len(told) < 60)
        found += [f"{number}: notes without {part}" for part in (IMPRINT.licence, "dition 1") if part not in told]
        for each in slide.notes_slide.placeholders:
            if each.placeholder_format.type == PP_PLACEHOLDER.SLIDE_IMAGE:
                found += [f"{number}: no words for the slide in its notes"] * (
                    not each._element.nvSpPr.cNvPr.get("descr")
                )
            else:
                found += [f"{number}: empty notes"] * (not each.text_frame.text.strip())
    return found


def _runs(slide: Any, every: list[Any]) -> Iterator[tuple[Any, float]]:
    layout = next(each for each in boxes.LAYOUTS if each.name == slide.slide_layout.name)
    meant = {each.id: each.sizes[0] for each in layout.boxes}
    for each in every:
        if each.has_text_frame:
            fallback = meant[each.placeholder_format.idx] if each.is_placeholder else 0.0
            for paragraph in each.text_frame.paragraphs:
                yield from ((run, fallback) for run in paragraph.runs)


@SUBJECTS
def test_a_deck_can_be_edited_read_and_said(subject: Subject) -> None:
    assert faults(of_one(subject)) == []


def test_the_whole_can_be_edited_read_and_said() -> None:
    assert faults(of_all()) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_layouts_and_faces_are_ours(theme: str) -> None:
    deck = opened(of_one(wanted()[0], theme))
    assert [each.name for each in deck.slide_layouts] == LAYOUTS
    assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)
    with zipfile.ZipFile(io.BytesIO(of_one(wanted()[0], theme))) as parts:
        everything = b"".join(parts.read(each) for each in parts.namelist() if each.endswith(".xml"))
    faces = set(re.findall(rb'typeface="([^"]+)"', everything))
    assert faces == {b"Georgia", b"Arial", b"+mj-lt", b"+mn-lt"}


def test_each_kind_of_slide_is_made_from_its_layout() -> None:
    used = [each.slide_layout.name for each in opened(of_one(wanted()[0])).slides]
    assert used == ["Factor card", "Points", "Diagram", "Check", "Question"]
    whole = [each.slide_layout.name for each in opened(of_all()).slides]
    assert whole[:3] == ["Title", "Section", "Factor card"]
    assert whole.count("Section") == 5
    assert whole.count("Factor card") == len(wanted())


def test_the_notes_of_a_card_hold_all_that_is_said() -> None:
    subject = wanted()[0]
    told = opened(of_one(subject)).slides[0].notes_slide.notes_text_frame.text
    for part in (
        subject.minute,
        subject.question,
        subject.answer,
        subject.unproven,
        subject.route.absolute(IMPRINT.url),
    ):
        assert part in told


def test_the_code_is_a_shape_that_says_where_it_leads() -> None:
    card = opened(of_one(wanted()[0])).slides[0]
    code = next(each for each in card.shapes if each.name == "QR code")
    assert code._element.nvGrpSpPr.cNvPr.get("descr") == "QR code that leads to 12factoragentops.com/f/1"


def test_the_sections_hold_every_slide() -> None:
    with zipfile.ZipFile(io.BytesIO(of_all())) as parts:
        found = parts.read("ppt/presentation.xml").decode()
    assert len(re.findall("<p14:section ", found)) == 6
    assert len(re.findall("<p14:sldId ", found)) == len(opened(of_all()).slides)


def test_nobody_and_no_clock_is_named() -> None:
    with zipfile.ZipFile(io.BytesIO(of_all())) as parts:
        assert {each.date_time for each in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert parts.namelist() == ["[Content_Types].xml", *sorted(set(parts.namelist()) - {"[Content_Types].xml"})]
        for name in parts.namelist():
            assert not _TOUCHED.search(parts.read(name)), name


def test_another_process_makes_the_same_bytes() -> None:
    script = (
        "import hashlib; from tests.talks.decks.making import of_all, of_one, wanted;"
        "print(hashlib.sha256(of_one(wanted()[3]) + of_all('dark')).hexdigest())"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == hashlib.sha256(of_one(wanted()[3]) + of_all("dark")).hexdigest()
