"""What the Results of a study show before any prose: chart, table and the sentence about chance."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from agentops_showcase.case_studies import shown, words
from agentops_showcase.case_studies.chart import AXIS, HEIGHT, SQUARE, WHISKER, chart
from agentops_showcase.case_studies.metric import Metric, Side
from agentops_showcase.case_studies.study import Study
from agentops_showcase.render import render

Row = dict[str, Any]
SIDES = ("Before", "After")
ALONE = ("", "Counted")
"""The names of the sides; nothing stands before where nothing was compared."""
RATES = ("percent", "ratio")


def results(study: Study) -> str:
    """Return the HTML of all metrics: one chart for the headline and for each counted metric, tables beside them."""
    drawn = [each for each in study.metrics if each is study.headline or each.counted]
    rest = [each for each in study.metrics if each not in drawn]
    blocks = [_block(study, each, at, rest if at == 1 else []) for at, each in enumerate(drawn, 1)]
    return render("study_results.html", blocks=blocks, label=study.label, grade=study.standing)


def sizes(study: Study) -> str:
    """Say how many were looked at for the headline."""
    metric = study.headline
    if metric is None:
        return "no metric"
    was, now = metric.before.n, metric.after.n
    if study.alone:
        return f"n = {_n(now)}" if now is not None else "n not stated"
    if metric.total is not None:
        return f"n = {metric.total:,} in all, not divided into before and after"
    if was is None and now is None:
        return "n not stated"
    return f"n = {_n(was)} before, {_n(now)} after"


def who(study: Study) -> str:
    """Say in one clause who judged and how the groups came about."""
    judge = words.JUDGES.get(study.method.measured_by)
    design = words.DESIGNS.get(study.method.design)
    return f"judged by {judge or 'somebody the source does not name'}; {design or 'design not stated'}"


def _n(found: int | None) -> str:
    return f"{found:,}" if found is not None else "not stated"


def _block(study: Study, metric: Metric, number: int, others: list[Metric]) -> Row:
    drawing = chart(metric, ALONE if study.alone else SIDES)
    measured = [metric, *others]
    return {
        "id": f"result-{number}",
        "title": metric.name,
        "reading": _reading(metric),
        "chart": drawing,
        "height": HEIGHT,
        "axis": AXIS,
        "square": SQUARE,
        "whisker": WHISKER,
        "description": _description(metric, study.alone),
        "sides": [each for each in (ALONE if study.alone else SIDES) if each],
        "rows": [_shown(row, study.alone) for row in _rows(metric)],
        "others": [_shown(_plain_row(each), study.alone) for each in others],
        "changes": _changes(metric),
        "bars": _bars(metric, drawing is not None and drawing.whiskers),
        "chance": _chance(metric),
        "sizes": sizes(study),
        "who": who(study),
        "definitions": [(each.name, each.definition, _origin(each)) for each in measured],
    }


def _description(metric: Metric, alone: bool) -> str:
    parts = []
    sides = ((ALONE[1], metric.after),) if alone else zip(SIDES, (metric.before, metric.after), strict=True)
    for name, side in sides:
        said = f"{side.count}, {shown.share(side.count)}" if side.count else _value(side, metric.unit)
        if side.count and metric.unit in RATES:
            said += f", 95 % interval {shown.interval(side.count)}"
        parts.append(f"{name}: {said}.")
    return " ".join(parts)


def _rows(metric: Metric) -> list[Row]:
    if not metric.counted:
        return [_plain_row(metric)]
    was, now = metric.counted
    return [
        {"name": "Looked at", "said": [f"{was.n:,}", f"{now.n:,}"]},
        {"name": metric.name, "said": [f"{was.k:,}", f"{now.k:,}"]},
        {"name": "Share", "said": [shown.share(was), shown.share(now)]},
        {"name": f"95{shown.SPACE}% interval", "said": [shown.interval(was), shown.interval(now)]},
    ]


def _shown(row: Row, alone: bool) -> Row:
    """Keep of a row what has a column; without a comparison that is the second side only."""
    return {name: said[1:] if alone and isinstance(said, list) else said for name, said in row.items()}


def _plain_row(metric: Metric) -> Row:
    return {
        "name": metric.name,
        "said": [_value(metric.before, metric.unit), _value(metric.after, metric.unit)],
        "small": [_size(metric, side) for side in (metric.before, metric.after)],
    }


def _size(metric: Metric, side: Side) -> str:
    """Say under a value of how many it is, how far the single ones lay apart, and how sure a share is."""
    sure = ""
    if side.count and metric.unit in RATES:
        size, sure = str(side.count), f"95{shown.SPACE}% interval {shown.interval(side.count)}"
    elif side.n is not None:
        size = f"of {side.n:,}" if side.count else f"n = {side.n:,}"
    else:
        size = "" if metric.total else "n not stated"
    return "; ".join(each for each in (size, sure, side.spread) if each)


def _value(side: Side, unit: str) -> str:
    if side.count and unit == "percent":
        return shown.share(side.count)
    return shown.amount(side.value, unit) if side.value is not None else "not stated"


def _changes(metric: Metric) -> list[Row]:
    found: list[Row] = []
    if metric.range and metric.chance is not None and metric.counted:
        was, now = metric.counted
        size = shown.points(now.share - was.share)
        span = f"{shown.change(metric.range)} (95{shown.SPACE}%{shown.SPACE}interval)"
        found.append({"name": "Difference", "said": size, "small": span})
        found.append({"name": "Fisher exact test", "said": _p(metric.chance), "small": "two-sided"})
    elif metric.unit == "percent" and metric.difference is not None:
        found.append({"name": "Difference", "said": shown.points(metric.difference / 100), "small": ""})
    elif metric.ratio:
        found.append({"name": "Ratio", "said": f"{shown.named(metric.ratio)} to 1", "small": "before to after"})
    return found


def _p(chance: Fraction) -> str:
    found = shown.probability(chance)
    return f"p is {found}" if found.startswith("below") else f"p = {found}"


def _bars(metric: Metric, whiskers: bool) -> str:
    if whiskers:
        return f"Lines are 95{shown.SPACE}% intervals (Wilson), computed here from the counts."
    if metric.interval:
        return f"The source gives this interval: {metric.interval}. It is not drawn, because the counts are missing."
    if metric.unit not in RATES and (metric.before.count or metric.after.count):
        return "No interval is drawn, because all there were have been counted."
    return "No interval is drawn, because the source gives no counts."


def _chance(metric: Metric) -> str:
    if metric.range is None or metric.chance is None:
        return ""
    test = f"Fisher exact test, two-sided, {_p(metric.chance)}"
    if metric.settled:
        return f"Zero lies outside the interval of the difference ({test})."
    if metric.range.holds(Fraction(0)):
        return f"Zero lies inside the interval of the difference, so chance remains an explanation ({test})."
    return f"Zero lies just outside the interval of the difference, but the test does not rule out chance ({test})."


def _reading(metric: Metric) -> str:
    direction = words.DIRECTIONS.get(metric.direction, "")
    what = "share of all" if metric.after.count and metric.unit in RATES else ""
    return ", ".join(each for each in (what, direction) if each)


def _origin(metric: Metric) -> str:
    """Say where the figures come from and how exactly they are given."""
    origin = words.DATA.get(metric.source_of_data, "")
    given = words.DISCLOSED.get(metric.disclosed_as, "")
    first = f"From {origin}" if origin else "Where the figures come from is not stated"
    said = f"{first}; {given}." if given else f"{first}."
    return " ".join((said, *(f"{each.rstrip('.')}." for each in (metric.method, metric.period) if each)))
