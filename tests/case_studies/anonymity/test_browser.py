"""The check in the page finds what the check in Python finds; the vectors are shared, the corpus is where it is there."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from agentops_showcase.adapters.report import as_dict
from agentops_showcase.case_studies import anonymity, form_files
from agentops_showcase.sources import Text
from tests.case_studies.anonymity.making import MARK, VECTORS
from tests.conftest import ROOT
from tests.gates.browser import node

ASSETS = ROOT / "docs" / "assets"
SCRIPTS = ("text", "knowledge", "hosts", "people", "blocks", "names", "echo", "check")
CORPUS = ROOT.parent / "shared" / "leaks"
RUN = """
const fs = require("fs");
globalThis.agentops = {};
for (const file of JSON.parse(process.argv[1])) (0, eval)(fs.readFileSync(file, "utf8"));
const { rules, cases } = JSON.parse(fs.readFileSync(0, "utf8"));
(0, eval)(rules);
const found = cases.map(({ text, path, deny }) => agentops.anonymity.check(text, { path, deny }));
process.stdout.write(JSON.stringify(found));
"""

Case = dict[str, str]
Found = list[dict[str, Any]]


def in_node(cases: list[Case]) -> list[Found]:
    """Let the scripts of the page check texts."""
    files = [str(ASSETS / f"anonymity-{each}.js") for each in SCRIPTS]
    data = json.dumps({"rules": form_files("")[1].content.decode(), "cases": cases})
    done = subprocess.run([node(), "-e", RUN, json.dumps(files)], input=data.encode(), capture_output=True, check=True)
    found: list[Found] = json.loads(done.stdout)
    return found


def in_python(each: Case) -> Found:
    """Check a text as the command line does, and leave the path out."""
    body = each["text"].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    problems = anonymity.check(Text(each["path"], body), anonymity.parse(each["deny"]))
    return [{key: value for key, value in as_dict(problem).items() if key != "path"} for problem in problems]


def vectors() -> list[Case]:
    """Return the golden vectors as cases."""
    known = json.loads(VECTORS.read_text(encoding="utf-8"))
    return [
        {"text": each["text"].replace(MARK, ""), "path": each["path"], "deny": "\n".join(each["deny"])}
        for each in known
    ]


def same(cases: list[Case]) -> None:
    """Hold the two engines together, and name the first text in which they differ."""
    for each, found in zip(cases, in_node(cases), strict=True):
        assert found == in_python(each), each["path"]


def test_the_page_finds_what_the_vectors_say() -> None:
    known = json.loads(VECTORS.read_text(encoding="utf-8"))
    cases = vectors()
    for each, found in zip(known, in_node(cases), strict=True):
        keys = ("line", "column", "end_line", "end_column", "code", "kind", "level", "found")
        assert [{key: one[key] for key in keys} for one in found] == each["findings"], each["name"]
    same(cases)


ODD = (
    "Call 𝐀nna 𝐏etrova, or write to a\u200bnna.petrova@quillon\u00ad-freight.de, \U0001f600 anna%2Epetrova%40quillon.de",
    "Mail &#x61;nna&#64;quillon&period;de or YW5uYS5wZXRyb3ZhQHF1aWxsb24tZnJlaWdodC5kZQ== \U00020000 at 10.20.30.40",
    "Ｑｕｉｌｌｏｎ ﬁne Оctavia Brе\u0301k İstanbul ǅ ²³ ٣٤٥ db-prod-07.quillon.internal\x85next\u2028line\x1cend",
    "\ufeff---\r\ntitle: x\r\nauthor: Ocтavia Bröckel-Rainsford\r\n---\r\n\r\n\ue000\ua000 𝟎𝟏𝟐 𐐀𐐨 \U000e0041\r\n",
    "| Name | Host |\n|---|---|\n| Oda Vinterberg | srv-ax-0231 |\n| Bo | `192.168.7.12` |\n\n    indented\n",
    "x" * 4100 + "\n" + "<!-- leak-allow: * \"all\" -->\n<!-- leak-allow: hostname \"srv-ax-0231\" used in a talk -->\n",
    "",
    "\n" * 300,
)


def test_letters_that_are_written_oddly_are_read_alike() -> None:
    deny = "Quillon Freight\n# a remark\nÖsterbro\nVinter"
    same([{"text": each, "path": f"{n}-vinter.md", "deny": deny} for n, each in enumerate(ODD)])


def test_the_texts_of_this_project_are_read_alike() -> None:
    files = sorted((ROOT / "case_studies").glob("*.md")) + sorted((ROOT / "docs" / "contributing").glob("*.md"))
    same([{"text": each.read_text(encoding="utf-8"), "path": each.name, "deny": ""} for each in files])


def corpus(work: Path) -> list[Case]:
    """Return the drafts of the corpus, armed, without and with the list of their authors."""
    if not (CORPUS / "arm.py").exists():
        pytest.skip("the corpus of leaks is not here: ../shared/leaks")
    target = work / "dev"
    subprocess.run(["python3", str(CORPUS / "arm.py"), str(CORPUS / "dev"), str(target)], check=True, capture_output=True)
    lists = json.loads((CORPUS / "dev" / "denylists.json").read_text(encoding="utf-8"))
    cases = []
    for file in sorted(target.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        terms = lists.get(file.name) or lists.get(file.stem) or []
        cases += [{"text": text, "path": file.name, "deny": each} for each in ("", "\n".join(terms))]
    return cases


def test_the_whole_corpus_is_read_alike_in_node(tmp_path: Path) -> None:
    cases = corpus(tmp_path)
    assert len(cases) == 120
    assert sum(len(in_python(each)) for each in cases) > 500
    same(cases)
