"""The pages of editions: the list, the contents of each, every frozen page, and what changed since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from agentops_showcase import routes
from agentops_showcase.editions.changes import Compared, compared, page_of_today
from agentops_showcase.editions.corrections import corrected_since
from agentops_showcase.editions.errata import Erratum
from agentops_showcase.editions.freezing import State
from agentops_showcase.editions.sheet import Frozen, Sheet
from agentops_showcase.render import Page, render
from agentops_showcase.render.page import Link
from agentops_showcase.routes import Route

TITLE = "Editions"
CSS = ("editions.css",)

_GROUPS = (
    ("Factors", ("factors", "factor")),
    ("Laws", ("laws", "law")),
    ("Pillars", ("pillars", "pillar")),
    ("Patterns", ("patterns", "pattern")),
)


def front_page(state: State, name: str) -> Page:
    """Build the list of editions."""
    at = routes.EDITIONS
    edition = state.edition
    lead = "A numbered state of the text that you can cite, and find again in the words you cited."
    return Page(
        route=at,
        title=TITLE,
        description=f"The editions of {name}: the one the pages show today, the frozen ones, what changed since, "
        "and every correction.",
        kind="editions",
        label=_label(state),
        head=render("plain_head.html", title=TITLE, lead=lead),
        body=render(
            "editions_index.html",
            edition=edition,
            frozen=[
                {
                    "number": each.number,
                    "date": each.date,
                    "count": len(each.sheets),
                    "href": routes.edition(each.number).href_from(at),
                    "changes": routes.edition_changes(each.number).href_from(at),
                }
                for each in state.frozen
            ],
            standing=state.standing is not None,
            errata=routes.ERRATA.href_from(at),
        ),
        css=CSS,
        search=(lead, "editions frozen versions cite changes errata"),
    )


def _label(state: State) -> str:
    return f"Edition {state.edition.number}, {state.edition.date}"


def frozen_pages(state: State, name: str, lineage: Route | None, errata: Sequence[Erratum]) -> tuple[Page, ...]:
    """Build every page of every frozen edition; `lineage` is the page that tells what became of a name, if any."""
    found: list[Page] = []
    for edition in state.frozen:
        found.append(_contents(edition, name))
        found += [_frozen(each, edition, state.today, name, lineage, errata) for each in edition.sheets]
        found.append(_changes(edition, state, name, lineage))
    return tuple(found)


def frozen_label(edition: Frozen) -> str:
    """Return the words that name a frozen edition on its pages."""
    return f"Edition {edition.number}, frozen {edition.date}"


def _contents(edition: Frozen, name: str) -> Page:
    at = routes.edition(edition.number)
    title = f"Edition {edition.number}"
    lead = f"The text as it stood on {edition.date}. It does not change any more."
    known = {kind for _, kinds in _GROUPS for kind in kinds}
    groups = [
        (words, [each for kind in kinds for each in edition.sheets if each.kind == kind]) for words, kinds in _GROUPS
    ]
    groups.append(("Around them", [each for each in edition.sheets if each.kind not in known]))
    return Page(
        route=at,
        title=f"{title} of {name}",
        description=f"Edition {edition.number} of {name}, {edition.edition_date}, frozen on {edition.date}: every page "
        "in the words it had then.",
        kind="edition",
        trail=((TITLE, routes.EDITIONS),),
        label=frozen_label(edition),
        head=render("plain_head.html", title=f"{title} of {name}", lead=lead),
        body=render(
            "edition_contents.html",
            edition=edition,
            changes=routes.edition_changes(edition.number).href_from(at),
            groups=[
                {"title": words, "rows": [_row(each, edition, at) for each in sheets]}
                for words, sheets in groups
                if sheets
            ],
        ),
        css=CSS,
        fixed=True,
    )


def _row(sheet: Sheet, edition: Frozen, at: Route) -> dict[str, str]:
    href = routes.in_edition(edition.number, sheet.route).href_from(at)
    return {"title": sheet.title, "text": sheet.statement, "href": href}


def _frozen(
    then: Sheet, edition: Frozen, today: Sequence[Sheet], name: str, lineage: Route | None, errata: Sequence[Erratum]
) -> Page:
    at = routes.in_edition(edition.number, then.route)
    now = page_of_today(then, today)
    trail: tuple[Link, ...] = ((TITLE, routes.EDITIONS), (f"Edition {edition.number}", routes.edition(edition.number)))
    title = f"{then.title} (edition {edition.number})"
    return Page(
        route=at,
        title=title,
        description=f"{then.title} in the words of edition {edition.number} of {name}, frozen on {edition.date}.",
        kind="frozen",
        trail=trail,
        label=frozen_label(edition),
        head=render(
            "frozen_head.html",
            sheet=then,
            edition=edition,
            live=now.route.href_from(at) if now else None,
            renamed=now.title if now and now.title != then.title else "",
            lineage=lineage.href_from(at) if lineage else None,
            changes=f"{routes.edition_changes(edition.number).href_from(at)}#{anchor(then)}",
        ),
        markdown=then.body if then.form == "markdown" else None,
        body=None if then.form == "markdown" else then.body,
        toc=then.toc,
        aside=then.margin,
        after=then.after,
        foot=corrected_since(at, edition, now.route if now else then.route, errata),
        source=f"{at.path.rstrip('/')}.md",
        css=tuple(dict.fromkeys((*then.css, *CSS))),
        fixed=True,
    )


def anchor(sheet: Sheet) -> str:
    """Return the fragment of a page in the list of changes."""
    return "p-" + sheet.route.path.rstrip("/").replace("/", "-")


def _changes(edition: Frozen, state: State, name: str, lineage: Route | None) -> Page:
    at = routes.edition_changes(edition.number)
    found = compared(edition, state.today)
    met = {each.now.route for each in found if each.now}
    title = f"What changed since edition {edition.number}"
    lead = f"The words of {edition.date} beside the words of today, page by page."
    return Page(
        route=at,
        title=title,
        description=f"Every page of edition {edition.number} of {name} compared with the text of today: which ones "
        "changed, in which words, and which ones are gone.",
        kind="changes",
        trail=((TITLE, routes.EDITIONS), (f"Edition {edition.number}", routes.edition(edition.number))),
        label=_label(state),
        head=render("plain_head.html", title=title, lead=lead),
        body=render(
            "edition_changes.html",
            edition=edition,
            changed=[_difference(each, edition, at) for each in found if each.now and not each.same],
            gone=[_difference(each, edition, at) for each in found if not each.now],
            same=[_difference(each, edition, at) for each in found if each.same],
            added=[
                {"title": each.title, "href": each.route.href_from(at)} for each in state.today if each.route not in met
            ],
            lineage=lineage.href_from(at) if lineage else None,
        ),
        toc=tuple(_toc(found)),
        css=CSS,
        fixed=True,
    )


def _toc(found: Iterable[Compared]) -> list[tuple[str, str]]:
    return [(anchor(each.then), each.then.title) for each in found if each.now and not each.same]


def _difference(each: Compared, edition: Frozen, at: Route) -> dict[str, Any]:
    return {
        "id": anchor(each.then),
        "title": each.then.title,
        "then": routes.in_edition(edition.number, each.then.route).href_from(at),
        "now": each.now.route.href_from(at) if each.now else None,
        "hunks": each.hunks,
        "more": each.more,
    }


def addresses_to_cite(state: State) -> dict[Route, Route]:
    """Return, for pages whose words are those of the frozen current edition, the address that keeps them."""
    edition = state.standing
    if edition is None:
        return {}
    found = compared(edition, state.today)
    return {
        each.now.route: routes.in_edition(edition.number, each.then.route) for each in found if each.same and each.now
    }
