"""A window as values for its template: bars in per cent, so that text keeps its size, and the table below them."""

from __future__ import annotations

from typing import Any

from agentops_showcase.drawings.window import Moment, Window

TOP, PITCH, HEIGHT = 30.0, 68.0, 22.0


def window_values(window: Window) -> dict[str, Any]:
    """Return what the template of the bars and of their table needs."""
    return {
        "size": window.size,
        "limit": window.limit,
        "budget": window.budget,
        "limit_words": window.limit_words,
        "free": window.free,
        "parts": [{"kind": part.kind, "words": part.words} for part in window.parts],
        "moments": [_moment(each, at, window) for at, each in enumerate(window.moments)],
        "height": _spelt(TOP + PITCH * len(window.moments) + 26),
        "low": _spelt(TOP + PITCH * len(window.moments) + 6),
    }


def _spelt(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _moment(moment: Moment, at: int, window: Window) -> dict[str, Any]:
    top = TOP + at * PITCH + 24
    start = 0.0
    segments = []
    for part, tokens in zip(window.parts, moment.tokens, strict=True):
        percent = tokens * 100 / window.size
        if tokens:
            segments.append({"kind": part.kind, "x": _spelt(start), "width": _spelt(percent), "words": part.words})
        start += percent
    over = moment.total - window.budget
    return {
        "name": moment.name,
        "name_y": _spelt(top - 8),
        "y": _spelt(top),
        "tick_y": _spelt(top - 8),
        "segments": segments,
        "ends": [_spelt(float(each["x"]) + float(each["width"])) for each in segments],
        "total": moment.total,
        "percent": round(moment.total * 100 / window.size),
        "tokens": list(moment.tokens),
        "over": max(0, over),
    }
