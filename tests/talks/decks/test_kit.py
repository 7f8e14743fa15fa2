"""A kit holds everything it refers to, nothing that leads out of its folder, and the same bytes every time."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from functools import cache

import pytest

from agentops_showcase import routes
from agentops_showcase.talks.decks import names
from tests.talks.decks.making import IMPRINT, assets, content, wanted

KITS = [names.archive(each.kind, each.key).path for each in wanted()]
WHOLE = routes.TALK_ZIP.path
_HTML = re.compile(r'(?:src|href|data-src)="([^"#]+)[^"]*"')
_IMAGE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")


@cache
def packed(path: str) -> bytes:
    return content(assets()[path])


def held(path: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed(path))) as archive:
        assert archive.testzip() is None
        return {each: archive.read(each) for each in archive.namelist()}


@pytest.mark.parametrize("path", [*KITS[:1], KITS[-1], WHOLE])
def test_everything_a_deck_shows_is_there(path: str) -> None:
    files = held(path)
    missing = []
    for name, body in files.items():
        text = body.decode("utf-8", "replace")
        if name.startswith("reveal/") and name.endswith(".html"):
            wanted_here = [("reveal", each) for each in _HTML.findall(text)]
        elif name.startswith("slidev/") and name.endswith(".md"):
            wanted_here = [("slidev/public", each.lstrip("/")) for each in re.findall(r'src="([^"]+)"', text)]
        elif name.endswith("-marp.md"):
            wanted_here = [(posixpath.dirname(name), each) for each in _IMAGE.findall(text)]
        else:
            continue
        assert wanted_here, name
        for base, each in wanted_here:
            if not each.startswith(IMPRINT.url) and posixpath.normpath(posixpath.join(base, each)) not in files:
                missing.append(f"{name}: {each}")
    assert missing == []


def test_a_kit_holds_what_its_readme_names() -> None:
    files, stem = held(KITS[3]), "agentops-factor-4"
    for name in (
        "README.txt",
        "LICENCE.txt",
        f"{stem}.pptx",
        f"{stem}-dark.pptx",
        f"{stem}-marp.md",
        f"{stem}-notes.md",
        f"{stem}-card-1920x1080-light.png",
        f"{stem}-diagram-1080x1080-dark.svg",
        "frames/factor-4-card-auto.html",
        "reveal/index.html",
        "reveal/dark.html",
        "reveal/dist/reveal.js",
        "reveal/dist/LICENCE.txt",
        "slidev/slides.md",
        "slidev/public/factor-4-frame.html",
    ):
        assert name in files
    assert files["README.txt"].count(b"not proven") == 3
    assert b"MIT" in files["LICENCE.txt"] or b"free of charge" in files["LICENCE.txt"]


def test_the_whole_holds_the_kit_of_everything() -> None:
    files = held(WHOLE)
    for each in wanted():
        folder = names.folder(each.kind, each.key)
        assert f"kit/{folder}/{names.stem(each.kind, each.key)}.pptx" in files
        assert f"frames/{each.kind}-{each.key}-check-dark.html" in files
    assert not [name for name in files if "1080x1080" in name and name.endswith(".png")]


@pytest.mark.parametrize("path", [*KITS, WHOLE])
def test_names_in_an_archive_are_safe_and_sorted(path: str) -> None:
    found = list(held(path))
    assert found == sorted(found)
    assert not [each for each in found if each.startswith("/") or ".." in each.split("/") or "\\" in each]
    assert not [each for each in found if re.search(r"[^A-Za-z0-9./_-]", each)]


def test_an_archive_made_anew_is_the_same() -> None:
    assert content(assets()[KITS[3]]) == packed(KITS[3])


def test_no_deck_asks_another_host_for_anything() -> None:
    for name, body in held(KITS[3]).items():
        if name.startswith(("reveal/index", "reveal/deck", "slidev/", "frames/")) and not name.endswith(".svg"):
            asked = re.findall(r'(?:src|@import|url\()\s*[=("\']+\s*(https?:[^"\')]+)', body.decode())
            assert asked == [], name


def test_notes_are_served_as_they_are_packed() -> None:
    loose = assets()[names.notes("factor", "4").path]
    assert held(KITS[3])["agentops-factor-4-notes.md"] == content(loose)
    told = content(loose).decode()
    for heading in (
        "Say this in a minute.",
        "The question you will get.",
        "The honest answer.",
        "What nobody has shown.",
    ):
        assert f"**{heading}**" in told
