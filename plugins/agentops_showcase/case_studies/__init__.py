"""Case studies: read strictly, recomputed, graded, drawn and shown with their limits first."""

from agentops_showcase.case_studies.fieldlist import fields
from agentops_showcase.case_studies.pages import pages
from agentops_showcase.case_studies.reading import FOLDER, parse_study, previewed, read_studies
from agentops_showcase.case_studies.rules import RULES
from agentops_showcase.case_studies.schema import files
from agentops_showcase.case_studies.study import Study

__all__ = ["FOLDER", "RULES", "Study", "fields", "files", "pages", "parse_study", "previewed", "read_studies"]
