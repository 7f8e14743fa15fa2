"""Case studies: read strictly, recomputed, graded, drawn and shown with their limits first."""

from agentops_showcase.case_studies.leaks import check_leaks
from agentops_showcase.case_studies.pages import pages
from agentops_showcase.case_studies.reading import read_studies
from agentops_showcase.case_studies.rules import RULES
from agentops_showcase.case_studies.study import Study

__all__ = ["RULES", "Study", "check_leaks", "pages", "read_studies"]
