"""The data of the check, which the page in the browser loads as well: rules, lists and words."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from agentops_showcase import sources
from agentops_showcase.case_studies.anonymity.words import front_decoded
from agentops_showcase.problems import Level, Rule

FOLDER = Path(__file__).parent / "data"
_FILES = {name: content.decode("utf-8") for name, content in sources.read_tree(FOLDER)}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to see that a rule is broken; `group` says which group is the finding, 0 is all of it."""

    rule: str
    kind: str
    level: Level
    source: str
    needs: tuple[str, ...]
    checks: tuple[str, ...]
    places: frozenset[str]
    views: frozenset[str]
    group: int
    last: int
    cued: bool  # finds nothing without a word for a password

    @property
    def find(self) -> re.Pattern[str]:
        """What is looked for; made when it is needed first, since most commands check nothing."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.ASCII)


def grouped(source: str) -> bool:
    """Tell whether a pattern has a group, without making it."""
    bare = re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", "x", source)
    return bool(re.search(r"[(](?![?])", bare))


class Lists:
    """Words with a meaning for the check; each name is the one in lists.json."""

    def __init__(self, raw: dict[str, object]) -> None:
        self._raw = raw
        self.entities: dict[str, str] = dict(self._table("entities"))
        self.lookalikes: dict[str, str] = dict(self._table("lookalikes"))
        self.stop = {name: frozenset(str(text).split()) for name, text in self._table("stop").items()}
        self.every_stop = frozenset(word for words in self.stop.values() for word in words)
        self.keys = {kind: frozenset(words) for kind, words in self._table("keys").items()}
        self.columns = {kind: frozenset(words) for kind, words in self._table("columns").items()}
        self._sets = {name: frozenset(map(str, each)) for name, each in raw.items() if isinstance(each, list)}

    def _table(self, name: str) -> dict[str, str]:
        found = self._raw[name]
        assert isinstance(found, dict)
        return found

    def __getitem__(self, name: str) -> frozenset[str]:
        return self._sets[name]


class Words:
    """The word lists, read when they are needed first."""

    @cached_property
    def common(self) -> frozenset[str]:
        """Everyday words without their regular forms."""
        return front_decoded(_FILES["words.txt"])

    @cached_property
    def first(self) -> frozenset[str]:
        """First names: those of the sources, and ours for languages that these do not have."""
        return front_decoded(_FILES["first-names.txt"]) | LISTS["given_names"]

    @cached_property
    def last(self) -> frozenset[str]:
        """Surnames that are also everyday words or proper names; others need no list."""
        return front_decoded(_FILES["surnames.txt"])

    @cached_property
    def proper(self) -> frozenset[str]:
        """Places, peoples, brands."""
        return front_decoded(_FILES["proper.txt"])


_RAW = json.loads(_FILES["rules.json"])
_LISTS = json.loads(_FILES["lists.json"])
NATIVE: dict[str, dict[str, str]] = json.loads(_FILES["native.json"])


def _filled(pattern: str) -> str:
    macros = _RAW["macros"]
    for _ in range(2):
        pattern = re.sub(r"\{\{([A-Z]+)\}\}", lambda found: str(macros[found[1]]), pattern)
    return pattern


FILLED = {name: _filled(str(value)) for name, value in _RAW["macros"].items()}


def _patterns() -> tuple[Pattern, ...]:
    found = []
    for rule in _RAW["rules"]:
        for each in rule["patterns"]:
            source = _filled(each["pattern"])
            found.append(
                Pattern(
                    rule=rule["code"],
                    kind=rule["kind"],
                    level=Level(each.get("level", rule["level"])),
                    source=source,
                    needs=tuple(each.get("needs", ())),
                    checks=tuple(each.get("check", ())),
                    places=frozenset(each.get("in", ())),
                    views=frozenset(each.get("views", ())),
                    group=each.get("group", int(grouped(source))),
                    last=each.get("last", int(grouped(source))),
                    cued=bool(re.search(r"(?<![|])\{\{PN\}\}(?![|])", each["pattern"])),
                )
            )
    return tuple(found)


LISTS = Lists(_LISTS)
WORDS = Words()
_ALL = _patterns()
PATTERNS = tuple(each for each in _ALL if each.rule != "ANON036")
LEFT = tuple(each for each in _ALL if each.rule == "ANON036")  # only in a draft that gives something away
EXPECTED = {rule["code"]: (rule["expected"], rule["fix"]) for rule in _RAW["rules"]}
RULES = tuple(
    Rule(
        rule["code"], rule["kind"], rule["title"], why=rule["why"], instead=rule["instead"], level=Level(rule["level"])
    )
    for rule in _RAW["rules"]
)
RULE = {rule.code: rule for rule in RULES}
