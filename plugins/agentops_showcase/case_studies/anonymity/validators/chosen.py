"""What a person would choose as a password: words with digits, letters in disguise, signs between."""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import FILLED, LISTS
from agentops_showcase.case_studies.anonymity.validators.drawn import lot
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.validators.secrets import looked_up, named_trade, secret_value
from agentops_showcase.case_studies.anonymity.words import folded

_LETTERS = re.compile("[^ -@\\[-`{-~]+")
_AKIN = re.compile(
    f"(?:{FILLED['AKIN']}|tier|type|class|mode|option|grade|category|appendix|stufe|klasse|typ|teil|schritt|kapitel"
    f"|fase|tipo|paso|nivel|question|answer|variant|example|beispiel|method|way|reason|rule|point|attempt|try)s?$"
)
_WORD = re.compile("([^ -@\\[-`{-~]{2,})([-_.]?)([0-9]{1,8})$")
_GLUED = re.compile("[^ -@\\[-`{-~]{3,}(?:[-_.][^ -@\\[-`{-~]{3,})+[-_.]?[0-9]{2,6}$")
_CODED = re.compile(
    "[A-Z0-9_-]+|[0-9a-f]{7,64}|[0-9A-F]{7,64}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{20,}|[0-9.,:%/x×~+-]+[A-Za-z%]{0,4}"
    "|[vV]?[0-9]+(?:[.][0-9A-Za-z-]+)+"
    "|[0-9]+[-_]?[A-Za-z]+(?:-[A-Za-z]+)*|#[0-9]+|[A-Za-z]+(?:[-+][A-Za-z]+)+"
)

_ABOUT = re.compile(
    "(?:string|random|secret|password|passphrase|phrase|words|word|characters|long|short|strong|weak|encrypted"
    "|default|user|private|public|empty|correct|wrong|same|different|unique|prompt|policy|value|number|letters"
    "|digits|manager|please|should|must|will|would|could|never|always|protected|only|seed|shared)$"
)


def year(text: str) -> bool:
    """Tell whether a number is a year, or one that stands for any number."""
    return bool(re.match("(?:19|20)[0-9]{2}$|([0-9])\\1*$|12345?6?7?8?$|4321$|6?54321$", text))


def strength(text: str) -> int:
    """Tell how much a token looks like a password, from 0 to 3.

    3 is for signs between or words glued, 2 for a word with digits or in disguise, and 1 for what needs "is" before it.
    """
    if not 4 <= len(text) <= 48 or not secret_value(text) or named_trade(text) or _CODED.fullmatch(text):
        return 0
    if re.search("^[-/~\\\\@$%]|://|=|[(){}\\\\]|[.]{2}|@[^@]*[.]", text):
        return 0
    words = [folded(word) for word in _LETTERS.findall(text)]
    numbers = len(re.findall("[0-9]", text))
    if not words or "/" in text:
        return 0
    if len(text) < 7 and numbers >= 2 and re.fullmatch("[^ -@\\[-`{-~]{2,4}[!@#$%*+^&~_][0-9]{2,3}", text):
        return 2 if text[-3] in "!@$*+^~" or text[-4] in "!@$*+^~" else int(not _AKIN.match(words[0]))
    if re.search("[!#$%*+?@^&~].|[!$#%+^&~]$", text) and len(text) >= 7:
        return 3 if numbers else int(bool(re.search("[a-z][^a-z]*[A-Z]", text)))
    if not numbers:
        return int(_drawn(text))
    plain = _WORD.match(text)
    if plain:
        return _numbered(plain, words)
    if re.fullmatch("(?:[A-Z][a-z]{2,}){2,4}[-_]?[0-9]{2,6}", text) or lot(text):
        return 3
    if _GLUED.match(text):
        return 2
    changes = len(re.findall("(?<=[A-Za-z])[0-9]|(?<=[0-9])[A-Za-z]", text))
    if re.fullmatch("[A-Za-z0-9]{6,40}", text) and changes >= 3 and numbers >= 3 and re.search("[a-z]", text):
        return 2
    if (
        re.fullmatch("[A-Za-z]{3,12}[0-9]{1,4}[A-Za-z]{2,8}", text)
        and text != text.upper()
        and not _AKIN.match(words[0])
    ):
        return 1
    return 0


def _drawn(text: str) -> bool:
    """Tell whether letters alone were drawn by lot: capitals come and go, and no piece is a word."""
    pieces = re.findall("[A-Z]?[a-z]+|[A-Z]+", text)
    if (
        not re.fullmatch("[A-Za-z]{6,24}", text)
        or len(re.findall("[a-z][A-Z]", text)) < 2
        or len(text) > 4 * len(pieces)
    ):
        return False
    return not any(len(each) > 2 and _known(each.lower()) for each in pieces)


def _known(word: str) -> bool:
    return knowledge.everyday(word) or knowledge.public(word)


def _numbered(found: re.Match[str], words: list[str]) -> int:
    word, sign, number = words[0], found[2], found[3]
    if len(word) < 3 or _AKIN.match(word) or found[1].isupper():
        return 0
    if word in LISTS["machine_roles"] or word in LISTS["boxes"] or word in LISTS["estate"] or word in LISTS["accounts"]:
        return 0
    if sign == "-" or word in LISTS["public"] or len(number) < 2:
        return 1 if len(number) >= 2 or (len(word) >= 5 and not knowledge.public(word)) else 0
    return 2 if not knowledge.public(word) or len(number) > 2 else 1


def chosen(found: re.Match[str]) -> bool:
    """A value that a person would choose as a password, whatever host it is for."""
    return strength(found[1]) > 1


def keyed_hex(found: re.Match[str]) -> bool:
    """The second argument of a client is a key: hexadecimal, or drawn by lot."""
    return bool(re.fullmatch("(?:[0-9a-f]{2}){12,}|(?:[0-9A-F]{2}){12,}", found[1])) or lot(found[1])


def no_lookup(found: re.Match[str]) -> bool:
    """The bytes are no digest and no fingerprint."""
    return not looked_up(found) and not re.search("fingerprint|digest|checksum|identifier|hash", found[0].lower())


def spelled(found: re.Match[str]) -> bool:
    """A row of letters, figures or words for them is no counting, no alphabet and no filler."""
    units = re.findall("[^ ,.-]+", found[1].lower())
    flat = "".join(units)
    return len(set(units)) > 2 and not re.match("abc|123|onetwothree|xyz|qwe", flat)


def wordy(found: re.Match[str]) -> bool:
    """Words in a row that make no sentence and are no terms of the trade, as in a passphrase."""
    words = [folded(word) for word in re.split("[ -]+", matched(found)) if word]
    if any(word in LISTS["every_words"] or word in LISTS.every_stop for word in words):
        return False
    if any(word in LISTS["technical"] or word in LISTS["estate"] or _ABOUT.match(word) for word in words):
        return False
    plain = "-".join(words)
    if plain in LISTS["values"] or any(re.search("(?:ed|ly|ing|tion|able|ible)$", word) for word in words[:1]):
        return len(words) > 3 and plain not in LISTS["values"]
    return len(set(words)) > 1 and not any(re.search("(?:[a-z]{3}ed|ly|ing|tion|able|ible)$", word) for word in words)


def paired(found: re.Match[str]) -> bool:
    """The second half of a login may be two words and a number, which alone would be the name of a variable."""
    text = found[1]
    words = [folded(word) for word in _LETTERS.findall(text)]
    taken = LISTS["machine_roles"]
    return secret_value(text) and not any(word in taken or _AKIN.match(word) or _ABOUT.match(word) for word in words)


def characters(found: re.Match[str]) -> bool:
    """Numbers in a row that are the codes of printable characters, and neither counts nor a scale."""
    said = re.findall("0[xX][0-9a-fA-F]{2}|[0-9]{2,3}", found[1])
    codes = [int(each, 16 if each[1] in "xX" else 10) for each in said]
    while codes and codes[-1] in {0, 10, 13}:
        codes.pop()
    letters = sum(chr(each).isalpha() for each in codes)
    return all(32 < each < 127 for each in codes) and letters >= 3 and codes != sorted(codes) and len(set(codes)) > 3


def worded_name(found: re.Match[str]) -> bool:
    """A name in code that goes on after the word for a password goes on with words that no test is about."""
    parts = [folded(word) for word in re.split("[_-]|(?<=[a-z])(?=[A-Z])", re.sub("[0-9]+$", "", found[1])) if word]
    if len(parts) < 2 and not re.search("[0-9]{2}$", found[1]):
        return False
    if not parts or any(len(word) < 3 or _AKIN.match(word) or _ABOUT.match(word) for word in parts):
        return False
    if any(word in LISTS["every_words"] or word in LISTS.every_stop for word in parts):
        return False
    if any(word in LISTS["technical"] or word in LISTS["machine_roles"] or word in LISTS["public"] for word in parts):
        return False
    heads = parts[: max(1, len(parts) - 1)]
    return not any(re.search("(?:ed|ing|tion|able|ible|ity|ness|ly|ment|or|er|s)$", word) for word in heads)


def watchword(found: re.Match[str]) -> bool:
    """A word agreed with an alarm centre is no word of the trade."""
    words = [folded(word) for word in re.split("[ -]+", found[1]) if word]
    if any(word in LISTS["technical"] or word in LISTS["every_words"] or _ABOUT.match(word) for word in words):
        return False
    return not any(word in LISTS.every_stop for word in words) and "-".join(words) not in LISTS["values"]


def untraded(found: re.Match[str]) -> bool:
    """A value in the settings of a device is no method and no name for one."""
    return not named_trade(matched(found))


def grouped(found: re.Match[str]) -> bool:
    """Groups of four letters are no words in a row."""
    groups = re.split("[ -]", found[1].lower())
    return sum(map(knowledge.everyday, groups)) * 2 < len(groups) and len(set(found[1].lower())) > 6


_KEPT = re.compile(
    "vault|safe|tresor|coffre|caja|manager|policy|see|ask|stored|kept|kommt|none|prompt|owner|never|same|always|only"
    "|must|should|chang|rotat|written|known|lost|forgot|word|characters?|digit|letter|minimum|random|generat|too|not"
    "|no|nicht|kein|pas|stand|liegt|wird|hinterlegt|geändert|wie|serve|used|shared|because|when|where|until|since"
    "|after|before|per|to|by|still|now|also|already|set|sent|wrong|empty|required|asked|typed|given|found|read"
    "|für|pour|para|per|for|guardad|hran|хран|спрос|сейф|pedir|voir|siehe|ver|zie|se|patrz|see|as|so|что|не|как"
    "|boot|operator|it|neustart|ввод|вручн|attempt|user|server|disk|key|file|demand|connue|people|shell|chain"
)


def pictured(found: re.Match[str]) -> bool:
    """Plain words say a picture that nobody needs, and nothing about where a phrase is kept or how it is made."""
    words = [folded(word) for word in re.split("[ ']+", found[1]) if word]
    if len(words) < 4 or len(set(words)) < 4 or any(map(_kept, words)):
        return False
    if any(word in LISTS["technical"] or _ABOUT.match(word) for word in words):
        return False
    plain = [word for word in words if word.isalpha() and word not in LISTS.every_stop and len(word) > 2]
    return len(plain) > 1 and not re.search("(?:ed|ing|ly)$", words[0])


def _kept(word: str) -> bool:
    known = _KEPT.match(word)
    return known is not None and (len(known[0]) > 3 or known[0] == word)
