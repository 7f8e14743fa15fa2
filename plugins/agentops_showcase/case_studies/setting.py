"""Who a study is about, where, when and with what; always in general words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agentops_showcase.case_studies import rules
from agentops_showcase.case_studies.answers import Answers

_START = re.compile(r"(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation in general words; "" is an answer the source never gave."""

    description: str
    size: str
    team: str
    sector: str
    region: str


@dataclass(frozen=True, slots=True)
class Environment:
    """The kind of technology and of agent."""

    domain: str
    context: str
    constraints: tuple[str, ...]
    agent: str
    tools: tuple[str, ...]
    model: str


@dataclass(frozen=True, slots=True)
class Period:
    """When it was, to a month or quarter; None and "" are not stated."""

    start: str
    weeks: int | None
    baseline_weeks: int | None

    @property
    def begun(self) -> str:
        """The start in words."""
        found = _START.fullmatch(self.start)
        if not found:
            return ""
        if found[2]:
            return f"{_ORDINALS[int(found[2]) - 1]} quarter of {found[1]}"
        return f"{_MONTHS[int(found[3]) - 1]} {found[1]}"


def parse_organisation(read: Answers) -> Organisation:
    """Check the description of the organisation."""
    return Organisation(
        read.text("description"),
        read.choice("size_band"),
        read.choice("team_band"),
        read.choice("sector"),
        read.choice("region"),
    )


def parse_environment(read: Answers, domain: str) -> Environment:
    """Check the description of technology and agent."""
    return Environment(
        domain,
        read.text("technical_context"),
        read.choices("constraints"),
        read.choice("agent_kind"),
        read.texts("tools_disclosed"),
        read.text("model_class"),
    )


def parse_period(read: Answers) -> Period:
    """Check the period: at least two weeks of real work."""
    start = read.text("start")
    weeks = read.whole("length_weeks")
    if weeks == 1 and read.gaps.provenance not in {"literature", "illustration"}:
        fix = "wait until there are two weeks to report"
        read.report.add(rules.PERIOD.at(read.place("length_weeks"), "1 week", "at least 2 weeks", fix))
    return Period(start, weeks, read.whole("baseline_weeks"))
