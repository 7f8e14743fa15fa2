"""Read the lineage, and check that it is whole: no name without an answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from agentops_showcase.lineage import rules
from agentops_showcase.lineage.edition import Edition, Key, parse_edition, parse_era, parse_source
from agentops_showcase.lineage.move import Belonging, Move, parse_belonging, parse_moves
from agentops_showcase.lineage.whole import Lineage, here
from agentops_showcase.methodology import Methodology
from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.sources import read_text, read_yaml
from agentops_showcase.sources.node import Fields, fields_of

FILE = "docs/_data/lineage.yml"


def read_lineage(root: Path, whole: Methodology | None, report: Report) -> Lineage | None:
    """Read docs/_data/lineage.yml; None without it, with mistakes in it, and while a factor is unusable."""
    if whole is None or "factor" not in whole.complete or not (root / FILE).exists():
        return None
    mark = len(report.problems)
    read = read_fields(root, FILE, report)
    lineage = _parse(read, whole, report) if read else None
    if lineage is None or report.errors_since(mark):
        return None
    _check_whole(lineage, report)
    return None if report.errors_since(mark) else lineage


def read_fields(root: Path, path: str, report: Report) -> Fields | None:
    """Read a file of data as the fields of a map."""
    text = read_text(root, path, report)
    node = read_yaml(text, report) if text else None
    return fields_of(node, report) if node else None


def _parse(read: Fields, whole: Methodology, report: Report) -> Lineage | None:
    mark = len(report.problems)
    repository = read.text("repository", limit=100)
    sources = tuple(parse_source(each, repository, report) for each in read.groups("sources", required=True))
    known = tuple(each.id for each in sources)
    factors = tuple((each.number, each.name) for each in whole.factors)
    editions = tuple(parse_edition(each, factors, known, report) for each in read.groups("editions", required=True))
    ids = tuple(each.id for each in editions)
    eras = tuple(parse_era(each, known, report) for each in read.groups("eras"))
    unresolved = read.texts("unresolved", limit=500)
    moves = tuple(
        move for each in read.groups("moves", required=True) for move in parse_moves(each, ids, known, report)
    )
    belongs = tuple(parse_belonging(each, ids) for each in read.groups("belongs"))
    read.done()
    _check_editions(editions, read.place("editions"), report)
    if report.errors_since(mark):
        return None
    names = {name.key for edition in editions for name in edition.names}
    lineage = Lineage(
        sources,
        eras,
        editions,
        unresolved,
        {move.key: move for move in moves},
        {each.key: each for each in belongs},
    )
    _check_keys((*moves, *belongs), names, report)
    for move in moves:
        _check_targets(move, names, report)
    for each in belongs:
        _check_belonging(each, whole, report)
    return lineage


def _check_editions(editions: Sequence[Edition], place: Place, report: Report) -> None:
    for field, marked in (
        ("kept", [each for each in editions if each.kept]),
        ("newest", [each for each in editions if each.newest]),
    ):
        if len(marked) != 1:
            where = marked[1].place if marked else place
            fix = f"write '{field}: true' at one edition"
            report.add(rules.EDITION.at(where, f"{len(marked)} editions marked '{field}'", "one", fix))
    for at, edition in enumerate(editions):
        if edition.id in {each.id for each in editions[:at]}:
            found, fix = f"the edition '{edition.id}' a second time", "rename one of the two"
            report.add(rules.EDITION.at(edition.place, found, "one edition an id", fix))


def _check_keys(entries: Sequence[Move | Belonging], names: set[Key], report: Report) -> None:
    seen: set[tuple[type, Key]] = set()
    for each in entries:
        edition, number = each.key
        if each.key not in names:
            expected = f"a number that '{edition}' has"
            report.add(rules.UNKNOWN_NAME.at(each.place, f"number {number}", expected, "correct the number"))
        elif (type(each), each.key) in seen:
            found = f"number {number} of '{edition}' a second time"
            report.add(rules.TWICE.at(each.place, found, "one entry for a name", "join the two"))
        seen.add((type(each), each.key))


def _check_targets(move: Move, names: set[Key], report: Report) -> None:
    for edition, number in move.targets:
        if (edition, number) not in names:
            expected = f"a number that '{edition}' has"
            report.add(rules.UNKNOWN_NAME.at(move.place, f"a move to number {number}", expected, "correct 'to'"))


def _check_belonging(each: Belonging, whole: Methodology, report: Report) -> None:
    factors = [str(factor.number) for factor in whole.factors]
    patterns = [pattern.id for pattern in whole.patterns] if "pattern" in whole.complete else list(each.patterns)
    for kind, values, known in (("factor", each.factors, factors), ("pattern", each.patterns, patterns)):
        for value in values:
            if str(value) not in known:
                expected = f"a {kind} that the site has{nearest(str(value), known)}"
                report.add(rules.UNKNOWN_NAME.at(each.place, f"the {kind} '{value}'", expected, f"correct '{kind}s'"))
    if not (each.factors or each.patterns or each.pages):
        found, expected = "a place without 'factors', 'patterns' or 'pages'", "at least one of them"
        report.add(rules.DEAD_END.at(each.place, found, expected, "name what comes nearest on this site"))


def _check_whole(lineage: Lineage, report: Report) -> None:
    """Report every name that no move covers, and every one that leads to nothing on this site."""
    for edition in lineage.editions:
        for name in edition.names:
            said = f"number {name.number} of '{edition.id}', {name.name}"
            if not edition.newest and name.key not in lineage.moves:
                fix = f"add it to the group from '{edition.id}'"
                report.add(rules.UNCOVERED.at(edition.place, f"{said}, without a move", "one move", fix))
            elif not here(lineage, name):
                fix = "add it to 'belongs' with what comes nearest on this site"
                report.add(rules.UNCOVERED.at(edition.place, f"{said}, without a place here", "a place here", fix))
