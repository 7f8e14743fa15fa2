"""A talk kit: every file that a speaker takes along, what of it is served by itself, and the archive of it all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from pptx import __version__ as pptx_version

from agentops_showcase import routes, sources
from agentops_showcase.render import Asset, LateAsset, render
from agentops_showcase.routes import Route
from agentops_showcase.talks.decks import names, slides, written
from agentops_showcase.talks.decks.archive import archive
from agentops_showcase.talks.decks.powerpoint import powerpoint
from agentops_showcase.talks.decks.slides import Imprint
from agentops_showcase.talks.decks.track_picture import track_svg
from agentops_showcase.talks.decks.written import Files, Told
from agentops_showcase.talks.picture import SHAPES, THEMES, picture_route
from agentops_showcase.talks.sheet import MARK
from agentops_showcase.talks.subject import Subject

_ROOM = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a kit; a `served` one has an address of its own as well, given by the kit."""

    name: str
    source: Asset | LateAsset
    served: bool = False


@dataclass(frozen=True, slots=True)
class Stock:
    """What other rooms have made of the subjects: frames by file name, and pictures by their address."""

    frames: Mapping[str, bytes]
    pictures: Mapping[Route, Asset | LateAsset]


def frame_name(subject: Subject, view: str, theme: str) -> str:
    """Return the name of a frame in a kit."""
    return f"{names.FRAMES}/{subject.kind}-{subject.key}-{view}-{theme}.html"


def files(subjects: Sequence[Subject], imprint: Imprint, lead: str, stock: Stock) -> tuple[Asset | LateAsset, ...]:
    """Return every file of every kit that the site serves; pictures are served by those who draw them."""
    wanted = tuple(each for each in subjects if each.kind in names.KINDS)
    if not wanted:
        return ()
    found: list[Asset | LateAsset] = []
    kits = {each: tuple(_parts_of(each, imprint, stock)) for each in wanted}
    for subject, parts in kits.items():
        found += [each.source for each in parts if each.served]
        found.append(_archive(names.archive(subject.kind, subject.key), parts))
    whole = tuple(_parts_of_whole(kits, imprint, lead, stock))
    found += [each.source for each in whole if each.served]
    return (*found, _archive(routes.TALK_ZIP, whole))


def _parts_of(subject: Subject, imprint: Imprint, stock: Stock) -> Iterator[Part]:
    stem, told = names.stem(subject.kind, subject.key), Told((subject,), imprint, subject.line)
    place = partial(routes.kit, subject.kind, subject.key)
    yield from _texts(told, stem, imprint.address(subject))
    for theme in THEMES:
        deck = slides.of_subject(subject, imprint, theme)
        name = names.deck_name(stem, theme)
        yield Part(name, _late(place(name), "pptx", repr(deck), partial(powerpoint, deck)), served=True)
        track = track_svg(subject, theme).encode()
        yield Part(track_name(subject, theme), Asset(place(track_name(subject, theme)), track), served=True)
    notes, deck_for_marp = names.notes_name(stem), names.marp_name(stem)
    yield Part(notes, Asset(place(notes), written.notes(told)), served=True)
    beside = _files(_beside, "light", stock)
    yield Part(deck_for_marp, Asset(place(deck_for_marp), written.marp(told, beside)), served=True)
    yield from _slidev(told, stock, place(names.SLIDEV))
    yield from _reveal(told, _beside, stock)
    yield from _frames((subject,), stock)
    yield from _pictures(subject, stock)


def _parts_of_whole(
    kits: Mapping[Subject, tuple[Part, ...]], imprint: Imprint, lead: str, stock: Stock
) -> Iterator[Part]:
    subjects = tuple(kits)
    told = Told(subjects, imprint, lead)
    yield from _texts(told, names.WHOLE, imprint.home)
    for theme in THEMES:
        deck = slides.of_whole(subjects, imprint, lead, theme)
        name = names.deck_name(names.WHOLE, theme)
        route = routes.TALK_DECK if theme == "light" else Route(routes.TALKS.path + name)
        yield Part(name, _late(route, "pptx", repr(deck), partial(powerpoint, deck)), served=theme == "light")
    yield _made(names.notes_name(names.WHOLE), written.notes(told))
    yield _made(names.marp_name(names.WHOLE), written.marp(told, _files(_in_kit, "light", stock)))
    yield from _slidev(told, stock, None)
    yield from _reveal(told, _in_kit, stock)
    yield from _frames(subjects, stock)
    for subject, parts in kits.items():
        alone = {names.README, names.LICENCE}
        kept = (each for each in parts if "/" not in each.name and each.name not in alone and not _for_posts(each.name))
        yield from (Part(_in_kit(subject, each.name), each.source) for each in kept)


def _for_posts(name: str) -> bool:
    """Tell which pictures are no slides; they are heavy, and the kit of their subject has them."""
    return name.endswith(".png") and "x".join(map(str, SHAPES["square"])) in name


def track_name(subject: Subject, theme: str) -> str:
    """Return the name of the picture that is squares alone."""
    return f"{names.stem(subject.kind, subject.key)}-track-{theme}.svg"


def _beside(_: Subject, name: str) -> str:
    return name


def _in_kit(subject: Subject, name: str) -> str:
    return routes.kit(subject.kind, subject.key, name).path.removeprefix(routes.TALKS.path)


def _diagram_name(subject: Subject, theme: str) -> str:
    return picture_route(subject, "diagram", "wide", theme, "svg").path.rpartition("/")[2]


def _files(placed: Callable[[Subject, str], str], theme: str, stock: Stock) -> Files:
    def framed(subject: Subject) -> str:
        name = frame_name(subject, "diagram", theme)
        return f"../{name}" if name in stock.frames else ""

    return Files(
        lambda each: placed(each, track_name(each, theme)),
        lambda each: placed(each, _diagram_name(each, theme)),
        framed,
    )


def _texts(told: Told, stem: str, address: str) -> Iterator[Part]:
    imprint, title = told.imprint, f"Talk kit: {told.title}"
    subject = None if told.whole else told.subjects[0]
    words = {"source": imprint.source(subject), "licence": imprint.licence}
    reveal = dict(_vendored())["LICENCE.txt"].decode()
    readme = render(
        "kit_readme.txt",
        title=title,
        underline="=" * len(title),
        stem=stem,
        whole=told.whole,
        address=address or "the page of the subject",
        licence_file=names.LICENCE,
        **words,
    )
    yield _made(names.README, readme.encode())
    yield _made(names.LICENCE, render("kit_licence.txt", reveal=reveal, **words).encode())


def _slidev(told: Told, stock: Stock, served: Route | None) -> Iterator[Part]:
    """Write the Slidev folder; what its slides show lies in its folder for files, as the tool wants it."""
    short = {each: f"{each.kind}-{each.key}" for each in told.subjects}
    shown = Files(
        lambda each: f"/{short[each]}-track.svg",
        lambda each: f"/{short[each]}-diagram.svg",
        lambda each: f"./{short[each]}-frame.html" if frame_name(each, "diagram", "light") in stock.frames else "",
    )
    deck = written.slidev(told, shown)
    yield Part(names.SLIDEV, Asset(served or Route(names.SLIDEV), deck), served=served is not None)
    yield _made("slidev/style.css", render("deck_slidev.css").encode())
    yield _made("slidev/public/mark.svg", render("deck_mark.svg", mark=MARK).encode())
    yield _made("slidev/global-bottom.vue", render("deck_slidev_keys.txt").encode())
    for each in told.subjects:
        public = f"slidev/public/{short[each]}"
        yield _made(f"{public}-track.svg", track_svg(each, "light").encode())
        diagram = stock.pictures[picture_route(each, "diagram", "wide", "light", "svg")]
        yield Part(f"{public}-diagram.svg", diagram)
        if frame := stock.frames.get(frame_name(each, "diagram", "light")):
            yield _made(f"{public}-frame.html", frame)


def _reveal(told: Told, placed: Callable[[Subject, str], str], stock: Stock) -> Iterator[Part]:
    for theme, name in zip(THEMES, (names.REVEAL, names.REVEAL_DARK), strict=True):
        yield _made(
            name, written.reveal(told, _files(lambda each, name: f"../{placed(each, name)}", theme, stock), theme)
        )
    yield _made("reveal/deck.css", render("deck_reveal.css").encode())
    yield _made("reveal/deck.js", render("deck_reveal.js").encode())
    for name, content in _vendored():
        yield _made(f"reveal/dist/{name}", content)


def _frames(subjects: Iterable[Subject], stock: Stock) -> Iterator[Part]:
    begins = tuple(f"{names.FRAMES}/{each.kind}-{each.key}-" for each in subjects)
    yield from (_made(name, content) for name, content in stock.frames.items() if name.startswith(begins))


def _pictures(subject: Subject, stock: Stock) -> Iterator[Part]:
    folder = routes.kit(subject.kind, subject.key).path
    for route, asset in stock.pictures.items():
        if route.path.startswith(folder):
            yield Part(route.path.removeprefix(folder), asset)


def _made(name: str, content: bytes) -> Part:
    return Part(name, Asset(Route(name), content))


@cache
def _vendored() -> tuple[tuple[str, bytes], ...]:
    """Return the files of reveal.js that a deck needs."""
    return sources.read_tree(_ROOM / "vendor" / "reveal")


def _late(route: Route, kind: str, words: str, make: Callable[[], bytes]) -> LateAsset:
    found = hashlib.sha256("\0".join((words, _code(), pptx_version)).encode())
    return LateAsset(route, f"{kind}-{found.hexdigest()}", make)


@cache
def _code() -> str:
    """Return one digest of the code and the templates that decks are made with."""
    found = hashlib.sha256()
    for folder in (Path(__file__).parent, _ROOM / "templates"):
        for name, content in sources.read_tree(folder):
            if name.endswith((".py", ".xml")):
                found.update(name.encode() + b"\0" + content + b"\0")
    return found.hexdigest()


def _archive(route: Route, parts: Sequence[Part]) -> LateAsset:
    """Return an archive; its parts are taken from the shelf like any other file, and only when it must be made."""
    listed = sorted(parts, key=lambda each: each.name)
    found = hashlib.sha256(_code().encode())
    for each in listed:
        found.update(f"{each.name}\0{_key(each.source)}\0".encode())
    needs = tuple(each.source for each in listed if isinstance(each.source, LateAsset))
    ready = tuple((each.name, None if isinstance(each.source, LateAsset) else each.source.content) for each in listed)
    return LateAsset(route, f"zip-{found.hexdigest()}", partial(_packed, ready), needs)


def _packed(listed: Sequence[tuple[str, bytes | None]], *made: bytes) -> bytes:
    """Pack files; the bytes of those that come late are handed over in their order."""
    late = iter(made)
    return archive((name, next(late) if content is None else content) for name, content in listed)


def _key(source: Asset | LateAsset) -> str:
    return source.key if isinstance(source, LateAsset) else hashlib.sha256(source.content).hexdigest()
