"""Where everything of the map stands: four bands over a page, factors below the pillar that carries them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from agentops_showcase.drawings.chart import Chart
from agentops_showcase.drawings.grid import LABEL, LINE, PAGE, TEXT
from agentops_showcase.methodology import Methodology
from agentops_showcase.render.lettering import wrapped

NAMES, PAD = 172.0, 16.0  # the column of band names; between things of a band
SMALL = 17.0  # from one line of small text to the next
BAND = 48.0  # between bands
START, ROMAN, FACTOR = 20.0, 40.0, 38.0  # from a mark to its numeral, to its name, and to the next factor
MARK = 12.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of text; `kind` is its class, `key` what it links to ("" when it leads nowhere)."""

    kind: str
    text: str
    x: float
    y: float
    key: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """One pillar, law, factor or pattern: its lines and the room it may take."""

    scheme: str
    key: str
    x: float
    y: float
    width: float
    height: float
    pieces: tuple[Piece, ...]
    gate: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One band: its name, what stands in it, and captions above groups of it."""

    kind: str
    y: float
    height: float
    names: tuple[Piece, ...]
    things: tuple[Thing, ...]
    captions: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """The whole map."""

    width: float
    height: float
    rows: tuple[Row, ...]


def chart_layout(chart: Chart, whole: Methodology) -> ChartLayout:
    """Lay out the bands whose kinds the site has."""
    fill: dict[str, Callable[[float], tuple[Thing, ...]]] = {
        "pillars": lambda y: tuple(_pillars(whole, y)),
        "laws": lambda y: tuple(_laws(whole, y)),
        "factors": lambda y: tuple(_factors(whole, y + SMALL + 10)),
        "patterns": lambda y: tuple(_patterns(whole, y)),
    }
    rows: list[Row] = []
    y = 0.0
    for band in chart.bands:
        things = fill[band.kind](y)
        if not things:
            continue
        names = _names(band.name, band.line, y)
        low = max([thing.y + thing.height for thing in things] + [names[-1].y])
        captions = tuple(_captions(whole, y)) if band.kind == "factors" else ()
        rows.append(Row(band.kind, y, low - y, names, things, captions))
        y = low + BAND
    return ChartLayout(PAGE, max(0.0, y - BAND) + 2, tuple(rows))


def _names(name: str, line: str, y: float) -> tuple[Piece, ...]:
    lines = wrapped(line, NAMES - 28, LABEL)
    return (
        Piece("ao-d-band", name, 0, y + 10),
        *(Piece("ao-d-label", words, 0, y + 31 + at * SMALL) for at, words in enumerate(lines)),
    )


def _columns(count: int) -> Iterator[tuple[float, float]]:
    pitch = (PAGE - NAMES + PAD) / max(1, count)
    for at in range(count):
        yield round(NAMES + at * pitch), round(pitch - PAD)


def _lines(kind: str, lines: Iterable[str], x: float, y: float, leading: float, key: str = "") -> tuple[Piece, ...]:
    return tuple(Piece(kind, words, x, y + at * leading, key) for at, words in enumerate(lines))


def _pillars(whole: Methodology, y: float) -> Iterator[Thing]:
    for pillar, (x, width) in zip(whole.pillars, _columns(len(whole.pillars)), strict=True):
        name = _lines("ao-d-name", wrapped(pillar.name, width, TEXT + 2), x, y + 26, LINE + 4, pillar.id)
        line = _lines("ao-d-label", wrapped(pillar.line, width, LABEL), x, name[-1].y + 23, SMALL)
        yield Thing("pillar", pillar.id, x, y, width, line[-1].y + 8 - y, (*name, *line))


def _laws(whole: Methodology, y: float) -> Iterator[Thing]:
    for law, (x, width) in zip(whole.laws, _columns(len(whole.laws)), strict=True):
        key = str(law.number)
        number = Piece("ao-d-number", key, x, y + 20)
        name = _lines("ao-d-text", wrapped(law.name, width - 26, TEXT), x + 26, y + 10, LINE, key)
        romans = ", ".join(each.roman for each in whole.factors if law.number in each.laws)
        carried = _lines("ao-d-label", wrapped(romans, width - 26, LABEL), x + 26, name[-1].y + 21, SMALL)
        low = (carried or name)[-1].y + 8
        yield Thing("law", key, x, y, width, low - y, (number, *name, *carried))


def _captions(whole: Methodology, y: float) -> Iterator[Piece]:
    for pillar, (x, _) in zip(whole.pillars, _columns(len(whole.pillars)), strict=True):
        yield Piece("ao-d-label", f"on {pillar.name}", x, y + 10)


def _factors(whole: Methodology, y: float) -> Iterator[Thing]:
    for pillar, (x, width) in zip(whole.pillars, _columns(len(whole.pillars)), strict=True):
        top, start = y, START + ROMAN
        for factor in (each for each in whole.factors if each.pillar == pillar.id):
            lines = wrapped(factor.name, width + PAD - 4 - start, TEXT)
            height = max(FACTOR, len(lines) * LINE + 8)
            middle = top + height / 2
            roman = Piece("ao-d-roman", factor.roman, x + START, middle)
            first = middle - LINE * (len(lines) - 1) / 2
            name = _lines("ao-d-text", lines, x + start, first, LINE, str(factor.number))
            yield Thing("factor", str(factor.number), x, top, width, height, (roman, *name), gate=factor.gate)
            top += height


def _patterns(whole: Methodology, y: float) -> Iterator[Thing]:
    columns = list(zip(whole.patterns, _columns(len(whole.patterns)), strict=True))
    most = max((len(wrapped(each.name, width - 20, TEXT)) for each, (_, width) in columns), default=1)
    for pattern, (x, width) in columns:
        lines = wrapped(pattern.name, width - 20, TEXT)
        height = max(52.0, most * LINE + 16)
        first = y + height / 2 - LINE * (len(lines) - 1) / 2
        name = _lines("ao-d-text", lines, x + width / 2, first, LINE, pattern.id)
        romans = ", ".join(each.roman for each in whole.factors if pattern.id in each.patterns)
        used = _lines("ao-d-label", wrapped(romans, width, LABEL), x, y + height + 17, SMALL)
        low = used[-1].y + 8 if used else y + height
        yield Thing("pattern", pattern.id, x, y, width, low - y, (*name, *used))
