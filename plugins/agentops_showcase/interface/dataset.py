"""A data file and its schema: one object with the state of the site, and every item in a line of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from agentops_showcase import routes
from agentops_showcase.interface import forms
from agentops_showcase.interface.forms import Form
from agentops_showcase.render import Asset
from agentops_showcase.routes import Route

T = TypeVar("T")
Item = Mapping[str, object]
Column = tuple[str, Form, Callable[[T], object]]

_ODD = re.compile(r"[^\x00-\x7e]")


@dataclass(frozen=True, slots=True)
class State:
    """What the data was made from; `url` is the address of the site, ending in a slash, or empty."""

    url: str
    edition: str
    dated: str
    snapshot: str
    licence: str

    def address(self, route: Route | None, fragment: str = "") -> str | None:
        """Return an address for a data file: absolute where the site knows its own, None for a thing without a page."""
        if route is None:
            return None
        here = routes.data("any")
        return (route.absolute(self.url) if self.url else route.href_from(here)) + (f"#{fragment}" if fragment else "")


@dataclass(frozen=True, slots=True)
class Dataset:
    """All things of one kind as plain data: `kind` is the name in the address, `item` the form of each.

    A room of an earlier storey that has plain items and a schema of its own is made a data file from here.
    """

    kind: str
    says: str
    item: Form
    items: tuple[Item, ...]


def dataset(kind: str, says: str, things: Iterable[T], columns: Sequence[Column[T]]) -> Dataset:
    """Make data of things, a column for each field: its name, its form, and how it is read off a thing."""
    item = forms.record("One of them.", {name: form for name, form, _ in columns})
    return Dataset(kind, says, item, tuple({name: read(each) for name, _, read in columns} for each in things))


def document(kind: str, items: Sequence[Item], state: State) -> Asset:
    """Make the data file of a kind."""
    about = {
        "$schema": state.address(routes.schema(kind)),
        "edition": {"number": state.edition, "date": state.dated},
        "snapshot": state.snapshot or None,
        "licence": state.licence,
        "count": len(items),
    }
    head = "".join(f"  {_spelt(name)}: {_spelt(value)},\n" for name, value in about.items())
    rows = "".join(f"    {_spelt(each)}{',' if at < len(items) else ''}\n" for at, each in enumerate(items, 1))
    return Asset(routes.data(kind), f'{{\n{head}  "items": [\n{rows}  ]\n}}\n'.encode())


def schema(kind: str, says: str, item: Form, state: State) -> Asset:
    """Make the schema of a kind's data file."""
    whole = forms.record(
        says,
        {
            "$schema": forms.link("The address of this schema."),
            "edition": forms.record(
                "The edition of the methodology.",
                {"number": forms.text("Its number."), "date": forms.text("Its date, a year and a month.")},
            ),
            "snapshot": forms.maybe(forms.text("The day of the catalogue snapshot, null on a site without one.")),
            "licence": forms.text("The licences of the site's text and code."),
            "count": forms.whole("How many items there are; nothing is left out."),
            "items": forms.series("All of them, in a fixed order.", forms.opened(item)),
        },
    )
    at = routes.schema(kind)
    name = at.absolute(state.url) if state.url else at.path.rpartition("/")[2]
    found = {"$schema": routes.DIALECT, "$id": name, "title": kind, **whole}
    return Asset(at, (_escaped(json.dumps(found, ensure_ascii=False, indent=2)) + "\n").encode())


def files(sets: Iterable[Dataset], state: State) -> tuple[Asset, ...]:
    """Make the data file and the schema of every set."""
    made: list[Asset] = []
    for each in sets:
        made += [document(each.kind, each.items, state), schema(each.kind, each.says, each.item, state)]
    return tuple(made)


def _spelt(value: object) -> str:
    return _escaped(json.dumps(value, ensure_ascii=False))


def _escaped(text: str) -> str:
    """Spell what nobody can see, and halves of characters, by number; what can be read stays readable."""
    return _ODD.sub(lambda match: match[0] if match[0].isprintable() else json.dumps(match[0])[1:-1], text)
