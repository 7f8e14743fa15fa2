"""Read a built page once: its elements, its ids and the words in the parts that gates ask about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
CODE = frozenset({"code", "pre"})
LINKED_DATA = "application/ld+json"
REGIONS = ("ao-folio", "ao-foot", "ao-main", "ao-install")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag: where it stands, its name and its attributes."""

    line: int
    name: str
    attributes: dict[str, str]

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def words(self) -> frozenset[str]:
        """The words of its `rel`."""
        return frozenset(self.get("rel").lower().split())

    def __str__(self) -> str:
        return f"<{self.name}>"


@dataclass(slots=True)
class Data:
    """A block that a browser does not run: JSON for programs that read the head."""

    line: int
    head: bool
    text: str = ""


@dataclass(slots=True)
class PageFile:
    """One HTML file of a site; `path` is relative to the site's folder."""

    path: str
    text: str
    tags: list[Tag] = field(default_factory=list)
    title: str = ""
    inline: list[int] = field(default_factory=list)
    data: list[Data] = field(default_factory=list)
    regions: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in REGIONS})
    code: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """What the site's address is followed by: `a/b/` for a/b/index.html."""
        return self.path.removesuffix("index.html") if self.path.split("/")[-1] == "index.html" else self.path

    @property
    def ids(self) -> list[str]:
        return [tag.attributes["id"] for tag in self.tags if "id" in tag.attributes]

    @property
    def kind(self) -> str:
        """The kind of page, from the class of its wrapper; "" for a file outside the frame."""
        for tag in self.tags:
            classes = tag.get("class").split()
            if "ao-page" in classes:
                return next((word.removeprefix("ao-kind-") for word in classes if word.startswith("ao-kind-")), "")
        return ""

    @property
    def frame(self) -> bool:
        """Whether this file is a frame for slides, which has rules of its own; tests/gates/frames.py holds them."""
        return "embed/v1/" in self.path

    @property
    def forwards(self) -> bool:
        """Whether this file only sends the reader on."""
        return any(tag.name == "meta" and tag.get("http-equiv").lower() == "refresh" for tag in self.tags)

    def named(self, *names: str) -> Iterator[Tag]:
        return (tag for tag in self.tags if tag.name in names)

    def meta(self, name: str) -> list[str]:
        return [tag.get("content") for tag in self.named("meta") if tag.get("name").lower() == name]


class _Reader(HTMLParser):
    def __init__(self, page: PageFile) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.open: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Tag(self.getpos()[0], tag, {name: value or "" for name, value in attrs})
        self.page.tags.append(found)
        if tag in VOID:
            return
        regions = tuple(name for name in REGIONS if name in found.get("class").split())
        for name in regions:
            self.page.regions[name].append("")
        if tag in CODE and not any(name in CODE for name, _ in self.open):
            self.page.code.append("")
        self.open.append((tag, regions))
        if tag == "script" and set(found.attributes) == {"type"} and found.get("type") == LINKED_DATA:
            self.page.data.append(Data(found.line, any(name == "head" for name, _ in self.open)))
        elif tag == "style" or (tag == "script" and "src" not in found.attributes):
            self.page.inline.append(found.line)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at][0] == tag:
                del self.open[at:]
                return

    def handle_data(self, data: str) -> None:
        names = {name for name, _ in self.open}
        if "title" in names and "svg" not in names:
            self.page.title += data
        if names & CODE:
            self.page.code[-1] += data
        if self.page.data and self.open[-1:] == [("script", ())] and self.page.tags[-1].line == self.page.data[-1].line:
            self.page.data[-1].text += data
        for region in {region for _, regions in self.open for region in regions}:
            self.page.regions[region][-1] += data


@lru_cache(maxsize=4096)
def _read(file: Path, path: str, _changed: tuple[int, int]) -> PageFile:
    page = PageFile(path, file.read_text(encoding="utf-8"))
    reader = _Reader(page)
    reader.feed(page.text)
    reader.close()
    return page


def page_of(site: Path, path: str) -> PageFile:
    """Read one page; a file that did not change is parsed once."""
    file = site / path
    state = file.stat()
    return _read(file, path, (state.st_mtime_ns, state.st_size))


def pages_of(site: Path) -> list[PageFile]:
    """Read every HTML file of a site, in the order of their paths."""
    return [page_of(site, path) for path in files_of(site, ".html")]


def files_of(site: Path, suffix: str = "") -> list[str]:
    """List the files of a site by path."""
    return sorted(
        file.relative_to(site).as_posix() for file in site.rglob(f"*{suffix}") if file.is_file() or file.is_symlink()
    )


def one_of_each_kind(pages: Iterable[PageFile]) -> dict[str, PageFile]:
    """Pick one page of every kind: the one with the most elements, for it shows the most."""
    picked: dict[str, PageFile] = {}
    for page in pages:
        if page.kind and (page.kind not in picked or len(page.tags) > len(picked[page.kind].tags)):
            picked[page.kind] = page
    return dict(sorted(picked.items()))
