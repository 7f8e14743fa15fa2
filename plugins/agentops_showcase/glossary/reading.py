"""Read the glossary, and check it against the names and the texts of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from agentops_showcase.glossary import rules
from agentops_showcase.glossary.term import Glossary, Term, parse_term
from agentops_showcase.names import SCHEMES, Names
from agentops_showcase.problems import Report, nearest
from agentops_showcase.routes import slug
from agentops_showcase.sources import read_text, read_yaml
from agentops_showcase.sources.node import fields_of

PATH = "docs/_data/glossary.yml"


def read_glossary(root: Path, report: Report) -> Glossary:
    """Read all terms; a site without the file has an empty glossary."""
    if not (root / PATH).exists():
        return Glossary((), complete=True)
    mark = len(report.problems)
    text = read_text(root, PATH, report)
    node = read_yaml(text, report) if text else None
    terms: list[Term] = []
    taken: dict[str, Term] = {}
    for each in node.items if node else ():
        read = fields_of(each, report)
        term = parse_term(read, report) if read else None
        if term and not _twice(term, taken, report):
            terms.append(term)
            taken |= {key: term for word in term.words for key in (word.lower(), slug(word))}
    ordered = tuple(sorted(terms, key=lambda each: (each.term.lower(), each.term)))
    return Glossary(ordered, complete=not report.errors_since(mark))


def _twice(term: Term, taken: dict[str, Term], report: Report) -> bool:
    seen: set[str] = set()
    for word in term.words:
        owner = taken.get(word.lower()) or taken.get(slug(word))
        if owner or word.lower() in seen:
            where = f"which '{owner.term}' has already" if owner else "twice in one entry"
            found = f"the word '{word}', {where}"
            fix = "join the entries, or take the word away from one of them"
            report.add(rules.TWICE.at(term.place, found, "one entry a word", fix))
            return True
        seen.add(word.lower())
    return False


def check_use(glossary: Glossary, names: Names, texts: Iterable[str], report: Report) -> None:
    """Report pointers that lead nowhere, and note terms that no text uses."""
    for term in glossary.terms:
        for scheme, key in term.see:
            known = names.keys(scheme)
            if scheme not in SCHEMES or (known and key not in known):  # a kind this site has none of is not judged
                kind = f"a {scheme} that the site has" if known else f"one of {', '.join(SCHEMES)} before the colon"
                found = f"'{scheme}:{key}' behind '{term.term}'"
                expected = f"{kind}{nearest(key, known)}"
                report.add(rules.NOWHERE.at(term.see_at, found, expected, "correct it in 'see'"))
    whole = "\n".join(texts).lower()
    for term in glossary.terms if glossary.complete else ():
        if not any(_used(word, whole) for word in term.words):
            found, expected = f"'{term.term}', which no page uses", "a term that readers meet"
            report.add(rules.UNUSED.at(term.place, found, expected, "use it, or drop the entry"))


def _used(word: str, texts: str) -> bool:
    """Tell whether a word stands in the texts, or is linked there by its key."""
    return bool(re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", texts)) or f"](term:{slug(word)})" in texts
