"""Make the word lists of the anonymity check from lists with a free licence; run by hand, and seldom.

    python -m bench.word_lists SCOWL FAKER CENSUS OUT

SCOWL   usr/share/dict/scowl of the Debian package scowl (licence: SCOWL and public domain)
FAKER   an unpacked wheel of Faker (MIT)
CENSUS  the folder of the name files of the United States census of 1990 (public domain; in the sdist of `names`)

A list is front-coded: each line is one base-36 digit, how many characters are those of the line before, and the rest.
"""

from __future__ import annotations

import importlib
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from agentops_showcase.case_studies.anonymity.words import folded, stems

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
BRANCHES = ("english", "american", "british")


def front_coded(words: Iterable[str]) -> str:
    lines, before = [], ""
    for word in sorted(set(words)):
        shared = 0
        while shared < min(len(before), len(word), 35) and before[shared] == word[shared]:
            shared += 1
        lines.append(DIGITS[shared] + word[shared:])
        before = word
    return "".join(f"{line}\n" for line in lines)


def scowl(folder: Path, what: str, levels: Iterable[int]) -> set[str]:
    found: set[str] = set()
    for branch in BRANCHES:
        for level in levels:
            file = folder / f"{branch}-{what}.{level}"
            if file.exists():
                found.update(file.read_text(encoding="latin-1").split())
    return found


def common_words(folder: Path) -> set[str]:
    """Return words of which the forms that `stems` leads back to another one are left out."""
    every = {word for word in scowl(folder, "words", (10, 20, 35, 40, 50)) if re.fullmatch("[a-z]{2,14}", word)}
    return {word for word in every if not any(stem in every for stem in stems(word))}


def proper_words(folder: Path) -> set[str]:
    found = scowl(folder, "upper", (10, 35, 40, 50)) | scowl(folder, "proper-names", (35, 40))
    return {folded(word) for word in found if re.fullmatch("[A-Z][A-Za-z-]{2,}", word)}


def census(folder: Path, file: str, count: int) -> set[str]:
    rows = (folder / file).read_text(encoding="ascii").split("\n")
    return {row.split()[0].lower() for row in rows[:count] if row.strip()}


def faker(folder: Path) -> Iterator[tuple[set[str], set[str]]]:
    sys.path.insert(0, str(folder))
    for locale in sorted(each.name for each in (folder / "faker/providers/person").iterdir() if each.is_dir()):
        if (
            not locale.startswith(("_", "is_", "en/")) and locale != "en"
        ):  # two long lists of names that few people bear
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
            yield _named(provider, "first"), _named(provider, "last")


def _named(provider: type, which: str) -> set[str]:
    found: set[str] = set()
    for kind in (f"{which}_names", f"{which}_names_male", f"{which}_names_female", f"{which}_romanized_names"):
        values = getattr(provider, kind, ())
        found.update(each for each in values if isinstance(each, str)) if hasattr(values, "__iter__") else None
    words = {folded(part) for name in found for part in re.split(r"[ -]", name)}
    return {word for word in words if re.fullmatch("[a-z]{3,}", word)}


def main(arguments: list[str]) -> None:
    words, names, counted, out = (Path(each) for each in arguments)
    locales = list(faker(names))
    first = census(counted, "dist.female.first", 2000) | census(counted, "dist.male.first", 1000)
    last = census(counted, "dist.all.last", 2500)
    for given, family in locales:
        first |= given
        last |= family
    common = common_words(words)
    proper = proper_words(words)
    lists = {
        "words": common,
        "first-names": {name for name in first if unicodedata.is_normalized("NFC", name)},
        "surnames": {
            name
            for name in last
            if len(name) <= 4 or name in proper or name in common or any(s in common for s in stems(name))
        },
        "proper": proper - first - last,
    }
    for name, entries in lists.items():
        (out / f"{name}.txt").write_text(front_coded(entries), encoding="ascii")
        print(f"{name}: {len(entries)} entries")


if __name__ == "__main__":
    main(sys.argv[1:])
