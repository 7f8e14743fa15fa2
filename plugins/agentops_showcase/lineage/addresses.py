"""Addresses that the former site published: what each one was, and what answers there today."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from agentops_showcase import routes
from agentops_showcase.lineage import rules
from agentops_showcase.lineage.edition import Name
from agentops_showcase.lineage.reading import read_fields
from agentops_showcase.lineage.whole import Lineage, here
from agentops_showcase.names import Named, Names
from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.render import Asset
from agentops_showcase.render.moved import moved
from agentops_showcase.routes import Route
from agentops_showcase.sources.node import Fields

FILE = "docs/_data/former-addresses.yml"
SHOWN = ("copy", "linked", "cited", "listed")
_ADDRESS = re.compile(r"(?:[a-z0-9-]+(?:/[a-z0-9-]+)*)?")


@dataclass(frozen=True, slots=True)
class Former:
    """One address without slashes at its ends; `names` are those it had a page for, oldest edition first."""

    address: str
    shown: str
    where: str
    was: str
    page: str
    kept: bool
    names: tuple[Name, ...]
    place: Place

    @property
    def route(self) -> Route:
        """The place that answers for the address."""
        return Route(f"{self.address}/" if self.address else "")


def read_former(root: Path, lineage: Lineage | None, report: Report) -> tuple[Former, ...]:
    """Read docs/_data/former-addresses.yml; nothing without it or without a usable lineage."""
    if lineage is None or not (root / FILE).exists():
        return ()
    read = read_fields(root, FILE, report)
    if read is None:
        return ()
    found: list[Former] = []
    for each in read.groups("addresses", required=True):
        former = _parse(each, lineage, report)
        if former and any(other.address == former.address for other in found):
            fix = "take one of the two out"
            report.add(rules.TAKEN.at(former.place, f"'{former.address}' a second time", "one entry an address", fix))
        elif former:
            found.append(former)
    read.done()
    return tuple(found)


def _parse(read: Fields, lineage: Lineage, report: Report) -> Former | None:
    mark = len(report.problems)
    address = read.text("address", limit=120)
    if not _ADDRESS.fullmatch(address):
        expected = "words of small letters, digits and '-', joined by '/'"
        fix = "leave out host, slash at the ends and file ending"
        report.add(rules.LOST.at(read.place("address"), f"'{address}'", expected, fix))
    shown = read.choice("shown", SHOWN)
    former = Former(
        address=address,
        shown=shown,
        where=read.text("where", required=shown == "cited", limit=200),
        was=read.text("was", required=False, limit=120),
        page=read.text("page", required=False, limit=120),
        kept=read.flag("kept"),
        names=tuple(name for name in lineage.names if address == _spelt(name)),
        place=read.place("address"),
    )
    read.done()
    if not former.names and not (former.was and (former.page or former.kept)):
        known = [_spelt(name) for name in lineage.names]
        expected = f"the number and name of a factor, or 'was' with 'page' or 'kept'{nearest(address, known)}"
        fix = "correct the spelling, or say what it was and which page answers"
        report.add(rules.LOST.at(former.place, f"'{address}'", expected, fix))
    return None if report.errors_since(mark) else former


def _spelt(name: Name) -> str:
    return routes.factor(name.number, routes.slug(name.name)).path.rstrip("/")


def destination(former: Former, lineage: Lineage, names: Names) -> Named | None:
    """Return where a former address leads: the one page that stands for it, else its entry in the lineage."""
    if not former.names:
        return names.find("page", former.page or former.address or "home")
    targets = {(target.kind, target.key) for name in former.names for target in here(lineage, name)}
    if len(targets) == 1:
        only = names.find(*next(iter(targets)))
        if only and only.route is not None:
            return only
    page, last = names.find("page", routes.LINEAGE.path.rstrip("/")), former.names[-1]
    return Named(f"{last.roman} {last.name}", page.route, last.id) if page else None


def check_former(
    formers: Collection[Former], lineage: Lineage | None, names: Names, there: Collection[Route], report: Report
) -> None:
    """Report a former address that a page of ours stands at, and one that leads nowhere."""
    for former in formers if lineage else ():
        leads = destination(former, lineage, names) if lineage else None
        if leads is None or leads.route not in there or (former.kept and former.route not in there):
            known = names.keys("page")
            found = f"a destination for '{former.address}' that is not there"
            expected = f"a page of this site{nearest(former.page, known)}"
            report.add(rules.LOST.at(former.place, found, expected, "name a page that the site has"))
        elif former.route in there and not former.kept and leads.route != former.route:
            found = f"'{former.address}', where a page of this site stands"
            report.add(
                rules.TAKEN.at(former.place, found, "an address without a page", "mark it 'kept', or take it out")
            )


def forwarding(
    formers: Collection[Former], lineage: Lineage | None, names: Names, there: Collection[Route], site_url: str
) -> tuple[Asset, ...]:
    """Make the file for every former address that no page of ours answers for."""
    found = []
    for former in formers if lineage else ():
        leads = destination(former, lineage, names) if lineage else None
        if leads and leads.route is not None and leads.route in there and former.route not in there:
            found.append(moved(former.route, leads.route, leads.words, site_url, leads.fragment))
    return tuple(found)
