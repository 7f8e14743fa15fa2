"""Validators for secrets: is a value one that opens something, or one that a manual gives?"""

from __future__ import annotations

import base64
import binascii
import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.words import folded

_WRITTEN_ODDLY = str.maketrans("013457$@!", "oieastsai")
_DIGESTS = re.compile(
    "cache|public|foreign|primary|partition|sort|object|idempot|shard|commit|sha-?[0-9]|digest|checksum|etag"
    "|integrity"
    "|fingerprint|trace|span|revision|md5|nonce|hash|(?:key|token)[ _-]?id|kid|jti|thumbprint|pubkey|ssh-|ecdsa"
    "|query[ _]|translation"
    "|correlation|request[ _-]?id|content|blob|layer|image|version|message[ _]|dedup|lookup|cursor|page[ _-]"
    "|lock[ _-]"
    "|s3[ _]|redis|websocket-|[\"'](?:n|e|x|y|x5[ct])[\"'][ ]?:[ ]?[\"']$"
)
_ABOUT = re.compile(
    "(?:policy|file|field|hash|hashers?|length|path|url|name|_id|ref|type|hint|prompt|min|max|count|rules?|encoder"
    "|algorithm"
    "|strategy|mode|expires?|validators?|label|class)[\"'`]?[)\\]]?[ ]{0,3}(?::=|=>|[:=])[ ]{0,3}[\"'`]{0,2}$"
)
_TRADE = re.compile(
    "(?:keepass(?:xc|dx)?|bitwarden|vaultwarden|[0-9]?password|lastpass|nordpass|passbolt|keycloak|sha|md|aes|curve"
    "|ecdh|sec[tp]|debian|ubuntu|hmac-sha|aead|argon2id|rsa|oauth|utf|base|pbkdf|bcrypt|argon|scrypt|tls|ssl"
    "|https?|wpa|802[.]|eap-tls|ipv|x|k8s|s|ed|hs|rs|es|ps|v|p|c|i"
    "|h|web|ntlmv|saml|u|fido|ctap|rfc|iso|nist|pkcs|cve|pep|log|sec|min|char|latin|cp|windows|python|node|go|php)"
    "-?[0-9]{1,5}[a-z]{0,2}[0-9]?(?:[-_./+][0-9a-z]+)*$"
)
_ADDRESS = re.compile(
    "/|://|@[^@]*[.]|[.](?:md|py|rb|js|ts|go|rs|sh|php|ya?ml|json|toml|ini|env|txt|log|com|net|org|io|de|internal"
    "|corp|local)$"
)
_STAND_INS = frozenset(
    {"password", "passwort", "secret", "sekret", "sekrit", "private", "veryprivate", "letmein", "admin", "changeme"}
)


def digits(found: re.Match[str]) -> bool:
    """A key has digits; a word in kebab case may not."""
    return bool(re.search("[0-9]", matched(found)))


def not_example(found: re.Match[str]) -> bool:
    """The value is none that a manual gives."""
    text = matched(found)
    low = text.lower()
    known = any(stands(each, low) for each in LISTS["placeholders"] if len(text) < 24 or len(each) > 6)
    known = known or bool(re.search("0123456|1234567|abcdef0|abcdefg", low))
    return low not in LISTS["documented"] and not known and len(set(low)) > 4 and "eyjzdwiioiixmjm0nty3odkw" not in low


def random(found: re.Match[str]) -> bool:
    """A value looks drawn: letters and digits mixed, no path, no name in words, no digest of a commit."""
    text = re.sub("^(?:Bearer |Token |Basic )", "", matched(found))
    letters = sum(char.isalpha() for char in text)
    numbers = sum(char.isdigit() for char in text)
    if letters < 4 or numbers < 3 or len(text) < 16 or re.match("eyJ[A-Za-z0-9_-]+[.]eyJ", text):
        return False
    if re.fullmatch("[a-z]+(?:[-_./][a-z0-9]+)*", text) and numbers < 6:
        return False
    if re.match("[0-9a-f]{40}$|[0-9a-f]{64}$", text) and not re.search(
        "[Tt]oken|[Kk]ey|Secret|secret|KEY|TOKEN", found[0]
    ):
        return False
    return "://" not in text and text.count("/") < 6 and not looked_up(found)


def looked_up(found: re.Match[str]) -> bool:
    """Tell whether the words before a value say that it is a digest, or a key by which something is found."""
    start = found.start(1) if found.re.groups and found.start(1) >= 0 else found.start()
    before = re.split("[;&]", found.string[max(0, found.start() - 16) : start])[-1]  # of the same setting
    return bool(_DIGESTS.search(before.lower()))


def credential(found: re.Match[str]) -> bool:
    """The password of an address is no placeholder, and the host is nobody's machine."""
    password = found[found.re.groups] if found.re.groups else ""
    if not secret_value(password) or re.fullmatch(
        "[a-z]+(?:[_-][a-z]+)*[_-](?:key|secret|pass|password|token)", password
    ):
        return False
    host = found[0].rpartition("@")[2] if "@" in found[0] else ""
    return not re.match("(?:localhost|127[.]|0[.]0[.]0[.]0|\\[::1\\]|host[.]docker)", host)


def secret_value(value: str) -> bool:
    """Tell whether a value is no placeholder, no reference and no word that stands for a password."""
    low = value.lower().strip("\"'`.,;")
    if (
        len(low) < 3
        or low.startswith("@localhost")
        or low.rstrip("!?0123456789").translate(_WRITTEN_ODDLY) in _STAND_INS
        or low in LISTS["values"]
        or re.fullmatch("[A-Z][A-Z0-9_]*=", value)
        or low in LISTS["documented"]
        or any(stands(each, low) for each in LISTS["placeholders"])
    ):
        return False
    if low[0] in "%*#&!?" and not (
        re.search("[a-z]", value) and re.search("[A-Z]", value) and re.search("[0-9]", value)
    ):
        return False
    return len(set(low)) > 2 and low[0] not in "<${[(" and not low.endswith(("}", ")", ">", "[", "("))


def named_trade(text: str) -> bool:
    """Tell whether a token is a method, a format or a file, and no password."""
    return bool(_TRADE.match(text.lower()) or _ADDRESS.search(text.lower()))


def stands(word: str, text: str) -> bool:
    """Tell whether a text holds a placeholder; a short word has to stand alone."""
    if word not in text or len(word) > 4 or not word.isalpha():
        return word in text
    return bool(re.search(f"(?<![a-z]){word}(?![a-z])", text))


def basic(found: re.Match[str]) -> bool:
    """What follows Basic is a user and a password in base64."""
    text = found[1]
    if text.lower() in LISTS["documented"]:
        return False
    try:
        said = base64.b64decode(text + "=" * (-len(text) % 4)).decode("utf-8")
    except (binascii.Error, ValueError):
        return False
    user, sign, value = said.partition(":")
    return bool(sign and user) and secret_value(value)


def about(found: re.Match[str]) -> bool:
    """Tell whether the setting is one about passwords, like a policy or a file."""
    start = found.start(1) if found.re.groups and found.start(1) >= 0 else found.start()
    return bool(_ABOUT.search(found.string[max(0, start - 40) : start].lower()))


def password(found: re.Match[str]) -> bool:
    """A value after the word password that nobody writes in a sentence."""
    text = matched(found).rstrip(".,;:!?")
    if not secret_value(text) or folded(text) in LISTS["every_words"] or about(found):
        return False
    if re.match("sha(?:1|256|384|512)[:-]|[vV]?[0-9]+[.][0-9]+[.]", text) or not re.search("[A-Za-z0-9]", text):
        return False
    if text.isalpha() and re.search("secret|token|password|passwort|apikey", text.lower()):
        return False
    if re.fullmatch("[a-z]+(?:1|2|3|12|123|1234)", text) and knowledge.everyday(text.rstrip("1234")):
        return False
    after = found.string[found.end(1) : found.end(1) + 1] if found.re.groups else ""
    if text[0] in ":~" or "://" in text or (after == "(" and text[0].isalpha()) or re.fullmatch("[a-z0-9]+[$]+", text):
        return False
    if text[0] in "/~\\" or text.startswith(("./", "../", "--")) or re.match("[A-Za-z]+::|[A-Za-z]:[\\\\/]", text):
        return False
    plain = folded(text)
    sign = any(not char.isalnum() for char in text)
    mixed = bool(re.search("[0-9]", text)) + bool(re.search("[A-Z]", text[1:])) + sign
    if "." in text and re.fullmatch("[a-z_]+(?:[.][a-z_]+)+", text):
        return False
    if re.fullmatch("[A-Za-z]+(?:[-_/ ][A-Za-z]+)*", text) and not mixed:
        return False
    if re.fullmatch("[a-z]+(?:[-_/][a-z]+)*", text) or re.fullmatch("[A-Z]+(?:_[A-Z]+)*", text):
        return False
    return mixed >= 1 and not knowledge.everyday(plain)


def strong(found: re.Match[str]) -> bool:
    """A token in a sentence about passwords that no sentence needs: letters, a digit and a sign or capitals between."""
    text = matched(found).rstrip(".,;:!?]")
    if (
        len(text) < 7
        or not re.search("[0-9]", text)
        or re.match("sha[0-9]+:|OAuth|TLS|SSL|SHA|HTTP", text)
        or len(re.findall("[A-Za-z]", text)) < 3
        or not secret_value(text)
        or named_trade(text)
    ):
        return False
    if (
        text.lower().startswith("utf")
        or re.search("/|://|[.](?:md|py|ya?ml|json|txt|com|net|org|io|de|internal|corp|local)$", text)
        or re.search("@[^@]*[.]", text)
    ):
        return False
    if re.fullmatch(
        "[A-Za-z]*[0-9a-f]{8}-[0-9a-f-]{20,}|[vV]?[0-9]+(?:[.][0-9A-Za-z]+)+|[a-z0-9]+(?:[-_.][a-z0-9]+)*", text
    ):
        return bool(re.fullmatch("[a-z]+(?:[.][a-z]+)+[.][0-9]{2,}", text))
    if re.fullmatch("[A-Z]{2,10}-[0-9]+|[A-Z0-9_-]+|[A-Z][a-z]+[0-9]{0,2}", text):
        return False
    return bool(re.search("[.#*!&_%+@$~^?=-]|[a-z][A-Z0-9]", text))


def element(found: re.Match[str]) -> bool:
    """What stands between the tags is no placeholder."""
    return secret_value(found[2]) and not knowledge.everyday(folded(found[2]))


def not_year(found: re.Match[str]) -> bool:
    """A number of four digits that starts with 19 or 20 is a year."""
    text = matched(found).strip()
    return not re.fullmatch("(?:19|20)[0-9]{2}|([0-9])\\1*|12345?6?|4321|6?54321", text)


def drawn(found: re.Match[str]) -> bool:
    """The part of a key behind its prefix was drawn by lot: many signs, none in a row, no words that stand for it."""
    text = matched(found)
    low = text.lower()
    if low in LISTS["documented"] or any(each in low for each in LISTS["standing_in"]):
        return False
    return len(set(low[4:])) > 6 and not re.search("(.)\\1{5}", low)


def password_quoted(found: re.Match[str]) -> bool:
    """A value in quotes after the word: no word of a language, no key of a file, no name of a variable."""
    text = matched(found).rstrip(".,:!?")
    if not secret_value(text) or re.search("^[A-Z][A-Z0-9_]+$|^[./~\\\\-]|://|[.](?:[a-z]{2,4})$|[(]", text):
        return False
    if re.fullmatch("[a-z]+(?:[-_][a-z0-9]+)+", text) and all(
        knowledge.everyday(part) or part.isdigit() for part in re.split("[-_]", text)
    ):
        return False
    if password(found) and (re.search("[0-9]", text) or re.search("[^A-Za-z0-9_.-]", text)):
        return True
    parts = [part for part in re.split("[-_.]", folded(text)) if part]
    return len(parts) > 1 and "." not in text and "_" not in text and _nonsense(parts)


def _nonsense(parts: list[str]) -> bool:
    return any(len(part) >= 7 and part.isalpha() and knowledge.estate(part) for part in parts)


def hex_secret(found: re.Match[str]) -> bool:
    """A number in hexadecimal that is no counter, mask or filler."""
    text = found[1][2:].lower()
    return len(text) >= 8 and len(set(text)) > 4 and text not in {"deadbeef", "cafebabe", "12345678", "baadf00d"}


def config_secret(found: re.Match[str]) -> bool:
    """A value in a setting for a password: mixed, or in words that no list knows."""
    text = matched(found)
    if re.search("^[A-Z][A-Z0-9_]+$|^[./~\\\\!*&-]|://|[.](?:[a-z]{2,4})$|^[A-Za-z]+[.][A-Za-z_.]+$|::", text):
        return False
    if not secret_value(text) or "`" in text or text.endswith("*") or about(found):
        return False
    if re.fullmatch("[0-9/.,:-]*/[0-9/.,:-]*|[a-z0-9-]+(?:[.][a-z]+)+/[a-z0-9./-]+", text):
        return False
    return (
        password(found)
        or (bool(re.fullmatch("[a-z-]+", text)) and _nonsense(text.split("-")))
        or (bool(re.fullmatch("[a-z]+(?:-[a-z]+)+", text)) and all(knowledge.estate(part) for part in text.split("-")))
    )
