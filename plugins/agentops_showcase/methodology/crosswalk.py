"""Other texts with twelve factors, and which of ours each of theirs resembles, by the front matter of our factors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agentops_showcase.methodology import rules
from agentops_showcase.methodology.factor import Factor, Parallel
from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.render import render
from agentops_showcase.routes import Route
from agentops_showcase.sources import read_text, read_yaml
from agentops_showcase.sources.node import Fields, fields_of

PATH = "docs/_data/frameworks.yml"
_STRENGTH = ("strong", "moderate", "weak")
_HTTPS = re.compile(r"https://[A-Za-z0-9.-]+(/[^\s<>\"']*)?")


@dataclass(frozen=True, slots=True)
class Theirs:
    """A factor of another text; `alone` says why nothing here resembles it."""

    number: int
    name: str
    url: str
    alone: str
    place: Place


@dataclass(frozen=True, slots=True)
class Framework:
    """Another text; `id` is what the fields of our factors begin with: app or agents."""

    id: str
    name: str
    by: str
    year: str
    url: str
    factors: tuple[Theirs, ...]


def read_frameworks(root: Path, report: Report) -> tuple[Framework, ...]:
    """Read the other texts; a site without the file compares itself with nobody."""
    if not (root / PATH).exists():
        return ()
    text = read_text(root, PATH, report)
    node = read_yaml(text, report) if text else None
    found = []
    for each in node.items if node else ():
        read = fields_of(each, report)
        if read:
            found.append(_framework(read, report))
    return tuple(found)


def _framework(read: Fields, report: Report) -> Framework:
    where = read.text("page", limit=200)
    found = Framework(
        read.choice("id", ("app", "agents")),
        read.text("name", limit=60),
        read.text("by", limit=80),
        read.text("year", limit=4),
        read.text("url", limit=200),
        tuple(_theirs(each, where) for each in read.groups("factors", required=True)),
    )
    for name, url in (("url", found.url), ("page", where)):
        if url and not _HTTPS.fullmatch(url):
            report.add(rules.PARALLEL.at(read.place(name), f"'{url}'", "an https address", f"correct '{name}'"))
    read.done()
    return found


def _theirs(read: Fields, page: str) -> Theirs:
    number, name, slug = read.number("number", low=1, high=13), read.text("name", limit=80), read.text("slug", limit=80)
    alone = read.text("alone", required=False, limit=240)
    found = Theirs(number, name, page.replace("{}", slug), alone, read.place("number"))
    read.done()
    return found


def check_parallels(frameworks: Sequence[Framework], factors: Sequence[Factor], report: Report) -> None:
    """Report parallels to what the other text does not have, and factors of theirs that nobody speaks of."""
    for framework in frameworks:
        names = {each.number: each.name for each in framework.factors}
        for factor in factors:
            for each in _parallels(factor, framework.id):
                if names.get(each.number) != each.name:
                    place = factor.document.data.get(f"{framework.id}_factor")
                    known = names.get(each.number)
                    expected = f"'{known}'" if known else f"a number of {framework.name}"
                    expected += nearest(each.name, tuple(names.values())) if not known else ""
                    found = f"{each.number} '{each.name}'"
                    fix = f"correct the entry in '{framework.id}_factor'"
                    report.add(rules.PARALLEL.at(place.place if place else factor.place, found, expected, fix))
        spoken = {each.number for factor in factors for each in _parallels(factor, framework.id)}
        for theirs in framework.factors:
            if theirs.number not in spoken and not theirs.alone:
                found, expected = f"{theirs.number} '{theirs.name}', which no factor names", "a parallel, or 'alone'"
                fix = "add it to a factor, or say in 'alone' why nothing here resembles it"
                report.add(rules.PARALLEL.at(theirs.place, found, expected, fix))


def crosswalk(framework: Framework, factors: Sequence[Factor], page: Route) -> str:
    """Render the table of one other text, factor by factor, and ours that have no counterpart there."""
    rows = []
    for theirs in framework.factors:
        pairs = [
            (factor, each)
            for factor in factors
            for each in _parallels(factor, framework.id)
            if each.number == theirs.number
        ]
        pairs.sort(key=lambda pair: (_STRENGTH.index(pair[1].strength), pair[0].number))
        rows.append({"theirs": theirs, "ours": [_row(factor, each, page) for factor, each in pairs]})
    alone = [_ours(factor, page) for factor in factors if not _parallels(factor, framework.id)]
    return render("crosswalk.html", framework=framework, rows=rows, alone=alone)


def _row(factor: Factor, parallel: Parallel, page: Route) -> dict[str, Any]:
    return {**_ours(factor, page), "strength": parallel.strength, "basis": parallel.basis, "note": parallel.note}


def _ours(factor: Factor, page: Route) -> dict[str, Any]:
    return {"name": f"{factor.roman} {factor.name}", "href": factor.route.href_from(page) if factor.route else None}


def _parallels(factor: Factor, framework: str) -> tuple[Parallel, ...]:
    return factor.app_factors if framework == "app" else factor.agents_factors
