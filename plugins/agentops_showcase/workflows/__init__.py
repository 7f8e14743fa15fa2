"""Workflows: read strictly, drawn as lanes with gates, and shown with budget, install lines and a runbook."""

from agentops_showcase.workflows.pages import pages
from agentops_showcase.workflows.reading import read_workflows
from agentops_showcase.workflows.rules import RULES
from agentops_showcase.workflows.workflow import Workflow

__all__ = ["RULES", "Workflow", "pages", "read_workflows"]
