"""A name found once is looked for everywhere: in other spellings, in identifiers, in the name of the file.

A private host, a mail address or a bucket holds the word that names its owner. That word, taken out of where it was
found, is as good as an entry of a deny list, and so are the parts of a name and the login made from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.deny import Squeezed, occurrences, respelt, squeezed
from agentops_showcase.case_studies.anonymity.findings import Finding
from agentops_showcase.case_studies.anonymity.knowledge import ambiguous, estate, everyday, given, owned, strange
from agentops_showcase.case_studies.anonymity.trades import trade
from agentops_showcase.case_studies.anonymity.words import folded

_HOSTED = frozenset({"ANON007", "ANON012", "ANON015", "ANON017", "ANON018", "ANON019", "ANON020"})
_ORGANISED = frozenset({"org-name", "customer-name", "product-name"})
_LONGEST, _MOST = 40, 200
_LETTERS = re.compile(r"[^\W\d_]+")
_HOME = re.compile(r"^.*(?:[/\\](?:[Uu]sers|home|Benutzer|Usuarios|Utilisateurs)[/\\])|[/\\].*$")
_TAKEN = re.compile(r"[a-z0-9]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Sought:
    """A term to look for: squeezed in any spelling, or a capitalised word of its own."""

    term: str
    kind: str
    word: bool = False
    shy: bool = False  # also an everyday word, so it counts only before a verb
    tight: bool = False  # a login: one token, whole
    code: str = "ANON029"
    soft: bool = False  # one of several words, so it may be a word of the language where it stands small and alone


def sought(findings: Iterable[Finding]) -> tuple[Sought, ...]:
    """Return what to look for, each term once, in the order found."""
    found: dict[tuple[str, bool], Sought] = {}
    for each in findings:
        if each.sure:
            for term in _of(each):
                if len(term.term) <= _LONGEST:
                    found.setdefault((term.term, term.word), term)
    return tuple(found.values())[:_MOST]


def private(lines: Iterable[str]) -> Iterator[Sought]:
    """Yield what the entries of a deny list give away: the owner in a host, the odd words of a longer name."""
    for line in lines:
        words = re.findall(r"[^\W\d_]+", line)
        if "." in line and " " not in line:
            yield from (Sought(label, "org-name", tight=len(label) < 5) for label in _owners(line))
        elif len(words) > 1:
            odd = (word for word in words if len(word) >= 6 and strange(word) and not trade(word))
            yield from (Sought(squeezed(word).letters, "org-name") for word in odd)
            yield from _ampersand(re.sub("[a-z]+", lambda word: word[0].capitalize(), line), "org-name")


def _ampersand(text: str, kind: str) -> Iterator[Sought]:
    """Yield A&B for Abel & Bole."""
    pair = re.match(r"([A-Z])[^\W\d_]*[ ]&[ ]([A-Z])", text)
    if pair:
        yield from (Sought(f"{pair[1]}{sign}{pair[2]}", kind, word=True) for sign in ("&", " & "))


def organised(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the names of organisations and systems, as they are written."""
    for each in findings:
        if each.sure and each.text[:1].isupper() and (each.kind in _ORGANISED or each.kind == "codename"):
            yield re.sub(r"['’]s\b", "", each.text)


def _of(finding: Finding) -> Iterator[Sought]:
    if finding.code in _HOSTED:
        bare = finding.code == "ANON012" and "." not in finding.text  # the first part of a machine may be half a word
        labels, soft = [each for each in _owners(finding.text) if not bare or len(each) > 5], "-" in finding.text
        yield from (Sought(label, "org-name", tight=bare or len(label) < 5, soft=soft) for label in labels)
    elif finding.code == "ANON030" and len(finding.text) >= 5 and not everyday(folded(finding.text)):
        yield Sought(squeezed(finding.text).letters, "org-name")
    elif finding.kind in _ORGANISED:
        yield from _organisation(finding)
    elif finding.kind == "person-name":
        yield from _person(finding.text)
    elif finding.kind == "codename":
        words = (word for word in re.findall(r"[^\W\d_]+", finding.text) if len(word) >= 5)
        yield from (Sought(word, "codename", word=True) for word in words)
    elif finding.kind == "handle":
        yield Sought(squeezed(finding.text.rpartition("/")[2]).letters, "handle", tight="/" not in finding.text)
        yield from _called(finding.text.rpartition("/")[2])
    elif finding.code == "ANON021":
        yield from _called(_HOME.sub("", finding.text))


def _called(login: str) -> Iterator[Sought]:
    """Yield the first name and the last in a login that is made of both."""
    parts = re.split("[._-]", login.lower())
    if len(parts) == 2 and all(len(part) >= 3 and part.isalpha() for part in parts) and given(parts[0]):
        for part in parts:
            yield Sought(part[0].upper() + part[1:], "person-name", word=True, shy=ambiguous(part))


def _organisation(finding: Finding) -> Iterator[Sought]:
    words = re.findall(r"[^\W\d_]+", finding.text)
    for word in words:
        if len(word) >= 5 and strange(word) and word[0].isupper() and not trade(word):
            yield Sought(squeezed(word).letters, finding.kind, soft=word != words[0])
            yield from (Sought(other, finding.kind) for other in respelt(word.lower()))
    whole = squeezed(finding.text).letters
    if len(words) > 1 and len(whole) >= 9 and finding.text[0].isupper():
        yield Sought(whole, finding.kind)
    bare = re.sub("株式会社|有限会社|合同会社|有限公司|有限责任公司|股份有限公司", " ", finding.text)
    yield from (Sought(word, finding.kind) for word in re.findall("[㐀-鿿]{3,6}", bare))
    yield from _ampersand(finding.text, finding.kind)
    short = re.search(r"[(]([A-Z]{2,6})[)]", finding.text)
    if short:
        yield Sought(short[1], finding.kind, word=True)


def _person(text: str) -> Iterator[Sought]:
    words = [word.strip(".,'’") for word in re.split(r"[ ^]+", text) if len(word.strip(".,'’")) > 1]
    big = [word for word in words if word[0].isupper()]
    if len(big) == 1 and len(words) == 1 and len(big[0]) >= 5 and strange(big[0]) and not big[0].isupper():
        yield Sought(big[0], "person-name", word=True)
    if len(big) < 2:
        return
    if "," in text:
        big = big[1:] + big[:1]
    for word in big:
        if folded(word) not in LISTS["months"] and len(word) > 2 and (given(word) or strange(word)):
            yield Sought(word, "person-name", word=True, shy=ambiguous(word))
    first = _plain(big[0])
    if not first:
        return
    if len(first) >= 4 and strange(first):
        yield Sought(first, "person-name", tight=True)
    for sign in (".", ". "):
        yield Sought(f"{big[0][0]}{sign}{big[-1][0]}.", "person-name", word=True)
    for last in {folded(big[-1]), folded(big[-1].split("-")[0])}:
        yield from _logins(first, "".join(_TAKEN.findall(last)))


def _plain(word: str) -> str:
    return "".join(_TAKEN.findall(folded(word)))


def _logins(first: str, last: str) -> Iterator[Sought]:
    """Yield the accounts that are made from a name, and the family name."""
    if len(last) >= 3:
        yield Sought(first[0] + last, "handle", tight=True)
        yield Sought(last + first[0], "handle", tight=True)
    if len(first) >= 4 and last:
        yield Sought(first + last[0], "handle", tight=True)
    if len(first) + len(last) >= 8:
        yield Sought(first + last, "person-name")
        yield Sought(last + first, "person-name")
    for size in range(5, len(last)):
        yield Sought(last[:size] + first[0], "handle", tight=True)
        yield Sought(first[0] + last[:size], "handle", tight=True)
    if len(last) >= 5 and strange(last):
        yield Sought(last, "person-name")


def _owners(text: str) -> Iterator[str]:
    """Yield the words in a host, an address or the name of a resource that belong to somebody."""
    host = text.rpartition("@")[2] if "@" in text else text
    host = re.sub(r"^[a-z0-9+:]*//", "", re.sub(r"\[dot\]|\(dot\)| dot | punto ", ".", host))
    head = re.split(r"[/?#]", host)
    dotted = head[0].split(":")[0].split(".")
    labels = dotted[:-1] if len(dotted) > 1 else dotted
    if re.search(r"github[.]com|gitlab[.]com|bitbucket[.]org|dev[.]azure[.]com|codeberg", text) and len(head) > 1:
        labels = [head[1]]
    elif text.startswith("arn:"):
        labels = []
    short = labels[-1].lower() if len(dotted) > 1 and labels else ""
    if 3 <= len(short) <= 4 and short.isalpha() and estate(short) and short not in LISTS["tlds"]:
        yield short
    for label in labels:
        low = label.lower()
        for part in re.split(r"[-_ ]", low):
            if len(part) >= 5 and part.isalpha() and (owned if len(part) >= 8 else estate)(part):
                if part in LISTS["services"]:
                    continue
                yield part
                for noun in LISTS["nouns"]:
                    if part.endswith(noun) and len(noun) > 2 and len(part) - len(noun) >= 6:
                        yield part[: -len(noun)]
        plain = "".join(_TAKEN.findall(low))
        if "-" in low and len(plain) >= 8 and owned(low) and not re.search(r"[0-9]", plain):
            yield plain


def places(term: Sought, text: str, seen: Squeezed) -> Iterator[tuple[int, int]]:
    """Yield where a term stands in a text."""
    if term.word:
        yield from mentions(term, text)
        return
    for start, end in occurrences(term.term, seen, anywhere=False):
        if _everyday(text, start, end) or (term.soft and _small(text, start, end)):
            continue
        token = not re.search(r"[ \"'`(\[]", text[start:end])
        if not term.tight or (token and not text[end : end + 1].isalpha() and not text[start - 1 : start].isalpha()):
            yield start, end


def _small(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is a word in small letters, with nothing but spaces and commas beside it."""
    edges = text[start - 1 : start] if start else " ", text[end : end + 1] or " "
    return text[start:end].islower() and edges[0] == " " and edges[1] in " ,;:!?"


def _everyday(text: str, start: int, end: int) -> bool:
    """Tell whether a term is only the start of a word that everybody knows."""
    more = _LETTERS.match(text, end, end + 24)
    return more is not None and everyday(folded(text[start:end] + more[0]))


def mentions(sought_word: Sought, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a capitalised word stands alone; a shy one only where it acts."""
    at = text.find(sought_word.term)
    while at >= 0:
        end = at + len(sought_word.term)
        alone = not (text[at - 1 : at] if at else "").isalnum() and not text[end : end + 1].isalnum()
        if alone and (not sought_word.shy or _acts(text[end : end + 20])):
            yield at, end
        at = text.find(sought_word.term, end)


def _acts(after: str) -> bool:
    if re.match("['’]s[ ]", after):
        return True
    found = re.match(r"[ ]([a-z]+)", after)
    verb = found[1] if found else ""
    return verb in LISTS["speech"] or verb.endswith("ed") or verb in {"was", "had", "has", "did"}
