"""The questions that a new study begins with: what each expects, an example, and why an answer is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from agentops_showcase.case_studies import amounts, words
from agentops_showcase.case_studies.form import SLUG
from agentops_showcase.case_studies.meant import hint, meant
from agentops_showcase.case_studies.metric import TYPED
from agentops_showcase.case_studies.scaffold import slug_of
from agentops_showcase.methodology import Methodology

Refuse = Callable[[str], str]
"""Says why an answer does not fit, and nothing for one that does."""

_TITLE = (10, 90)
_NAME = 80
_METRIC = ("unit", "direction", "before", "after")


@dataclass(frozen=True, slots=True)
class Ask:
    """One question; `owed` marks the ones that cannot wait."""

    name: str
    question: str
    expects: tuple[str, ...]
    example: str
    refuse: Refuse
    owed: bool = False

    def moot(self, answers: Mapping[str, str]) -> bool:
        """Tell whether the answers so far leave nothing to ask."""
        return self.name in _METRIC and not answers.get("metric")

    def proposed(self, answers: Mapping[str, str]) -> str:
        """Return what an empty line stands for: the answer given before, or one that follows from the others."""
        return answers.get(self.name) or (slug_of(answers.get("title", "")) if self.name == "slug" else "")


def interview(whole: Methodology, taken: Callable[[str], bool]) -> tuple[Ask, ...]:
    """Return the questions in order; `taken` tells whether a study of that name is there."""
    side = (f"{amounts.WAYS[0].upper()}{amounts.WAYS[1:]}.", "A percentage is worked out from the counts.")
    return (
        Ask("title", "The question you tried to answer", ("10 to 90 characters, with no name and no result in it.",),
            "Did smaller changes break less often?", _title, owed=True),
        Ask("slug", "Name of the file", ("It becomes the address: lower-case letters, digits and hyphens.",),
            "did-smaller-changes-break-less", lambda said: _slug(said, taken), owed=True),
        Ask("factor", "Which factors you tried", (*_factors(whole), "Their numbers, with commas between."), "4, 10",
            lambda said: _numbers(said, whole)),
        Ask("domain", "Domain: the kind of work the agent was given",
            ("Not the trade of your house; that is the sector, which stands in the file.", _listed(words.DOMAINS)),
            "platform, for pipelines and servers", lambda said: _domain(said)),
        Ask("metric", "What you counted or timed before and after", ("At most 80 characters, in words.",),
            "Changes sent back by review", _metric),
        Ask("unit", "Its unit", ("percent is for a share, given as counts: 19 of 61.", _listed(words.UNITS)), "percent",
            _among(words.UNITS)),
        Ask("direction", "Which way is better", (_listed(words.DIRECTIONS),), "lower-better", _among(words.DIRECTIONS)),
        Ask("before", "Before, in the old way", side, "19 of 61", amounts.refusal),
        Ask("after", "After, in the new way", side, "9 of 74", amounts.refusal),
    )  # fmt: skip


def numbers(said: str) -> list[str]:
    """Part a list of numbers."""
    return [each for each in re.split(r"[\s,]+", said) if each]


def _title(said: str) -> str:
    if not said.isprintable():
        return f"{_TITLE[0]} to {_TITLE[1]} characters on one line are needed, all of them visible"
    if not _TITLE[0] <= len(said) <= _TITLE[1]:
        return f"{_TITLE[0]} to {_TITLE[1]} characters are needed, and it has {len(said)}"
    return _multiplier(said)


def _metric(said: str) -> str:
    if len(said) > _NAME or not said.isprintable():
        return f"at most {_NAME} visible characters fit into a table, and it has {len(said)}"
    return _multiplier(said)


def _multiplier(said: str) -> str:
    found = TYPED.search(said)
    return f"'{found[0]}' is a multiplier; give both values later, and the site computes it" if found else ""


def _slug(said: str, taken: Callable[[str], bool]) -> str:
    if not re.fullmatch(SLUG, said):
        near = slug_of(said)
        instead = f"; write {near}" if re.fullmatch(SLUG, near) else ""
        return f"3 to 60 lower-case letters, digits and hyphens are allowed, and nothing else{instead}"
    return f"a study of that name is there already: {said}.md" if taken(said) else ""


def _factors(whole: Methodology) -> tuple[str, ...]:
    named = [f"{each.number} {each.name}" for each in whole.factors]
    return tuple(", ".join(named[at : at + 3]) for at in range(0, len(named), 3))


def _numbers(said: str, whole: Methodology) -> str:
    known = [str(each.number) for each in whole.factors]
    for each in numbers(said):
        if each not in known:
            right = next((one.number for one in whole.factors if one.roman == each.upper()), None)
            roman = f"; {each.upper()} is written {right}" if right else ""
            return f"'{each}' is not the number of a factor; they run from {known[0]} to {known[-1]}{roman}"
    return ""


def _domain(said: str) -> str:
    plain = _among(words.DOMAINS)(said)
    sector = meant(said, words.SECTORS)
    if not plain or not sector or meant(said, words.DOMAINS):
        return plain
    return (
        f"'{said}' is a trade. Here the kind of work is asked, such as software for a program or data for a report; "
        f"the trade goes into the file, as sector: {sector}"
    )


def _among(known: Iterable[str]) -> Refuse:
    listed = tuple(known)

    def refuse(said: str) -> str:
        return "" if said in listed else f"'{said}' is none of the words{hint(said, listed)}"

    return refuse


def _listed(known: Iterable[str]) -> str:
    return f"One of: {', '.join(known)}."
