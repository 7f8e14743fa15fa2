"""Numbers, shares and intervals in words, rounded no finer than they deserve."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from agentops_showcase.methodology.intervals import Count, Interval

SPACE = "\N{NO-BREAK SPACE}"


def rounded(value: Fraction, digits: int = 0) -> str:
    """Round half up to so many digits after the point, with thousands apart."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    found = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{found or abs(found):,}".replace("-", "\N{MINUS SIGN}")


def named(value: Fraction) -> str:
    """Spell a number with two digits after the point, below 1 with three that count, and no idle zeros."""
    digits = 2
    while 0 < abs(value) * 10**digits < 100 and digits < 6:
        digits += 1
    found = rounded(value, digits)
    return found.rstrip("0").rstrip(".") if "." in found else found


def share(count: Count) -> str:
    """Spell a share in per cent, with a digit after the point where it is exact or 200 or more were looked at."""
    exact = (count.share * 1000).denominator == 1
    return f"{named(count.share * 100) if exact else rounded(count.share * 100, _digits(count))}{SPACE}%"


def interval(count: Count) -> str:
    """Spell the 95 % interval of a share."""
    low, high = (rounded(end * 100, _digits(count)) for end in (count.interval.low, count.interval.high))
    return f"{low} to {high}{SPACE}%"


def points(change: Fraction, *, unit: bool = True) -> str:
    """Spell a change of a share in percentage points, with its direction in words."""
    size = abs(change) * 100
    exact = (size * 10).denominator == 1
    number = named(size) if exact else rounded(size) if size >= 1 else rounded(size, 1)
    word = "" if not unit else " point" if number == "1" else " points"
    return f"{number}{word} {'fewer' if change < 0 else 'more'}" if size else f"0{word}"


def change(found: Interval) -> str:
    """Spell the interval of a change in points."""
    return f"{points(found.low, unit=False)} to {points(found.high, unit=False)}"


def probability(value: Fraction) -> str:
    """Spell a p-value."""
    if value < Fraction(1, 1000):
        return "below 0.001"
    return rounded(value, 2 if value >= Fraction(1, 100) else 3)


def _digits(count: Count) -> int:
    return 0 if count.n < 200 else 1
