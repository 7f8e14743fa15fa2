"""Sizes of frames: as large as the words allow, never under the floor, and a finding where they do not fit."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.problems import Report
from agentops_showcase.talks.fitting import BANDS, LEAST, SQUARE, Block, Misfit, scale_for
from agentops_showcase.talks.frame import MOST_BYTES, Frame, frame_problems, frames_of
from agentops_showcase.talks.layout import VIEWS, laid_out
from agentops_showcase.talks.subject import Subject
from tests.talks.making import built, copied

words = st.lists(st.text(alphabet="abcdefghimw ", min_size=1, max_size=40), min_size=1, max_size=6)


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    return built(copied(tmp_path_factory.mktemp("manual"))).subjects[0]


@given(words, st.floats(20, 150), st.floats(5, 90))
def test_a_size_that_is_chosen_fits(texts: list[str], room: float, height: float) -> None:
    missed: list[Misfit] = []
    blocks = [Block(each, 5, 2.5, 1.2, above=1) for each in texts]
    scale = scale_for("the words", SQUARE, blocks, room, height, missed)
    assert all(each.at(scale) >= LEAST for each in blocks)
    if not missed:
        assert sum(each.height(room, scale) for each in blocks) <= height
        assert not any(each.too_long(room, scale) for each in blocks)


def test_fewer_words_are_larger_words() -> None:
    long, short = (Block(each, 5, 2.5, 1.2) for each in ("measure twice " * 8, "measure"))
    missed: list[Misfit] = []
    sizes = [each.at(scale_for("", SQUARE, (each,), 60, 20, missed)) for each in (long, short)]
    assert sizes[0] < sizes[1] == 5
    assert missed == []


@pytest.mark.parametrize("view", VIEWS)
def test_every_shape_of_every_view_has_its_sizes(law: Subject, view: str) -> None:
    layout = laid_out(law, view, "Example Manual", "example.org/l/1")
    assert set(layout.sizes) == {band.query for band in BANDS}
    assert layout.missed == []
    for sizes in layout.sizes.values():
        assert min(sizes.values()) >= LEAST


def test_a_long_word_in_a_name_is_a_finding_with_its_shape(law: Subject) -> None:
    long = replace(law, name="Unaussprechlichkeitsvermeidungsstrategieabteilung")
    missed = laid_out(long, "card", "Example Manual", "").missed
    assert {each.part for each in missed} == {"the name"}
    assert missed[0].word == long.name


def test_a_heavy_frame_is_a_finding(law: Subject) -> None:
    report = Report()
    frame_problems([Frame(law, "card", b"<p>" * MOST_BYTES, ())], report)
    assert report.problems == []
    frame_problems([Frame(law, "card", Random(4).randbytes(MOST_BYTES + 1), ())], report)
    assert [each.code for each in report.problems] == ["TLK004"]


def test_a_site_without_an_address_has_frames_without_a_code(law: Subject) -> None:
    for frame in frames_of(law, "Example Manual", ""):
        text = frame.content.decode()
        assert "canonical" not in text
        assert 'class="code"' not in text
        assert "<a " not in text


def test_words_of_a_frame_are_escaped(law: Subject) -> None:
    odd = replace(law, name='A <b>"bold"</b> & name', points=("<script>1</script>", "two", "three"))
    text = frames_of(odd, "Example Manual", "https://example.org/")[0].content.decode()
    assert "&lt;script&gt;1&lt;/script&gt;" in text
    assert text.count("<script>") == 1
    assert "<b>" not in text


def test_frames_are_the_same_bytes_twice(tmp_path: Path, law: Subject) -> None:
    again = built(copied(tmp_path)).subjects[0]
    one, two = (frames_of(each, "Example Manual", "https://example.org/") for each in (law, again))
    assert [each.content for each in one] == [each.content for each in two]
