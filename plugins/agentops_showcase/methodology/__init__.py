"""Factors, laws, pillars, editions and claims: the methodology as validated, frozen values."""

from agentops_showcase.methodology.claim import Claim
from agentops_showcase.methodology.factor import Factor
from agentops_showcase.methodology.law import Law
from agentops_showcase.methodology.pillar import Pillar
from agentops_showcase.methodology.reading import read_methodology
from agentops_showcase.methodology.rules import RULES
from agentops_showcase.methodology.whole import Methodology, Prose

__all__ = ["RULES", "Claim", "Factor", "Law", "Methodology", "Pillar", "Prose", "read_methodology"]
