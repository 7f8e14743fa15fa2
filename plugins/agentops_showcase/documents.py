"""Pages written by hand that belong to no room: about, evidence, contributing and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from agentops_showcase import routes
from agentops_showcase.problems import Report
from agentops_showcase.render import Page, render
from agentops_showcase.render.page import Link
from agentops_showcase.routes import Route
from agentops_showcase.sources import Document, listed, read_document
from agentops_showcase.sources.node import fields_of

_ROOMS = ("docs/factors/", "docs/laws/", "docs/pillars/", "docs/patterns/", "docs/assets/")
_INDEXES = {"docs/patterns/index.md"}
_POST = re.compile(r"docs/blog/(?!index\.md$)[^/]+\.md")


@dataclass(frozen=True, slots=True)
class Written:
    """One page: its words for the head, and its text."""

    route: Route
    title: str
    description: str
    lead: str
    document: Document

    @property
    def key(self) -> str:
        """The name other pages link it by: its path below docs, without .md and /index."""
        return self.route.path.rstrip("/")


def read_written(root: Path, report: Report) -> tuple[Written, ...]:
    """Read every page below docs/ that no room owns, except the home page."""
    found = []
    for path in listed(root, "docs", ".md"):
        if path == "docs/index.md" or _POST.fullmatch(path) or (path.startswith(_ROOMS) and path not in _INDEXES):
            continue
        document = read_document(root, path, report)
        page = _parse(document, report) if document else None
        if page is not None:
            found.append(page)
    return tuple(found)


def _parse(document: Document, report: Report) -> Written | None:
    mark = len(report.problems)
    read = fields_of(document.data, report)
    if read is None:
        return None
    page = Written(
        routes.document(document.path.removeprefix("docs/")),
        read.text("title", limit=80),
        read.text("description", limit=170),
        read.text("lead", required=False, limit=300),
        document,
    )
    read.done()
    return None if report.errors_since(mark) else page


def pages(written: tuple[Written, ...], label: str) -> tuple[Page, ...]:
    """Build a page around every text; `label` names the edition."""
    titles = {each.route: each.title for each in written}
    return tuple(_page(each, label, titles) for each in written)


def _page(each: Written, label: str, titles: dict[Route, str]) -> Page:
    trail: list[Link] = []
    parts = each.key.split("/")[:-1]
    for at in range(len(parts)):
        parent = routes.document("/".join(parts[: at + 1]) + "/index.md")
        if parent in titles:
            trail.append((titles[parent], parent))
    section = each.key.split("/")[0]
    return Page(
        route=each.route,
        title=each.title,
        description=each.description,
        kind="evidence" if each.route == routes.EVIDENCE else "plain",
        section=section,
        trail=tuple(trail),
        label=label,
        head=render("plain_head.html", title=each.title, lead=each.lead),
        markdown="",
        document=each.document,
        source=each.document.path,
        search=(each.description, each.key.replace("/", " ")),
    )
