"""Lines of a drawing: right angles, arrow heads, and where two of them meet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]
Segment = tuple[Point, Point]

HEAD_LONG, HEAD_HALF = 8.0, 4.0


def spelt(number: float) -> str:
    """Spell a coordinate without needless digits."""
    return f"{number:.1f}".removesuffix(".0")


def way(points: Sequence[Point]) -> str:
    """Spell a path of right angles with the shortest commands."""
    parts = [f"M{spelt(points[0][0])} {spelt(points[0][1])}"]
    for (x, y), (to_x, to_y) in pairwise(points):
        if to_y != y:
            parts.append(f"V{spelt(to_y)}")
        if to_x != x:
            parts.append(f"H{spelt(to_x)}")
    return "".join(parts)


def arrow(points: Sequence[Point]) -> str:
    """Spell the head at the end of a line; it points where the last part goes."""
    (from_x, from_y), (x, y) = points[-2:]
    if from_x == x:
        back = y - HEAD_LONG if y > from_y else y + HEAD_LONG
        corners = ((x, y), (x - HEAD_HALF, back), (x + HEAD_HALF, back))
    else:
        back = x - HEAD_LONG if x > from_x else x + HEAD_LONG
        corners = ((x, y), (back, y - HEAD_HALF), (back, y + HEAD_HALF))
    return "M" + "L".join(f"{spelt(at)} {spelt(down)}" for at, down in corners) + "z"


def meet(one: Segment, other: Segment) -> bool | None:
    """Tell whether two straight parts cross; None when one runs over the other."""
    (ax, ay), (bx, by) = one
    (cx, cy), (dx, dy) = other
    apart_x = max(ax, bx) < min(cx, dx) or max(cx, dx) < min(ax, bx)
    apart_y = max(ay, by) < min(cy, dy) or max(cy, dy) < min(ay, by)
    if apart_x or apart_y:
        return False
    return None if (ax == bx) == (cx == dx) else True
