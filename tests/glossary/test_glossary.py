"""Terms are linked where a page first uses them as words, and nowhere else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.directives import Context, expand
from agentops_showcase.glossary import FirstUses, Glossary, Term, entries, read_glossary
from agentops_showcase.names import Named, Names
from agentops_showcase.problems import Place, Report
from agentops_showcase.routes import GLOSSARY, Route
from agentops_showcase.sources import Text
from tests.conftest import ROOT


def term(word: str, *aliases: str, linked: bool = True, see: tuple[tuple[str, str], ...] = ()) -> Term:
    return Term(word, aliases, f"What a {word} is.", see, linked, Place("glossary.yml"), Place("glossary.yml"))


WORDS = Glossary(
    (term("bundle", "bundles", "context bundle"), term("dry run"), term("Kaizen"), term("gate", linked=False)),
    complete=True,
)


def linked(body: str, most: int = 6) -> str:
    uses = FirstUses(WORDS, lambda key: f"g#{key}", body, most)
    return "\n".join(uses.linked(line) for line in body.split("\n"))


def links(body: str) -> list[str]:
    return re.findall(r"\[([^\]]*)\]\(g#[^)]*\)\{: \.ao-term \}", linked(body))


def test_the_first_use_is_linked_and_the_second_is_not() -> None:
    assert linked("A bundle and a bundle.") == "A [bundle](g#bundle){: .ao-term } and a bundle."
    assert links("Two bundles.\nOne bundle.") == ["bundles"]


def test_an_alias_leads_to_its_term_and_the_longest_word_wins() -> None:
    assert linked("A context bundle.") == "A [context bundle](g#bundle){: .ao-term }."


@pytest.mark.parametrize(
    "line", ["Bundles first.", "(bundle)", "*bundle*", "- a bundle", "1. a bundle", "bundle's", "bundle,"]
)
def test_running_text_is_linked(line: str) -> None:
    assert len(links(line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "## A bundle",
        "| a bundle | b |",
        "> a bundle",
        "    a bundle",
        "\ta bundle",
        "<p>a bundle</p>",
        "text <span>x</span> `bundle`",
        "see [the bundle](x)",
        "see [the bundle][x]",
        "see ![bundle](x)",
        '<a href="x">bundle</a>',
        'text <a class="b" href="x">a bundle</a> text',
        "an open [bracket with bundle",
        "that ends bundle](x)",
        "[bundle]: https://example.org",
        "bundle.md",
        "work/bundle",
        "bundle/one",
        "sub-bundle",
        "bundle-like",
        "@bundle",
        "unbundled",
        "the Context Bundle page",
        "A BUNDLE",
        "kaizen in lower case",
        "a gate",
        "Dry Run",
    ],
)
def test_what_may_mean_something_else_is_left_alone(line: str) -> None:
    assert linked(line) == line


def test_a_term_that_the_page_links_by_hand_is_left_to_it() -> None:
    body = "A bundle.\n\nSee [the thing](term:bundles) and a dry run."
    assert links(body) == ["dry run"]


def test_a_page_gets_no_more_links_than_allowed() -> None:
    assert links("A bundle, a dry run and Kaizen.") == ["bundle", "dry run", "Kaizen"]
    assert len(re.findall("ao-term", linked("A bundle, a dry run and Kaizen.", most=2))) == 2


def test_blocks_headings_and_code_of_a_page_stay_as_they_are() -> None:
    body = "## bundle\n\n::: note\nA bundle.\n:::\n\n```text\nbundle\n```\n\nA bundle, once.\n"
    uses = FirstUses(WORDS, lambda key: f"g#{key}", body)
    context = Context(Route("x/"), Names({}), lambda _: None, terms=uses.linked)
    report = Report()
    done = expand(Text("docs/x.md", body), 0, context, report).markdown
    assert report.problems == []
    assert done.count("ao-term") == 1
    assert "A [bundle](g#bundle){: .ao-term }, once." in done


def test_a_term_links_by_name_with_its_own_words() -> None:
    names = Names({"term": {"dry-run": Named("dry run", GLOSSARY, "dry-run")}})
    report = Report()
    context = Context(Route("x/y/"), names, lambda _: None)
    done = expand(Text("docs/x.md", "[](term:dry-run) [try](term:dry-run) [](term:dry-rum)"), 0, context, report)
    assert done.markdown.startswith("[dry run](../../glossary/#dry-run) [try](../../glossary/#dry-run) dry-rum")
    assert [(each.code, each.place.column) for each in report.problems] == [("GLO001", 38)]
    assert "did you mean 'dry-run'" in report.problems[0].expected


@given(
    st.lists(
        st.sampled_from(["bundle", "a", "dry run", "`bundle`", "[x](y)", "Kaizen", "<b>", "|", "gate", "\n", "](", "["])
    )
)
def test_taking_the_links_out_gives_the_line_back(parts: list[str]) -> None:
    body = " ".join(parts)
    done = linked(body)
    assert re.sub(r"\[([^\]\[]*)\]\(g#[^)]*\)\{: \.ao-term \}", r"\1", done) == body
    assert done.count("ao-term") <= 3


def test_the_list_has_an_anchor_for_every_term_and_only_links_that_lead_somewhere() -> None:
    names = Names({"page": {"a": Named("A page", Route("a/")), "b": Named("B", None)}, "term": {}})
    words = Glossary((term("dry run", see=(("page", "a"), ("page", "b"), ("term", "c"))),), complete=True)
    done = entries(words, names, GLOSSARY)
    assert '<div id="dry-run">' in done
    assert done.count("<a ") == 1
    assert 'href="../a/"' in done


def test_the_glossary_of_this_site_is_large_enough_and_sound() -> None:
    report = Report()
    found = read_glossary(ROOT, report)
    assert report.problems == []
    assert len(found.terms) >= 50
    assert len({each.id for each in found.terms}) == len(found.terms)
    assert sum(each.linked for each in found.terms) >= 20
