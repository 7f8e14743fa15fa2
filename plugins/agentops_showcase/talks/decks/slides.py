"""The slides of a subject and of the whole: which words stand where, and what the notes say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from agentops_showcase.talks.decks import boxes, drawing
from agentops_showcase.talks.decks.lettering import SERIF
from agentops_showcase.talks.decks.slide import Deck, Drawing, Filled, Scan, Slide, fill, misfits
from agentops_showcase.talks.subject import Subject

UNPROVEN = "What nobody has shown"
_MINUTE, _QUESTION, _ANSWER = "Say this in a minute", "The question you will get", "The honest answer"
OPENING = (
    "Take out what you do not need. Every subject has its card, its picture, how to tell, and a question with its "
    "answer. What to say in a minute stands in the notes of each card."
)
_CARD_GAP = 22.0


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every slide says about where it is from; `url` ends in a slash or is empty."""

    name: str
    edition: str
    url: str
    licence: str

    @property
    def home(self) -> str:
        """The address of the site as somebody types it."""
        return self.url.partition("//")[2].rstrip("/")

    def address(self, subject: Subject) -> str:
        """Return the short address of a subject, "" on a site without one."""
        return subject.short.absolute(self.url) if self.url else ""

    def source(self, subject: Subject | None = None) -> str:
        """Return the last line of all notes: edition, address and licence."""
        where = (subject.route.absolute(self.url) if subject else self.url) if self.url else ""
        parts = (f"{self.name}, {_lower(self.edition)}", where, self.licence)
        return f"Source: {'. '.join(each for each in parts if each)}."


def of_subject(subject: Subject, imprint: Imprint, theme: str = "light") -> Deck:
    """Return the deck of one factor, law or pillar."""
    slides = (
        card(subject, imprint),
        points(subject, imprint),
        diagram(subject, imprint),
        check(subject, imprint),
        question(subject, imprint),
    )
    return Deck(f"{subject.title} · {imprint.name}", subject.line, theme, slides)


def of_whole(subjects: Sequence[Subject], imprint: Imprint, about: str, theme: str = "light") -> Deck:
    """Return the deck of everything, with a title for every section."""
    slides = [_title(imprint, about)]
    for heading, group in groupby(subjects, section_of):
        members = tuple(group)
        slides.append(replace(_section(heading, members, imprint), section=heading))
        for each in members:
            slides += [
                card(each, imprint),
                diagram(each, imprint),
                check(each, imprint),
                question(each, imprint),
            ]
    return Deck(imprint.name, about, theme, tuple(slides))


def section_of(subject: Subject) -> str:
    """Return the heading below which a subject stands: its tier, or its kind."""
    if subject.kind == "factor":
        return subject.over.rpartition(" · ")[2]
    return f"{subject.kind.capitalize()}s"


def card(subject: Subject, imprint: Imprint) -> Slide:
    """Everything about a subject on one slide: name, line, points, picture and code."""
    layout = boxes.CARD
    numeral = layout.box("Numeral")
    wide = SERIF.width(subject.numeral, numeral.sizes[0])
    left = boxes.LEFT + (wide + _CARD_GAP if subject.numeral else 0)
    title, size = boxes.title_box(layout.box("Title"), subject.name, left)
    over = layout.box("Kind")
    over = replace(over, left=left, width=boxes.RIGHT - left, top=title.top - over.height - 2)
    filled = [
        Filled(layout.box("Title"), (subject.name,), size, title),
        Filled(layout.box("Kind"), (subject.over,), over.sizes[0], over),
        fill(layout, "Line", (subject.line,)),
        fill(layout, "Points", subject.points),
        *_foot(layout, imprint, subject),
    ]
    if subject.numeral:
        filled.insert(1, Filled(numeral, (subject.numeral,), numeral.sizes[0], replace(numeral, width=wide)))
    address = imprint.address(subject)
    scan = drawing.scan(address) if address else None
    return _slide(layout, filled, spoken(subject, imprint), drawing.small(subject), scan)


def points(subject: Subject, imprint: Imprint) -> Slide:
    """Show the three points, large."""
    layout = boxes.POINTS
    filled = [*_head(layout, subject, "three points"), fill(layout, "Points", subject.points)]
    notes = (f"{subject.line} Stay here while you tell the story of your own team.", *_about(subject, imprint))
    return _slide(layout, [*filled, *_foot(layout, imprint, subject)], notes)


def diagram(subject: Subject, imprint: Imprint) -> Slide:
    """Show the picture with its words."""
    layout = boxes.DIAGRAM
    filled = [*_head(layout, subject, "the picture"), fill(layout, "Caption", (subject.picture.title,))]
    shown, lost = drawing.large(subject)
    notes = (subject.picture.words, "A hollow square is not checked yet, a double bar can refuse.")
    filled += _foot(layout, imprint, subject)
    slide = _slide(layout, filled, (*notes, *_about(subject, imprint)), shown)
    return replace(slide, misfits=(*slide.misfits, *lost))


def check(subject: Subject, imprint: Imprint) -> Slide:
    """Show how to tell whether it works, and what nobody has shown."""
    layout = boxes.CHECK
    filled = [
        *_head(layout, subject, "how to tell"),
        fill(layout, "Checks", subject.check),
        fill(layout, "Not shown", (UNPROVEN, subject.unproven), lead=True),
        *_foot(layout, imprint, subject),
    ]
    notes = ("Ask the room to try one of these on Monday.", f"{UNPROVEN}: {subject.unproven}")
    return _slide(layout, filled, (*notes, *_about(subject, imprint)))


def question(subject: Subject, imprint: Imprint) -> Slide:
    """Show the question that will come and the honest answer; a slide to keep behind the last one."""
    layout = boxes.QUESTION
    filled = [
        fill(layout, "Title", (subject.question,)),
        fill(layout, "Kind", (f"{subject.title} · {_lower(_QUESTION)}",)),
        fill(layout, "Answer", (subject.answer,)),
        *_foot(layout, imprint, subject),
    ]
    notes = (f"{_ANSWER}: {subject.answer}", f"{UNPROVEN}: {subject.unproven}")
    return _slide(layout, filled, (*notes, *_about(subject, imprint)))


def spoken(subject: Subject, imprint: Imprint) -> tuple[str, ...]:
    """Return the notes of a subject in full."""
    return (
        f"{_MINUTE}:",
        subject.minute,
        f"{_QUESTION}: {subject.question}",
        f"{_ANSWER}: {subject.answer}",
        f"{UNPROVEN}: {subject.unproven}",
        imprint.source(subject),
    )


def _about(subject: Subject, imprint: Imprint) -> tuple[str, ...]:
    return (imprint.source(subject),)


def _title(imprint: Imprint, about: str) -> Slide:
    layout = boxes.TITLE
    filled = [fill(layout, "Title", (imprint.name,)), *_foot(layout, imprint)]
    if about:
        filled.insert(1, fill(layout, "Line", (about,)))
    notes = (OPENING, imprint.source())
    return _slide(layout, filled, notes)


def _section(heading: str, members: Sequence[Subject], imprint: Imprint) -> Slide:
    layout = boxes.SECTION
    names = tuple(each.title if each.kind == "factor" else f"{each.numeral} {each.name}" for each in members)
    filled = [fill(layout, "Title", (heading,)), fill(layout, "Line", (_counted(members),))]
    filled += [fill(layout, "Points", names), *_foot(layout, imprint)]
    told = [f"{each.title}: {each.line}" for each in members]
    return _slide(layout, filled, (*told, imprint.source()))


def _counted(members: Sequence[Subject]) -> str:
    kind = members[0].kind
    return f"{len(members)} {kind}{'s' if len(members) > 1 else ''}"


def _head(layout: boxes.Layout, subject: Subject, what: str) -> Iterator[Filled]:
    yield fill(layout, "Title", (f"{subject.name}: {what}",))
    yield fill(layout, "Kind", (subject.over,))


def _foot(layout: boxes.Layout, imprint: Imprint, subject: Subject | None = None) -> Iterator[Filled]:
    yield fill(layout, "Edition", (f"{imprint.name} · {imprint.edition} · {imprint.licence}",))
    address = imprint.address(subject) if subject else imprint.url
    if address:
        yield fill(layout, "Address", (address.partition("//")[2].rstrip("/"),), href=address)


def _slide(
    layout: boxes.Layout,
    filled: Sequence[Filled],
    notes: tuple[str, ...],
    shown: Drawing | None = None,
    scan: Scan | None = None,
) -> Slide:
    return Slide(layout, tuple(filled), notes, shown, scan, misfits(filled))


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
