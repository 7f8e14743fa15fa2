"""The lineage for other programs: one plain record a name, and the schema of such a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from agentops_showcase.lineage.edition import Name
from agentops_showcase.lineage.move import RELATIONS, STATUS
from agentops_showcase.lineage.whole import Lineage, here, reason, today


def items(lineage: Lineage) -> list[dict[str, Any]]:
    """Return a record for every name of every edition, in their order."""
    return [_item(lineage, name) for name in lineage.names]


def _item(lineage: Lineage, name: Name) -> dict[str, Any]:
    edition, move = lineage.edition(name.edition), lineage.moves.get(name.key)
    belongs = lineage.belongs.get(name.key)
    leads = today(lineage, name)
    return {
        "id": name.id,
        "edition": {
            "id": edition.id,
            "name": edition.name,
            "first": edition.first,
            "last": edition.last or None,
            "kept": edition.kept,
            "newest": edition.newest,
            "complete": not edition.partial,
        },
        "number": name.number,
        "name": name.name,
        "short": name.short or None,
        "move": {
            "to": [lineage.name(target).id for target in move.targets],
            "relation": move.relation,
            "status": move.status,
            "source": _source(lineage, move.source),
            "note": move.note or None,
        }
        if move
        else None,
        "here": [{"kind": each.kind, "key": each.key, "status": each.status} for each in here(lineage, name)],
        "here_note": belongs.note if belongs else None,
        "newest": [{"number": each.name.number, "name": each.name.name, "status": each.status} for each in leads],
        "newest_none": None if leads else reason(lineage, name),
    }


def _source(lineage: Lineage, source_id: str) -> dict[str, str | None]:
    found = lineage.source(source_id)
    return {"text": found.text, "url": found.href or None}


Form = Mapping[str, Any]


def _text(says: str, pattern: str = "") -> Form:
    return {"type": "string", "description": says, **({"pattern": pattern} if pattern else {"minLength": 1})}


def _word(says: str, known: Sequence[str]) -> Form:
    return {"type": "string", "enum": list(known), "description": says}


def _number(says: str) -> Form:
    return {"type": "integer", "minimum": 1, "maximum": 12, "description": says}


def _flag(says: str) -> Form:
    return {"type": "boolean", "description": says}


def _list(says: str, item: Form, least: int = 0) -> Form:
    return {"type": "array", "items": item, "minItems": least, "description": says}


def _record(says: str, **fields: Form) -> Form:
    return {"type": "object", "properties": fields, "required": list(fields), "description": says}


def _maybe(form: Form) -> Form:
    return {**form, "type": [form["type"], "null"]}


_DAY = r"^\d{4}-\d{2}-\d{2}$"
_STATUS = _word("Whether the source says so, or we read it that way.", STATUS)
_EDITION = _record(
    "The set of names it stood in.",
    id=_text("The id of the set, the first half of the id of its names."),
    name=_text("What this site calls the set."),
    first=_text("The first day it was in use, or may have been.", _DAY),
    last=_maybe(
        _text("The day it was replaced, or the last one it may have been in use; null while none is known.", _DAY)
    ),
    kept=_flag("Whether it is the set of this site."),
    newest=_flag("Whether it is the youngest set that is known whole."),
    complete=_flag("Whether all its names are known."),
)
_MOVE = _record(
    "Where it went next; null for a name of the newest set.",
    to=_list("The names it went to; none when nothing took its place.", _text("The id of a name.")),
    relation=_word("How the name and its successors are related.", RELATIONS),
    status=_STATUS,
    source=_record(
        "What shows it.",
        text=_text("The source in words."),
        url=_maybe(_text("Its address, null when none lasts.")),
    ),
    note=_maybe(_text("What a reader should know, or why nothing took its place.")),
)
_HERE = _record(
    "One of them.",
    kind=_word("What it is.", ("factor", "pattern", "page")),
    key=_text("The number of a factor, the id of a pattern, or the address of a page without its slash."),
    status=_STATUS,
)
_NEWEST = _record("One of them.", number=_number("Its number there."), name=_text("Its name there."), status=_STATUS)

# The schema of one record; whoever publishes the list adds the frame around it.
SCHEMA: Form = _record(
    "A name that a factor has or had.",
    id=_text("Its id, an anchor on the lineage page.", "^[a-z][a-z0-9]*-([1-9]|1[0-2])$"),
    edition=_EDITION,
    number=_number("The number it had there."),
    name=_text("The name."),
    short=_maybe(_text("A second, shorter name it had there.")),
    move=_maybe(_MOVE),
    here=_list("Where the matter stands on this site.", _HERE, least=1),
    here_note=_maybe(_text("Why there, for a name without an ancestor in the set of this site.")),
    newest=_list("What it is called in the newest set.", _NEWEST),
    newest_none=_maybe(_text("Why it has no counterpart in the newest set.")),
)
