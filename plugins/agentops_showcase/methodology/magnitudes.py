"""Tell in one sentence which numbers say how well something works.

The rule is written for authors in `rules.OUTCOME`; tests/methodology/ holds sentences that must be found and that
must not. Shapes come first (a percentage, a multiplier, so many of so many ...), then what excuses a shape: an
instruction, a condition, a question, a count of our own things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SMALL = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORD = rf"(?:(?:{_TENS})(?:-(?:{_SMALL}))?|(?:(?:a|{_SMALL}) )?(?:hundred|thousand|million|dozen)|{_SMALL})"
_NUM = rf"(?:\d[\d,]*(?:\.\d+)?|{_WORD})(?![\w])"
_LIST = rf"(?:\d+, )*(?:{_NUM}(?:,? (?:to|or|and) |-|–))*{_NUM}"
_ROUGHLY = r"(?:(?:about|some|nearly|almost|around|roughly|over|under|only|just|more than|less than|at most) )?"
_TIME = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)"
_UNIT = rf"(?:{_TIME}|min|h|s|ms|tokens?|points?|defects?|bugs?|errors?|incidents?|failures?|restarts?|reverts?)"
_AMOUNT = rf"(?:{_LIST}[ -]{_UNIT}\b|(?:half )?an? (?:half )?(?:second|minute|hour|day|week|month)\b)"
_FASTER = (
    r"(?:faster|slower|better|worse|quicker|cheaper|dearer|longer|shorter|bigger|larger|smaller|higher|lower|greater|"
    r"likelier|fewer|less|more|sooner|safer|easier|harder|costlier|stronger|weaker)"
)
_QUANTITY = (
    r"(?:costs?|price|time|work|effort|speed|tokens|money|number|rate|amount|size|length|output|throughput|defects|"
    r"errors|bugs|failures|incidents|tasks|people|staff|budget|value|productivity|risk|chance|reading|wait|tests|"
    r"sessions|runs|changes|users|teams|engineers|developers|deployments|releases|commits|requests|alerts|reviews|"
    r"approvals|answers|models|projects|studies|readers|tickets|lessons|findings|refusals|minutes|hours)"
)
_PART = r"(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth)s?"
_BETWEEN = r"(?:(?!after|within|in|at|on|for|until|before|when)\w+ ){0,2}"

_SHAPES: tuple[tuple[str, str], ...] = (
    ("share", rf"(?<![\w.,]){_LIST}[ -]?(?:%|per ?cent\b)(?:age points)?|\b{_LIST} percentage points"),
    ("times", r"(?<![\w.,-])\d+(?:\.\d+)? ?[x×](?![\w×]| *\d)|(?<!is )(?<!are )\b(?:\d+|[a-z]{3,8})[- ]?fold\b"),
    ("times", rf"\b(?:{_NUM}|dozens of|hundreds of) times (?:as \w+|{_FASTER}\b|the {_QUANTITY}\b|that\b)"),
    ("times", rf"\b(?:twice|half) as (?:many|much|\w+)\b|\b(?:twice|double|half) the {_QUANTITY}\b"),
    ("times", rf"\bhalf of (?:(?:all|the|our|your|its|their|these|those) )*{_QUANTITY}\b"),
    ("times", r"\b(?:in|by) half\b(?! an?\b| past\b| of\b)|\borders? of magnitude\b|\bfactors? of " + _NUM),
    ("times", r"(?<!two )(?<!both )(?<!the )(?<!of )\b(?:doubl|tripl|quadrupl|halv)(?:es|ed|ing)\b(?! as\b)"),
    ("times", r"(?<![\d:.])(?:\d{1,3}(?:\.\d)?)(?<!\b1):1(?![\d:])"),
    (
        "money",
        rf"[$€£] ?\d[\d,.]*\d?(?: ?(?:k|million|billion)\b)?|\b{_NUM} (?:US )?(?:dollars?|euros?|pounds|cents)\b",
    ),
    ("of", rf"\b{_NUM} (?:out )?of (?:(?:the|those|these|its|our|your|all|every|about|some) )*{_NUM}"),
    (
        "of",
        rf"\b{_NUM} times out of {_NUM}|(?<![\w.,-])\d+ of (?:the|our|your|its|their|these|those) {_QUANTITY}\b",
    ),
    ("of", rf"\b(?:{_NUM}|none|once) in (?:every )?(?!one\b){_NUM}(?! (?:{_TIME}|years)\b)"),
    (
        "share",
        rf"\b(?:an?|{_SMALL})[ -]{_PART} of (?!an? (?:{_TIME}|page)\b)|\b(?:{_SMALL})[ -](?:third|fifth|tenth)s\b",
    ),
    ("share", rf"\bby (?:more than |almost |nearly |about )?(?:an?|{_SMALL})[ -]{_PART}\b(?! of an)"),
    (
        "score",
        r"\b(?:accuracy|precision|recall|F1|kappa|score|(?:success|failure|error|defect|approval|pass|hit) rate)s?"
        rf" (?:\w+ ){{0,2}}?(?:of|at|from|to|is|was|reached) {_ROUGHLY}{_NUM}|\b[np] ?= ?\d[\d.,]*",
    ),
    (
        "gain",
        rf"\b{_AMOUNT} (?:(?:was|were|is|are|a \w+) )?(?:saved|gained|lost|faster|slower|sooner|quicker|shorter|"
        r"longer|cheaper|fewer|less)\b",
    ),
    ("gain", rf"\b(?:sav|gain|los)(?:e|es|ed|ing|s)? {_BETWEEN}{_AMOUNT}"),
    ("gain", rf"\b(?:lost|returns?|returned|gives? back|gave back|wins? back|won back|pays? back) {_BETWEEN}{_AMOUNT}"),
    (
        "gain",
        r"\b(?:fell|falls?|fallen|dropped|drops?|rose|rises?|risen|shrank|shrinks?|grew|grows?|climbed|climbs|improves?d?|"
        rf"increase[sd]|decrease[sd]) (?:\w+ ){{0,3}}?(?:from|to|by) {_ROUGHLY}(?:{_AMOUNT}|{_NUM}|none\b|a {_PART}\b)",
    ),
    (
        "gain",
        r"\b(?:cut|cuts|reduc\w+|lower(?:s|ed)?|rais(?:e|es|ed)|shorten(?:s|ed)?|speeds? up|sped up) (?:\w+ ){0,4}?"
        rf"(?:from {_NUM}|(?:to|by) {_ROUGHLY}(?:{_AMOUNT}|zero\b|none\b))",
    ),
    (
        "gain",
        rf"\b(?:in|takes?|took|taken|needs?|needed|within|lasts?|only|just) {_ROUGHLY}{_AMOUNT} (?:\w+ ){{0,3}}?"
        r"(?:instead of|rather than|down from|up from|against|compared (?:with|to)|where "
        rf"(?:\w+ ){{1,3}}(?:took|taken|been|needed|was)) (?:\w+ ){{0,2}}?(?:{_NUM}|an? (?:hour|day|week))",
    ),
    ("gain", rf"\b{_NUM} fewer (?!than\b)\w+"),
    ("gain", rf"\b(?:up|down) from {_NUM}|\bpa(?:ys|id) for (?:itself|themselves) (?:in|within|after) {_AMOUNT}"),
    ("gain", rf"\b(?:went|came) (?:up |down )?from {_NUM}(?: {_UNIT})? to {_NUM}"),
    ("gain", rf"\b{_NUM}[- ]points? (?:improvement|gain|drop|rise|lead|loss|increase|decrease)"),
    ("gain", rf"\b\d+(?: {_UNIT})? before,? (?:and |then )?\d+(?: {_UNIT})? after\b"),
    (
        "gain",
        rf"\b(?:catche?s?|caught|stop(?:s|ped)|prevent(?:s|ed)?|finds?) {_ROUGHLY}{_NUM} (?:defects|bugs|errors|"
        r"failures|incidents|mistakes|outages)\b",
    ),
    ("range", rf"\b({_NUM}) ({_UNIT}) to {_ROUGHLY}({_NUM})(?: ({_UNIT})\b)?"),
    ("range", rf"\bfrom ({_NUM})() to ({_NUM})(?: ({_TIME}|min|h)\b)"),
)
_SHAPED = tuple((kind, re.compile(shape, re.IGNORECASE)) for kind, shape in _SHAPES)

_EFFECT = re.compile(
    r"\b(?:sav(?:e|es|ed|ing|ings)|fewer|faster|slower|quicker|cheaper|better|worse|improv\w*|reduc\w*|dropp?(?:s|ed)|f[ae]lls?|"
    r"rose|rises?|gains?|gained|los(?:e|es|t)|fail\w*|succe\w*|accura\w*|correct|wrong|right|defects?|errors?|bugs?|"
    r"quality|perform\w*|productiv\w*|speed\w*|degrad\w*|collaps\w*|reliab\w*|approved|pass(?:es|ed)?|broken?|broke)\b",
    re.IGNORECASE,
)
_TOLD = (
    "take|give|keep|write|put|add|let|ask|read|open|try|choose|begin|allow|reserve|leave|send|repeat|look|do|don't|never|"
    "always|pick|delegate|compress|treat|refuse|reject|accept|warn|multiply|divide|compare|fill|delete|publish|agree|"
    "ignore|go|stay|bring|fetch|find|hand|raise|lower|re-read|remove|replace|show|shuffle|sort|stagger|tell|calibrate"
)
_TOLD_OR_NAMED = (
    "run|set|start|stop|use|wait|count|measure|plan|spend|limit|split|record|note|mark|aim|load|restart|move|alert|block|"
    "cap|hold|sample|draw|budget|round|check|drop|merge|commit|book|turn|test|act|break|call|change|label|list|pause|"
    "place|print|release|return|review|roll|score|watch|trim|fix|shrink"
)
_NEXT = (
    r"\d|(?:the|an?|it|them|each|every|all|at|no|not|your|our|its|their|what|how|which|who|with|for|to|by|in|on|if|when|as|"
    r"after|before|until|below|above|under|over|about|around|only|any|both|this|that|these|those|such|again|less|more|"
    rf"half|nothing|whatever|adding|working|reading|{_SMALL}|{_TENS})\b"
)
_VERB = rf"(?:(?:{_TOLD})\b|(?:{_TOLD_OR_NAMED}) (?={_NEXT}))"
_ORDER = re.compile(
    r"[^\w]*(?:(?:first|then|next|now|later|otherwise|so|and|or|but|finally|better|instead|if need be),? )?" + _VERB,
    re.IGNORECASE,
)
_BEFORE_ORDER = re.compile(
    r"[^\w]*(?:at|above|below|under|over|past|beyond|near|around|from|until|after|before|within|up to|with|by|once)\b"
    rf"[^.;]{{0,60}}?,? (?:we|you|stop|write|start|{_VERB})",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\b(?:fell|falls?|rose|rises?|dropped|drops|improve[sd]|doubled?s?|halve[sd]|grew|grows|shrank|shrinks|climbed|went|"
    r"sped|you (?:will )?(?:save|get|see|gain|win|have))\b",
    re.IGNORECASE,
)
_REQUIRED = re.compile(r"\b(?:must|has to|have to)\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"\b(?:at most|at least|no more than|not more than|should|may|never more|limits?|cap|capped|ceiling|"
    r"budgets?|targets?|starting value|start value|by default|default|setting)\b|^[^\w]*(?:We|You) ",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|until|whether|provided|as soon as)\b|^[^\w]*when\b", re.IGNORECASE)
_SUPPOSED = re.compile(r"[^\w]*(?:Suppose|Imagine|Assume)\b")
_GOES_ON = re.compile(r" *(?:and|or|nor|which|who|with|that)\b", re.IGNORECASE)
_PLACED = re.compile(
    r"\b(?:steps?|pages?|parts?|sections?|questions?|rows?|levels?|phases?|figures?|tables?|lines?|items?|rounds?|days?|"
    r"weeks?|slides?|lessons?|chapters?|versions?|sprints?)[ ]+$",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"(?: \w+)? (?:factors|laws|pillars|patterns|phases|tiers|parts|steps|editions|rules|gates|sections|pages|rows|"
    r"columns|headings|tools|ways|kinds|signs)\b",
    re.IGNORECASE,
)
_CHOSEN = re.compile(
    rf"(?:{_SMALL}) of (?:(?:the|those|these|its|our|your|all) )+(?:{_SMALL})$|one of (?:{_SMALL})$", re.IGNORECASE
)
_YEAR = re.compile(r" (?:of|in) (?:19|20)\d\d$")
_NAME = re.compile(r"[ -]?(?:rule|mark)\b", re.IGNORECASE)
_FOLDED = re.compile(rf"(?:\d+|{_SMALL}|hundred|thousand|mani|many)[- ]?fold", re.IGNORECASE)
_SCALE = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800, "q": 7776000, "y": 31536000}
_VALUES = {word: at for at, word in enumerate(_SMALL.split("|"))} | {
    word: 10 * at for at, word in enumerate(_TENS.split("|"), 2)
}


@dataclass(frozen=True, slots=True)
class Magnitude:
    """A number in a sentence; `setting` marks a share in an instruction, which wants a label of its own."""

    start: int
    end: int
    setting: bool = False


def magnitudes(sentence: str) -> Iterator[Magnitude]:
    """Yield the numbers of one sentence that say how well something works, each stretch once."""
    taken: list[tuple[int, int]] = []
    for kind, shape in _SHAPED:
        for match in shape.finditer(sentence):
            start, end = match.span()
            if any(first < end and start < last for first, last in taken) or not _meant(kind, match):
                continue
            taken.append((start, end))
            told = kind != "times" and _told(kind, sentence, start)
            if not told:
                yield Magnitude(start, end)
            elif kind == "share" and not _supposed(sentence, start) and _ordered(sentence) and not _levels(match[0]):
                yield Magnitude(start, end, setting=True)


def _meant(kind: str, match: re.Match[str]) -> bool:
    """Tell whether a shape is the number it looks like."""
    words, rest = match[0], match.string[match.end() :]
    if kind == "range":
        return _falls(match)
    if kind == "share":
        return not _NAME.match(rest)
    if kind == "times" and words.lower().endswith("fold"):
        return bool(_FOLDED.fullmatch(words))
    if kind == "times" and _supposed(match.string, match.start()):
        return False
    if kind != "of":
        return True
    if _YEAR.search(words) or _PLACED.search(match.string[: match.start()]) or _OURS.match(rest):
        return False
    if re.search(r"of the (?:twelve|12|five|four|six)$", words) and not rest[:1].isalnum() and not _EFFECT.search(rest):
        return False
    return not (_CHOSEN.fullmatch(words) and not _EFFECT.search(match.string))


def _told(kind: str, sentence: str, start: int) -> bool:
    """Tell whether a sentence asks, tells or requires something, so that its number is no result."""
    if _supposed(sentence, start) or _told_to(sentence) or _REQUIRED.search(sentence):
        return True
    if _EFFECT.search(sentence):
        return False
    topic = sentence.lstrip().startswith("#") or sentence.rstrip(" \n\"'*_)").endswith("?")
    return topic or (kind in {"share", "money"} and _ordered(sentence))


def _ordered(sentence: str) -> bool:
    """Tell whether a sentence says what to do or how far to go."""
    limit = _LIMIT.search(sentence) or _REQUIRED.search(sentence)
    return bool(limit) or _told_to(sentence) or bool(_BEFORE_ORDER.match(sentence))


def _told_to(sentence: str) -> bool:
    """Tell whether a sentence is an instruction, and does not promise what will come of it."""
    return bool(_ORDER.match(sentence)) and not _PROMISED.search(sentence)


def _levels(words: str) -> bool:
    """Tell whether a share is a row of levels to try, as in 10, 25 and 40 %."""
    return len(re.findall(_NUM, words, re.IGNORECASE)) > 2


def _supposed(sentence: str, start: int) -> bool:
    """Tell whether what stands at an offset is part of a condition or a supposition."""
    if _SUPPOSED.match(sentence):
        return True
    before = sentence[:start]
    found = list(_CONDITION.finditer(before))
    if not found:
        return False
    pieces = re.split(r"[,;:]", before[found[-1].end() :])
    return all(_GOES_ON.match(piece) for piece in pieces[1:])


def _falls(match: re.Match[str]) -> bool:
    """Tell whether a stretch ends lower than it begins; a rising one is a range and no result."""
    first, unit, last, other = (match[at] or "" for at in range(1, 5))
    was, now = _value(first), _value(last)
    if was is None or now is None:
        return False
    unit, other = unit or other, other or unit
    same = unit[:1] == other[:1]
    if same or unit[:1] not in _SCALE or other[:1] not in _SCALE:
        return now < was
    return now * _scale(other) < was * _scale(unit)


def _scale(unit: str) -> int:
    return 2592000 if unit.startswith("month") else _SCALE[unit[0]]


def _value(words: str) -> float | None:
    spelt = words.lower().replace(",", "")
    if spelt[:1].isdigit():
        return float(spelt)
    if spelt in _VALUES:
        return float(_VALUES[spelt])
    first, _, second = spelt.partition("-")
    return float(_VALUES[first] + _VALUES[second]) if first in _VALUES and second in _VALUES else None
