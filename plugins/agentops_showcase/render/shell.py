"""The page frame: what stands around a page, as strings that a host's skeleton places.

A page from Markdown gets its strings directly. Pages from data share a frame per section and depth: the
host renders it once with a mark in every slot, and `Frame.fill` puts a page's strings between the marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from markupsafe import escape

from agentops_showcase import routes
from agentops_showcase.render.page import Link, Page
from agentops_showcase.render.templates import markup, render
from agentops_showcase.routes import Route

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
FRAMES = "frame-src 'self'"  # what the policy of a page adds that shows other pages of ours
SLOTS = (
    "title",
    "description",
    "canonical",
    "kind",
    "oembed",
    "folio",
    "rail",
    "head",
    "body",
    "aside",
    "after",
    "footer",
    "sort",
    "image",
    "image_words",
    "linked",
)
_ATTRIBUTES = frozenset({"title", "description", "canonical", "kind", "sort", "image", "image_words"})
_ADDRESSED = frozenset({"canonical", "image", "image_words"})  # what only a site with an address has
CARD = (1200, 630)  # the size of the picture that stands for a page where it is shared
_RELATIVE = re.compile(r'(?<=\shref=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|/|#)([^"]*)(?=")')
_MARK = re.compile(r"AO-SLOT-([a-z_]+)-TOLS")


@dataclass(frozen=True, slots=True)
class Chrome:
    """What every page of the site shows: names, places in the running head, and the states of text and data."""

    site_name: str
    site_url: str
    places: tuple[tuple[str, str, Route], ...]  # section key, words, address
    edition: str
    snapshot: str
    repository: str
    licence: str
    footer_links: tuple[tuple[str, Route], ...] = ()
    editions: Route | None = None
    policy: str = POLICY
    feeds: tuple[tuple[str, Route], ...] = ()  # media type, address
    image: tuple[Route, str] | None = None  # what stands for a page that has no picture of its own


@dataclass(frozen=True, slots=True, order=True)
class FrameKey:
    """Pages with the same key share a frame."""

    section: str
    depth: int
    css: tuple[str, ...]
    js: tuple[str, ...]
    frames: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A rendered frame, cut at its slots: text, slot, text, slot, ... text."""

    pieces: tuple[str, ...]

    def fill(self, values: Mapping[str, str]) -> str:
        """Put strings of a page, ready for their places, between the pieces."""
        parts = list(self.pieces)
        for at in range(1, len(parts), 2):
            parts[at] = values[parts[at]]
        return "".join(parts)


def frame_key(page: Page) -> FrameKey:
    """Tell which frame a page needs."""
    return FrameKey(page.section, page.route.depth, page.css, page.js, page.frames)


def cut(html: str) -> Frame:
    """Cut a frame that was rendered with marks; every slot must be met, but for addresses of a site without one."""
    pieces = tuple(_MARK.split(html))
    missing = set(SLOTS) - _ADDRESSED - set(pieces[1::2])
    if missing:
        raise ValueError(f"the frame has no place for {', '.join(sorted(missing))}")
    return Frame(pieces)


def marks(key: FrameKey, chrome: Chrome) -> dict[str, object]:
    """Return the strings for a frame whose slots hold marks."""
    at = Route("x/" * key.depth)
    bare = (set() if chrome.site_url else {"canonical"}) | (set() if chrome.image else {"image", "image_words"})
    slots = {slot: "" if slot in bare else f"AO-SLOT-{slot}-TOLS" for slot in SLOTS}
    return {**_shared(chrome, at, key), **slots, "head_extra": _head(slots, chrome, at)}


def values(page: Page, chrome: Chrome) -> dict[str, str]:
    """Return the strings of a page for the slots of its frame, escaped for where they stand."""
    found = _own(page, chrome)
    for name in _ATTRIBUTES:
        found[name] = str(escape(found[name]))
    return found


def whole(page: Page, chrome: Chrome) -> dict[str, object]:
    """Return every string of one page, for a host that renders it alone."""
    at = Route("x/" * page.route.depth)
    shared, own = _shared(chrome, at, frame_key(page)), _own(page, chrome)
    return {**shared, **own, "head_extra": _head(own, chrome, at), "toc": page.markdown is not None}


def _head(words: Mapping[str, str], chrome: Chrome, at: Route) -> str:
    title, description, url = words["title"], words["description"], words["canonical"]
    feeds = [{"type": media, "href": route.href_from(at)} for media, route in chrome.feeds]
    own: dict[str, object] = {"title": title, "description": description, "url": url, "sort": words["sort"]}
    picture = {"address": words["image"], "words": words["image_words"], "width": CARD[0], "height": CARD[1]}
    own |= {"image": picture if words["image"] else None, "linked": markup(words["linked"])}
    own["oembed"] = markup(words["oembed"])
    return render("head_extra.html", **own, site_name=chrome.site_name, feeds=feeds)


def anchored(found: Mapping[str, object], base: str) -> dict[str, object]:
    """Make every relative href absolute below a path: for the one page that answers at any depth."""
    return {name: _anchored(value, base) for name, value in found.items()}


def _anchored(value: object, base: str) -> object:
    if not isinstance(value, str):
        return value
    if value == routes.ASSETS.path:
        return base + value
    return _RELATIVE.sub(lambda match: base + match[1].removeprefix("./"), value)


def _shared(chrome: Chrome, at: Route, key: FrameKey) -> dict[str, object]:
    places = [
        {"title": words, "href": route.href_from(at), "current": section == key.section}
        for section, words, route in chrome.places
    ]
    return {
        "csp": f"{chrome.policy}; {FRAMES}" if key.frames and chrome.policy else chrome.policy,
        "assets": routes.ASSETS.href_from(at),
        "css": list(key.css),
        "js": list(key.js),
        "site_name": chrome.site_name,
        "top": render("top.html", home=routes.HOME.href_from(at), site_name=chrome.site_name, places=places),
        "toc": False,
    }


def _own(page: Page, chrome: Chrome) -> dict[str, str]:
    at = page.route
    editable = page.source and chrome.repository and not page.fixed
    edit = f"{chrome.repository}/edit/main/{page.source}" if editable else None
    editions = chrome.editions if page.label == chrome.edition else None
    canonical = page.route.absolute(chrome.site_url) if chrome.site_url else ""
    image, image_words = (page.image or chrome.image or (None, "")) if chrome.site_url else (None, "")
    full = page.title if page.route == routes.HOME else f"{page.title} - {chrome.site_name}"
    return {
        "title": full,
        "description": page.description,
        "canonical": canonical,
        "kind": page.kind,
        "sort": "website" if page.route == routes.HOME else "article",
        "image": image.absolute(chrome.site_url) if image else "",
        "image_words": image_words,
        "linked": render("linked_data.html", data=markup(page.linked)) if page.linked else "",
        "oembed": _oembed(page, chrome),
        "folio": _folio(page.trail, page.label, at.path.rstrip("/").rpartition("/")[0], at.depth, editions),
        "rail": page.rail,
        "head": page.head,
        "body": page.body or "",
        "aside": _aside(page),
        "after": page.after + page.foot,
        "footer": _footer(chrome, at.depth, edit),
    }


def _oembed(page: Page, chrome: Chrome) -> str:
    """Render the link that tells other programs where the frame of a page is described."""
    if page.oembed is None or not chrome.site_url:
        return ""
    return render("oembed_link.html", title=page.title, href=page.oembed.absolute(chrome.site_url))


@cache
def _folio(trail: tuple[Link, ...], label: str, parent: str, depth: int, editions: Route | None) -> str:
    """Render the line below the running head; pages in one folder share it."""
    at = Route(f"{parent}/x/" if parent else "x/" * min(depth, 1))
    steps = [{"title": words, "href": route.href_from(at) if route else None} for words, route in trail]
    return render("folio.html", trail=steps, label=label, editions=editions.href_from(at) if editions else None)


@cache
def _footer(chrome: Chrome, depth: int, edit: str | None) -> str:
    at = Route("x/" * depth)
    links = [{"title": words, "href": route.href_from(at)} for words, route in chrome.footer_links]
    editions = chrome.editions.href_from(at) if chrome.editions else None
    words = {"edition": chrome.edition, "editions": editions, "snapshot": chrome.snapshot, "licence": chrome.licence}
    return render("footer.html", links=links, edit=edit, **words)


def _aside(page: Page) -> str:
    toc = [{"id": fragment, "title": words} for fragment, words in page.toc]
    return render("aside.html", toc=toc, aside=markup(page.aside)) if toc or page.aside else ""
