"""Secrets that a sentence tells: a word for one, in any language, and near it a token that a person would choose."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from agentops_showcase.case_studies.anonymity.data import FILLED
from agentops_showcase.case_studies.anonymity.validators import chosen

_ABOUT = (
    "(?![_ -]?(?:[Pp]olic|POLIC|[Ll]ength|[Ss]trength|[Hh]ash|[Ff]ile|[Ff]ield|[Mm]in(?![a-z])|[Mm]ax(?![a-z])"
    "|[Ee]ncoder|[Vv]alid))"
)
_PASSWORD = re.compile(f"(?<![$])(?<![$][{{]){FILLED['PN']}{_ABOUT}")
_LOGIN = re.compile(FILLED["LOGIN"])
_CODE = re.compile(FILLED["CODE"])
_DOOR = re.compile(FILLED["DOOR"])
_LINK = re.compile(f"(?:{FILLED['LINK']})[^A-Za-z0-9]{{0,6}}$")
_AS = "as|als|como|come|comme|som|jako|mint|olarak"
_LINK_AFTER = re.compile(f"[^A-Za-z0-9]{{0,6}}(?:{FILLED['LINK']}|[ ](?:{_AS})[ ])")
_END = re.compile("(?<![ .(][A-Za-z])[.!?][\"'”»*_)]{0,3}(?=[ \\n]|$)|[。！？؟।։]")
_TOKEN = re.compile("[^ \\t\\n\"'`“”„«»‘’「」『』()\\[\\]{}<>|,;:，。、（）：；！？՝]{4,400}")
_ASCII = re.compile("[!-~]{4,400}")
_WIDE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_KANA = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}[0-9]{2,6}$")
_SAID = re.compile("[:：「『\"'`][ ]?$")
_QUOTES = frozenset("\"'`”“»」』")
_MARKED = re.compile("[\"'`“„«「『*(]{1,3}$")
_ACCOUNT = re.compile(
    "(?:[Uu]ser(?:name)?|[Aa]ccounts?|[Ll]ogin|[Hh]osts?|[Ss]ervers?|[Mm]achine|[Bb]enutzer|[Uu]suario|[Tt]icket"
    "|[Ii]ssue|[Bb]ranch|[Vv]ersion|[Bb]uild|[Ff]iles?|(?<![A-Za-z])as)[ :]{1,2}[\"'`“„«*(]{0,3}$"
    "|(?<![A-Za-z])(?:by|from|ask|von|de|på|for|see|siehe|on|at|in|to)[ ]$"
)
_FROM = re.compile("(?<![A-Za-z])(?:from|von|de|da|dalla?|van|ze?|från|fra|со?|од|з|od|από)[ ][\"'`“„«*]{0,3}$")
_CHANGE = re.compile(
    "chang|rotat|reset|went|geändert|ersetzt|modifi|passé|cambi|alterad|mudou|gewijzigd|смен|измен|змін|zmien"
    "|změní|změn|ändra|bytt|endr|byttet|promijen|άλλαξ"
)
_FREE = "(?<![A-Za-z0-9.,:/_+#@=-])(?<!:`)"
_NUMBER = re.compile(
    f"{_FREE}[0-9]{{4,8}}[#*]?[A-ZА-Я]?(?![A-Za-z0-9_/%:+]|[.,-][0-9]|[ ]?(?:ms|s|MB|GB|kB|%)(?![a-z]))"
)
_LOCKED = re.compile(f"{_FREE}[0-9]{{1,6}}[A-ZА-Я][0-9]{{2,6}}(?![A-Za-z0-9_/%:+])")
_HOST = re.compile("@(?:localhost|[a-z0-9-]{1,40}(?:[.][a-z0-9-]{1,40}){1,5})(?::[0-9]{1,5})?(?:[/ \"'`]|$)")
_NEAR = 110


class Cues:
    """The places of a sort of word in a text, asked for by place."""

    def __init__(self, find: re.Pattern[str], text: str) -> None:
        spans = [found.span() for found in find.finditer(text)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def before(self, at: int) -> int:
        """Return where the last one before a place ends, or -1."""
        found = bisect_right(self.ends, at)
        return self.ends[found - 1] if found else -1

    def after(self, at: int) -> int:
        """Return where the first one behind a place starts, or -1."""
        found = bisect_left(self.starts, at)
        return self.starts[found] if found < len(self.starts) else -1


def told(text: str, asked: str = "") -> Iterator[tuple[int, int]]:
    """Yield where a block tells a secret; `asked` is what stood before it and waits for an answer."""
    whole = f"{asked} {text}" if asked else text
    skip = len(whole) - len(text)
    for start, end in (*_passwords(whole), *_codes(whole)):
        if start >= skip:
            yield start - skip, end - skip


def asking(text: str) -> str:
    """Return the end of a block that asks for a secret or announces one."""
    last = text.rstrip(" *_\"'”»")[-100:]
    return last if last.endswith(("?", ":", "？", "：", "؟")) and _PASSWORD.search(last) else ""


def _passwords(text: str) -> Iterator[tuple[int, int]]:
    cues, weak = Cues(_PASSWORD, text), Cues(_LOGIN, text)
    if not cues.ends and not weak.ends:
        return
    for start, end in _tokens(text):
        strength = chosen.strength(text[start:end])
        if strength and not _HOST.match(text, start) and _spoken_of(text, start, end, strength, cues, weak):
            yield start, end


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield what could be a password; among letters that are written without spaces, a run of others."""
    for found in _TOKEN.finditer(text):
        wide = bool(_WIDE.search(found[0])) and not (_KANA.match(found[0]) and _SAID.search(text[: found.start()][-2:]))
        for part in _ASCII.finditer(text, *found.span()) if wide else (found,):
            signs = "*_~…—–" if text[part.end() : part.end() + 1] in _QUOTES else "*_.:!?~…—–"
            left = len(part[0]) - len(part[0].lstrip("*_.:!?~=-…—–"))
            right = len(part[0].rstrip(signs))
            if right - left >= 4:
                yield part.start() + left, part.start() + right


def _spoken_of(text: str, start: int, end: int, strength: int, cues: Cues, weak: Cues) -> bool:
    before, after = cues.before(start), cues.after(end)
    marked = bool(_MARKED.search(text[max(0, start - 3) : start]))
    if before >= 0 and start - before < 50 and _changed(text, start, end):
        return True
    if _ACCOUNT.search(text[max(0, start - 24) : start]) and strength < 3:
        return False
    if before >= 0 and start - before <= _NEAR:
        between = text[before:start]
        ends = len(_END.findall(between))
        linked = ends == 0 and bool(_LINK.search(between[-24:]))
        if ends == 0 and (strength >= 2 or linked or len(between) < (40 if marked else 3)):
            return True
        if ends == 1 and (strength >= 3 or marked or bool(_LINK.search(between[-24:]))):
            return True
        if ends == 1 and strength == 2 and "?" in between:
            return True
    if after >= 0 and after - end <= 80:
        between = text[end:after]
        if not _END.search(between):
            return strength >= 2 or (bool(_LINK_AFTER.match(between)) and len(between) < 40)
    if strength >= 2:
        last, first = weak.before(start), weak.after(end)
        if last >= 0 and start - last <= 60 and not _END.search(text[last:start]):
            return True
        return first >= 0 and first - end <= 60 and not _END.search(text[end:first])
    return False


def _changed(text: str, start: int, end: int) -> bool:
    """Tell whether a password was changed from what follows."""
    before, after = text[max(0, start - 80) : start], text[end : end + 50]
    return bool(
        _FROM.search(before) and (_CHANGE.search(_END.split(before)[-1]) or _CHANGE.search(_END.split(after)[0]))
    )


def _codes(text: str) -> Iterator[tuple[int, int]]:
    """Yield numbers beside a word for a code and a word for what it opens."""
    codes = Cues(_CODE, text)
    if not codes.ends:
        return
    doors = Cues(_DOOR, text)
    for found in (*_NUMBER.finditer(text), *_LOCKED.finditer(text)):
        start, end = found.span()
        if chosen.year(found[0]):
            continue
        code, door = _reach(text, codes, start, end), _reach(text, doors, start, end)
        if code and door:
            yield start, end


def _reach(text: str, cues: Cues, start: int, end: int) -> bool:
    """Tell whether one of the words stands in the same sentence, not far away."""
    before, after = cues.before(start), cues.after(end)
    if before >= 0 and start - before <= 70 and not _END.search(text[before:start]):
        return True
    return after >= 0 and after - end <= 60 and not _END.search(text[end:after])
