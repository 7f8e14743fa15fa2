"""Editions: the text as it stood, kept for good; what changed since; and what was corrected."""

from agentops_showcase.editions.corrections import corrected, errata_page, feeds, listed
from agentops_showcase.editions.errata import Erratum, read_errata
from agentops_showcase.editions.freezing import State, freeze, is_current
from agentops_showcase.editions.manifest import FOLDER, NUMBER, is_day, read_editions
from agentops_showcase.editions.pages import addresses_to_cite, front_page, frozen_pages
from agentops_showcase.editions.rules import RULES
from agentops_showcase.editions.sheet import Frozen, Sheet, belongs, check_listed, sheets_of

__all__ = [
    "FOLDER",
    "NUMBER",
    "RULES",
    "Erratum",
    "Frozen",
    "Sheet",
    "State",
    "addresses_to_cite",
    "belongs",
    "check_listed",
    "corrected",
    "errata_page",
    "feeds",
    "freeze",
    "front_page",
    "frozen_pages",
    "is_current",
    "is_day",
    "listed",
    "read_editions",
    "read_errata",
    "sheets_of",
]
