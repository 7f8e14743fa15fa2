"""What each factor draws on: every relation of the front matter is there once, and names lead where pages are."""

import re

from agentops_showcase import routes
from agentops_showcase.methodology import read_methodology
from agentops_showcase.methodology.overview import factors_page
from agentops_showcase.methodology.relations import ENACTS, HELPED, RESTS, USES, relation_values
from agentops_showcase.problems import Report
from tests.conftest import ROOT


def test_every_relation_of_the_front_matter_is_one_sign_in_its_row() -> None:
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    values = relation_values(whole, routes.FACTORS)
    assert values is not None
    numbers = [factor["roman"] for factor in values["factors"]]
    found = {
        (number, row["name"], word)
        for group in values["groups"]
        for row in group["rows"]
        for number, word in zip(numbers, row["cells"], strict=True)
        if word
    }
    pillars = {each.id: each.name for each in whole.pillars}
    patterns = {each.id: each.name for each in whole.patterns}
    laws = {each.number: f"{each.number} {each.name}" for each in whole.laws}
    expected = set()
    for factor in whole.factors:
        expected.add((factor.roman, pillars[factor.pillar], RESTS))
        expected |= {(factor.roman, pillars[each], HELPED) for each in factor.supporting}
        expected |= {(factor.roman, laws[each], ENACTS) for each in factor.laws}
        expected |= {(factor.roman, patterns[each], USES) for each in factor.patterns}
    assert found == expected


def test_the_table_names_its_rows_and_columns_and_links_only_what_has_a_page() -> None:
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    body = factors_page(whole).body or ""
    table = body[body.index("<table") :]
    assert table.count('scope="col"') == len(whole.factors)
    assert table.count('scope="row"') == len(whole.pillars) + len(whole.laws) + len(whole.patterns)
    assert table.count('<col span="') == len(whole.tiers)
    written = [each for each in (*whole.factors, *whole.laws, *whole.pillars, *whole.patterns) if each.route]
    assert table.count("<a href=") == len(written) + 3  # and the three overviews
    for pattern in whole.patterns:
        assert (f'<th scope="row">{pattern.name}</th>' in table) == (pattern.route is None)
    assert not re.search(r"\sstyle=|\son[a-z]+=", table)


def test_signs_say_their_meaning_in_words_as_well() -> None:
    whole = read_methodology(ROOT, Report())
    assert whole is not None
    body = factors_page(whole).body or ""
    table = body[body.index("<table") :]
    assert table.count("<svg") == table.count("ao-visually-hidden") == table.count('aria-hidden="true"')
    assert "fill" not in table
