"""What a node may name instead of repeating it: a factor, law, pillar, pattern, phase or workflow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agentops_showcase.drawings import rules
from agentops_showcase.methodology import Methodology
from agentops_showcase.problems import Report, nearest
from agentops_showcase.sources.node import Fields

SCHEMES = ("factor", "law", "pillar", "pattern", "phase", "workflow")


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing with a name: how a link calls it, its words in a box, and its words in a sentence."""

    scheme: str
    key: str
    short: str
    words: str


@dataclass(frozen=True, slots=True)
class Subjects:
    """Everything that a node may name; kinds outside `complete` had an unusable file and are not judged."""

    known: Mapping[tuple[str, str], Subject]
    complete: frozenset[str]

    def keys(self, scheme: str) -> list[str]:
        """Return every key of a kind."""
        return [key for kind, key in self.known if kind == scheme]


def subjects(whole: Methodology, workflows: Mapping[str, str] | None) -> Subjects:
    """Gather what has a name; workflows come as titles by id, None when one of them was unusable."""
    found = [*_all(whole), *(Subject("workflow", each, title, title) for each, title in (workflows or {}).items())]
    complete = whole.complete if workflows is None else whole.complete | {"workflow"}
    return Subjects({(each.scheme, each.key): each for each in found}, complete)


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


def read_subject(read: Fields, named: Subjects, report: Report) -> Subject | None:
    """Read which one of the kinds a node names, if any; what cannot be judged stands for itself."""
    found: Subject | None = None
    for scheme in SCHEMES:
        node = read.raw(scheme)
        if node is None:
            continue
        subject = named.known.get((scheme, node.text))
        if subject is None and scheme not in named.complete:
            subject = Subject(scheme, node.text, node.text, node.text)
        elif subject is None:
            keys = named.keys(scheme)
            choice = f"one of {', '.join(keys)}" if keys else f"a {scheme}, of which the site has none"
            what = f"the {scheme} {node.shown()}" if node.kind != "number" else f"the {scheme} {node.text}"
            fix = f"correct '{scheme}' or take it out"
            report.add(rules.UNKNOWN_SUBJECT.at(node.place, what, choice + nearest(node.text, keys), fix))
        found = found or subject
    return found
