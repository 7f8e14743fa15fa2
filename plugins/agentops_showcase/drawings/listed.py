"""A flow as an ordered list: the same model as the picture, in words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from agentops_showcase.drawings.flow import Edge, Flow, Node
from agentops_showcase.drawings.subject import Subject

Href = Callable[[str, str], str | None]
ENDS = (".", "?", "!")


def listed(flow: Flow, href: Href) -> list[dict[str, Any]]:
    """Return the nodes in their order; a line to the next one goes without saying unless it has words."""
    following = {one.id: other.id for one, other in pairwise(flow.nodes)}
    told: set[int] = set()
    found = []
    for node in flow.nodes:
        column = flow.columns[node.column] if node.column < len(flow.columns) and node.column not in told else None
        told.add(node.column)
        onward = [edge for edge in flow.edges if edge.source == node.id and not edge.back]
        back = [_back(edge, flow) for edge in flow.edges if edge.source == node.id and edge.back]
        found.append(
            {
                **_node(node, href),
                "head": {"title": column.title, "phase": column.phase, "letter": column.letter} if column else None,
                "share": column.share if column else 0,
                "next": _onward(onward, following.get(node.id, ""), flow),
                "gate": {"person": node.gate.person, "words": node.gate.words, "back": back} if node.gate else None,
                "back": [] if node.gate else back,
            }
        )
    return found


def _node(node: Node, href: Href) -> dict[str, Any]:
    subject = node.subject
    named = subject is not None and node.label == subject.words
    note = "" if subject and node.note == subject.short else node.note
    aside = [each for each in ("file" if node.kind == "file" else "", note) if each]
    return {
        "kind": node.kind,
        "label": node.label,
        "stop": "" if node.label.endswith(ENDS) and not aside and (named or subject is None) else ".",
        "aside": ", ".join(aside),
        "href": href(subject.scheme, subject.key) if subject and named else None,
        "subject": _subject(subject, href) if subject and not named else None,
    }


def _subject(subject: Subject, href: Href) -> dict[str, str | None]:
    return {"words": subject.words, "href": href(subject.scheme, subject.key)}


def _onward(edges: list[Edge], following: str, flow: Flow) -> list[str]:
    """Spell where it goes on: what has words first, the rest together."""
    said = [f"{_upper(edge.label)}: {_sentence(_target(edge, flow))}" for edge in edges if edge.label]
    plain = [edge for edge in edges if not edge.label]
    if plain and (len(edges) > 1 or plain[0].target != following):
        said.append(f"On to: {_sentence(', '.join(_target(edge, flow) for edge in plain))}")
    return said


def _back(edge: Edge, flow: Flow) -> str:
    """Spell where refused work goes: away, or back with a reason."""
    target = flow.node(edge.target)
    words = _target(edge, flow)
    if target is not None and target.kind == "refused":
        return f"Refused: {_sentence(words)}"
    return f"Back to: {_sentence(f'{words}, {edge.label}' if edge.label else words)}"


def _target(edge: Edge, flow: Flow) -> str:
    target, head = flow.node(edge.target), flow.head(edge.target)
    if target is not None:
        return target.label
    return flow.columns[head].title if head is not None else edge.target


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _sentence(words: str) -> str:
    return words if words.endswith(ENDS) else f"{words}."
