"""The map as values for its template: the bands as drawn, and the same as lists."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from agentops_showcase.drawings.chart import Chart
from agentops_showcase.drawings.chart_layout import BAND, MARK, NAMES, ChartLayout, Piece, Row, Thing, chart_layout
from agentops_showcase.methodology import Factor, Methodology
from agentops_showcase.render.strokes import spelt

Href = Callable[[str, str], str | None]
RAIL, GATE = 7.0, 22.0


def chart_values(chart: Chart, whole: Methodology, href: Href) -> dict[str, Any]:
    """Return what the template of the map needs."""
    plan = chart_layout(chart, whole)
    return {
        "width": spelt(plan.width),
        "height": spelt(plan.height),
        "left": spelt(NAMES),
        "rows": [_row(row, href) for row in plan.rows],
        "chain": _chain(plan),
        "listed": _listed(chart, whole, href),
    }


def _row(row: Row, href: Href) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "divide": spelt(row.y - BAND / 2) if row.y else "",
        "rails": _rails(row) if row.kind == "factors" else [],
        "names": [_piece(each) for each in row.names],
        "captions": [_piece(each) for each in row.captions],
        "things": [_thing(each, row.kind, href) for each in row.things],
    }


def _piece(piece: Piece) -> dict[str, str]:
    return {"class": piece.kind, "text": piece.text, "x": spelt(piece.x), "y": spelt(piece.y)}


def _thing(thing: Thing, kind: str, href: Href) -> dict[str, Any]:
    middle = thing.y + thing.height / 2
    return {
        "href": href(thing.scheme, thing.key),
        "x": spelt(thing.x),
        "y": spelt(thing.y),
        "width": spelt(thing.width),
        "box_height": spelt(_box_height(thing)) if kind == "patterns" else "",
        "gate": thing.gate,
        "mark_x": spelt(thing.x + 1.5),
        "mark_y": spelt(middle - MARK / 2),
        "gate_y": spelt(middle - GATE / 2),
        "linked": [_piece(each) for each in thing.pieces if each.key],
        "plain": [_piece(each) for each in thing.pieces if not each.key],
    }


def _box_height(thing: Thing) -> float:
    names = [each.y for each in thing.pieces if each.key]
    return (names[0] + names[-1]) - 2 * thing.y


def _rails(row: Row) -> list[dict[str, str]]:
    """Lines from mark to mark in each column."""
    return [
        {
            "x": spelt(one.x + RAIL),
            "start": spelt(one.y + one.height / 2 + _half(one)),
            "end": spelt(other.y + other.height / 2 - _half(other)),
        }
        for one, other in pairwise(row.things)
        if one.x == other.x
    ]


def _half(thing: Thing) -> float:
    return GATE / 2 if thing.gate else MARK / 2


def _chain(plan: ChartLayout) -> list[dict[str, str]]:
    """Arrows at the left, from the words of each band to the name of the next."""
    found = []
    for row, after in zip(plan.rows, plan.rows[1:], strict=False):
        start, end = row.names[-1].y + 14, after.y - 6
        found.append({"start": spelt(start), "end": spelt(end), "head": spelt(end - 8)})
    return found


def _listed(chart: Chart, whole: Methodology, href: Href) -> list[dict[str, Any]]:
    def thing(scheme: str, key: str, words: str, chosen: Callable[[Factor], bool]) -> dict[str, Any]:
        factors = [
            {"words": f"{each.roman} {each.name}", "href": href("factor", str(each.number)), "gate": each.gate}
            for each in whole.factors
            if chosen(each)
        ]
        return {"words": words, "href": href(scheme, key), "rests": [], "factors": factors}

    rows: dict[str, list[dict[str, Any]]] = {
        "pillars": [thing("pillar", each.id, each.name, _rests(each.id)) for each in whole.pillars],
        "laws": [
            thing("law", str(each.number), f"{each.number} {each.name}", _enacts(each.number))
            | {"rests": [pillar.name for pillar in whole.pillars if pillar.id in each.pillars]}
            for each in whole.laws
        ],
        "patterns": [thing("pattern", each.id, each.name, _uses(each.id)) for each in whole.patterns],
    }
    verbs = {"pillars": "carries", "laws": "is enacted by", "patterns": "is used by"}
    return [
        {"name": band.name, "line": band.line, "verb": verbs[band.kind], "things": rows[band.kind]}
        for band in chart.bands
        if rows.get(band.kind)
    ]


def _rests(pillar: str) -> Callable[[Factor], bool]:
    return lambda factor: factor.pillar == pillar


def _enacts(number: int) -> Callable[[Factor], bool]:
    return lambda factor: number in factor.laws


def _uses(pattern: str) -> Callable[[Factor], bool]:
    return lambda factor: pattern in factor.patterns
