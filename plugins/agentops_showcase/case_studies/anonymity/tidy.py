"""What becomes of findings before they are shown: words of the language go, lists become one, repeats are counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from agentops_showcase.case_studies.anonymity.blocks import Block
from agentops_showcase.case_studies.anonymity.deny import squeezed
from agentops_showcase.case_studies.anonymity.findings import Finding
from agentops_showcase.case_studies.anonymity.knowledge import strange
from agentops_showcase.problems import Level

_PHRASED = frozenset({"ANON009", "ANON023", "ANON024", "ANON025", "ANON026", "ANON027"})
_AFTER_A_CUE = frozenset({"ANON024", "ANON025", "ANON026"})
_HELD = frozenset({"ANON007", "ANON010"})
_LIST = 3
_MOST = 25
_BETWEEN = re.compile(
    r"[\s,;*|&+-]{0,12}(?:(?:and|und|y|et|e|og|och)\s{1,4})?"
    r"|[^\n.:]{0,40}\n(?:[ ]{0,4}[*+-][ ][^\n.:]{1,40}\n){0,3}[ ]{0,4}[*+-][ ]"
)

_JOINED = re.compile("[a-z][A-Z]")  # no language writes a word so
_CUE = re.compile(
    r"(?:[Cc]ustomers?|[Cc]lient[ei]?s?|[Kk]und(?:e|en|in)|[Kk]lant(?:en)?"
    r"|[Ss]uppliers?|[Vv]endors?|[Ee]mployer"
    r"|(?:[Ss]ell|[Ss]old|[Dd]eliver(?:ed)?)[ ]to"
    r"|(?:[Ww]ork|[Tt]raba[jl]h?[ao]|[Ll]avor|[Tt]ravaill|[Pp]racuj|[Ww]erk)"
    r"[a-zà-ÿ]{0,6}[ ](?:for|para|per|pour|pro|dla|voor)"
    r"|(?:[Ss]ince|[Dd]epuis|[Dd]esde|[Dd]al|[Ss]inds|[Ss]edan|[Oo]d)[ ][a-zà-ÿ]{3,12},)[ ,][^.!?\n]{0,30}$"
)


def vocabulary(blocks: Iterable[Block]) -> frozenset[str]:
    """Return the words that the prose writes in lower case: those are of the language, whoever uses them."""
    spoken = (block.text for block in blocks if block.kind in {"prose", "cell"} or _sentence(block))
    tokens = (token for text in spoken for token in text.split())
    plain = (token for token in tokens if not any(sign in token.rstrip(".,;:!?") for sign in "`@/."))
    words = (word for token in plain for word in re.findall(r"(?<![\w-])[^\W\d_]+(?![\w-])", token))
    return frozenset(squeezed(word).letters for word in words if word.islower())


def _sentence(block: Block) -> bool:
    """Tell whether a value of front matter is a title or a summary."""
    return block.kind == "front" and block.text.strip().count(" ") >= 3


def without_accounts(spoken: frozenset[str], found: Iterable[Finding], body: str) -> frozenset[str]:
    """Leave out what stands in an address or an account, and elsewhere with a capital: it is a name."""
    held = (re.split("[@(\\[{]| at ", each.text)[0] for each in found if each.code in _HELD)
    words = {word for text in held for word in re.findall(r"[^\W\d_]+", text) if word[:1].upper() + word[1:] in body}
    return spoken - {squeezed(word).letters for word in words}


def said(term: str, spoken: frozenset[str]) -> bool:
    """Tell whether a term is a word of the text, or the stem of one."""
    return term in spoken or any(word.startswith(term) and len(word) - len(term) <= 6 for word in spoken)


def common(each: Finding, spoken: frozenset[str], tongue: str) -> bool:
    """Tell whether each word that made a phrase look like a name is one that the text itself uses as a word.

    In German every noun has a capital, so a single one after a cue says nothing.
    """
    if tongue == "de" and each.code in _AFTER_A_CUE and " " not in each.text:
        return True
    if each.code not in _PHRASED or each.level is Level.ERROR or (_JOINED.search(each.text) and " " not in each.text):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", each.text) if len(word) > 2 and strange(word)]
    if each.code == "ANON027":
        words = [word for word in words if word[0].isupper()]
    if each.code == "ANON023" and ord(each.text[0]) > 0x36F:
        parts = re.findall(r"[^\W\d_]+", each.text)
        large = [word for word in parts if word[0].isupper() and not word.isupper()] or parts
        stems = (squeezed(word).letters for word in large)
        return any(said(stem[: max(4, len(stem) - 3)], spoken) for stem in stems)
    if each.code == "ANON023" and len(words) == 1 and said(squeezed(words[0]).letters, spoken):
        return True
    return bool(words) and all(squeezed(word).letters in spoken for word in words)


def without_faint(found: list[Finding], body: str) -> list[Finding]:
    """Leave out capitals that nothing else speaks for, in a text where nothing else was found.

    A text that names its house shows it elsewhere as well: in a host, an account, a legal form or a path. Names of
    products, laws, places and courses that no list knows have capitals, too, and stand in texts that hold no more.
    """
    hints = [each for each in found if not each.faint]
    told = any(each.level is Level.ERROR for each in hints) or len({each.text for each in hints}) > 1
    return found if told else [each for each in found if not _alone(each) or _spoken_for(each, body)]


def _spoken_for(each: Finding, body: str) -> bool:
    """Tell whether a name owns something, or stands after a word for a customer or a time."""
    return body[each.end : each.end + 2] in {"'s", "’s"} or bool(
        _CUE.search(body[max(0, each.start - 60) : each.start])
    )


def _alone(each: Finding) -> bool:
    """Tell whether it is a capital in Latin letters and nothing else; of other letters, fewer products are written."""
    return each.faint and each.code == "ANON023" and ord(each.text[0]) <= 0x36F


def with_lists(body: str, found: list[Finding]) -> list[Finding]:
    """Make one finding of three names or more with nothing between them, as in a list of thanks."""
    names = [each for each in found if each.code == "ANON009" and each.level is not Level.ERROR]
    known = set(names)
    others = [each for each in found if each not in known]
    runs: list[list[Finding]] = []
    for each in sorted(names, key=lambda each: (each.start, each.end)):
        end = max(one.end for one in runs[-1]) if runs else 0
        if runs and _BETWEEN.fullmatch(body, end, max(each.start, end)):
            runs[-1].append(each)
        else:
            runs.append([each])
    for run in runs:
        others.extend(run if len(run) < _LIST else [_listed(run)])
    return others


def _listed(run: list[Finding]) -> Finding:
    end = max(each.end for each in run)
    return replace(run[0], end=end, text="", shown=f"{len(run)} names")


def capped(found: list[Finding]) -> list[Finding]:
    """Keep all errors and so many others of a rule; the last of them says how many there are."""
    counts: dict[str, int] = {}
    kept = []
    for each in found:
        if each.level is not Level.ERROR:
            counts[each.code] = counts.get(each.code, 0) + 1
        if each.level is Level.ERROR or counts[each.code] <= _MOST:
            kept.append(each)
    last = {each.code: number for number, each in enumerate(kept) if each.level is not Level.ERROR}
    for code, number in last.items():
        if counts[code] > _MOST:
            more = f"{kept[number].shown}, and {counts[code] - _MOST} more of this rule in the file"
            kept[number] = replace(kept[number], shown=more)
    return kept
