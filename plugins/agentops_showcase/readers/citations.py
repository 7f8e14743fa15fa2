"""How to cite a page: in one line, as BibTeX and as CSL-JSON, always with edition and date and by no clock.

The edition stands in the name of what holds the page, because common styles leave out the edition of a web page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from agentops_showcase import routes
from agentops_showcase.case_studies import Study
from agentops_showcase.methodology import Methodology
from agentops_showcase.render import Asset, Page, render
from agentops_showcase.routes import Route

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "&%$#_"},
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_UNKEYED = re.compile(r"[^A-Za-z0-9.:-]+")


@dataclass(frozen=True, slots=True)
class Work:
    """What a citation says: `date` is a year, a month or a day, `url` may be empty, `note` says whose the method is."""

    page: Route
    title: str
    author: str
    whole: str
    edition: str
    edition_date: str
    date: str
    url: str
    note: str

    @property
    def holder(self) -> str:
        """The name of what the page is part of, with its edition."""
        return f"{self.whole}, edition {self.edition} of {self.edition_date}"

    @property
    def key(self) -> str:
        """What a text cites it by."""
        place = self.page.path.rstrip("/").replace("/", "-") or "home"
        return _UNKEYED.sub("-", f"{place}-{self.edition}")


def text_by(whole: Methodology) -> str:
    """Return who wrote the text of a site."""
    return whole.edition.text_by or f"{whole.name} contributors"


def work_of(
    page: Page, whole: Methodology, studies: Sequence[Study], address: Route, site_url: str, *, method: bool
) -> Work | None:
    """Say how a page is cited, None for one that nobody would cite; `method` marks the text of the methodology."""
    if not method and page.kind not in {"workflow", "study"}:
        return None
    edition = whole.edition
    factors = {each.route: f"Factor {each.roman}: {each.name}" for each in whole.factors}
    published = {each.route: each.published for each in studies if each.published}
    return Work(
        page=page.route,
        title=factors.get(page.route, page.title),
        author=text_by(whole),
        whole=whole.name,
        edition=edition.number,
        edition_date=edition.date,
        date=published.get(page.route, edition.date),
        url=address.absolute(site_url) if site_url else "",
        note=f"Methodology by {edition.method_by}." if method and edition.method_by else "",
    )


def short(work: Work) -> str:
    """Return the citation in one line."""
    title = work.title if work.title.endswith((".", "?", "!")) else f"{work.title}."
    dated = f" Published {work.date}." if work.date != work.edition_date else ""
    return f"{work.author}. {title} {work.holder}.{dated} {work.url}".strip()


def bibtex(work: Work) -> str:
    """Return the entry of a .bib file; text outside ASCII stays, since such a file is UTF-8 today."""
    year, _, rest = work.date.partition("-")
    month = rest[:2]
    fields = [
        ("author", f"{{{{{_tex(work.author)}}}}}"),
        ("title", f"{{{{{_tex(work.title)}}}}}"),
        ("howpublished", f"{{{_tex(work.holder)}}}"),
        ("year", f"{{{year}}}"),
        ("month", _MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= 12 else ""),
        ("url", f"{{{_url(work.url)}}}" if work.url else ""),
        ("note", f"{{{_tex(work.note)}}}" if work.note else ""),
    ]
    lines = [f"  {name} = {value}," for name, value in fields if value]
    return "\n".join((f"@misc{{{work.key},", *lines, "}")) + "\n"


def _tex(text: str) -> str:
    """Spell a text for TeX; every brace stays balanced, because BibTeX counts even those behind a backslash."""
    return "".join(_TEX.get(char, char) for char in " ".join(text.split()))


def _url(url: str) -> str:
    """Spell an address so that no character ends the field or begins a comment."""
    return quote(url, safe=":/?#[]@!$&'()*+,;=%-._~")


def csl_json(work: Work) -> bytes:
    """Return the file that citation programs read."""
    item: dict[str, object] = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "author": [{"literal": work.author}],
        "container-title": work.holder,
        "issued": {"date-parts": [[int(part) for part in work.date.split("-") if part.isdigit()]]},
    }
    item |= ({"URL": work.url} if work.url else {}) | ({"note": work.note} if work.note else {})
    return (json.dumps([item], ensure_ascii=False, indent=2) + "\n").encode()


def cite(work: Work) -> tuple[str, tuple[Asset, ...]]:
    """Return what the foot of the page shows, closed until somebody wants it, and the two files beside the page."""
    files = (
        Asset(routes.beside(work.page, "cite.bib"), bibtex(work).encode()),
        Asset(routes.beside(work.page, "cite.json"), csl_json(work)),
    )
    hrefs = [file.route.href_from(work.page) for file in files]
    return render("cite.html", short=short(work), bibtex=bibtex(work), bib=hrefs[0], json=hrefs[1]), files
