"""The words of the home page; everything else on it is derived."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from agentops_showcase.problems import Report
from agentops_showcase.sources import Document, read_document
from agentops_showcase.sources.node import Fields, fields_of


@dataclass(frozen=True, slots=True)
class Door:
    """A way in: a reference (scheme and key) and the words on it."""

    scheme: str
    key: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A short statement with a title, and a door when it has one."""

    title: str
    text: str
    door: Door | None


@dataclass(frozen=True, slots=True)
class Proof:
    """One real commit of this project, as its log shows it."""

    hash: str
    date: str
    subject: str
    body: str
    text: str


@dataclass(frozen=True, slots=True)
class Home:
    """The home page; `document` is its file."""

    title: str
    description: str
    hero_title: str
    lead: str
    actions: tuple[Door, ...]
    stated: tuple[Stated, ...]
    map_title: str
    map_note: str
    doors_title: str
    doors: tuple[Door, ...]
    known_title: str
    known: tuple[tuple[str, str], ...]
    proof: Proof | None
    document: Document


def read_home(root: Path, report: Report) -> Home | None:
    """Read docs/index.md."""
    document = read_document(root, "docs/index.md", report)
    read = fields_of(document.data, report) if document else None
    if document is None or read is None:
        return None
    mark = len(report.problems)
    plan = read.group("map", required=True)
    proof = read.group("proof")
    home = Home(
        title=read.text("title", limit=80),
        description=read.text("description", limit=170),
        hero_title=read.text("hero_title", limit=80),
        lead=read.text("lead", limit=300),
        actions=tuple(_door(each) for each in read.groups("actions")),
        stated=tuple(_stated(read, name) for name in ("what_is", "what_is_not", "nobody_has_shown")),
        map_title=plan.text("title", limit=60) if plan else "",
        map_note=plan.text("note", limit=300) if plan else "",
        doors_title=read.text("doors_title", limit=60),
        doors=tuple(_door(each) for each in read.groups("doors")),
        known_title=read.text("known_title", limit=60),
        known=tuple(_known(each) for each in read.groups("known")),
        proof=_proof(proof) if proof else None,
        document=document,
    )
    for each in (plan, proof, read):
        if each:
            each.done()
    return None if report.errors_since(mark) else home


def _door(read: Fields) -> Door:
    factor = read.number("factor", low=1, high=12, required=False) if read.node.get("factor") else 0
    page = read.text("page", required=not factor, limit=80)
    door = Door(
        "factor" if factor else "page",
        str(factor) if factor else page,
        read.text("title", required=False, limit=40),
        read.text("text", limit=120),
    )
    read.done()
    return door


def _stated(read: Fields, name: str) -> Stated:
    group = read.group(name, required=True)
    if group is None:
        return Stated("", "", None)
    page, words = group.text("page", required=False, limit=80), group.text("link", required=False, limit=60)
    found = Stated(
        group.text("title", limit=60),
        group.text("text", limit=300),
        Door("page", page, words, "") if page else None,
    )
    group.done()
    return found


def _known(read: Fields) -> tuple[str, str]:
    found = read.text("label", limit=30), read.text("text", limit=200)
    read.done()
    return found


def _proof(read: Fields) -> Proof:
    return Proof(
        read.text("hash", limit=40),
        read.text("date", limit=10),
        read.text("subject", limit=100),
        read.text("body", limit=1000),
        read.text("text", limit=300),
    )
