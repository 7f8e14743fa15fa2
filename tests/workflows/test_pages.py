"""Pages of workflows: the drawing and its list say the same, numbers are sums of facts, lines stand once."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from agentops_showcase.methodology import Methodology, read_methodology
from agentops_showcase.problems import Report
from agentops_showcase.render import Page
from agentops_showcase.routes import Route
from agentops_showcase.routes import workflow as workflow_route
from agentops_showcase.workflows.budget import budget_of
from agentops_showcase.workflows.installing import together
from agentops_showcase.workflows.minutes import Minutes, sum_of
from agentops_showcase.workflows.pages import pages_from
from agentops_showcase.workflows.shown import count
from agentops_showcase.workflows.workflow import Workflow
from tests.workflows.making import Facts, phase, step, workflow

ROOT = Path(__file__).parent.parent.parent
ADD = "/plugin marketplace add crew/deck"


def facts(name: str, always: int | None = 100, largest: int | None = 1000) -> Facts:
    known = {"deck": {"source": {"source": "github", "repo": "crew/deck"}}}
    settings = json.dumps({"extraKnownMarketplaces": known, "enabledPlugins": {f"{name}@deck": True}})
    lines = (ADD, f"/plugin install {name}@deck")
    return Facts(name, lines, settings, always, largest, Route(f"plugins/crew/deck/{name}/"), hooked=name == "lamp")


KNOWN = {"crew/deck#lamp": facts("lamp"), "crew/deck#oil": facts("oil", 2500, 90), "crew/deck#far": facts("far", None)}
MADE = workflow(
    phase(
        "plan",
        step("look", plugin="crew/deck#lamp"),
        step("note", "repository", ("look",), makes="note.md"),
        person=True,
    ),
    phase(
        "implement",
        step("oil", needs=("note",), plugin="crew/deck#oil"),
        step("lit", plugin="crew/deck#lamp"),
        share=45,
    ),
    phase("learn", step("tell", "person", ("oil",), plugin="crew/deck#far"), back_to="plan", share=5),
)


@pytest.fixture(scope="module")
def whole() -> Methodology:
    found = read_methodology(ROOT, Report())
    assert found
    return found


@pytest.fixture(scope="module")
def page(whole: Methodology) -> Page:
    _, page = pages_from((MADE,), whole, KNOWN, "2026-11-22")
    return page


class Reader(HTMLParser):
    """Collects ids, what refers to them, and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.names: list[str] = []
        self.words: list[str] = []
        self.attributes: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.attributes += values
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.names += (values.get("aria-labelledby") or "").split()

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def test_ids_stand_once_and_every_reference_and_contents_entry_finds_one(page: Page) -> None:
    read = Reader(page.head + (page.body or ""))
    assert len(read.ids) == len(set(read.ids))
    assert set(read.names) <= set(read.ids)
    assert {fragment for fragment, _ in page.toc} <= set(read.ids)
    assert not {name for name in read.attributes if name == "style" or name.startswith("on")}


def test_the_drawing_has_a_name_and_says_that_the_list_follows(page: Page) -> None:
    assert 'role="img" aria-labelledby="made-title made-desc"' in page.head
    assert "The list that follows says the same in words." in page.head
    assert page.head.index("</svg>") < page.head.index('class="ao-diagram-list"')


def test_drawing_and_list_show_the_same_steps_gates_and_ways_back(page: Page) -> None:
    drawn, listed = page.head.split('<details class="ao-diagram-list">')
    text = Reader(listed).text
    for each in MADE.steps:
        assert f"{each.label} ({each.lane})" in text
        assert f">{each.makes or each.label}</text>" in drawn
    assert "Human gate: Plan holds. Refused: back to Plan." in text
    assert len(re.findall('class="ao-d-gate"', drawn)) == 2 * text.count(" Gate: ") == 4
    assert len(re.findall('ao-d-gate-person"', drawn)) == 2 * text.count("Human gate: ") == 2
    assert drawn.count('class="ao-d-back"') == text.count("Refused: back to") == 3


def test_the_head_counts_phases_and_human_gates(page: Page) -> None:
    assert "Workflow, three phases, one human gate" in Reader(page.head).text
    assert count(2, "human gate") == "two human gates"
    assert count(0, "human gate") == "no human gates"
    assert count(13, "phase") == "13 phases"


def test_steps_are_numbered_through_and_gates_say_when_they_refuse(page: Page) -> None:
    assert re.findall(r'start="(\d+)"', page.body or "") == ["2", "4", "6"]
    text = Reader(page.body or "").text
    assert "Refuses when: learn does not hold." in text
    assert "lamp crew/deck, 100 tokens always loaded runs unasked" in text
    assert "far crew/deck, cost unknown" in text


def test_factors_stand_under_a_phase_only_where_they_are_few(whole: Methodology, page: Page) -> None:
    assert "Factors at work" not in (page.body or "")  # plan, implement and learn name more than five
    text = Reader(_body(workflow(phase("validate", step("look"))), whole)).text
    assert "Factors at work: IV Continuous Validation, VIII Human Validation, XI " in text


def test_minutes_of_phases_and_gates_are_added_up(page: Page) -> None:
    text = Reader(page.body or "").text
    assert "adds up to 45 to 75 minutes. Not in that sum: Waiting." in text
    assert sum_of([Minutes(550, 1500), Minutes(5, 5)]).spelt == "555 to 1,505"
    assert Minutes(550, 1500).hours == "9 to 25"
    assert (Minutes(5, 5).spelt, Minutes(5, 5).hours, Minutes(120, 130).hours) == ("5", "", "2")


def test_the_page_says_who_has_run_it_and_that_nobody_has(whole: Methodology, page: Page) -> None:
    assert "Nobody has run this workflow from start to finish yet, as far as we know." in (page.body or "")
    body = _body(workflow(*MADE.phases, tried="A library ran it twice in spring."), whole)
    assert "A library ran it twice in spring." in body
    assert "Nobody has run" not in body


def test_the_budget_adds_up_each_plugin_once_and_names_what_is_unknown() -> None:
    budget = budget_of(MADE, KNOWN)
    assert [line.load.always for line in budget.lines] == [100, 2600, 0]
    assert [line.planned for line in budget.lines] == [40_000, 90_000, 10_000]
    assert [line.over for line in budget.lines] == [0, 10_000, 0]
    assert (budget.load.always, budget.load.largest, budget.load.plugins, budget.load.unknown) == (2600, 1000, 3, 1)
    assert (budget.limit, budget.over) == (80_000, 0)


def test_a_budget_that_is_too_small_says_by_how_much(whole: Methodology, page: Page) -> None:
    small = workflow(*MADE.phases, window=5000, budget=50)
    text = Reader(_body(small, whole)).text
    assert "Over by 100 tokens before anything is done" in text
    assert "90,000 over by 10,000 tokens" in Reader(page.body or "").text


def test_without_a_catalog_the_page_says_unknown_and_prints_no_line(whole: Methodology) -> None:
    _, page = pages_from((MADE,), whole, {}, "")
    text = Reader(page.body or "").text
    assert "their cost is unknown" in text
    assert "/plugin" not in text
    assert "No line can be printed for crew/deck#lamp" in text


def test_install_lines_stand_once_with_the_marketplace_first() -> None:
    keys = ("crew/deck#lamp", "crew/deck#oil", "crew/deck#gone")
    found = together(keys, KNOWN)
    assert found.lines == (ADD, "/plugin install lamp@deck", "/plugin install oil@deck")
    assert found.without == ("crew/deck#gone",)
    assert json.loads(found.settings)["enabledPlugins"] == {"lamp@deck": True, "oil@deck": True}
    assert together((), KNOWN).settings == ""


def test_the_list_of_workflows_leads_to_each(whole: Methodology) -> None:
    index, page = pages_from((MADE,), whole, KNOWN, "")
    assert 'href="made/"' in (index.body or "")
    assert page.route == workflow_route("made")
    assert page.title == MADE.title != index.title
    assert len(page.description) <= 155
    assert 'href="../../plugins/crew/deck/lamp/"' in (page.body or "")


def test_words_of_a_file_stay_words(whole: Methodology) -> None:
    evil = step("look", label="<b>x</b>", plugin='crew/<i>"&')
    body = _body(workflow(phase("plan", evil)), whole)
    assert "<b>x" not in body
    assert "<i>" not in body


def _body(made: Workflow, whole: Methodology) -> str:
    _, page = pages_from((made,), whole, KNOWN, "")
    return page.head + (page.body or "")
