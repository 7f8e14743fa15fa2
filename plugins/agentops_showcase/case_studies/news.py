"""Feeds of new studies: grade, n and limits come before the summary there too."""

from __future__ import annotations

from dataclasses import replace

from agentops_showcase import routes
from agentops_showcase.case_studies.list_page import LEAD
from agentops_showcase.case_studies.results import sizes
from agentops_showcase.case_studies.study import Study
from agentops_showcase.render import Asset, Page, render
from agentops_showcase.render.feed import Entry, Feed, atom, json_feed


def feeds(studies: tuple[Study, ...], name: str, author: str, site_url: str) -> tuple[Asset, ...]:
    """Make the Atom and the JSON feed, the newest study first; none without studies or an address of the site."""
    told = [each for each in studies if each.status == "published"]
    if not told or not site_url:
        return ()
    newest = sorted(sorted(told, key=lambda each: each.id), key=lambda each: each.published, reverse=True)
    entries = tuple(_entry(each, site_url) for each in newest)
    page = routes.STUDIES.absolute(site_url)
    feed = Feed(f"Case studies of {name}", LEAD, page, author, entries[0].date, entries)
    return (
        Asset(routes.STUDIES_FEED, atom(feed, routes.STUDIES_FEED.absolute(site_url))),
        Asset(routes.STUDIES_FEED_JSON, json_feed(feed, routes.STUDIES_FEED_JSON.absolute(site_url))),
    )


def with_feeds(page: Page, made: tuple[Asset, ...]) -> Page:
    """Let the list lead to both feeds where there are any."""
    if page.route != routes.STUDIES or routes.STUDIES_FEED not in {each.route for each in made}:
        return page
    links = {"atom": routes.STUDIES_FEED, "plain": routes.STUDIES_FEED_JSON}
    here = {name: route.href_from(page.route) for name, route in links.items()}
    return replace(page, after=render("study_feeds.html", **here))


def _entry(study: Study, site_url: str) -> Entry:
    url = routes.study(study.slug).absolute(site_url)
    limits = " ".join(f"Limit: {each}" for each in study.limits)
    text = f"Grade {study.grade}, {study.label}; {sizes(study)}.\n{limits}\n{study.summary}"
    return Entry(url, url, study.title, study.published, text)
