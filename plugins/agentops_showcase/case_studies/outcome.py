"""Which way a result points, worked out from its figures: better, worse, no clear difference, not comparable.

Where both sides have counts, a direction is only given when interval and test rule out chance. Without counts
there is nothing to test, so the direction is the one that was reported, and `tested` says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.case_studies.metric import Metric

BETTER, WORSE, UNCLEAR, NONE = "better", "worse", "no-clear-difference", "not-comparable"
WORDS = {BETTER: "better", WORSE: "worse", UNCLEAR: "no clear difference", NONE: "not comparable"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A word of `WORDS`, why it is that one, and whether counts were tested for it."""

    kind: str
    why: str
    tested: bool = False

    @property
    def words(self) -> str:
        """The kind as the site says it."""
        return WORDS[self.kind]

    @property
    def said(self) -> str:
        """The kind with its reason."""
        return f"{self.words}: {self.why}"


def outcome(metric: Metric | None) -> Outcome:
    """Return the outcome of one metric; that of a study is the outcome of its headline."""
    if metric is None:
        return Outcome(NONE, "nothing was counted")
    if metric.direction not in {"lower-better", "higher-better"}:
        return Outcome(NONE, "neither direction is the better one")
    change = metric.difference
    if change is None:
        return Outcome(NONE, "there is nothing to compare with" if metric.before.blank else "one side has no value")
    if metric.settled is False:
        return Outcome(UNCLEAR, "chance remains an explanation", tested=True)
    if not change:
        return Outcome(UNCLEAR, "both sides are equal")
    kind = BETTER if (change < 0) == (metric.direction == "lower-better") else WORSE
    if metric.settled:
        return Outcome(kind, "interval and test speak against chance", tested=True)
    return Outcome(kind, "as reported; without counts nothing can be tested")


def tally(metrics: tuple[Metric, ...]) -> str:
    """Say how many metrics point which way, such as "1 better, 2 worse"; nothing for no metric."""
    found = [outcome(each).kind for each in metrics]
    return ", ".join(f"{found.count(kind)} {said}" for kind, said in WORDS.items() if kind in found)
