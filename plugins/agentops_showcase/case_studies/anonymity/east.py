"""Names in letters without capitals: what a head or a key names, what stands beside a name, and a name found once.

Chinese, Japanese and Thai have no spaces between words, Korean and the languages of India join endings to a name, so a
known one is looked for as it stands, with a look at the letters around it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from agentops_showcase.case_studies.anonymity.blocks import Block
from agentops_showcase.case_studies.anonymity.data import FILLED, LISTS
from agentops_showcase.case_studies.anonymity.findings import Finding
from agentops_showcase.case_studies.anonymity.phrases import Name
from agentops_showcase.case_studies.anonymity.validators.east import common, family_name, given_pair, nobody, own_name

_KINDS = frozenset({"person-name", "org-name", "customer-name", "product-name", "codename"})
_NATIVE = re.compile("[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff぀-ヿ㐀-鿿가-힣]")
_MARKS = " *`_\"'“”「」『』"
_ROLE = re.compile(f"[ ]?[(（/,，、]|[ ]-[ ]|[ ](?:{FILLED['KT']})(?:님)?$|(?:さん|様|氏)$|[ ](?:님|씨)$")
_TITLED = re.compile(
    "^(?:คุณ|นาย|นางสาว|นาง|พี่|น้อง|ช่าง|ดร[.]|อาจารย์|श्रीमती|श्री[.]?|सुश्री|डॉ[.]?|জনাব|শ্রী|ডা[.]|ডঃ"
    "|திருமதி|திரு[.]?|செல்வி|முனைவர்|டாக்டர்"
    "|శ్రీమతి|శ్రీ|డా[.]|ಶ್ರೀಮತಿ|ಶ್ರೀ|ശ്രീമതി|ശ്രീ|શ્રીમતી|શ્રી)[ ]?"
)
_FORMS = re.compile(
    "株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限責任公司|有限公司|公司$|주식회사|[(（](?:株|有|주|유)[)）]|[㈱㈲㈜]"
    "|ห้างหุ้นส่วนจำกัด|ห้างหุ้นส่วน|บริษัท|หจก[.]|บจก[.]|บมจ[.]|จำกัด|[(]มหาชน[)]|^โรงสี|^โรงงาน|^สหกรณ์(?:การเกษตร|โคนม)?|^ร้าน|^มูลนิธิ"
)
_TRADE = re.compile(f"(?:{FILLED['JK']}|{FILLED['CK']}|{FILLED['KH']})$")
_GAP = re.compile("[ .·‧・_*`\u200b-\u200d\u2060\ufeff\u00ad-]{1,3}$")
_AFTER_HANGUL = re.compile(f"(?![가-힣])|(?:{FILLED['JOSA']}|씨|님|{FILLED['KT']}|팀|사)(?![가-힣]{{3}})")
_AFTER_INDIC = re.compile(
    "(?![ऀ-ॣॱ-ॿ])|(?:ने|ला|चा|ची|चे|च्या|शी|कडे|साठी|नी|ना|नो|ए|र|के|ते|रा|कि|गे|नु|नुं|लाई|ले|को|मा)(?![ऀ-ॣॱ-ॿ])"
)
_AFTER_TAMIL = re.compile("[\u0b80-\u0bff]{0,7}(?![\u0b80-\u0bff])")
_MOST = 120


@dataclass(frozen=True, slots=True)
class Term:
    """A name to look for, letters and marks only; `whole` when no letter of its script may touch it."""

    text: str
    kind: str
    whole: bool = False


def names(text: str, block: Block) -> Iterator[Name]:
    """Yield values of front matter and cells whose key or head says that they name somebody."""
    if block.kind not in {"front", "cell"} or not _NATIVE.search(text):
        return
    start = len(text) - len(text.lstrip(_MARKS + "-"))
    value = text[start:].rstrip(_MARKS)
    if not value:
        return
    role = _ROLE.search(value)
    if role and role.start() > 1:
        value = value[: role.start()]
    kind = _headed(block)
    if kind == "person-name" and _person(value):
        yield Name(start, start + len(value), kind)
    if kind == "customer-name" and _house(value, block):
        yield Name(start, start + len(value), kind)


def _headed(block: Block) -> str:
    """Return what the key or the head of a column names."""
    plain = re.sub(r"[ -]", "_", block.name.strip(" *_`").lower())
    head = re.sub(r"[(（].*$", "", plain).strip("_")
    table = LISTS.keys if block.kind == "front" else LISTS.columns
    if head in LISTS["east_person_heads"] or head in table["person-name"]:
        return "person-name"
    houses = LISTS["east_house_heads"] | table["customer-name"] | table["org-name"]
    return "customer-name" if head in houses else ""


def _person(value: str) -> bool:
    titled = _TITLED.match(value)
    name = value[titled.end() :] if titled else value
    words = name.split(" ")
    if not name or len(words) > 3 or len(name) > 40 or re.search("[0-9A-Za-z]", name):
        return False
    return own_name(name, titled=bool(titled))


def _house(value: str, block: Block) -> bool:
    if not 3 <= len(value) <= 40 or re.search("[0-9A-Za-zＡ-Ｚ０-９]", value) or block.name == value:
        return False
    return not common(value)


_LEFT_OUT = "(?:さん|様|氏|님|[ ]?씨|[ ](?:जी|साहब|साहेब|बाबू|भाई|दीदी))?(?:[(（][^()（）\n]{1,14}[)）])?"
_JOINED = (
    "[ ]?(?:、|，|,|・|·|/|和|与|與|及|と|および|및|와[ ]|과[ ]|그리고[ ]|[ ](?:और|व|आणि|तथा|ও|এবং|மற்றும்)[ ])[ \n]?"
)
_RIGHT = re.compile(
    f"{_LEFT_OUT}{_JOINED}(?:({FILLED['HN']})(?![㐀-鿿])|({FILLED['KN']})(?=(?:{FILLED['JOSA']})?(?![가-힣]))"
    "|([㐀-鿿ヶ]{1,3}[ 　][㐀-鿿]{1,3})(?![㐀-鿿])"
    "|([ऀ-ॣॱ-ॿ]{2,14}(?:[ ][ऀ-ॣॱ-ॿ]{2,14})??)(?=[ ](?:को|ने|और|का|की)[ ,।]|[,।]|$))"
)


def beside(body: str, found: Iterable[Finding]) -> Iterator[tuple[int, int]]:
    """Yield names that stand after a name, joined by a sign or a word for and."""
    spans = {(each.start, each.end) for each in found if each.code == "ANON009"}
    waiting, steps = sorted(spans), 0
    while waiting and steps < 60:
        _, end = waiting.pop()
        steps += 1
        match = _RIGHT.match(body[end : end + 60])
        if not match:
            continue
        number = next(each for each in range(1, 5) if match[each])
        span = (end + match.start(number), end + match.end(number))
        if span not in spans and (given_pair(match[3]) if number == 3 else own_name(match[number], titled=False)):
            spans.add(span)
            waiting.append(span)
            yield span


def known(found: Iterable[Finding], body: str) -> tuple[Term, ...]:
    """Return what to look for, each name once."""
    kana = bool(re.search("[ぁ-ん]", body))
    terms: dict[str, Term] = {}
    for each in found:
        if each.sure and each.kind in _KINDS and _NATIVE.search(each.text):
            for term in _of(each, kana):
                if 2 <= len(term.text) <= 40:
                    terms.setdefault(term.text, term)
    return tuple(terms.values())[:_MOST]


def _of(each: Finding, kana: bool) -> Iterator[Term]:
    if each.kind == "codename":
        yield Term(_letters(each.text)[0], each.kind)
    elif each.kind == "person-name":
        yield from _parts(_TITLED.sub("", each.text), kana)
    else:
        yield from _cores(each)


def _parts(text: str, kana: bool) -> Iterator[Term]:
    """Yield a full name, and the parts of it that are said alone."""
    words = [word for word in re.split("[ 　.]+", text) if word]
    joined = _letters(text)[0]
    if re.fullmatch("[㐀-鿿々ヶァ-ヶーぁ-ん]+", joined):
        yield from _chinese(words, joined, kana)
    elif re.fullmatch("[가-힣]+", joined):
        size = 2 if re.match(FILLED["KC"], joined) else 1
        if len(joined) > 2:
            yield Term(joined, "person-name")
        if len(joined) - size == 2:
            yield Term(joined[size:], "person-name", whole=True)
    else:
        spoken = (word for word in words if _sounds(word) > 2 and not nobody(word))
        yield from (Term(word.removesuffix("\u0bcd"), "person-name") for word in spoken)


def _chinese(words: list[str], joined: str, kana: bool) -> Iterator[Term]:
    if len(joined) > 2 or len(words) > 1:
        yield Term(joined, "person-name")
    if len(words) == 2:
        yield from (Term(word, "person-name", whole=True) for word in words if len(word) > 1)
    elif not kana and re.fullmatch(FILLED["HN"], joined):
        given = joined[2:] if re.match(FILLED["HD"], joined) else joined[1:]
        if len(given) == 2 and not common(given):
            yield Term(given, "person-name")
    elif kana and len(joined) > 1 and family_name(joined):
        yield Term(joined, "person-name", whole=True)


def _cores(each: Finding) -> Iterator[Term]:
    """Yield the name of an organisation without its form, and without its trade."""
    bare = _FORMS.sub(" ", each.text).strip()
    if re.search("[\u0900-\u0dff]", bare):
        first = bare.removeprefix("ஸ்ரீ ").split(" ")[0]
        if _sounds(first) > 2 and not nobody(first):
            yield Term(first, each.kind)
        return
    core = _letters(bare)[0]
    if len(core) < 2 or (re.search("[ก-๎]", core) and _sounds(core) < 5) or common(core):
        return
    yield Term(core, each.kind)
    short = _TRADE.sub("", _TRADE.sub("", core)) or core
    for name in dict.fromkeys((_TRADE.sub("", core), short)):
        if name != core and len(name) >= 2 and not common(name):
            yield Term(name, each.kind, whole=bool(re.match("[가-힣ァ-ヶ]", name)))


def _sounds(word: str) -> int:
    """Count letters without marks."""
    return sum(char.isalpha() for char in word)


def _letters(text: str) -> tuple[str, list[int]]:
    """Return letters, marks and digits of a text, and where each stands."""
    spots = [at for at, char in enumerate(text) if char.isalnum() or unicodedata.category(char)[0] == "M"]
    return "".join(text[at] for at in spots), spots


def places(terms: tuple[Term, ...], text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the kind and the place of each known name in a text."""
    if not terms or not _NATIVE.search(text):
        return
    letters, spots = _letters(text)
    for term in terms:
        at = letters.find(term.text)
        while at >= 0:
            start, end = spots[at], spots[at + len(term.text) - 1] + 1
            if _together(text, spots[at : at + len(term.text)]) and _stands(term, text, start, end):
                yield term.kind, start, end
            at = letters.find(term.text, at + 1)


def _together(text: str, spots: list[int]) -> bool:
    """Tell whether letters stand beside each other, or with the same sort of sign between."""
    gaps = [text[one + 1 : other] for one, other in pairwise(spots) if other - one > 1]
    return not gaps or (len(spots) > 2 and all(map(_GAP.match, gaps)))


def _stands(term: Term, text: str, start: int, end: int) -> bool:
    """Tell whether the letters around a name let it end there."""
    before, after, first = text[start - 1 : start], text[end : end + 12], term.text[0]
    if "가" <= first <= "힣":
        return not "가" <= before <= "힣" and bool(_AFTER_HANGUL.match(after))
    if "\u0b80" <= first <= "\u0bff":
        return not "\u0b80" <= before <= "\u0bff" and bool(_AFTER_TAMIL.match(after))
    if "\u0900" <= first <= "\u0dff":
        return not "\u0900" <= before <= "\u0dff" and bool(_AFTER_INDIC.match(after) or first > "\u097f")
    if "ァ" <= first <= "ヶ":
        return not "ァ" <= before <= "ー" and not "ァ" <= after[:1] <= "ー"
    if not term.whole:
        return True
    follows = "㐀" <= after[:1] <= "鿿" and not re.match("[主課部係室社]", after)
    return not "㐀" <= before <= "鿿" and not follows
