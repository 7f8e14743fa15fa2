"""What stays of a withdrawn study, and where traces of it remain."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from agentops_showcase.problems import Place, Report
from agentops_showcase.sources import Document, listed, read_text

_SEARCHED = (("docs", ".md"), ("docs/_data", ".yml"), ("case_studies", ".md"), ("catalog", ".yml"), ("editions", ".md"))


def id_of(document: Document) -> str:
    """Return the number a study is cited by, "" when it never got one."""
    given = document.data.get("id")
    return given.text if given and re.fullmatch(r"cs-[0-9]{3}", given.text) else ""


def is_withdrawn(document: Document) -> bool:
    """Tell whether only the tombstone is left."""
    given = document.data.get("status")
    return given is not None and given.text == "withdrawn"


def is_date(day: str) -> bool:
    """Tell whether this is a day of the calendar, as 2026-01-31."""
    try:
        return date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


def tombstone(study_id: str, slug: str, day: str, reason: str) -> str:
    """Write what stays: the number, the address, the day and the kind of reason."""
    fields = {
        "schema": "1",
        "id": study_id,
        "slug": f'"{slug}"',
        "status": "withdrawn",
        "withdrawn": f'"{day}"',
        "reason": reason,
    }
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + "---\n"


def mentions(root: Path, slug: str, study_id: str) -> tuple[Place, ...]:
    """Return where other files of the site name a study."""
    wanted = re.compile(rf"(?<![\w-])(?:{re.escape(slug)}|{re.escape(study_id)})(?![\w-])")
    found: list[Place] = []
    for folder, suffix in _SEARCHED:
        for path in listed(root, folder, suffix):
            text = None if path == f"case_studies/{slug}.md" else read_text(root, path, Report())
            found += [text.place(*each.span()) for each in wanted.finditer(text.body)] if text else []
    return tuple(found)
