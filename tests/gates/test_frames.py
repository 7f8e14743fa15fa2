"""The frames of the real site, read as files and looked at in a real browser."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PREFIX, PREFIXED_URL, SITE_URL
from tests.gates import hold
from tests.gates.browser import run
from tests.gates.frames import VIEWS, findings

FOUR = "embed/v1/factors/4/"
SIZES = (
    (480, 270),
    (960, 540),
    (1280, 720),
    (1920, 1080),
    (640, 480),
    (1024, 768),
    (500, 500),
    (1080, 1080),
    (560, 500),
)
# a narrow and a wide family of each kind, as systems ship them
FACES: tuple[dict[str, Any], ...] = (
    {},
    {"style": {"serif": "'DejaVu Serif'", "sans": "'DejaVu Sans'"}},
    {"style": {"serif": "'Liberation Serif'", "sans": "'Liberation Sans'"}},
)


def test_every_frame_is_complete_in_itself(built: Path) -> None:
    hold(findings(built, SITE_URL))


def test_every_frame_is_complete_under_a_path(built_prefixed: Path) -> None:
    hold(findings(built_prefixed, PREFIXED_URL))


@pytest.fixture
def one(built: Path, tmp_path: Path) -> Path:
    """The frames of one factor, to plant defects in, and the page they lead to."""
    for inside in (FOUR, "factors/04-continuous-validation"):
        shutil.copytree(built / inside, tmp_path / inside)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "old", "new", "word"),
    [
        (f"{FOUR}index.html", "</style>", "p{}</style>", "is not that of its style"),
        (f"{FOUR}index.html", "</script>", ";1</script>", "is not that of its style"),
        (f"{FOUR}index.html", "default-src 'none'", "default-src 'self'", "the policy"),
        (f"{FOUR}index.html", "<main>", '<main><img src="a.png" alt="">', "may ask for something"),
        (f"{FOUR}index.html", "</title>", '</title><link rel="icon" href="a.svg">', "may ask for something"),
        (f"{FOUR}index.html", "</style>", "p{background:url(a)}</style>", "its style asks for something"),
        (f"{FOUR}index.html", "<main>", '<main style="top:0">', "the attribute style"),
        (f"{FOUR}index.html", "<main>", '<main onclick="x()">', "the attribute onclick"),
        (f"{FOUR}index.html", "<main>", "<div>", "not one main"),
        (f"{FOUR}index.html", "noindex", "index", "robots"),
        (f"{FOUR}index.html", 'lang="en"', "", "no language"),
        (f"{FOUR}index.html", "Edition ", "", "edition"),
        (f"{FOUR}index.html", "/factors/04-", "/factors/05-", "is no page"),
        (f"{FOUR}index.html", "IV", "V", "is not its card"),
        (f"{FOUR}check/dark/index.html", "Factor IV", "Factor V", "differ in more than their name"),
        (f"{FOUR}check/dark/index.html", 'data-theme="dark"', 'data-theme="light"', "is dressed as"),
        (f"{FOUR}check/dark/index.html", 'data-view="check"', 'data-view="card"', "does not show the view"),
        (f"{FOUR}check/auto/index.html", ", how to tell</title>", ", in one card</title>", "share the title"),
    ],
)
def test_a_planted_defect_is_found(one: Path, path: str, old: str, new: str, word: str) -> None:
    assert findings(one, SITE_URL) == []
    text = (one / path).read_text(encoding="utf-8")
    assert old in text
    (one / path).write_text(text.replace(old, new), encoding="utf-8")
    found = findings(one, SITE_URL)
    assert any(word in each for each in found), found


def test_a_missing_and_a_heavy_frame_are_found(one: Path) -> None:
    (one / FOUR / "check/dark/index.html").unlink()
    heavy = one / FOUR / "points/light/index.html"
    letters = "".join(chr(33 + (at * at * 7919 + at) % 89) for at in range(60_000))
    heavy.write_text(heavy.read_text(encoding="utf-8").replace("</main>", f"<!--{letters}--></main>"), encoding="utf-8")
    found = findings(one, SITE_URL)
    assert any("has 12 of 13 files" in each for each in found), found


def addresses(built: Path) -> list[str]:
    """Every view of every subject, live and pinned, in the theme that follows the reader."""
    found = [*built.glob("embed/v1/*/*/*/auto/index.html"), *built.glob("editions/*/embed/v1/*/*/*/auto/index.html")]
    return sorted(f"{each.parent.relative_to(built).as_posix()}/" for each in found)


def measuring(chosen: list[str], sizes: Any = SIZES, **more: Any) -> dict[str, Any]:
    return {"do": "frames", "addresses": chosen, "sizes": sizes, "schemes": ["light", "dark"], **more}


def acting(built: Path, prefixed: Path) -> list[dict[str, Any]]:
    pinned = next((each.parts[-6] for each in sorted(built.glob("editions/*/embed/v1/factors/4/index.html"))), "")
    every = [f"{FOUR}{view}/{theme}/" for view in VIEWS for theme in ("light", "dark")]
    below: dict[str, Any] = {"site": str(prefixed), "prefix": PREFIX}
    return [
        {"do": "frameKeys", "address": FOUR},
        {"do": "frameKeys", "address": f"{FOUR}diagram/dark/"},
        {"do": "frameMessages", "address": FOUR},
        {"do": "frameQuery", "kind": FOUR},
        {"do": "frameQuery", "kind": FOUR, **below},
        {"do": "frameAlone", "addresses": every},
        {"do": "frameElement", "kind": "factor", "n": "4", "edition": pinned},
        {"do": "frameElement", "kind": "workflow", "n": "ship-a-feature", **below},
        {"do": "nowhere", "address": "embed/v1/factors/13/"},
    ]


@pytest.mark.usefixtures("browser_tools")
def test_frames_read_well_and_do_what_decks_need(built: Path, built_prefixed: Path, tmp_path: Path) -> None:
    views = [f"{FOUR}{view}/auto/" for view in VIEWS]
    long = ["embed/v1/laws/3/", "embed/v1/pillars/context-engineering/check/auto/", "embed/v1/workflows/harden-an-api/"]
    steps = [measuring([*views, *long]), *acting(built, built_prefixed)]
    hold(run(built, [], tmp_path, steps=steps).findings)


@pytest.mark.slow
@pytest.mark.usefixtures("browser_tools")
@pytest.mark.parametrize("faces", FACES, ids=("own", "wide", "narrow"))
def test_every_frame_reads_well_at_every_size(built: Path, tmp_path: Path, faces: dict[str, Any]) -> None:
    chosen = addresses(built)
    parts = [chosen[at::6] for at in range(6)]
    steps = [measuring(part, **faces, axe=None) for part in parts if part]
    hold(run(built, [], tmp_path, steps=steps, longest=1800).findings)


# The site's own files, each spoilt in one place: (step, file, what is there, what stands there then, what is said).
SPOILT = [
    ("frames", "card/auto", "font-size:2.6cqmin", "font-size:2.4cqmin", "% of the height"),
    ("frames", "card/auto", ".line{font-size:var(--a)", ".line{font-size:14cqmin", "one over the other"),
    ("frames", "card/auto", ".line{font-size:var(--a)", ".line{margin-left:-9cqw;font-size:var(--a)", "is cut off"),
    ("frames", "card/auto", "</main>", '<img src="a.png" alt=""></main>', "asks for"),
    ("frames", "card/auto", "--soft:#48534f", "--soft:#a8b3af", "color-contrast"),
    ("frameKeys", "card/auto", "handOver(event, by);\n});", ";\n});", "at its end the frame keeps the key"),
    ("frameKeys", "card/auto", "parent.focus();\n};", "};", "keeps the focus"),
    ("frameKeys", "card/auto", "shown += by;", "shown += 0;", "shows 0 points"),
    ("frameMessages", "card/auto", "(id && said.id !== id)", "false", "a wrong hello gets an answer"),
    ("frameMessages", "card/auto", "event.source !== parent ||", "", "a stranger's hello gets an answer"),
    ("frameQuery", "card/light", "say.hidden = false;", "", "without a word"),
]


def spoil(built: Path, folder: Path, name: str, old: str, new: str) -> Path:
    """Copy the frames of one factor and spoil the one file in them, policy included, so that it still runs."""
    shutil.copytree(built / FOUR, folder / FOUR)
    for file in (folder / FOUR / name / "index.html", folder / FOUR / "index.html"):
        text = file.read_text(encoding="utf-8")
        if old in text:
            file.write_text(text.replace(old, new).replace("http-equiv=", "data-was="), encoding="utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.usefixtures("browser_tools")
def test_a_spoilt_frame_is_seen(built: Path, tmp_path: Path) -> None:
    steps = []
    for at, (step, name, old, new, _) in enumerate(SPOILT):
        assert old in (built / FOUR / name / "index.html").read_text(encoding="utf-8"), old
        site = spoil(built, tmp_path / f"n{at}", name, old, new)
        own = measuring([f"{FOUR}{name}/"]) if step == "frames" else {"do": step, "address": FOUR, "kind": FOUR}
        steps.append({**own, "site": str(site)})
    said = run(built, [], tmp_path, steps=steps, patience=1200).steps
    missed = [SPOILT[at][:4] for at, found in enumerate(said) if not any(SPOILT[at][4] in each for each in found)]
    assert missed == [], "\n".join(map(str, said))


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="zbarimg (Debian: zbar-tools) reads square codes")
@pytest.mark.usefixtures("browser_tools")
def test_a_camera_reads_the_square_code(built: Path, tmp_path: Path) -> None:
    wanted = {f"{FOUR}card/dark/": "f/4/", "embed/v1/workflows/harden-an-api/points/light/": "w/harden-an-api/"}
    shots = [{"address": each, "file": str(tmp_path / f"{at}.png")} for at, each in enumerate(wanted)]
    hold(run(built, [], tmp_path, steps=[{"do": "framePictures", "shots": shots}]).findings)
    for shot, short in zip(shots, wanted.values(), strict=True):
        done = subprocess.run(["zbarimg", "-q", "--raw", shot["file"]], capture_output=True, text=True, check=False)
        assert done.stdout.strip() == SITE_URL + short
