"""No name of the twelve without an answer, and the answers are those that the source gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.lineage import Lineage
from agentops_showcase.lineage.edition import Edition, Name
from agentops_showcase.lineage.move import Move
from agentops_showcase.lineage.rules import RULES
from agentops_showcase.lineage.whole import here, reason, today
from agentops_showcase.problems import Place
from tests.conftest import ROOT
from tests.lineage.real import real

PLACE = Place("lineage.yml")
GOLDEN = ROOT / "tests" / "golden"


def test_every_rule_has_a_case() -> None:
    said = "".join(file.read_text(encoding="utf-8") for file in GOLDEN.glob("lin*/messages.txt"))
    assert [rule.code for rule in RULES if rule.code not in said] == []


@pytest.mark.parametrize("name", real().names, ids=lambda name: name.id)
def test_every_name_leads_somewhere_here_and_today(name: Name) -> None:
    assert here(real(), name)
    assert today(real(), name) or reason(real(), name)


def test_the_editions_that_are_known_whole_have_twelve_names_each() -> None:
    counts = {each.id: len(each.names) for each in real().editions}
    assert counts == {"first": 12, "draft": 12, "shuffled": 12, "v1": 12, "v3": 12, "v4": 12, "later": 1}


@pytest.mark.parametrize(
    ("key", "targets"),
    [
        (("first", 5), "factor 5 documented"),
        (("shuffled", 5), "factor 8 documented"),
        (("v1", 4), "factor 4 documented"),
        (("v3", 5), "factor 4 documented, factor 8 documented"),
        (("v3", 4), "pattern phase-based-workflow inferred"),
        (("v4", 1), "factor 2 inferred"),
        (("v4", 4), "factor 11 inferred"),
        (("v4", 10), "factor 11 inferred, factor 12 inferred"),
        (("later", 8), "factor 1 inferred, factor 4 inferred, factor 10 inferred"),
    ],
)
def test_a_name_leads_here(key: tuple[str, int], targets: str) -> None:
    found = here(real(), real().name(key))
    assert ", ".join(f"{each.kind} {each.key} {each.status}" for each in found) == targets


@pytest.mark.parametrize(
    ("key", "names"),
    [
        (("v1", 6), "2 inferred, 9 inferred"),  # two documented moves, joined by us
        (("v3", 9), "12 documented"),
        (("v4", 4), "4 documented"),
        (("first", 11), "10 inferred"),
        (("later", 8), "8 inferred"),
    ],
)
def test_a_name_leads_on_to_today(key: tuple[str, int], names: str) -> None:
    assert ", ".join(f"{each.name.number} {each.status}" for each in today(real(), real().name(key))) == names


def test_a_name_that_ends_says_why() -> None:
    move = replace(real().moves[("v3", 12)], to=(), note="Nobody wanted it.")
    lineage = replace(real(), moves={**real().moves, move.key: move})
    name = lineage.name(("v1", 11))
    assert today(lineage, name) == ()
    assert reason(lineage, name) == "Nobody wanted it."


@st.composite
def tangles(draw: st.DrawFn) -> Lineage:
    """Make a lineage with any moves at all, rings among them."""
    count, size = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    editions = tuple(
        Edition(
            f"e{at}",
            f"Edition {at}",
            "2026-01-01",
            "",
            "log",
            "",
            at == 0,
            at == count - 1,
            True,
            tuple(Name(f"e{at}", number, f"Name {number}") for number in range(1, size + 1)),
            PLACE,
        )
        for at in range(count)
    )
    numbers = st.lists(st.integers(1, size), max_size=2, unique=True).map(tuple)
    ids, status = st.sampled_from([each.id for each in editions]), st.sampled_from(("documented", "inferred"))
    names = [name for edition in editions for name in edition.names]
    moves = {
        name.key: Move(name.key, draw(ids), draw(numbers), "renamed", draw(status), "log", "Because.", PLACE)
        for name in names
        if draw(st.booleans())
    }
    return Lineage((), (), editions, (), moves, {})


@given(tangles())
def test_any_tangle_of_moves_is_followed_to_an_end(lineage: Lineage) -> None:
    for name in lineage.names:
        targets, successors = here(lineage, name), today(lineage, name)
        assert len({(each.kind, each.key) for each in targets}) == len(targets)
        assert all(each.name.edition == lineage.newest for each in successors)
        assert isinstance(reason(lineage, name), str)
        if name.edition == lineage.kept:
            assert ("factor", str(name.number), "documented") in {(t.kind, t.key, t.status) for t in targets}
