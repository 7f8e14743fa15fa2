"""What can be taken for a talk: the choices, and how they fill what is copied."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agentops_showcase import routes
from agentops_showcase.talks.taking import Around, doors, inserts, pages, scripts
from agentops_showcase.talks.taking.choice import SIZE, THEME, VIEW, edition, filled
from agentops_showcase.talks.taking.paste import plain, tools
from tests.gates.pastes import tool_of
from tests.talks.given import SUBJECT, WORKFLOW

URL = "https://example.org/some/path/"


def around(url: str = URL, pinned: dict[tuple[str, str], str] | None = None) -> Around:
    return Around(url, "Edition 2", frozenset({routes.TALKS}), pinned or {})


def test_a_name_is_filled_by_the_first_option_and_an_unknown_one_stays() -> None:
    assert filled("{view} {shot} {theme} {pixels} {other}", (VIEW, THEME, SIZE)) == "card card light 1920x1080 {other}"


def test_without_an_edition_that_keeps_the_frame_there_is_nothing_to_choose() -> None:
    assert [each.value for each in edition({"frames": "x"}, None, "").options] == ["live"]
    [page] = pages([SUBJECT], around())
    assert 'type="radio" name="edition"' not in (page.body or "")
    assert "Pinned" not in (page.body or "")


def test_an_edition_that_keeps_the_frame_can_be_chosen_for_every_piece() -> None:
    one = SUBJECT
    [page] = pages([one], around(pinned={(one.kind, one.key): "1.0"}))
    tool = tool_of(page.body or "")
    live, pinned = tool.choices["edition"]
    assert live["frames"] == f"{URL}{routes.frame(one.kind, one.key).path}"
    assert pinned["frames"] == f"{URL}editions/1.0/{routes.frame(one.kind, one.key).path}"
    assert pinned["here"] == f"../../editions/1.0/{routes.frame(one.kind, one.key).path}"
    assert (live["pin"], pinned["pin"]) == ("", ' edition="1.0"')
    assert sum("/editions/1.0/embed/" in text for name, text in tool.filled() if name == "reveal") == 36
    assert any('edition="1.0">' in text for name, text in tool.filled() if name == "element")


def test_the_dialog_and_the_page_offer_the_same() -> None:
    one = SUBJECT
    [page], [script] = pages([one], around()), scripts([one], around())
    assert script.route == routes.talk_script(one.kind, one.key)
    text = script.content.decode()
    assert text.startswith("agentops.talkFound(")
    assert "</" not in text  # nothing in it could end a script element
    for each in tools(one, one.route, URL):
        assert each.tool in (page.body or "")


def test_the_link_leads_to_the_page_and_names_what_the_dialog_loads() -> None:
    one = SUBJECT
    [door] = doors([one]).values()
    assert routes.talk(one.kind, one.key).href_from(one.route) in door
    assert routes.talk_script(one.kind, one.key).path in door


BREAKING = ("It ends --> here", "<script>alert(1)</script>", 'A "quoted" </section> end', "a\n---\nb --->")


@pytest.mark.parametrize("words", BREAKING)
def test_no_words_break_out_of_what_is_copied(words: str) -> None:
    one = replace(SUBJECT, minute=words, question=words, answer=words, line=words)
    taken = {each.id: each.code for each in (*tools(one, one.route, URL), *plain(one, URL))}
    assert "<script>alert" not in taken["reveal"] + taken["iframe"]
    assert taken["reveal"].count("</section>") == 1
    for each in ("slidev", "marp"):
        assert taken[each].count("-->") == taken[each].count("<!--"), taken[each]
        assert "<script>alert" not in taken[each].partition("<!--")[0]
    [page] = pages([one], around())
    assert "<script>alert" not in (page.body or "")


def test_a_workflow_has_a_picture_where_others_have_slides() -> None:
    one = WORKFLOW
    files = {each.id: each.file for each in tools(one, routes.talk(one.kind, one.key), URL) if each.file}
    assert all(each.endswith("-{tone}.png") for each in files.values())
    html = dict(inserts([one]))["talks-list"]
    assert ".pptx" not in html
    assert ".png" in html


def test_a_site_without_an_address_offers_addresses_below_its_root() -> None:
    [page] = pages([SUBJECT], around(url=""))
    assert "/embed/v1/" in (page.body or "")
