"""Every name the twelve had, where each one leads, and the addresses that the former site published."""

from agentops_showcase.lineage.reading import read_lineage
from agentops_showcase.lineage.rules import RULES
from agentops_showcase.lineage.whole import Lineage

__all__ = ["RULES", "Lineage", "read_lineage"]
