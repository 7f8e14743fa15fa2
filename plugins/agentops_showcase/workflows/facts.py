"""What this room wants to know about a plugin; the catalog answers."""

from __future__ import annotations

from typing import Protocol

from agentops_showcase.routes import Route


class PluginFacts(Protocol):
    """A plugin by its key, owner/repository#name; costs are None while its files are not read."""

    @property
    def name(self) -> str:
        """The name people say."""

    @property
    def install_lines(self) -> tuple[str, ...]:
        """The lines that install it, the marketplace first; none when it cannot be installed by name."""

    @property
    def settings(self) -> str:
        """The same as JSON for a settings file."""

    @property
    def always_tokens(self) -> int | None:
        """Tokens in the window before anything is used."""

    @property
    def on_use_max(self) -> int | None:
        """Tokens of the largest component when it is used."""

    @property
    def route(self) -> Route | None:
        """The page of the plugin."""

    @property
    def hooked(self) -> bool:
        """Whether something of it runs unasked."""
