"""Validators for values that were drawn by lot, and for what stands beside the word password in a sentence."""

from __future__ import annotations

import base64
import binascii
import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.validators.secrets import looked_up, secret_value
from agentops_showcase.case_studies.anonymity.words import folded

_PIECES = re.compile("[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_UNSPEAKABLE = re.compile("[bcdfghjklmnpqrstvwxz]{4}")
_LABELLED = re.compile(
    "(?:sha[0-9]*|integrity|digest|checksum|etag|trace|span|request|commit|id|h1|data|base64|ssh-[a-z0-9]+|hash"
    "|ecdsa[a-z0-9-]*|fingerprint|nonce|cid|cursor|revision|uuid|ref|version|file|image|tag|branch|blob|(?<![a-z0-9_])(?:n|x|y|e|x5c|x5t))"
    "[\"']?[ :=,-]{0,3}[\"'`]?$"
)
_NUMBERED = re.compile(
    "(?:req|msg|toolu|chatcmpl|run|thread|file|asst|evt|cus|pi|ch|in|sub|price|prod|txn|acct|call|resp|batch|session|conv"
    "|srvtoolu|step|vs|ft|job|user|org|proj|wh|id|obj|doc|task|build|node|inv|seti|pm|cs_test|cs_live|ba|card|si|il|ii)[_-]"
)
_TRADE = re.compile(
    "(?:sha|md|aes|rsa|oauth|utf|base|pbkdf|bcrypt|argon|scrypt|tls|ssl|https?|wpa|ipv|x|k8s|s|ed|hs|rs|es|ps|v|p|c|i"
    "|h|web|ntlmv|saml|u|fido|ctap|rfc|iso|nist|pkcs|cve|pep|log|sec|min|char|latin|cp|windows|python|node|go|php)"
    "-?[0-9]{1,4}[a-z]{0,2}[0-9]?(?:[-_.][0-9a-z]+)*$"
)
_ADDRESS = re.compile(
    "/|://|@[^@]*[.]|[.](?:md|py|rb|js|ts|go|rs|sh|php|ya?ml|json|toml|ini|env|txt|log|com|net|org|io|de|internal|corp|local)$"
)


def lot(text: str) -> bool:
    """Tell whether letters and digits change as often as in a drawn value; words with a number have longer pieces."""
    pieces = _PIECES.findall(text)
    signs = sum(map(len, pieces))
    numbers = sum(len(piece) for piece in pieces if piece.isdigit())
    if signs < 10 or len(pieces) < 3 or signs == numbers or len(set(text.lower())) < 7:
        return False
    if any(len(piece) >= 5 and knowledge.everyday(piece.lower()) for piece in pieces):
        return False
    if numbers >= 2 and signs <= (3.3 if signs >= 20 else 2.9) * len(pieces):
        return len(pieces) > 3
    if numbers < 2 and (signs < 20 or text == text.lower() or text == text.upper()):
        return False
    if numbers < 2 and signs <= 2.4 * len(pieces):
        return True
    hard = bool(_UNSPEAKABLE.search(text.lower())) or (numbers >= 4 and len(pieces) >= 6)
    return signs >= 16 and hard and not re.search("[-_.]", text) and not any(map(_word, pieces))


def _word(piece: str) -> bool:
    return len(piece) > 2 and (knowledge.everyday(piece.lower()) or knowledge.public(piece.lower()))


def lottery(found: re.Match[str]) -> bool:
    """A drawn value, no digest and no key by which something is looked up."""
    text = re.sub("^(?:[Bb]earer|[Tt]oken|[Bb]asic) ", "", matched(found))
    if (
        re.match("eyJ[A-Za-z0-9_-]+[.]eyJ", text)
        or "://" in text
        or text.count("/") > 5
        or text.startswith(("./", "../"))
    ):
        return False
    if any(each in text.lower() for each in LISTS["standing_in"]) or text.lower() in LISTS["documented"]:
        return False
    if re.search("codecov|badge|shields[.]io", found.string[max(0, found.start() - 120) : found.start()]):
        return False  # the key of a picture that everybody may load
    plain = re.sub("%[0-9A-F]{2}", "", text)
    if re.fullmatch("[0-9.:TZ_+/-]+|[A-Za-z0-9._-]+[.][a-z]{2,5}", plain) and not re.search("[A-Z]", plain):
        return False
    return lot(plain) and not looked_up(found)


def lone(found: re.Match[str]) -> bool:
    """A long drawn value without any word beside it: three sorts of signs, and nothing says that it is a digest."""
    text = matched(found)
    if not (re.search("[a-z]", text) and re.search("[A-Z]", text) and len(re.findall("[0-9]", text)) >= 3):
        return False
    if re.match("AAAA[BCE]|MII|Qm[1-9A-HJ-NP-Za-km-z]{44}$|eyJ", text) or _NUMBERED.match(text):
        return False
    if len(_PIECES.findall(text)) * 2.5 < len(text) or len(set(text)) < 12 or not lottery(found) or _readable(text):
        return False
    if found.string.strip() == text and len(text) >= 60:
        return False  # a line of a certificate
    return not _LABELLED.search(found.string[max(0, found.start() - 24) : found.start()].lower())


def _readable(text: str) -> bool:
    """Tell whether a value is a text in base64, which is read as such elsewhere."""
    bare = text.replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(bare + "=" * (-len(bare) % 4)).decode("utf-8").isprintable()
    except (binascii.Error, ValueError):
        return False


def told(text: str) -> bool:
    """Tell whether a token beside the word password is one: no word, no number with a unit, no name of a method."""
    text = text.rstrip(".,:;!?»”]")
    low = text.lower()
    if len(text) < 5 or not secret_value(text) or _TRADE.match(low) or _ADDRESS.search(low) or _counted(text):
        return False
    if text[0] in ":~" or "@sha" in low or re.search("[]:]:|[.]{2}|[~`]$", text):
        return False
    parts = [part for part in re.split("[^a-z]+", low) if part]
    numbers = len(re.findall("[0-9]", text))
    if text[-1] == "_" and numbers < 2:
        return False
    inner = bool(re.search("[!#$%*+?@^&~=].", text)) or text[-1] in "#$%*+@^&~="
    pieces = _PIECES.findall(text)
    if numbers == 0 and 9 <= len(text) <= 2.4 * len(pieces):
        return not any(len(piece) > 3 and knowledge.everyday(piece.lower()) for piece in pieces)
    if numbers == 0:
        return inner and len(low) > 6 and len(parts) > 1 and not re.search("[$%&=]{2}|^[A-Za-z_]+=", text)
    if inner or lot(text) or (re.search("[a-z][A-Z]", text) and re.search("[A-Za-z][0-9]|[0-9][A-Za-z]", text)):
        return bool(parts) and "=" not in text[:-1]
    if re.fullmatch("[0-9]{2,}[A-Z][a-zß-ž]{2,}[-_]?", text):
        return True
    if re.fullmatch("[A-Za-z]+[0-9]{1,8}", text):
        return numbers >= 2 and len(parts[0]) >= 3 and not knowledge.public(parts[0]) and text != text.upper()
    return bool(re.fullmatch("[A-Za-zß-ž]{2,}(?:[-_.][A-Za-zß-ž]{2,})*[-_.]?[0-9]{2,}[A-Za-zß-ž]*[-_]?", text)) and (
        "_" not in text or not all(knowledge.everyday(part) for part in parts)
    )


def named_trade(text: str) -> bool:
    """Tell whether a token is a method, a format or a file, and no password."""
    return bool(_TRADE.match(text.lower()) or _ADDRESS.search(text.lower()))


def _counted(text: str) -> bool:
    return bool(
        re.fullmatch(
            "[0-9.,:%/x×~-]+[A-Za-z%]{0,3}|[0-9]+[-_]?[a-z]+(?:-[a-z]+)*|[vV]?[0-9]+(?:[.][0-9A-Za-z]+)+|[A-Z0-9_]+"
            "|[A-Z]{2,10}-[0-9]+(?:-[0-9]+)*|[A-Z0-9]+(?:-[A-Z0-9]+)*|[A-Z][a-z]+[0-9]?|[a-z]+(?:[A-Z][a-z]+)+[0-9]?"
            "|[0-9a-fA-F]{8}-[0-9a-fA-F-]{20,}|[0-9a-f]{7,64}|#[0-9]+",
            text,
        )
    ) and not re.fullmatch("(?=[0-9a-f]*[a-f][0-9a-f]*)(?=[0-9]*[a-f])[0-9a-f]{10,31}", text)


def spoken(found: re.Match[str]) -> bool:
    """What a sentence says to be the password."""
    return told(matched(found))


def far(found: re.Match[str]) -> bool:
    """A password some words away from the word: three digits, a sign between, or capitals inside."""
    text = matched(found).rstrip(".,:;!?»”]")
    if len(text) < 8 or not told(text) or re.search("(?:19|20)[0-9]{2}$", text):
        return False
    plain = len(re.findall("[0-9]", text)) > 2 and bool(re.search("[a-z]", text))
    return plain or bool(re.search("[!#$%*+?@^&~].|[a-z][A-Z]", text)) or lot(text)


def spoken_last(found: re.Match[str]) -> bool:
    """The password after the name of an account, in a sentence or a setting."""
    return told(found[found.re.groups])


def opened(found: re.Match[str]) -> bool:
    """The option takes a user and a password, and not a user and a group."""
    value = found[1]
    if re.fullmatch("[0-9]{1,5}", value) or (
        re.fullmatch("[a-z_-]+", value) and re.search("docker|podman|chown|install", found.string)
    ):
        return False
    return bool(re.match("[ ]?(?:-u|--user|--creds|--proxy-user|-U)[ =]", found[0])) or told(value)


def mixed(found: re.Match[str]) -> bool:
    """A long value of letters, digits and signs, as a generator for settings makes it."""
    text = matched(found)
    if any(each in text.lower() for each in LISTS["standing_in"]) or not secret_value(text.strip("<$%{[*#(&!?})>]")):
        return False
    signs = len(re.findall("[^A-Za-z0-9 _-]", text))
    return lot(text) or (
        signs >= 2
        and len(re.findall("[0-9]", text)) >= 2
        and " " not in text.strip()[:4]
        and "{{" not in text
        and "://" not in text
    )


def signs(found: re.Match[str]) -> bool:
    """A quoted value with three sorts of signs and a fourth between, and neither a format nor an expression."""
    text = matched(found)
    if not (re.search("[!#%*+?&@~^$].", text) and re.search("[a-z]", text) and re.search("[A-Z]", text) and lot(text)):
        return False
    return not re.search(
        "%[A-Za-z(]|[.][*+?]|^[\\^]|[$]$|://|@[^@]*[.]|[$][A-Za-z{]|&[a-z]+=|=[^=]", text
    ) and secret_value(text)


def phrase_words(found: re.Match[str]) -> bool:
    """Words in a row that make no sentence, in quotes or behind a colon; twelve and more need neither."""
    text = matched(found)
    words = [folded(word) for word in re.split("[ ,-]+", text) if word]
    if len(words) < 3 or any(word in LISTS["every_words"] or word in LISTS.every_stop for word in words):
        return False
    if (
        "-".join(words) in LISTS["values"]
        or not all(word.isalnum() for word in words)
        or len(set(words)) < len(words) - 2
    ):
        return False
    before = found.string[max(0, found.start(1) - 2) : found.start(1)]
    if len(words) >= 11:
        return True
    phrased = re.search("phrase|mnemonic|seed|frase|satz", found[0].lower())
    return bool(re.search("[\"'“„«`]", before) or (phrased and re.search("[:=]", before))) and len(words) >= (
        3 if phrased else 4
    )


def door_code(found: re.Match[str]) -> bool:
    """A number after the word for a door and the word for a code."""
    said = found[0][: found.start(1) - found.start()].lower()
    number = found[1].rstrip("#*ABCDEF")
    if re.search(
        "(?:exit|error|status|return|response|http|source|zip|postal|country|area|reason|result)[- ]?cod", said
    ):
        return False
    plain = re.fullmatch("(?:19|20)[0-9]{2}|([0-9])\\1*|12345?6?", number)
    return not plain and bool(re.search("kod|cod|pin|disarm|[çc]ódigo|şifre", said) or found[1] != number)


def strong_sign(found: re.Match[str]) -> bool:
    """Beside a network or a note, a value has capitals or signs as well, and is no model of a device."""
    text = matched(found).rstrip(".,:;!?»”")
    sign = "[!#$%*+?@^&~]|[-_]$|[A-Z][a-z]+[-_.]?[A-Z][a-z]+.*[0-9]{2}"
    return bool(re.search("[a-z]", text) and (re.search(sign, text) or lot(text)))
