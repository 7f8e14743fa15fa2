"""Names of people in letters without a list: by their capitals, or by what families are called."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity.data import LISTS

_BIG, _SMALL = "Α-ΩΆΈΉΊΌΎΏА-ЯЁІЇЄҐ", "ά-ώа-яёіїєґ'’-"
_CAPITALS = re.compile(f"[{_BIG}][{_SMALL}]{{1,20}}(?:[ ][{_BIG}][.{_SMALL}]{{0,20}}){{1,2}}")
_UNCASED = re.compile(
    "[\u0900-\u097f]{2,14}[ ][\u0900-\u097f]{2,14}|[\u0620-\u064a]{2,12}[ ][\u0620-\u064a]{2,14}"
    "|[\u05d0-\u05ea]{2,10}[ ][\u05d0-\u05ea]{2,12}"
)
_HANGUL = re.compile("[가-힣]{3}")


def block_letters(value: str) -> bool:
    """Tell whether a value that names a person, by its key, is a name in one of six scripts."""
    text = value.strip(" \"'")
    if _HANGUL.fullmatch(text):
        return text[0] in LISTS["families_ko"] and text[-1] not in "자들팀생원님용트적부과실"
    return bool(_CAPITALS.fullmatch(text) or _UNCASED.fullmatch(text))
