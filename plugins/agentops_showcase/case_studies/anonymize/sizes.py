"""Bands in the place of exact sizes and quarters in the place of days; durations and results are not touched."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity.words import folded

# The bands of `size_band` in a study, so that the text says no more than the form does.
_BANDS = (
    (1, 1, "1", "one"),
    (2, 5, "2-5", "a few"),
    (6, 20, "6-20", "more than five"),
    (21, 100, "21-100", "more than twenty"),
    (101, 1000, "101-1000", "hundreds of"),
)
_LARGEST = ("1000+", "thousands of")
_SIZE = re.compile(r"([0-9]{1,3}(?:[ ,.'\u00a0\u202f][0-9]{3})+|[0-9]{1,9})[ \u00a0-](?=[^\W\d_])")
_ABOUT = re.compile(
    r"(?:(over|more than|at least)|(under|fewer than|less than|almost|nearly)|about|some|around|roughly|exactly"
    r"|approximately)[ ]$",
    re.IGNORECASE,
)
_NO_SIZE = re.compile(r"(?:milli|mrd|billi|per|hour|minute|second|day|week|month|year|mio)", re.IGNORECASE)
_MONTHS = {
    "jan": 1, "ene": 1, "gen": 1, "feb": 2, "fev": 2, "mar": 3, "mrz": 3, "apr": 4, "avr": 4, "abr": 4,
    "mai": 5, "may": 5, "mag": 5, "mei": 5, "maj": 5, "jun": 6, "jui": 6, "giu": 6, "jul": 7, "lug": 7,
    "aug": 8, "aou": 8, "ago": 8, "sep": 9, "set": 9, "oct": 10, "okt": 10, "ott": 10, "nov": 11,
    "dec": 12, "dez": 12, "dic": 12, "des": 12,
}  # fmt: skip
_ISO = re.compile(r"\b([12][0-9]{3})-([01][0-9])-[0-3][0-9]\b")
_DAY = re.compile(
    r"\b(?:[0-3]?[0-9](?:st|nd|rd|th|\.)?[ ](?:de[ ])?([^\W\d_]{3,10})\.?"
    r"|([^\W\d_]{3,10})[ ][0-3]?[0-9](?:st|nd|rd|th)?\b,?)"
    r"(?:[ ](?:de[ ])?([12][0-9]{3})\b)?"
)


def coarser(text: str, before: str, results: frozenset[int]) -> list[tuple[int, str]]:
    """Return what to write for a day or an exact size, and how many characters before it go with it.

    `before` is what stands before it on the line. A number that is a result of the study is left as it is.
    """
    quarter = _quartered(text)
    return [(0, quarter)] if quarter else _banded(text, before, results)


def _banded(text: str, before: str, results: frozenset[int]) -> list[tuple[int, str]]:
    found = _SIZE.match(text)
    if not found or _NO_SIZE.match(text[found.end() :]) or before[-1:] in {"-", "\u2013", "+"}:
        return []
    number = int(re.sub(r"\D", "", found[1]))
    about = _ABOUT.search(before)
    if number in results or number < 2:
        return []
    meant = number + (1 if about and about[1] else -1 if about and about[2] else 0)
    band, words = next(((name, said) for low, high, name, said in _BANDS if low <= meant <= high), _LARGEST)
    taken = len(about[0]) if about else 0
    return [(taken, f"{band} {text[found.end() :]}"), (taken, f"{words} {text[found.end() :]}")]


def _quartered(text: str) -> str:
    found = _ISO.search(text)
    if found and 1 <= int(found[2]) <= 12:
        return _put(text, found, int(found[2]), found[1])
    for found in _DAY.finditer(text):
        month = _month(found[1] or found[2])
        if month:
            return _put(text, found, month, found[3])
    return ""


def _month(word: str) -> int:
    plain = folded(word)
    return 7 if plain.startswith("juil") else _MONTHS.get(plain[:3], 0)


def _put(text: str, found: re.Match[str], month: int, year: str | None) -> str:
    quarter = f"Q{(month + 2) // 3}" + (f" {year}" if year else "")
    before = re.sub(r"\b([Oo])n $", lambda word: "In " if word[1] == "O" else "in ", text[: found.start()])
    return f"{before}{quarter}{text[found.end() :]}"


def results_of(body: str) -> frozenset[int]:
    """Return the whole numbers below `metrics` in the front matter, which are results and keep their size."""
    head = re.match(r"---\n(.*?)\n---(?:\n|$)", body, re.DOTALL)
    part = re.search(r"^metrics:(.*?)(?=^[^\s#-]|\Z)", head[1] if head else "", re.DOTALL | re.MULTILINE)
    return frozenset(int(each) for each in re.findall(r"(?<![\d.])[0-9]{1,9}(?![\d.])", part[1] if part else ""))
