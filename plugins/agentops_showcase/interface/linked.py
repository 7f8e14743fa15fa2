"""What a page is, in the words of schema.org, for programs that read the head of a page and nothing else.

Only what the site itself states: no publisher is made up, and a plugin of somebody else is not described for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from agentops_showcase import routes
from agentops_showcase.interface.dataset import Dataset
from agentops_showcase.render import Page
from agentops_showcase.routes import Route

_ARTICLES = frozenset({"factor", "law", "pillar", "pattern", "workflow", "study"})
_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def with_linked_data(
    pages: Iterable[Page],
    site: tuple[str, str],
    dates: Mapping[Route, str],
    sets: Sequence[Dataset],
    licence: str = "",
) -> list[Page]:
    """Put data about itself into the head of every page that is a text, a glossary, data, or the front of the site.

    `site` is its name and its address, without which nothing can be named; `dates` are those of texts that have one.
    """
    name, url = site
    if not url:
        return list(pages)
    return [
        replace(page, linked=_spelt(found)) if (found := _about(page, name, url, dates, sets, licence)) else page
        for page in pages
    ]


def _about(
    page: Page, name: str, url: str, dates: Mapping[Route, str], sets: Sequence[Dataset], licence: str
) -> dict[str, object]:
    if page.fixed:
        return {}
    if page.route == routes.HOME:
        return {"@type": "WebSite", "name": name, "url": url, "description": page.description}
    found: dict[str, object] = {"url": page.route.absolute(url)}  # the description stands in the head already
    if licence and page.route != routes.DATA:  # which lists facts of others as well
        found["license"] = licence
    if page.kind in _ARTICLES or page.kind == "post":
        sort = {"@type": "BlogPosting" if page.kind == "post" else "TechArticle", "headline": page.title}
        if page.route in dates:
            found["datePublished"] = dates[page.route]
    elif page.route == routes.GLOSSARY:
        sort = {"@type": "DefinedTermSet", "name": page.title}
    elif page.route == routes.DATA:
        sort = {"@type": "Dataset", "name": page.title}
        found["distribution"] = [
            {
                "@type": "DataDownload",
                "encodingFormat": "application/json",
                "contentUrl": routes.data(each.kind).absolute(url),
            }
            for each in sets
        ]
    else:
        return {}
    if page.image:
        found["image"] = page.image[0].absolute(url)
    return {**sort, **found, "isPartOf": {"@type": "WebSite", "name": name, "url": url}}


def _spelt(found: Mapping[str, object]) -> str:
    """Spell it so that no text in it can end the element it stands in."""
    text = json.dumps({"@context": routes.VOCABULARY, **found}, ensure_ascii=False, separators=(",", ":"))
    return "".join(_ESCAPED.get(each) or (each if each.isprintable() else json.dumps(each)[1:-1]) for each in text)
