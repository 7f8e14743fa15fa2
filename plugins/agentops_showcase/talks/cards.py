"""The picture that stands for a page where somebody shares its address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from agentops_showcase import routes
from agentops_showcase.render import LateAsset, Page
from agentops_showcase.render.shell import CARD
from agentops_showcase.routes import Route
from agentops_showcase.talks.picture import drawn, sheet_of
from agentops_showcase.talks.png import key_of, png
from agentops_showcase.talks.poster import Poster, poster_of
from agentops_showcase.talks.subject import Subject

FRONT = "site"


@dataclass(frozen=True, slots=True)
class Card:
    """A picture of a page: where it lies, what it says, and its words for those who do not see it."""

    route: Route
    poster: Poster
    title: str
    words: str

    @property
    def image(self) -> tuple[Route, str]:
        """What the head of a page says of it."""
        return self.route, self.words

    @property
    def fits(self) -> bool:
        """Whether all its words can be drawn; a card that shows half a name is worse than the one of the site."""
        sheet = sheet_of(self.poster, "card", "card")
        return not sheet.misfits and not sheet.unknown

    @property
    def asset(self) -> LateAsset:
        """The file."""
        svg = drawn(sheet_of(self.poster, "card", "card"), "light", self.title, self.words)
        return LateAsset(self.route, key_of(svg, CARD[0]), partial(png, svg, CARD[0]))


def cards_of(
    subjects: Iterable[Subject], posters: Mapping[Route, Poster], site_url: str, licence: str
) -> dict[Route, Card]:
    """Make the card of every page that has one of its own; a subject's shows what its picture does."""
    found = {
        each.route: Card(
            routes.card(f"{each.kind}-{each.key}"),
            poster_of(each, site_url, licence),
            each.title,
            f"{each.title}. {each.line}",
        )
        for each in subjects
    }
    left = {route: poster for route, poster in posters.items() if route not in found}
    names = routes.unique_slugs([route.path for route in left], frozenset({FRONT}))
    for route, poster in left.items():
        words = f"{poster.over}: {poster.name}. {poster.line}"
        found[route] = Card(routes.card(names[route.path]), poster, poster.name, words)
    return {route: card for route, card in found.items() if card.fits}


def front_card(poster: Poster) -> Card:
    """Make the card of every page that has none of its own."""
    return Card(routes.card(FRONT), poster, poster.name, f"{poster.name}. {poster.line}")


def with_cards(pages: Sequence[Page], cards: Mapping[Route, Card]) -> list[Page]:
    """Give every page its card, or that of the page it lies below, such as a plugin its marketplace's."""
    return [_with(page, cards) for page in pages]


def _with(page: Page, cards: Mapping[Route, Card]) -> Page:
    above = Route(page.route.path.rstrip("/").rpartition("/")[0] + "/")
    card = cards.get(page.route) or cards.get(above)
    return replace(page, image=card.image) if card else page
