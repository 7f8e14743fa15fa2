"""The lookup answers every question, and the page's script gives the same answers."""

from __future__ import annotations

import json
import subprocess

from hypothesis import given
from hypothesis import strategies as st

from agentops_showcase.lineage.edition import ROMAN
from agentops_showcase.lineage.lookup import asked, find
from tests.conftest import ROOT
from tests.gates.browser import node
from tests.lineage.real import real

MONTHS = [f"{year}-{month:02d}" for year in (2025, 2026, 2027) for month in range(1, 13)]
ODD = [
    "",
    "-",
    "0",
    "13",
    "99",
    "V-",
    "-2026-02",
    "factor",
    "Factor-IV-2026-13",
    "v 2026-02",
    "  ix  ",
    "xiv",
    "Ä-2026-02",
]
SCRIPT = """
const agentops = {};
const document = { querySelector: () => null };
new Function("agentops", "document", require("fs").readFileSync(process.argv[1], "utf8"))(agentops, document);
const { entries, questions } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const { asked, find } = agentops.lineage;
process.stdout.write(JSON.stringify(questions.map((each) => {
  const question = asked(each);
  return [question, find(entries, question).map(({ id }) => id)];
})));
"""


def _questions() -> list[str]:
    heads = [*ROMAN[1:], *map(str, range(1, 13)), *{word for name in real().names for word in name.spellings}]
    names = [name.name for name in real().names]
    return [*heads, *(f"{head}-{month}" for head in heads for month in MONTHS), *names, *ODD]


def _entries() -> list[dict[str, object]]:
    return [
        {"id": name.id, "number": name.number, "spelt": name.spellings, "first": edition.first, "last": edition.last}
        for edition in real().editions
        for name in edition.names
    ]


def test_the_script_of_the_page_gives_the_same_answers() -> None:
    questions = _questions()
    done = subprocess.run(
        [node(), "-e", SCRIPT, str(ROOT / "docs" / "assets" / "lineage.js")],
        input=json.dumps({"entries": _entries(), "questions": questions}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    ours = []
    for each in questions:
        question = asked(each)
        said = {"number": question.number, "name": question.name, "month": question.month}
        ours.append([said, [name.id for name in find(real(), question)]])
    assert json.loads(done.stdout) == ours


def test_every_number_has_an_answer_in_every_month() -> None:
    for number in range(1, 13):
        for month in MONTHS:
            found = find(real(), asked(f"{number}-{month}"))
            assert found, (number, month)
            assert {name.number for name in found} == {number}


def test_every_name_finds_itself() -> None:
    for name in real().names:
        assert name in find(real(), asked(name.name))
        assert name in find(real(), asked(f"{name.name} {real().edition(name.edition).first[:7]}"))


def test_a_month_in_which_the_twelve_were_rewritten_has_both_answers() -> None:
    assert [name.name for name in find(real(), asked("V-2026-02"))] == ["Measure Everything", "Validate Externally"]
    assert [name.name for name in find(real(), asked("V-2026-01"))] == ["Measure Everything"]


def test_a_stretch_whose_dates_do_not_agree_has_both_answers() -> None:
    names = [name.name for name in find(real(), asked("IV-2026-06"))]
    assert names == ["Research Before You Build", "Enforce Least Privilege"]


def test_a_month_before_the_first_name_is_answered_with_the_first_name() -> None:
    assert [name.id for name in find(real(), asked("VII-2024-10"))] == ["first-7"]


def test_a_number_beyond_twelve_and_an_unknown_name_find_nothing() -> None:
    for text in ODD:
        if text not in {"V-", "Factor-IV-2026-13", "v 2026-02", "  ix  "}:
            assert find(real(), asked(text)) == ()


@given(st.text(max_size=40))
def test_any_text_can_be_asked(text: str) -> None:
    question = asked(text)
    assert 0 <= question.number <= 99
    assert isinstance(find(real(), question), tuple)
