"""The whole site as one value."""

from agentops_showcase.site.ruled import RULES
from agentops_showcase.site.whole import Site, build

__all__ = ["RULES", "Site", "build"]
