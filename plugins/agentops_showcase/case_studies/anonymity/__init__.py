"""The check for leaks: who wrote a study, where it happened, and how to get in."""

from agentops_showcase.case_studies.anonymity import data, enclosed
from agentops_showcase.case_studies.anonymity.check import NOBODY, check, findings
from agentops_showcase.case_studies.anonymity.deny import Deny, hashed_list, parse
from agentops_showcase.case_studies.anonymity.enclosed import ENCLOSED, check_enclosed, is_enclosed

RULES = (*data.RULES, *enclosed.RULES)

__all__ = [
    "ENCLOSED",
    "NOBODY",
    "RULES",
    "Deny",
    "check",
    "check_enclosed",
    "findings",
    "hashed_list",
    "is_enclosed",
    "parse",
]
