"""What was corrected: on the page itself, on a page of its own, and in two feeds."""

from __future__ import annotations

from collections.abc import Sequence

from agentops_showcase import routes
from agentops_showcase.editions.errata import Erratum
from agentops_showcase.editions.freezing import State
from agentops_showcase.editions.sheet import Frozen
from agentops_showcase.render import Asset, Page, render
from agentops_showcase.render.feed import Entry, Feed, atom, json_feed
from agentops_showcase.routes import Route

TITLE = "Errata"
LEAD = "What this site said wrongly, what it says now, and since when."


def errata_page(state: State, name: str) -> Page:
    """Build the page of all corrections; its list is filled in once names are known."""
    return Page(
        route=routes.ERRATA,
        title=TITLE,
        description=f"Corrections to {name}, the newest first: the page, the old words, the new ones, and the edition "
        "that holds them.",
        kind="errata",
        trail=(("Editions", routes.EDITIONS),),
        label=f"Edition {state.edition.number}, {state.edition.date}",
        head=render("plain_head.html", title=TITLE, lead=LEAD),
        body="",
        css=("editions.css",),
        search=(LEAD, "errata corrections mistakes"),
    )


def listed(errata: Sequence[Erratum], *, feeds: bool) -> str:
    """Return the list for the page of all corrections."""
    at = routes.ERRATA
    rows = [{"it": each, "href": each.route.href_from(at)} for each in errata]
    shown = [routes.ERRATA_FEED.href_from(at), routes.ERRATA_JSON.href_from(at)] if feeds else []
    return render("errata.html", rows=rows, feeds=shown)


def corrected(page: Route, errata: Sequence[Erratum]) -> str:
    """Return the corrections of one page for its end, nothing when there are none."""
    return _of_page(page, [each for each in errata if each.route == page], "Corrected on this page")


def corrected_since(page: Route, edition: Frozen, live: Route, errata: Sequence[Erratum]) -> str:
    """Return the corrections that a frozen page lacks, for its end."""
    lacking = [each for each in errata if each.route == live and each.date > edition.date]
    return _of_page(page, lacking, "Corrected since")


def _of_page(page: Route, errata: Sequence[Erratum], title: str) -> str:
    if not errata:
        return ""
    return render("errata_of_page.html", title=title, errata=errata, all=routes.ERRATA.href_from(page))


def feeds(errata: Sequence[Erratum], state: State, name: str, author: str, site_url: str) -> tuple[Asset, ...]:
    """Make both feeds; a site without an address has none, since entries are known by absolute addresses."""
    if not site_url:
        return ()
    page = routes.ERRATA.absolute(site_url)
    entries = tuple(
        Entry(
            id=f"{page}#{each.id}",
            url=f"{page}#{each.id}",
            title=f"Corrected: {each.title}",
            date=each.date,
            text=f"It said: {each.was}\nIt says: {each.now}"
            + (f"\nFixed in edition {each.fixed_in}." if each.fixed_in else ""),
        )
        for each in errata
    )
    updated = errata[0].date if errata else _first_day(state.edition.date)
    feed = Feed(f"Errata of {name}", LEAD, page, author, updated, entries)
    return (
        Asset(routes.ERRATA_FEED, atom(feed, routes.ERRATA_FEED.absolute(site_url))),
        Asset(routes.ERRATA_JSON, json_feed(feed, routes.ERRATA_JSON.absolute(site_url))),
    )


def _first_day(date: str) -> str:
    """Return the day an edition begins, from its year, month or day."""
    return (date + "-01-01"[len(date) - 4 :])[:10]
