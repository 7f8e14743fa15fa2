"""Frames for slides: complete in themselves, light, alike in every theme, and every one of them there."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.gates.pages import PageFile, pages_of

MOST_BYTES = 15_000
VIEWS = ("card", "points", "diagram", "check")
THEMES = ("light", "dark", "auto")
POLICY = "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'"

_WHERE = re.compile(r"(editions/[^/]+/)?embed/v1/([a-z]+)/([^/]+)/(?:([a-z]+)/([a-z]+)/)?index\.html")
_LOADS = frozenset(
    {"img", "image", "use", "iframe", "object", "embed", "audio", "video", "source", "track", "base", "input"}
)
_PART = {name: re.compile(rf"<{name}>(.*?)</{name}>", re.DOTALL) for name in ("style", "script")}
_THEME = re.compile(r'(<html lang="en") data-theme="(\w+)"')


def findings(site: Path, site_url: str) -> list[str]:
    """Return what is wrong with the frames of a built site."""
    pages = [page for page in pages_of(site) if page.frame]
    found = [] if pages else ["no frames"]
    found += [f"{page.path}: {each}" for page in pages for each in _frame(page, site, site_url)]
    return [*found, *_whole(pages)]


def _frame(page: PageFile, site: Path, site_url: str) -> Iterator[str]:
    where = _WHERE.fullmatch(page.path)
    if where is None:
        yield "an address that no frame has"
        return
    edition, _, _, view, theme = where.groups()
    yield from _head(page, site, site_url, edition or "")
    yield from _alone(page)
    weight = len(gzip.compress(page.text.encode(), 9, mtime=0))
    if weight > MOST_BYTES:
        yield f"weighs {weight:,} of {MOST_BYTES:,} bytes"
    body = next(page.named("body"), None)
    if body is None or body.get("data-view") != (view or "card"):
        yield f"does not show the view {view or 'card'}"
    themes = [each for _, each in _THEME.findall(page.text)]
    if themes != [theme or "auto"]:
        yield f"is dressed as {themes}, not {theme or 'auto'}"


def _head(page: PageFile, site: Path, site_url: str, edition: str) -> Iterator[str]:
    root = next(page.named("html"), None)
    if root is None or root.get("lang") != "en":
        yield "no language on the html element"
    if not page.title.strip():
        yield "no title"
    for name, wanted in (("viewport", "width=device-width, initial-scale=1"), ("robots", "noindex")):
        if page.meta(name) != [wanted]:
            yield f"{name} is {page.meta(name)}"
    for name in ("main", "h1"):
        if sum(1 for _ in page.named(name)) != 1:
            yield f"not one {name}"
    if "Edition " not in page.text:
        yield "does not say its edition"
    if "<path" not in page.text or ("12factoragentops.com" in site_url and "12factoragentops.com/" not in page.text):
        yield "no square code or no address"
    canonicals = [tag.get("href") for tag in page.named("link") if "canonical" in tag.words]
    inside = canonicals[0].removeprefix(site_url) if len(canonicals) == 1 else ""
    if edition and not inside.startswith("editions/"):
        inside = re.sub(r"^https://[^/]+/(?:some/prefix/)?", "", inside)  # frozen at the address of that day
    if not inside or not (site / inside / "index.html").is_file():
        yield f"the canonical address {canonicals} is no page"


def _alone(page: PageFile) -> Iterator[str]:
    """Nothing is asked for, and nothing runs but the one script that the policy names."""
    parts = {name: pattern.findall(page.text) for name, pattern in _PART.items()}
    if any(len(each) != 1 for each in parts.values()) or len(page.inline) != 2:
        yield f"{len(page.inline)} inline styles and scripts, not one of each"
        return
    hashes = [base64.b64encode(hashlib.sha256(each[0].encode()).digest()).decode() for each in parts.values()]
    policies = [tag.get("content") for tag in page.named("meta") if "content-security-policy" in tag.get("http-equiv")]
    if policies != [POLICY.format(*hashes)]:
        yield f"the policy {policies} is not that of its style and script"
    for tag in page.tags:
        if tag.name in _LOADS or "src" in tag.attributes or (tag.name == "link" and "canonical" not in tag.words):
            yield f"{tag} in line {tag.line} may ask for something"
        yield from (
            f"the attribute {name} on {tag}" for name in tag.attributes if name == "style" or name.startswith("on")
        )
    style = parts["style"][0]
    if "url(" in style or "@import" in style or "@font-face" in style:
        yield "its style asks for something"


def _whole(pages: list[PageFile]) -> Iterator[str]:
    """Every subject has its thirteen files, and they differ in their theme alone."""
    families: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    for page in pages:
        if where := _WHERE.fullmatch(page.path):
            edition, kind, key, view, theme = where.groups()
            families[f"{edition or ''}embed/v1/{kind}/{key}/"][view or "", theme or ""] = _THEME.sub(r"\1", page.text)
    wanted = {("", ""), *((view, theme) for view in VIEWS for theme in THEMES)}
    titles = defaultdict(set)
    for family, files in families.items():
        if set(files) != wanted:
            yield f"{family}: has {len(files)} of {len(wanted)} files"
            continue
        if files["", ""] != files["card", "auto"]:
            yield f"{family}: is not its card"
        for view in VIEWS:
            if len({files[view, theme] for theme in THEMES}) > 1:
                yield f"{family}{view}/: the themes differ in more than their name"
            titles[files[view, "auto"].partition("<title>")[2].partition("</title>")[0], family[:8]].add(
                f"{family}{view}"
            )
    for (title, _), places in titles.items():
        if len(places) > 1:
            yield f"{', '.join(sorted(places))}: share the title '{title}'"
