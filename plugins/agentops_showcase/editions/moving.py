"""Let the relative links of a text hold at another address, whichever engine wrote them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from agentops_showcase import routes
from agentops_showcase.editions.sheet import Sheet
from agentops_showcase.routes import Route

_FENCED = r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
_TICKED = r"(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=tick)(?!`)"
_TAG = r"(?P<tag><[a-zA-Z][^<>]*>)"
_LINK = r"(?P<before>\]\(<?|^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]+<?)(?P<href>[^\s)<>]+)"
_MARKDOWN = re.compile(f"{_FENCED}|{_TICKED}|{_TAG}|{_LINK}", re.DOTALL | re.MULTILINE)
_HTML = re.compile(_TAG)
_ATTRIBUTE = re.compile(r'(?<=\s)(?P<name>(?:xlink:)?href|src|poster)="(?P<href>[^"]*)"')


def moved_into(sheet: Sheet, number: str, frozen: frozenset[Route]) -> Sheet:
    """Return a sheet as it reads inside an edition: links lead to frozen pages, where there is none to live ones."""

    def where(route: Route) -> Route:
        return routes.in_edition(number, route) if route in frozen else route

    def moved(text: str, pattern: re.Pattern[str]) -> str:
        return _moved(text, pattern, sheet.route, routes.in_edition(number, sheet.route), where)

    body = moved(sheet.body, _HTML if sheet.form == "html" else _MARKDOWN)
    return replace(sheet, body=body, margin=moved(sheet.margin, _HTML), after=moved(sheet.after, _HTML))


def _moved(text: str, pattern: re.Pattern[str], old: Route, new: Route, where: Callable[[Route], Route]) -> str:
    def href(found: str) -> str:
        reached = old.reached(found)
        return where(reached[0]).href_from(new) + reached[1] if reached else found

    def attribute(match: re.Match[str]) -> str:
        return f'{match["name"]}="{href(match["href"])}"'

    def part(match: re.Match[str]) -> str:
        found = match.groupdict()
        if found["tag"]:
            return _ATTRIBUTE.sub(attribute, match["tag"])
        return match["before"] + href(match["href"]) if found.get("href") else match[0]

    return pattern.sub(part, text)
