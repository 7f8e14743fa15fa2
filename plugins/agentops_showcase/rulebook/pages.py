"""Turn the rules of all rooms into pages, and into text for the terminal."""

from __future__ import annotations

from agentops_showcase import routes
from agentops_showcase.problems import Level, Rule
from agentops_showcase.render import Page, render
from agentops_showcase.render.page import Link

_ROOMS = {
    "SRC": "Files and notation",
    "MET": "Methodology",
    "GLO": "Glossary",
    "CAT": "Catalogue",
    "WFL": "Workflows",
    "STU": "Case studies",
    "ANON": "Anonymity of case studies",
    "EDN": "Editions and errata",
}
_MEANS = {
    Level.ERROR: "stops the build",
    Level.WARNING: "wants a decision",
    Level.NOTE: "informs the reviewer",
}


def pages(rules: tuple[Rule, ...]) -> tuple[Page, ...]:
    """Build the index of all rules and a page for each."""
    trail: tuple[Link, ...] = (("Contributing", routes.CONTRIBUTING),)
    index = routes.RULES
    groups = [
        {
            "name": name,
            "id": prefix.lower(),
            "rules": [
                {"code": rule.code, "title": rule.title, "href": routes.rule(rule.code).href_from(index)}
                for rule in rules
                if rule.code.startswith(prefix)
            ],
        }
        for prefix, name in _ROOMS.items()
    ]
    found = [
        Page(
            route=index,
            title="Rules",
            description="Every check the site runs on its sources, by code, with its reason and the way to mend it.",
            kind="rules",
            trail=trail,
            head=render("plain_head.html", title="Rules", lead="What is checked before a page is published, and why."),
            body=render("rules_index.html", groups=groups),
            toc=tuple((str(group["id"]), str(group["name"])) for group in groups),
            search=("every check by code", "codes findings errors"),
        )
    ]
    found += [_page(rule, (*trail, ("Rules", index))) for rule in rules]
    return tuple(found)


def _page(rule: Rule, trail: tuple[Link, ...]) -> Page:
    return Page(
        route=routes.rule(rule.code),
        title=f"{rule.code}: {rule.title}",
        description=f"Rule {rule.code}: {rule.title[0].lower()}{rule.title[1:]}. Why, and how to mend it.",
        kind="rule",
        trail=trail,
        head=render("plain_head.html", title=rule.title, lead="", kicker=f"Rule {rule.code}, {_MEANS[rule.level]}"),
        body=render("rule.html", rule=rule, means=_MEANS[rule.level]),
        search=(rule.title, rule.kind),
    )


def explained(rule: Rule) -> str:
    """Return the page of a rule as plain text for a terminal."""
    return (
        f"{rule.code}  {rule.title}\n\n{rule.level.value}: {_MEANS[rule.level]}. Kind: {rule.kind}.\n\n"
        f"Why\n  {rule.why}\n\nInstead\n  {rule.instead}\n"
    )
