"""Everything that a page offers for a talk holds together: it parses as what it is for, and its addresses answer."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import yaml

from tests.gates.pages import PageFile, pages_of

KIND = "talk"
OFFERED = ("reveal", "slidev", "marp", "google-slides", "iframe", "element", "oembed")
DOWNLOADED = ("powerpoint", "keynote")

_NAME = re.compile(r"\{([a-z]+)\}")
_ADDRESS = re.compile(r"https?://[^\s\"'<>()]+")
_SCRIPT = re.compile(r"agentops\.talkFound\((.*)\);\s*", re.DOTALL)


@dataclass(slots=True)
class Tool:
    """What one page offers: the pieces by tool with their braces and as they are shown, and the choices' fills."""

    pieces: dict[str, tuple[str, str]] = field(default_factory=dict)
    choices: dict[str, list[dict[str, str]]] = field(default_factory=dict)

    def filled(self) -> Iterator[tuple[str, str]]:
        """Yield every piece with every combination of choices, by tool."""
        for fills in itertools.product(*self.choices.values()):
            known = {name: value for each in fills for name, value in each.items()}
            for tool, (piece, _) in self.pieces.items():
                yield tool, _NAME.sub(lambda match, known=known: known.get(match[1], match[0]), piece)


class _Reader(HTMLParser):
    """Collects what the tool of a page offers, by the section or part it stands in."""

    def __init__(self) -> None:
        super().__init__()
        self.tool = Tool()
        self.part = ""
        self.piece: str | None = None
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if given.get("id", "").startswith("ao-talk-"):
            self.part = given["id"].removeprefix("ao-talk-")
        if "data-ao-fills" in given:
            self.tool.choices.setdefault(given["name"], []).append(json.loads(given["data-ao-fills"]))
        if "data-ao-fill" in given and tag == "code":
            self.piece, self.text = given["data-ao-fill"], ""
        elif "data-ao-fill" in given and tag in {"a", "iframe"}:
            name = self.part if tag == "a" and self.part in DOWNLOADED else f"{tag} of the preview"
            self.tool.pieces[name] = given["data-ao-fill"], given.get("href") or given.get("src", "")

    def handle_data(self, data: str) -> None:
        if self.piece is not None:
            self.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "code" and self.piece is not None:
            self.tool.pieces[self.part] = self.piece, self.text
            self.piece = None


def tool_of(html: str) -> Tool:
    """Read what a page or the part for a dialog offers."""
    reader = _Reader()
    reader.feed(html)
    return reader.tool


def findings(site: Path, site_url: str) -> list[str]:
    """Return what is wrong with everything that can be taken from a built site."""
    found: list[str] = []
    pages = [page for page in pages_of(site) if page.kind == KIND]
    if not pages:
        return [f"no page of the kind {KIND}"]
    for page in pages:
        found.extend(f"{page.path}: {each}" for each in _wrong(site, site_url, page.path, page.text))
        found.extend(_dialog(site, site_url, page))
    return found


def _dialog(site: Path, site_url: str, page: PageFile) -> Iterator[str]:
    """Look at what the dialog loads, from the page that opens it."""
    script = page.path.replace("index.html", "dialog.js")
    doors = [each for each in pages_of(site) if f'data-ao-talk="{script}"' in each.text]
    if len(doors) != 1:
        yield f"{script}: {len(doors)} pages open it, not one"
        return
    held = _SCRIPT.fullmatch((site / script).read_text(encoding="utf-8"))
    if held is None:
        yield f"{script}: hands nothing over"
        return
    html = json.loads(held[1])
    for each in _wrong(site, site_url, doors[0].path, html):
        yield f"{script} on {doors[0].path}: {each}"
    for _, given in _tags(html)[0]:
        href = given.get("href") or given.get("src", "")
        if href and not answers(site, site_url, urljoin(f"{site_url}{doors[0].path}", href)):
            yield f"{script} on {doors[0].path}: a link that does not answer: {href}"


def _wrong(site: Path, site_url: str, path: str, html: str) -> Iterator[str]:
    tool = tool_of(html)
    missing = [each for each in (*OFFERED, *DOWNLOADED) if each not in tool.pieces]
    if missing:
        yield f"offers nothing for {', '.join(missing)}"
    first = {name: value for fills in tool.choices.values() for name, value in fills[0].items()}
    for name, (piece, shown) in tool.pieces.items():
        given = _NAME.sub(lambda match: first.get(match[1], match[0]), piece)
        if given != shown:
            yield f"{name}: shows something else than the first choices give: {shown[:80]!r}"
    said: set[str] = set()
    for name, text in tool.filled():
        for each in _piece(site, site_url, path, name, text):
            said.add(f"{name}: {each}")
    yield from sorted(said)


def _piece(site: Path, site_url: str, path: str, name: str, text: str) -> Iterator[str]:
    for left in _NAME.findall(text):
        yield f"{{{left}}} is filled by no choice"
    relative = name in DOWNLOADED or name.endswith("of the preview")
    addresses = [urljoin(f"{site_url}{path}", text)] if relative else _ADDRESS.findall(text)
    if not addresses:
        yield "holds no address"
    for address in addresses:
        if not answers(site, site_url, address):
            yield f"an address that does not answer: {address}"
    if name in _FORMS:
        yield from _FORMS[name](text)


def answers(site: Path, site_url: str, address: str) -> bool:
    """Tell whether an address of the site has a file; every other host may do as it likes."""
    if not address.startswith(site_url):
        return urlsplit(address).netloc != urlsplit(site_url).netloc
    path = urlsplit(address.removeprefix(site_url)).path
    place = site / path
    return (place / "index.html").is_file() if path.endswith("/") or not path else place.is_file()


@dataclass(slots=True)
class _Tags(HTMLParser):
    found: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in {"img", "link"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.open.append(f"/{tag}")


def _tags(text: str) -> tuple[list[tuple[str, dict[str, str]]], list[str]]:
    reader = _Tags()
    reader.feed(text)
    return reader.found, reader.open


def _html(text: str, wanted: Iterable[str]) -> Iterator[str]:
    tags, left = _tags(text)
    if left:
        yield f"HTML that is not closed: {left}"
    names = [name for name, _ in tags]
    for each in wanted:
        if each not in names:
            yield f"no <{each}>"
    for name, given in tags:
        if name == "img" and not given.get("alt"):
            yield "a picture without words"
        if name == "iframe" and not ("sandbox" in given and given.get("title")):
            yield "a frame without sandbox or title"


def _reveal(text: str) -> Iterator[str]:
    yield from _html(text, ("section", "img", "aside", "style"))
    tags, _ = _tags(text)
    if tags[0][0] != "section" or "data-background-iframe" not in tags[0][1]:
        yield "no section with a frame behind it"


def _slidev(text: str) -> Iterator[str]:
    head = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    if head is None or not isinstance(yaml.safe_load(head[1]), dict):
        yield "no head of a slide"
        return
    yield from _notes(text)
    yield from _html(re.sub(r"<!--.*?-->", "", text[head.end() :], flags=re.DOTALL), ("img", "iframe", "template"))


def _marp(text: str) -> Iterator[str]:
    if not text.startswith("---\n"):
        yield "does not begin a slide"
    if len(re.findall(r"!\[bg contain\]\(\S+\.png\)", text)) != 1:
        yield "not one picture"
    yield from _notes(text)


def _notes(text: str) -> Iterator[str]:
    if not text.endswith("\n-->") or text.count("-->") != text.count("<!--"):
        yield "notes that end too early"


def _picture(text: str) -> Iterator[str]:
    if not re.fullmatch(r"\S+\.png", text):
        yield f"no address of a picture: {text}"


_FORMS = {
    "reveal": _reveal,
    "slidev": _slidev,
    "marp": _marp,
    "google-slides": _picture,
    "iframe": lambda text: _html(text, ("iframe",)),
    "element": lambda text: _html(text, ("script", "agentops-embed", "a", "img")),
}
