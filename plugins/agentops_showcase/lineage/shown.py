"""The lineage on pages: the tables of /lineage/, and the box below a factor."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from agentops_showcase import routes
from agentops_showcase.lineage import rules
from agentops_showcase.lineage.addresses import Former, destination
from agentops_showcase.lineage.edition import ROMAN, Edition, Name
from agentops_showcase.lineage.whole import Lineage, Target, here, reason, today
from agentops_showcase.methodology import Methodology
from agentops_showcase.names import Names
from agentops_showcase.problems import Report
from agentops_showcase.render import Page, render

AT = routes.LINEAGE
ADDRESSES = routes.LINEAGE_GUIDE
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def boxes(lineage: Lineage | None, whole: Methodology | None, *, page: bool) -> dict[int, str]:
    """Return, for the number of each factor, its other names as HTML; `page` says whether there is a lineage page."""
    if lineage is None or whole is None:
        return {}
    places = {factor.number: factor.route for factor in whole.factors if factor.route}
    names = {number: lineage.name((lineage.kept, number)) for number in places}
    hrefs = {number: f"{AT.href_from(at)}#{names[number].id}" if page else None for number, at in places.items()}
    return {number: _box(lineage, name, hrefs[number]) for number, name in names.items()}


def _box(lineage: Lineage, name: Name, href: str | None) -> str:
    move = lineage.moves.get(name.key)
    rows = [
        {
            "edition": edition.name,
            "roman": other.roman,
            "name": other.name,
            "relation": move.relation if move and other.key in move.targets else "",
        }
        for edition in lineage.editions
        if not edition.kept and not edition.partial
        for other in edition.names
        if (other.number, other.name) != (name.number, name.name) and _same_matter(lineage, other, name)
    ]
    return render("lineage_box.html", rows=rows, note=move.note if move else "", href=href)


def _same_matter(lineage: Lineage, other: Name, name: Name) -> bool:
    """Tell whether a move, and no reading of ours alone, joins a name with the one that this site keeps."""
    if other in {each.name for each in today(lineage, name)}:
        return True
    documented = (each.key for each in here(lineage, other) if each.kind == "factor" and each.status == "documented")
    return str(name.number) in documented


def with_tables(
    page: Page, lineage: Lineage | None, formers: Collection[Former], whole: Methodology | None, names: Names
) -> Page:
    """Give the lineage page its tables and the lookup, and its guide the addresses; other pages stay as they are."""
    if lineage is None or whole is None or page.route not in {AT, ADDRESSES}:
        return page
    if page.route == ADDRESSES:
        table = render("lineage_addresses.html", rows=_addresses(lineage, formers, names))
        return replace(page, inserts=(*page.inserts, ("addresses", table)))
    inserts = (
        ("timeline", render("lineage_timeline.html", eras=_eras(lineage), unresolved=lineage.unresolved)),
        ("lookup", render("lineage_lookup.html", numbers=[{"n": n, "roman": ROMAN[n]} for n in range(1, 13)])),
        ("crosswalk", render("lineage_crosswalk.html", **_crosswalk(lineage, names))),
        ("names", render("lineage_names.html", **_editions(lineage, whole, names))),
    )
    scripts = (*page.js, "distance.js", "lineage.js")
    return replace(page, inserts=(*page.inserts, *inserts), css=(*page.css, "lineage.css"), js=scripts)


def check_places(lineage: Lineage | None, names: Names, report: Report) -> None:
    """Report a page named in `belongs` that the site does not have."""
    for each in lineage.belongs.values() if lineage else ():
        for page in each.pages:
            if names.find("page", page) is None:
                report.add(
                    rules.UNKNOWN_NAME.at(each.place, f"the page '{page}'", "a page of this site", "correct 'pages'")
                )


def day(iso: str) -> str:
    """Write a day for readers."""
    year, month, number = iso.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


def _span(edition: Edition) -> str:
    if edition.first == edition.last:
        return day(edition.first)
    return f"{day(edition.first)} to {day(edition.last)}" if edition.last else f"from {day(edition.first)}"


def _eras(lineage: Lineage) -> list[dict[str, Any]]:
    return [
        {
            "day": day(era.date) if era.date else "No dated commit",
            "iso": era.date,
            "name": era.name,
            "note": era.note,
            "source": _source(lineage, era.source),
        }
        for era in lineage.eras
    ]


def _source(lineage: Lineage, source_id: str) -> dict[str, str]:
    found = lineage.source(source_id)
    return {"text": found.text, "href": found.href}


def _target(target: Target, whole: Methodology | None, names: Names) -> dict[str, Any]:
    named = names.find(target.kind, target.key)
    pattern = next((each.name for each in whole.patterns if each.id == target.key), target.key) if whole else target.key
    words = named.words if named else pattern
    href = (
        named.route.href_from(AT) + (f"#{named.fragment}" if named.fragment else "") if named and named.route else None
    )
    kind = "the pattern " if target.kind == "pattern" else ""
    return {"words": words, "href": href, "kind": kind, "status": target.status}


def _crosswalk(lineage: Lineage, names: Names) -> dict[str, Any]:
    kept, newest = lineage.edition(lineage.kept), lineage.edition(lineage.newest)
    before = [each for each in lineage.editions if not each.partial and each.first < kept.first]
    between = [each for each in lineage.editions if not each.partial and kept.first < each.first < newest.first]
    columns = [*before, kept, *between, newest]
    rows = []
    for name in kept.names:
        cells = [{"label": column.name, **_cell(lineage, name, column)} for column in columns]
        named = names.find("factor", str(name.number))
        href = named.route.href_from(AT) if named and named.route else None
        rows.append({"roman": name.roman, "name": name.name, "href": href, "cells": cells})
    heads = [{"name": each.name, "kept": each.kept} for each in columns]
    return {"heads": heads, "rows": rows}


def _cell(lineage: Lineage, name: Name, column: Edition) -> dict[str, Any]:
    if column.kept:
        return {"kept": True}
    move = lineage.moves.get(name.key)
    if column.newest:
        found = today(lineage, name)
        status = max((each.status for each in found), default="")
        return {
            "names": [_short(each.name) for each in found],
            "relation": "",
            "status": status,
            "reason": reason(lineage, name),
        }
    if move and column.id == move.into:
        others = [lineage.name(key) for key in move.targets]
        return {
            "names": [_short(each) for each in others],
            "relation": move.relation,
            "status": move.status,
            "reason": move.note,
        }
    others = [each for each in column.names if (move := lineage.moves.get(each.key)) and name.key in move.targets]
    relation = next((lineage.moves[each.key].relation for each in others), "")
    status = next((lineage.moves[each.key].status for each in others), "")
    return {
        "names": [_short(each) for each in others],
        "relation": relation,
        "status": status,
        "reason": "no name of its own",
    }


def _short(name: Name) -> dict[str, str]:
    return {"id": name.id, "roman": name.roman, "name": name.name}


def _editions(lineage: Lineage, whole: Methodology, names: Names) -> dict[str, Any]:
    newest = lineage.edition(lineage.newest).name
    return {"editions": [_edition(lineage, each, whole, names) for each in lineage.editions], "newest": newest}


def _edition(lineage: Lineage, edition: Edition, whole: Methodology, names: Names) -> dict[str, Any]:
    return {
        "id": edition.id,
        "name": edition.name,
        "span": _span(edition),
        "note": edition.note,
        "first": edition.first,
        "last": edition.last,
        "source": _source(lineage, edition.source),
        "names": [_entry(lineage, name, whole, names) for name in edition.names],
    }


def _entry(lineage: Lineage, name: Name, whole: Methodology, names: Names) -> dict[str, Any]:
    places, leads, move = here(lineage, name), today(lineage, name), lineage.moves.get(name.key)
    belongs = lineage.belongs.get(name.key)
    kept, newest = name.edition == lineage.kept, name.edition == lineage.newest
    return {
        "id": name.id,
        "number": name.number,
        "roman": name.roman,
        "name": name.name,
        "short": name.short,
        "here": _by_status([_target(each, whole, names) for each in places]),
        "single": len(places) == 1,
        "kept": kept,
        "newest": newest,
        "leads": _by_status([{**_short(each.name), "status": each.status} for each in leads]),
        "several": len(leads) > 1,
        "reason": reason(lineage, name),
        "notes": [each for each in (move.note if move else "", belongs.note if belongs else "") if each],
    }


def _by_status(entries: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    found = list(entries)
    groups = [(status, [each for each in found if each["status"] == status]) for status in ("documented", "inferred")]
    return [{"status": status, "entries": members} for status, members in groups if members]


def _addresses(lineage: Lineage, formers: Collection[Former], names: Names) -> list[dict[str, Any]]:
    rows = []
    for former in formers:
        leads = destination(former, lineage, names)
        was = former.was or "; ".join(
            f"{each.roman} {each.name}, {lineage.edition(each.edition).name}" for each in former.names
        )
        rows.append(
            {
                "address": former.address,
                "was": was,
                "shown": former.shown,
                "where": former.where,
                "words": leads.words if leads else "",
                "href": leads.route.href_from(ADDRESSES) + (f"#{leads.fragment}" if leads.fragment else "")
                if leads and leads.route
                else None,
                "same": bool(leads and leads.route == former.route),
                "entry": bool(leads and leads.route == AT),
            }
        )
    return rows
