"""A post: a dated text with an author, one file below docs/blog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from agentops_showcase import routes
from agentops_showcase.blog import rules
from agentops_showcase.problems import Report, nearest
from agentops_showcase.routes import Route
from agentops_showcase.sources import Document, listed, read_document
from agentops_showcase.sources.node import Fields, fields_of

FOLDER = "docs/blog"
_PAGES = f"{FOLDER}/authors/"


@dataclass(frozen=True, slots=True)
class Post:
    """One post; `authors` are names of files below docs/blog/authors."""

    slug: str
    title: str
    description: str
    lead: str
    date: str
    authors: tuple[str, ...]
    document: Document

    @property
    def route(self) -> Route:
        """The address of its page."""
        return routes.post(self.slug)


def read_posts(root: Path, report: Report) -> tuple[Post, ...]:
    """Read every post, the newest first."""
    known = {path.removeprefix(_PAGES).removesuffix(".md") for path in listed(root, FOLDER, ".md") if _is_author(path)}
    found = []
    for path in listed(root, FOLDER, ".md"):
        if "/" in path.removeprefix(f"{FOLDER}/") or path.endswith("/index.md"):
            continue
        document = read_document(root, path, report)
        post = _parse(document, known, report) if document else None
        if post is not None:
            found.append(post)
    return tuple(sorted(found, key=lambda each: (each.date, each.slug), reverse=True))


def _is_author(path: str) -> bool:
    return path.startswith(_PAGES) and not path.endswith("/index.md")


def _parse(document: Document, known: set[str], report: Report) -> Post | None:
    mark = len(report.problems)
    read = fields_of(document.data, report)
    if read is None:
        return None
    post = Post(
        document.path.rsplit("/", 1)[-1].removesuffix(".md"),
        read.text("title", limit=80),
        read.text("description", limit=170),
        read.text("lead", limit=300),
        _day(read, report),
        read.texts("authors", limit=40),
        document,
    )
    _check_authors(post, known, read, report)
    read.done()
    return None if report.errors_since(mark) else post


def _day(read: Fields, report: Report) -> str:
    text = read.text("date", limit=10)
    try:
        date.fromisoformat(text)
        right = len(text) == len("2026-11-28")
    except ValueError:
        right = not text  # a missing date was reported as such
    if not right:
        report.add(rules.DATE.at(read.place("date"), f"'{text}'", "a day like 2026-11-28", "correct 'date'"))
    return text


def _check_authors(post: Post, known: set[str], read: Fields, report: Report) -> None:
    names = tuple(sorted(known))
    if not post.authors:
        expected, fix = f"one of {', '.join(names)}", "sign the post"
        report.add(rules.AUTHOR.at(read.place("authors"), "nobody", expected, fix))
    for each in post.authors:
        if each not in known:
            expected = (f"one of {', '.join(names)}" if names else f"a page below {_PAGES}") + nearest(each, names)
            report.add(
                rules.AUTHOR.at(read.place("authors"), f"'{each}'", expected, "correct the name, or add the page")
            )


def names_of(authors: tuple[str, ...], titles: Mapping[Route, str]) -> list[tuple[str, Route]]:
    """Return names and addresses of authors, from the titles of their pages."""
    found = [(author, routes.document(f"{_PAGES.removeprefix('docs/')}{author}.md")) for author in authors]
    return [(titles.get(route, author), route) for author, route in found]
