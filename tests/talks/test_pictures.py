from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zlib
from collections import Counter
from dataclasses import replace
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase import talks
from agentops_showcase.problems import Report
from agentops_showcase.render import Asset, LateAsset
from agentops_showcase.talks import SHAPES, THEMES, VIEWS, Picture, Poster, Station, Subject, alt_text, picture_svg
from agentops_showcase.talks.colours import COLOURS
from agentops_showcase.talks.picture import sheet_of
from agentops_showcase.talks.poster import licence_of_text, poster_of
from agentops_showcase.talks.sheet import FLOOR, Bar, Hollow, Line, Scanned, Sheet
from tests.talks.given import LOOP, SITE_URL, SUBJECT, WORKFLOW, of_the_site

EVERY = list(product(VIEWS, SHAPES))
NAMESPACE = "{http://www.w3.org/2000/svg}"
HOSTILE = '</title><script>alert("1")</script> & \u202eevil\u202c \x0b <b>'


def sheet(subject: Subject, view: str, shape: str, site_url: str = SITE_URL) -> Sheet:
    return sheet_of(poster_of(subject, site_url, "CC BY 4.0"), view, shape)


def counted(found: Sheet) -> Counter[str]:
    """Count the shapes by kind and role; a gate is two bars of the role that says who keeps it."""
    return Counter(f"{each.kind} {getattr(each, 'role', '')}".strip() for each in found.items if each.kind != "words")


# structure ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", SHAPES)
def test_a_card_says_everything_once(shape: str) -> None:
    told = " ".join(each.text for each in sheet(SUBJECT, "card", shape).words)
    for part in (SUBJECT.over, SUBJECT.name, SUBJECT.line, *SUBJECT.points, "Holds, Edition 3"):
        assert told.count(part) == 1, part
    assert told.count("12factoragentops.com/f/4 · CC BY 4.0") == 1
    assert next(each.text for each in sheet(SUBJECT, "card", shape).words) == "IV"


@pytest.mark.parametrize("shape", SHAPES)
def test_a_diagram_names_every_station_and_the_way_back(shape: str) -> None:
    told = " ".join(each.text for each in sheet(SUBJECT, "diagram", shape).words)
    for part in (LOOP.title, *(each.label for each in LOOP.stations), "a date is wrong", "a person decides"):
        assert told.count(part) == 1, part
    assert "a person decides" not in " ".join(each.text for each in sheet(WORKFLOW, "diagram", shape).words)


@pytest.mark.parametrize(("view", "shape"), EVERY)
def test_squares_are_hollow_until_a_gate_is_passed(view: str, shape: str) -> None:
    found = counted(sheet(SUBJECT, view, shape))
    assert found["hollow ink"] == 3
    assert found["bar caution"] == 2
    assert found["bar spot"] == (1 if view == "diagram" else 1 + 2 * len(SUBJECT.points))
    assert found["figure soft"] == 1  # the head of the way back
    assert found["code"] == 1


@pytest.mark.parametrize(("view", "shape"), EVERY)
def test_phases_carry_their_letter_and_their_ink(view: str, shape: str) -> None:
    found = sheet(WORKFLOW, view, shape)
    assert counted(found)["bar research"] == counted(found)["bar plan"] == 1
    assert [each.text for each in found.words if each.role == "on-phase"] == ["R", "P"]
    assert not any(isinstance(each, Hollow) for each in found.items)


@pytest.mark.parametrize(("view", "shape"), EVERY)
def test_the_way_back_crosses_no_gate(view: str, shape: str) -> None:
    found = sheet(SUBJECT, view, shape)
    dashed = [each for each in found.items if isinstance(each, Line) and each.dash and len(each.points) > 2]
    gates = [each for each in found.items if isinstance(each, Bar) and each.role == "caution"]
    assert len(dashed) == 1
    assert len(gates) == 2
    for gate in gates:
        left, top, right, bottom = gate.extent
        for (x1, y1), (x2, y2) in zip(dashed[0].points, dashed[0].points[1:], strict=False):
            beside = max(x1, x2) <= left or min(x1, x2) >= right or max(y1, y2) <= top or min(y1, y2) >= bottom
            assert beside, (gate, dashed)


@pytest.mark.parametrize(("view", "shape"), EVERY)
def test_without_an_address_there_is_no_code(view: str, shape: str) -> None:
    found = sheet(SUBJECT, view, shape, site_url="")
    assert not any(isinstance(each, Scanned) for each in found.items)
    assert "CC BY 4.0" in [each.text for each in found.words]


def test_a_picture_without_stations_is_a_head_and_a_foot() -> None:
    bare = replace(SUBJECT, picture=Picture("Nothing", ()))
    for view, shape in EVERY:
        assert sheet(bare, view, shape).misfits == ()


@pytest.mark.parametrize(
    ("words", "licence"),
    [
        ("Text CC BY 4.0, code Apache-2.0", "CC BY 4.0"),
        ("Text CC BY-SA 4.0; code MIT", "CC BY-SA 4.0"),
        ("CC0 1.0", "CC0 1.0"),
        ("All rights reserved", ""),
    ],
)
def test_the_licence_of_the_text_is_the_one_that_is_cited(words: str, licence: str) -> None:
    assert licence_of_text(words) == licence


# room and size --------------------------------------------------------------------------------------------------------


def outside(found: Sheet) -> list[object]:
    """Return what reaches over an edge, or covers the code."""
    codes = [each for each in found.items if isinstance(each, Scanned)]
    lost: list[object] = []
    for each in found.items:
        left, top, right, bottom = each.extent
        if left < -0.01 or top < -0.01 or right > found.width + 0.01 or bottom > found.height + 0.01:
            lost.append(each)
        for code in codes:
            a, b, c, d = code.extent
            if each is not code and left < c and right > a and top < d and bottom > b:
                lost.append(each)
    return lost


def small(found: Sheet) -> list[object]:
    return [each for each in found.words if each.text and each.size < FLOOR * found.height / 100 - 1e-6]


@pytest.mark.parametrize(("view", "shape"), EVERY)
def test_every_picture_of_the_site_is_readable_and_whole(view: str, shape: str) -> None:
    assert len(of_the_site()) == 27
    for subject in of_the_site():
        found = sheet(subject, view, shape)
        assert found.misfits == ()
        assert found.unknown == ""
        assert outside(found) == []
        assert small(found) == []


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=90)
STATIONS = st.lists(
    st.builds(Station, WORDS, st.sampled_from(["", "R", "Z"]), st.booleans(), st.booleans()), max_size=7
)


@given(
    st.builds(
        Poster,
        name=WORDS,
        line=WORDS,
        over=WORDS,
        numeral=st.sampled_from(["", "XII", "1"]),
        points=st.lists(WORDS, max_size=3).map(tuple),
        picture=st.none() | STATIONS.filter(bool).map(lambda each: Picture("A title", tuple(each))),
        edition=WORDS,
        address=st.sampled_from(["", "https://example.org/f/4/"]),
    ),
    st.sampled_from(EVERY),
)
def test_whatever_the_words_a_picture_is_drawn_readable_or_told_to_be_crowded(
    poster: Poster, way: tuple[str, str]
) -> None:
    found = sheet_of(poster, *way)
    assert small(found) == []
    if not found.misfits:
        assert outside(found) == []
    ElementTree.fromstring(talks.picture.drawn(found, "light", poster.name, poster.line))


@pytest.mark.parametrize(("view", "shape"), EVERY)
def test_no_two_lines_of_text_lie_on_each_other(view: str, shape: str) -> None:
    for subject in (*of_the_site(), SUBJECT, WORKFLOW):
        words = [each for each in sheet(subject, view, shape).words if each.text and each.role != "on-phase"]
        for at, one in enumerate(words):
            for other in words[at + 1 :]:
                a, b = one.extent, other.extent
                # the lower quarter of a line may reach into the free top of the next
                high = min(a[3] - 0.24 * one.size, b[3] - 0.24 * other.size) - max(a[1], b[1])
                wide = min(a[2], b[2]) - max(a[0], b[0])
                assert high <= 1 or wide <= 0, (subject.title, one.text, other.text)


# findings -------------------------------------------------------------------------------------------------------------


def found_in(subject: Subject) -> list[tuple[str, str]]:
    report = Report()
    talks.check_pictures([subject], SITE_URL, "CC BY 4.0", report)
    return [(each.code, each.found) for each in report.problems]


def test_words_that_fit_give_no_finding() -> None:
    assert found_in(SUBJECT) == []
    assert found_in(WORKFLOW) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": "Pneumonoultramicroscopicsilicovolcanoconiosis" * 2}, "no room for the name 'Pneumono"),
        ({"points": ("x" * 150, "b", "c")}, "no room for the line and the points of 'Hold the Shelf'"),
        ({"line": "word " * 90}, "no room for the line and the points"),
        ({"over": "Factor " * 40}, "no room for 'Factor Factor"),
        ({"picture": replace(LOOP, title="A title " * 30)}, "no room for 'A title"),
        ({"picture": replace(LOOP, back=(3, 1, "because " * 30))}, "no room for 'because"),
        ({"picture": replace(LOOP, stations=(Station("y" * 90), *LOOP.stations[1:]))}, "no room for 'yyyy"),
        ({"key": "k" * 200}, "no room for the address '12factoragentops.com/f/kkk"),
    ],
)
def test_words_without_room_are_a_finding(change: dict[str, object], words: str) -> None:
    found = found_in(replace(SUBJECT, **change))  # type: ignore[arg-type]  # fields by name
    assert {code for code, _ in found} == {"TLK020"}
    assert any(words in each for _, each in found), found


def test_a_letter_without_an_outline_is_a_finding() -> None:
    assert found_in(replace(SUBJECT, line="Look at 漢 and 🐟.")) == [
        ("TLK021", "letters without an outline: U+6F22, U+1F41F")
    ]


# words and colours ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("view", "theme"), list(product(VIEWS, THEMES)))
def test_hostile_words_stay_words(view: str, theme: str) -> None:
    subject = replace(SUBJECT, name=HOSTILE, line=HOSTILE, picture=replace(LOOP, title=HOSTILE))
    root = ElementTree.fromstring(picture_svg(subject, view, "wide", theme, SITE_URL))
    assert {each.tag.removeprefix(NAMESPACE) for each in root.iter()} <= {"svg", "title", "desc", "path", "rect"}
    title = root.findtext(f"{NAMESPACE}title") or ""
    assert '</title><script>alert("1")</script> &' in title
    assert not set("\u202e\u202c\x0b") & set(title)


@pytest.mark.parametrize(("view", "shape", "theme"), list(product(VIEWS, SHAPES, THEMES)))
def test_a_picture_needs_nothing_from_outside(view: str, shape: str, theme: str) -> None:
    text = picture_svg(SUBJECT, view, shape, theme, SITE_URL)
    root = ElementTree.fromstring(text)
    assert (root.get("width"), root.get("height")) == tuple(map(str, SHAPES[shape]))
    assert not re.search(r"<text|<style|<image|<use|href|url\(|font|var\(", text)
    assert root.findtext(f"{NAMESPACE}title") == SUBJECT.title
    assert root.findtext(f"{NAMESPACE}desc") == alt_text(SUBJECT, view)
    assert len(text) < 120_000


def test_the_words_for_those_who_do_not_see_it_tell_what_it_shows() -> None:
    assert all(each in alt_text(SUBJECT, "card") for each in (SUBJECT.name, SUBJECT.line, *SUBJECT.points))
    assert "3. Somebody answers, then a person decides" in alt_text(SUBJECT, "diagram")


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_is_seen_on_what_it_lies_on(theme: str) -> None:
    colours = COLOURS[theme]
    used = {"text": set[str](), "drawn": set[str]()}
    for subject, (view, shape) in product((SUBJECT, WORKFLOW, *of_the_site()), EVERY):
        for each in sheet(subject, view, shape).items:
            if not isinstance(each, Scanned):
                used["text" if each.kind == "words" else "drawn"].add(each.role)
    assert used["text"] | used["drawn"] == set(colours) - {"paper"}
    for role in used["text"] - {"on-phase"}:
        assert contrast(colours[role], colours["paper"]) >= 4.5, role
    for role in used["drawn"]:
        assert contrast(colours[role], colours["paper"]) >= 3, role
    for phase in ("research", "plan", "implement", "validate", "learn"):
        assert contrast(colours["on-phase"], colours[phase]) >= 4.5, phase


def test_the_colours_are_those_of_the_site(built_tokens: str) -> None:
    light, dark = built_tokens.split("@media (prefers-color-scheme:dark)", 1)
    for theme, text in (("light", light), ("dark", dark.split("@media", 1)[0])):
        for role, colour in COLOURS[theme].items():
            name = {"on-phase": "on-spot"}.get(role, role)
            assert f"--ao-{name}:{colour}" in text, (theme, role)


@pytest.fixture
def built_tokens() -> str:
    return (Path(__file__).parents[2] / "docs" / "assets" / "tokens.css").read_text(encoding="utf-8")


# files ----------------------------------------------------------------------------------------------------------------


def chunks(png: bytes) -> list[str]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, names = 8, []
    while at < len(png):
        size = int.from_bytes(png[at : at + 4])
        names.append(png[at + 4 : at + 8].decode())
        assert zlib.crc32(png[at + 4 : at + 8 + size]) == int.from_bytes(png[at + 8 + size : at + 12 + size])
        at += 12 + size
    return names


def size_of(png: bytes) -> tuple[int, int]:
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def test_a_kit_holds_every_picture_by_its_name() -> None:
    made = talks.pictures(SUBJECT, SITE_URL)
    names = {each.route.path.rpartition("/")[2] for each in made}
    assert names == {
        f"agentops-factor-4-{view}-{size}-{theme}.{suffix}"
        for view, size, theme, suffix in product(VIEWS, ("1920x1080", "1080x1080"), THEMES, ("svg", "png"))
    }
    assert all(each.route.path.startswith("talks/kit/4/") for each in made)
    for each in made:
        assert isinstance(each, Asset if each.route.path.endswith("svg") else LateAsset)


def test_a_png_is_the_picture_and_nothing_else() -> None:
    for each in talks.pictures(SUBJECT, SITE_URL)[1:4:2]:
        assert isinstance(each, LateAsset)
        png = each.make()
        assert set(chunks(png)) == {"IHDR", "IDAT", "IEND"}
        assert size_of(png) == (1920, 1080)
        assert len(png) < 150_000


def test_two_processes_draw_the_same_bytes() -> None:
    svg = picture_svg(SUBJECT, "card", "card", "dark", SITE_URL)
    word = "import sys; from agentops_showcase.talks import png; sys.stdout.buffer.write(png(sys.stdin.read(), 1200))"
    command = [sys.executable, "-c", word]
    again = [subprocess.run(command, input=svg.encode(), capture_output=True, check=True).stdout for _ in range(2)]
    assert again == [talks.png(svg, 1200)] * 2


def test_the_key_of_a_file_knows_its_picture_and_its_width() -> None:
    svg = picture_svg(SUBJECT, "card", "card", "dark", SITE_URL)
    key = talks.picture.key_of
    assert len({key(svg, 1200), key(svg, 600), key(svg + " ", 1200)}) == 3
    assert key(svg, 1200) == key(svg, 1200)


def scanned(png: bytes, folder: Path) -> str:
    """Read the code of a picture as a phone does."""
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg is not installed (Debian: zbar-tools)")
    file = folder / "picture.png"
    file.write_bytes(png)
    done = subprocess.run(["zbarimg", "--quiet", "--raw", str(file)], capture_output=True, text=True, check=False)
    return done.stdout.strip()


@pytest.mark.parametrize("theme", THEMES)
def test_the_code_leads_to_the_subject(theme: str, tmp_path: Path) -> None:
    for subject, view, shape in ((SUBJECT, "card", "wide"), (WORKFLOW, "diagram", "square"), (SUBJECT, "card", "card")):
        svg = picture_svg(subject, view, shape, theme, SITE_URL)
        assert scanned(talks.png(svg, SHAPES[shape][0]), tmp_path) == subject.short.absolute(SITE_URL)


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_the_code_of_every_picture_leads_to_its_subject(view: str, tmp_path: Path) -> None:
    for subject, shape, theme in product(of_the_site(), SHAPES, THEMES):
        svg = picture_svg(subject, view, shape, theme, SITE_URL)
        assert scanned(talks.png(svg, SHAPES[shape][0]), tmp_path) == subject.short.absolute(SITE_URL), subject.title
