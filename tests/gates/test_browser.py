from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest

from agentops_showcase.methodology import read_methodology
from agentops_showcase.problems import Report
from agentops_showcase.selfcheck import begin_with, read_self_check
from tests.conftest import PREFIX, Tiny
from tests.gates import hold
from tests.gates.browser import SCHEMES, Seen, run, targets
from tests.gates.pages import PageFile, one_of_each_kind, pages_of
from tests.gates.weight import INDEX, LIMIT, weigh

SEARCH = {"words": "continuous validation", "address": "factors/04-continuous-validation/"}
PLUGINS = "plugins/"
FACTOR = "factors/04-one-check/index.html"
LAMP = "plugins/crew/deck/lamp/index.html"

pytestmark = pytest.mark.usefixtures("browser_tools")


def self_check_cases() -> list[dict[str, Any]]:
    """Make answers of every mixture, and what the engine would begin with."""
    whole = read_methodology(Path(), Report())
    check = read_self_check(Path(), whole, Report()) if whole else None
    assert check
    cases = []
    for seed in range(200):
        drawn = Random(seed)
        answers = {each.factor: "".join(drawn.choices("ynux", k=3)) for each in check.asked}
        factors = [
            {"number": number, "rank": check.start.index(number), "letters": letters}
            for number, letters in answers.items()
        ]
        cases.append({"factors": factors, "first": begin_with(answers, check.start)})
    return cases


def picked(site: Path) -> dict[str, PageFile]:
    return one_of_each_kind(pages_of(site))


@pytest.fixture(scope="session")
def seen(
    built: Path, built_prefixed: Path, offline: Path, browser_tools: None, tmp_path_factory: pytest.TempPathFactory
) -> Seen:
    """Look at one page of every kind of the real site and do what a reader does, all in one browser."""
    kinds = picked(built)
    below: dict[str, Any] = {"site": str(built_prefixed), "prefix": PREFIX}
    nowhere = {"target": {"address": "no/such/deep/page/", "missing": True}, "search": SEARCH}
    steps: list[dict[str, Any]] = [
        {"do": "search", "target": {"address": ""}, "search": SEARCH},
        {"do": "search", "target": {"address": kinds["plugin"].address}, "search": SEARCH},
        {"do": "search", **nowhere},
        {"do": "searchByHand", "search": SEARCH},
        {"do": "scheme", "next": SEARCH["address"]},
        {"do": "list", "address": PLUGINS},
        {"do": "list", "address": "case-studies/"},
        {"do": "pair", "address": "case-studies/compare/"},
        {"do": "matrix", "address": "case-studies/matrix/"},
        {"do": "copy", "address": kinds["plugin"].address},
        {"do": "fromDisk", "folder": str(offline), "search": SEARCH},
        {"do": "selfCheck", "address": "self-check/", "cases": self_check_cases()},
        {"do": "search", "target": {"address": ""}, "search": SEARCH, **below},
        {"do": "search", **nowhere, **below},
        {"do": "scheme", "next": SEARCH["address"], **below},
        {"do": "list", "address": PLUGINS, **below},
    ]
    return run(built, targets(kinds), tmp_path_factory.mktemp("browser"), steps=steps)


def test_one_page_of_every_kind_reads_well_and_every_control_works(seen: Seen) -> None:
    hold(seen.findings)


def test_every_kind_of_page_was_looked_at(seen: Seen, built: Path) -> None:
    kinds = {"home", "factor", "law", "pillar", "pattern", "workflow", "study", "plugin", "marketplace", "evidence"}
    kinds |= {"notfound"}
    assert kinds <= set(picked(built))
    assert len(seen.loads) == len(picked(built))


def test_a_first_visit_of_a_factor_takes_no_more_than_it_may(seen: Seen, built: Path) -> None:
    factor = picked(built)["factor"]
    loads = [each.partition("?")[0] for each in seen.loads[factor.address]]
    files = sorted({f"{each}index.html" if each.endswith("/") or not each else each for each in loads})
    assert any(each.endswith(".css") for each in files)
    assert [each for each in files if INDEX.search(each)] == []
    assert weigh(built, files) <= LIMIT, files


def test_every_kind_reads_well_under_a_path(built_prefixed: Path, tmp_path: Path) -> None:
    found = run(
        built_prefixed,
        targets(picked(built_prefixed)),
        tmp_path,
        prefix=PREFIX,
        widths=(1440,),
        schemes=("light",),
        axe=False,
        scripts=False,
    )
    hold(found.findings)


@pytest.mark.slow
def test_every_page_reads_well_in_both_schemes(built: Path, tmp_path: Path) -> None:
    everything = {page.path: page for page in pages_of(built) if page.kind}
    hold(run(built, targets(everything), tmp_path, longest=3 * 3600).findings)


def test_the_tiny_site_reads_well(tiny: Tiny, tmp_path: Path) -> None:
    found = run(tiny.folder, targets(picked(tiny.folder)), tmp_path)
    hold(found.findings)
    assert sorted(found.loads) == ["", "factors/04-one-check/", "no/such/page/", "plugins/crew/deck/lamp/"]


@pytest.fixture(scope="module")
def broken_site(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the browser says about a site with many defects."""
    folder = tmp_path_factory.mktemp("broken")
    shutil.copytree(Path(__file__).parent / "tiny", folder / "tiny")
    tiny = Tiny(folder / "tiny")
    policy = re.compile(r"<meta http-equiv=.Content-Security-Policy.[^>]*>")
    home = tiny.folder / "index.html"
    home.write_text(policy.sub("", home.read_text(encoding="utf-8")), encoding="utf-8")
    tiny.plant("index.html", "</main>", '<img src="https://example.com/x.png" alt="A foreign picture"></main>')
    tiny.plant(FACTOR, "</main>", '<script>document.title = "x"</script><p class="pale">Too pale to read</p></main>')
    (tiny.folder / "assets/noise.js").write_text('console.error("planted noise"); missing();\n', encoding="utf-8")
    tiny.plant(LAMP, "</head>", '<script src="../../../../assets/noise.js" defer></script></head>')
    tiny.plant(LAMP, "</main>", '<div class="wide">wide</div><button data-ao-copy>Copy</button></main>')
    text = (tiny.folder / "404.html").read_text(encoding="utf-8")
    (tiny.folder / "404.html").write_text(re.sub(r"<p>A check.*?</p>", "", text), encoding="utf-8")
    tiny.plant("404.html", "/assets/site.css", "/assets/gone.css")
    tiny.plant("assets/site.css", "body {", ".wide { width: 600px; }\n.pale { color: #bbb; }\nbody {")
    steps = [
        {"do": "search", "target": {"address": ""}, "search": SEARCH},
        {"do": "searchByHand", "search": SEARCH},
        {"do": "scheme", "next": "factors/04-one-check/"},
        {"do": "list", "address": "plugins/crew/deck/lamp/"},
        {"do": "copy", "address": "factors/04-one-check/"},
        {"do": "fromDisk", "folder": str(tiny.folder), "search": SEARCH},
    ]
    pages = targets(picked(tiny.folder))
    return run(tiny.folder, pages, folder, steps=steps, schemes=SCHEMES[:1], patience=600).findings


@pytest.mark.parametrize(
    "words",
    [
        r"home / \(light, 1440\): requests https://example.com/x.png",
        r"factor .*\(light, 390\): policy: script-src-elem broken by inline",
        r"factor .*: axe color-contrast .*\.pale",
        r"plugin .*: console: planted noise",
        r"plugin .*: script error: missing is not defined",
        r"plugin .*\(light, 390\): scrolls sideways: .*\bdiv\.wide",
        r"plugin .*\(no script\): shows a control that does nothing: Copy",
        r"notfound .*: 404 for .*/assets/gone\.css",
        r"notfound .*: a style sheet did not arrive",
        r"notfound .*\(no script\): shows \d+ characters",
        r"search from /: the key / opens no search",
        r"search by its button: ",
        r"scheme: ",
        r"list .*: there is nothing to filter with",
        r"copy on factors/.*: there is no button to copy with",
        r"copy on disk: the key / opens no search",
    ],
)
def test_a_planted_defect_is_seen(broken_site: list[str], words: str) -> None:
    assert any(re.match(words, each) for each in broken_site), broken_site


# The site's own scripts, each spoilt in one place: (step, file, what is there, what stands there then, what is said).
SPOILT = [
    ("search", "agentops.js", 'event.key !== "/"', 'event.key !== "?"', "the key / opens no search"),
    ("search", "search.js", 'event.key === "Enter"', 'event.key === "F9"', "Enter leads to"),
    ("search", "search.js", "boost: {", "filter: () => false, boost: {", "does not find"),
    ("search", "agentops.js", "  sayScheme();\n})();", "  agentops.openSearch();\n})();", "before anybody asks"),
    ("scheme", "agentops.js", "localStorage.setItem(", "String(", "a reload forgets"),
    ("list", "list.js", "    remember(state);\n", "", "the address keeps no state"),
    ("list", "list.js", "distance(asked, word", "9 + distance(asked, word", "rows, 0 with"),
    ("list", "list.js", "if (given.size) apply();", "", "a reload shows"),
    ("copy", "agentops.js", "writeText(code.textContent.trim())", 'writeText("other")', "copies 'other'"),
    ("fromDisk", "agentops.js", 'location.protocol === "file:"', "false", "Enter leads to"),
]


@pytest.fixture(scope="module")
def spoilt(
    built: Path, offline: Path, browser_tools: None, tmp_path_factory: pytest.TempPathFactory
) -> list[list[str]]:
    """What each step says about a copy of the real site in which one script is spoilt."""
    plugin = picked(built)["plugin"].address
    steps = []
    for at, (step, name, old, new, _) in enumerate(SPOILT):
        folder = tmp_path_factory.mktemp("spoilt") / f"n{at}"
        shutil.copytree(offline if step == "fromDisk" else built, folder, copy_function=os.link)
        script = folder / "assets" / name
        text = script.read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old!r}; nothing was spoilt"
        script.unlink()  # it is a link to the real one
        script.write_text(text.replace(old, new), encoding="utf-8")
        asked = {"address": plugin if step == "copy" else PLUGINS, "next": SEARCH["address"], "search": SEARCH}
        steps.append({"do": step, "site": str(folder), "folder": str(folder), "target": {"address": ""}, **asked})
    return run(built, [], tmp_path_factory.mktemp("spoilt-run"), steps=steps, patience=2000).steps


@pytest.mark.parametrize("at", range(len(SPOILT)), ids=[f"{each[0]}: {each[4]}" for each in SPOILT])
def test_a_spoilt_script_is_seen(spoilt: list[list[str]], at: int) -> None:
    assert any(SPOILT[at][4] in each for each in spoilt[at]), spoilt[at]


def test_a_run_that_cannot_start_is_found(tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "gone"))
    pages = targets(picked(tiny.folder))
    assert "did not end" in run(tiny.folder, pages, tmp_path).findings[0]
    assert run(tiny.folder, [], tmp_path).findings == ["nothing to look at"]
