"""What a room hands to the site: a page with its parts, or a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from agentops_showcase.routes import Route
from agentops_showcase.sources import Document

Link = tuple[str, Route | None]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: either `markdown` (for the host) or `body` (finished HTML), between parts made by us.

    `head`, `body`, `rail`, `aside` and `after` are HTML from our templates. `toc` lists (id, words) for a
    page with a finished body; for Markdown the host makes it. `source` is the file behind "edit". A page
    with a `document` gets its Markdown from there, expanded by the site; `inserts` are HTML by name for
    blocks ``::: inserted name``; `closing` names headings and the insert that ends their part when the text
    places it nowhere itself, "" standing for the end of the text. `foot` follows `after` and is no part of the text:
    how to cite it, what was corrected. A page with `frames` shows others of ours inside it. A `fixed` page repeats an
    earlier text: nobody edits it or searches for it.
    """

    route: Route
    title: str
    description: str
    kind: str
    section: str = ""
    trail: tuple[Link, ...] = ()
    label: str = ""
    head: str = ""
    markdown: str | None = None
    body: str | None = None
    rail: str = ""
    aside: str = ""
    after: str = ""
    foot: str = ""
    fixed: bool = False
    toc: tuple[tuple[str, str], ...] = ()
    source: str = ""
    css: tuple[str, ...] = ()
    js: tuple[str, ...] = ()
    document: Document | None = None
    inserts: tuple[tuple[str, str], ...] = ()
    closing: tuple[tuple[str, str], ...] = ()
    frames: bool = False
    short: str = ""  # the title where the kind is clear from what stands around it
    image: tuple[Route, str] | None = None  # what stands for the page where it is shared, and its words
    linked: str = ""  # what the page is, as data in its head
    oembed: Route | None = None  # where the frame that shows this page in slides is described
    search: tuple[str, str] = field(default=("", ""))  # summary and keywords for the search index


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that is not a page."""

    route: Route
    content: bytes


@dataclass(frozen=True, slots=True)
class LateAsset:
    """A file whose bytes are costly and made only when it is written.

    `key` is a digest of everything that `make` depends on: two files with one key have the same bytes, so whoever
    writes may take them from an earlier run. `make` is called with the bytes of `needs`, in their order, so that a
    file that holds others does not make them a second time.
    """

    route: Route
    key: str
    make: Callable[..., bytes] = field(compare=False)
    needs: tuple[LateAsset, ...] = ()
