"""A page for every rule, so that a code in a message can be looked up."""

from agentops_showcase.rulebook.pages import explained, pages

__all__ = ["explained", "pages"]
