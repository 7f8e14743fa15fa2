"""Which word of the form somebody means who wrote another, or a number where the form has bands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agentops_showcase.problems import nearest

ALIKE = {
    "agile": "software", "backend": "software", "frontend": "software", "web": "software", "coding": "software",
    "development": "software", "testing": "software", "devops": "platform", "infrastructure": "platform",
    "operations": "platform", "sre": "platform", "cloud": "platform", "analytics": "data", "ml": "data",
    "docs": "documentation", "writing": "documentation", "helpdesk": "support", "service desk": "support",
    "farming": "agriculture", "food": "agriculture", "building": "construction", "real estate": "construction",
    "school": "education", "university": "education", "electricity": "energy", "utilities": "energy",
    "utility": "energy", "water": "energy", "oil": "energy", "bank": "finance", "banking": "finance",
    "insurance": "finance", "fintech": "finance", "hospital": "health", "healthcare": "health", "pharma": "health",
    "medicine": "health", "hotel": "hospitality", "travel": "hospitality", "tourism": "hospitality",
    "restaurant": "hospitality", "automotive": "manufacturing", "industry": "manufacturing", "news": "media",
    "games": "media", "publishing": "media", "charity": "nonprofit", "ngo": "nonprofit", "government": "public",
    "public administration": "public", "public sector": "public", "municipality": "public", "defence": "public",
    "military": "public", "science": "research", "shop": "retail", "commerce": "retail", "e-commerce": "retail",
    "wholesale": "retail", "consulting": "services", "law": "services", "legal": "services", "agency": "services",
    "it": "software", "saas": "software", "telecommunications": "telecom", "logistics": "transport",
    "aviation": "transport", "airline": "transport", "railway": "transport", "rail": "transport",
    "shipping": "transport", "carrier": "transport", "transportation": "transport", "%": "percent", "share": "percent",
    "rate": "percent", "proportion": "percent", "h": "hours", "hour": "hours", "days": "hours", "min": "minutes",
    "number": "count", "amount": "count", "money": "currency", "euro": "currency", "eur": "currency",
    "dollar": "currency", "usd": "currency", "points": "score", "less": "lower-better", "fewer": "lower-better",
    "down": "lower-better", "smaller": "lower-better", "faster": "lower-better", "more": "higher-better",
    "up": "higher-better", "bigger": "higher-better", "neither": "neutral", "cost": "process", "people": "cultural",
    "organisation": "process", "tool": "technical", "tools": "technical",
}  # fmt: skip
"""What people write in place of a word of the form, with the one they mean; it is offered, never taken unasked."""

_NUMBER = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12}")
_BAND = re.compile(r"([0-9]+)(?:-([0-9]+)|(\+))?")
_LEAST = 4  # letters that a beginning of a word needs, so that it can only mean one


def meant(said: str, known: Iterable[str]) -> str:
    """Return the word of the form for something else, "" where none suggests itself."""
    words, plain = tuple(known), said.strip().strip("'\"").lower()
    if plain in words:
        return plain
    band = band_of(said, words)
    if band or ALIKE.get(plain) in words:
        return band or ALIKE[plain]
    begun = [each for each in words if len(plain) >= _LEAST and each.startswith(plain)]
    if len(begun) == 1:
        return begun[0]
    close = re.search(r"'(.+)'", nearest(plain, words))
    return close[1] if close and not _NUMBER.search(plain) else ""


def band_of(said: str, known: Iterable[str]) -> str:
    """Return the band that holds every number of a text, such as 101-1000 for "about 250"; "" without one."""
    numbers = [int(each.replace(",", "")) for each in _NUMBER.findall(said)]
    bands = {band for number in numbers for band in known if _holds(band, number)}
    return bands.pop() if len(bands) == 1 and all(any(_holds(each, n) for each in bands) for n in numbers) else ""


def _holds(band: str, number: int) -> bool:
    if band == "solo":
        return number == 1
    found = _BAND.fullmatch(band)
    if not found:
        return False
    least = int(found[1])
    if found[3]:
        return number > least or (number == least and least % 10 != 0)  # 1000+ follows a band that ends with 1000
    return least <= number <= int(found[2] or found[1])


def hint(said: str, known: Iterable[str]) -> str:
    """Say which word is meant, behind a list of all of them; nothing where none suggests itself."""
    words = tuple(known)
    word = meant(said, words)
    if not word:
        return ""
    given = said.strip() if said.strip().isdigit() else repr(said.strip())
    return f"; {given} lies in {word!r}" if word == band_of(said, words) else f", did you mean {word!r}?"
