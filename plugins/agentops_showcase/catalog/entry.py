"""Read one entry of somebody's marketplace file: tolerant, with a finding for everything that is off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from agentops_showcase.catalog import rules
from agentops_showcase.catalog.origin import parse_origin
from agentops_showcase.catalog.plugin import DECLARES, KEYWORDS, NAME_LIMIT, Source
from agentops_showcase.catalog.words import TOKEN, WEB, invisible, plain, tagged
from agentops_showcase.problems import Report
from agentops_showcase.sources import Node

_TEXTS = ("displayName", "description", "version", "license", "category", "homepage", "repository")
_LISTS = ("keywords", "tags")


@dataclass(frozen=True, slots=True)
class Listed:
    """What an entry states, cleaned; `node` is where it stands."""

    name: str
    source: Source
    version: str
    licence: str
    category: str
    keywords: tuple[str, ...]
    strict: bool
    declares: tuple[str, ...]
    node: Node


def parse_entry(node: Node, base: str, report: Report) -> Listed | None:
    """Read an entry, None when it has no name or source that can be used.

    Paths without './' start at `base`, the plugin root of the file.
    """
    if node.kind != "map":
        report.add(node.problem(rules.NO_NAME, "an object with 'name' and 'source'", "write the entry as an object"))
        return None
    name, source = _name(node, report), parse_origin(node, base, report)
    _look(node, report)
    texts = {field: _text(node, field, report) for field in _TEXTS}
    listed = [word for field in _LISTS for word in _texts(node, field, report)]
    strict = node.get("strict")
    if strict is not None and strict.kind != "bool":
        report.add(strict.problem(rules.WRONG_TYPE, "true or false", "write it without quotation marks"))
    author = node.get("author")
    if author is not None and author.kind != "map":
        report.add(author.problem(rules.WRONG_TYPE, "an object with 'name'", "write {'name': ...}"))
    _links(node, report)
    if not name or source is None:
        return None
    return Listed(
        name,
        source,
        plain(texts["version"], 64),
        plain(texts["license"], 120),
        plain(texts["category"], 60),
        keywords(listed),
        strict is None or strict.text != "false",
        tuple(each for each in DECLARES if _filled(node, each)),
        node,
    )


def keywords(words: Iterable[str]) -> tuple[str, ...]:
    """Clean and cap keywords; a word stands once, whatever its case."""
    found: dict[str, str] = {}
    for word in words:
        if len(word) <= 40 and not invisible(word):
            spelt = plain(word, 40)
            if spelt:
                found.setdefault(spelt.casefold(), spelt)
    return tuple(found.values())[:KEYWORDS]


def _name(node: Node, report: Report) -> str:
    name = node.get("name")
    if name is None or name.kind != "text" or not name.text.strip():
        place = name.place if name else node.place
        found = name.shown() if name else "an entry without 'name'"
        report.add(rules.NO_NAME.at(place, found, "a name", "add 'name' with a word in lower case"))
        return ""
    if len(name.text) > NAME_LIMIT or invisible(name.text):
        long = len(name.text) > NAME_LIMIT
        found = f"a name of {len(name.text):,} characters" if long else f"'{name.text}'"
        expected = f"at most {NAME_LIMIT} characters" if long else "characters that can be seen"
        report.add(rules.NO_NAME.at(name.place, found, expected, "write a short plain name"))
        return ""
    if not TOKEN.fullmatch(name.text):
        expected = "letters, digits, '.', '_' and '-'"
        report.add(name.problem(rules.ODD_NAME, expected, "write the name in lower case with hyphens"))
    return name.text


def _look(node: Node, report: Report) -> None:
    """Note markup and invisible characters in the texts people read."""
    for field in ("name", "displayName", "description", "category", *_LISTS):
        value = node.get(field)
        for each in value.items if value is not None and value.kind == "list" else (value,):
            if each is None or each.kind != "text":
                continue
            if tagged(each.text):
                fix = "remove it, or leave it if it is meant as text"
                report.add(rules.MARKUP.at(each.place, f"markup in '{field}'", "plain text", fix))
            if invisible(each.text.replace("\n", " ").replace("\t", " ").replace("\u200d", "")) and field != "name":
                found = f"an invisible character in '{field}'"
                report.add(rules.INVISIBLE.at(each.place, found, "characters that can be seen", "delete it"))


def _text(node: Node, field: str, report: Report) -> str:
    value = node.get(field)
    if value is None:
        return ""
    if value.kind != "text":
        report.add(value.problem(rules.WRONG_TYPE, f"a text in '{field}'", "put it in quotation marks"))
        return ""
    return value.text


def _texts(node: Node, field: str, report: Report) -> list[str]:
    value = node.get(field)
    if value is None:
        return []
    if value.kind != "list":
        report.add(value.problem(rules.WRONG_TYPE, f"a list of texts in '{field}'", "write ['one', 'two']"))
        return []
    if any(each.kind != "text" for each in value.items):
        report.add(value.problem(rules.WRONG_TYPE, f"only texts in '{field}'", "put each in quotation marks"))
    return [each.text for each in value.items if each.kind == "text"]


def _links(node: Node, report: Report) -> None:
    for field in ("homepage", "repository"):
        value = node.get(field)
        if value is not None and value.kind == "text" and value.text and not WEB.match(value.text):
            report.add(value.problem(rules.LINK, f"an https address in '{field}'", "write the full https address"))


def _filled(node: Node, field: str) -> bool:
    value = node.get(field)
    return value is not None and bool(value.text or value.items or value.fields)
