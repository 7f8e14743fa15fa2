"""The list below the text of the glossary page."""

from __future__ import annotations

from agentops_showcase.glossary.term import Glossary
from agentops_showcase.names import Names
from agentops_showcase.render import render
from agentops_showcase.routes import Route

SHEET = "glossary.css"


def entries(glossary: Glossary, names: Names, at: Route) -> str:
    """Return the HTML of all terms, each with an anchor and with what to read next."""
    rows = [
        {
            "id": term.id,
            "term": term.term,
            "meaning": term.meaning,
            "see": [
                {
                    "title": found.words,
                    "href": found.route.href_from(at) + (f"#{found.fragment}" if found.fragment else ""),
                }
                for scheme, key in term.see
                if (found := names.find(scheme, key)) and found.route is not None
            ],
        }
        for term in glossary.terms
    ]
    return render("glossary.html", rows=rows)
