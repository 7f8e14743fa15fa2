"""What to know before installing, as signals: facts read from files, none of them a judgement."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from agentops_showcase.catalog.plugin import Plugin
from agentops_showcase.render import render
from agentops_showcase.render.templates import markup

_STATED = {
    "listing": "as the listing states",
    "plugin.json": "as plugin.json states",
    "repository": "for the repository",
}


@dataclass(frozen=True, slots=True)
class Sign:
    """A state with its two words, and a sentence about this plugin."""

    state: str
    words: str
    sentence: str


def signs_of(plugin: Plugin) -> tuple[Sign, ...]:
    """Return every signal of a plugin, the ones that act alone first."""
    found = [_hooks(plugin), _servers(plugin)]
    if plugin.source.kind == "command":
        said = "Its source is a command that runs on your machine during the install. It is not repeated here."
        found.append(Sign("stop", "installs by a command", said))
    if plugin.stale:
        said = f"{_count(plugin.stale, 'path', 'paths')} of the listing lead nowhere at the commit read."
        found.append(Sign("doubt", "paths missing", said))
    found += [_licence(plugin), _pin(plugin)]
    found.append(Sign("unknown", "not audited here", "These are facts read from files. Nobody here has judged them."))
    return tuple(found)


def _hooks(plugin: Plugin) -> Sign:
    hooks = plugin.of_kind("hook")
    if hooks:
        events = sorted({event for each in hooks for event in each.details})
        when = f", on {_series(events)}" if events else ""
        return Sign("acts", "runs unasked", f"{_count(len(hooks), 'hook file', 'hook files')}{when}.")
    if "hooks" in plugin.declares:
        return Sign("acts", "runs unasked", "The listing itself declares hooks.")
    if plugin.state != "read":
        return Sign("unknown", "hooks not known", "Its files were not read for this snapshot.")
    return Sign("fact", "no hooks", "No hook was found in its files.")


def _servers(plugin: Plugin) -> Sign:
    servers = [each for each in plugin.components if each.kind in {"mcp", "lsp"}]
    if servers:
        names = sorted({name for each in servers for name in each.details})
        which = f": {_series(names)}" if names else ""
        count = _count(sum(each.many for each in servers), "server", "servers")
        return Sign("acts", "reaches out", f"It starts {count}{which}. What they contact is not in these files.")
    if {"mcpServers", "lspServers"} & set(plugin.declares):
        return Sign("acts", "reaches out", "The listing itself declares servers.")
    if plugin.state != "read":
        return Sign("unknown", "servers not known", "Its files were not read for this snapshot.")
    return Sign("fact", "no servers", "No server was found in its files.")


def _licence(plugin: Plugin) -> Sign:
    if plugin.licence:
        return Sign("fact", "licence stated", f"{plugin.licence}, {_STATED.get(plugin.licence_from, 'as stated')}.")
    where = "the listing and plugin.json" if plugin.state == "read" else "the listing"
    return Sign("doubt", "no licence stated", f"None was found in {where}.")


def _pin(plugin: Plugin) -> Sign:
    if plugin.source.pin:
        return Sign("fact", "source pinned", f"The listing names the commit {plugin.source.pin[:12]}.")
    if plugin.source.kind == "local":
        said = "An install takes the newest state of the repository, not the commit read here."
        return Sign("doubt", "source not pinned", said)
    return Sign("doubt", "source not pinned", "The listing names no commit, so its content can change unseen.")


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _series(words: list[str]) -> str:
    """Join words: "a", "a and b", "a, b and c"; a long list is cut and says so."""
    if len(words) > 6:
        return ", ".join(words[:5]) + f" and {len(words) - 5} more"
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


@lru_cache(maxsize=4096)
def sign(state: str, words: str) -> str:
    """Draw a signal."""
    return markup(render("catalog_sign.html", state=state, words=words))


@lru_cache(maxsize=64)
def phase(phase_id: str, name: str) -> str:
    """Draw the mark of a phase."""
    return markup(render("catalog_phase.html", id=phase_id, name=name))


@lru_cache(maxsize=512)
def meter(percent: int) -> str:
    """Draw the small bar of a row."""
    return markup(render("catalog_meter.html", percent=percent))


@lru_cache(maxsize=4)
def heuristic(href: str | None) -> str:
    """Draw the badge of the 40 per cent."""
    return markup(render("catalog_badge.html", href=href))
