"""Links of a text lead to the same places from another address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase import routes
from agentops_showcase.editions.moving import moved_into
from agentops_showcase.routes import Route
from tests.editions.making import sheet

HERE = Route("factors/01-first-things/")
LAW = Route("laws/1-measure-twice/")
KEPT = frozenset({HERE, LAW})
SEGMENTS = st.text("abcdef019-", min_size=1, max_size=4)
PATHS = st.lists(SEGMENTS, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))
ROUTES = st.builds(lambda path, name: Route(path + name), PATHS, st.sampled_from(("", "", "a.svg", "plan.md")))


def moved(body: str, form: str = "markdown") -> str:
    return moved_into(sheet(HERE.path, body, form=form), "1", KEPT).body


@given(PATHS.map(Route), ROUTES, st.sampled_from(("", "#part", "?a=b#c")))
def test_a_relative_href_is_read_back_as_it_was_made(page: Route, target: Route, rest: str) -> None:
    assert page.reached(target.href_from(page) + rest) == (target, rest)


@given(ROUTES, st.booleans(), st.sampled_from(("[x]({})", '<a class="b" href="{}">x</a>', "![x]({})", "[x]: {}")))
def test_every_link_leads_where_it_led_or_to_the_frozen_copy(target: Route, kept: bool, form: str) -> None:
    frozen = KEPT | ({target} if kept else frozenset())
    found = moved_into(sheet(HERE.path, form.format(target.href_from(HERE))), "1", frozen).body
    wanted = routes.in_edition("1", target) if target in frozen else target
    assert found == form.format(wanted.href_from(routes.in_edition("1", HERE)))


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://example.org/laws/)",
        "[x](#part)",
        "[x](/root/)",
        "[x](mailto:a@example.org)",
        "`[x](../../laws/1-measure-twice/)`",
        "```\n[x](../../laws/1-measure-twice/)\n```",
        '~~~ html\n<a href="../../laws/1-measure-twice/">\n~~~',
        'href="../../laws/" outside a tag',
        "[x](../../../../../out/)",
        "[^1]: ../../laws/1-measure-twice/ is a path in a footnote",
    ],
)
def test_what_is_no_relative_link_of_the_page_stays(text: str) -> None:
    assert moved(text) == text


def test_a_lone_backtick_hides_no_link_of_a_later_paragraph() -> None:
    assert moved("a ` b\n\n[x](../02-next/)\n\nc ` d") == "a ` b\n\n[x](../../../../factors/02-next/)\n\nc ` d"


def test_a_finished_page_is_read_as_html_alone() -> None:
    text = '<p>`<a href="../../laws/1-measure-twice/">law</a>` [x](../../laws/1-measure-twice/)</p>'
    assert moved(text, "html") == text
    assert moved('<a href="../02-next/">next</a>', "html") == '<a href="../../../../factors/02-next/">next</a>'
