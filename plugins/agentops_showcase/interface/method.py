"""Factors, laws, pillars, patterns and claims as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agentops_showcase.interface.dataset import Dataset, State, dataset
from agentops_showcase.interface.forms import flag, link, maybe, record, series, text, whole, word
from agentops_showcase.methodology import Methodology
from agentops_showcase.methodology.claim import LABELS, VERDICTS
from agentops_showcase.methodology.factor import Parallel
from agentops_showcase.render.page import Link

_NAME = text("Its name.")
_LINE = text("One line to remember it by.")
_PAGE = maybe(link("Its page, null while it is not written."))
_NUMBERS_OF_FACTORS = whole("The number of a factor.")
_NUMBERS_OF_LAWS = whole("The number of a law.")
_IDS_OF_PILLARS = text("The id of a pillar.")
_PARALLEL = record(
    "A factor of the other twelve.",
    {
        "number": whole("Its number there."),
        "name": text("Its name there."),
        "basis": word("Whether the source draws this link or we do.", ("documented", "inferred")),
        "strength": word("How alike the two are, in our reading.", ("strong", "moderate", "weak")),
        "note": text("What is shared, and what is not."),
    },
)


def factors(of: Methodology, state: State) -> Dataset:
    """Make the data of the factors, by number."""
    return dataset(
        "factors",
        "The factors of the methodology: one practice each.",
        of.factors,
        (
            ("number", whole("Its number, which the short link carries."), lambda each: each.number),
            ("roman", text("The number as the site shows it."), lambda each: each.roman),
            ("slug", text("The last part of its address, without the number."), lambda each: each.slug),
            ("name", _NAME, lambda each: each.name),
            ("tier", word("The group it belongs to.", (tier.id for tier in of.tiers)), lambda each: each.tier),
            ("line", _LINE, lambda each: each.line),
            ("thesis", text("What it holds, in a sentence."), lambda each: each.thesis),
            ("gate", flag("Whether it can refuse work."), lambda each: each.gate),
            ("pillar", text("The id of the pillar it rests on."), lambda each: each.pillar),
            ("supporting", series("Pillars that support it.", _IDS_OF_PILLARS), lambda each: list(each.supporting)),
            ("laws", series("Laws it enacts.", _NUMBERS_OF_LAWS), lambda each: list(each.laws)),
            (
                "phases",
                series("Phases of work it acts in.", text("The id of a phase.")),
                lambda each: list(each.phases),
            ),
            (
                "patterns",
                series("Patterns it uses.", text("The id of a pattern.")),
                lambda each: list(each.patterns),
            ),
            (
                "neighbours",
                series(
                    "Factors it leans on.",
                    record(
                        "One of them.",
                        {"factor": _NUMBERS_OF_FACTORS, "why": text("What the one needs of the other.")},
                    ),
                ),
                lambda each: [{"factor": other.number, "why": other.why} for other in each.neighbours],
            ),
            (
                "twelve_factor_app",
                series("Counterparts in The Twelve-Factor App.", _PARALLEL),
                lambda each: [_parallel(other) for other in each.app_factors],
            ),
            (
                "twelve_factor_agents",
                series("Counterparts in 12-Factor Agents.", _PARALLEL),
                lambda each: [_parallel(other) for other in each.agents_factors],
            ),
            ("claims", series("Claims it rests on.", text("The id of a claim.")), lambda each: list(each.claims)),
            ("page", _PAGE, lambda each: state.address(each.route)),
        ),
    )


def _parallel(found: Parallel) -> dict[str, object]:
    return {
        "number": found.number,
        "name": found.name,
        "basis": found.basis,
        "strength": found.strength,
        "note": found.note,
    }


def laws(of: Methodology, state: State) -> Dataset:
    """Make the data of the laws, by number."""
    return dataset(
        "laws",
        "The laws of the methodology: what every session owes.",
        of.laws,
        (
            ("number", whole("Its number."), lambda each: each.number),
            ("slug", text("The last part of its address, without the number."), lambda each: each.slug),
            ("name", _NAME, lambda each: each.name),
            ("line", _LINE, lambda each: each.line),
            ("obligation", text("What is owed, in a sentence."), lambda each: each.obligation),
            ("failure", text("What it prevents."), lambda each: each.failure),
            ("factors", series("Factors that enact it.", _NUMBERS_OF_FACTORS), lambda each: list(each.enacted_by)),
            ("pillars", series("Pillars it rests on.", _IDS_OF_PILLARS), lambda each: list(each.pillars)),
            ("page", _PAGE, lambda each: state.address(each.route)),
        ),
    )


def pillars(of: Methodology, state: State) -> Dataset:
    """Make the data of the pillars, by number."""
    practice = record(
        "A practice of the discipline.",
        {"name": _NAME, "parallel": maybe(text("What operations calls it, null when it has no name there."))},
    )
    return dataset(
        "pillars",
        "The pillars of the methodology: disciplines its practices come from.",
        of.pillars,
        (
            ("id", text("Its id and the last part of its address."), lambda each: each.id),
            ("number", whole("Its number."), lambda each: each.number),
            ("name", _NAME, lambda each: each.name),
            ("line", _LINE, lambda each: each.line),
            ("question", text("The question it puts to your work."), lambda each: each.question),
            ("carries", series("Factors that rest on it.", _NUMBERS_OF_FACTORS), lambda each: list(each.primary_of)),
            ("supports", series("Factors it supports.", _NUMBERS_OF_FACTORS), lambda each: list(each.supporting_of)),
            (
                "practices",
                series("Practices it hands on.", practice),
                lambda each: [{"name": one.name, "parallel": one.parallel or None} for one in each.carried],
            ),
            ("page", _PAGE, lambda each: state.address(each.route)),
        ),
    )


def patterns(of: Methodology, state: State) -> Dataset:
    """Make the data of the patterns, in their order; the factors that use one are derived from the factors."""
    setting = record(
        "A value to start from.",
        {
            "name": text("What is set."),
            "value": text("The value with its unit."),
            "label": word("Who stands behind it.", LABELS),
            "claim": maybe(text("The id of its record, null for a value we chose ourselves.")),
        },
    )
    operator = record(
        "The pattern told as a control loop; no controller runs.",
        {"watch": text("What it looks at."), "ensure": text("What shall hold."), "reconcile": text("What mends it.")},
    )
    return dataset(
        "patterns",
        "The patterns of the methodology: procedures that factors use.",
        of.patterns,
        (
            ("id", text("Its id and the last part of its address."), lambda each: each.id),
            ("order", whole("Its place in the list; it has no other meaning."), lambda each: each.number),
            ("name", _NAME, lambda each: each.name),
            ("line", _LINE, lambda each: each.line),
            ("gist", text("What it does, in a sentence."), lambda each: each.gist),
            ("pillars", series("Pillars it rests on.", _IDS_OF_PILLARS), lambda each: list(each.pillars)),
            ("laws", series("Laws it enacts.", _NUMBERS_OF_LAWS), lambda each: list(each.laws)),
            (
                "factors",
                series("Factors that use it.", _NUMBERS_OF_FACTORS),
                lambda each: [factor.number for factor in of.factors if each.id in factor.patterns],
            ),
            (
                "composes_with",
                series("Patterns it goes together with; each of them names it back.", text("The id of a pattern.")),
                lambda each: list(each.composes_with),
            ),
            (
                "settings",
                series("Values to start from.", setting),
                lambda each: [
                    {"name": one.name, "value": one.value, "label": one.label, "claim": one.claim or None}
                    for one in each.settings
                ],
            ),
            (
                "operator",
                maybe(operator),
                lambda each: (
                    {
                        "watch": each.operator.watch,
                        "ensure": each.operator.ensure,
                        "reconcile": each.operator.reconcile,
                    }
                    if each.operator
                    else None
                ),
            ),
            ("page", _PAGE, lambda each: state.address(each.route)),
        ),
    )


def claims(of: Methodology, cited: Mapping[str, Sequence[Link]], state: State) -> Dataset:
    """Make the data of the claims, the ruled-out ones included, by id."""
    source = record(
        "Where it comes from.",
        {"text": text("The source in words."), "url": maybe(link("Its address, where it has one."))},
    )
    silent = "null where the record has none"
    return dataset(
        "claims",
        "Every number the site states, allows in other words, or refuses to state.",
        sorted(of.claims, key=lambda each: each.id),
        (
            ("id", text("Its id, by which pages cite it."), lambda each: each.id),
            ("statement", text("The claim. Do not repeat it without its verdict."), lambda each: each.statement),
            ("label", maybe(word(f"What support there is, {silent}.", LABELS)), lambda each: each.label or None),
            ("verdict", word("Whether it may be stated.", VERDICTS), lambda each: each.verdict),
            ("source", source, lambda each: {"text": each.source, "url": each.url or None}),
            ("population", maybe(text(f"Who or what was looked at, {silent}.")), lambda each: each.population or None),
            ("period", maybe(text(f"When, {silent}.")), lambda each: each.period or None),
            ("n", maybe(text(f"How many, in words, {silent}.")), lambda each: each.n or None),
            ("effect", maybe(text(f"What was found, {silent}.")), lambda each: each.effect or None),
            ("interval", maybe(text(f"How wide the doubt is, {silent}.")), lambda each: each.interval or None),
            (
                "interval_none",
                maybe(text("Why there is no interval, null where there is one.")),
                lambda each: each.interval_none or None,
            ),
            ("say", maybe(text(f"The words we allow ourselves, {silent}.")), lambda each: each.say or None),
            ("why", maybe(text(f"Why this verdict, {silent}.")), lambda each: each.why or None),
            (
                "cited_on",
                series("Pages that use it in their text.", link("A page.")),
                lambda each: sorted({state.address(route) or "" for _, route in cited.get(each.id, ()) if route}),
            ),
            (
                "record",
                maybe(link("Its record on the evidence page, null on a site without one.")),
                lambda each: state.address(of.evidence, each.id),
            ),
        ),
    )
