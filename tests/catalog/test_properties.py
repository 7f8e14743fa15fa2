"""What holds for every catalog: addresses differ, lines parse back, bytes come back."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from pathlib import Path

from bench.synthetic import synthetic
from hypothesis import given, settings
from hypothesis import strategies as st

from agentops_showcase.catalog import (
    Component,
    Folder,
    Marketplace,
    Plugin,
    Snapshot,
    Source,
    install_of,
    read_snapshot,
    save_snapshot,
    write_snapshot,
)
from agentops_showcase.catalog.addresses import addresses_of, spelt
from agentops_showcase.catalog.component import KINDS
from agentops_showcase.catalog.cost import cost_of, share, tokens
from agentops_showcase.catalog.plugin import DECLARES, LICENCE_FROM, SOURCE_KINDS, STATES, VERSION_FROM
from agentops_showcase.catalog.snapshot import PATH, snapshot_of
from agentops_showcase.catalog.words import escapes, invisible, plain, settled
from agentops_showcase.problems import Report

VISIBLE = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
WORDS = st.text(VISIBLE, max_size=30)
NAMES = st.text(VISIBLE, min_size=1, max_size=128).filter(lambda name: bool(name.strip()))
REPOSITORIES = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9-]{0,8}/[A-Za-z0-9][A-Za-z0-9._-]{0,8}", fullmatch=True)
PARTS = st.text(VISIBLE, min_size=1, max_size=12).filter(
    lambda part: part not in {".", ".."} and not set(part) & {"/", "\\"}
)
PATHS = (
    st.lists(PARTS, min_size=1, max_size=4)
    .map("/".join)
    .filter(lambda path: not escapes(path) and settled(path) == path)
)
COMMITS = st.sampled_from(["", "a" * 40, "0123456789" * 4])
SIZES = st.integers(0, 10_000_000)
COMPONENTS = st.builds(
    Component,
    st.sampled_from(sorted(KINDS)),
    st.text(VISIBLE, min_size=1, max_size=40),
    PATHS,
    SIZES,
    SIZES,
    SIZES,
    COMMITS,
    st.lists(st.text(VISIBLE, min_size=1, max_size=20), max_size=3).map(tuple),
)
SOURCES = st.builds(
    Source, st.sampled_from(SOURCE_KINDS), st.one_of(st.just(""), PATHS), st.just(""), WORDS, WORDS, COMMITS
)


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    markets = draw(st.lists(st.builds(Marketplace, REPOSITORIES, WORDS, commit=COMMITS, listed=SIZES), max_size=4))
    markets = list({each.repository: each for each in markets}.values())
    plugins: dict[str, Plugin] = {}
    for market in markets:
        for name in draw(st.lists(NAMES, max_size=4, unique=True)):
            one = Plugin(
                market.repository,
                name,
                draw(SOURCES),
                draw(st.sampled_from(STATES)),
                draw(WORDS),
                draw(st.sampled_from(("", *VERSION_FROM))),
                draw(WORDS),
                draw(st.sampled_from(("", *LICENCE_FROM))),
                draw(WORDS),
                tuple(draw(st.lists(st.text(VISIBLE, min_size=1, max_size=20), max_size=4))),
                draw(st.booleans()),
                tuple(draw(st.lists(st.sampled_from(DECLARES), unique=True))),
                draw(st.booleans()),
                draw(SIZES),
                tuple(draw(st.lists(COMPONENTS, max_size=4))),
            )
            plugins[one.key] = one
    folders = [
        Folder(market.repository, draw(NAMES), draw(PATHS), "agent", ("a",), 1, draw(SIZES), draw(SIZES), 3, 4)
        for market in markets[:1]
    ]
    return snapshot_of("2026-01-31", markets, plugins.values(), folders)


@settings(max_examples=80, deadline=None)
@given(snapshots())
def test_a_snapshot_comes_back_the_same_from_its_bytes(snapshot: Snapshot) -> None:
    content = write_snapshot(snapshot)
    json.loads(content)
    with tempfile.TemporaryDirectory() as place:
        root, report = Path(place), Report()
        assert save_snapshot(root, snapshot)
        assert not save_snapshot(root, snapshot)
        assert (root / PATH).read_bytes() == content
        again = read_snapshot(root, report)
        assert report.problems == []
        assert again == snapshot
        assert again is not None
        assert write_snapshot(again) == content
        assert [each.name for each in (root / "catalog").iterdir()] == ["snapshot.json"]


@settings(max_examples=60, deadline=None)
@given(snapshots(), st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_change_the_bytes(snapshot: Snapshot, random: object) -> None:
    shuffled = list(snapshot.plugins)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert write_snapshot(
        snapshot_of(snapshot.date, snapshot.marketplaces, shuffled, snapshot.trees)
    ) == write_snapshot(snapshot)


@settings(max_examples=100, deadline=None)
@given(snapshots(), st.integers(0, 1 << 30), st.binary(min_size=1, max_size=3))
def test_a_changed_byte_is_read_or_reported_and_never_raises(snapshot: Snapshot, at: int, put: bytes) -> None:
    content = bytearray(write_snapshot(snapshot))
    at %= len(content)
    content[at : at + len(put)] = put
    with tempfile.TemporaryDirectory() as place:
        root, report = Path(place), Report()
        (root / "catalog").mkdir()
        (root / PATH).write_bytes(bytes(content))
        found = read_snapshot(root, report)
        assert (found is None) == bool(report.problems)


@given(st.lists(st.text(max_size=20), max_size=12))
def test_no_two_names_share_an_address(names: list[str]) -> None:
    found = spelt(names)
    assert set(found) == set(names)
    assert len(set(found.values())) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9.-]+", each) and each.strip(".") for each in found.values())


def test_a_name_made_to_look_like_the_hash_of_another_gets_an_address_of_its_own() -> None:
    tail = hashlib.sha256(b"A b").hexdigest()[:6]
    found = spelt(["A b", "a-b", f"a-b-{tail}"])
    assert len(set(found.values())) == 3


@settings(max_examples=60, deadline=None)
@given(snapshots())
def test_every_page_of_the_catalog_has_its_own_address(snapshot: Snapshot) -> None:
    found = addresses_of(snapshot)
    routes = [*found.marketplaces.values(), *found.plugins.values()]
    assert len(set(routes)) == len(snapshot.marketplaces) + len(snapshot.plugins)


@given(
    NAMES | st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True), WORDS | st.just("shelf"), REPOSITORIES
)
def test_install_lines_parse_back_to_their_parts(name: str, market: str, repository: str) -> None:
    plugin = Plugin(repository, name, Source("local"), "read")
    lines = install_of(plugin, Marketplace(repository, market))
    if lines.reason:
        assert not lines.add + lines.install + lines.settings
        return
    add = re.fullmatch(r"/plugin marketplace add (\S+)", lines.add)
    line = re.fullmatch(r"/plugin install ([^@\s]+)@([^@\s]+)", lines.install)
    assert add is not None
    assert line is not None
    assert (add[1], line[1], line[2]) == (repository, name, market)
    settings_ = json.loads(lines.settings)
    assert settings_["extraKnownMarketplaces"] == {market: {"source": {"source": "github", "repo": repository}}}
    assert settings_["enabledPlugins"] == {f"{name}@{market}": True}


@given(st.text(max_size=400), st.integers(1, 80))
def test_a_cleaned_text_is_one_short_visible_line(text: str, limit: int) -> None:
    found = plain(text, limit)
    assert len(found) <= limit
    assert not invisible(found)
    assert found == found.strip()


@given(st.lists(COMPONENTS, max_size=6))
def test_a_cost_is_never_less_than_its_parts(components: list[Component]) -> None:
    found = cost_of(Plugin("a/b", "c", Source("local"), "read", components=tuple(components)))
    assert found is not None
    assert found.largest <= found.use
    assert found.planned == found.always + found.largest
    assert found.always * 4 >= sum(each.always for each in components)
    assert cost_of(Plugin("a/b", "c", Source("local"), "external")) is None


@given(st.integers(0, 10**9))
def test_tokens_round_up(characters: int) -> None:
    assert (tokens(characters) - 1) * 4 < characters <= tokens(characters) * 4 or characters == 0


def test_shares_are_spelt_for_people() -> None:
    assert [share(part, 200_000) for part in (0, 1, 200, 2_800, 20_000, 500_000)] == [
        "0\u00a0%",
        "under 0.1\u00a0%",
        "0.1\u00a0%",
        "1.4\u00a0%",
        "10\u00a0%",
        "250\u00a0%",
    ]


def test_made_up_catalogs_are_the_same_every_time_and_can_be_read(tmp_path: Path) -> None:
    assert write_snapshot(synthetic(300)) == write_snapshot(synthetic(300))
    save_snapshot(tmp_path, synthetic(300))
    report = Report()
    assert read_snapshot(tmp_path, report) == synthetic(300)
    assert report.problems == []
