"""The data is what two languages agree on, small enough to send, and never slower than the text is long."""

import gzip
import re
import re._constants as sre
import re._parser as parser
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from agentops_showcase.case_studies.anonymity.check import Work, findings
from agentops_showcase.case_studies.anonymity.data import FOLDER, PATTERNS, Pattern, grouped
from agentops_showcase.case_studies.anonymity.validators import VALIDATORS
from tests.case_studies.anonymity.stepping import Steps

ALLOWED = {
    sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.RANGE, sre.NEGATE, sre.BRANCH, sre.SUBPATTERN, sre.MAX_REPEAT,
    sre.MIN_REPEAT, sre.ASSERT, sre.ASSERT_NOT, sre.AT,
}  # fmt: skip
LONGEST_RUN = 4_000
EACH = pytest.mark.parametrize("pattern", PATTERNS, ids=lambda each: f"{each.rule}-{PATTERNS.index(each)}")


def nodes(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Walk the tree of a pattern."""
    for kind, value in tree:
        yield kind, value
        if kind is sre.BRANCH:
            for each in value[1]:
                yield from nodes(each)
        elif kind is sre.SUBPATTERN:
            yield from nodes(value[3])
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            yield from nodes(value[2])
        elif kind in (sre.ASSERT, sre.ASSERT_NOT):
            yield from nodes(value[1])
        elif kind is sre.IN:
            yield from value


@EACH
def test_a_pattern_stays_in_the_subset(pattern: Pattern) -> None:
    source = pattern.find.pattern
    bare = re.sub(r"\\(?:u[0-9a-f]{4}|n|[\\()\[\]{}|.*+?^$/])", "", source)
    assert "\\" not in bare, "a class or an escape that differs"
    assert "(?P" not in source
    for kind, value in nodes(parser.parse(source)):
        assert kind in ALLOWED
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            assert value[1] <= LONGEST_RUN, "a repetition without a bound"
        if kind is sre.AT:
            assert value in (sre.AT_BEGINNING, sre.AT_END)
        if kind is sre.SUBPATTERN:
            assert not value[1], "an inline flag"
            assert not value[2]


@EACH
def test_a_pattern_with_a_group_is_known_before_it_is_made(pattern: Pattern) -> None:
    assert grouped(pattern.source) is bool(pattern.find.groups)


@EACH
def test_every_check_of_a_pattern_exists(pattern: Pattern) -> None:
    assert set(pattern.checks) <= set(VALIDATORS)
    assert pattern.places <= {"front", "heading", "prose", "cell", "code"}


def sample(tree: Any) -> str:
    """Write a text that a pattern nearly likes: each run three long."""
    out = ""
    for kind, value in tree:
        if kind is sre.LITERAL:
            out += chr(value)
        elif kind is sre.NOT_LITERAL:
            out += "q" if value != ord("q") else "z"
        elif kind is sre.IN:
            out += within(value)
        elif kind is sre.BRANCH:
            out += sample(value[1][0])
        elif kind is sre.SUBPATTERN:
            out += sample(value[3])
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            out += sample(value[2]) * max(value[0], min(3, value[1]))
    return out


def within(values: Any) -> str:
    """Return a character of a class."""
    if values[0][0] is sre.NEGATE:
        return next(char for char in "a0- qZ#" if not any(holds(each, ord(char)) for each in values))
    kind, value = values[0]
    return chr(value) if kind is sre.LITERAL else chr(value[0])


def holds(each: Any, code: int) -> bool:
    kind, value = each
    return (kind is sre.LITERAL and code == value) or (kind is sre.RANGE and value[0] <= code <= value[1])


@EACH
def test_the_work_of_a_pattern_grows_with_the_text_and_no_faster(pattern: Pattern) -> None:
    """Twice the text is at most a little more than twice the looks at a character, whatever the text."""
    sys.setrecursionlimit(20_000)
    source = pattern.find.pattern
    seed = sample(parser.parse(source))[:60] or "a"
    for text in (seed[:-1] + "!", seed, "a-0.A@: "):
        short, long = ((text * 400)[:size] for size in (240, 480))
        first, second = Steps(source, short).search(), Steps(source, long).search()
        assert second <= 2.6 * first + 2_000, (first, second)
        assert second <= 6_000 * len(long)


@pytest.mark.parametrize(
    "line",
    [
        "The team of Marta Ilves at Velmora Freight used db-prod-01.x.internal and 10.4.7.19.\n",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n",
        "a: 'b' = c, user=kvistg password Zx9!kelp https://x.y.z/a%20b &amp; \\u0041\n",
        "| a | b |\n|---|---|\n| Anna Kovalenko | x |\n",
        "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=\n",
    ],
)
def test_twice_the_text_is_twice_the_work(line: str) -> None:
    def counted(times: int) -> int:
        work = Work()
        findings("x.md", line * times, work=work)
        return work.characters + work.checks

    assert counted(80) <= 2.2 * counted(40)


def test_all_that_a_browser_loads_is_below_275_kilobytes() -> None:
    """Only the page with the form loads it, when nothing else is to do; the cues of fifty languages cost it.

    A dozen of those have no capitals: there the words of the trades and offices have to be known to tell a name.
    The settings of network kit, the codes of doors and the rows of recovery codes cost the last three.
    """
    total = sum(len(gzip.compress(each.read_bytes(), 9)) for each in sorted(FOLDER.iterdir()) if each.suffix != ".md")
    assert total < 275_000
