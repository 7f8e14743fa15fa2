"""The words of the site: what each means, where it is explained, and a link where a page first uses it."""

from agentops_showcase.glossary.linking import FirstUses
from agentops_showcase.glossary.pages import SHEET, entries
from agentops_showcase.glossary.reading import check_use, read_glossary
from agentops_showcase.glossary.rules import RULES
from agentops_showcase.glossary.term import Glossary, Term

__all__ = ["RULES", "SHEET", "FirstUses", "Glossary", "Term", "check_use", "entries", "read_glossary"]
