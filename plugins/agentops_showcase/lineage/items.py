"""The lineage for other programs: one plain record a name, and the schema of such a record."""

from __future__ import annotations

from collections.abc import Mapping
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


def _record(**fields: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "required": sorted(fields), "additionalProperties": False}


def _list(of: Mapping[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": of, "minItems": least}


_TEXT: Mapping[str, Any] = {"type": "string", "minLength": 1}
_MAYBE: Mapping[str, Any] = {"type": ["string", "null"]}
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_NUMBER: Mapping[str, Any] = {"type": "integer", "minimum": 1, "maximum": 12}
_FLAG: Mapping[str, Any] = {"type": "boolean"}
_STATUS: Mapping[str, Any] = {"enum": list(STATUS)}
_MOVE = _record(
    to=_list(_TEXT),
    relation={"enum": list(RELATIONS)},
    status=_STATUS,
    source=_record(text=_TEXT, url=_MAYBE),
    note=_MAYBE,
)

# The schema of one record; whoever publishes the list adds the frame around it.
SCHEMA: Mapping[str, Any] = _record(
    id={"type": "string", "pattern": "^[a-z][a-z0-9]*-([1-9]|1[0-2])$"},
    edition=_record(
        id=_TEXT,
        name=_TEXT,
        first={"type": "string", "pattern": _DAY},
        last={"type": ["string", "null"], "pattern": _DAY},
        kept=_FLAG,
        newest=_FLAG,
        complete=_FLAG,
    ),
    number=_NUMBER,
    name=_TEXT,
    short=_MAYBE,
    move={"anyOf": [_MOVE, {"type": "null"}]},
    here=_list(_record(kind={"enum": ["factor", "pattern", "page"]}, key=_TEXT, status=_STATUS), least=1),
    here_note=_MAYBE,
    newest=_list(_record(number=_NUMBER, name=_TEXT, status=_STATUS)),
    newest_none=_MAYBE,
)
