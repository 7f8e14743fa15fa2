"""Case studies: read strictly, recomputed, graded, drawn and shown with their limits first."""

from agentops_showcase.case_studies import rules, siblings
from agentops_showcase.case_studies.compare import compare_data
from agentops_showcase.case_studies.fieldlist import fields
from agentops_showcase.case_studies.leaks import check_leaks
from agentops_showcase.case_studies.news import feeds, with_feeds
from agentops_showcase.case_studies.online import form_files, with_form
from agentops_showcase.case_studies.pages import pages
from agentops_showcase.case_studies.reading import FOLDER, parse_study, previewed, public, read_studies
from agentops_showcase.case_studies.schema import files
from agentops_showcase.case_studies.spreadsheet import spreadsheets
from agentops_showcase.case_studies.study import Study

RULES = (*rules.RULES, *siblings.RULES)

__all__ = [
    "FOLDER",
    "RULES",
    "Study",
    "check_leaks",
    "compare_data",
    "feeds",
    "fields",
    "files",
    "form_files",
    "pages",
    "parse_study",
    "previewed",
    "public",
    "read_studies",
    "spreadsheets",
    "with_feeds",
    "with_form",
]
