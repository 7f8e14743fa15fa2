"""Say the alignment of Markdown tables by class: hosts say it by style, which a strict policy refuses."""

from __future__ import annotations

import re

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_CELL = re.compile(r"(?:\\.|`+[^`]*`+|[^|\\`]|`)+|(?<=\|)(?=\|)")


def aligned(markdown: str) -> str:
    """Turn right-aligned columns into cells of the class ao-num, and drop every other alignment."""
    lines = markdown.split("\n")
    fence = ""
    at = 0
    while at < len(lines):
        fenced = _FENCE.match(lines[at])
        if fenced:
            fence = "" if fence and fenced[1].startswith(fence) else fence or fenced[1]
        elif not fence and at and "|" in lines[at - 1] and ":" in lines[at] and _RULE.fullmatch(lines[at]):
            at = _table(lines, at)
        at += 1
    return "\n".join(lines)


def _table(lines: list[str], rule: int) -> int:
    """Rewrite the table around its rule; return the index of its last line."""
    columns = [cell.strip() for cell in lines[rule].strip().strip("|").split("|")]
    right = [cell.endswith(":") and not cell.startswith(":") for cell in columns]
    lines[rule] = lines[rule].replace(":", "-")
    last = rule
    while last + 1 < len(lines) and "|" in lines[last + 1]:
        last += 1
    for at in (rule - 1, *range(rule + 1, last + 1)):
        lines[at] = _row(lines[at], right)
    return last


def _row(line: str, right: list[bool]) -> str:
    cells = _CELL.findall(line.strip().removeprefix("|").removesuffix("|"))
    marked = [
        f" {cell.strip()} {{: .ao-num }} " if number and cell.strip() else cell
        for cell, number in zip(cells, [*right, *[False] * len(cells)], strict=False)
    ]
    return f"|{'|'.join(marked)}|"
