"""The empty presentation that every deck begins with: our own master, named layouts, colours and faces."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from agentops_showcase.render import render
from agentops_showcase.talks.colours import COLOURS
from agentops_showcase.talks.decks.archive import archive
from agentops_showcase.talks.decks.boxes import LAYOUTS, LEFT, RIGHT, Box, Layout
from agentops_showcase.talks.decks.outlines import emu, outline
from agentops_showcase.talks.sheet import MARK

LANGUAGE = "en-GB"
_OFFICE, _PACKAGE = "officeDocument/2006/relationships/", "package/2006/relationships/metadata/"
_MAPS = {
    "light": {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"},
    "dark": {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"},
}
# What a theme needs beside the colours of pictures: wash, stop, line and the three tiers.
_MORE = {
    "light": ("F2F5F3", "7F1022", "6D7873", "2C7465", "5D9486"),
    "dark": ("1B2220", "F98F9F", "88948F", "6FB8A5", "437F70"),
}


@cache
def skeleton(title: str, about: str, theme: str) -> bytes:
    """Return a presentation without slides."""
    return archive((name, text.encode()) for name, text in _parts(title, about, theme))


def _parts(title: str, about: str, theme: str) -> Iterator[tuple[str, str]]:
    own, words = {"layouts": LAYOUTS}, {"language": LANGUAGE}
    yield "[Content_Types].xml", render("deck_types.xml", **own)
    yield (
        "_rels/.rels",
        _links("officeDocument:ppt/presentation.xml", "core:docProps/core.xml", "extended:docProps/app.xml"),
    )
    yield "docProps/core.xml", render("deck_core.xml", title=title, about=about, **words)
    yield "docProps/app.xml", render("deck_app.xml")
    yield "ppt/presentation.xml", render("deck_presentation.xml", **words)
    yield (
        "ppt/_rels/presentation.xml.rels",
        _links(
            "slideMaster:slideMasters/slideMaster1.xml",
            "notesMaster:notesMasters/notesMaster1.xml",
            "presProps:presProps.xml",
            "viewProps:viewProps.xml",
            "theme:theme/theme1.xml",
            "tableStyles:tableStyles.xml",
        ),
    )
    for name, kind in (("presProps", "pres"), ("viewProps", "view"), ("tableStyles", "table")):
        yield f"ppt/{name}.xml", render("deck_properties.xml", kind=kind)
    yield "ppt/theme/theme1.xml", render("deck_theme.xml", theme=theme, colours=_colours(theme))
    yield "ppt/theme/theme2.xml", render("deck_theme.xml", theme="light", colours=_colours("light"))
    yield "ppt/notesMasters/notesMaster1.xml", render("deck_notes.xml", **words)
    yield "ppt/notesMasters/_rels/notesMaster1.xml.rels", _links("theme:../theme/theme2.xml")
    yield "ppt/slideMasters/slideMaster1.xml", _master(theme)
    layouts = [f"slideLayout:../slideLayouts/slideLayout{at}.xml" for at in range(1, len(LAYOUTS) + 1)]
    yield "ppt/slideMasters/_rels/slideMaster1.xml.rels", _links(*layouts, "theme:../theme/theme1.xml")
    for at, layout in enumerate(LAYOUTS, 1):
        yield f"ppt/slideLayouts/slideLayout{at}.xml", _layout(layout)
        yield f"ppt/slideLayouts/_rels/slideLayout{at}.xml.rels", _links("slideMaster:../slideMasters/slideMaster1.xml")


def _links(*wanted: str) -> str:
    kinds = {"core": f"{_PACKAGE}core-properties", "extended": f"{_OFFICE}extended-properties"}
    pairs = (each.split(":", 1) for each in wanted)
    return render("deck_rels.xml", links=[(kinds.get(kind, f"{_OFFICE}{kind}"), target) for kind, target in pairs])


def _colours(theme: str) -> list[tuple[str, str]]:
    found, (wash, stop, line, second, third) = COLOURS[theme], _MORE[theme]
    spelt = {name: value.removeprefix("#").upper() for name, value in found.items()}
    paper, ink = spelt["paper"], spelt["ink"]
    dark, light = ((ink, spelt["soft"]), (paper, wash)) if theme == "light" else ((paper, wash), (ink, spelt["soft"]))
    values = (*dark, *light, spelt["spot"], spelt["caution"], stop, line, second, third, spelt["spot"], spelt["soft"])
    names = ("dk1", "dk2", "lt1", "lt2", *(f"accent{at}" for at in range(1, 7)), "hlink", "folHlink")
    by_name = dict(zip(names, values, strict=True))
    order = ("dk1", "lt1", "dk2", "lt2", *names[4:])
    return [(name, by_name[name]) for name in order]


def _master(theme: str) -> str:
    words = {"map": _MAPS[theme], "language": LANGUAGE, "layouts": LAYOUTS}
    places = {
        "mark_place": _place(LEFT, 500, 16, 16),
        "title_place": _place(LEFT, 58, RIGHT - LEFT, 50),
        "body_place": _place(LEFT, 152, RIGHT - LEFT, 326),
    }
    return render("deck_master.xml", top=emu(8.6), mark=outline(MARK, 24), **words, **places)


def _layout(layout: Layout) -> str:
    bars = []
    if layout.rule:
        rule = dict(zip(("left", "top", "width", "height"), _place(LEFT, layout.rule, RIGHT - LEFT, 1.9), strict=True))
        bars.append({"name": "Rule", "colour": "tx1", **rule})
    if layout.bar[1]:
        place = _place(LEFT, layout.bar[0], 4, layout.bar[1])
        bars.append(
            {"name": "Bar", "colour": "accent2", **dict(zip(("left", "top", "width", "height"), place, strict=True))}
        )
    boxes = [_box(each) for each in layout.boxes]
    return render("deck_layout.xml", name=layout.name, boxes=boxes, bars=bars, language=LANGUAGE)


def _box(box: Box) -> dict[str, object]:
    return {
        "id": box.id,
        "name": box.name,
        "place": _place(box.left, box.top, box.width, box.height),
        "anchor": box.anchor,
        "align": box.align,
        "bullet": box.bullet,
        "hang": emu(box.hang),
        "apart": round(box.apart * 100000),
        "size": round(box.sizes[0] * 100),
        "bold": int(box.bold),
        "colour": box.colour,
        "typeface": "+mj-lt" if box.serif else "+mn-lt",
    }


def _place(left: float, top: float, width: float, height: float) -> tuple[int, int, int, int]:
    return emu(left), emu(top), emu(width), emu(height)
