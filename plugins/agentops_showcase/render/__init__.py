"""Templates, the page frame and drawing; the only room that uses Jinja2."""

from agentops_showcase.render.moved import moved
from agentops_showcase.render.page import Asset, LateAsset, Page
from agentops_showcase.render.templates import render

__all__ = ["Asset", "LateAsset", "Page", "moved", "render"]
