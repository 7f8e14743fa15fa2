"""A file that answers at one address and leads to another: short links, and addresses of earlier days."""

from __future__ import annotations

from agentops_showcase.render.page import Asset
from agentops_showcase.render.templates import render
from agentops_showcase.routes import Route


def moved(at: Route, to: Route, title: str, site_url: str = "", fragment: str = "") -> Asset:
    """Make the file that sends a reader on; without a script, and shows the link meanwhile."""
    href = to.href_from(at) + (f"#{fragment}" if fragment else "")
    canonical = to.absolute(site_url) if site_url else ""
    return Asset(at, render("moved.html", title=title, href=href, canonical=canonical).encode())
