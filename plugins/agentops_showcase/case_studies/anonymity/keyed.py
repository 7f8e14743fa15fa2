"""Values that say by their key, or by their column, what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agentops_showcase.case_studies.anonymity.blocks import Block
from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.knowledge import ambiguous, given, handle, strange
from agentops_showcase.case_studies.anonymity.phrases import Name, cited
from agentops_showcase.case_studies.anonymity.scripts import block_letters
from agentops_showcase.case_studies.anonymity.validators.east import made_of_words
from agentops_showcase.case_studies.anonymity.words import folded

_PAIR = re.compile(
    r"(?:^|[ ({\[,;])[\"']?([A-Za-z_\u00c0-\u024f][A-Za-z_\u00c0-\u024f.-]{1,24})[\"']?[ ]{0,3}[=:][ ]{0,3}"
    r"(?:\"([^\"]{2,80})\"|'([^']{2,80})'|([A-Z\u00c0-\u00de][^,;={}\[\]|<>\"]{1,60}))"
)


def keyed(text: str, block: Block) -> Iterator[Name]:
    """Yield the values of keys that name a person, an organisation or a place."""
    if block.kind == "front":
        start = len(text) - len(text.lstrip(" \"'-"))
        yield from _value(text, start, len(text.rstrip(" \"'")), _kinds(block.name, LISTS.keys))
        return
    if block.kind == "cell":
        start, end = len(text) - len(text.lstrip(' *`_"')), len(text.rstrip(' *`_"'))
        head = folded(re.split("[ ]", text[start:end])[0])
        kinds = [] if head and head == folded(block.name.strip(" *_`")) else _kinds(block.name, LISTS.columns)
        yield from _value(text, start, end, kinds)
    if block.kind not in {"code", "prose"} or ("=" not in text and ":" not in text):
        return
    for found in _PAIR.finditer(text):
        number = 2 if found[2] else 3 if found[3] else 4
        if number == 4 and (
            block.kind == "prose"
            or block.name == "mermaid"
            or re.search(r"[.][a-z]|[A-Za-z][(]|::|[a-z][A-Z]|[(]$", found[4])
        ):
            continue
        yield from _value(text, *found.span(number), _kinds(found[1], LISTS.keys), found[1] == "name")


def _kinds(key: str, table: dict[str, frozenset[str]]) -> list[str]:
    plain = re.sub("[ -]", "_", key.strip(" *_`").lower())
    tail = plain.rpartition("_")[2].rpartition(".")[2]
    return [kind for kind, names in table.items() if plain in names or tail in names]


def _value(text: str, start: int, end: int, kinds: list[str], alone: bool = False) -> Iterator[Name]:
    value = text[start:end]
    if not kinds or not value.strip() or len(value) > 80 or value.startswith(("<", "$", "{", "(")):
        return
    role = re.search(r"[ ]?(?:\((?![A-Z]{2,6}[)])|,[ ]|[ ]-[ ]|[ ]#|[ ]/[ ])", value)
    if role and role.start() > 2:
        value = value[: role.start()]
        end = start + role.start()
    end = start + len(value.rstrip())
    words = [word for word in re.split(r"[ &]+", value.strip("\"' ")) if word]
    big = [word for word in words if word[0].isupper()]
    known = any(folded(word) in LISTS["placeholder_people"] for word in words)
    if known or "example" in value.lower() or cited(value, len(value), words or [value]):
        return
    for kind in kinds:
        if kind == "handle":
            if re.fullmatch(r"@?[A-Za-z][A-Za-z0-9._-]{2,30}", value) and handle(value.lstrip("@")):
                yield Name(start, end, "handle", sure=False)
                return
        elif kind == "person-name":
            if re.fullmatch("[㐀-鿿]{1,3}[ 　]?[぀-ヿ㐀-鿿]{1,4}", value) and not made_of_words(value):
                yield Name(start, end, kind)
                return
            if block_letters(value):
                yield Name(start, end, kind)
                return
            if _person(words, big) and not (alone and len(words) == 1):
                yield Name(start, end, kind)
                return
        elif (
            big
            and len(big) * 2 >= len(words)
            and any(_odd(word) for word in big)
            and (
                re.search("[a-z]|[A-Z]{2} ", value)
                or (kind != "quasi-identifier" and re.fullmatch("[A-Z]{4,14}", value))
            )
        ):
            yield Name(start, end, kind)
            return


def _odd(word: str) -> bool:
    return strange(word.replace("’", "'").removesuffix("'s").strip("'\".,"))


def _person(words: list[str], big: list[str]) -> bool:
    if not 1 <= len(big) <= 5 or len(big) < len(words) - 2 or any(re.search(r"[0-9@:/_=\\]", word) for word in words):
        return False
    if any(folded(word) in LISTS["roles"] or folded(word) in LISTS["public"] for word in big):
        return False
    if len(words) == 1:
        return given(big[0]) and (not ambiguous(big[0])) and not big[0].isupper()
    return any(_odd(word) for word in big) or (given(big[0]) and not ambiguous(big[0]))
