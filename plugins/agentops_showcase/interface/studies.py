"""Case studies as plain data: what their pages show, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from agentops_showcase.case_studies import Study, words
from agentops_showcase.case_studies.gone import reason_of
from agentops_showcase.case_studies.matrix import KIND
from agentops_showcase.case_studies.metric import Metric, Side
from agentops_showcase.case_studies.outcome import WORDS, outcome
from agentops_showcase.interface.accounts import COLUMNS
from agentops_showcase.interface.dataset import Dataset, State, dataset
from agentops_showcase.interface.forms import decimal, flag, link, maybe, record, series, text, whole, word
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.claim import LABELS

DIGITS = 6
PUBLIC = ("published", "withdrawn")
_SILENT = "null where the study does not state it"


class Ends(Protocol):
    """A range with both its ends."""

    @property
    def low(self) -> Fraction:
        """The lower end."""

    @property
    def high(self) -> Fraction:
        """The upper end."""


_RANGE = record("A 95 % interval.", {"low": decimal("Its lower end."), "high": decimal("Its upper end.")})
_SIDE = record(
    "What was found on one side.",
    {
        "value": maybe(decimal(f"The value in the metric's unit, {_SILENT}.")),
        "n": maybe(whole(f"Of how many, {_SILENT}.")),
        "spread": maybe(text(f"How far values lay apart, in words, {_SILENT}.")),
        "k": maybe(whole("How many of n, null where it is no count.")),
        "interval": maybe(_RANGE),
    },
)
_METRIC = record(
    "One thing that was looked at before and after; a share has intervals of 0 to 1.",
    {
        "name": text("What was looked at."),
        "definition": text("What counts and what does not."),
        "period": maybe(text("When this metric was looked at, if not over the whole study.")),
        "method": maybe(text("How it was taken, if the method of the study does not say.")),
        "unit": word("The unit of its values.", words.UNITS),
        "direction": word("Which way is better.", words.DIRECTIONS),
        "outcome": word("Which way it points, computed here.", WORDS),
        "total": maybe(whole("How many in all, where their division into before and after is not stated.")),
        "before": _SIDE,
        "after": _SIDE,
        "difference": maybe(decimal("After minus before, in the unit, computed here.")),
        "difference_interval": maybe(_RANGE),
        "p": maybe(decimal("Fisher's exact p of the two counts, computed here.")),
        "stated_interval": maybe(text(f"The interval that the study itself gives, {_SILENT}.")),
        "disclosed_as": maybe(word(f"How exactly the numbers are given, {_SILENT}.", words.DISCLOSED)),
        "source_of_data": maybe(word(f"Where the numbers come from, {_SILENT}.", words.DATA)),
    },
)
_SETTING = {
    "domain": maybe(text(f"The kind of work, {_SILENT}.")),
    "description": maybe(text(f"The place, in general words, {_SILENT}.")),
    "technical_context": maybe(text(f"The kind of technology, {_SILENT}.")),
    "constraints": series("What limited the choices.", word("A constraint.", words.CONSTRAINTS)),
    "tools": series("Products that were named.", text("One name.")),
    "model": maybe(text(f"The kind of model, {_SILENT}.")),
    "region": maybe(text(f"The region, {_SILENT}.")),
    "agent": maybe(text(f"The kind of agent, {_SILENT}.")),
    "sector": maybe(text(f"The sector, {_SILENT}.")),
    "size": maybe(text(f"The size of the organisation as a band, {_SILENT}.")),
    "team": maybe(text(f"The size of the team as a band, {_SILENT}.")),
    "start": maybe(text(f"The month or quarter it began, {_SILENT}.")),
    "weeks": maybe(whole(f"How long it took, {_SILENT}.")),
    "baseline_weeks": maybe(whole(f"How long it was looked at before, {_SILENT}.")),
    "design": maybe(text(f"How it was compared, {_SILENT}.")),
    "measured_by": maybe(text(f"Who judged the result, {_SILENT}.")),
}
_TRIED = record(
    "A study.",
    {
        "id": text("Its id."),
        "title": text("Its title."),
        "grade": word("What its method supports at best.", words.GRADES),
        "label": word("The label of its numbers.", LABELS),
        "outcome": word("Which way its first metric points, computed here.", WORDS),
        "factors_tried": whole("How many factors it tried; with more than one, the outcome belongs to all of them."),
        "page": maybe(link("Its page.")),
    },
)
_GAP = record("A gap.", {"field": text("The field without an answer."), "why": text("The reason the study gives.")})


def studies_of(studies: Sequence[Study], state: State) -> Dataset:
    """Make the data of every study that is or was public; a withdrawn one keeps its id, the day and the reason."""
    return dataset(
        "case-studies",
        "The case studies: what somebody tried, how it was measured and what came out.",
        sorted((each for each in studies if each.status in PUBLIC), key=lambda each: (each.id, each.slug)),
        (
            ("id", text("Its id."), lambda each: each.id),
            (
                "slug",
                maybe(text("The last part of its address, null once withdrawn.")),
                lambda each: each.slug if _told(each) else None,
            ),
            ("status", word("Whether it may be read.", PUBLIC), lambda each: each.status),
            ("title", maybe(text("Its title, null once withdrawn.")), lambda each: each.title or None),
            ("summary", maybe(text("What happened, null once withdrawn.")), lambda each: each.summary or None),
            (
                "provenance",
                maybe(word("Who reports, null once withdrawn.", words.PROVENANCE)),
                lambda each: each.provenance or None,
            ),
            (
                "grade",
                maybe(word("What its method supports at best, null once withdrawn.", words.GRADES)),
                lambda each: each.grade or None,
            ),
            (
                "label",
                maybe(word("The label of its numbers, null once withdrawn.", LABELS)),
                lambda each: each.label if _told(each) else None,
            ),
            ("published", maybe(text("The day it appeared, null if not stated.")), lambda each: each.published or None),
            ("updated", maybe(text("The day it last changed, null if never.")), lambda each: each.updated or None),
            ("withdrawn", maybe(text("The day it was withdrawn.")), lambda each: each.withdrawn or None),
            (
                "reason",
                maybe(word("The kind of reason for a withdrawal.", words.REASONS)),
                lambda each: None if _told(each) else reason_of(each),
            ),
            ("setting", maybe(record("Where and when.", _SETTING)), _setting),
            (
                "factors",
                series("Factors that were tried.", whole("The number of a factor.")),
                lambda each: list(each.factors),
            ),
            (
                "patterns",
                series("Patterns that were tried.", word("The id of a pattern.", words.PATTERNS)),
                lambda each: list(each.patterns),
            ),
            (
                "outcome",
                maybe(word("Which way its first metric points, computed here; null once withdrawn.", WORDS)),
                lambda each: outcome(each.headline).kind if _told(each) else None,
            ),
            (
                "metrics",
                series("What was looked at; the grade is about the first.", _METRIC),
                lambda each: [_metric(one) for one in each.metrics],
            ),
            *COLUMNS,
            ("limits", series("What the result does not show.", text("One limit.")), lambda each: list(each.limits)),
            (
                "not_stated",
                series("What the study leaves open.", _GAP),
                lambda each: [{"field": field, "why": why} for field, why in each.not_stated],
            ),
            (
                "conflict",
                flag("Whether the judge sells what was judged."),
                lambda each: each.method.measured_by == "vendor",
            ),
            ("page", maybe(link("Its page.")), lambda each: state.address(each.route) if _told(each) else None),
        ),
    )


def _told(study: Study) -> bool:
    """Tell whether a study is in the data with its content; one on somebody's desk is not."""
    return study.status == "published"


def factors_of(studies: Sequence[Study], methodology: Methodology, state: State) -> Dataset:
    """Make the data behind the table of studies by factor; a factor that nobody tried has an empty list."""
    told = sorted((each for each in studies if _told(each)), key=lambda each: each.id)
    return dataset(
        KIND,
        "Who tried which factor, with what outcome and what grade.",
        methodology.factors,
        (
            ("factor", whole("Its number."), lambda each: each.number),
            ("name", text("Its name."), lambda each: each.name),
            (
                "studies",
                series("The studies that tried it, by id.", _TRIED),
                lambda each: [_tried(one, state) for one in told if each.number in one.factors],
            ),
        ),
    )


def _tried(study: Study, state: State) -> dict[str, object]:
    return {
        "id": study.id,
        "title": study.title,
        "grade": study.grade,
        "label": study.label,
        "outcome": outcome(study.headline).kind,
        "factors_tried": len(study.factors),
        "page": state.address(study.route),
    }


def _setting(study: Study) -> dict[str, object] | None:
    if not _told(study):
        return None
    return {
        "domain": study.environment.domain or None,
        "description": study.organisation.description or None,
        "technical_context": study.environment.context or None,
        "constraints": list(study.environment.constraints),
        "tools": list(study.environment.tools),
        "model": study.environment.model or None,
        "region": study.organisation.region or None,
        "agent": study.environment.agent or None,
        "sector": study.organisation.sector or None,
        "size": study.organisation.size or None,
        "team": study.organisation.team or None,
        "start": study.period.start or None,
        "weeks": study.period.weeks,
        "baseline_weeks": study.period.baseline_weeks,
        "design": study.method.design or None,
        "measured_by": study.method.measured_by or None,
    }


def _metric(metric: Metric) -> dict[str, object]:
    return {
        "name": metric.name,
        "definition": metric.definition,
        "period": metric.period or None,
        "method": metric.method or None,
        "unit": metric.unit,
        "direction": metric.direction,
        "outcome": outcome(metric).kind,
        "total": metric.total,
        "before": _side(metric.before),
        "after": _side(metric.after),
        "difference": _number(metric.difference),
        "difference_interval": _range(metric.range),
        "p": _number(metric.chance),
        "stated_interval": metric.interval or None,
        "disclosed_as": metric.disclosed_as or None,
        "source_of_data": metric.source_of_data or None,
    }


def _side(side: Side) -> dict[str, object]:
    return {
        "value": _number(side.value),
        "n": side.n,
        "spread": side.spread or None,
        "k": side.count.k if side.count else None,
        "interval": _range(side.interval),
    }


def _range(found: Ends | None) -> dict[str, object] | None:
    return {"low": _number(found.low), "high": _number(found.high)} if found else None


def _number(value: Fraction | None) -> int | float | None:
    """Round to six digits after the point, far more than any study can support."""
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(round(value, DIGITS))
