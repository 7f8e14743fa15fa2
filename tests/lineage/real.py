"""The lineage of this site, read once."""

from functools import cache

from agentops_showcase.lineage import Lineage, read_lineage
from agentops_showcase.lineage.addresses import Former, read_former
from agentops_showcase.methodology import read_methodology
from agentops_showcase.problems import Report
from tests.conftest import ROOT


@cache
def real() -> Lineage:
    """Return the lineage of this site, which has no mistakes in it."""
    report = Report()
    lineage = read_lineage(ROOT, read_methodology(ROOT, report), report)
    assert lineage is not None
    assert report.problems == []
    return lineage


@cache
def former() -> tuple[Former, ...]:
    """Return the former addresses of this site."""
    report = Report()
    found = read_former(ROOT, real(), report)
    assert report.problems == []
    return found
