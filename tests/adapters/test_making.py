from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from agentops_showcase.adapters import making
from agentops_showcase.adapters.making import contents
from agentops_showcase.publishing import Shelf
from agentops_showcase.render import Asset, LateAsset
from agentops_showcase.routes import Route


def worded(word: str) -> bytes:
    return hashlib.sha256(word.encode()).hexdigest().encode()


def who(_: int) -> bytes:
    return str(os.getpid()).encode()


def late(number: int, make: Callable[..., bytes] | None = None, *needs: LateAsset) -> LateAsset:
    return LateAsset(Route(f"{number}.bin"), f"key-{number}", make or partial(worded, str(number)), needs)


def made(assets: list[Asset | LateAsset], folder: Path) -> dict[str, bytes]:
    return {asset.route.path: content for asset, content in contents(assets, Shelf(folder))}


def test_files_come_in_their_order_with_their_bytes(tmp_path: Path) -> None:
    assets = [Asset(Route("a.txt"), b"a"), late(1), Asset(Route("b.txt"), b"b")]
    assert list(made(assets, tmp_path)) == ["a.txt", "1.bin", "b.txt"]
    assert made(assets, tmp_path)["1.bin"] == worded("1")


def test_a_kept_file_is_not_made_again(tmp_path: Path) -> None:
    assert made([late(1)], tmp_path) == made([late(1, lambda: b"other")], tmp_path)


def test_many_files_are_made_by_other_processes_with_the_same_bytes(tmp_path: Path) -> None:
    assets: list[Asset | LateAsset] = [late(each) for each in range(making._FEW + 5)]
    together = made(assets, tmp_path / "together")
    alone = {each.route.path: each.make() for each in assets if isinstance(each, LateAsset)}
    assert together == alone
    workers = {
        content.decode()
        for content in made([late(each, partial(who, each)) for each in range(40)], tmp_path / "who").values()
    }
    assert workers
    if (os.cpu_count() or 1) > 1:
        assert str(os.getpid()) not in workers


def test_what_cannot_be_sent_to_another_process_is_made_here(tmp_path: Path) -> None:
    here = os.getpid()
    assets: list[Asset | LateAsset] = [late(each, lambda: str(os.getpid()).encode()) for each in range(making._FEW + 5)]
    assert set(made(assets, tmp_path).values()) == {str(here).encode()}


def test_without_other_processes_everything_is_made_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> Iterator[None]:
        raise OSError("no more processes")

    monkeypatch.setattr(making, "ProcessPoolExecutor", refused)
    assets: list[Asset | LateAsset] = [late(each) for each in range(making._FEW + 5)]
    assert made(assets, tmp_path)["7.bin"] == worded("7")


def test_a_file_that_holds_others_gets_their_bytes(tmp_path: Path) -> None:
    made_once: list[str] = []

    def part(word: str) -> bytes:
        made_once.append(word)
        return word.encode()

    parts = [late(1, lambda: part("one")), late(2, lambda: part("two"))]
    whole = late(3, lambda one, two: one + b" " + two, *parts)
    assert made([whole, *parts], tmp_path)["3.bin"] == b"one two"
    assert sorted(made_once) == ["one", "two"]
    assert made([late(4, lambda one: one + b"!", parts[0])], tmp_path)["4.bin"] == b"one!"
    assert len(made_once) == 2


def test_files_that_no_build_uses_any_more_go_the_oldest_first(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for number in range(5):
        shelf.keep(f"key-{number}", b"x" * 100)
        os.utime(tmp_path / f"key-{number}", (number, number))
    shelf.prune(["key-0"], spare=400)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["key-0", "key-3", "key-4"]
    shelf.prune(["key-0"], spare=0)
    assert [each.name for each in tmp_path.iterdir()] == ["key-0"]


def test_a_build_clears_away_what_it_does_not_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Shelf, "prune", lambda self, keys: used.extend(keys))
    used: list[str] = []
    made([late(1), late(3, lambda one: one, late(2))], tmp_path)
    assert used == ["key-1", "key-3", "key-2"]


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    Shelf(tmp_path / "nowhere").prune([])
    assert Shelf(tmp_path / "nowhere").find("key") is None
