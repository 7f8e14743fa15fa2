"""Read hand-written text as an editor would: hype, breathless sentences, multipliers without a record.

The words and limits are the site's own, in its methodology.yml; without them nothing is checked. Code,
quotations of ruled-out claims, and front matter are not read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agentops_showcase.methodology import Prose, rules
from agentops_showcase.problems import Report
from agentops_showcase.sources import Text

_BLANK = re.compile(
    r"^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1[`~]*[ \t]*$|(`+)(?:(?!\2).)+?\2(?!`)|<[^>\n]*>|\]\([^)\n]*\)|^\|.*$|^:{3,}.*$",
    re.MULTILINE | re.DOTALL,
)
_LABELLED = re.compile(r"^(:{3,})[ \t]*(?:illustration|claim|ruled-out)\b.*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_BREAK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*#>|]|\d+\.)[ \t]*)|(?<=[.!?:])[\"')\]]*\s+(?=[\"'(\[]*[A-Z\d`])")
_WORD = re.compile(r"[\w'’-]*\w[\w'’-]*")
_MULTIPLIER = re.compile(
    r"\b\d+(?:\.\d+)?(?: ?[x×](?![\w×])|-fold\b)|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|hundred)"
    r" times (?:faster|slower|better|more|fewer|less|cheaper|quicker)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being)\b(?: \w+ly)? (?:\w{3,}ed|done|made|given|taken|written|known|seen|kept|"
    r"held|sent|shown|built|found|left|lost|read|run|set|put|told|chosen|drawn|driven|broken|hidden|spoken)\b",
    re.IGNORECASE,
)


def check_prose(text: Text, start: int, prose: Prose, report: Report, *, multipliers: bool = True) -> None:
    """Report what an editor would strike out in the text from an offset on.

    Without `multipliers` the page is one whose outcome numbers are all looked at elsewhere.
    """
    bare = _BLANK.sub(_blanked, text.body)
    for word in prose.banned:
        for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", bare[start:], re.IGNORECASE):
            place = text.place(start + match.start(), start + match.end())
            report.add(rules.HYPE.at(place, f"'{match[0]}'", "what can be seen or counted", "say what happens instead"))
    for first, last, sentence in _sentences(bare, start):
        count = len(_WORD.findall(sentence))
        if prose.longest and count > prose.longest:
            expected = f"at most {prose.longest} words"
            report.add(
                rules.LONG.at(text.place(first, last), f"a sentence of {count} words", expected, "part it in two")
            )
        chain = len(_PASSIVE.findall(sentence))
        if prose.passives and chain > prose.passives:
            expected = f"at most {prose.passives}"
            found = f"{chain} passive verbs in one sentence"
            report.add(rules.PASSIVE.at(text.place(first, last), found, expected, "say who does it"))
    labelled = [match.span() for match in _LABELLED.finditer(text.body)]
    for match in _MULTIPLIER.finditer(bare, start) if prose.longest and multipliers else ():
        if not any(first <= match.start() < last for first, last in labelled):
            place = text.place(match.start(), match.end())
            fix = "cite a claim that holds the numbers, or give both numbers"
            report.add(rules.MULTIPLIER.at(place, f"'{match[0]}'", "a multiplier inside a claim or illustration", fix))


def _blanked(match: re.Match[str]) -> str:
    """Blank what is not prose; inline code stays one word, so that a sentence may begin with it."""
    return re.sub(r"[^\n]", "X" if match[2] else " ", match[0])


def _sentences(bare: str, start: int) -> Iterator[tuple[int, int, str]]:
    at = start
    for match in [*_BREAK.finditer(bare, start), None]:
        end = match.start() if match else len(bare)
        sentence = bare[at:end]
        first = at + len(sentence) - len(sentence.lstrip())
        if sentence.strip():
            yield first, at + len(sentence.rstrip()), sentence
        at = match.end() if match else end
