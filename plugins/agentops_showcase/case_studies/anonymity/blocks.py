"""Take Markdown apart into blocks: a paragraph, a cell, a line of code, each with what is known about its place.

This is no Markdown parser. It has to be right about where text is, and good about what the text is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agentops_showcase.case_studies.anonymity import published

LONGEST_LINE = 4_000
_FENCE = re.compile(r"[ ]{0,8}(?:[-*+>][ ]+)?(`{3,}|~{3,})[ ]*\{?\.?([A-Za-z0-9+#-]{0,20})")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ ]+")
_RULE_LINE = re.compile(r"[ ]{0,3}(?:={3,}|-{3,}|~{3,}|\^{3,}|\*{3,})[ ]*$")
_CELL_RULE = re.compile(r"[ ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-*:?[ ]*){0,40}\|?[ ]*$")
_ITEM = re.compile(r"([ ]{0,12})(?:[-*+]|[0-9]{1,3}[.)])[ ]+|[ ]{0,3}\[\^[^\]]{1,20}\]:[ ]+")
_LETTER = "A-Za-z_À-ɏͰ-ϿЀ-ӿ\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff぀-ヿ㐀-鿿가-힣"
_KEY = re.compile(rf"([ ]{{0,12}})(?:-[ ]+)?[\"']?([{_LETTER}][0-9{_LETTER} .-]{{0,39}})[\"']?[ ]*[:：](?:[ ]+|$)")
_CONSOLE = re.compile(r"[A-Z][A-Z_]+(?:[ ]{1,60}[A-Z(][A-Z_()]+){2,12}[ ]*$")
_REFERENCES = re.compile(
    r"[#\s]*(?:[0-9.]+\s+)?(?:references|bibliography|further reading|related work|literature|literatur|referencias"
    r"|bibliographie|sources|références|riferimenti|kilder|källor|bronnen|referências|see also|quellen"
    r"|литература|источники|література|джерела|извори|πηγές|βιβλιογραφία|მასალები|წყაროები|ლიტერატურა|գրականություն"
    r"|מקורות|ביבליוגרפיה|المراجع|المصادر|منابع|مراجع|حوالہ جات"
    r"|(?:public )?(?:literature|sources|bibliography) and (?:notes|links)|notes and references)[\s:#]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the document: `text` is as long as the original, with line ends as spaces."""

    start: int
    text: str
    kind: str  # front, heading, prose, cell, code
    name: str = ""  # the key in front matter, the column of a cell, the language of code
    cited: bool = False  # below a heading like "References"


def blocks(body: str) -> Iterator[Block]:
    """Yield the blocks of a document in order; blank lines and bare marks are left out."""
    yield from _Reader(body).read()


class _Reader:
    def __init__(self, body: str) -> None:
        self.lines: list[tuple[int, str]] = []
        start = 0
        for line in body.split("\n"):
            self.lines.append((start, line))
            start += len(line) + 1
        self.at = 0
        self.public = published.licence(body) or published.talks(body)
        self.changelog = published.changelog(body)
        self.cited = self.public
        self.released = ""  # how the heading of a release is marked, as long as its notes go on
        self.opened = False

    def read(self) -> Iterator[Block]:
        yield from self._front()
        while self.at < len(self.lines):
            start, line = self.lines[self.at]
            fence = _FENCE.match(line)
            if len(line) > LONGEST_LINE:
                self.at += 1
                yield Block(start, line[:LONGEST_LINE], "code", cited=self.published)
            elif fence:
                yield from self._fenced(fence)
            elif not line.strip() or _RULE_LINE.match(line):
                self.at += 1
            elif _HEADING.match(line) or self._underlined():
                self._headed(line)
                self.at += 1
                yield Block(start, line, "heading", cited=self.published)
            elif self._opens_table():
                yield from self._table()
            elif line.startswith(("    ", "\t")) and self._after_blank():
                yield Block(start, line, "code", cited=self.published)
                self.at += 1
            else:
                yield self._paragraph()

    def _headed(self, line: str) -> None:
        """Note what a heading opens: references, or the notes of a release."""
        sign = line[: len(line) - len(line.lstrip("#"))] or self.lines[self.at + 1][1][:1]
        if published.release(line, not self.opened, self.changelog):
            self.released = sign
            self.public = self.public or not (self.opened or self.changelog)
        elif self.released and (sign == self.released or (sign[0] == "#" and len(sign) < len(self.released))):
            self.released = ""
        references = bool(_REFERENCES.match(line)) or (self.cited and not self.published and line.startswith("####"))
        self.opened = True
        self.cited = references or self.published

    @property
    def published(self) -> bool:
        """Tell whether all that stands here is there for everybody."""
        return self.public or bool(self.released)

    def _front(self) -> Iterator[Block]:
        if not self.lines or self.lines[0][1].rstrip() != "---":
            return
        end = next((n for n in range(1, min(len(self.lines), 400)) if self.lines[n][1].rstrip() in {"---", "..."}), 0)
        self.at = end + 1 if end else 0
        yield from keyed_lines([(start, line[:LONGEST_LINE]) for start, line in self.lines[1:end]], "front")

    def _fenced(self, fence: re.Match[str]) -> Iterator[Block]:
        mark, language = fence[1], fence[2].lower()
        self.at += 1
        inside: list[tuple[int, str]] = []
        while self.at < len(self.lines) and not self.lines[self.at][1].strip().startswith(mark):
            inside.append((self.lines[self.at][0], self.lines[self.at][1][:LONGEST_LINE]))
            self.at += 1
        self.at += 1
        yield from code_lines(inside, language)

    def _underlined(self) -> bool:
        after = self.lines[self.at + 1][1] if self.at + 1 < len(self.lines) else ""
        return bool(_RULE_LINE.match(after)) and len(after.strip()) >= 3 and "|" not in self.lines[self.at][1]

    def _after_blank(self) -> bool:
        before = self.at - 1
        while before >= 0 and self.lines[before][1].startswith(("    ", "\t")):
            before -= 1
        return before < 0 or not self.lines[before][1].strip()

    def _opens_table(self) -> bool:
        after = self.lines[self.at + 1][1] if self.at + 1 < len(self.lines) else ""
        line = self.lines[self.at][1]
        return "|" in line and len(line) <= LONGEST_LINE and "|" in after and bool(_CELL_RULE.match(after[:400]))

    def _table(self) -> Iterator[Block]:
        start, line = self.lines[self.at]
        head = [text.strip() for _, text in _cells(start, line)]
        for at, text in _cells(start, line):
            yield Block(at, text, "heading")
        self.at += 2
        while self.at < len(self.lines) and "|" in self.lines[self.at][1][:LONGEST_LINE]:
            start, line = self.lines[self.at]
            for number, (at, text) in enumerate(_cells(start, line[:LONGEST_LINE])):
                if text.strip():
                    yield Block(at, text, "cell", head[number] if number < len(head) else "", self.cited)
            self.at += 1

    def _paragraph(self) -> Block:
        start, line = self.lines[self.at]
        taken = [_unquoted(line)]
        self.at += 1
        while self.at < len(self.lines) and sum(map(len, taken)) < LONGEST_LINE:
            line = self.lines[self.at][1]
            if (
                len(line) > LONGEST_LINE
                or not line.strip()
                or _FENCE.match(line)
                or _HEADING.match(line)
                or _ITEM.match(line)
            ):
                break
            if "|" in line and self._opens_table():
                break
            if _RULE_LINE.match(line) or self._underlined():
                break
            taken.append(_unquoted(line))
            self.at += 1
        text = " ".join(taken)
        return Block(start, text, "prose", cited=self.cited or published.cites(text))


def keyed_lines(lines: list[tuple[int, str]], kind: str) -> Iterator[Block]:
    """Yield the lines of a YAML text with the key that each belongs to."""
    name = ""
    for start, line in lines:
        key = _KEY.match(line)
        if key:
            name = key[2].strip()
            line = " " * key.end() + line[key.end() :]
        if line.strip():
            yield Block(start, line, kind, name)


def code_lines(lines: list[tuple[int, str]], language: str) -> Iterator[Block]:
    """Yield the lines of code; below a row of column names in capitals, the words of a line as cells as well."""
    columns: list[str] = []
    for start, line in lines:
        if not line.strip():
            columns = []
            continue
        yield Block(start, line, "code", language)
        words = list(re.finditer(r"[^ ]+", line)) if len(line) < 500 else []
        if _CONSOLE.match(line.strip()):
            columns = [word[0] for word in words]
        elif columns and len(words) == len(columns):
            for word, column in zip(words, columns, strict=True):
                yield Block(start + word.start(), word[0], "cell", column)


def _unquoted(line: str) -> str:
    quote = re.match(r"[ ]{0,3}(?:>[ ]?){1,4}", line)
    return " " * quote.end() + line[quote.end() :] if quote else line


def _cells(start: int, line: str) -> Iterator[tuple[int, str]]:
    at = 0
    parts = re.split(r"(?<!\\)\|", line)
    if not parts[0].strip():
        at, parts = len(parts[0]) + 1, parts[1:]
    for part in parts:
        yield start + at, part
        at += len(part) + 1
