"""Studies as CSV: every metric a row, every factor that was tried a row, and no cell that a spreadsheet would run.

A cell that begins like a formula gets an apostrophe in front; so does one that begins with an apostrophe, and
whoever takes one away from the front of every cell that has it gets back what was written.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from agentops_showcase import routes
from agentops_showcase.case_studies.gone import reason_of
from agentops_showcase.case_studies.matrix import CSV as MATRIX
from agentops_showcase.case_studies.metric import Metric, Side
from agentops_showcase.case_studies.outcome import outcome
from agentops_showcase.case_studies.study import Study
from agentops_showcase.methodology import Methodology
from agentops_showcase.render import Asset

RUNS = frozenset("=+-@\t\r\n'\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}"
                 "\N{FULLWIDTH COMMERCIAL AT}")  # fmt: skip
"""What a cell may not begin with."""

OF_STUDY = ("study", "status", "withdrawn", "reason", "slug", "title", "grade", "label", "outcome", "page")
OF_METRIC = (
    "published", "provenance", "domain", "design", "measured_by", "factors", "metric", "headline", "unit", "direction",
    "before_value", "before_n", "before_k", "before_low", "before_high", "before_spread",
    "after_value", "after_n", "after_k", "after_low", "after_high", "after_spread",
    "p", "disclosed_as", "source_of_data",
)  # fmt: skip
OF_FACTOR = ("factor", "roman", "name", "factors_tried")

Cell = str | int | None


def spreadsheets(studies: tuple[Study, ...], methodology: Methodology, site_url: str) -> tuple[Asset, ...]:
    """Make both files; a withdrawn study is one row with its id, the day and the kind of reason."""
    public = sorted((each for each in studies if each.status in {"published", "withdrawn"}), key=lambda one: one.id)
    metrics = [row for each in public for row in _metric_rows(each, site_url)]
    told = [each for each in public if each.status == "published"]
    factors = [row for each in told for row in _factor_rows(each, methodology, site_url)]
    return (
        Asset(routes.STUDIES_CSV, table((*OF_STUDY, *OF_METRIC), metrics)),
        Asset(MATRIX, table((*OF_FACTOR, *OF_STUDY), sorted(factors, key=lambda row: (row[0], row[4])))),
    )


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Write rows as CSV by RFC 4180, every cell harmless."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([harmless(each) for each in row] for row in rows)
    return out.getvalue().encode()


def harmless(cell: Cell) -> str:
    """Spell a cell so that no spreadsheet takes it for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text[:1] in RUNS else text


def _of_study(study: Study, kind: str, site_url: str) -> tuple[Cell, ...]:
    if study.status == "withdrawn":
        return (study.id, study.status, study.withdrawn, reason_of(study), *[None] * (len(OF_STUDY) - 4))
    page = routes.study(study.slug)
    address = page.absolute(site_url) if site_url else page.href_from(routes.STUDIES_CSV)
    return (study.id, study.status, None, None, study.slug, study.title, study.grade, study.label, kind, address)


def _metric_rows(study: Study, site_url: str) -> Iterator[tuple[Cell, ...]]:
    if study.status == "withdrawn" or not study.metrics:
        kind = outcome(None).kind
        yield (*_of_study(study, kind, site_url), *[None] * len(OF_METRIC))
        return
    about = (study.published, study.provenance, study.environment.domain, study.method.design,
             study.method.measured_by, " ".join(map(str, study.factors)))  # fmt: skip
    for metric in study.metrics:
        yield (*_of_study(study, outcome(metric).kind, site_url), *about, *_of_metric(metric, metric is study.headline))


def _of_metric(metric: Metric, first: bool) -> tuple[Cell, ...]:
    name, yes = metric.name, "yes" if first else "no"
    sides = (*_of_side(metric.before), *_of_side(metric.after))
    return (name, yes, metric.unit, metric.direction, *sides, _number(metric.chance), metric.disclosed_as,
            metric.source_of_data)  # fmt: skip


def _of_side(side: Side) -> tuple[Cell, ...]:
    sure = side.interval
    low, high = (_number(sure.low), _number(sure.high)) if sure else (None, None)
    return _number(side.value), side.n, side.count.k if side.count else None, low, high, side.spread


def _number(value: Fraction | None) -> str | None:
    """Spell a number with a point and at most six digits after it."""
    if value is None:
        return None
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.6f}".rstrip("0").rstrip(".")


def _factor_rows(study: Study, methodology: Methodology, site_url: str) -> Iterator[tuple[Cell, ...]]:
    kind = outcome(study.headline).kind
    for number in study.factors:
        factor = methodology.factor(number)
        if factor:
            yield (number, factor.roman, factor.name, len(study.factors), *_of_study(study, kind, site_url))
