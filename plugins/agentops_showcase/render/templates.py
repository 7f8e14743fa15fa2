"""Render our templates: strict about names, escaping everything that is not markup of ours."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape
from markupsafe import Markup

_PACKAGE = Path(__file__).parent.parent


@cache
def _environment() -> Environment:
    rooms = sorted(each for each in _PACKAGE.glob("*/templates") if each.is_dir())
    environment = Environment(
        loader=FileSystemLoader([_PACKAGE / "render" / "templates", *rooms]),
        # what a person reads as it is escapes for itself
        autoescape=select_autoescape(disabled_extensions=("txt", "md"), default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["thousands"] = lambda value: f"{value:,}"
    return environment


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


def render(name: str, /, **values: Any) -> str:
    """Render a template by its file name; a value it does not get is an error of ours."""
    return _template(name).render(values)


def markup(html: str) -> Markup:
    """Mark HTML as made by our own templates or by the host; never call it on text from a file."""
    return Markup(html)  # noqa: S704  # the one door for finished HTML
