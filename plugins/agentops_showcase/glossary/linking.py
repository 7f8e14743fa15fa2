"""Link the first use of a term on a page, and rather miss one than link a word that means something else."""

from __future__ import annotations

import re
from collections.abc import Callable

from agentops_showcase.glossary.term import Glossary
from agentops_showcase.routes import slug

MOST = 6
"""Links a page gets at most: they explain words in passing, and a page of them would be hard to read."""

_NOT_PROSE = re.compile(r"\s*(?:#|\||<|>|:{3}|\[\^?[^\]]*\]:)| {4}|\t")
_APART = re.compile(
    r"(`+)(?:(?!\1).)+?\1(?!`)|!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?(?:\{[^}]*\})?|<(?P<tag>a)\b.*?</(?P=tag)>|"
    r"<[^>]*>|\[[^\]]*$|^[^\[]*\]\("
)
"""Code, links, tags, and a link that begins or ends on another line."""

_BY_HAND = re.compile(r"\]\(term:([^)\s]+)\)")


class FirstUses:
    """Links terms in the lines of one page, from top to bottom; what the page links by hand is left to it."""

    def __init__(self, glossary: Glossary, href: Callable[[str], str], body: str, most: int = MOST) -> None:
        keys = set(_BY_HAND.findall(body))
        self.href, self.left = href, most
        self.done = {term.id for term in glossary.terms if keys & {slug(word) for word in term.words}}
        linked = {word: term for word, term in glossary.owners.items() if term.linked}
        self.owners = {word: term.id for word, term in linked.items()}
        self.spelt = {word.lower(): word for term in linked.values() for word in term.words}
        words = sorted(self.owners, key=lambda word: (-len(word), word))
        choice = "|".join(re.escape(word) for word in words)
        self.word = re.compile(rf"(?<![\w./@'’-])(?:{choice})(?![\w@/-]|[.:]\w)", re.IGNORECASE) if words else None

    def linked(self, line: str) -> str:
        """Return a line of running text with its first uses linked."""
        if not self.word or not self.left or _NOT_PROSE.match(line):
            return line
        apart = [match.span() for match in _APART.finditer(line)]

        def replaced(match: re.Match[str]) -> str:
            term = self.owners[match[0].lower()]
            inside = any(first < match.end() and match.start() < last for first, last in apart)
            spelt = self.spelt[match[0].lower()]
            written = match[0] in {spelt, spelt[0].upper() + spelt[1:]}  # a title has more capitals
            if inside or term in self.done or not self.left or not written:
                return match[0]
            self.done.add(term)
            self.left -= 1
            return f"[{match[0]}]({self.href(term)}){{: .ao-term }}"

        return self.word.sub(replaced, line)
