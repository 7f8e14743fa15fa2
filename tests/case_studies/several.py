"""Many invented studies, made of the faultless one: as many as asked, all different, the same every time."""

from dataclasses import replace
from fractions import Fraction

from agentops_showcase.case_studies import Study, words
from agentops_showcase.case_studies.metric import Metric, Side
from agentops_showcase.methodology.intervals import Count
from tests.case_studies.messages import GOLDEN, read

DIRECTIONS = list(words.DIRECTIONS)
DESIGNS, DOMAINS = list(words.DESIGNS), list(words.DOMAINS)


def faultless() -> Study:
    """Return the study that the golden cases start from."""
    ((found,), _) = read(GOLDEN / "stu-faultless" / "input")
    return found


def several(count: int) -> tuple[Study, ...]:
    """Return so many published studies that differ in every facet."""
    first = faultless()
    return tuple(_one(first, at) for at in range(count))


def _one(first: Study, at: int) -> Study:
    design = DESIGNS[at % len(DESIGNS)]
    method = replace(first.method, design=design)
    domain = DOMAINS[at % len(DOMAINS)]
    return replace(
        first,
        id=f"cs-{at + 1:03d}",
        slug=f"study-{at + 1}",
        title=f"Did the {domain} team of year {at + 1} return fewer changes?",
        summary=f"Reading {at + 2} came after reading {at + 1}; what was returned is in the table of study {at + 1}.",
        published=f"2026-{at % 12 + 1:02d}-{at % 28 + 1:02d}",
        grade="ABCD"[at % 4],
        factors=tuple(sorted({1, *((at + step) % 12 + 1 for step in range(at % 4))})),
        environment=replace(first.environment, domain=domain),
        method=method,
        metrics=(_metric(first.metrics[0], at), first.metrics[1]),
    )


def _metric(first: Metric, at: int) -> Metric:
    """Return a metric that is counted and settled, counted and not settled, only valued, or has one side."""
    sides = [
        (counted(30, 40), counted(5, 40)),
        (counted(10, 40), counted(9, 40)),
        (valued(40 + at), valued(60 + at)),
        (valued(None), valued(at)),
    ][at % 4]
    return replace(first, direction=DIRECTIONS[at % 5 % 3], before=sides[0], after=sides[1])


def counted(k: int, n: int) -> Side:
    """Return a side with a count."""
    count = Count(k, n)
    return Side(count.share * 100, n, "", count)


def valued(value: int | None) -> Side:
    """Return a side with a value and nothing else."""
    return Side(None if value is None else Fraction(value), None, "", None)
