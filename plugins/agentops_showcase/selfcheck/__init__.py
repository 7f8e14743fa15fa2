"""Questions by which a reader finds out where to begin."""

from agentops_showcase.selfcheck.pages import page
from agentops_showcase.selfcheck.questions import SelfCheck, begin_with, read_self_check
from agentops_showcase.selfcheck.rules import RULES

__all__ = ["RULES", "SelfCheck", "begin_with", "page", "read_self_check"]
