"""Real pictures, drawings and documents: what they tell beside what they show is found, and never quoted."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from agentops_showcase.case_studies import anonymity
from agentops_showcase.case_studies.anonymity import enclosed

SECRETS = ("Harrowmill", "Petra", "52.1", "secret")


def saved(form: str, **options: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "white").save(out, form, **options)
    return out.getvalue()


def with_gps() -> bytes:
    exif = Image.Exif()
    exif[0x013B] = "Petra Harrowmill"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 6.0, 0.0), 3: "E", 4: (4.0, 18.0, 0.0)})
    return saved("JPEG", exif=exif)


def with_text(key: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text(key, "drawn at Harrowmill by Petra")
    return saved("PNG", pnginfo=info)


def with_late_text() -> bytes:
    """A text chunk behind the pixels, where a reader of headers does not come."""
    plain = saved("PNG")
    body = b"tEXtAuthor\0Petra Harrowmill"
    chunk = (len(body) - 4).to_bytes(4) + body + zlib.crc32(body).to_bytes(4)
    return plain[:-12] + chunk + plain[-12:]


FOUND: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a photograph with its place": ("yard.jpg", with_gps, "ANON033 found the place where it was taken (GPS), Exif"),
    "a text field": ("board.png", lambda: with_text("Author"), "ANON033 found the text field 'Author'"),
    "a text field behind the pixels": ("board.png", with_late_text, "ANON033 found the text field 'Author'"),
    "a field of an odd name": ("board.png", lambda: with_text("Harrowmill"), "ANON033 found a field of another"),
    "a comment": ("board.jpg", lambda: saved("JPEG", comment=b"Petra was here"), "ANON033 found a comment"),
    "what a crop left": ("board.png", lambda: saved("PNG") + b"the rest", "ANON033 found bytes behind the end"),
    "a picture in a picture": ("board.jpg", lambda: saved("JPEG") + saved("PNG"), "ANON033 found bytes behind"),
    "metadata of a WebP": ("board.webp", lambda: saved("WEBP", xmp=b"<x:xmpmeta/>"), "ANON033 found an XMP packet"),
    "a PDF as a picture": ("plan.png", lambda: b"%PDF-1.7\n1 0 obj\n", "ANON034 found a PDF called '.png'"),
    "an archive as a study": ("plan.md", lambda: b"PK\x03\x04" + bytes(40), "ANON034 found an archive or an office"),
    "a photograph as a PNG": ("yard.png", lambda: saved("JPEG"), "ANON034 found a JPEG called '.png'"),
    "a PDF": ("plan.pdf", lambda: b"%PDF-1.7\n1 0 obj\n", "ANON032 found a PDF"),
    "half a picture": ("board.png", lambda: saved("PNG")[:40], "ANON032 found a picture that cannot be read"),
    "a drawing": ("flow.svg", lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>", "ANON035 found an SVG"),
}


def said(path: str, content: bytes) -> list[str]:
    return [f"{each.code} found {each.found}" for each in anonymity.check_enclosed(path, content)]


@pytest.mark.parametrize("case", FOUND)
def test_what_a_file_tells_beside_its_picture_is_named_and_not_quoted(case: str) -> None:
    path, make, expected = FOUND[case]
    content = make()
    assert anonymity.is_enclosed(path, content)
    found = said(path, content)
    assert any(each.startswith(expected) for each in found), found
    assert not [word for word in SECRETS for each in found if word in each]


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_a_picture_of_pixels_alone_is_fine(form: str) -> None:
    assert said(f"board.{form.lower()}", saved(form)) == []


def test_every_rule_about_files_has_a_file_that_breaks_it() -> None:
    codes = {expected.split()[0] for _, _, expected in FOUND.values()}
    assert {each.code for each in enclosed.RULES} <= codes


DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
  <!-- drawn for petra.lindqvist@harrowmill-freight.com -->
  <path d="M1 1h8" inkscape:export-filename="HOME/plindqvist/plans/flow.png"/>
  <text x="1" y="2">db-17.prod.harrowmill-freight.com</text>
</svg>
""".replace("HOME", "/home")


def test_the_words_of_a_drawing_are_read_in_their_places() -> None:
    found = {(each.place.line, each.kind) for each in anonymity.check_enclosed("flow.svg", DRAWING.encode())}
    assert {(1, "contributed-drawing"), (2, "email"), (3, "home-path"), (4, "hostname")} <= found


def test_the_name_of_a_picture_is_held_to_the_deny_list() -> None:
    deny = anonymity.parse("Harrowmill\n")
    found = anonymity.check_enclosed("harrowmill-yard.png", saved("PNG"), deny)
    assert [each.code for each in found] == ["ANON028"]


@pytest.mark.parametrize("body", ["<" * 60_000, "<!--" * 15_000, "<a " + "b" * 60_000 + ">", "<a " + "b=" * 30_000])
def test_a_hostile_drawing_is_read_in_steps_that_grow_with_its_length(body: str) -> None:
    words = enclosed._words(body)
    assert len(words) == len(body)


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "agentops_showcase", "check", "--only", "anonymity", "--format", "jsonl", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_command_reads_pictures_in_a_folder_and_refuses_links(tmp_path: Path) -> None:
    (tmp_path / "yard.jpg").write_bytes(with_gps())
    (tmp_path / "plan.png").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "away.png").symlink_to("/etc/hostname")
    done = run(tmp_path, ".")
    found = {(each["path"], each["code"]) for each in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 1
    assert done.stderr == ""
    assert found == {("yard.jpg", "ANON033"), ("plan.png", "ANON034"), ("plan.png", "ANON032"), ("away.png", "SRC001")}


def test_an_enormous_picture_is_not_unpacked(tmp_path: Path) -> None:
    out = BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    (found,) = said("wall.png", out.getvalue())
    assert found == "ANON032 found more pixels than anybody looks at"
