"""The form writes the file that the command line would write, and asks what the schema asks."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest
import yaml

from agentops_showcase import routes
from agentops_showcase.case_studies import form_files
from agentops_showcase.case_studies.form import FORM
from agentops_showcase.case_studies.online import EDITORS, PARTS, questions
from agentops_showcase.case_studies.question import Question
from agentops_showcase.case_studies.scaffold import Start, new_study, slug_of
from agentops_showcase.case_studies.schema import NAME
from tests.conftest import ROOT
from tests.gates.browser import node

URL = "https://example.org/"
ADDRESSES = (routes.schema(NAME).absolute(URL), routes.STUDY_GUIDE.absolute(URL))
RUN = """
const agentops = {};
const [script, cases] = [process.argv[1], JSON.parse(require("fs").readFileSync(0, "utf8"))];
new Function("agentops", require("fs").readFileSync(script, "utf8"))(agentops);
new Function("agentops", cases.questions)(agentops);
const made = cases.answers.map(([answers, texts]) => agentops.studyFile(agentops.studyData, answers, texts));
process.stdout.write(JSON.stringify({ made, slugs: cases.titles.map(agentops.studySlug) }));
"""


def written(answers: list[tuple[dict[str, Any], dict[str, str]]], titles: tuple[str, ...] = ()) -> dict[str, Any]:
    """Let the script of the page write files."""
    script = form_files(URL)[0].content.decode()
    data = json.dumps({"questions": script, "answers": answers, "titles": titles})
    sheet = ROOT / "docs" / "assets" / "study-sheet.js"
    done = subprocess.run([node(), "-e", RUN, str(sheet)], input=data.encode(), capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


STARTS = (
    (Start("", ""), {}),
    (
        Start('Did "smaller" changes break less often? Ja, größer', "did-smaller"),
        {"title": 'Did "smaller" changes break less often? Ja, größer', "slug": "did-smaller"},
    ),
    (
        Start("Did reviews take less?", "less", (4, 10), "platform", "Broken: changes", "percent", "lower-better",
              "4 of 25", "1 of 25"),
        {
            "title": "Did reviews take less?", "slug": "less", "domain": "platform", "factors": ["4", "10"],
            "metrics": [{"name": "Broken: changes", "unit": "percent", "direction": "lower-better",
                         "counts.before": ["4", "25"], "counts.after": ["1", "25"]}],
        },
    ),
    (
        Start("Did reviews take less?", "less", metric="Wait", unit="hours", before="2.5, n 40", after="1"),
        {
            "title": "Did reviews take less?", "slug": "less",
            "metrics": [{"name": "Wait", "unit": "hours", "before.value": "2.5", "before.n": "40", "after.value": "1"}],
        },
    ),
)  # fmt: skip
ALWAYS = {"status": "draft", "provenance": "contributed", "title": "", "slug": ""}


def test_the_form_writes_what_the_command_line_writes() -> None:
    made = written([({**ALWAYS, **answers}, {}) for _, answers in STARTS])["made"]
    for (start, _), each in zip(STARTS, made, strict=True):
        assert each["text"] == new_study(start, *ADDRESSES)


def test_every_line_knows_its_field() -> None:
    answers = {**STARTS[2][1], "lessons.worked": ["One", "Two"], "obstacles": [{"kind": "process"}]}
    (each,) = written([(answers, {"Situation": "First\nsecond"})])["made"]
    lines = dict(zip(each["text"].split("\n"), each["fields"], strict=False))
    assert lines['title: "Did reviews take less?"'] == "title"
    assert lines['  - name: "Broken: changes"'] == "metrics.1.name"
    assert lines["      before: [4, 25]"] == "metrics.1.counts.before"
    assert lines['  - "Two"'] == "lessons.worked"
    assert lines["- kind: process"] == "obstacles.1.kind"
    assert lines["second"] == "## Situation"


@pytest.mark.parametrize("title", ["Did it help?", "Ärger – mit Café №5", "x" * 80, "a " * 50, "--", "Straße und Weg"])
def test_the_form_proposes_the_same_name_for_the_file(title: str) -> None:
    assert written([], (title,))["slugs"] == [slug_of(title)]


def fields(asked: Question, way: str = "") -> list[str]:
    """List every path of the form."""
    found = []
    for each in asked.inside:
        path = f"{way}.{each.name}" if way else each.name
        found += [path, *fields(each, path)]
    return found


def test_the_sheet_names_every_field_once_in_the_order_of_the_form() -> None:
    def paths(sheet: list[dict[str, Any]], way: str = "") -> list[str]:
        found = []
        for each in sheet:
            path = f"{way}.{each['name']}" if way else str(each["name"])
            found += [path, *paths(each["inside"], path)]
        return found

    data = questions(URL)
    assert paths(data["sheet"]) == fields(FORM)
    assert set(EDITORS) <= set(fields(FORM))
    assert set(PARTS) <= {each.name for each in FORM.inside}
    assert next(iter(PARTS)) == FORM.inside[0].name
    assert set(data["schema"]) >= {each.name for each in FORM.inside}


def test_no_field_of_the_form_can_break_out_of_its_line() -> None:
    answers = {**ALWAYS, "title": 'a"\n---\nb: c', "domain": "x: [", "organisation.team_band": "2-5",
               "period.length_weeks": "1\nid: cs-001", "lessons.worked": ["# x", "- y"]}  # fmt: skip
    (each,) = written([(answers, {})])["made"]
    assert each["text"].count("\n---\n") == 1
    assert "\nid:" not in each["text"]
    assert '  team_band: "2-5"' in each["text"]


LINKS = """
const agentops = { element: () => null };
new Function("agentops", require("fs").readFileSync(process.argv[1], "utf8"))(agentops);
const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map((each) => agentops.forgeLink(...each))));
"""


def test_the_file_without_remarks_answers_the_same() -> None:
    draft = new_study(STARTS[2][0], *ADDRESSES) + "\n---\n\n# A heading of the text\n"
    script = str(ROOT / "docs" / "assets" / "study-leaks.js")
    run = LINKS.replace("agentops.forgeLink(...each)", "agentops.studyWithoutRemarks(each)")
    done = subprocess.run(
        [node(), "-e", run, script], input=json.dumps([draft]).encode(), capture_output=True, check=True
    )
    (bare,) = json.loads(done.stdout)
    head, body = bare[4:].split("\n---\n", 1)
    whole, text = draft[4:].split("\n---\n", 1)
    assert body == text
    assert yaml.safe_load(head) == yaml.safe_load(whole)
    assert head.count("#") == 1


def test_a_link_to_the_forge_leads_to_the_repository_of_the_site_and_is_never_too_long() -> None:
    ours = "https://forge.example/owner/name/new/main"
    others = ("", "http://forge.example/o/n/new/main", "https://forge.example/o/n/new/main?x", "javascript:alert(1)",
              "https://forge.example/o/n/../new/main", "https://user@forge.example/o/n/new/main")  # fmt: skip
    cases = [[ours, "one", "a b&c"], [ours, "one", "x" * 9000], *([each, "one", "text"] for each in others)]
    script = str(ROOT / "docs" / "assets" / "study-leaks.js")
    done = subprocess.run(
        [node(), "-e", LINKS, script], input=json.dumps(cases).encode(), capture_output=True, check=True
    )
    short, long, *refused = json.loads(done.stdout)
    assert short == f"{ours}?filename=case_studies%2Fone.md&value=a+b%26c"
    assert long == f"{ours}?filename=case_studies%2Fone.md"
    assert refused == [None] * len(others)
