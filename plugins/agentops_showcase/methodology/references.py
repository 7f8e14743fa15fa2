"""Check what the methodology says of itself: references, both sides of relations, the parts of a page."""

from __future__ import annotations

import re
from collections.abc import Mapping

from agentops_showcase.methodology import rules
from agentops_showcase.methodology.pattern import REPORTED, Pattern
from agentops_showcase.methodology.whole import Methodology
from agentops_showcase.problems import Place, Report, nearest
from agentops_showcase.sources import Document


def check_references(whole: Methodology, report: Report) -> None:
    """Report references that lead nowhere and relations whose two sides differ.

    Kinds of which a file was unusable are not in `whole.complete`; what refers to them is not judged.
    """
    complete = whole.complete
    known: dict[str, list[str]] = {
        "factor": [str(each.number) for each in whole.factors],
        "law": [str(each.number) for each in whole.laws],
        "pillar": [each.id for each in whole.pillars],
        "phase": [each.id for each in whole.phases],
        "claim": [each.id for each in whole.claims],
        "pattern": [each.id for each in whole.patterns],
    }
    for factor in whole.factors:
        used = {
            "laws": ("law", factor.laws),
            "pillars": ("pillar", (factor.pillar, *factor.supporting)),
            "phases": ("phase", factor.phases),
            "claims": ("claim", factor.claims),
            "patterns": ("pattern", factor.patterns),
            "neighbours": ("factor", tuple(each.number for each in factor.neighbours)),
        }
        _known(factor.document, used, known, complete, report)
    for law in whole.laws:
        _known(
            law.document,
            {"enacted_by": ("factor", law.enacted_by), "pillars": ("pillar", law.pillars)},
            known,
            complete,
            report,
        )
        if "factor" in complete:
            enacting = tuple(each.number for each in whole.factors if law.number in each.laws)
            _agree(law.document, "enacted_by", law.enacted_by, enacting, report)
            if not enacting:
                found, expected = f"law {law.number}, which no factor enacts", "at least one factor"
                fix = "name the law under 'laws' of a factor, or take the law away"
                report.add(rules.UNENACTED.at(_where(law.document, "number", str(law.number)), found, expected, fix))
    for pillar in whole.pillars if "factor" in complete else ():
        resting = tuple(each.number for each in whole.factors if each.pillar == pillar.id)
        helped = tuple(each.number for each in whole.factors if pillar.id in each.supporting)
        _agree(pillar.document, "primary_of", pillar.primary_of, resting, report)
        _agree(pillar.document, "supporting_of", pillar.supporting_of, helped, report)
    for pattern in whole.patterns:
        used = {
            "pillars": ("pillar", pattern.pillars),
            "laws": ("law", pattern.laws),
            "composes_with": ("pattern", pattern.composes_with),
            "settings": ("claim", tuple(each.claim for each in pattern.settings if each.claim)),
        }
        _known(pattern.document, used, known, complete, report)
        _composed(pattern, whole, report)
        _backed(pattern, whole, report)


def _composed(pattern: Pattern, whole: Methodology, report: Report) -> None:
    """Report a composition that only one of two patterns knows of, and one of a pattern with itself."""
    for each in pattern.composes_with if "pattern" in whole.complete else ():
        place = _where(pattern.document, "composes_with", each)
        other = whole.pattern(each)
        if each == pattern.id:
            expected, fix = "another pattern", "take it out of 'composes_with'"
            report.add(rules.COMPOSITION.at(place, f"'{each}', the pattern itself", expected, fix))
        elif other and pattern.id not in other.composes_with:
            found = f"'{each}', which does not name '{pattern.id}'"
            fix = f"add '{pattern.id}' to 'composes_with' in {other.document.path}, or remove '{each}' here"
            report.add(rules.COMPOSITION.at(place, found, "a composition that both patterns name", fix))


def _backed(pattern: Pattern, whole: Methodology, report: Report) -> None:
    """Report a setting that calls its number better supported than the record says."""
    for each in pattern.settings:
        claim = whole.claim(each.claim)
        if claim and each.label in REPORTED and claim.label != each.label:
            found = f"'{each.label}', backed by {claim.id}"
            expected = f"'{claim.label or 'heuristic'}', as the record says"
            fix = "use the label of the record, or name another record"
            report.add(rules.UNBACKED_SETTING.at(each.place, found, expected, fix))


def _known(
    document: Document,
    used: Mapping[str, tuple[str, tuple[object, ...]]],
    known: Mapping[str, list[str]],
    complete: frozenset[str],
    report: Report,
) -> None:
    for field, (kind, values) in used.items():
        for each in values if kind in complete else ():
            if str(each) not in known[kind]:
                choice = f"one of {', '.join(known[kind])}" if known[kind] else f"a {kind}, of which the site has none"
                expected = f"{choice}{nearest(str(each), known[kind])}"
                place = _where(document, field, str(each))
                found = f"the {kind} '{each}'"
                report.add(rules.UNKNOWN_REFERENCE.at(place, found, expected, f"correct it in '{field}'"))


def _where(document: Document, field: str, value: str) -> Place:
    """Return the place of a value below a field, of the field when it is not met, of the file else."""
    top = document.data.get(field)
    waiting = [top] if top else []
    while waiting:
        node = waiting.pop(0)
        if node.text == value:
            return node.place
        waiting += [*node.items, *node.fields.values()]
    return top.place if top else document.data.place


def _agree(document: Document, field: str, said: tuple[int, ...], derived: tuple[int, ...], report: Report) -> None:
    if sorted(said) != sorted(derived):
        node = document.data.get(field)
        found = f"{field} {_numbers(said)}"
        fix = f"change '{field}' here or the front matter of the factors"
        place = node.place if node else document.data.place
        report.add(rules.DISAGREE.at(place, found, f"{_numbers(derived)}, as the factors say", fix))


def _numbers(values: tuple[int, ...]) -> str:
    return ", ".join(str(each) for each in sorted(values)) or "no factor"


def check_parts(document: Document, parts: tuple[str, ...], report: Report) -> None:
    """Report a written page whose headings of the second level are not the parts of its kind in their order."""
    if not document.body.strip() or not parts:
        return
    text, start = document.text, document.start
    bare = re.sub(r"^(`{3,}|~{3,}).*?^\1", lambda code: " " * len(code[0]), text.body, flags=re.DOTALL | re.MULTILINE)
    found = [match for match in re.finditer(r"^## +(.+?) *$", bare, re.MULTILINE) if match.start() >= start]
    words = [match[1] for match in found]
    for at, part in enumerate(parts):
        if part not in words:
            where = text.place(found[at].start() if at < len(found) else len(text.body))
            report.add(
                rules.MISSING_PART.at(where, f"no part '{part}'", f"'## {part}'", "write the part, even if it is short")
            )
    kept = [word for word in words if word in parts]
    if len(kept) == len(parts) and kept != list(parts):
        wrong = next(match for match, part in zip(found, parts, strict=False) if match[1] != part)
        place = text.place(wrong.start(), wrong.end())
        expected = f"the order {', '.join(parts)}"
        report.add(rules.MISSING_PART.at(place, f"'{wrong[1]}' out of place", expected, "move the part"))
