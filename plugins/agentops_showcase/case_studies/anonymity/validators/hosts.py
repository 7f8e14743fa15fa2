"""Validators for hosts, addresses of pages, repositories and paths: whose are they?"""

from __future__ import annotations

import re

from agentops_showcase.case_studies.anonymity import knowledge
from agentops_showcase.case_studies.anonymity.data import LISTS
from agentops_showcase.case_studies.anonymity.validators.match import matched
from agentops_showcase.case_studies.anonymity.words import folded


def reserved(host: str) -> bool:
    """Tell whether a host is one for manuals, or one of the stand-ins that authors use."""
    labels = host.lower().split(".")
    if len(labels) > 1 and registered(host).split(".")[0] in LISTS["stand_in_hosts"]:
        return True
    return host in LISTS["reserved"] or any(host.endswith(f".{each}") for each in LISTS["reserved"])


def registered(host: str) -> str:
    """Return the part of a host that somebody registered: two labels, or three below tops like co.jp."""
    parts = host.lower().split(".")
    below = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in LISTS["second_levels"]
    return ".".join(parts[-3 if below else -2 :])


def known_host(host: str) -> bool:
    """Tell whether everybody knows a host, or the name below its top."""
    parts = host.lower().split(".")
    owner = registered(host).split(".")[0]
    return any(".".join(parts[n:]) in LISTS["hosts"] for n in range(len(parts) - 1)) or (
        len(parts) >= 2 and (owner in LISTS["public"] or (parts[-2] in LISTS["estate"] and len(parts) == 2))
    )


def private_host(found: re.Match[str]) -> bool:
    """A host below a top that only exists inside, and not one of the defaults of a tool."""
    host = found[0].lower()
    parts = host.split(".")
    if host.endswith((".svc.cluster.local", ".cluster.local", "docker.internal", ".k8s.local")) or reserved(host):
        return False
    if parts[-1] not in LISTS["private_tops"] and (
        len(parts) < 3 or parts[-2] not in LISTS["private_tops"] or parts[-1] in LISTS["code_tops"]
    ):
        return False
    if parts[0] in {
        "chart-example",
        "example",
        "my",
        "self",
        "this",
        "os",
        "path",
        "system",
        "threading",
        "std",
        "java",
    }:
        return False
    if parts[-1] in {"local", "private", "home", "office", "int", "ad", "internal", "intern", "corporate", "priv"} and (
        len(parts) == 2 and not re.search("[0-9-]", parts[0]) and knowledge.everyday(parts[0])
    ):
        return False
    if re.search("[.](?:[a-z]+_|__)", host) or (
        len(parts) == 2 and (parts[0] in LISTS["estate"] or knowledge.everyday(parts[0]))
    ):
        return False
    return parts[-1] in LISTS["sure_tops"] or any(
        re.search("[0-9-]", part) or knowledge.owned(part) for part in parts[:-1]
    )


def intranet(found: re.Match[str]) -> bool:
    """A host in an address that no public resolver knows: one label, or a top that nobody sells."""
    host = found[1].lower()
    parts = host.split(".")
    if reserved(host) or re.fullmatch("[0-9.]+", host) or host in LISTS["estate"] or host.startswith("localhost"):
        return False
    if len(parts) == 1:
        return bool(re.search("[0-9]", host)) and knowledge.estate(re.sub("[0-9]", "", host)) and "x" * 3 not in host
    if parts[-1] in {"git", "html", "svg", "local", "php", "svc"} or not parts[-1].isalpha() or known_host(host):
        return False
    return parts[-1] not in LISTS["tlds"] and not knowledge.everyday(parts[-1]) and len(parts[-1]) > 3


def public_host(found: re.Match[str]) -> bool:
    """A domain that somebody has registered and no list knows, in a place where hosts stand."""
    host = matched(found).lower().rstrip(".")
    parts = host.split(".")
    top, name = parts[-1], registered(host).split(".")[0]
    if (
        host.startswith(("localhost.", "my", "your"))
        or top not in LISTS["tlds"]
        or reserved(host)
        or known_host(host)
        or name.isdigit()
        or len(name) < 3
    ):
        return False
    if matched(found) != host or (host.startswith("www.") and len(parts) < 3):
        return False
    starred = found.re.pattern.startswith("[*]")
    if top in LISTS["code_tops"] and not starred and ((len(parts) < 3 and "-" not in name) or len(parts) < 2):
        return False
    if any(part in {"self", "os", "this", "np", "pd", "app", "req", "res", "config", "settings"} for part in parts[:1]):
        return False
    known = (
        knowledge.owned
        if top not in LISTS["code_tops"] or len(parts) > 2 or found.re.pattern.startswith("^")
        else knowledge.estate
    )
    return any(known(part) for part in parts[:-1]) and not re.search("[.][0-9]+[.]", f".{host}.")


def internal_url(found: re.Match[str]) -> bool:
    """A service below a top that only exists inside."""
    host = re.split("[:/?#]", found[1])[0].lower()
    parts = host.split(".")
    if reserved(host) or re.fullmatch("[0-9.]+", host) or host.endswith(".cluster.local") or "docker.internal" in host:
        return False
    if parts[0].startswith(("my-", "your-")):
        return False
    return parts[-1] in LISTS["private_tops"] and parts[0] != "chart-example"


def service_url(found: re.Match[str]) -> bool:
    """A service somebody runs for themselves: told by the first label, or by what the address asks for."""
    rest = found[1]
    host = re.split("[:/?#]", rest)[0].lower()
    parts = host.split(".")
    if known_host(host) or reserved(host) or re.fullmatch("[0-9.]+", host) or host.endswith(".cluster.local"):
        return False
    first = {re.sub("[0-9]+$", "", part) for part in parts[0].split("-")} | {parts[0]}
    if len(parts) >= 3 and (first & LISTS["inside"] or (first & LISTS["services"] and bare(found))):
        return True
    if re.match("[^/?#]*:[0-9]{2,5}", rest) and bare(found) and any(knowledge.owned(part) for part in parts[:-1]):
        return True
    asked = bool(re.search("[?&](?:editor|user|email|merchant|var-|next|tenant|customer|id|token|account)", rest))
    return asked and any(knowledge.owned(part) for part in parts[:-1])


def tenant_site(found: re.Match[str]) -> bool:
    """The site of a customer of a service, and not the service's own."""
    name = re.sub("^https?://", "", found[0].lower()).split(".")[0]
    return (
        name not in LISTS["service_names"]
        and name not in LISTS["public"]
        and name not in LISTS["estate"]
        and "example" not in name
    )


def room(found: re.Match[str]) -> bool:
    """A channel with a word that belongs to somebody."""
    return knowledge.estate(found[1])


_MODEL = re.compile(
    "(?:model|modell|modelo|modèle|checkpoint|backbone|encoder|weights|tokenizer)[\"'`]?[ ]?[:=][ ]?[\"'`]?$"
)


def machine(found: re.Match[str]) -> bool:
    """A token with a number at its end that names a machine: a part that no list knows, or a role and a number."""
    text = found[1]
    parts = re.findall("[a-z]+", text)
    number = re.search("[0-9]+$", text)
    if _MODEL.search(found.string[max(0, found.start() - 24) : found.start()].lower()):
        return False
    if not number or re.match("(?:cve|rfc|utf|iso|sha|gpt|claude|us|eu|ap|cs|pep|h|v|rc|py|debian|python)-", text):
        return False
    unknown = any(len(part) >= 3 and knowledge.estate(part) for part in parts)
    role = any(part in LISTS["machine_roles"] for part in parts)
    strong = len(number[0]) >= 2 and not re.fullmatch("(?:19|20)[0-9]{2}", number[0])
    return strong and (
        (role and len(parts) >= 2 and number[0][0] == "0")
        or (unknown and (role or len(parts) >= 3 or len(number[0]) >= 3))
    )


def upper_machine(found: re.Match[str]) -> bool:
    """The part before the role is the name of a site and no word."""
    plain = folded(found[1].split("-")[0])
    return plain not in LISTS["public"] and not knowledge.everyday(plain)


def not_public(found: re.Match[str]) -> bool:
    """Not a word of the public list."""
    return folded(matched(found)) not in LISTS["public"] and not knowledge.everyday(folded(matched(found)))


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
    return found[1].lower() not in LISTS["hosts"] and not reserved(found[1].lower())


def private_repo(found: re.Match[str]) -> bool:
    """A forge of one's own, told by its name and by a host that no list knows."""
    host = re.sub("^.*?://(?:[^/@]*@)?", "", found[0].lower()).removeprefix("git@")
    host = re.split("[:/]", host)[0]
    if known_host(host) or reserved(host):
        return False
    return host.split(".")[-1] in LISTS["private_tops"] or bare(found)


def home(found: re.Match[str]) -> bool:
    """A home that is not one of an image or of everybody."""
    user = found[1].lower()
    if user in LISTS["accounts"] or found[1].startswith(("<", "$", "{", "%")) or "example" in found[0]:
        return False
    return not knowledge.everyday(folded(user)) or knowledge.given(user)


def share(found: re.Match[str]) -> bool:
    """A file server, and no escape sequence."""
    return not reserved(found[1].lower()) and found[1].lower() not in {
        "server",
        "localhost",
        "wsl",
        "host",
        "fileserver",
    }


def role_machine(found: re.Match[str]) -> bool:
    """A word that no list knows, with a number: beside the word host, or with the part of a machine."""
    text = found[1]
    stem = re.sub("[0-9]+$", "", text)
    if re.fullmatch("(?:19|20)[0-9]{2}", text[len(stem) :]) or text.startswith(("us", "eu", "sha", "utf", "python")):
        return False
    parts = re.findall("[a-z]+", stem)
    for part in parts:
        for role in sorted(LISTS["machine_roles"]):
            head = part[: -len(role)]
            if part.endswith(role) and (len(head) >= 2 and head not in LISTS["public"] and head not in LISTS["estate"]):
                return not (knowledge.everyday(head) and knowledge.everyday(part))
    return len(parts) > 1 and any(knowledge.estate(part) for part in parts)


def own_forge(found: re.Match[str]) -> bool:
    """Not the full address of a page, which is how public work is cited, nor a project named like its owner."""
    owner, _, name = found[1].lower().partition("/")
    return not found[0].startswith("http") and owner not in name


_OURS = re.compile(
    r"(?<![A-Za-z])(?:[Oo]ur|[Mm]y|[Ii]nternal|[Pp]rivate|[Uu]nser[a-z]{0,2}|[Nn]otre|[Nn]uestr[oa]|[Nn]oss[oa]"
    r"|[Nn]ostr[oa]|[Oo]nze|[Oo]ns|[Pp]ull[ ]request[ ](?:was|is)|PR[ ](?:was|is)|[Mm]erge[ ]request[ ](?:was|is)"
    r"|MR[ ](?:was|is)|[Ll]ives[ ](?:in|at)|[Mm]erged[ ](?:in|as)|[Dd]iff[ ]is)(?![a-z])[^.]{0,40}\Z"
)
_HOUSE = re.compile(
    "-(?:eng|engineering|platform|infra|it|corp|internal|ops|devops|sre|inc|hq|ltd|gmbh|ag|bv|plc|llc|bank|health|private|edv)$"
)


def unknown_forge(found: re.Match[str]) -> bool:
    """A repository whose owner is in no list of those who publish, and holds a word that belongs to somebody."""
    owner, _, name = found[1].lower().partition("/")
    parts = [part for part in re.split("[-_.]", owner) if part]
    known = ("public", "estate", "placeholder_people", "forge_owners", "stand_in_hosts", "accounts", "decorators")
    if any(owner in LISTS[each] for each in known) or any(part in LISTS["public"] for part in parts):
        return False
    if parts[0] in {"your", "my", "example", "some"} or any(each in owner for each in ("user", "org", "name")):
        return False
    stem = re.split("[/.#!]", name)[0]
    upstream = "upstream" in found.string[max(0, found.start() - 30) : found.start()]
    if upstream or owner in name or stem in owner:
        return False
    return not knowledge.everyday(folded(owner)) and not (knowledge.joined(owner) and knowledge.technical(owner))


def house_forge(found: re.Match[str]) -> bool:
    """Such a repository, where the owner is called like the part of a house, or the text says whose it is."""
    owner = found[1].lower().partition("/")[0]
    before = found.string[max(0, found.start() - 60) : found.start()]
    return unknown_forge(found) and bool(_HOUSE.search(owner) or _OURS.search(before))
