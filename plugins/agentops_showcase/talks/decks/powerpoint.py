"""PPTX: words in the placeholders of our layouts, drawings as shapes, notes on every slide; always the same bytes."""

from __future__ import annotations

import io
import uuid
from collections.abc import Iterator
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.util import Emu, Pt

from agentops_showcase.render import render
from agentops_showcase.talks.decks.archive import repacked
from agentops_showcase.talks.decks.outlines import emu, outline, polyline
from agentops_showcase.talks.decks.slide import Deck, Drawing, Filled, Label, Scan, Shape, Slide
from agentops_showcase.talks.decks.template import LANGUAGE, skeleton
from agentops_showcase.talks.sheet import Bar, Figure, Hollow, Line

_ROLES = {"soft": "tx2", "spot": "accent1", "caution": "accent2", "paper": "bg1", "on-phase": "bg1"}
_DRAWING_ID, _SCAN_ID = 100, 900
_FOOT = (20, 21)
_LEAD = 16.0
_PLACE = tuple[int, int, int, int]


def powerpoint(deck: Deck) -> bytes:
    """Write a deck."""
    made = Presentation(io.BytesIO(skeleton(deck.title, deck.about, deck.theme)))
    layouts = {each.name: each for each in made.slide_layouts}
    for slide in deck.slides:
        _fill(made.slides.add_slide(layouts[slide.layout.name]), slide)
    if any(each.section for each in deck.slides):
        _sections(made, deck)
    buffer = io.BytesIO()
    made.save(buffer)
    return repacked(buffer.getvalue())


def _fill(made: Any, slide: Slide) -> None:
    wanted = {each.box.id: each for each in slide.filled}
    places = list(made.placeholders)
    for place in places:
        filled = wanted.get(place.placeholder_format.idx)
        if filled is None:
            place.element.getparent().remove(place.element)  # an empty place shows its prompt on the screen
        else:
            _words(place, filled)
    tree = made.shapes._spTree  # the one way to add a group that is written elsewhere
    if slide.drawing:
        tree.append(_group(slide.drawing))
    if slide.scan:
        tree.append(_scan(slide.scan))
    for place in places:  # what is read last stands last
        if place.placeholder_format.idx in _FOOT and place.placeholder_format.idx in wanted:
            tree.append(place.element)
    made.notes_slide.notes_text_frame.text = "\n".join(slide.notes)
    for paragraph in made.notes_slide.notes_text_frame.paragraphs:
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", LANGUAGE)
    for place in made.notes_slide.placeholders:
        if place.placeholder_format.type == PP_PLACEHOLDER.SLIDE_IMAGE:
            place.element._nvXxPr.cNvPr.set("descr", f"The slide: {slide.title}")


def _words(place: Any, filled: Filled) -> None:
    place.name = filled.box.name
    if filled.moved:
        at = filled.moved
        place.left, place.top = Emu(emu(at.left)), Emu(emu(at.top))
        place.width, place.height = Emu(emu(at.width)), Emu(emu(at.height))
    frame = place.text_frame
    for number, text in enumerate(filled.texts):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = text
        run._r.get_or_add_rPr().set("lang", LANGUAGE)
        if filled.lead and number == 0:
            run.font.bold, run.font.size = True, Pt(_LEAD)
        elif filled.size != filled.box.sizes[0]:
            run.font.size = Pt(filled.size)
        if filled.href:
            run.hyperlink.address = filled.href


def _group(drawing: Drawing) -> Any:
    shapes = list(_shapes(drawing))
    xml = render(
        "deck_group.xml",
        id=_DRAWING_ID,
        name=drawing.name,
        alt=drawing.alt,
        area=_area([each["place"] for each in shapes]),
        shapes=shapes,
        language=LANGUAGE,
    )
    return parse_xml(xml)


def _scan(scan: Scan) -> Any:
    place = (emu(scan.left), emu(scan.top), emu(scan.side), emu(scan.side))
    ground = _shape("White", place, literal="FFFFFF")
    code = _shape("Code", place, literal="000000", outline=outline(scan.code.path, scan.code.side))
    words = {"id": _SCAN_ID, "name": "QR code", "alt": scan.alt, "language": LANGUAGE}
    return parse_xml(render("deck_group.xml", area=place, shapes=[ground, code], **words))


def _area(places: list[_PLACE]) -> _PLACE:
    left, top = min(each[0] for each in places), min(each[1] for each in places)
    right = max(each[0] + each[2] for each in places)
    return left, top, right - left, max(each[1] + each[3] for each in places) - top


def _shapes(drawing: Drawing) -> Iterator[dict[str, Any]]:
    for each in drawing.shapes:
        yield _spelt(each)


def _spelt(shape: Shape) -> dict[str, Any]:
    if isinstance(shape, Label):
        place = _emus(shape.left, shape.top, shape.width, shape.height)
        words = {"text": shape.text, "size": round(shape.size * 100), "bold": int(shape.bold)}
        return _shape("Words", place, colour=shape.colour, anchor=shape.anchor, **words)
    colour = _ROLES.get(shape.role, "tx1")
    if isinstance(shape, Bar):
        return _shape("Bar", _emus(shape.x, shape.y, shape.width, shape.height), fill=colour)
    if isinstance(shape, Hollow):
        inset, side = shape.stroke / 2, shape.side - shape.stroke
        place = _emus(shape.x + inset, shape.y + inset, side, side)
        return _shape("Square", place, fill="bg1", stroke=emu(shape.stroke), colour=colour)
    if isinstance(shape, Figure):
        side = shape.side * shape.scale
        return _shape(
            "Arrow head", _emus(shape.x, shape.y, side, side), fill=colour, outline=outline(shape.path, int(shape.side))
        )
    if isinstance(shape, Line):
        return _line(shape, colour)
    raise TypeError(f"no shape for {shape!r}")


def _line(line: Line, colour: str) -> dict[str, Any]:
    if len(line.points) == 2:
        (left, top), (right, bottom) = line.points
        place = _emus(min(left, right), min(top, bottom), abs(right - left), abs(bottom - top))
        return _shape("Line", place, line=True, stroke=emu(line.stroke), colour=colour)
    extent, path = polyline(line.points)
    dashed = bool(line.dash)
    return _shape("Way back", _emus(*extent), outline=path, stroke=emu(line.stroke), colour=colour, dashed=dashed)


def _shape(name: str, place: _PLACE, **more: Any) -> dict[str, Any]:
    blank = dict.fromkeys(("line", "fill", "literal", "outline", "stroke", "dashed", "text", "size", "bold", "anchor"))
    return {**blank, "name": name, "place": place, "colour": "tx1", **more}


def _emus(left: float, top: float, width: float, height: float) -> _PLACE:
    return emu(left), emu(top), emu(width), emu(height)


def _sections(made: Any, deck: Deck) -> None:
    """Tell the tool which slides belong together; it shows that beside them."""
    sections: list[dict[str, Any]] = []
    for slide, id_of in zip(deck.slides, made.part._element.sldIdLst, strict=True):
        if slide.section or not sections:
            name = slide.section or deck.title
            spelt = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{deck.title}/{name}")).upper()
            sections.append({"name": name, "id": f"{{{spelt}}}", "slides": []})
        sections[-1]["slides"].append(id_of.id)
    made.part._element.append(parse_xml(render("deck_sections.xml", sections=sections)))
