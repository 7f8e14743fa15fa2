"""The site in other forms for its readers; so far the copy that opens from disk."""

from agentops_showcase.readers.offline import offline

__all__ = ["offline"]
