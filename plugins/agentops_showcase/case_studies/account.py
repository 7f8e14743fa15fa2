"""What was done and what came of it, in the words of the study; long answers stand in the body of the page."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from agentops_showcase.case_studies import rules
from agentops_showcase.case_studies.answers import Answers


@dataclass(frozen=True, slots=True)
class Work:
    """The state before, what was changed, in which steps, and what stood in the way."""

    challenge: str
    why: str
    approach: str
    pains: tuple[str, ...]
    adaptations: tuple[str, ...]
    roles: tuple[str, ...]
    rollout: tuple[tuple[str, str], ...]
    obstacles: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Method:
    """How it was measured and by whom."""

    design: str
    measured_by: str
    sample: str
    exclusions: str
    analysis: str
    confounders: tuple[str, ...]
    raw_data: str
    not_measured: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lessons:
    """What held, what failed, and how far it may carry; `other` holds (heading, entries)."""

    worked: tuple[str, ...]
    failed: tuple[str, ...]
    would_change: tuple[str, ...]
    advice: tuple[str, ...]
    specific: tuple[str, ...]
    transferable: tuple[str, ...]
    confidence: str
    elsewhere: str
    other: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Cost:
    """Hours the change itself took."""

    setup: Fraction | None
    weekly: Fraction | None
    notes: str


def parse_work(read: Answers) -> Work:
    """Check challenge, baseline, implementation and obstacles."""
    baseline, implementation = read.group("baseline"), read.group("implementation")
    return Work(
        challenge=read.text("challenge"),
        why=read.text("why_this_approach"),
        approach=baseline.text("approach"),
        pains=baseline.texts("pain_points"),
        adaptations=implementation.texts("adaptations"),
        roles=implementation.texts("roles"),
        rollout=tuple((each.text("when"), each.text("what")) for each in implementation.groups("rollout")),
        obstacles=tuple(
            (each.choice("kind"), each.text("what"), each.text("answer")) for each in read.groups("obstacles")
        ),
    )


def parse_method(read: Answers) -> Method:
    """Check how it was measured."""
    return Method(
        read.choice("design"),
        read.choice("measured_by"),
        read.text("sample"),
        read.text("exclusions"),
        read.text("analysis"),
        read.texts("confounders"),
        read.choice("raw_data"),
        read.texts("not_measured"),
    )


def parse_lessons(read: Answers) -> Lessons:
    """Check lessons, their reach, and the optional groups around them."""
    lessons, reach = read.group("lessons"), read.group("generalisation")
    failed = lessons.texts("did_not_work")
    other: list[tuple[str, tuple[str, ...]]] = []
    for group, names in (
        ("qualitative", ("team_feedback", "unexpected_benefits", "unexpected_costs", "workflow_changes")),
        ("framework_impact", ("confirms", "challenges", "suggests", "new_patterns")),
    ):
        inside = read.group(group)
        other += [(name, found) for name in names if (found := inside.texts(name))]
    return Lessons(
        worked=lessons.texts("worked"),
        failed=failed,
        would_change=lessons.texts("would_change"),
        advice=lessons.texts("advice"),
        specific=reach.texts("specific_to_context"),
        transferable=reach.texts("transferable"),
        confidence=reach.choice("confidence"),
        elsewhere=reach.choice("tried_elsewhere"),
        other=tuple(other),
    )


def parse_cost(read: Answers) -> Cost | None:
    """Check the hours, None when the study says nothing about them."""
    setup, weekly = read.decimal("setup_hours"), read.decimal("ongoing_hours_per_week")
    notes = read.text("notes")
    for name, hours in (("setup_hours", setup), ("ongoing_hours_per_week", weekly)):
        if hours and hours[0] < 0:
            fix = "write hours that were spent; savings belong into a metric"
            read.report.add(rules.COUNTS.at(read.place(name), f"{float(hours[0]):g} hours", "0 or more", fix))
    if setup is None and weekly is None and not notes:
        return None
    return Cost(setup[0] if setup else None, weekly[0] if weekly else None, notes)
