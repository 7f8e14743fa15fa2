"""The same data for other programs: files with their schemas, and addresses short enough for a slide."""

from agentops_showcase.interface.dataset import Dataset, State, document, files, schema
from agentops_showcase.interface.described import described
from agentops_showcase.interface.linked import with_linked_data
from agentops_showcase.interface.sets import datasets
from agentops_showcase.interface.short import short_links

__all__ = [
    "Dataset",
    "State",
    "datasets",
    "described",
    "document",
    "files",
    "schema",
    "short_links",
    "with_linked_data",
]
