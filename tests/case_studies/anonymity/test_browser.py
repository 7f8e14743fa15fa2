"""The check in the page finds what the check in Python finds, in shared vectors and in the corpus where it is there."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from agentops_showcase.adapters.report import as_dict
from agentops_showcase.case_studies import anonymity, form_files
from agentops_showcase.sources import Text
from tests.case_studies.anonymity.lines import FILES, drafts
from tests.case_studies.anonymity.making import MARK, VECTORS
from tests.conftest import ROOT
from tests.gates.browser import node

ASSETS = ROOT / "docs" / "assets"
SCRIPTS = (
    *("text", "knowledge", "hosts", "people", "secrets", "told", "innocent", "notations", "published"),
    *("blocks", "names", "native", "native-echo", "echo", "houses", "left", "east", "traces", "check"),
)
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
    "Call 𝐀nna 𝐏etrova, or write to a\u200bnna.petrova@quillon\u00ad-freight.de",
    "\u048c\U0001d4c4\u293b,\u248eA\u00f9 Anna Petrova \U0001d50b\u00c9 Anna said so",
    "\U0001f600 anna%2Epetrova%40quillon.de",
    "Mail &#x61;nna&#64;quillon&period;de or YW5uYS5wZXRyb3ZhQHF1aWxsb24tZnJlaWdodC5kZQ== \U00020000 at 10.20.30.40",
    "Ｑｕｉｌｌｏｎ ﬁne Оctavia Brе\u0301k İstanbul ǅ ²³ ٣٤٥ db-prod-07.quillon.internal\x85next\u2028line\x1cend",
    "\ufeff---\r\ntitle: x\r\nauthor: Ocтavia Bröckel-Rainsford\r\n---\r\n\r\n\ue000\ua000 𝟎𝟏𝟐 𐐀𐐨 \U000e0041\r\n",
    "| Name | Host |\n|---|---|\n| Oda Vinterberg | srv-ax-0231 |\n| Bo | `192.168.7.12` |\n\n    indented\n",
    "x" * 4100 + "\n" + '<!-- leak-allow: * "all" -->\n<!-- leak-allow: hostname "srv-ax-0231" used in a talk -->\n',
    "",
    "\n" * 300,
    "Octavia Brockel-Rainsford wrote this. " * 1800,
    "\n".join(f"a@b.de 10.2.3.4 db-prod-{n:02d}.corp.internal" for n in range(1200)),
    "a b\n" * 199 + "Anna\nPetrova wrote it.\n",
    'key = "ghp_16C7e42F292c69" \\\n    "12E7710c838347Ae178B4a"\nname: DB_PASSWORD\nvalue: "𝐀kT9x-Qp4Lm2z"\n',
    "---\n会社名：株式会社日本橋電設\nauthor: 田中 太郎\nchart version: 10.20.30.40\n---\n\n日本橋電設 said so.\n",
    "[" * 3900 + "\n" + "Petrova" * 500 + "\n" + "%41" * 1300 + "\n" + "QUJD" * 900,
)


def test_letters_that_are_written_oddly_are_read_alike() -> None:
    deny = "Quillon Freight\n# a remark\nÖsterbro\nVinter"
    same([{"text": each, "path": f"{n}-vinter.md", "deny": deny} for n, each in enumerate(ODD)])


def changed(text: str, drawn: Random) -> str:
    """Change a few letters of a text, and write a few words in another way."""
    letters = list(text) or [""]
    for _ in range(drawn.choice((0, 3, 40))):
        at = drawn.randrange(len(letters))
        letters[at] = drawn.choice((drawn.choice(SIGNS), letters[at] + drawn.choice(SIGNS), letters[at].swapcase(), ""))
    words = "".join(letters).split(" ")
    for _ in range(drawn.choice((0, 2, 8))):
        at = drawn.randrange(len(words))
        words[at] = drawn.choice(WRITTEN)(words[at])
    return " ".join(words)


SIGNS = (
    "\u200b\u00ad\u0430\u0435\u0391\uff21𝐀𝐚𝟎\U0001f600\U00020000²①İß\u0301\ufe0f\u00a0\u2028\x85"
    "한漢ﬁǅ\t|`\"'<([{$%&\\=:@./-_#*09éŁ\n "
)
WRITTEN: tuple[Callable[[str], str], ...] = (
    lambda word: "".join(f"%{byte:02X}" for byte in word.encode()),
    lambda word: "".join(f"&#x{ord(char):x};" for char in word),
    lambda word: "\u200b".join(word),
    lambda word: base64.b64encode(word.encode()).decode(),
    lambda word: word.encode().hex(),
    lambda word: "".join(chr(0x1D41A + ord(char) - 97) if "a" <= char <= "z" else char for char in word),
)


def test_changed_texts_are_read_alike() -> None:
    drawn = Random(7)
    same([{**each, "text": changed(each["text"], drawn)} for each in vectors() for _ in range(4)])


def test_lines_with_and_without_a_secret_are_read_alike() -> None:
    same([{"text": body, "path": "x.md", "deny": ""} for name in FILES for body, _ in drafts(name)])


def test_the_texts_of_this_project_are_read_alike() -> None:
    files = sorted((ROOT / "case_studies").glob("*.md")) + sorted((ROOT / "docs" / "contributing").glob("*.md"))
    same([{"text": each.read_text(encoding="utf-8"), "path": each.name, "deny": ""} for each in files])


def corpus(work: Path) -> list[Case]:
    """Return the drafts of the corpus, armed, without and with the list of their authors."""
    if not (CORPUS / "arm.py").exists():
        pytest.skip("the corpus of leaks is not here: ../shared/leaks")
    target = work / "dev"
    subprocess.run(
        ["python3", str(CORPUS / "arm.py"), str(CORPUS / "dev"), str(target)], check=True, capture_output=True
    )
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
