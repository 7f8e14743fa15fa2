"""A pattern: a procedure that several factors use, as its front matter states it."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.methodology import rules
from agentops_showcase.methodology.claim import LABELS
from agentops_showcase.problems import Place, Report
from agentops_showcase.routes import Route
from agentops_showcase.sources import Document
from agentops_showcase.sources.node import Fields, fields_of

REPORTED = ("self-reported", "independent")


@dataclass(frozen=True, slots=True)
class Setting:
    """A value to start from; `claim` is the record of a number that somebody reported, "" for one we chose."""

    name: str
    value: str
    label: str
    claim: str
    place: Place


@dataclass(frozen=True, slots=True)
class Operator:
    """The pattern told as a control loop: what it looks at, what shall hold, what it does when that fails."""

    watch: str
    ensure: str
    reconcile: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """One procedure; `id` is its file name and its address, `number` only its place in the list."""

    id: str
    number: int
    name: str
    line: str
    gist: str
    description: str
    pillars: tuple[str, ...]
    laws: tuple[int, ...]
    composes_with: tuple[str, ...]
    settings: tuple[Setting, ...]
    operator: Operator | None
    names: tuple[str, ...]
    document: Document
    place: Place

    @property
    def route(self) -> Route | None:
        """The address, or None while the page is not written."""
        return routes.pattern(self.id) if self.document.body.strip() else None


def parse_pattern(document: Document, pattern_id: str, report: Report) -> Pattern | None:
    """Check one pattern; references are checked by the whole."""
    mark = len(report.problems)
    read = fields_of(document.data, report)
    if read is None:
        return None
    operator = read.group("operator")
    pattern = Pattern(
        id=pattern_id,
        number=read.number("order", low=1, high=99),
        name=read.text("name", limit=40),
        line=read.text("line", limit=60),
        gist=read.text("gist", limit=200),
        description=read.text("description", limit=170),
        pillars=read.texts("pillars"),
        laws=read.numbers("laws", low=1, high=9),
        composes_with=read.texts("composes_with"),
        settings=tuple(_setting(each, report) for each in read.groups("settings")),
        operator=_operator(operator) if operator else None,
        names=read.texts("names", limit=80),
        document=document,
        place=document.data.place,
    )
    read.done()
    return None if report.errors_since(mark) else pattern


def _setting(read: Fields, report: Report) -> Setting:
    found = Setting(
        read.text("name", limit=60),
        read.text("value", limit=80),
        read.choice("label", LABELS),
        read.text("claim", required=False, limit=40),
        read.place("label"),
    )
    read.done()
    if found.label in REPORTED and not found.claim:
        what, expected = f"'{found.label}' without a claim", "the id of the record that says who counted"
        fix = "add 'claim', or say 'heuristic' when the value is our choice"
        report.add(rules.UNBACKED_SETTING.at(found.place, what, expected, fix))
    return found


def _operator(read: Fields) -> Operator:
    found = Operator(*(read.text(name, limit=120) for name in ("watch", "ensure", "reconcile")))
    read.done()
    return found
