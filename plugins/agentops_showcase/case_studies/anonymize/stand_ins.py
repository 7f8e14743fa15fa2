"""What to write instead, kind by kind: values set aside for documentation where there are some.

Each function returns what to try in order; the next is tried when the check finds fault with one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from agentops_showcase.case_studies.anonymity.knowledge import given, handle
from agentops_showcase.case_studies.anonymize.book import PERSON, Book

REDACTED = "REDACTED"
_ACCOUNTS = ("111122223333", "444455556666", "123456789012")
_NO_UUID = "00000000-0000-0000-0000-000000000000"
_HOME = "/home" + "/user"  # in two parts, since a whole one looks like a path of the machine that wrote this
_UUID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F-]{4,}")
_ROLES = frozenset({
    "db", "web", "api", "app", "cache", "mq", "git", "ci", "gpu", "vpn", "proxy", "mail", "build", "node", "wiki",
    "chat", "tracker", "dashboard",
})  # fmt: skip
_MEANT = {
    "jira": "tracker", "confluence": "wiki", "slack": "chat", "grafana": "dashboard",
    "postgres": "db", "redis": "cache", "gitlab": "git", "ghe": "git", "k8s": "node", "wrk": "node",
}  # fmt: skip
_NETWORKS = ("192.0.2.{}", "198.51.100.{}", "203.0.113.{}")
_SCHEME = re.compile(r"((?:[a-z][a-z0-9+.-]{0,20}::?)?[a-z][a-z0-9+.-]{0,20}://)", re.IGNORECASE)
_END = re.compile(r"[.,;:!?)]+$")


def secret(text: str) -> str:
    """Return a secret as one word, behind the scheme or the option that says what it was."""
    before = _SCHEME.match(text) or re.match(r"\s*(?:-u|--user)?[ =]?\s*", text)
    if before and "://" in before[0] and "@" in text:
        return f"{before[0]}{REDACTED}"
    return f"{before[0] if before and '://' not in before[0] else ''}{REDACTED}"


def email(text: str, book: Book) -> list[str]:
    """Return an address of the person it belongs to, or of nobody where it is a shared one."""
    local = re.split(r"@|%40|\s*[\[(]?\b(?:at|arroba)\b", text.strip(), maxsplit=1)[0]
    plain = local.split("+")[0]
    entry = book.person(plain)
    if entry is None and not _personal(plain):
        return [book.numbered("contact", text, "contact{}@example.com").name]
    entry = entry or book.named(PERSON, plain)
    book.add(entry, text)
    return [f"engineer{_number(entry.name)}@example.com", "user@example.com"]


def _personal(local: str) -> bool:
    """Tell whether the part before the @ is the name of a person; a wrong no costs less than an invented person."""
    parts = re.split(r"[._-]", local.lower())
    initial = len(parts) == 2 and min(map(len, parts)) == 1 and handle(max(parts, key=len))
    return initial or any(given(part) for part in parts if part)


def login(text: str, book: Book) -> list[str]:
    """Return a login, with the mark or the host before it kept where the check permits."""
    before, _, bare = text.rpartition("/")
    mark = "@" if bare.startswith("@") else ""
    name = f"{mark}engineer{_number(book.named(PERSON, bare.lstrip('@')).name)}"
    return [name, f"{mark}user"] if not before else [f"{before}/{name}", name, f"{mark}user"]


def phone(text: str, book: Book) -> list[str]:
    """Return a number that no country has; an extension becomes a word."""
    digits = sum(char.isdigit() for char in text)
    if digits < 7:
        return [book.numbered("extension", text, "number-{}").name]
    return [book.numbered("phone", text, "+00 00 0000 {:04d}").name]


def host(text: str, book: Book) -> list[str]:
    """Return a host below example.com that keeps what the machine is for."""
    parts = re.split(r"([,;\s]+)", text)
    return ["".join(each if n % 2 or not each else _host(each, book) for n, each in enumerate(parts))]


def _host(text: str, book: Book) -> str:
    bare = _END.sub("", text)
    return _host_for(re.split(r"[.:/]", bare)[0], bare, book) + text[len(bare) :]


def _host_for(label: str, text: str, book: Book) -> str:
    words = re.findall(r"[a-z]+[0-9]?[a-z]*", label.lower())
    role = next((_MEANT.get(word, word) for word in words if word in _ROLES or word in _MEANT), "host")
    return book.numbered("host", text, f"{role}-{{:02d}}.example.com").name


def address(text: str, book: Book) -> list[str]:
    """Return a documentation address of the same family, with its length of network."""
    bare, slash, length = text.partition("/")
    if ":" in bare:
        return [book.numbered("ipv6", bare, "2001:db8::{:x}").name + slash + length]
    name = book.counted("ipv4", bare, _documented).name
    return [name + slash + length] if name[0].isdigit() else []


def _documented(number: int) -> str:
    """Return the address with this number; there are 762."""
    network, host_number = divmod(number - 1, 254)
    return _NETWORKS[network].format(host_number + 1) if 0 <= network < len(_NETWORKS) else f"address {number}"


def hardware(text: str, book: Book) -> list[str]:
    """Return a documentation MAC in the notation of the text."""
    plain = re.sub("[^0-9a-f]", "", text.lower())
    name = book.numbered("mac", plain, "00:00:5E:00:53:{:02X}").name
    digits = name.replace(":", "")
    if "." in text:
        shaped = ".".join(digits[n : n + 4] for n in range(0, 12, 4))
    else:
        mark = "-" if "-" in text else ":" if ":" in text else ""
        shaped = mark.join(digits[n : n + 2] for n in range(0, 12, 2))
    return [shaped.lower() if text == text.lower() else shaped]


def link(text: str, book: Book) -> list[str]:
    """Return a link to a host below example.com; path, port and query go, since they name things too."""
    end = _END.search(text)
    tail = end[0] if end else ""
    if text.startswith("#"):
        return [book.numbered("channel", text, "#channel-{}").name]
    scheme = _SCHEME.match(text)
    bare = text[scheme.end() if scheme else 0 : len(text) - len(tail)]
    host_name = re.split(r"[/:?#]", bare)[0]
    words = [_MEANT[word] for word in re.findall(r"[a-z0-9]+", bare.lower()) if word in _MEANT]
    label = words[0] if words else host_name.split(".")[0]
    return [f"{scheme[0] if scheme else ''}{_host_for(label, host_name, book)}{tail}"]


def ticket(text: str, book: Book) -> list[str]:
    """Return a key of a tracker that nobody has."""
    return [book.numbered("ticket", text, "PROJ-{}").name] if re.search("[0-9]", text) else ["PROJ", "example"]


def repository(text: str, book: Book) -> list[str]:
    """Return a repository in the notation of the text."""
    end = _END.search(text)
    bare = text[: end.start()] if end else text
    name = book.numbered("repository", re.sub(r"[.]git$", "", bare), "example/repo-{}").name
    suffix = (".git" if bare.endswith(".git") else "") + (end[0] if end else "")
    scheme = _SCHEME.match(bare)
    user = "git@" if "git@" in bare else ""
    if scheme:
        return [f"{scheme[0]}{user}git.example.com/{name}{suffix}", f"{name}{suffix}"]
    if user:
        return [f"{user}git.example.com:{name}{suffix}", f"{name}{suffix}"]
    host_name = "git.example.com/" if "." in bare.split("/")[0] and "/" in bare else ""
    return [f"{host_name}{name}{suffix}", f"{name}{suffix}"]


def account(text: str, book: Book) -> list[str]:
    """Return an account of the provider's own documentation."""
    if text.isdigit():
        taken = [one.name for one in book.family("account")]
        found = book.same("account", text)
        name = found.name if found else next((each for each in _ACCOUNTS if each not in taken), "")
        return [book.numbered("account", text, name).name] if name else [_ACCOUNTS[0]]
    if _UUID.fullmatch(text):
        return [_NO_UUID]
    return [book.numbered("cloud-project", text, "example-project-{}").name]


def resource(text: str, book: Book) -> list[str]:
    """Return a bucket, role or other resource that names its kind only."""
    scheme = _SCHEME.match(text)
    if scheme:
        return [scheme[0] + book.numbered("bucket", text[scheme.end() :], "example-bucket-{}").name]
    arn = text.split(":", 5)
    if text.startswith("arn:") and len(arn) == 6:
        kind, mark, _ = arn[5].rpartition("/") if "/" in arn[5] else arn[5].rpartition(":")
        kind = kind.split("/")[0].split(":")[0]
        kind, mark = (kind, mark) if kind.islower() and kind.isalpha() and arn[2] != "s3" else ("", "")
        name = book.numbered("resource", text, f"example-{kind or 'resource'}-{{}}").name
        owner = account(arn[4], book)[0] if arn[4].isdigit() else arn[4]
        return [":".join([*arn[:4], owner, f"{kind}{mark}{name}"]), name]
    return [book.numbered("resource", text, "example-resource-{}").name]


def namespace(text: str, book: Book) -> list[str]:
    """Return a neutral cluster or namespace."""
    return [book.numbered("namespace", text, "example-ns-{}").name]


def home(text: str, book: Book) -> list[str]:
    """Return the same kind of path for a user called user."""
    del book
    if text.startswith("\\"):
        marks = re.match(r"\\+", text)
        parts = [each for each in re.split(r"\\+", text) if each]
        middle = [each if each.lower() in {"home$", "users"} else "share" for each in parts[1:-1]]
        return [(marks[0] if marks else "") + "\\".join(["server", *middle, "user"]), _HOME]
    bare = text.rstrip("/\\.,;:)")
    return [re.sub(r"[^/\\]+$", "user", bare) + text[len(bare) :], f"{_HOME}{text[len(bare) :]}", _HOME]


def number(text: str, book: Book) -> list[str]:
    """Return an id that counts what the text tells apart."""
    return [_NO_UUID] if _UUID.fullmatch(text) else [book.numbered("id", text, "id-{}").name]


def _number(name: str) -> str:
    return name.rpartition(" ")[2]


KINDS: dict[str, Callable[[str, Book], list[str]]] = {
    "email": email,
    "handle": login,
    "phone": phone,
    "hostname": host,
    "ip-address": address,
    "mac-address": hardware,
    "internal-url": link,
    "ticket-key": ticket,
    "repo-ref": repository,
    "cloud-account": account,
    "cloud-resource": resource,
    "cluster-namespace": namespace,
    "home-path": home,
    "employee-id": number,
    "tenant-id": number,
}
