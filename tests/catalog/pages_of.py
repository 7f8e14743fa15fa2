"""What the page tests share: a method, catalogs from values, and a reader of HTML that sees what a browser would."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from agentops_showcase.catalog import Catalog, Marketplace, Plugin, Source, catalog_of, pages
from agentops_showcase.catalog.snapshot import snapshot_of
from agentops_showcase.methodology import Methodology, read_methodology
from agentops_showcase.problems import Report
from agentops_showcase.render import Page

ROOT = Path(__file__).parent.parent.parent
COMMIT = "0123456789abcdef0123456789abcdef01234567"


def method() -> Methodology:
    found = read_methodology(ROOT / "tests" / "golden" / "base", Report())
    assert found is not None
    return found


def market(repository: str = "library/shelf", name: str = "shelf") -> Marketplace:
    return Marketplace(
        repository, name, ".claude-plugin/marketplace.json", COMMIT, "2026-01-30", "2026-01-31", "MIT", 1
    )


def plugin(name: str = "lamp", marketplace: str = "library/shelf", **fields: object) -> Plugin:
    given: dict[str, object] = {"source": Source("local", f"plugins/{name}"), "state": "read", **fields}
    return Plugin(marketplace, name, **given)  # type: ignore[arg-type]  # the caller names the fields


def catalog(*plugins: Plugin, markets: tuple[Marketplace, ...] = ()) -> Catalog:
    return catalog_of(snapshot_of("2026-01-31", markets or (market(),), plugins, ()))


def page_of(found: Catalog, key: str) -> Page:
    route = found.addresses.plugins[key]
    return next(each for each in pages(found, method()) if each.route == route)


def html_of(page: Page) -> str:
    return "\n".join((page.head, page.body or "", page.aside, page.after))


class Seen(HTMLParser):
    """Elements, attributes and text of some HTML; elements that are never closed are an error."""

    VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "path", "rect", "line", "use", "circle", "stop"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.VOID:
            return
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]
