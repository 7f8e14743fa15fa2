"""A term: a word of this site, what it means, and where to read on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from agentops_showcase import routes
from agentops_showcase.glossary import rules
from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import rules as source_rules
from agentops_showcase.sources.node import Fields

_SENTENCE = re.compile(r"[.!?](?:[\"')\]]*)(?=\s+[\"'(\[`]*[A-Z\d]|\s*$)")


@dataclass(frozen=True, slots=True)
class Term:
    """One entry; `see` holds (scheme, key) of links by name, `linked` says whether a first use becomes a link."""

    term: str
    aliases: tuple[str, ...]
    meaning: str
    see: tuple[tuple[str, str], ...]
    linked: bool
    place: Place
    see_at: Place

    @property
    def id(self) -> str:
        """The anchor, and the key other pages link it by."""
        return routes.slug(self.term)

    @property
    def words(self) -> tuple[str, ...]:
        """The term and its other spellings."""
        return (self.term, *self.aliases)


@dataclass(frozen=True)
class Glossary:
    """All terms in the order of the alphabet; not `complete` when an entry was unusable."""

    terms: tuple[Term, ...]
    complete: bool

    @cached_property
    def owners(self) -> dict[str, Term]:
        """Every word and alias in lower case, with its term."""
        return {word.lower(): term for term in reversed(self.terms) for word in term.words}


def parse_term(read: Fields, report: Report) -> Term | None:
    """Check one entry; where its pointers lead is checked once everything has a name."""
    mark = len(report.problems)
    linked = read.raw("link")
    term = Term(
        term=read.text("term", limit=60),
        aliases=read.texts("aliases", limit=60),
        meaning=read.text("meaning", limit=300),
        see=tuple(_named(each) for each in read.texts("see", limit=80)),
        linked=linked is None or linked.text == "true",
        place=read.place("term"),
        see_at=read.place("see"),
    )
    if linked is not None and linked.kind != "bool":
        fix = "write true or false without quotation marks"
        report.add(linked.problem(source_rules.WRONG_TYPE, "true or false", fix))
    count = len(_SENTENCE.findall(term.meaning))
    if count > 2:
        found, fix = f"{count} sentences", "keep the two that a reader needs in passing"
        report.add(rules.LENGTHY.at(read.place("meaning"), found, "at most two", fix))
    read.done()
    return None if report.errors_since(mark) else term


def _named(text: str) -> tuple[str, str]:
    scheme, _, key = text.partition(":")
    return scheme, key
