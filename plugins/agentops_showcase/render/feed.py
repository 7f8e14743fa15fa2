"""Feeds, as Atom and as JSON: what is new at one address, for programs that look from time to time."""

from __future__ import annotations

import json
from dataclasses import dataclass

from agentops_showcase import routes
from agentops_showcase.render.templates import render


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news; addresses are absolute, `date` is a day, `text` is plain."""

    id: str
    url: str
    title: str
    date: str
    text: str
    author: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """News of one page, the newest first; `updated` is the day of the newest entry, or of the text; never a clock's."""

    title: str
    subtitle: str
    page: str
    author: str
    updated: str
    entries: tuple[Entry, ...]


def atom(feed: Feed, address: str) -> bytes:
    """Return the feed as Atom, served at an address."""
    return render("atom.xml", feed=feed, address=address).encode()


def json_feed(feed: Feed, address: str) -> bytes:
    """Return the feed as JSON, served at an address."""
    items = []
    for each in feed.entries:
        item: dict[str, object] = {
            "id": each.id,
            "url": each.url,
            "title": each.title,
            "content_text": each.text,
            "date_published": f"{each.date}T00:00:00Z",
        }
        items.append(item | ({"authors": [{"name": each.author}]} if each.author else {}))
    whole = {
        "version": routes.JSON_FEED,
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": feed.page,
        "feed_url": address,
        "authors": [{"name": feed.author}],
        "items": items,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()
