"""The check for leaks: who wrote a study, where it happened, and how to get in."""

from agentops_showcase.case_studies.anonymity.check import NOBODY, check, findings
from agentops_showcase.case_studies.anonymity.data import RULES
from agentops_showcase.case_studies.anonymity.deny import Deny, hashed_list, parse

__all__ = ["NOBODY", "RULES", "Deny", "check", "findings", "hashed_list", "parse"]
