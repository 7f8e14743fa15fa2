"""An erratum: what a page said wrongly, what it says now, since when, and which edition has the corrected words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from agentops_showcase.editions import rules
from agentops_showcase.editions.manifest import is_day
from agentops_showcase.names import SCHEMES, Names
from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.routes import Route
from agentops_showcase.sources import Node, read_text, read_yaml
from agentops_showcase.sources.node import Fields, fields_of
from agentops_showcase.sources.rules import WRONG_TYPE

PATH = "docs/_data/errata.yml"


@dataclass(frozen=True, slots=True)
class Erratum:
    """One correction; `id` stays when others are added above it. `fixed_in` is empty until there is an edition."""

    id: str
    date: str
    title: str
    route: Route
    was: str
    now: str
    fixed_in: str
    place: Place


def read_errata(
    root: Path, names: Names, editions: Mapping[str, str], unsure: frozenset[str], report: Report
) -> tuple[Erratum, ...]:
    """Read the list, newest first. `editions` are known numbers with the day of freezing, "" before it.

    Kinds in `unsure` have an unusable file, so the names of their pages are not judged.
    """
    text = read_text(root, PATH, report) if (root / PATH).exists() else None
    node = read_yaml(text, report) if text else None
    found: list[Erratum] = []
    earlier = ""
    for each in reversed(_items(node, report)):
        read = fields_of(each, report)
        date = read.text("date", limit=20) if read else ""
        if read is None:
            continue
        if date and not is_day(date):
            fix = "write year, month and day"
            report.add(rules.ERRATUM_DATE.at(read.place("date"), f"'{date}'", "a day like 2026-01-31", fix))
            date = ""
        if date and date < earlier:
            found_text, expected = f"{date} above {earlier}", "the newest day first"
            report.add(
                rules.ERRATUM_ORDER.at(
                    read.place("date"), found_text, expected, "move the entry to where its day belongs"
                )
            )
        earlier = max(date, earlier)
        erratum = _erratum(read, date, found, names, editions, unsure, report)
        found += [erratum] if erratum else []
    return tuple(reversed(found))


def _items(node: Node | None, report: Report) -> tuple[Node, ...]:
    if node is None or node.kind in {"list", "null"}:
        return node.items if node else ()
    report.add(node.problem(WRONG_TYPE, "a list", "write one entry a line, each behind '- ', or [] for none"))
    return ()


def _erratum(
    read: Fields,
    date: str,
    before: Sequence[Erratum],
    names: Names,
    editions: Mapping[str, str],
    unsure: frozenset[str],
    report: Report,
) -> Erratum | None:
    mark = len(report.problems)
    page, was, now = read.text("page", limit=120), read.text("was", limit=600), read.text("now", limit=600)
    fixed_in = read.text("fixed_in", required=False, limit=20)
    read.done()
    scheme, _, key = page.partition(":")
    named = names.find(scheme, key)
    if page and (named is None or named.route is None) and scheme not in unsure:
        known = [f"{scheme}:{each}" for each in names.keys(scheme)]
        known = known or [f"{each}:{key}" for each in SCHEMES if names.find(each, key)]
        expected = f"the name of a page, like factor:4 or page:evidence{nearest(page, known)}"
        report.add(rules.ERRATUM_PAGE.at(read.place("page"), f"'{page}'", expected, "correct the name"))
    if fixed_in and not _holds(fixed_in, date, editions):
        fitting = [each for each in editions if _holds(each, date, editions)]
        expected = (
            f"one of {', '.join(fitting)}, or nothing yet" if fitting else "no number yet; the frozen ones are older"
        )
        fix = "write the number of the edition that has the corrected words, or leave the field out"
        report.add(rules.ERRATUM_EDITION.at(read.place("fixed_in"), f"the edition '{fixed_in}'", expected, fix))
    if report.errors_since(mark) or not date or named is None or named.route is None:
        return None
    same = sum(each.date == date and each.route == named.route for each in before)
    spelt = f"{date}-{named.route.path.strip('/').replace('/', '-') or 'home'}"
    ident = f"e-{spelt}-{same + 1}" if same else f"e-{spelt}"
    return Erratum(ident, date, named.words, named.route, was, now, fixed_in, read.node.place)


def _holds(number: str, date: str, editions: Mapping[str, str]) -> bool:
    """Tell whether an edition can have words that were corrected on a day: it is open, or was frozen since."""
    frozen = editions.get(number)
    return frozen is not None and (not frozen or frozen >= date)
