"""The form in the guide: its place on the page, and the scripts that bring questions and rules to the reader.

Both are made from what the command line uses: the schema and the scaffold for the form, the data of the check for
the rules. A script and not JSON, because a page opened from disk may load the one and not the other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from agentops_showcase import routes
from agentops_showcase.case_studies import words
from agentops_showcase.case_studies.anonymity.data import FOLDER as RULES_FOLDER
from agentops_showcase.case_studies.form import FIRM, FORM
from agentops_showcase.case_studies.question import PATIENT, Question
from agentops_showcase.case_studies.scaffold import Start, hints, new_study, opening, shown
from agentops_showcase.case_studies.schema import NAME, schema
from agentops_showcase.render import Asset, Page, render
from agentops_showcase.sources import read_tree

INSERT, FIELDS = "case-study-form", "case-study-fields"
EDITORS = (
    "schema", "id", "evidence_grade", "published", "updated", "withdrawn", "reason", "anonymisation.residual_risk",
    "readiness",
)  # fmt: skip
"""Fields that the form leaves out, because there is one answer or somebody else gives it."""
OFFERED = {"status": ("draft", "review")}
"""Fields of which the form offers some words only; the others are the editors' to set."""
PARTS = {
    "schema": "The study",
    "organisation": "The place",
    "challenge": "The work",
    "metrics": "The numbers",
    "qualitative": "What was learnt",
    "anonymisation": "Permission",
}
"""The parts of the form, each by the field that opens it."""
_LISTS = {"words": "words.txt", "first": "first-names.txt", "last": "surnames.txt", "proper": "proper.txt"}


def with_form(page: Page, url: str, repository: str) -> Page:
    """Give the guide its form; `repository` is the address on the forge, or empty."""
    if page.route != routes.STUDY_GUIDE:
        return page
    template = new_study(Start("", ""), *_addresses(url)).splitlines()
    forge = f"{repository}/new/main" if repository else ""
    rules = routes.RULES.path
    place = render("study_form.html", forge=forge, rules=rules)
    empty = render("study_empty.html", template=template)  # beside the list, which asks the same: that compresses
    inserts = ((name, f"{empty}{shown}" if name == FIELDS else shown) for name, shown in page.inserts)
    return replace(page, inserts=(*inserts, (INSERT, place)), js=(*page.js, "study-form.js"))


def form_files(url: str) -> tuple[Asset, ...]:
    """Make the scripts that hand over the questions and the rules of the check."""
    return (
        Asset(routes.STUDY_QUESTIONS, _script("agentops.studyData = ", questions(url))),
        Asset(routes.LEAK_RULES, _script("agentops.anonymityData(", leak_rules(), ")")),
    )


def questions(url: str) -> dict[str, Any]:
    """Return what the form is made of: the schema says what an answer looks like, the sheet how it is written down."""
    return {
        "schema": schema(url)["properties"],
        "sheet": list(_sheet(FORM, "", "")),
        "parts": PARTS,
        "opening": opening(*_addresses(url)),
        "headings": words.PROMPTS,
        "patient": PATIENT,
    }


def leak_rules() -> dict[str, Any]:
    """Return rules, lists and words of the check as they lie in its folder."""
    files = {name: content.decode("utf-8") for name, content in read_tree(RULES_FOLDER)}
    kept = ("code", "kind", "level", "title", "expected", "fix", "patterns")
    rules = json.loads(files["rules.json"])
    return {
        "rules": {**rules, "rules": [{key: each[key] for key in kept} for each in rules["rules"]]},
        "lists": json.loads(files["lists.json"]),
        "native": json.loads(files["native.json"]),
        "words": {"common" if key == "words" else key: files[name] for key, name in _LISTS.items()},
    }


def _sheet(form: Question, around: str, indent: str) -> Iterator[dict[str, Any]]:
    for each in form.inside:
        path = f"{around}.{each.name}" if around else each.name
        deeper = {"group": "  ", "groups": "    "}.get(each.kind, "")
        yield {
            "name": each.name,
            "kind": each.kind,
            "need": each.need.name.lower(),
            "hints": hints(each, indent),
            "shown": shown(each, path),
            "ours": path in EDITORS,
            **({"offer": OFFERED[path]} if path in OFFERED else {}),
            "firm": path.split(".")[0] in FIRM,
            "inside": list(_sheet(each, path, indent + deeper)),
        }


def _addresses(url: str) -> tuple[str, str]:
    """Return where schema and guide are; a site without an address of its own has them beside each other."""
    guide = routes.STUDY_GUIDE
    return (
        routes.schema(NAME).absolute(url) if url else f"../site/{routes.schema(NAME).path}",
        guide.absolute(url) if url else f"../docs/{guide.path.rstrip('/')}.md",
    )


def _script(before: str, data: dict[str, Any], after: str = "") -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"{before}{safe}{after};\n".encode()
