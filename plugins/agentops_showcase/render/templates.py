"""Render our templates: strict about names, escaping everything that is not markup of ours."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

_PACKAGE = Path(__file__).parent.parent


@cache
def _environment() -> Environment:
    rooms = sorted(each for each in _PACKAGE.glob("*/templates") if each.is_dir())
    environment = Environment(
        loader=FileSystemLoader([_PACKAGE / "render" / "templates", *rooms]),
        autoescape=_is_markup,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["thousands"] = lambda value: f"{value:,}"
    return environment


def _is_markup(name: str | None) -> bool:
    """Escape everywhere but in files that a person reads as they are; what makes those escapes for itself."""
    return name is None or not name.endswith((".txt", ".md"))


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


def render(name: str, /, **values: Any) -> str:
    """Render a template by its file name; a value it does not get is an error of ours."""
    return _template(name).render(values)


def markup(html: str) -> Markup:
    """Mark HTML as made by our own templates or by the host; never call it on text from a file."""
    return Markup(html)  # noqa: S704  # the one door for finished HTML
