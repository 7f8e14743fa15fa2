"""A plugin as one marketplace lists it: identity, source, components; facts only."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.catalog.component import LARGEST, Component, parse_component
from agentops_showcase.catalog.component import record_of as component_record
from agentops_showcase.catalog.reading import Reader, refuse
from agentops_showcase.catalog.words import COMMIT, REPOSITORY, escapes, invisible, settled

NAME_LIMIT = 128
KEYWORDS = 24
COMPONENTS = 1000

SOURCE_KINDS = ("local", "github", "url", "git-subdir", "npm", "archive", "command")
STATES = ("read", "external", "unread", "missing")
VERSION_FROM = ("plugin.json", "listing")
LICENCE_FROM = ("listing", "plugin.json", "repository")
DECLARES = ("hooks", "mcpServers", "lspServers")


@dataclass(frozen=True, slots=True)
class Source:
    """Where the plugin is. `repository` is owner/name on the forge, `where` another address or a package."""

    kind: str
    path: str = ""
    repository: str = ""
    where: str = ""
    ref: str = ""
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Plugin:
    """One listing. `state` says whether its files were read; only then components and costs mean anything.

    `declares` names what the entry itself starts: hooks or servers. `stale` counts listed paths that are gone.
    """

    marketplace: str
    name: str
    source: Source
    state: str
    version: str = ""
    version_from: str = ""
    licence: str = ""
    licence_from: str = ""
    category: str = ""
    keywords: tuple[str, ...] = ()
    strict: bool = True
    declares: tuple[str, ...] = ()
    readme: bool = False
    stale: int = 0
    components: tuple[Component, ...] = ()

    @property
    def key(self) -> str:
        """The one name of this listing: owner/repository#name."""
        return f"{self.marketplace}#{self.name}"

    def of_kind(self, kind: str) -> tuple[Component, ...]:
        """Return the components of a kind."""
        return tuple(each for each in self.components if each.kind == kind)

    @property
    def hooked(self) -> bool:
        """Whether something runs unasked."""
        return "hooks" in self.declares or any(each.kind == "hook" for each in self.components)

    @property
    def served(self) -> bool:
        """Whether a server is started."""
        return bool({"mcpServers", "lspServers"} & set(self.declares)) or any(
            each.kind in {"mcp", "lsp"} for each in self.components
        )


def record_of(plugin: Plugin) -> dict[str, object]:
    """Return the plugin as the snapshot holds it; what is empty is left out."""
    source = plugin.source
    spelt = {"kind": source.kind}
    for field in ("path", "repository", "where", "ref", "pin"):
        if getattr(source, field):
            spelt[field] = getattr(source, field)
    record: dict[str, object] = {
        "marketplace": plugin.marketplace,
        "name": plugin.name,
        "source": spelt,
        "state": plugin.state,
    }
    for field in ("version", "version_from", "licence", "licence_from", "category", "readme", "stale"):
        if getattr(plugin, field):
            record[field] = getattr(plugin, field)
    if not plugin.strict:
        record["loose"] = True
    for field in ("keywords", "declares"):
        if getattr(plugin, field):
            record[field] = list(getattr(plugin, field))
    if plugin.components:
        record["components"] = [component_record(each) for each in plugin.components]
    return record


def parse_plugin(read: Reader) -> Plugin:
    """Read a plugin of a snapshot record."""
    repository, name = read.text("marketplace", limit=140), read.text("name", limit=NAME_LIMIT)
    if not REPOSITORY.fullmatch(repository):
        refuse(read, "marketplace", repository, "owner/repository")
    if not name.strip() or invisible(name):
        refuse(read, "name", name, "a visible name")
    source = read.group("source", required=True)
    plugin = Plugin(
        repository,
        name,
        _parse_source(source) if source else Source("local"),
        read.choice("state", STATES),
        read.text("version", required=False, limit=64),
        read.choice("version_from", VERSION_FROM, required=False),
        read.text("licence", required=False, limit=120),
        read.choice("licence_from", LICENCE_FROM, required=False),
        read.text("category", required=False, limit=60),
        read.texts("keywords", limit=40)[:KEYWORDS],
        not read.flag("loose"),
        read.texts("declares", limit=20),
        read.flag("readme"),
        read.number("stale", low=0, high=LARGEST, required=False),
        tuple(parse_component(each) for each in read.groups("components")),
    )
    if not set(plugin.declares) <= set(DECLARES):
        refuse(read, "declares", " ".join(plugin.declares), f"some of {', '.join(DECLARES)}")
    if len(plugin.components) > COMPONENTS:
        refuse(read, "components", str(len(plugin.components)), f"at most {COMPONENTS:,}")
    read.done()
    return plugin


def _parse_source(read: Reader) -> Source:
    source = Source(
        read.choice("kind", SOURCE_KINDS),
        read.text("path", required=False, limit=1000),
        read.text("repository", required=False, limit=140),
        read.text("where", required=False, limit=300),
        read.text("ref", required=False, limit=200),
        read.text("pin", required=False, limit=64),
    )
    if source.path and (escapes(source.path) or settled(source.path) != source.path or invisible(source.path)):
        refuse(read, "path", source.path, "a path inside the repository")
    if source.repository and not REPOSITORY.fullmatch(source.repository):
        refuse(read, "repository", source.repository, "owner/repository")
    if source.pin and not COMMIT.fullmatch(source.pin):
        refuse(read, "pin", source.pin, "a commit")
    read.done()
    return source
