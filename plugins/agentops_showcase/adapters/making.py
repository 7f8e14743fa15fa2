"""Make the bytes of costly files: from an earlier build where they cannot have changed, else on every core."""

from __future__ import annotations

import multiprocessing
import os
import pickle
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from agentops_showcase.publishing import Shelf
from agentops_showcase.render import Asset, LateAsset

_FEW = 24  # files that are made before another process has started
_SHARE = 8  # files that a process takes at once


def contents(
    assets: Iterable[Asset | LateAsset], shelf: Shelf, *, prune: bool = True
) -> Iterator[tuple[Asset | LateAsset, bytes]]:
    """Yield every file with its bytes, in the order given, and keep the costly ones for the next build.

    Whoever writes a few files of many asks for no pruning, which would remove the others.
    """
    every = tuple(assets)
    late = [each for each in every if isinstance(each, LateAsset)]
    made = _together([each for each in _all(late) if not each.needs], shelf)
    for asset in every:
        yield asset, asset.content if isinstance(asset, Asset) else _content(asset, shelf, made)
    if late and prune:
        shelf.prune(each.key for each in _all(late))


def _all(late: Iterable[LateAsset]) -> Iterator[LateAsset]:
    for asset in late:
        yield asset
        yield from _all(asset.needs)


def _content(asset: LateAsset, shelf: Shelf, made: dict[str, bytes]) -> bytes:
    if asset.key in made:
        return made[asset.key]
    return shelf.take(asset.key, lambda: asset.make(*(_content(each, shelf, made) for each in asset.needs)))


def _together(late: Iterable[LateAsset], shelf: Shelf) -> dict[str, bytes]:
    """Make what no earlier build has left, with as many processes as there are cores; the bytes do not depend on it."""
    wanted = {each.key: each.make for each in late if not shelf.has(each.key)}
    sent = {key: told for key, make in wanted.items() if (told := _told(make))}
    cores = os.cpu_count() or 1
    if cores < 2 or len(sent) < _FEW:
        return {}
    try:
        # a child that begins anew works alike on every system, and whatever threads there are
        with ProcessPoolExecutor(min(cores, 8), mp_context=multiprocessing.get_context("spawn")) as pool:
            found = dict(zip(sent, pool.map(_made, sent.values(), chunksize=_SHARE), strict=True))
    except (OSError, BrokenProcessPool, ImportError):
        return {}  # where no processes may be started, the files are made one after the other
    for key, content in found.items():
        shelf.keep(key, content)
    return found


def _told(make: Callable[..., bytes]) -> bytes:
    """Spell a call for another process, b"" for one that cannot be sent there."""
    try:
        return pickle.dumps(make)
    except (pickle.PicklingError, AttributeError, TypeError):
        return b""


def _made(told: bytes) -> bytes:
    made: bytes = pickle.loads(told)()  # noqa: S301  # what this process has spelt itself
    return made
