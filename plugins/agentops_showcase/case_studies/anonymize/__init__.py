"""Put stand-ins in the place of what the check for leaks found: one name for one thing, spelt as its place is."""

from agentops_showcase.case_studies.anonymize.book import Book, KeyFileError, book_of, key_text
from agentops_showcase.case_studies.anonymize.naming import Edit
from agentops_showcase.case_studies.anonymize.proposal import Proposal, propose
from agentops_showcase.case_studies.anonymize.shown import difference, masked_name

__all__ = [
    "Book",
    "Edit",
    "KeyFileError",
    "Proposal",
    "book_of",
    "difference",
    "key_text",
    "masked_name",
    "propose",
]
