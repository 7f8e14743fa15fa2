"""The site in other forms for its readers: the copy that opens from disk, and how to cite a page."""

from agentops_showcase.readers.citations import Work, cite, text_by, work_of
from agentops_showcase.readers.offline import offline

__all__ = ["Work", "cite", "offline", "text_by", "work_of"]
