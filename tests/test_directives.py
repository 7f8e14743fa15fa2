"""The site's notation in Markdown: what it becomes, and what it leaves alone."""

import pytest

from agentops_showcase.directives import Context, expand
from agentops_showcase.names import Named, Names
from agentops_showcase.problems import Report
from agentops_showcase.routes import Route
from agentops_showcase.sources import Text

NAMES = Names(
    {
        "factor": {"4": Named("IV Gates", Route("factors/04-gates/")), "5": Named("V Counting", None)},
        "claim": {},
    }
)
HERE = Context(Route("laws/1-first/"), NAMES, lambda _: None)


def expanded(markdown: str) -> tuple[str, list[str]]:
    report = Report()
    found = expand(Text("docs/a.md", markdown), 0, HERE, report)
    return found.markdown, [f"{each.place} {each.code}" for each in report.problems]


def test_a_link_by_name_gets_words_and_address() -> None:
    assert expanded("See [](factor:4).") == ("See [IV Gates](../../factors/04-gates/).\n", [])
    assert expanded("See [the gates](factor:4).") == ("See [the gates](../../factors/04-gates/).\n", [])


def test_a_link_to_a_page_that_is_not_written_is_plain_words() -> None:
    assert expanded("See [](factor:5) and [this](factor:5).") == ("See V Counting and this.\n", [])


def test_an_unknown_name_is_a_finding_at_the_link() -> None:
    assert expanded("one\ntwo [](factor:44)") == ("one\ntwo 44\n", ["docs/a.md:2:5 MET001"])


@pytest.mark.parametrize(
    "text",
    ["`[](factor:4)`", "``a ` [](factor:4)``", "```\n[](factor:4)\n::: failure\n```", "~~~\n[](factor:9)\n~~~"],
)
def test_code_is_left_alone(text: str) -> None:
    assert expanded(text) == (f"{text}\n", [])


def test_blocks_nest_by_their_colons() -> None:
    markdown, problems = expanded(":::: columns\n::: column Smallest\none\n:::\n::::")
    assert problems == []
    assert markdown.index("ao-columns") < markdown.index('ao-column"') < markdown.index("one")
    assert markdown.count("<div") == markdown.count("</div>") == 2


def test_an_end_without_a_beginning_is_a_finding() -> None:
    assert expanded("a\n\n:::\n")[1] == ["docs/a.md:3:1 MET006"]


def test_foreign_text_in_an_argument_is_escaped() -> None:
    markdown, _ = expanded("::: column <script>alert(1)</script>\nx\n:::")
    assert "<script>" not in markdown


def closed(markdown: str, part: str = "Two") -> str:
    context = Context(HERE.page, NAMES, lambda _: None, {"loop": "<hr>"}, closing={part: "loop"})
    return expand(Text("docs/a.md", markdown), 0, context, Report()).markdown


def test_what_ends_a_part_stands_before_the_next_heading() -> None:
    assert closed("a\n\n## Two\n\nb\n\n### c\n\n## Three\n\nd") == (
        "a\n\n## Two\n\nb\n\n### c\n\n\n<hr>\n\n## Three\n\nd\n"
    )


@pytest.mark.parametrize(("text", "part"), [("## Two\n\nb", "Two"), ("## One\n\nb", "Two"), ("## One\n\nb", "")])
def test_what_ends_the_last_part_or_one_that_is_missing_stands_at_the_end(text: str, part: str) -> None:
    assert closed(text, part) == f"{text}\n\n<hr>\n\n"


def test_a_heading_in_code_ends_no_part() -> None:
    assert closed("## Two\n```\n## Three\n```\nb\n## Three") == ("## Two\n```\n## Three\n```\nb\n\n<hr>\n\n## Three\n")


def test_what_the_text_places_itself_is_not_placed_again() -> None:
    assert closed("## Two\nb\n## Three\n::: inserted loop\n:::\nd").count("<hr>") == 1
