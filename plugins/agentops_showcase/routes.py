"""How an address is spelt; no other module holds an address literal.

A `Route` is a page (a folder with an index.html) or a file. Hrefs are relative, so they hold under any
path prefix; with ``index=True`` they also hold in a copy that is opened from disk.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import quote

_ODD = re.compile(r"[^a-z0-9.]+")
_RELATIVE = re.compile(r"(?![a-zA-Z][a-zA-Z0-9+.-]*:|/)([^?#]+)((?:\?[^#]*)?(?:#.*)?)")
_LONGER = {0: 6, 6: 16, 16: 64}  # of two names with whole hashes no two are alike


@dataclass(frozen=True, slots=True, order=True)
class Route:
    """A place on the site. `path` has no leading slash; pages end in a slash, the home page is empty."""

    path: str

    @property
    def is_page(self) -> bool:
        """Whether this address is a folder with an index page."""
        return not self.path or self.path.endswith("/")

    @property
    def output(self) -> str:
        """The file below the site folder that answers for this address."""
        return f"{self.path}index.html" if self.is_page else self.path

    @property
    def depth(self) -> int:
        """How many folders lie between this address and the root of the site."""
        return self.path.count("/")

    @property
    def base(self) -> str:
        """The relative prefix that leads from this page to the root: "", "../", "../../" ..."""
        return "../" * self.depth

    def href_from(self, page: Route, *, index: bool = False) -> str:
        """Return the relative href from another page to this address."""
        here = page.path.split("/")[:-1]
        there = self.path.split("/")
        shared = 0
        for mine, other in zip(here, there[:-1], strict=False):
            if mine != other:
                break
            shared += 1
        href = "../" * (len(here) - shared) + "/".join(there[shared:])
        if index and self.is_page:
            return f"{href}index.html"
        return href or "./"

    def reached(self, href: str) -> tuple[Route, str] | None:
        """Tell which address a relative href of this page leads to, and its query and fragment; None for any other."""
        found = _RELATIVE.fullmatch(href)
        if found is None or self.path.startswith("/"):
            return None
        parts = self.path.split("/")[:-1]
        *folders, last = found[1].split("/")
        for part in folders + ([last, ""] if last in {".", ".."} else [last]):
            if part == "..":
                if not parts:
                    return None
                parts.pop()
            elif part != ".":
                parts.append(part)
        return Route("/".join(parts)), found[2]

    def absolute(self, site_url: str) -> str:
        """Return the full address below a site address that ends in a slash."""
        return site_url.rstrip("/") + "/" + self.path


def slug(text: str) -> str:
    """Spell a name for an address: lower case, letters, digits, `.` and `-`; odd runs become one `-`.

    A name that would lose everything, or that would be a dot path or a reserved segment, gets a short hash.
    """
    spelt = _ODD.sub("-", text.lower()).strip("-.")
    if spelt and set(spelt) != {"."}:
        return spelt
    return "x-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def unique_slugs(names: list[str], reserved: frozenset[str] = frozenset()) -> dict[str, str]:
    """Give each distinct name its own slug; names that would share one all get a short hash added.

    A name made to look like another's hash gets one of its own, so nobody can move the address of somebody else.
    """
    spelt = {name: slug(name) for name in sorted(set(names))}
    tails = dict.fromkeys(spelt, 0)
    while True:
        result = {name: _tailed(spelt[name], name, tails[name]) for name in spelt}
        owners: dict[str, list[str]] = {}
        for name, value in result.items():
            owners.setdefault(value, []).append(name)
        crowded = [found for value, found in owners.items() if len(found) > 1 or value in reserved]
        if not crowded:
            return result
        for found in crowded:
            shortest = min(tails[name] for name in found)
            for name in found:
                if tails[name] == shortest:
                    tails[name] = _LONGER[shortest]


def _tailed(spelt: str, name: str, length: int) -> str:
    tail = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:length]
    return f"{spelt}-{tail}" if tail else spelt


HOME = Route("")
FACTORS = Route("factors/")
PILLARS = Route("pillars/")
LAWS = Route("laws/")
PATTERNS = Route("patterns/")
WORKFLOWS = Route("workflows/")
STUDIES = Route("case-studies/")
STUDIES_COMPARED = Route("case-studies/compare/")
STUDIES_MATRIX = Route("case-studies/matrix/")
STUDIES_CSV = Route("case-studies/studies.csv")
STUDIES_FEED = Route("case-studies/feed.xml")
STUDIES_FEED_JSON = Route("case-studies/feed.json")
EVIDENCE = Route("evidence/")
LINEAGE = Route("lineage/")
LINEAGE_GUIDE = Route("contributing/lineage/")
GLOSSARY = Route("glossary/")
SELF_CHECK = Route("self-check/")
GUIDES = Route("guides/")
BLOG = Route("blog/")
AUTHORS = Route("blog/authors/")
FEED = Route("feed.xml")
FEED_JSON = Route("feed.json")
EDITIONS = Route("editions/")
ERRATA = Route("editions/errata/")
ERRATA_FEED = Route("editions/errata.xml")
ERRATA_JSON = Route("editions/errata.json")
API = Route("api/v1/")
SCHEMAS = Route("schema/")
START = Route("start/")
WHY = Route("why/")
QUESTIONS = Route("faq/")
SCEPTICS = Route("sceptics/")
COMPARE = Route("compare/")
COMPARE_APP = Route("compare/twelve-factor-app/")
COMPARE_AGENTS = Route("compare/12-factor-agents/")
ABOUT = Route("about/")
PLUGINS = Route("plugins/")
CONTRIBUTING = Route("contributing/")
RULES = Route("contributing/rules/")
STUDY_GUIDE = Route("contributing/case-study/")
JSON_FEED = "https://jsonfeed.org/version/1.1"  # the name of a format, never visited
DATA = Route("contributing/data/")
EMBED = Route("embed/v1/")
EMBED_SCRIPT = Route("embed/v1/embed.js")
TALKS = Route("talks/")
TALK_DECK = Route("talks/agentops-12-factors.pptx")
TALK_ZIP = Route("talks/agentops-12-factors.zip")
NOT_FOUND = Route("404.html")
SITEMAP = Route("sitemap.xml")
BUILD = Route("build.json")
ROBOTS = Route("robots.txt")
ASSETS = Route("assets/")
SEARCH_INDEX = Route("assets/search-index.js")
STUDY_QUESTIONS = Route("assets/study-questions.js")
LEAK_RULES = Route("assets/anonymity-data.js")
VOCABULARY = "https://schema.org"  # the name of a language, never visited
LICENCES = {  # the text of a licence by its name
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"  # the name of a language, never visited


def factor(number: int, name_slug: str) -> Route:
    """Address of a factor; the number is part of it, two digits."""
    return Route(f"{FACTORS.path}{number:02d}-{name_slug}/")


def law(number: int, name_slug: str) -> Route:
    """Address of a law."""
    return Route(f"{LAWS.path}{number}-{name_slug}/")


def pillar(pillar_id: str) -> Route:
    """Address of a pillar."""
    return Route(f"{PILLARS.path}{pillar_id}/")


def pattern(pattern_id: str) -> Route:
    """Address of a pattern."""
    return Route(f"{PATTERNS.path}{pattern_id}/")


def short_factor(number: int) -> Route:
    """Address short enough for a slide, which leads to a factor."""
    return Route(f"f/{number}/")


# What a frame, a kit or a short link is about: how its kind is spelt in the address of a frame, and in a short link.
_TALK_KINDS = {
    "factor": ("factors", "f"),
    "law": ("laws", "l"),
    "pillar": ("pillars", "p"),
    "workflow": ("workflows", "w"),
}


def short(kind: str, key: str) -> Route:
    """Address short enough for a slide, which leads to a factor, law, pillar or workflow."""
    return Route(f"{_TALK_KINDS[kind][1]}/{key}/")


def frame(kind: str, key: str, view: str = "", theme: str = "") -> Route:
    """Address of a frame for slides; without view and theme the one that follows the reader's scheme."""
    tail = f"{view}/{theme}/" if view else ""
    return Route(f"{EMBED.path}{_TALK_KINDS[kind][0]}/{key}/{tail}")


def kit(kind: str, key: str, name: str = "") -> Route:
    """Address of the folder for one talk, or of a file in it; a factor's is its number."""
    folder = key if kind == "factor" else f"{kind}-{key}"
    return Route(f"{TALKS.path}kit/{folder}/{name}")


def talk(kind: str, key: str) -> Route:
    """Address of the page from which a speaker takes one thing along."""
    return Route(f"{TALKS.path}{kind}-{key}/")


def talk_script(kind: str, key: str) -> Route:
    """Address of the same for the dialog on the page of that thing."""
    return beside(talk(kind, key), "dialog.js")


def talk_tool(tool: str) -> Route:
    """Address of the page about one program for slides."""
    return Route(f"{TALKS.path}{tool}/")


def oembed(kind: str, key: str) -> Route:
    """Address of the description of a frame for programs that turn a link into one."""
    return Route(f"oembed/{kind}/{key}.json")


def card(name: str) -> Route:
    """Address of the picture that stands for a page where it is shared."""
    return Route(f"{ASSETS.path}cards/{name}.png")


def data(name: str) -> Route:
    """Address of a data file for others, by the kind of thing it lists."""
    return Route(f"{API.path}{name}.json")


def schema(name: str) -> Route:
    """Address of the JSON Schema of a data file or an input file."""
    return Route(f"{SCHEMAS.path}{name}.json")


def edition(number: str) -> Route:
    """Address of the contents of a frozen edition."""
    return Route(f"{EDITIONS.path}{number}/")


def in_edition(number: str, live: Route) -> Route:
    """Address of a page in a frozen edition, from the address it has today."""
    return Route(edition(number).path + live.path)


def edition_changes(number: str) -> Route:
    """Address of what has changed since an edition was frozen."""
    return Route(f"{edition(number).path}changes/")


def beside(page: Route, name: str) -> Route:
    """Address of a file that stands beside a page."""
    return Route(page.path + name)


def workflow(workflow_id: str) -> Route:
    """Address of a workflow."""
    return Route(f"{WORKFLOWS.path}{workflow_id}/")


def study(study_slug: str) -> Route:
    """Address of a case study."""
    return Route(f"{STUDIES.path}{study_slug}/")


def post(post_slug: str) -> Route:
    """Address of a post of the blog."""
    return Route(f"{BLOG.path}{post_slug}/")


def marketplace(owner: str, repo: str) -> Route:
    """Address of a marketplace, from slugs of owner and repository."""
    return Route(f"{PLUGINS.path}{owner}/{repo}/")


def plugin(owner: str, repo: str, name_slug: str) -> Route:
    """Address of one plugin in one marketplace, from slugs."""
    return Route(f"{PLUGINS.path}{owner}/{repo}/{name_slug}/")


def rule(code: str) -> Route:
    """Address of the page that explains one rule."""
    return Route(f"{RULES.path}{code.lower()}/")


def document(source: str) -> Route:
    """Address of a page written by hand, from its path below docs/ ("a/index.md" is the folder "a")."""
    stem = source.removesuffix(".md")
    if stem == "index":
        return HOME
    return Route(stem.removesuffix("/index") + "/")


def exhibit(path: str) -> Route:
    """Address of a file that pages show, from its path below the folder of such files."""
    return Route(f"{GUIDES.path}files/{path}")


def asset(name: str) -> Route:
    """Address of a file below the assets folder."""
    return Route(ASSETS.path + name)


def forge(repository: str, path: str = "", commit: str = "") -> str:
    """Address of a public repository, or of a path in it at a commit; only for validated names."""
    base = f"https://github.com/{repository}"
    if not path and not commit:
        return base
    where = "/".join(quote(part) for part in path.split("/") if part not in {"", ".", ".."})
    return f"{base}/tree/{quote(commit or 'HEAD')}" + (f"/{where}" if where else "")
