"""What a file that is no text says beside its picture: metadata, hidden bytes, the words of a drawing.

A photograph knows where it was taken and a drawing who drew it. Nothing here looks at what a picture shows;
that is for people. Metadata is named and never quoted.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from io import BytesIO

from PIL import ExifTags, Image, UnidentifiedImageError

from agentops_showcase.case_studies.anonymity.check import NOBODY, check
from agentops_showcase.case_studies.anonymity.data import RULE
from agentops_showcase.case_studies.anonymity.deny import Deny
from agentops_showcase.case_studies.anonymity.limits import LONGEST_TEXT
from agentops_showcase.problems import Place, Problem, Rule
from agentops_showcase.sources import Text

METADATA = Rule(
    "ANON033",
    "picture-metadata",
    "A picture holds its pixels and nothing else",
    why="Cameras write place, time and serial number into a file, programs write the name of whoever used them.",
    instead="Save it anew without metadata, for example with `exiftool -all= FILE`, and look at it once more.",
)
DISGUISED = Rule(
    "ANON034",
    "disguised-file",
    "A file is what its name says",
    why="A document that calls itself a picture is opened by some programs and looked at by no reviewer.",
    instead="Give the file its own ending, or export what it shows as a flat picture.",
)
DRAWING = Rule(
    "ANON035",
    "contributed-drawing",
    "A drawing comes as words or as data, never as an SVG",
    why="An SVG can hold scripts, layers nobody sees and the path of the folder in which it was drawn.",
    instead="Describe the drawing, let the site draw it from data, or export it as a PNG without metadata.",
)
RULES = (METADATA, DISGUISED, DRAWING)

MOST_PIXELS = 40_000_000
_ENDINGS = {
    "PNG": (".png",),
    "JPEG": (".jpg", ".jpeg"),
    "GIF": (".gif",),
    "WEBP": (".webp",),
    "AVIF": (".avif",),
    "TIFF": (".tif", ".tiff"),
    "BMP": (".bmp",),
}
_OTHERS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
)
_PICTURES = (*(ending for endings in _ENDINGS.values() for ending in endings), ".heic", ".heif", ".ico")
ENCLOSED = (*_PICTURES, ".svg", ".pdf")  # endings of what is looked at in a folder, beside Markdown
# What Pillow reports about the pixels themselves.
_TECHNICAL = frozenset(
    """adobe adobe_transform aspect background bbox bits chromaticity compression default_image dpi duration extension
    gamma interlace jfif jfif_density jfif_unit jfif_version loop palette progression progressive resolution sizes srgb
    timestamp transparency version""".split()  # noqa: SIM905  # a list of one word a line is no easier to read
)
_TEXTS = (
    "Author",
    "Comment",
    "Copyright",
    "Creation Time",
    "Description",
    "Disclaimer",
    "Software",
    "Source",
    "Title",
    "Warning",
)
_SVG = re.compile(r"<svg[\s>]")
_MARKUP = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<", ">"))
_SEEN = re.compile(r"[^\n]")
_VALUE = re.compile(r"""(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')""")
_GEOMETRY = frozenset({"d", "points", "transform", "viewBox", "style", "gradientTransform", "xmlns"})


def is_enclosed(path: str, content: bytes) -> bool:
    """Tell whether a file is a picture, a drawing or another program's document, whatever it is called."""
    return path.lower().endswith(ENCLOSED) or _kind(content) != "text" or b"\0" in content[:4096]


def check_enclosed(path: str, content: bytes, deny: Deny = NOBODY) -> tuple[Problem, ...]:
    """Return what is wrong with one file that is no Markdown; its name is held to the deny list too."""
    kind = _kind(content)
    named = check(Text(path, ""), deny)
    if kind == "text" and path.lower().endswith(".svg"):
        kind = "svg"
    if kind == "svg":
        return (*named, *_drawing(path, content, deny))
    return (*named, *(_picture if kind == "picture" else _other)(path, content))


def _kind(content: bytes) -> str:
    start = content[:4096]
    if any(start.startswith(mark) for mark, _ in _OTHERS):
        return "other"
    if (
        start.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\0", b"MM\0*", b"BM"))
        or start[4:8] == b"ftyp"
    ):
        return "picture"
    return "svg" if _SVG.search(start.decode("utf-8", "replace")) else "text"


def _other(path: str, content: bytes) -> Iterator[Problem]:
    said = next((words for mark, words in _OTHERS if content.startswith(mark)), "a file of an unknown kind")
    if path.lower().endswith((*_PICTURES, ".svg", ".md")):
        yield DISGUISED.at(
            Place(path), f"{said} called '{_ending(path)}'", "the picture that the name promises", "export it as a PNG"
        )
    rule = RULE["ANON032"]
    yield rule.at(Place(path), said, "Markdown, or a picture without metadata", "put what matters into the text")


def _ending(path: str) -> str:
    return "." + path.rpartition(".")[2][:8]


def _picture(path: str, content: bytes) -> Iterator[Problem]:
    place = Place(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content)) as image:
                told, form = _told(image), image.format or ""
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError) as error:
        said = (
            "more pixels than anybody looks at"
            if isinstance(error, _TooLargeError | Image.DecompressionBombError)
            else "a picture that cannot be read"
        )
        yield RULE["ANON032"].at(
            place,
            said,
            f"a whole picture of at most {MOST_PIXELS // 1_000_000} million pixels",
            "export it anew as a PNG",
        )
        return
    if not path.lower().endswith(_ENDINGS.get(form, ())):
        yield DISGUISED.at(
            place, f"a {form} called '{_ending(path)}'", "the ending of its kind", "rename it, or export it anew"
        )
    told += ["bytes behind the end of the picture"] if _trailing(form, content) else []
    if told:
        yield METADATA.at(place, ", ".join(told), "pixels only", "save it without metadata: exiftool -all= FILE")


class _TooLargeError(ValueError):
    """A picture with more pixels than are read."""


def _told(image: Image.Image) -> list[str]:
    """Say what a picture tells beside its pixels, in words of ours."""
    if image.size[0] * image.size[1] > MOST_PIXELS:
        raise _TooLargeError
    image.load()  # texts of a PNG may stand behind the pixels
    told = []
    exif = image.getexif()
    fields = {*exif, *exif.get_ifd(ExifTags.IFD.Exif)} - {ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo}
    if exif.get_ifd(ExifTags.IFD.GPSInfo):
        told.append("the place where it was taken (GPS)")
    names = sorted(ExifTags.TAGS[each] for each in fields if each in ExifTags.TAGS and image.format != "TIFF")
    if names:
        told.append(f"Exif fields such as {', '.join(names[:4])}")
    elif fields and image.format != "TIFF":
        told.append("Exif fields")
    info = {str(each) for each in image.info} - _TECHNICAL
    known = sorted(info & set(_TEXTS))
    told += [f"the text field '{each}'" for each in known]
    words = {"exif": "", "icc_profile": "a colour profile, which can name a device", "comment": "a comment"}
    words |= {
        "xmp": "an XMP packet",
        "XML:com.adobe.xmp": "an XMP packet",
        "photoshop": "a block of an editing program",
    }
    told += sorted({words.get(each, "a field of another program") for each in info - set(known)} - {""})
    return told


def _trailing(form: str, content: bytes) -> bool:
    """Tell whether something follows the end of a picture: what a crop left, or a file in a file."""
    if form == "PNG":
        return content.rfind(b"IEND") + 8 != len(content)
    if form == "JPEG":
        return not content.endswith(b"\xff\xd9")
    return form == "WEBP" and int.from_bytes(content[4:8], "little") + 8 < len(content)


def _drawing(path: str, content: bytes, deny: Deny) -> Iterator[Problem]:
    yield DRAWING.at(Place(path), "an SVG", "words, data or a PNG", "export it as a PNG, or describe it in the text")
    body = content.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    yield from check(Text(path, _words(body[: LONGEST_TEXT + 1])), deny)


def _words(body: str) -> str:
    """Return the words of a drawing in their places: text, comments and values; all else becomes blank."""
    kept: list[str] = []
    at = 0
    while (start := body.find("<", at)) >= 0:
        kept.append(body[at:start])
        opening, closing = next(each for each in _MARKUP if body.startswith(each[0], start))
        end = body.find(closing, start + len(opening))
        at = len(body) if end < 0 else end + len(closing)
        inner = body[start + len(opening) : at if end < 0 else end]
        kept.append(" " * len(opening) + (_values(inner) if opening == "<" else inner))
        kept.append("" if end < 0 else " " * len(closing))
    return "".join([*kept, body[at:]])


def _values(tag: str) -> str:
    """Return the values of a tag in their places, without those that are numbers of a shape."""
    kept, at = [], 0
    for match in _VALUE.finditer(tag):
        if match[1] not in _GEOMETRY:
            start, end = match.span(2 if match[2] is not None else 3)
            kept += [_SEEN.sub(" ", tag[at:start]), tag[start:end]]
            at = end
    return "".join([*kept, _SEEN.sub(" ", tag[at:])])
