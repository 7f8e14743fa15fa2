"""Every answer of the form stands on the page of the study and in the data, but for those that say they do not."""

import itertools
import json
import re
import shutil
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from agentops_showcase import routes
from agentops_showcase.case_studies import fields, words
from agentops_showcase.case_studies.form import FORM, UNSHOWN
from agentops_showcase.case_studies.question import Question
from agentops_showcase.settings import Settings
from agentops_showcase.site import build
from tests.case_studies.messages import GOLDEN
from tests.conftest import SITE_URL

SLUG = "where-do-answers-go"
GIVEN: dict[str, Any] = {
    "schema": 1, "id": "cs-907", "title": "Where do the answers of a study go?", "slug": SLUG, "status": "published",
    "provenance": "contributed", "evidence_grade": "D", "published": "2026-02-03", "updated": "2026-02-07",
    "period.start": "2026-Q1", "period.length_weeks": 19, "period.baseline_weeks": 17, "factors": [1],
    "metrics.unit": "hours", "metrics.before.value": 31.5, "metrics.before.n": 43, "metrics.after.value": 27.25,
    "metrics.after.n": 47, "cost.setup_hours": 13.5, "cost.ongoing_hours_per_week": 3.75,
    "materials.url": "https://example.org/notes", "other_figures.figure": "77 %", "consent.organisation": "given",
    "patterns": ["other"], "environment.constraints": ["on-call"], "anonymisation.removed": ["quotes", "geography"],
}  # fmt: skip
SKIPPED = ("withdrawn", "reason", "metrics.n", "metrics.counts", "not_stated")
"""Fields that cannot stand beside the others; they have tests of their own."""
SAID = {"schema": "1", "patterns": "pattern of its own", "anonymisation.numbers": "as counted", "metrics.unit": "h",
        "period.start": "first quarter of 2026", "factors": "First Things", "status": "",
        "anonymisation.reviewed_by_second_person": "a second person looked"}  # fmt: skip
"""How the page says an answer, where it uses other words than the form."""
KEYS = {"evidence_grade": "grade", "metrics.unit": "unit", "status": "status"}


def filled(form: Question, around: str, counter: "itertools.count[int]", told: dict[str, Any]) -> dict[str, Any]:
    """Answer every question of a group, each text with a word of its own; `told` collects the answers by path."""
    found: dict[str, Any] = {}
    for each in form.inside:
        path = f"{around}.{each.name}" if around else each.name
        if path in SKIPPED:
            continue
        if each.kind in {"group", "groups"}:
            inside = filled(each, path, counter, told)
            found[each.name] = inside if each.kind == "group" else [inside]
            continue
        found[each.name] = told[path] = GIVEN[path] if path in GIVEN else made(each, next(counter))
    return found


def made(asked: Question, number: int) -> Any:
    text = f"Answer zq{number}q."
    known = next(iter(asked.known or {}), "")
    return {"text": text, "texts": [text], "word": known, "words": [known], "flag": True}[asked.kind]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], str, dict[str, Any]]:
    """Return every answer by path, the text of the page, and what the data says about the study."""
    root: Path = tmp_path_factory.mktemp("site")
    shutil.copytree(GOLDEN / "base", root, dirs_exist_ok=True)
    answers: dict[str, Any] = {}
    head = filled(FORM, "", itertools.count(100), answers)
    body = "".join(f"\n## {heading}\n\nText, with 77 % in it.\n" for heading in words.HEADINGS)
    (root / "case_studies").mkdir(exist_ok=True)
    (root / f"case_studies/{SLUG}.md").write_text(f"---\n{yaml.safe_dump(head)}---\n{body}", encoding="utf-8")
    site = build(root, Settings(name="Manual", url=SITE_URL))
    page = next((each for each in site.pages if each.route == routes.study(SLUG)), None)
    assert page is not None, site.problems
    assert page.document is not None
    html = page.head + page.document.text.body[page.document.start :] + page.aside + page.after
    asset = next(each for each in site.assets if each.route == routes.data("case-studies"))
    (item,) = json.loads(asset.content)["items"]
    return answers, unescape(re.sub(r"<[^>]+>|\N{NO-BREAK SPACE}", " ", html)), item


def questions(form: Question, around: str = "") -> list[tuple[str, Question]]:
    found = []
    for each in form.inside:
        path = f"{around}.{each.name}" if around else each.name
        found += [(path, each), *questions(each, path)]
    return found


ASKED = dict(questions(FORM))
LEAVES = [path for path, each in ASKED.items() if each.kind not in {"group", "groups"}]
OPEN = [path for path in LEAVES if not path.startswith((*UNSHOWN, *SKIPPED)) or path == "patterns"]


def shown(path: str, answer: Any) -> list[str]:
    """Return what a page may say for an answer: the meaning of a word where it has one."""
    if path in SAID:
        return [SAID[path]]
    known = ASKED[path].known or {}
    each = [str(one) for one in (answer if isinstance(answer, list) else [answer])]
    return [str(known.get(one) or one) for one in each]


@pytest.mark.parametrize("path", [path for path in OPEN if path not in {"slug", "materials.url"}])
def test_every_answer_stands_on_the_page(path: str, told: tuple[dict[str, Any], str, dict[str, Any]]) -> None:
    answers, page, _ = told
    plain = page.replace("-", " ").lower()
    for said in shown(path, answers[path]):
        assert said.replace("-", " ").lower().rstrip(".") in plain


@pytest.mark.parametrize("path", OPEN)
def test_every_answer_stands_in_the_data(path: str, told: tuple[dict[str, Any], str, dict[str, Any]]) -> None:
    answers, _, item = told
    data = json.dumps(item, ensure_ascii=False)
    given = answers[path] if isinstance(answers[path], list) else [answers[path]]
    for each in given:
        assert json.dumps(each).strip('"') in data


def test_what_is_for_the_editors_stays_in_the_file(told: tuple[dict[str, Any], str, dict[str, Any]]) -> None:
    answers, page, item = told
    risk = answers["anonymisation.residual_risk"]
    assert risk not in page + json.dumps(item)
    assert not {"consent", "checklist", "readiness"} & item.keys()


def test_the_form_names_exactly_the_answers_that_stay_in_the_file() -> None:
    assert {path for path, each in ASKED.items() if "n the file only." in each.says} == set(UNSHOWN)
    rows = dict(re.findall(r"<code>(.*?)</code>.*<td>([^<]*)</td></tr>", fields().replace("<wbr>", "")))
    for path, where in rows.items():
        hidden = path.replace("[]", "").startswith(UNSHOWN)
        assert where == ("the file only" if hidden else "page and data"), path


def test_one_thing_is_said_about_dates() -> None:
    asked = ASKED["anonymisation.date_shift"]
    assert "quarter: each is rounded to the quarter it lies in, and none is moved" in asked.says
    assert words.SHIFTS["quarter"] == "rounded to the quarter they lie in, none moved"
    assert asked.known == words.SHIFTS
