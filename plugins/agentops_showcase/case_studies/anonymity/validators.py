"""What a pattern cannot say: a second look at a match, by name. Data names them, so each stays small."""

from __future__ import annotations

import base64
import binascii
import ipaddress
import re
from collections.abc import Callable, Mapping

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS, WORDS
from agentops_showcase.case_studies.anonymity.words import folded

_DOCUMENTED = frozenset(each.lower() for each in LISTS["documented"])
_HOSTS = LISTS["hosts"]
_RESERVED = ("example", "test", "invalid", "localhost", "onion", "arpa", "example.com", "example.org", "example.net")
_PRIVATE = frozenset(
    "internal intern intra intranet local localdomain lan corp corporate private priv home ad office int".split()
)
_SURE = frozenset("internal corp lan intranet intra".split())
_CODE_TLD = frozenset(
    "py rs sh pl md go js ts so cc zip app name id info is in do to at me st it page one work works tools run new land"
    " ai dev page test events group media services systems network games game fun live life social team school gr la my"
    " pt ps space store site host hosting support email link click vip pro design security digital company global"
    " legal law health bank cash pay money fund art mil be by no se".split()
)
_OPEN_NETS = [
    ipaddress.ip_network(each)
    for each in (
        "0.0.0.0/8 127.0.0.0/8 169.254.0.0/16 192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 198.18.0.0/15 224.0.0.0/4"
        " 240.0.0.0/4 255.255.255.255/32 233.252.0.0/24 192.88.99.0/24"
    ).split()
]
_OPEN_HOSTS = frozenset(
    "1.1.1.1 1.0.0.1 8.8.8.8 8.8.4.4 9.9.9.9 149.112.112.112 208.67.222.222 208.67.220.220 1.2.3.4 4.3.2.1 10.0.0.1"
    " 10.0.0.0 172.16.0.0 192.168.0.0 192.168.0.1 192.168.1.1 192.168.1.0 10.96.0.1 10.96.0.10 10.244.0.0 10.96.0.0"
    " 10.43.0.0 10.42.0.0 172.17.0.1 172.17.0.0 172.18.0.1 192.168.99.100 192.168.49.2 192.168.65.2 100.64.0.0".split()
)
_OPEN_SIX = [
    ipaddress.ip_network(each)
    for each in "::/127 2001:db8::/32 3fff::/20 fe80::/10 ff00::/8 100::/64 64:ff9b::/96".split()
]
_OPEN_SIX_HOSTS = frozenset(
    "2606:4700:4700::1111 2606:4700:4700::1001 2001:4860:4860::8888 2001:4860:4860::8844 2620:fe::fe fd00::".split()
)


def _text(found: re.Match[str]) -> str:
    return found[found.re.groups and 1 or 0] or ""


def digits(found: re.Match[str]) -> bool:
    """A key has digits; a word in kebab case may not."""
    return bool(re.search("[0-9]", _text(found)))


def not_example(found: re.Match[str]) -> bool:
    """The value is none that a manual gives."""
    text = _text(found)
    low = text.lower()
    known = any(each in low for each in LISTS["placeholders"] if len(text) < 24 or len(each) > 6)
    return low not in _DOCUMENTED and not known and len(set(low)) > 4 and "eyjzdwiioiixmjm0nty3odkw" not in low


def random(found: re.Match[str]) -> bool:
    """A value looks drawn: letters and digits mixed, no path, no name in words, no digest of a commit."""
    text = re.sub("^(?:Bearer |Token |Basic )", "", _text(found))
    letters = sum(char.isalpha() for char in text)
    numbers = sum(char.isdigit() for char in text)
    if letters < 4 or numbers < 3 or len(text) < 16:
        return False
    if re.fullmatch("[a-z]+(?:[-_./][a-z0-9]+)*", text) and numbers < 6:
        return False
    if re.match("[0-9a-f]{40}$|[0-9a-f]{64}$", text) and not re.search("[Tt]oken|[Kk]ey|[Ss]ecret|KEY|TOKEN", found[0]):
        return False
    return "://" not in text and text.count("/") < 6


def credential(found: re.Match[str]) -> bool:
    """The password of an address is no placeholder, and the host is nobody's machine."""
    password = found[found.re.groups] if found.re.groups else ""
    if not _secret_value(password):
        return False
    host = found[0].rpartition("@")[2] if "@" in found[0] else ""
    return not re.match("(?:localhost|127[.]|0[.]0[.]0[.]0|\\[::1\\]|host[.]docker)", host)


def _secret_value(value: str) -> bool:
    low = value.lower().strip("\"'`.,;")
    if len(low) < 3 or low in LISTS["values"] or low in _DOCUMENTED or any(each in low for each in LISTS["placeholders"]):
        return False
    return len(set(low)) > 2 and low[0] not in "<$%{[*#(&!?" and not low.endswith(("}", ")", ">", "[", "("))


def basic(found: re.Match[str]) -> bool:
    """What follows Basic is a user and a password in base64."""
    text = found[1]
    try:
        said = base64.b64decode(text + "=" * (-len(text) % 4)).decode("utf-8")
    except (binascii.Error, ValueError):
        return False
    user, sign, value = said.partition(":")
    return bool(sign and user) and _secret_value(value)


def password(found: re.Match[str]) -> bool:
    """A value after the word password that nobody writes in a sentence."""
    text = _text(found).rstrip(".,;:!?")
    if not _secret_value(text) or folded(text) in LISTS["every_words"]:
        return False
    plain = folded(text)
    mixed = bool(re.search("[0-9]", text)) + bool(re.search("[A-Z]", text[1:])) + bool(re.search("[^A-Za-z0-9]", text))
    if "." in text and re.fullmatch("[a-z_]+(?:[.][a-z_]+)+", text):
        return False
    if re.fullmatch("[A-Za-z]+(?:[-_/ ][A-Za-z]+)*", text) and not mixed:
        return False
    if re.fullmatch("[a-z]+(?:[-_/][a-z]+)*", text) or re.fullmatch("[A-Z]+(?:_[A-Z]+)*", text):
        return False
    return mixed >= 1 and not knowledge.everyday(plain)


def strong(found: re.Match[str]) -> bool:
    """A token in a sentence about passwords that no sentence needs: letters, a digit and a sign or capitals between."""
    text = _text(found).rstrip(".,;:!?")
    if len(text) < 7 or not re.search("[0-9]", text) or len(re.findall("[A-Za-z]", text)) < 3 or not _secret_value(text):
        return False
    if text.lower().startswith("utf") or re.search("/|://|[.](?:md|py|ya?ml|json|txt|com|net|org|io|de|internal|corp|local)$", text) or re.search("@[^@]*[.]", text):
        return False
    if re.fullmatch("[A-Za-z]*[0-9a-f]{8}-[0-9a-f-]{20,}|[vV]?[0-9]+(?:[.][0-9A-Za-z]+)+|[a-z0-9]+(?:[-_.][a-z0-9]+)*", text):
        return bool(re.fullmatch("[a-z]+(?:[.][a-z]+)+[.][0-9]{2,}", text))
    if re.fullmatch("[A-Z]{2,10}-[0-9]+|[A-Z0-9-]+|[A-Z][a-z]+[0-9]{0,2}", text):
        return False
    return bool(re.search("[.#*!&_%+@$~^?=-]|[a-z][A-Z0-9]", text))


def element(found: re.Match[str]) -> bool:
    """What stands between the tags is no placeholder."""
    return _secret_value(found[2]) and not knowledge.everyday(folded(found[2]))


def not_year(found: re.Match[str]) -> bool:
    """A number of four digits that starts with 19 or 20 is a year."""
    return not re.fullmatch("(?:19|20)[0-9]{2}", _text(found).strip())


def mailbox(found: re.Match[str]) -> bool:
    """An address at a host that somebody has, of no robot and of no public remote."""
    local, _, host = found[0].lower().rpartition("@")
    if local in {"git", "hg", "svn"} or "noreply" in local or "no-reply" in local or "noreply" in host:
        return False
    if re.search("[.](?:png|jpg|svg|gif|webp|js|css|service|target|timer|py|md)$", host):
        return False
    return not _reserved(host) and not any(each in local for each in ("placeholder", "your", "{", "xxx"))


def spelt(found: re.Match[str]) -> bool:
    """An address in words has a sign for the dot as well, or a bracket around the one for at."""
    text = _text(found).lower()
    host = re.split("[^a-z0-9-]+", text)
    if any(each in host for each in ("example", "test", "invalid")):
        return False
    signs = bool(re.search("[\\[({<] ?(?:at|@|ät|arroba|chiocciola|arobase|snabel)", text)) or " @ " in text
    return signs or not re.search(" at ", text) or " dot " in text


def phone(found: re.Match[str]) -> bool:
    """As many digits as a number has, and no date, version or range."""
    text = _text(found)
    count = sum(char.isdigit() for char in text)
    if not 7 <= count <= 15 or re.search("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    if text[0] != "+" and re.search("[0-9]{1,3}(?:[.][0-9]{1,3}){3}", text):
        return False
    if text[0] not in "+(" and not text.startswith("00") and not found.re.groups:
        groups = re.split("[ /-]", text)
        return count >= 9 and (len(groups) >= 3 or len(groups[-1]) >= 5) and len(set(text) - set(" /-")) > 2
    return len(set(text) - set(" ()./+-")) > 2


def person_words(text: str) -> list[str]:
    """Return the words of a name without particles, titles and initials."""
    return [word for word in re.split(r"[ .^]+", text.strip()) if len(word) > 1]


def name_like(text: str) -> bool:
    """Tell whether a phrase can be the name of a person: capitalised, of two words or with a first name."""
    words = person_words(text)
    big = [word for word in words if word[0].isupper()]
    if not big or len(words) > 6 or re.search("[0-9@/_:=]", text):
        return False
    if any(folded(word) in LISTS["roles"] or folded(word) in LISTS["placeholder_people"] for word in big):
        return False
    if len(big) == 1:
        return (knowledge.given(big[0]) and not knowledge.ambiguous(big[0])) or (len(words) == 1 and strict_name(big[0]))
    return any(knowledge.strange(word) or knowledge.given(word) for word in big)


def strict_name(word: str) -> bool:
    """Tell whether a single word can only be a name."""
    return knowledge.given(word) and knowledge.strange(word)


def fullname(found: re.Match[str]) -> bool:
    """What stands before an address in angle brackets is a person."""
    text = _text(found).strip(" \"'")
    return name_like(text) and "[bot]" not in found[0] and "noreply" not in found[0] or _plain_pair(text, found[0])


def _plain_pair(text: str, whole: str) -> bool:
    words = text.split()
    host = whole.rpartition("@")[2].rstrip("> ")
    people = [word for word in words if word[0].isupper() and folded(word) not in LISTS["roles"]]
    return 2 <= len(words) <= 4 and len(people) == len(words) and not _reserved(host) and "[bot]" not in whole


def surname(found: re.Match[str]) -> bool:
    """What follows a title is a name."""
    words = [word for word in re.split("[ .]+", found[1]) if len(word) > 1 and word[0].isupper()]
    if not words or folded(words[-1]) in LISTS["placeholder_people"]:
        return False
    return any(knowledge.strange(word) or knowledge.given(word) or folded(word) in WORDS.last for word in words)


def given(found: re.Match[str]) -> bool:
    """A first name and nothing else."""
    return any(knowledge.given(word) for word in found[1].split()) and not knowledge.ambiguous(found[1].split()[0])


def hl7(found: re.Match[str]) -> bool:
    """SURNAME^GIVEN, and not the words that stand for a name taken out."""
    words = [folded(word) for word in found[1].split("^")]
    return words[0] not in LISTS["placeholder_people"] and any(
        word in WORDS.first or word in WORDS.last or knowledge.strange(word) for word in words
    )


def han(found: re.Match[str]) -> bool:
    """No polite word for customers, everybody or a trade; before a trade, a name starts with a family name."""
    if len(found.groups()) > 1 and found[2] in {"经理", "總監", "总监", "主任", "工程师"} and found[1][0] not in LISTS["families"]:
        return False
    return found[1] not in LISTS["polite"] and not found[1].endswith(("お客", "皆", "仕", "同", "各", "多", "神", "奥"))


def handle(found: re.Match[str]) -> bool:
    """The account of a person and not of a role, a robot or a product."""
    text = _text(found)
    if re.search(":[ ]*[\"'`]?@?$", found.string[: found.start(1)]) and re.match("[ ][^\\W\\d_]{2,}(?![=:])", found.string[found.end(1) :]):
        return False
    return knowledge.handle(text) and not re.fullmatch("[A-Z][A-Z_]+", text[:1] + text[1:]) or _shouted(text)


def _shouted(text: str) -> bool:
    return bool(re.fullmatch("[A-Z]{4,12}", text)) and knowledge.handle(text)


def not_word(found: re.Match[str]) -> bool:
    """No word of any language with a stop list."""
    return folded(_text(found)) not in LISTS["every_words"]


def mention(found: re.Match[str]) -> bool:
    """Not a decorator, a scope, a package or a group."""
    text = _text(found)
    if not found.string[: found.start()].strip() and not re.search("[ ]", found.string[found.start() :].strip()):
        return False
    if "." in text and text.rpartition(".")[2] in LISTS["tlds"]:
        return False
    return folded(text) not in LISTS["decorators"] and folded(re.split("[.]", text)[0]) not in LISTS["decorators"]


def tagged(found: re.Match[str]) -> bool:
    """The scope of a commit message is a word; an account seldom is."""
    return not re.match("(?:feat|fix|chore|docs|build|ci|test|refactor|perf|style|revert)", found.string[: found.start()])


def account_name(found: re.Match[str]) -> bool:
    """A login that belongs to nobody in particular is fine."""
    return found[1].lower() not in LISTS["accounts"] and not found[0].rpartition("@")[2].startswith("localhost")


def talker(found: re.Match[str]) -> bool:
    """In a chat the speaker has a digit, a dot or no known word."""
    return found[1] not in {"http", "https", "error", "warning"} and not found.string.lstrip().startswith(("- ", "#"))


def bare(found: re.Match[str]) -> bool:
    """Not the target of a link: there a public address is normal."""
    before = found.string[max(0, found.start() - 200) : found.start()]
    return not re.search("(?:\\]\\(|<|href=[\"']|src=[\"']|://|\\]:[ ]?|`_|cn=[*][.])[^ )>]*$", before)


def forge(found: re.Match[str]) -> bool:
    """A repository that is not one everybody knows."""
    text = found[0].lower()
    owner = re.sub("^(?:https?://)?(?:www[.])?[a-z.]+/@?", "", text).split("/")[0]
    parts = [part for part in re.split("[-_.]", owner) if part]
    if owner in LISTS["public"] or owner in LISTS["estate"] or any(part in LISTS["public"] for part in parts):
        return False
    if owner in LISTS["placeholder_people"] or owner in {"user", "username", "org", "owner", "your-org", "features"}:
        return False
    return bare(found) and not found.string[: found.start()].endswith(("](", "<", "@"))


def slug(found: re.Match[str]) -> bool:
    """An owner and a repository, and the owner is nobody everybody knows."""
    owner = found[1].lower().split("/")[0]
    parts = [part for part in re.split("[-_.]", owner) if part]
    known = {"org", "owner", "user", "username", "example", "my-org", "your-org", "octocat", "acme", "src", "docs"}
    return owner not in known and not any(part in LISTS["public"] for part in parts) and knowledge.estate(owner)


def private_forge(found: re.Match[str]) -> bool:
    """A remote that is not one of the public forges."""
    return found[1].lower() not in _HOSTS and not _reserved(found[1].lower())


def private_repo(found: re.Match[str]) -> bool:
    """A forge of one's own, told by its name and by a host that no list knows."""
    host = re.sub("^.*?://(?:[^/@]*@)?", "", found[0].lower()).removeprefix("git@")
    host = re.split("[:/]", host)[0]
    if _known_host(host) or _reserved(host):
        return False
    return host.split(".")[-1] in _PRIVATE or bare(found)


def domain_user(found: re.Match[str]) -> bool:
    """DOMAIN backslash login, and no regular expression or path."""
    domain, _, user = found[1].partition("\\")
    return len(domain) >= 2 and knowledge.handle(user) and user[0] not in "nrtbdws" or len(user) > 5 and knowledge.handle(user)


def idlike(found: re.Match[str]) -> bool:
    """Enough digits, none of the documented values, no size and no plain word."""
    text = _text(found)
    count = sum(char.isdigit() for char in text)
    if count < 6 and re.fullmatch("[0-9]+", text) and not re.match("[Bb]adge|[Ss]taff|[Ee]mpl|[Ss]tud|[Oo]per|MRN|[Pp]at", found[0]):
        return False
    return count >= 4 and text.lower() not in _DOCUMENTED and len(set(text)) > 2 and text.strip("0-") != ""


def _reserved(host: str) -> bool:
    return host in _RESERVED or any(host.endswith(f".{each}") for each in _RESERVED)


def _known_host(host: str) -> bool:
    parts = host.lower().split(".")
    return any(".".join(parts[n:]) in _HOSTS for n in range(len(parts) - 1)) or (
        len(parts) >= 2 and (parts[-2] in LISTS["public"] or parts[-2] in LISTS["estate"] and len(parts) == 2)
    )


def private_host(found: re.Match[str]) -> bool:
    """A host below a top that only exists inside, and not one of the defaults of a tool."""
    host = found[0].lower()
    parts = host.split(".")
    if host.endswith((".svc.cluster.local", ".cluster.local", "docker.internal", ".k8s.local")) or _reserved(host):
        return False
    if parts[-1] not in _PRIVATE and (len(parts) < 3 or parts[-2] not in _PRIVATE or parts[-1] in _CODE_TLD):
        return False
    if parts[0] in {"chart-example", "example", "my", "self", "this", "os", "path", "system", "threading", "std", "java"}:
        return False
    if parts[-1] in {"local", "private", "home", "office", "int", "ad", "internal", "intern", "corporate", "priv"} and (
        len(parts) == 2 and not re.search("[0-9-]", parts[0]) and knowledge.everyday(parts[0])
    ):
        return False
    if re.search("[.](?:[a-z]+_|__)", host) or len(parts) == 2 and (parts[0] in LISTS["estate"] or knowledge.everyday(parts[0])):
        return False
    return parts[-1] in _SURE or any(re.search("[0-9-]", part) or knowledge.owned(part) for part in parts[:-1])


def intranet(found: re.Match[str]) -> bool:
    """A host in an address that no public resolver knows: one label, or a top that nobody sells."""
    host = found[1].lower()
    parts = host.split(".")
    if _reserved(host) or re.fullmatch("[0-9.]+", host) or host in LISTS["estate"] or host.startswith("localhost"):
        return False
    if len(parts) == 1:
        return bool(re.search("[0-9]", host)) and knowledge.estate(re.sub("[0-9]", "", host)) and "x" * 3 not in host
    if parts[-1] in {"git", "html", "svg", "local", "php", "svc"} or not parts[-1].isalpha() or _known_host(host):
        return False
    return parts[-1] not in LISTS["tlds"] and not knowledge.everyday(parts[-1]) and len(parts[-1]) > 3


def public_host(found: re.Match[str]) -> bool:
    """A domain that somebody has registered and no list knows, in a place where hosts stand."""
    host = _text(found).lower().rstrip(".")
    parts = host.split(".")
    top, name = parts[-1], parts[-2]
    if host.startswith(("localhost.", "my", "your")) or top not in LISTS["tlds"] or _reserved(host) or _known_host(host) or name.isdigit() or len(name) < 3:
        return False
    if _text(found) != host or host.startswith("www.") and len(parts) < 3:
        return False
    if top in _CODE_TLD and (len(parts) < 3 and "-" not in name or len(parts) < 2):
        return False
    if any(part in {"self", "os", "this", "np", "pd", "app", "req", "res", "config", "settings"} for part in parts[:1]):
        return False
    known = knowledge.owned if top not in _CODE_TLD or len(parts) > 2 or found.re.pattern.startswith("^") else knowledge.estate
    return any(known(part) for part in parts[:-1]) and not re.search("[.][0-9]+[.]", f".{host}.")


def internal_url(found: re.Match[str]) -> bool:
    """A service below a top that only exists inside."""
    host = re.split("[:/?#]", found[1])[0].lower()
    parts = host.split(".")
    if _reserved(host) or re.fullmatch("[0-9.]+", host) or host.endswith(".cluster.local") or "docker.internal" in host:
        return False
    return parts[-1] in _PRIVATE and parts[0] != "chart-example"


def service_url(found: re.Match[str]) -> bool:
    """A service somebody runs for themselves: told by the first label, or by what the address asks for."""
    rest = found[1]
    host = re.split("[:/?#]", rest)[0].lower()
    parts = host.split(".")
    if _known_host(host) or _reserved(host) or re.fullmatch("[0-9.]+", host):
        return False
    first = {re.sub("[0-9]+$", "", part) for part in parts[0].split("-")} | {parts[0]}
    if len(parts) >= 3 and (first & LISTS["inside"] or first & LISTS["services"] and bare(found)):
        return True
    if re.match("[^/?#]*:[0-9]{2,5}", rest) and bare(found) and any(knowledge.owned(part) for part in parts[:-1]):
        return True
    asked = bool(re.search("[?&](?:editor|user|email|merchant|var-|next|tenant|customer|id|token|account)", rest))
    return asked and any(knowledge.owned(part) for part in parts[:-1])


def tenant_site(found: re.Match[str]) -> bool:
    """The site of a customer of a service, and not the service's own."""
    name = re.sub("^https?://", "", found[0].lower()).split(".")[0]
    own = {"www", "api", "docs", "app", "status", "support", "help", "developer", "developers", "blog", "community"}
    own |= {"code", "marketplace", "learn", "community", "go", "get", "login", "id", "my", "your", "example", "myorg", "your-org", "yourcompany", "mycompany", "hooks", "play"}
    return name not in own and name not in LISTS["public"] and name not in LISTS["estate"] and "example" not in name


def room(found: re.Match[str]) -> bool:
    """A channel with a word that belongs to somebody."""
    return knowledge.estate(found[1])


def machine(found: re.Match[str]) -> bool:
    """A token with a number at its end that names a machine: a part that no list knows, or a role and a number."""
    text = found[1]
    parts = re.findall("[a-z]+", text)
    number = re.search("[0-9]+$", text)
    if not number or re.match("(?:cve|rfc|utf|iso|sha|gpt|claude|us|eu|ap|cs|pep|h|v|rc|py|debian|python)-", text):
        return False
    unknown = any(len(part) >= 3 and knowledge.estate(part) for part in parts)
    role = any(part in LISTS["machine_roles"] for part in parts)
    strong = len(number[0]) >= 2 and not re.fullmatch("(?:19|20)[0-9]{2}", number[0])
    return strong and ((role and len(parts) >= 2 and number[0][0] == "0") or (unknown and (role or len(parts) >= 3 or len(number[0]) >= 3)))


def upper_machine(found: re.Match[str]) -> bool:
    """The part before the role is the name of a site and no word."""
    plain = folded(found[1].split("-")[0])
    return plain not in LISTS["public"] and not knowledge.everyday(plain)


def not_public(found: re.Match[str]) -> bool:
    """Not a word of the public list."""
    return folded(_text(found)) not in LISTS["public"] and not knowledge.everyday(folded(_text(found)))


def ip4(found: re.Match[str]) -> bool:
    """An IPv4 address that somebody uses: no documentation, loopback, resolver, version or whole private block."""
    text = re.sub("[^0-9./]+", ".", found[0])
    address, _, size = text.partition("/")
    try:
        value = ipaddress.ip_address(address)
    except ValueError:
        return False
    if any(value in each for each in _OPEN_NETS if each.version == 4) or address in _OPEN_HOSTS:
        return False
    before = found.string[max(0, found.start() - 24) : found.start()].lower()
    after = found.string[found.end() : found.end() + 24].lower()
    if re.search("(?:version|release|build|chart|v|tag|==|[~^]|upgrade[a-z]* (?:to|from))[ :=]*$", before) or " version" in after:
        return False
    if size and int(size) <= 16 and address.endswith((".0.0", ".0.0.0")):
        return False
    private = value.is_private
    return private or _addressed(found, before)


def _addressed(found: re.Match[str], before: str) -> bool:
    """A public address needs a sign of the network nearby, else it may be a version."""
    after = found.string[found.end() : found.end() + 1]
    parts = [int(part) for part in re.findall("[0-9]+", found[0])[:4]]
    if after == ":" or before.endswith(("@", "://", "[")):
        return True
    near = re.search("(?:host|addr|ip|ssh|peer|client|forward|from|gw|dns|server|remote|src|dst|route|nat|listen)", before)
    return bool(near) and max(parts) > 9 or sum(part > 30 for part in parts) >= 2


def ip6(found: re.Match[str]) -> bool:
    """An IPv6 address that somebody uses."""
    text = found[0].split("/")[0]
    try:
        value = ipaddress.ip_address(text)
    except ValueError:
        return False
    if text in _OPEN_SIX_HOSTS or re.fullmatch("[0-9]{1,2}(?::[0-9]{2})+", text):
        return False
    return not any(value in each for each in _OPEN_SIX if each.version == 6)


def mac(found: re.Match[str]) -> bool:
    """A hardware address outside the range for documents."""
    bare_digits = re.sub("[^0-9a-f]", "", _text(found).lower())
    return not bare_digits.startswith(("00005e0053", "01005e90")) and len(set(bare_digits)) > 2 and bare_digits != "001122334455"


def ticket(found: re.Match[str]) -> bool:
    """The prefix is none of a standard, a licence or a manual."""
    prefix, _, number = found[1].partition("-")
    return prefix not in LISTS["prefixes"] and folded(prefix) not in LISTS["public"] and len(prefix) >= 2 and (
        not re.search("[0-9]", prefix) and number != "0"
    )


def registered(found: re.Match[str]) -> bool:
    """A number on a form: not a standard, not a range, not a document."""
    prefix = found[1].split("-")[0]
    return prefix not in LISTS["prefixes"] - {"M", "P", "S", "C", "R", "E", "H", "L", "B", "D", "F", "K", "N", "O", "T", "V"} and (
        len(found[1].split("-")) > 2 or len(found[1].rpartition("-")[2]) >= 5 or len(prefix) > 1 and found[1].split("-")[1].startswith("0")
    )


def account(found: re.Match[str]) -> bool:
    """An account number no manual gives."""
    return found[1] not in _DOCUMENTED and len(set(found[1])) > 2


def uuid(found: re.Match[str]) -> bool:
    """An id no manual gives, of any version."""
    text = found[1].lower()
    around = re.search("https?://([a-z0-9.-]+)[^ ]*$", found.string[max(0, found.start() - 300) : found.start()])
    return text not in _DOCUMENTED and len(set(text)) > 4 and not (around and _known_host(around[1]))


def arn(found: re.Match[str]) -> bool:
    """A resource of an account no manual names, or one whose name belongs to somebody."""
    if found[1] in _DOCUMENTED or "example" in found[0].lower():
        return False
    return bool(found[1]) or knowledge.estate(found[0].rpartition(":")[2]) and "amzn-s3-demo" not in found[0]


def estate(found: re.Match[str]) -> bool:
    """The name of a resource holds a word that belongs to somebody."""
    texts = [each for each in found.groups() if each]
    text = texts[0] if texts else found[0]
    return knowledge.estate(text) and "example" not in text and "demo" not in text


def home(found: re.Match[str]) -> bool:
    """A home that is not one of an image or of everybody."""
    user = found[1].lower()
    if user in LISTS["accounts"] or found[1].startswith(("<", "$", "{", "%")) or "example" in found[0]:
        return False
    return not knowledge.everyday(folded(user)) or knowledge.given(user)


def share(found: re.Match[str]) -> bool:
    """A file server, and no escape sequence."""
    return not _reserved(found[1].lower()) and found[1].lower() not in {"server", "localhost", "wsl", "host", "fileserver"}


def iban(found: re.Match[str]) -> bool:
    """The check digits are right, and no manual gives the number."""
    text = found[1].replace(" ", "")
    if not 15 <= len(text) <= 34 or text.lower() in _DOCUMENTED:
        return False
    return int("".join(str(int(char, 36)) for char in text[4:] + text[:4])) % 97 == 1


def company(found: re.Match[str]) -> bool:
    """A name before a company's legal form, and not one of the public ones or of the placeholders."""
    words = [word for word in re.split("[ ,]+", found[1]) if word[:1].isupper() or word[:1].isdigit()]
    plain = [folded(word) for word in words]
    if not words or any(word in LISTS["placeholder_people"] for word in plain) or plain[-1] in LISTS["public"]:
        return False
    suffix = found[0][found.end(1) - found.start() :].strip(" ,")
    if suffix in {"AS", "SE", "SA", "AB", "AG", "SIA", "PLC", "BV", "NV", "KG", "Limited", "Holding", "Holdings", "Co"} or len(suffix) < 3:
        return any(knowledge.strange(word) for word in words)
    return any(not knowledge.public(word) for word in plain)


def organisation(found: re.Match[str]) -> bool:
    """A phrase with a word that no list knows."""
    words = [word for word in re.split("[ ]+", _text(found)) if word[:1].isupper() or word[:1].isdigit()]
    return any(knowledge.strange(word) and _plain_case(word) for word in words) and not any(
        folded(word) in LISTS["placeholder_people"] or folded(word) in LISTS["public"] for word in words
    )


def product(found: re.Match[str]) -> bool:
    """A name no list knows after a word for a product."""
    words = [word for word in _text(found).split() if word[:1].isupper()]
    return bool(words) and knowledge.strange(words[0]) and _plain_case(words[0]) and not found[0].startswith(("App", "Title"))


def single(found: re.Match[str]) -> bool:
    """One word no list knows, written like a name."""
    text = _text(found).split()[0]
    return knowledge.strange(text) and _plain_case(text)


def _plain_case(word: str) -> bool:
    """Tell whether a word is written like a name; capitals inside are how software is written."""
    return bool(re.fullmatch("[^a-z\\W0-9][^\\W0-9_]*", word)) and not re.search("[a-z][A-Z]", word.replace("Mc", "").replace("Mac", ""))


def single_caps(found: re.Match[str]) -> bool:
    """One word in capitals that no list knows."""
    plain = folded(found[1])
    return plain not in LISTS["public"] and (knowledge.strange(found[1]) or "alled" in found[0])


def numbered(found: re.Match[str]) -> bool:
    """A name that starts with a number."""
    words = found[1].split()[1:]
    return any(knowledge.strange(word) for word in words)


def reversed_(found: re.Match[str]) -> bool:
    """A package name is a domain read backwards; is it one that no list knows?"""
    parts = found[1].split(".")
    return ".".join(reversed(parts[:2])) not in _HOSTS and parts[1] not in LISTS["estate"] and knowledge.estate(parts[1])


def house(found: re.Match[str]) -> bool:
    """One word in the place of an organisation, that no list knows and that is written like a name."""
    return single(found) and len(found[1]) >= 5 and not knowledge.given(found[1])


def given_pair(found: re.Match[str]) -> bool:
    """Two first names that mean nothing else."""
    words = re.split("[ ]+", found[1])
    return all(knowledge.given(word) and not knowledge.ambiguous(word) for word in (words[0], words[-1]))


def project(found: re.Match[str]) -> bool:
    """A name after the word project, and not the name of a part of a project."""
    words = found[1].split()
    plain = folded(words[0])
    if plain.endswith(("s", "ing")) and knowledge.everyday(plain):
        return False
    if plain in LISTS["followers"] or plain in LISTS["roles"] or plain in LISTS["public"] or plain in LISTS["every_words"]:
        return False
    return _plain_case(words[0]) and len(plain) >= 4


def exact(found: re.Match[str]) -> bool:
    """A count that is not round to one digit and not small."""
    count = re.sub("[^0-9]", "", re.split("[ ][^0-9]", found[1])[0])
    return len(count) >= 2 and int(count) >= 15


def not_plain(found: re.Match[str]) -> bool:
    """Something that only few can say of themselves."""
    return not re.search("(?:options|ways|reasons|steps|values|types|kinds|things|forms)", found[0])


def place(found: re.Match[str]) -> bool:
    """A place no list knows."""
    return all(_plain_case(word) for word in found[1].split()) and any(knowledge.strange(word) for word in found[1].split())


VALIDATORS: Mapping[str, Callable[[re.Match[str]], bool]] = {
    "reversed": reversed_,
    **{
        each.__name__: each
        for each in (
            digits, not_example, random, credential, basic, password, strong, element, not_year, mailbox, spelt, phone, fullname, surname,
            given, hl7, han, handle, not_word, mention, tagged, account_name, talker, bare, forge, slug, private_forge,
            private_repo, domain_user, idlike, private_host, intranet, public_host, internal_url, service_url, tenant_site, room,
            machine, upper_machine, not_public, ip4, ip6, mac, ticket, registered, account, uuid, arn, estate, home, share, iban, company,
            organisation, product, single, house, given_pair, single_caps, numbered, project, exact, not_plain, place,
        )
    },
}  # fmt: skip
