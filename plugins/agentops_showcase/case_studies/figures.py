"""Percentages in the text of a study, held against its metrics.

A percentage agrees when it can be worked out from a metric: a value or a share, the rest to 100, an end of its
interval, or the change relative to before. "30 % of" may also be what is left of before, and percentage points are
held against differences. Where a count stands beside it ("4 of 25 (16 %)"), it must agree with that. Words such as
"doubled" are held against the ratios.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from agentops_showcase.case_studies import rules
from agentops_showcase.case_studies.body import without_code
from agentops_showcase.case_studies.metric import Metric, Side
from agentops_showcase.case_studies.shown import rounded
from agentops_showcase.case_studies.study import Study
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import Node, Text

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,9}(?:\.\d{1,6})?"
_FIGURE = re.compile(
    rf"(?<![\w.,/-])(?:(?P<first>{_NUMBER})(?:\s?%)?(?:-|–| to ))?"
    rf"(?P<last>{_NUMBER})[\s-]?(?:%|per\s?cent(?:age)?\b)(?:(?P<points>[\s-]points?\b)|(?P<left> of\b))?",
    re.IGNORECASE,
)
_FREE = re.compile(r"\s?(?:\w+\s){0,2}?(?:intervals?|confidence|CI|level)\b|\s(?:rule|mark)\b", re.IGNORECASE)
"""What follows a figure that is the name of a thing."""
_ROUGH = re.compile(r"(?:about|around|roughly|nearly|almost|some|over|under|more than|less than|~)\s?$", re.IGNORECASE)
_COUNT = rf"(?P<k>{_NUMBER}) (?:of|out of|in) (?:the )?(?P<n>{_NUMBER})"
_BEFORE = re.compile(rf"(?<![\w.,]){_COUNT}(?: \w+){{0,2}},? (?:\(|or |that is |which is )$")
_AFTER = re.compile(rf"\s?\({_COUNT}\b")
_TIMES = (
    (re.compile(r"\b(?:doubl(?:ed|ing)|twice (?:as|the))\b", re.IGNORECASE), Fraction(2)),
    (re.compile(r"\b(?:halv(?:ed|ing)|half as|(?:by|in) half(?! an?\b| of\b))\b", re.IGNORECASE), Fraction(1, 2)),
    (re.compile(r"\btripl(?:ed|ing)\b", re.IGNORECASE), Fraction(3)),
    (re.compile(r"\bquadrupl(?:ed|ing)\b", re.IGNORECASE), Fraction(4)),
)
_FIX = "correct it, add the metric, or name it under other_figures with its source"
_SPARED = ("metrics", "not_stated", "other_figures")


@dataclass(frozen=True, slots=True)
class _Passage:
    """A text of the study and where it stands: in the file from an offset on, or as the value of a field."""

    text: str
    start: int
    where: Place | Text

    def place(self, match: re.Match[str]) -> Place:
        return self.where.place(*match.span()) if isinstance(self.where, Text) else self.where


def check_figures(study: Study, report: Report) -> None:
    """Report figures in the text that the metrics contradict, and excuses for figures that stand nowhere."""
    ratios = [ratio for metric in study.metrics if (ratio := metric.ratio)]
    named = [figure for figure, _ in study.other_figures if figure]
    used: set[str] = set()
    for passage in _passages(study):
        spans = _excused(passage, named, used)
        for match in _found(_FIGURE, passage, spans):
            _check_one(match, study.metrics, passage.place(match), report)
        for pattern, factor in _TIMES if ratios else ():
            if not any(_near(each, factor) or _near(1 / each, factor) for each in ratios):
                for match in _found(pattern, passage, spans):
                    expected = "a word that fits a metric before and after"
                    report.add(rules.FIGURE.at(passage.place(match), f"'{match[0]}'", expected, _FIX))
    excuses = study.document.data.get("other_figures")
    for figure in named:
        if figure not in used and excuses:
            fix = "write it exactly as in the text, or remove it"
            report.add(rules.FIGURE.at(excuses.place, f"'{figure}'", "a figure that the text holds", fix))


def _found(pattern: re.Pattern[str], passage: _Passage, spans: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(passage.text, passage.start):
        if not any(first <= match.start() < last for first, last in spans):
            yield match


def _near(ratio: Fraction, factor: Fraction) -> bool:
    return abs(ratio - factor) * 10 <= factor


def _passages(study: Study) -> Iterator[_Passage]:
    document = study.document
    yield _Passage(without_code(document.text, document.start, Report()), document.start, document.text)
    for name, node in document.data.fields.items():
        if name not in _SPARED:
            for each in _leaves(node):
                yield _Passage(each.text, 0, each.place)
    for group in (document.data.get("metrics") or Node("list", study.place)).items:
        said = group.get("definition")
        if said is not None:
            yield _Passage(said.text, 0, said.place)


def _leaves(node: Node) -> Iterator[Node]:
    if node.kind == "text":
        yield node
    for each in (*node.items, *node.fields.values()):
        yield from _leaves(each)


def _excused(passage: _Passage, named: list[str], used: set[str]) -> list[tuple[int, int]]:
    spans = []
    for figure in named:
        for match in re.compile(re.escape(figure)).finditer(passage.text, passage.start):
            used.add(figure)
            spans.append(match.span())
    return spans


def _check_one(match: re.Match[str], metrics: tuple[Metric, ...], place: Place, report: Report) -> None:
    text = match.string
    if _FREE.match(text, match.end()):
        return
    before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 60]
    beside = _BEFORE.search(before) or _AFTER.match(after)
    rough = _ROUGH.search(before) is not None
    k, n = (_value(beside["k"]), _value(beside["n"])) if beside else (Fraction(1), Fraction(0))
    known = [100 * k / n] if k <= n and n else [each for metric in metrics for each in _known(metric, match)]
    for spelt in (match["first"], match["last"]):
        if spelt is None or any(_agrees(spelt, each, rough=rough) for each in known):
            continue
        expected = "a figure that follows from a metric"
        if known:
            near = min(known, key=lambda each: abs(each - _value(spelt)))
            expected += f"; the nearest is {rounded(near, 1).removesuffix('.0')} %"
        report.add(rules.FIGURE.at(place, f"'{match[0].removesuffix(' of')}'", expected, _FIX))
        return


def _agrees(spelt: str, exact: Fraction, *, rough: bool) -> bool:
    """Tell whether a figure is this value, rounded as it is written; "about" allows a tenth more or less."""
    slack = Fraction(1, 2 * 10 ** len(spelt.partition(".")[2]))
    if rough:
        slack = max(slack, Fraction(1), abs(exact) / 10)
    return abs(_value(spelt) - exact) <= slack


def _value(spelt: str) -> Fraction:
    return Fraction(spelt.replace(",", ""))


def _known(metric: Metric, match: re.Match[str]) -> Iterator[Fraction]:
    """Yield every figure of this kind that can be worked out from a metric."""
    was, now = (_level(side, metric.unit) for side in (metric.before, metric.after))
    if match["points"]:
        if was is not None and now is not None and (metric.counted or metric.unit in {"percent", "ratio"}):
            yield abs(now - was)
        if metric.range:
            yield from (abs(100 * metric.range.low), abs(100 * metric.range.high))
        return
    for side in (metric.before, metric.after):
        for share in _shares(side, metric.unit):
            yield from (share, 100 - share)
        if side.interval:
            yield from (100 * side.interval.low, 100 * side.interval.high)
    if was and now is not None:
        yield abs(100 * (now - was) / was)
        if match["left"]:
            yield 100 * now / was
    for said in (metric.interval, metric.before.spread, metric.after.spread):
        yield from (_value(each) for each in re.findall(_NUMBER, said))


def _shares(side: Side, unit: str) -> Iterator[Fraction]:
    if side.count:
        yield 100 * side.count.share
    elif side.value is not None and unit in {"percent", "ratio"}:
        yield side.value * (100 if unit == "ratio" else 1)


def _level(side: Side, unit: str) -> Fraction | None:
    return next(_shares(side, unit), side.value)
