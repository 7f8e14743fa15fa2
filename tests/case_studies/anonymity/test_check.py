"""The check as an author meets it: masked, private, deterministic, and with an answer to any input."""

import base64
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentops_showcase.case_studies import anonymity
from agentops_showcase.case_studies.anonymity.check import findings
from agentops_showcase.problems import Level, Report
from agentops_showcase.sources import Text

TERM = "Harrowmill"


def found(body: str, deny: str = "") -> list[tuple[str, str]]:
    return [(each.code, body[each.start : each.end]) for each in findings("x.md", body, anonymity.parse(deny))]


@pytest.mark.parametrize(
    "spelling",
    [
        "Harrowmill", "HARROWMILL", "harrowmill_db", "harrow-mill", "harrow.mill", "HarrowMill", "theHarrowmillTeam",
        "h%61rrowmill", "h&#97;rrowmill", "h\\u0061rrowmill", "Hàrrowmîll", "Harr\u200bowmill", "Hаrrоwmill",
        "prod-harrowmill-07", "harrowmillfreight", base64.b64encode(b"host harrowmill").decode(), "H A R R O W M I L L",
        b"from harrowmill!".hex(),
    ],
)  # fmt: skip
def test_a_private_term_is_found_in_every_spelling(spelling: str) -> None:
    assert "ANON028" in {code for code, _ in found(f"It stood in `{spelling}` for a week.\n", TERM)}


@pytest.mark.parametrize("spelling", ["harrow", "mill", "harrowed millions", "narrowmill"])
def test_a_word_that_only_resembles_a_term_is_none(spelling: str) -> None:
    assert found(f"We wrote {spelling} in the plan.\n", TERM) == []


def test_a_short_term_needs_its_own_word() -> None:
    assert [text for _, text in found("kvx, `KVX_x` and akvxb\n", "kvx")] == ["kvx", "KVX"]
    assert [text for _, text in found("Firms such as D&F pay; a PDF does not.\n", "D&F")] == ["D&F"]


def test_hashes_find_what_the_list_finds() -> None:
    clear = anonymity.parse("Harrowmill\nkvx\nWeir Nine\n")
    hashed = anonymity.parse(anonymity.hashed_list(clear, "a-long-salt"), "a-long-salt")
    body = "HARROW_MILL runs kvx-1 and weir-nine, and harrowmillfreight too.\n"
    assert TERM.lower() not in anonymity.hashed_list(clear, "a-long-salt")
    places = [(each.start, each.end) for each in findings("x.md", body, clear)]
    assert places
    assert places == [(each.start, each.end) for each in findings("x.md", body, hashed)]
    assert findings("x.md", body, anonymity.parse(anonymity.hashed_list(clear, "a-long-salt"), "another")) == []


def test_the_name_of_the_file_counts() -> None:
    (problem,) = anonymity.check(Text("a/harrowmill-labels.md", "Nothing here.\n"), anonymity.parse(TERM))
    assert (problem.place.line, problem.place.column, problem.place.end_column) == (0, 1, 11)


def test_columns_count_code_points_of_the_original() -> None:
    body = "👩‍💻 and ünï: h%61rrowmill here\n"
    (problem,) = anonymity.check(Text("x.md", body), anonymity.parse(TERM))
    start = body.index("h%61")
    assert (problem.place.column, problem.place.end_column) == (start + 1, start + 1 + len("h%61rrowmill"))


SECRET = "Tern-Gale-4271"


@pytest.mark.parametrize("form", ["export PGPASSWORD='{}'", "postgres://app:{}@db.harrowmill.internal/x"])
def test_no_secret_and_no_term_reaches_a_message(form: str) -> None:
    body = f"```\n{form.format(SECRET)}\n```\nAt Harrowmill it was so.\n"
    problems = anonymity.check(Text("x.md", body), anonymity.parse(TERM))
    said = " ".join(f"{each.found} {each.expected} {each.fix}" for each in problems).lower()
    assert problems
    assert SECRET.lower() not in said
    assert TERM.lower() not in said


def test_an_allowance_takes_out_one_text_and_its_echo() -> None:
    comment = '<!-- leak-allow: person-name "Leslie Varnholt" author of the cited paper -->\n'
    assert found("The paper of Leslie Varnholt helped.\n") != []
    assert found(f"The paper of Leslie Varnholt helped.\n\n{comment}") == []


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- leak-allow -->", '<!-- leak-allow: person-name "Leslie Varnholt" -->',
        '<!-- leak-allow: * "Leslie Varnholt" author of the paper -->',
        '<!-- leak-allow: person-name "" any of them -->',
        '<!-- leak-allow: person-name "Somebody Else" author of the paper -->',
        '<!-- leak-allow: private-term "Harrowmill" it is fine so -->',
    ],
)  # fmt: skip
def test_a_faulty_allowance_is_a_finding_and_allows_nothing(comment: str) -> None:
    codes = [code for code, _ in found(f"The paper of Leslie Varnholt helped Harrowmill.\n\n{comment}\n", TERM)]
    assert "ANON031" in codes
    assert "ANON028" in codes
    assert any(code in {"ANON009", "ANON029"} for code in codes)


def test_references_may_name_authors() -> None:
    assert found("# Text\n\n## References\n\n- Lamport, L.: Time and clocks. Barbara Liskov helped.\n") == []


BAD = {
    "a line of five million characters": "a" * 5_000_000,
    "ten thousand brackets": "[" * 10_000,
    "ten thousand lines of brackets": "[\n" * 10_000,
    "unclosed front matter": "---\na: b\n" * 3000,
    "an unclosed fence": "```\n" * 5001,
    "aliases": "---\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 200)) + "---\n",
    "a value made longer and longer": "a='x'\n" + "a+='y'\n" * 4000,
    "quotes": "'" * 100_000,
    "encoded to the end": "%41" * 60_000,
    "invisible": "a\u200b" * 30_000,
    "pipes": ("|" * 3000 + "\n|-|-|\n") * 20,
    "lone surrogates": "\ud800 \udfff \\ud800 &#xD800; %ff%fe \x00 \x07",
    "nothing": "",
}


@pytest.mark.parametrize("name", BAD)
def test_any_text_has_an_answer(name: str) -> None:
    start = time.perf_counter()
    anonymity.check(Text("x.md", BAD[name]), anonymity.parse(TERM))
    assert time.perf_counter() - start < 10  # a guard against hanging; the proof of speed counts work


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_whatever_is_written_places_lie_inside(body: str) -> None:
    for each in findings("x.md", body, anonymity.parse(TERM)):
        assert 0 <= each.start <= each.end <= len(body)


_SPOKEN = """
Manager Der The Α.Ε. Θ., Π. K. Ωμέγα λάδι А.Б. Іван ТОВ «Зоря» та 木 村 三 田さん 様 김 씨가 कि श्री लैब्स שלום פרופ׳
X. Y.Z. Mc O'Neil A&B & van der Bob's Å. İ. ǅ Ⅷ 1st Ltd. (ABC) : ; , . - | ` ** « » “ ” ( ) # > = @ / 42 8080
محمد د. password token
"""


@given(st.lists(st.sampled_from(_SPOKEN.split()), max_size=40), st.sampled_from([" ", "", "\n", " | "]))
@settings(max_examples=400, deadline=None)
def test_words_of_any_script_in_any_order_have_an_answer(words: list[str], between: str) -> None:
    findings("x.md", between.join(words))


@given(st.text(alphabet="ab A.@:/-%&#;\\u0041|`'\"=[]<>\n", max_size=300))
@settings(max_examples=150, deadline=None)
def test_the_same_text_gives_the_same_findings(body: str) -> None:
    assert findings("x.md", body) == findings("x.md", body)


def test_levels_are_those_of_the_rules_or_lower() -> None:
    for rule in anonymity.RULES:
        assert rule.level in set(Level)
        assert rule.why
        assert rule.instead


def test_the_build_holds_studies_to_the_rules(tmp_path: Path) -> None:
    from agentops_showcase.case_studies import check_leaks

    (tmp_path / "case_studies").mkdir()
    (tmp_path / "case_studies" / "a.md").write_text("Write to tove@harrowmill.net.\n", encoding="utf-8")
    report = Report()
    check_leaks(tmp_path, report)
    assert [each.code for each in report.problems] == ["ANON007"]
