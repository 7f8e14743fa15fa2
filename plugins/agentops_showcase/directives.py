"""Expand the site's own notation in hand-written Markdown before any generator sees it.

Two things: links by name, ``[](factor:4)``, and blocks, ``::: name arguments`` up to ``:::``. The result
is Markdown that every host with the stock extensions md_in_html and attr_list renders alike. Code, fenced
or inline, is left alone. The notation is described for writers in docs/contributing/writing.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from agentops_showcase.drawings import rules as drawing_rules
from agentops_showcase.exhibits import NOTHING, Exhibits, report_unknown
from agentops_showcase.glossary import rules as glossary_rules
from agentops_showcase.methodology import Claim, rules
from agentops_showcase.names import SCHEMES, Names
from agentops_showcase.problems import Report, nearest
from agentops_showcase.render import render
from agentops_showcase.routes import Route
from agentops_showcase.sources import Text

BLOCKS = (
    "failure",
    "illustration",
    "columns",
    "column",
    "gates",
    "claim",
    "ruled-out",
    "note",
    "inserted",
    "file",
    "diagram",
)
_ALONE = ("inserted", "file", "diagram")  # blocks that hold nothing of their own

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BLOCK = re.compile(r"(:{3,})[ \t]*(.*?)[ \t]*$")
_CODE = re.compile(r"(`+)(?:(?!\1).)+?\1(?!`)")
_HEADING = re.compile(r"##[ \t]+(.+?)[ \t]*$")
_LINK = re.compile(rf"(?<!!)\[([^\]\n]*)\]\(({'|'.join(SCHEMES)}):([^)\s]+)\)")


@dataclass(slots=True)
class Context:
    """What expanding needs to know: the page it is for, and everything that has a name.

    `unsure` are kinds of which a file was unusable: a reference to one of them is not judged. `closing` names
    headings of the second level and the insert that ends their part, unless the text has placed it itself. `terms`
    links the words of the glossary in a line of running text, `figures` draws each diagram of the site.
    """

    page: Route
    names: Names
    claims: Callable[[str], Claim | None]
    inserts: dict[str, str] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    closing: dict[str, str] = field(default_factory=dict)
    exhibits: Exhibits = NOTHING
    terms: Callable[[str], str] = str
    figures: Mapping[str, Callable[[], str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Expanded:
    """Markdown for the host, the claims a page cites, the files it shows or links, and its diagrams."""

    markdown: str
    cited: tuple[str, ...]
    shown: tuple[str, ...] = ()
    drawn: tuple[str, ...] = ()


@dataclass(slots=True)
class _Block:
    name: str
    argument: str
    colons: int
    offset: int
    lines: list[tuple[int, str]] = field(default_factory=list)


def expand(text: Text, start: int, context: Context, report: Report) -> Expanded:
    """Expand the text of a file from an offset on; what is wrong is reported and left out."""
    return _Expander(text, context, report).run(start)


class _Expander:
    def __init__(self, text: Text, context: Context, report: Report) -> None:
        self.text, self.context, self.report = text, context, report
        self.out: list[str] = []
        self.open: list[_Block] = []
        self.cited: list[str] = []
        self.shown: list[str] = []
        self.drawn: list[str] = []
        self.placed: set[str] = set()
        self.part = ""
        self.ends: dict[str, int] = {}

    def run(self, start: int) -> Expanded:
        fence = ""
        offset = start
        for line in self.text.body[start:].splitlines():
            fenced = _FENCE.match(line)
            if fence:
                if fenced and fenced[1].startswith(fence) and not line.strip(" `~"):
                    fence = ""
                self._text(offset, line, code=True)
            elif fenced:
                fence = fenced[1]
                self._text(offset, line, code=True)
            else:
                block = _BLOCK.fullmatch(line)
                if block:
                    self._colons(offset, len(block[1]), block[2])
                else:
                    self._text(offset, line, code=False)
            offset += len(line) + 1
        for left in self.open:
            place = self.text.place(left.offset, left.offset + left.colons + 1 + len(left.name))
            what = f"the block '{left.name}', never closed"
            self.report.add(rules.DIRECTIVE.at(place, what, ":" * left.colons, "add that line after its end"))
        self._close_parts()
        cited, shown = tuple(dict.fromkeys(self.cited)), tuple(dict.fromkeys(self.shown))
        return Expanded("\n".join(self.out) + "\n", cited, shown, tuple(self.drawn))

    def _close_parts(self) -> None:
        """Put what ends a part behind its last line, or behind the whole text when there is no such part."""
        last = len(self.out)
        self.ends.setdefault(self.part, last)
        wanted = [(self.ends.get(part, last) if part else last, name) for part, name in self.context.closing.items()]
        for at, name in sorted(wanted, reverse=True):
            if name not in self.placed:
                self.out.insert(at, "\n" + self.context.inserts.get(name, "") + "\n")

    def _text(self, offset: int, line: str, *, code: bool) -> None:
        heading = None if code or self.open else _HEADING.fullmatch(line)
        if heading:
            self.ends.setdefault(self.part, len(self.out))
            self.part = heading[1]
        if self.open and self.open[-1].name in {"gates", "claim"}:
            self.open[-1].lines.append((offset, line))
        else:
            done = line if code else self._links(offset, line)
            self.out.append(done if code or heading or self.open else self.context.terms(done))

    def _colons(self, offset: int, colons: int, rest: str) -> None:
        if rest:
            name, _, argument = rest.partition(" ")
            self._begin(_Block(name, argument.strip(), colons, offset))
        elif self.open and self.open[-1].colons == colons:
            self._end(self.open.pop())
        else:
            place = self.text.place(offset, offset + colons)
            expected = f"a block opened with {colons} colons"
            self.report.add(
                rules.DIRECTIVE.at(place, "the end of a block", expected, "remove the line or open a block")
            )

    def _begin(self, block: _Block) -> None:
        self.open.append(block)
        if block.name not in BLOCKS:
            place = self.text.place(block.offset, block.offset + block.colons + 1 + len(block.name))
            expected = f"one of {', '.join(BLOCKS)}{nearest(block.name, BLOCKS)}"
            self.report.add(rules.DIRECTIVE.at(place, f"the block '{block.name}'", expected, "correct the name"))
        elif block.name == "inserted":
            self.placed.add(block.argument)
            self.out.append("\n" + self.context.inserts.get(block.argument, "") + "\n")
        elif block.name == "file":
            self._file(block)
        elif block.name == "diagram":
            self._diagram(block)
        elif block.name not in {"gates", "claim"}:
            if block.name == "ruled-out":
                self._claim(block)
            self.out.append("\n" + render("block_open.html", name=block.name, argument=block.argument).strip() + "\n")

    def _end(self, block: _Block) -> None:
        if block.name == "gates":
            self.out.append("\n" + render("block_gates.html", gates=self._gates(block)).strip() + "\n")
        elif block.name == "claim":
            claim = self._claim(block)
            if claim:
                found = self.context.names.find("claim", claim.id)
                href = self._href(found.route, found.fragment) if found and found.route else None
                self.out.append("\n" + render("block_claim.html", claim=claim, href=href).strip() + "\n")
        elif block.name in BLOCKS and block.name not in _ALONE:
            found = self.context.names.find("claim", block.argument) if block.name == "ruled-out" else None
            href = self._href(found.route, found.fragment) if found and found.route else None
            closing = render("block_close.html", name=block.name, argument=block.argument, href=href)
            self.out.append("\n" + closing.strip() + "\n")

    def _file(self, block: _Block) -> None:
        exhibit = self.context.exhibits.found.get(block.argument)
        if exhibit is None:
            place = self.text.place(block.offset, block.offset + block.colons + len(" file ") + len(block.argument))
            report_unknown(block.argument, place, self.context.exhibits, self.report)
            return
        self.shown.append(exhibit.path)
        self.out.append(f"\n{exhibit.shown_on(self.context.page)}\n")

    def _claim(self, block: _Block) -> Claim | None:
        claim = self.context.claims(block.argument)
        if claim is None:
            self._unknown("claim", block.argument, block.offset)
            return None
        self.cited.append(claim.id)
        return claim

    def _diagram(self, block: _Block) -> None:
        name, known = block.argument, self.context.figures
        place = self.text.place(block.offset, block.offset + block.colons + 1 + len(f"{block.name} {name}"))
        if name in self.drawn:
            found, fix = f"the diagram '{name}' a second time", "refer to the first one in words"
            self.report.add(drawing_rules.UNKNOWN_DIAGRAM.at(place, found, "each diagram once on a page", fix))
        elif name in known:
            self.drawn.append(name)
            self.out.append("\n" + known[name]() + "\n")
        elif "drawing" not in self.context.unsure:
            expected = f"one of {', '.join(known)}" if known else "a diagram, of which the site has none"
            fix = "correct the name, or describe the diagram"
            found = f"the diagram '{name}'"
            self.report.add(drawing_rules.UNKNOWN_DIAGRAM.at(place, found, expected + nearest(name, known), fix))

    def _gates(self, block: _Block) -> list[dict[str, str]]:
        gates = []
        for offset, line in block.lines:
            if not line.strip():
                continue
            words, _, meta = line.strip().removeprefix("- ").partition(" | ")
            kind, _, time = meta.partition(",")
            if not line.lstrip().startswith("- ") or not meta:
                place = self.text.place(offset, offset + len(line))
                expected = "- what is checked | kind, time"
                self.report.add(rules.DIRECTIVE.at(place, f"'{line.strip()}'", expected, "write each gate that way"))
                continue
            gates.append({"words": self._links(offset, words), "kind": kind.strip(), "time": time.strip()})
        return gates

    def _links(self, offset: int, line: str) -> str:
        code = [match.span() for match in _CODE.finditer(line)]

        def replaced(match: re.Match[str]) -> str:
            if any(first <= match.start() < last for first, last in code):
                return match[0]
            return self._link(offset + match.start(), match[1], match[2], match[3])

        return _LINK.sub(replaced, line)

    def _link(self, offset: int, words: str, scheme: str, key: str) -> str:
        found = self.context.names.find(scheme, key)
        if found is None:
            self._unknown(scheme, key, offset)
            return words or key
        href = self._href(found.route, found.fragment) if found.route is not None else None
        if scheme == "claim":
            self.cited.append(key)
            claim = self.context.claims(key)
            if claim and not words:
                return render("claim_badge.html", label=claim.label or "ruled out", href=href).strip()
        if scheme == "file":  # a link in Markdown that ends in .md would be looked for among the pages
            self.shown.append(key)
            return render("file_link.html", words=words or found.words, href=href).strip()
        return f"[{words or found.words}]({href})" if href else words or found.words

    def _href(self, route: Route, fragment: str) -> str:
        return route.href_from(self.context.page) + (f"#{fragment}" if fragment else "")

    def _unknown(self, scheme: str, key: str, offset: int) -> None:
        if scheme in self.context.unsure:
            return
        known = self.context.names.keys(scheme)
        expected = f"a {scheme} that the site has{nearest(key, known)}"
        place = self.text.place(offset, offset + 1)
        if scheme == "term":
            fix = "correct the term, or define it in the glossary"
            self.report.add(glossary_rules.UNDEFINED.at(place, f"term:{key}", expected, fix))
            return
        self.report.add(rules.UNKNOWN_REFERENCE.at(place, f"{scheme}:{key}", expected, "correct the reference"))


def check_wording(text: Text, start: int, claims: Iterable[Claim], report: Report) -> None:
    """Report wordings that an evidence record rules out, outside a block that quotes the record on purpose."""
    quoted: dict[str, list[tuple[int, int]]] = {}
    for match in re.finditer(r"^(:{3,})[ \t]*ruled-out[ \t]+(\S+)[ \t]*$", text.body, re.MULTILINE):
        end = re.compile(rf"^{match[1]}[ \t]*$", re.MULTILINE).search(text.body, match.end())
        quoted.setdefault(match[2], []).append((match.start(), end.end() if end else len(text.body)))
    for claim in claims:
        for pattern in claim.patterns:
            for match in pattern.finditer(text.body, start):
                spans = quoted.get(claim.id, ())
                if match[0] and not any(first <= match.start() < last for first, last in spans):
                    place = text.place(match.start(), match.end())
                    expected = claim.say or "no such number"
                    fix = f"reword it, or quote it inside ::: ruled-out {claim.id}"
                    report.add(rules.RULED_OUT.at(place, f"'{match[0]}'", expected, fix))
