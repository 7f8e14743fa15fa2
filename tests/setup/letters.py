"""Write the letters that pictures are lettered with: widths, kerning and outlines of four faces, as JSON.

Run by hand when the set of characters changes; docs/contributing/pictures.md says how. Needs fontTools, which is
among the tools of the tests, and the unpacked npm packages of the faces; a build of the site needs neither.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

OUT = Path(__file__).parents[2] / "plugins" / "agentops_showcase" / "talks" / "letters"
FACES = {  # our name: package, file without its range of characters, axes
    "serif-400": ("source-serif-4", "standard", {"wght": 400, "opsz": 18}),
    "serif-600": ("source-serif-4", "standard", {"wght": 600, "opsz": 18}),
    "sans-400": ("source-sans-3", "wght", {"wght": 400}),
    "sans-600": ("source-sans-3", "wght", {"wght": 600}),
}
RANGES = ("latin", "latin-ext")
CHARACTERS = [
    *(each for first, last in ((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x17F)) for each in range(first, last + 1)),
    *(each for first, last in ((0x2012, 0x2014), (0x2018, 0x201E)) for each in range(first, last + 1)),
    *map(ord, "\u2009\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u20ac\u2122\u2212"),
]
_COMMAND = {"moveTo": "m", "lineTo": "l", "qCurveTo": "q"}
KERNED = [chr(each) for each in range(0x21, 0x7F)] + ["\u2019", "\u201c", "\u201d", "\u2013"]


def outline(record: list[tuple[str, Any]]) -> tuple[int, int, str]:
    """Return the first point of a letter and its outlines with every point relative to the one before.

    So a letter is moved by its first point alone. y grows downwards, as in a picture.
    """
    first = at = start = None
    parts = []
    for name, points in record:
        if name == "closePath":
            parts.append("z")
            continue
        steps = decomposeQuadraticSegment(points) if name == "qCurveTo" else [points]
        if name == "moveTo":
            at = start
        for step in steps:
            told = []
            for x, y in step:
                told += [round(x) - (at or (0, 0))[0], -round(y) - (at or (0, 0))[1]]
            at = (round(step[-1][0]), -round(step[-1][1]))
            if first is None:
                first = at
            else:
                parts.append(_COMMAND[name] + " ".join(map(str, told)).replace(" -", "-"))
        if name == "moveTo":
            start = at
    return (*(first or (0, 0)), "".join(parts))


def fonts(folder: Path, package: str, style: str, axes: dict[str, float]) -> Iterator[TTFont]:
    """Cut each range to our characters first and to one instance then; the other order fails."""
    for part in RANGES:
        font = TTFont(folder / package / "package" / "files" / f"{package}-{part}-{style}-normal.woff2")
        options = subset.Options(layout_features=["kern"], hinting=False, notdef_outline=True)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=CHARACTERS)
        cutter.subset(font)
        yield instantiateVariableFont(font, axes)


def kerning(font: TTFont, names: dict[str, str]) -> dict[str, int]:
    """Return the pairs that stand closer or wider, with their shift; the first lookup that knows a pair decides."""
    lookups = list(font["GPOS"].table.LookupList.Lookup) if "GPOS" in font else []
    tables = [_real(sub) for lookup in lookups for sub in lookup.SubTable]
    found = {}
    for left in filter(names.get, KERNED):
        for right in filter(names.get, KERNED):
            shift = next((v for t in tables if (v := _shift(t, names[left], names[right])) is not None), 0)
            if abs(shift) >= 8:
                found[left + right] = shift
    return found


def _real(table: Any) -> Any:
    return table.ExtSubTable if table.LookupType == 9 else table


def _shift(table: Any, left: str, right: str) -> int | None:
    if table.LookupType != 2 or left not in table.Coverage.glyphs:
        return None
    if table.Format == 1:
        pairs = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord
        record = next((each for each in pairs if each.SecondGlyph == right), None)
        return None if record is None else getattr(record.Value1, "XAdvance", 0)
    first, second = table.ClassDef1.classDefs.get(left, 0), table.ClassDef2.classDefs.get(right, 0)
    value = table.Class1Record[first].Class2Record[second].Value1
    return getattr(value, "XAdvance", 0)


def face(folder: Path, package: str, style: str, axes: dict[str, float]) -> dict[str, object]:
    """Return one face as it is written."""
    glyphs: dict[str, list[object]] = {}
    kern: dict[str, int] = {}
    for font in fonts(folder, package, style, axes):
        drawn, names = font.getGlyphSet(), {chr(code): name for code, name in font.getBestCmap().items()}
        for char, name in names.items():
            pen = DecomposingRecordingPen(drawn)
            drawn[name].draw(pen)
            glyphs.setdefault(char, [round(drawn[name].width), *outline(pen.value)])
        kern = kern or kerning(font, names)
        units, os2 = font["head"].unitsPerEm, font["OS/2"]
        heights = {"units": units, "capital": os2.sCapHeight, "small": os2.sxHeight}
    return {**heights, "glyphs": dict(sorted(glyphs.items())), "kern": dict(sorted(kern.items()))}


def main() -> None:
    """Write every face from a folder that holds the unpacked packages by name."""
    folder = Path(sys.argv[1])
    for name, (package, style, axes) in FACES.items():
        parts = [f"{json.dumps(key)}: {_lines(value)}" for key, value in face(folder, package, style, axes).items()]
        (OUT / f"{name}.json").write_text("{" + ",\n".join(parts) + "}\n", encoding="utf-8")


def _lines(value: object) -> str:
    """Spell a table with one entry a line, so that a change of one letter is a change of one line."""
    if not isinstance(value, dict):
        return json.dumps(value)
    lines = [f"{json.dumps(key, ensure_ascii=False)}: {_short(each)}" for key, each in value.items()]
    return "{\n" + ",\n".join(lines) + "\n}"


def _short(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


if __name__ == "__main__":
    main()
