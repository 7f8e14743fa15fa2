"""The lines that install a plugin, complete, or the reason why none can be printed."""

from __future__ import annotations

from dataclasses import dataclass

from agentops_showcase.catalog.marketplace import Marketplace
from agentops_showcase.catalog.plugin import Plugin
from agentops_showcase.catalog.words import REPOSITORY, RESERVED, TOKEN

_SETTINGS = """{
  "extraKnownMarketplaces": {
    "%s": {
      "source": {
        "source": "github",
        "repo": "%s"
      }
    }
  },
  "enabledPlugins": {
    "%s": true
  }
}"""


@dataclass(frozen=True, slots=True)
class Install:
    """Lines to type in a session, and the same as settings; all empty when `reason` says why not."""

    add: str = ""
    install: str = ""
    settings: str = ""
    reason: str = ""


def install_of(plugin: Plugin, marketplace: Marketplace) -> Install:
    """Spell the lines for one plugin; a part that is no safe token stops all of them."""
    reason = refusal(marketplace)
    if not reason and not TOKEN.fullmatch(plugin.name):
        reason = "Its name holds characters that not every client accepts in a command."
    if reason:
        return Install(reason=reason)
    target = f"{plugin.name}@{marketplace.name}"
    return Install(add_line(marketplace), f"/plugin install {target}", _settings(marketplace, target))


def refusal(marketplace: Marketplace) -> str:
    """Say why nothing of a marketplace can be installed by name, "" when it can."""
    if marketplace.withdrawn:
        return "The repository no longer has a marketplace file."
    if not marketplace.name:
        return "The marketplace file states no name, and the name is the part behind @."
    if not TOKEN.fullmatch(marketplace.name):
        return "The name of the marketplace holds characters that a command cannot carry."
    if marketplace.name in RESERVED and marketplace.owner.casefold() != "anthropics":
        return "The name of the marketplace is reserved for Anthropic; clients refuse it from another repository."
    if not REPOSITORY.fullmatch(marketplace.repository):
        return "The repository is not spelt owner/name."
    return ""


def add_line(marketplace: Marketplace) -> str:
    """Spell the line that makes a marketplace known."""
    return f"/plugin marketplace add {marketplace.repository}"


def _settings(marketplace: Marketplace, target: str) -> str:
    """Spell the settings; all three parts are safe tokens, so no quoting can go wrong."""
    return _SETTINGS % (marketplace.name, marketplace.repository, target)
