"""Every link of every page and sheet leads to something, and nothing is loaded from another host."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from tests.gates.pages import PageFile, Tag, files_of, page_of, pages_of

LOADING_RELS = frozenset(
    {"stylesheet", "preload", "prefetch", "modulepreload", "prerender", "preconnect", "dns-prefetch", "manifest"}
    | {"icon", "apple-touch-icon", "mask-icon"}
)
LOADED = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "audio": ("src",),
    "video": ("src", "poster"),
    "track": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src", "formaction"),
    "button": ("formaction",),
    "form": ("action",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
}
POINTING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "popovertarget")

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_CSS_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+["']([^"']+)["']""")
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reference:
    """An address as it is written, where it stands, and whether the browser fetches it by itself."""

    where: str
    address: str
    loads: bool


@dataclass(frozen=True, slots=True)
class Site:
    """A site in a folder; `prefix` is the path it is served under, `listed` allows no link to a folder."""

    folder: Path
    prefix: str
    from_disk: bool


def findings(site: Path, prefix: str = "/", *, from_disk: bool = False) -> list[str]:
    """Return what is wrong with the links of a built site."""
    whole = Site(site, prefix, from_disk)
    found: list[str] = []
    for page in pages_of(site):
        for name, count in Counter(page.ids).items():
            if count > 1:
                found.append(f"{page.path}: the id '{name}' stands {count} times")
        for reference in references(page):
            found.extend(_wrong(whole, page.path, reference))
        found.extend(_pointers(page))
    for path in files_of(site, ".css"):
        for reference in sheet_references(site, path):
            found.extend(_wrong(whole, path, reference))
    return found


def references(page: PageFile) -> Iterator[Reference]:
    """Yield every address that a page writes down."""
    for tag in page.tags:
        where = f"{page.path}:{tag.line}: {tag}"
        if tag.name in {"a", "area"}:
            for name in ("href", "xlink:href"):
                if name in tag.attributes:
                    yield Reference(where, tag.get(name), loads=False)
        elif tag.name == "link" and "href" in tag.attributes:
            yield Reference(where, tag.get("href"), loads=bool(tag.words & LOADING_RELS))
        elif tag.name == "base":
            yield Reference(where, "base:", loads=True)
        elif tag.name == "meta" and tag.get("http-equiv").lower() == "refresh":
            yield Reference(where, tag.get("content").partition("=")[2].strip(" '\""), loads=False)
        for name in LOADED.get(tag.name, ()):
            yield from (Reference(where, each, loads=True) for each in _addresses(tag, name))


def _addresses(tag: Tag, name: str) -> list[str]:
    if name not in tag.attributes:
        return []
    if name != "srcset":
        return [tag.get(name)]
    return [part.split()[0] for part in tag.get(name).split(",") if part.strip()]


def sheet_references(site: Path, path: str) -> Iterator[Reference]:
    """Yield every address in a style sheet."""
    text = _CSS_COMMENT.sub("", (site / path).read_text(encoding="utf-8"))
    for match in _CSS_URL.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield Reference(f"{path}:{line}: url()", next((each for each in match.groups() if each), ""), loads=True)


def _wrong(site: Site, path: str, reference: Reference) -> Iterator[str]:
    where, address = reference.where, reference.address
    scheme = _SCHEME.match(address)
    if address.startswith("//") or (scheme and scheme[1].lower() in {"http", "https"}):
        if reference.loads:
            yield f"{where} loads from another host: {address}"
        elif not address.startswith("https://"):
            yield f"{where} leads outside without https: {address}"
    elif scheme:
        allowed = {"data"} if reference.loads else {"mailto"}
        if scheme[1].lower() not in allowed:
            yield f"{where} has an address that no page may have: {address[:80]}"
    else:
        yield from _inside(site, path, reference)


def _inside(site: Site, path: str, reference: Reference) -> Iterator[str]:
    where, address = reference.where, reference.address
    bare, _, fragment = address.partition("#")
    bare = unquote(bare.partition("?")[0])
    if not bare and not fragment:
        yield f"{where} leads nowhere: '{address}'"
        return
    if bare.startswith("/"):
        if path != "404.html":
            yield f"{where} starts at the root of the host and breaks under a prefix: {address}"
            return
        if not bare.startswith(site.prefix):
            yield f"{where} leaves the path the site is served under, {site.prefix}: {address}"
            return
        target = bare.removeprefix(site.prefix)
    elif bare:
        if path == "404.html":
            yield f"{where} is relative, and this page answers under any address: {address}"
            return
        target = posixpath.join(posixpath.dirname(path), bare)
    else:
        target = path
    yield from _missing(site, reference, target, unquote(fragment))


def _missing(site: Site, reference: Reference, target: str, fragment: str) -> Iterator[str]:
    where, address = reference.where, reference.address
    clean = posixpath.normpath(target) if target else "."
    if clean.startswith(".."):
        yield f"{where} leads out of the site: {address}"
        return
    place = site.folder / clean
    if place.is_dir():
        if site.from_disk:
            yield f"{where} leads to a folder, which shows as a listing from disk: {address}"
            return
        if not target.endswith("/") and target not in {"", "."} and posixpath.basename(target) not in {".", ".."}:
            yield f"{where} lacks the closing slash of a page: {address}"
        place /= "index.html"
    elif target.endswith("/"):
        yield f"{where} leads to a folder that is not there: {address}"
        return
    if not place.is_file():
        yield f"{where} leads to a file that is not there: {address}"
    elif fragment and "=" not in fragment and place.suffix == ".html":
        # a fragment with "=" is the state of a page with filters, not an id
        page = page_of(site.folder, place.relative_to(site.folder).as_posix())
        names = {*page.ids, *(tag.get("name") for tag in page.named("a"))}
        if fragment not in names:
            yield f"{where} leads to an id that is not there: {address}"


def _pointers(page: PageFile) -> Iterator[str]:
    ids = set(page.ids)
    for tag in page.tags:
        for name in POINTING:
            for pointed in tag.get(name).split():
                if pointed not in ids:
                    yield f"{page.path}:{tag.line}: {tag} has {name}='{pointed}', an id that is not there"
