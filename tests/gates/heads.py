"""Every page says what it is, in its head and by its landmarks, and keeps a strict policy.

Frames for slides are held to rules of their own, in frames.py.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from tests.gates.pages import Data, PageFile, pages_of

LONGEST_DESCRIPTION = 170
NEEDED_POLICY = {
    "default-src": {"'none'"},
    "script-src": {"'self'"},
    "style-src": {"'self'"},
    "base-uri": {"'none'"},
    "form-action": {"'none'"},
}
ALLOWED_SOURCES = {"'none'", "'self'"}
ALLOWED_DATA = {"img-src"}

VOCABULARY = "https://schema.org"

_LABEL = re.compile(r"\b(?:Edition|Snapshot)\s+\S*\d", re.IGNORECASE)


def findings(site: Path, site_url: str) -> list[str]:
    """Return what is wrong with heads and landmarks of a site that is served at an address."""
    pages = [page for page in pages_of(site) if not page.frame]
    found = [f"{page.path}: {each}" for page in pages for each in _page(page, site_url)]
    found.extend(_shared(pages))
    found.extend(_sitemap(site, pages, site_url))
    return found


def _page(page: PageFile, site_url: str) -> Iterator[str]:
    yield from _words(page, site_url)
    yield from _policy(page)
    yield from _inline(page)
    if page.forwards:
        return
    headings = sum(1 for _ in page.named("h1"))
    if headings != 1:
        yield f"{headings} elements h1, not one"
    mains = sum(tag.name == "main" or tag.get("role") == "main" for tag in page.tags)
    if mains != 1:
        yield f"{mains} main landmarks, not one"
    if not any(_LABEL.search(text) for name in ("ao-folio", "ao-foot") for text in page.regions[name]):
        yield "no edition and no snapshot date in the folio or the footer"


def _words(page: PageFile, site_url: str) -> Iterator[str]:
    root = next(page.named("html"), None)
    if root is None or not root.get("lang").strip():
        yield "no language on the html element"
    if not page.title.strip():
        yield "no title"
    if not page.forwards:
        descriptions = page.meta("description")
        if len(descriptions) != 1 or not descriptions[0].strip():
            yield f"{len(descriptions)} descriptions with {sum(map(len, descriptions))} characters, not one with text"
        elif len(descriptions[0]) > LONGEST_DESCRIPTION:
            yield f"a description of {len(descriptions[0])} characters; at most {LONGEST_DESCRIPTION}"
    if not page.meta("viewport"):
        yield "no viewport"
    canonicals = [tag.get("href") for tag in page.named("link") if "canonical" in tag.words]
    expected = site_url + page.address
    if page.path == "404.html":
        if canonicals not in ([], [expected]):
            yield f"the canonical address {canonicals}, not {expected} or none"
    elif not page.forwards and canonicals != [expected]:
        yield f"the canonical address {canonicals}, not {expected}"


def _policy(page: PageFile) -> Iterator[str]:
    policies = [
        (at, tag.get("content"))
        for at, tag in enumerate(page.tags)
        if tag.name == "meta" and tag.get("http-equiv").lower() == "content-security-policy"
    ]
    if len(policies) != 1:
        yield f"{len(policies)} content security policies, not one"
        return
    at, text = policies[0]
    directives: dict[str, set[str]] = {}
    for part in filter(None, map(str.strip, text.split(";"))):
        name, *values = part.split()
        directives.setdefault(name.lower(), set(values))
    for name, values in directives.items():
        loose = values - ALLOWED_SOURCES - ({"data:"} if name in ALLOWED_DATA else set())
        if loose:
            yield f"a policy that allows {' '.join(sorted(loose))} in {name}"
    for name, needed in NEEDED_POLICY.items():
        if directives.get(name) != needed:
            yield f"a policy without {name} {' '.join(needed)}"
    if any(
        tag.name in {"script", "style"}
        or (tag.name == "link" and "href" in tag.attributes and "stylesheet" in tag.words)
        for tag in page.tags[:at]
    ):
        yield "something is loaded before the policy holds"


def _inline(page: PageFile) -> Iterator[str]:
    for line in page.inline:
        yield f"an inline script or style in line {line}"
    for block in page.data:
        yield from _data(block)
    for tag in page.tags:
        for name in tag.attributes:
            if name == "style" or (name.startswith("on") and name.isalpha()):
                yield f"the attribute {name} on {tag} in line {tag.line}"


def _data(block: Data) -> Iterator[str]:
    """Yield what keeps a block from being data and nothing else: a browser must never read an element in it."""
    try:
        found = json.loads(block.text)
    except ValueError:
        found = None
    if not isinstance(found, dict) or found.get("@context") != VOCABULARY or not found.get("@type"):
        yield f"data in line {block.line} that is not one thing in words of {VOCABULARY}"
    if not block.head or set("<>&") & set(block.text):
        yield f"data in line {block.line} that is not in the head, or not escaped"


def _shared(pages: list[PageFile]) -> Iterator[str]:
    for what, value_of in (("title", lambda page: page.title.strip()), ("description", _description)):
        seen: dict[str, list[str]] = defaultdict(list)
        for page in pages:
            if not page.forwards and value_of(page):
                seen[value_of(page)].append(page.path)
        for value, paths in seen.items():
            if len(paths) > 1:
                yield f"{', '.join(paths[:4])}: {len(paths)} pages share the {what} '{value[:60]}'"


def _description(page: PageFile) -> str:
    return " ".join(page.meta("description")).strip()


def _sitemap(site: Path, pages: list[PageFile], site_url: str) -> Iterator[str]:
    file = site / "sitemap.xml"
    if not file.is_file():
        yield "sitemap.xml: not there"
        return
    listed = [each.text or "" for each in ElementTree.fromstring(file.read_bytes()).iter() if each.tag.endswith("}loc")]
    wanted = {
        site_url + page.address
        for page in pages
        if page.path != "404.html" and not page.forwards and "noindex" not in " ".join(page.meta("robots"))
    }
    for address in sorted(wanted - set(listed)):
        yield f"sitemap.xml: lacks {address}"
    for address in sorted(set(listed) - wanted):
        yield f"sitemap.xml: lists {address}, which is no page"
    if len(listed) != len(set(listed)):
        yield "sitemap.xml: lists an address twice"
