"""What a node may name instead of repeating it: a factor, law, pillar, pattern or phase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agentops_showcase.drawings import rules
from agentops_showcase.methodology import Methodology
from agentops_showcase.problems import Report, nearest
from agentops_showcase.sources.node import Fields

SCHEMES = ("factor", "law", "pillar", "pattern", "phase")


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing of the methodology: how a link names it, its words in a box, and its words in a sentence."""

    scheme: str
    key: str
    short: str
    words: str


def subjects(whole: Methodology) -> Mapping[tuple[str, str], Subject]:
    """Return everything that a node may name, by scheme and key."""
    return {(each.scheme, each.key): each for each in _all(whole)}


def _all(whole: Methodology) -> Iterator[Subject]:
    for factor in whole.factors:
        yield Subject("factor", str(factor.number), f"Factor {factor.roman}", f"{factor.roman} {factor.name}")
    for law in whole.laws:
        yield Subject("law", str(law.number), f"Law {law.number}", f"Law {law.number}, {law.name}")
    for pillar in whole.pillars:
        yield Subject("pillar", pillar.id, pillar.name, pillar.name)
    for pattern in whole.patterns:
        yield Subject("pattern", pattern.id, pattern.name, pattern.name)
    for phase in whole.phases:
        yield Subject("phase", phase.id, phase.name, phase.name)


def read_subject(read: Fields, whole: Methodology, report: Report) -> Subject | None:
    """Read which one of the kinds a node names, if any; kinds with an unusable file are not judged."""
    found: Subject | None = None
    known = subjects(whole)
    for scheme in SCHEMES:
        node = read.raw(scheme)
        if node is None:
            continue
        subject = known.get((scheme, node.text))
        if subject is None and scheme in whole.complete:
            keys = [key for kind, key in known if kind == scheme]
            choice = f"one of {', '.join(keys)}" if keys else f"a {scheme}, of which the site has none"
            what = f"the {scheme} {node.shown()}" if node.kind != "number" else f"the {scheme} {node.text}"
            fix = f"correct '{scheme}' or take it out"
            report.add(rules.UNKNOWN_SUBJECT.at(node.place, what, choice + nearest(node.text, keys), fix))
        found = found or subject
    return found
