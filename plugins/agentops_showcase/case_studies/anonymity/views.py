"""Other ways to read a stretch of text: decoded, without what cannot be seen, in the letters it imitates.

A view is as good as the map beside it: `spots[n]` says where character n of the view begins in the original.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from agentops_showcase.case_studies.anonymity.data import FILLED, LISTS
from agentops_showcase.case_studies.anonymity.indic import foreign, mapped

_INVISIBLE = frozenset("\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff")
_WRITTEN = re.compile(
    r"((?:%[0-9A-Fa-f]{2}){1,64})|((?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3}){1,16})"
    r"|&#([0-9]{2,6});|&#[xX]([0-9A-Fa-f]{2,5});|&([A-Za-z]{2,8});"
    r"|\\u\{?([0-9A-Fa-f]{4,5})\}?|\\x([0-9A-Fa-f]{2})"
)
_BASE64 = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,4000}={0,2}(?![A-Za-z0-9+/_-])")
_HEX = re.compile(r"(?<![A-Za-z0-9])(?:[2-7][0-9a-fA-F]){6,200}(?![A-Za-z0-9])")
_ASCII = frozenset(chr(code) for code in range(32, 127))


@dataclass(frozen=True, slots=True)
class View:
    """A reading of a block; character n stands for the original from spots[n] up to ends[n]."""

    text: str
    spots: tuple[int, ...] | range
    ends: tuple[int, ...] | range
    whole: bool = False  # each character stands for the whole encoded token

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original behind a stretch of this view."""
        return self.spots[start], self.ends[max(start, end - 1)]


def views(text: str, start: int) -> Iterator[View]:
    """Yield the text as written, then the readings that differ from it."""
    written = View(text, range(start, start + len(text)), range(start + 1, start + len(text) + 1))
    yield written
    plain = _plain(written)
    if plain.text != text:
        yield plain
    if foreign(text := plain.text):
        yield View(mapped(text), plain.spots, plain.ends)
    for token in (*_BASE64.finditer(plain.text), *_HEX.finditer(plain.text)):
        decoded = _decoded(token[0])
        if decoded:
            first, last = plain.span(token.start(), token.end())
            yield View(decoded, (first,) * len(decoded), (last,) * len(decoded), whole=True)


_ZEROS = (
    0x660,
    0x6F0,
    0x7C0,
    0x966,
    0x9E6,
    0xA66,
    0xAE6,
    0xB66,
    0xBE6,
    0xC66,
    0xCE6,
    0xD66,
    0xE50,
    0xED0,
    0xF20,
    0x1040,
)
_ZERO = {
    chr(zero + number): zero for zero in (*_ZEROS, 0x17E0, 0x1810, 0xFF10) for number in range(10)
}  # other scripts
_DIGIT = re.compile(f"[{''.join(_ZERO)}]")
_PIECE = r"[\"'][^\"'\n]{1,200}[\"']"
_SIGN = r"(?:[+.&~\\]|[|]{2}|&&|<>|[+]{2}|[.]{2}|&[ ]_)"
_JOINT = re.compile(
    r"(?:([A-Za-z0-9_.-]{2,60})[\"']?\]?[ ]{0,3}(?::=|=>|[:=])[ ]{0,3}[(]?[ \t]{0,4}\n?[ \t]{0,60})?"
    rf"({_PIECE}(?:(?:[ \t]{{0,4}}{_SIGN}?[ \t]{{0,4}}\n[ \t]{{0,60}}{_SIGN}?[ \t]{{0,4}}"
    rf"|[ ]{{0,4}}{_SIGN}[ ]{{0,4}}|[ ]{{1,4}}){_PIECE}){{1,8}})"
)
_LISTED = re.compile(
    rf"[\[{{][ \t\n]{{0,40}}((?:{_PIECE},?[ \t\n]{{0,40}}){{2,12}})[\]}}][ ]?(?:[.](?:join|concat)[(])?"
    rf"|(?:join|implode|concat)[(](?:[\"']{{2}},[ ]?)?[\[(]?((?:{_PIECE},?[ \t\n]{{0,40}}){{2,12}})"
)
_PARTS = re.compile(
    rf"[A-Za-z_]{{0,40}}_?(?:1|a|A|ONE|one|HEAD|head|FIRST|first|LEFT|left)[ ]?=[ ]?({_PIECE});?[ \t]{{0,8}}[\n ]"
    rf"[^\n=]{{0,8}}[A-Za-z_]{{0,40}}_?(?:2|b|B|TWO|two|TAIL|tail|SECOND|second|RIGHT|right)[ ]?=[ ]?({_PIECE})"
)
_HELD = re.compile(
    r"(?:^|[\n;{(]|&&)[ \t]{0,20}(?:(?:set|SET|export|const|let|var|val|local|readonly|declare"
    r"|final|String|string|my|auto|ENV)[ ]){0,2}"
    r"[$]?([A-Za-z_][A-Za-z0-9_]{0,40})(?:[ ]?:[ ]?[A-Za-z]{2,12})?[ ]{0,8}(:?[+.]?=|:)[ ]{0,4}"
    rf"(?:({_PIECE}(?:[ ]{{0,2}}[+.]?[ ]{{0,2}}{_PIECE}){{0,6}})|`([^`\n]{{2,200}})`"
    rf"|([A-Za-z0-9+/_.=-]{{4,200}}))(?=[ \t]{{0,8}}(?:[\n;}}#)]|&&|//|$))"
)
_MADE = re.compile(
    r"(?:([A-Za-z0-9_.-]{2,60})[ ]{0,3}(?::?=|:)[ ]{0,4})?f?[\"'`(]{0,3}"
    r"((?:[$%]?[{]?[A-Za-z_][A-Za-z0-9_]{0,40}[}%]?(?:[ ]{0,2}(?:[+.&~]|[|]{2}|[.]{2})[ ]{0,2})?){2,6})"
)
_LONGEST_MADE, _MOST_MADE = 400, 100  # no key is longer, and no draft makes more: the work stays in proportion
_NAME = re.compile("[A-Za-z_][A-Za-z0-9_]{0,40}")
_TEXT = re.compile(r"[\"']([^\"'\n]{1,200})[\"']")
_ENTRY = re.compile(
    r"[Nn]ame[\"']?[ ]?[:=][ ]{0,3}[\"']?([A-Za-z0-9_.-]{2,60})[\"']?,?[ \t]{0,4}\n?[ \t]{0,40}"
    r"[\"']?[Vv]alue[\"']?[ ]?[:=][ ]{0,3}[\"']?([^\"'\n]{4,200})"
)
_ROW = re.compile(r"\n[ ]{0,3}\|?[ ]{0,4}([^|\n]{2,40})\|[ ]{0,4}[`*\"']{0,3}([^|\n]{4,200})")
_NAMES = (
    "(?<![A-Za-z])(?:PIN|Pin|pin)(?![A-Za-z])|[Cc]ode|[Pp]hone|[Tt]el(?:ef[a-zéó]{2,4})?(?![a-z])|[Mm]obile?(?![a-z])|[Ff]ax"
    "|[Pp]ager|[Bb]adge|[Ss]taff|[Ee]mployee|[Mm]atric|[Pp]ersonal(?:nr|nummer)|[Hh]ost(?:name)?(?![a-z])|[Ss]erver(?![a-z])"
    "|[Mm]achine(?![a-z])|[Nn]ode(?![a-z])|[Rr]echner|[Ww]i-?[Ff]i|[Ww][Ll][Aa][Nn]"
)
_SECRET = re.compile(f"{FILLED['PN']}|{FILLED['TN']}|{_NAMES}")


def joined(body: str) -> Iterator[View]:
    """Yield the strings that code puts together from pieces, and settings whose name and value stand apart."""
    for found in _ENTRY.finditer(body):
        yield _beside(body, found.span(1), found.span(2), "=")
    for found in _ROW.finditer(body):
        if _SECRET.search(found[1]):
            yield _beside(body, found.span(1), found.span(2), ": ")
    for found in _JOINT.finditer(body):
        yield _pieces(body, found.span(2), found.span(1) if found[1] else (0, 0))
    for found in _LISTED.finditer(body):
        yield _pieces(body, found.span(1 if found[1] else 2), (0, 0))
    for found in _PARTS.finditer(body):
        yield _pieces(body, (found.start(1), found.end(2)), (0, 0))
    yield from _composed(body)


def _composed(body: str) -> Iterator[View]:
    """Yield what code makes of values that have names: $A$B, A + B, or A and then A += more."""
    held: dict[str, list[int]] = {}
    made = 0
    for found in _HELD.finditer(body):
        whole = [found.span(4 if found[4] else 5)]
        texts = [each.span(1) for each in _TEXT.finditer(body, *found.span(3))] if found[3] else whole
        spots = [spot for each in texts for spot in range(*each)]
        if found[2] in {"+=", ".="} and found[1] in held:
            spots = (held[found[1]] + spots)[:_LONGEST_MADE]
            made += 1
            if made > _MOST_MADE:
                return
            yield _named(body, found.span(1), spots)
        held[found[1]] = spots
    if len(held) < 2:
        return
    for found in _MADE.finditer(body):
        names = _NAME.findall(found[2])
        if len(names) > 1 and all(name in held for name in names):
            name = found.span(1) if found[1] else (0, 0)
            made += 1
            if made > _MOST_MADE:
                return
            yield _named(body, name, [spot for each in names for spot in held[each]][:_LONGEST_MADE])


def _named(body: str, name: tuple[int, int], spots: list[int]) -> View:
    text = "".join(body[spot] for spot in spots)
    if name[1] and spots:
        text, spots = f"{body[slice(*name)]}={text}", [*range(*name), spots[0], *spots]
    return View(text, tuple(spots), tuple(spot + 1 for spot in spots))


def _beside(body: str, name: tuple[int, int], value: tuple[int, int], sign: str) -> View:
    spots = (*range(*name), *(value[0],) * len(sign), *range(*value))
    return View(f"{body[slice(*name)]}{sign}{body[slice(*value)]}", spots, tuple(spot + 1 for spot in spots))


def _pieces(body: str, span: tuple[int, int], name: tuple[int, int]) -> View:
    return _named(body, name, [spot for each in _TEXT.finditer(body, *span) for spot in range(*each.span(1))])


def labelled(text: str, start: int, name: str) -> Iterator[View]:
    """Yield the value in front matter or in a cell with its name, where the name says that it is a secret."""
    value = text.strip(" *`_\"'|")
    if 2 <= len(name) <= 40 and len(value) >= 4 and _SECRET.search(name):
        at = start + text.index(value)
        spots = (*(at,) * (len(name) + 2), *range(at, at + len(value)))
        yield View(f"{name}: {value}", spots, tuple(spot + 1 for spot in spots))


def _plain(view: View) -> View:
    for _ in range(2):
        if "%" in view.text or "&" in view.text or "\\" in view.text or "=" in view.text:
            view = _unescaped(view)
    if not view.text.isascii():
        view = _lookalikes(_visible(view))
        digits = _DIGIT.sub(lambda found: str(ord(found[0]) - _ZERO[found[0]]), view.text)
        view = View(digits, view.spots, view.ends)
    return view


def _unescaped(view: View) -> View:
    out: list[str] = []
    spots: list[int] = []
    ends: list[int] = []
    at = 0
    for found in _WRITTEN.finditer(view.text):
        chars = _meant(found)
        if chars is None:
            continue
        out.append(view.text[at : found.start()])
        spots.extend(view.spots[at : found.start()])
        ends.extend(view.ends[at : found.start()])
        first, last = view.span(found.start(), found.end())
        step = 3 if found[1] and len(chars) * 3 == len(found[1]) else 0
        for number in range(len(chars)):
            spots.append(view.spots[found.start() + number * step] if step else first)
            ends.append(view.ends[found.start() + number * step + 2] if step else last)
        out.append(chars)
        at = found.end()
    if not out:
        return view
    out.append(view.text[at:])
    spots.extend(view.spots[at:])
    ends.extend(view.ends[at:])
    return View("".join(out), tuple(spots), tuple(ends))


def _meant(found: re.Match[str]) -> str | None:
    if found[1] or found[2]:
        try:
            chars = bytes.fromhex((found[1] or found[2]).replace("%", "").replace("=", "")).decode("utf-8")
        except UnicodeDecodeError:
            return None
    elif found[5]:
        return LISTS.entities.get(found[5])
    else:
        code = int(found[3]) if found[3] else int(found[4] or found[6] or found[7], 16)
        if code > 0x10FFFF or 0xD800 <= code < 0xE000:
            return None
        chars = chr(code)
    return chars if all(char in _ASCII or ord(char) > 0x9F for char in chars) else None


def _visible(view: View) -> View:
    """Leave out what cannot be seen where it stands inside a word of Latin letters."""
    text = view.text
    if not any(char in _INVISIBLE for char in text):
        return view
    kept = [n for n, char in enumerate(text) if char not in _INVISIBLE or not _inside(text, n)]
    return View("".join(text[n] for n in kept), tuple(view.spots[n] for n in kept), tuple(view.ends[n] for n in kept))


def _inside(text: str, at: int) -> bool:
    left, right = at - 1, at + 1
    while left >= 0 and text[left] in _INVISIBLE:
        left -= 1
    while right < len(text) and text[right] in _INVISIBLE:
        right += 1
    return left >= 0 and right < len(text) and _latin(text[left]) and _latin(text[right])


def _latin(char: str) -> bool:
    return (char.isalnum() and ord(char) < 0x250) or char in "@.-_&" or char in LISTS.lookalikes


def _lookalikes(view: View) -> View:
    """Read letters of other scripts, in a word that also has Latin ones, as the Latin letter they look like."""
    chars = list(view.text)
    for word in re.finditer(r"[^\s\x00-\x26\x28-\x2f:-@\[-\x60{-\x7f\u2010-\u2015\u2018-\u201f\u2212]+", view.text):
        strange = [n for n in range(word.start(), word.end()) if chars[n] in LISTS.lookalikes]
        letters = [char for char in word[0] if char.isalpha()]
        if (
            strange
            and len(strange) < len(letters)
            and all(_latin(char) or char in LISTS.lookalikes for char in letters)
        ):
            for n in strange:
                chars[n] = LISTS.lookalikes[chars[n]]
    for n, char in enumerate(chars):
        if 0xFF01 <= ord(char) <= 0xFF5E or 0x1D400 <= ord(char) <= 0x1D7FF:
            chars[n] = unicodedata.normalize("NFKC", char)
    return View("".join(chars), view.spots, view.ends)


def _decoded(token: str) -> str:
    """Return what a token of base64 or hexadecimal digits says, if that is text."""
    try:
        if _HEX.fullmatch(token):
            data = bytes.fromhex(token)
        else:
            bare = token.rstrip("=").replace("-", "+").replace("_", "/")
            bare = bare[:-1] if len(bare) % 4 == 1 else bare
            data = base64.b64decode(bare + "=" * (-len(bare) % 4))
        text = data.decode("utf-8")
    except (binascii.Error, ValueError):
        return ""
    return (
        text if len(text) >= 6 and all(char in _ASCII or char in "\t\n\r" or ord(char) > 0x9F for char in text) else ""
    )
