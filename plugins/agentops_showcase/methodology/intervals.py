"""A count, k of n, and what follows from it: share, interval, test. Exact arithmetic, so every machine agrees.

The interval is Wilson's score interval (Wilson 1927), the interval of a difference is Newcombe's method 10
(Newcombe 1998), the test is Fisher's exact test, two-sided by summing the tables that are not more probable.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import comb, isqrt

Z = Fraction(1_959_963_984_540_054, 10**15)
"""The 97.5 % point of the normal distribution, for intervals of 95 %."""

_DIGITS = 10**18


@dataclass(frozen=True, slots=True)
class Interval:
    """A range that includes both ends."""

    low: Fraction
    high: Fraction

    def holds(self, value: Fraction) -> bool:
        """Tell whether a value lies in the range."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Count:
    """`k` of `n`, with 0 <= k <= n and n > 0."""

    k: int
    n: int

    def __post_init__(self) -> None:
        if not 0 <= self.k <= self.n or self.n < 1:
            raise ValueError(f"{self.k} of {self.n} is no count")

    def __str__(self) -> str:
        return f"{self.k:,} of {self.n:,}"

    @property
    def share(self) -> Fraction:
        """The part of the whole, 0 to 1."""
        return Fraction(self.k, self.n)

    @property
    def interval(self) -> Interval:
        """The 95 % interval for the share."""
        weight = self.n + Z * Z
        centre = (self.k + Z * Z / 2) / weight
        reach = Z / weight * _root(self.k * (1 - self.share) + Z * Z / 4)
        low = centre - reach if self.k else Fraction(0)
        high = centre + reach if self.k < self.n else Fraction(1)
        return Interval(low, high)


def difference(before: Count, after: Count) -> Interval:
    """Return the 95 % interval of the share after minus the share before."""
    was, now = before.interval, after.interval
    middle = after.share - before.share
    below = _root((after.share - now.low) ** 2 + (was.high - before.share) ** 2)
    above = _root((now.high - after.share) ** 2 + (before.share - was.low) ** 2)
    return Interval(max(Fraction(-1), middle - below), min(Fraction(1), middle + above))


@cache
def fisher(before: Count, after: Count) -> Fraction:
    """Return how often shares at least this uneven would turn up if nothing had changed (Fisher, two-sided)."""
    hits = before.k + after.k
    seen = comb(before.n, before.k) * comb(after.n, after.k)
    least, most = max(0, hits - after.n), min(before.n, hits)
    ways = comb(before.n, least) * comb(after.n, hits - least)
    uneven = 0
    for k in range(least, most + 1):
        uneven += ways if ways <= seen else 0
        ways = ways * (before.n - k) * (hits - k) // ((k + 1) * (after.n - hits + k + 1))
    return Fraction(uneven, comb(before.n + after.n, hits))


def _root(value: Fraction) -> Fraction:
    """Return the square root to 18 digits, rounded down, exact for the square of such a number."""
    return Fraction(isqrt(value.numerator * _DIGITS * _DIGITS // value.denominator), _DIGITS)
